//! The members: who they are, what each carries, and a form for one more.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{FormChoice, FormDraft, FormErrors, FormText, field_error};
use crate::app::parts::{Button, ButtonKind, Choice, ErrorSummary, Link, PersonRow, PersonRowData, Section};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::book::member_field;
use crate::casework::fact::MemberAdded;
use crate::casework::team::{helpers_for, workloads};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::name::tidy_line;

/// The field of the name.
pub(super) const NAME: &str = "member-name";

#[component]
pub(super) fn Members() -> impl IntoView {
    let state = use_state();
    let adding = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let on_added = Callback::new(move |member: Subject| {
        let name = state.with(|register| register.member_name(&member).to_owned());
        said.set((t().common.recorded)(&name));
        adding.set(false);
    });
    let list = move || {
        let rows = state.read(|register| rows(state, register));
        let rows = rows.into_iter().map(|row| view! { <PersonRow row /> }).collect_view();
        view! { <ul class="rows">{rows}</ul> }
    };
    view! {
        <Section title=t().team.members>
            {list}
            <Show
                when=move || adding.get()
                fallback=move || view! {
                    <div class="buttons">
                        <Button label=t().team.new_member on_tap=move |()| adding.set(true) />
                        <Link href="/phan-cong/dan" class="button">{t().member_list.title}</Link>
                    </div>
                }
            >
                <AddMember on_added on_cancel=move |()| adding.set(false) />
            </Show>
            <p class="said-back" aria-live="polite">{said}</p>
        </Section>
    }
}

/// Those who still help, by given name.
fn rows(state: AppState, register: &Register) -> Vec<PersonRowData> {
    let today = state.today.get_untracked();
    let loads = workloads(register, today);
    let template = register.current_template().map(|(_, template)| template);
    let helpers = helpers_for(register, &[], today).into_iter();
    helpers
        .map(|helper| {
            let load = loads.get(&helper.member);
            let leads = load.map_or(0, |load| load.leads.len());
            let carried = if leads == 0 { String::new() } else { (t().team.workload_of)(leads) };
            let is_much = load.zip(template).is_some_and(|(load, template)| load.is_too_much(template));
            let most = template.filter(|_| is_much).map(|template| template.settings.max_cases_per_helper);
            let hint = most.map_or_else(String::new, t().team.too_many);
            let level = register.member(&helper.member).map_or("", |member| member.text(member_field::LEVEL));
            let about = [helper.title, helper.organisation, level.to_owned(), carried, hint];
            PersonRowData {
                address: format!("/phan-cong?thanh-vien={}", helper.member),
                name: helper.name,
                about: about.into_iter().filter(|text| !text.is_empty()).collect(),
                stage: None,
            }
        })
        .collect()
}

/// Which organisation: a party of the model, or one in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Organisation {
    Party(String),
    Other,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    name: String,
    organisation: Option<Organisation>,
    other: String,
    title: String,
    level: String,
    phone: String,
}

impl Typed {
    fn fields(self) -> Vec<(String, String)> {
        let organisation = match self.organisation {
            Some(Organisation::Party(party)) => party,
            Some(Organisation::Other) => tidy_line(&self.other),
            None => String::new(),
        };
        [
            (member_field::NAME, tidy_line(&self.name)),
            (member_field::ORGANISATION, organisation),
            (member_field::TITLE, tidy_line(&self.title)),
            (member_field::LEVEL, tidy_line(&self.level)),
            (member_field::PHONE, tidy_line(&self.phone)),
        ]
        .map(|(field, value)| (field.to_owned(), value))
        .to_vec()
    }
}

/// The form for one more member; whoever asked for it learns who was added.
#[component]
pub(super) fn AddMember(
    /// Of which party most likely.
    #[prop(optional, into)]
    party: Option<String>,
    /// Within a form that has a final button of its own.
    #[prop(optional)]
    within: bool,
    #[prop(into)] on_added: Callback<Subject>,
    #[prop(into)] on_cancel: Callback<()>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().team;
    let organisation = party.map(Organisation::Party);
    let form = FormDraft::begun(state, "member", "", Typed { organisation, ..Typed::default() });
    let errors = FormErrors::none();
    let record = Callback::new(move |()| {
        let typed = form.now();
        let name = tidy_line(&typed.name);
        if name.is_empty() {
            return errors.show(vec![field_error(NAME, words.write_name)]);
        }
        let command = Command::Record { fact: MemberAdded {}.into(), fields: typed.fields() };
        if let Some(recorded) = form.act(&command, (words.member_act)(&name), errors, NAME) {
            on_added.run(recorded.subject);
        }
    });
    let cancel = Callback::new(move |()| {
        form.drop_draft();
        on_cancel.run(());
    });
    view! {
        <ErrorSummary errors=errors.0 />
        <div class="form">
            <FormText form at=|typed| &mut typed.name id=NAME errors label=words.member_name />
            <OrganisationFields form />
            <Rest form />
            <div class="buttons">
                <Button kind={if within { ButtonKind::Plain } else { ButtonKind::Primary }} label=words.record_member on_tap=record />
                <Button label=t().common.cancel on_tap=cancel />
            </div>
        </div>
    }
}

#[component]
fn OrganisationFields(form: FormDraft<Typed>) -> impl IntoView {
    let state = use_state();
    let mut choices = state.with(parties);
    choices.push(Choice::new(Organisation::Other, t().common.other));
    let is_other = Memo::new(move |_| form.read(|typed| typed.organisation == Some(Organisation::Other)));
    view! {
        <FormChoice form at=|typed| &mut typed.organisation label=t().team.organisation choices />
        <Show when=move || is_other.get()>
            <FormText form at=|typed| &mut typed.other label=t().team.other_organisation />
        </Show>
    }
}

/// The parties of the book's model but the family.
fn parties(register: &Register) -> Vec<Choice<Organisation>> {
    let template = register.current_template().map(|(_, template)| template);
    let parties = template.into_iter().flat_map(|template| &template.parties);
    parties
        .filter(|party| !party.is_family)
        .map(|party| Choice::new(Organisation::Party(party.id.clone()), &*party.name))
        .collect()
}

#[component]
fn Rest(form: FormDraft<Typed>) -> impl IntoView {
    let words = &t().team;
    view! {
        <FormText form at=|typed| &mut typed.title label=words.job_title />
        <FormText form at=|typed| &mut typed.level label=words.level hint=words.level_hint />
        <FormText
            form
            at=|typed| &mut typed.phone
            label=words.phone
            hint=t().common.optional
            keyboard="tel"
        />
    }
}
