//! The second step of a version drawn up by hand: how it differs, and that it applies, from when and by whose decision.

use leptos::prelude::*;

use super::edit::Typed;
use super::model_address;
use crate::app::bound::{FormDay, FormDraft, FormErrors, RecordForm, field_error, read_day};
use crate::app::pages::authority::AuthorityFields;
use crate::app::parts::{Button, Section, use_go};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::book::template_subject;
use crate::casework::models::model;
use crate::casework::template::{Change, Difference, Part, Strand, differences};
use crate::ledger::Subject;

const BODY: &str = "model-apply-body";
const DAY: &str = "model-apply-day";

#[component]
pub(super) fn Look(
    version: Subject,
    form: FormDraft<Typed>,
    errors: FormErrors,
    is_new: bool,
) -> impl IntoView {
    let state = use_state();
    let words = &t().models;
    let go_on = move |()| {
        errors.show(vec![]);
        form.change(|typed| typed.looking = false);
    };
    let Some(after) = form.now().edited.template() else {
        // The draft is of an older version of the app, and something is wrong with it now.
        return view! { <Button label=words.go_on_editing on_tap=Callback::new(go_on) /> }.into_any();
    };
    // Against what is in force now, which may be a later version than the one the copy was made of.
    let (before, found) = state.with(|register| {
        let code = register.template(&version).map(|template| template.code.clone()).unwrap_or_default();
        let before = model(register, &code);
        let name = before.as_ref().map(|model| model.template.name.clone()).unwrap_or_default();
        (name, before.map(|model| differences(model.template, &after)).unwrap_or_default())
    });
    let is_same = found.is_empty();
    let lines = found.into_iter().map(|line| view! { <li>{difference_words(&line)}</li> }).collect_view();
    let list = match is_same {
        true => view! { <p>{words.no_difference}</p> }.into_any(),
        false => view! { <ul class="differences">{lines}</ul> }.into_any(),
    };
    let apply = (!is_same).then(|| view! { <Apply form errors name=after.name is_new /> });
    view! {
        <Section title=words.differences>
            <p class="hint">{(words.compared_with)(&before)}</p>
            {list}
            <div class="buttons">
                <Button label=words.go_on_editing on_tap=Callback::new(go_on) />
            </div>
        </Section>
        {apply}
    }
    .into_any()
}

#[component]
fn Apply(form: FormDraft<Typed>, errors: FormErrors, name: String, is_new: bool) -> impl IntoView {
    let state = use_state();
    let words = &t().models;
    let go = use_go();
    let record = move |()| {
        let typed = form.now();
        let authority = typed.authority.read(state);
        let on = read_day(state, &typed.on);
        let (authority, on) = match (authority, on) {
            (Some(authority), Ok(on)) => (authority, on),
            (authority, on) => {
                let body = authority.is_none().then(|| field_error(BODY, t().following.write_authority));
                let day = on.err().map(|sentence| field_error(DAY, sentence));
                return errors.show(body.into_iter().chain(day).collect());
            }
        };
        let document = typed.edited.document();
        let version = template_subject(&document);
        let command = Command::ApplyTemplate { document, on, authority };
        if form.act(&command, (words.did_apply)(&name), errors, DAY).is_some() {
            go.run(model_address(&version));
        }
    };
    let lead = if is_new { words.new_lead } else { words.apply_lead };
    view! {
        <Section title=words.apply_title>
            <p>{lead}</p>
            <RecordForm errors=FormErrors::none() label=words.apply on_record=Callback::new(record)>
                <AuthorityFields form part=|typed| &mut typed.authority errors body_id=BODY>
                    <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.from_day />
                </AuthorityFields>
            </RecordForm>
        </Section>
    }
}

/// "Thêm – Các bên: Hội Nông dân phường", "Sửa – Nhịp và con số: …".
fn difference_words(line: &Difference) -> String {
    let words = &t().models;
    let part = (words.part)(line.part);
    let name = if line.part == Part::Numbers { (words.number)(&line.name) } else { &line.name };
    match &line.change {
        Change::Added => format!("{} – {part}: {}", words.added, shown(line.part, name)),
        Change::Removed => format!("{} – {part}: {}", words.removed, shown(line.part, name)),
        Change::Changed { field, before, after } => {
            let what = match (line.part, *field) {
                (Part::Numbers, _) => name.to_owned(),
                // What it goes by is in what it was before.
                (_, "name" | "text" | "title" | "label" | "order") => (words.field)(field).to_owned(),
                _ => format!("{}, {}", shown(line.part, name), (words.field)(field).to_lowercase()),
            };
            let said = (words.before_after)(&what, &value(field, before), &value(field, after));
            format!("{} – {part}: {said}", words.changed_line)
        }
    }
}

fn shown(part: Part, name: &str) -> String {
    if part == Part::Milestones {
        (t().reviewing.milestone_of)(name.parse().unwrap_or_default())
    } else {
        name.to_owned()
    }
}

fn value(field: &str, value: &str) -> String {
    match (field, value) {
        ("required" | "is_family" | "minors_only", "yes") => t().common.yes.to_owned(),
        ("required" | "is_family" | "minors_only", _) => t().common.no.to_owned(),
        ("strand", "education") => (t().help_plan.strand)(Strand::Education).to_owned(),
        ("strand", _) => (t().help_plan.strand)(Strand::Support).to_owned(),
        ("answered", kind) => (t().models.answered)(kind).to_owned(),
        (_, "") => t().models.blank.to_owned(),
        ("known_by", known_by) => (t().models.known_by)(known_by).to_owned(),
        (_, text) => text.to_owned(),
    }
}
