use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::owners;
use crate::app::bound::{
    Afresh, FormChoice, FormDraft, FormErrors, FormText, RecordForm, Rounds, field_error, read_day_or_none,
};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Choice, Phrases, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::Register;
use crate::casework::fact::ActionPlanned;
use crate::casework::help_plan::{STRANDS, action_field};
use crate::casework::person::episode_field;
use crate::casework::template::Strand;
use crate::ledger::Subject;
use crate::vietnamese::name::tidy_line;

const STRAND: &str = "action-strand";
const WHAT: &str = "action-what";
const BY: &str = "action-by";

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    strand: Option<Strand>,
    what: String,
    need: Option<String>,
    owner: Option<String>,
    by: String,
}

/// One more action; what was recorded leaves an empty form behind.
#[component]
pub(super) fn AddAction(episode: Subject) -> impl IntoView {
    let rounds = Rounds::begin();
    let on_recorded = Callback::new(move |what: String| rounds.recorded((t().common.recorded)(&what)));
    view! {
        <Section title=t().help_plan.add_action>
            <Afresh rounds>
                <ActionForm episode=episode.clone() on_recorded />
            </Afresh>
        </Section>
    }
}

#[component]
fn ActionForm(episode: Subject, on_recorded: Callback<String>) -> impl IntoView {
    let state = use_state();
    let words = &t().help_plan;
    let form = FormDraft::begun(state, "action", episode.as_str(), Typed::default());
    let errors = FormErrors::none();
    let record = {
        let episode = episode.clone();
        move |()| {
            let typed = form.now();
            let what = tidy_line(&typed.what);
            let by = read_day_or_none(state, &typed.by);
            let (Some(strand), false, Ok(by)) = (typed.strand, what.is_empty(), by.clone()) else {
                let strand = typed.strand.is_none().then(|| field_error(STRAND, words.choose_strand));
                let missing = what.is_empty().then(|| field_error(WHAT, words.write_what));
                let wrong = by.err().map(|sentence| field_error(BY, sentence));
                return errors.show(strand.into_iter().chain(missing).chain(wrong).collect());
            };
            let on = state.today.get_untracked();
            let need = typed.need.unwrap_or_default();
            let fact = ActionPlanned { episode: episode.clone(), on, strand, need };
            let fields = [
                (action_field::WHAT, what.clone()),
                (action_field::OWNER, typed.owner.unwrap_or_default()),
                (action_field::BY, by.map(|day| day.to_string()).unwrap_or_default()),
            ];
            let fields = fields.map(|(field, value)| (field.to_owned(), value)).to_vec();
            let label = (words.add_act)(&what, &spoken_names(state, std::slice::from_ref(&episode)));
            let command = Command::Record { fact: fact.into(), fields };
            if form.act(&command, label, errors, WHAT).is_some() {
                on_recorded.run(what);
            }
        }
    };
    view! {
        <RecordForm errors label=words.add_action on_record=Callback::new(record)>
            <What form errors episode=episode.clone() />
            <WhoAndWhen form errors episode />
        </RecordForm>
    }
}

#[component]
fn What(form: FormDraft<Typed>, errors: FormErrors, episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().help_plan;
    let strands = STRANDS.map(|strand| Choice::new(strand, (words.strand)(strand))).to_vec();
    let strand = Memo::new(move |_| form.read(|typed| typed.strand));
    let phrases = move || {
        let episode = episode.clone();
        strand.get().map(|strand| {
            let read = Callback::new(move |()| state.with(|register| phrases(register, &episode, strand)));
            let pick = Callback::new(move |phrase| form.change(|typed| typed.what = phrase));
            view! { <Phrases label=words.phrases read on_pick=pick /> }
        })
    };
    view! {
        <FormChoice
            form
            at=|typed| &mut typed.strand
            id=STRAND
            errors
            label=words.which_strand
            choices=strands
        />
        <div>
            <FormText form at=|typed| &mut typed.what id=WHAT errors label=words.what hint=words.what_hint />
            {phrases}
        </div>
    }
}

#[component]
fn WhoAndWhen(form: FormDraft<Typed>, errors: FormErrors, episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().help_plan;
    let (owners, needs) = state.with(|register| (owners(register, &episode), needs(register, &episode)));
    let needs = (!needs.is_empty()).then(|| {
        view! { <FormChoice form at=|typed| &mut typed.need label=words.need choices=needs /> }
    });
    view! {
        {needs}
        <FormChoice form at=|typed| &mut typed.owner label=words.owner choices=owners many=true />
        <FormText
            form
            at=|typed| &mut typed.by
            id=BY
            errors
            label=words.by
            hint=t().common.date_hint
            short=true
        />
    }
}

fn phrases(register: &Register, episode: &Subject, strand: Strand) -> Vec<String> {
    let known = register.episode(episode).map(|(_, episode)| episode.template());
    let template = known.and_then(|template| register.template(template));
    template.iter().flat_map(|template| template.phrases.of_strand(strand)).map(str::to_owned).collect()
}

/// The needs that were ticked at the intake.
fn needs(register: &Register, episode: &Subject) -> Vec<Choice<String>> {
    let Some((_, episode)) = register.episode(episode) else { return vec![] };
    let ticked = episode.event.fields.under(episode_field::NEED).filter(|(_, field)| field.text() == "yes");
    ticked.map(|(id, _)| Choice::new(id.to_owned(), (t().intake.need)(id))).collect()
}
