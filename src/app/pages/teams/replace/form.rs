//! Who takes over, in which cases and standing teams, from which day and why.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::teams_of;
use crate::app::bound::{
    FormChoice, FormDay, FormDraft, FormErrors, FormText, RecordForm, field_error, read_day,
};
use crate::app::pages::teams::case_list::{CaseChecks, choice};
use crate::app::pages::teams::helping::part_words;
use crate::app::pages::teams::seat_form::members_of;
use crate::app::parts::{CheckRows, Choice, Empty, FieldError, use_go};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::book::{member_field, team_field};
use crate::casework::team::{helping, workloads};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

const BY: &str = "replace-by";
const CASES: &str = "replace-cases";
const FROM: &str = "replace-from";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    by: Option<Subject>,
    cases: Vec<Subject>,
    teams: Vec<Subject>,
    from: String,
    why: String,
}

impl Typed {
    /// What is recorded, and for how many cases; or what is missing.
    fn read(self, state: AppState, member: &Subject) -> Result<(Command, usize), Vec<FieldError>> {
        let by = self.by.ok_or_else(|| field_error(BY, t().team.choose_somebody));
        let from = read_day(state, &self.from).map_err(|sentence| field_error(FROM, sentence));
        let nothing = self.cases.is_empty() && self.teams.is_empty();
        let nothing = nothing.then(|| field_error(CASES, t().helping.choose_cases));
        let (by, from) = match (by, from) {
            (Ok(by), Ok(from)) if nothing.is_none() => (by, from),
            (by, from) => return Err(by.err().into_iter().chain(nothing).chain(from.err()).collect()),
        };
        let (mut seats, mut led) = (vec![], vec![]);
        state.with(|register| {
            let parts = helping(register, member, state.today.get_untracked()).into_iter();
            for part in parts.filter(|part| self.cases.contains(part.episode.id())) {
                seats.extend(part.seats.iter().map(|seat| seat.filled.subject.clone()));
                led.extend(part.leads_since.map(|_| part.episode.id().clone()));
            }
        });
        let (member, teams, reason) = (member.clone(), self.teams, tidy_line(&self.why));
        let command = Command::ReplaceHelper { member, by, seats, led, teams, from, reason };
        Ok((command, self.cases.len()))
    }
}

#[component]
pub(super) fn ReplaceForm(member: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().helping;
    let (cases, teams) = state.with(|register| (cases(state, register, &member), teams(register, &member)));
    if cases.is_empty() && teams.is_empty() {
        let name = state.with(|register| register.member_name(&member).to_owned());
        return view! { <Empty sentence=(words.carries_nothing)(&name) /> }.into_any();
    }
    let first = Typed { from: in_figures(state.today.get_untracked()), ..Typed::default() };
    let form = FormDraft::begun(state, "replace", member.as_str(), first);
    let errors = FormErrors::none();
    let go = use_go();
    let id = member.clone();
    let record = Callback::new(move |()| {
        let Some((command, count)) = errors.check(form.now().read(state, &id)) else { return };
        let Command::ReplaceHelper { by, .. } = &command else { return };
        let label = state
            .with(|register| (words.replace_act)(register.member_name(&id), register.member_name(by), count));
        if form.act(&command, label, errors, CASES).is_some() {
            go.run(format!("/phan-cong?thanh-vien={id}"));
        }
    });
    view! {
        <RecordForm errors label=t().team.record_replaced on_record=record>
            <By form errors member />
            <CaseChecks
                id=CASES
                choices=cases
                chosen=Signal::derive(move || form.read(|typed| typed.cases.clone()))
                on_choose=Callback::new(move |cases| form.change(|typed| typed.cases = cases))
                error=errors.beside(CASES)
            />
            <OnTeams form teams />
            <FormDay form at=|typed| &mut typed.from id=FROM errors label=t().team.replaced_on />
            <FormText form at=|typed| &mut typed.why label=t().team.replaced_reason free_note=true />
        </RecordForm>
    }
    .into_any()
}

/// Each case with the member's part in it.
fn cases(state: AppState, register: &Register, member: &Subject) -> Vec<Choice<Subject>> {
    let parts = helping(register, member, state.today.get_untracked()).into_iter();
    let choices =
        parts.map(|part| choice(state, part.person, part.episode.id(), part_words(register, &part)));
    choices.collect()
}

fn teams(register: &Register, member: &Subject) -> Vec<Choice<Subject>> {
    let teams = teams_of(register, member).into_iter().filter_map(|team| register.team(&team));
    teams.map(|team| Choice::new(team.subject.clone(), team.text(team_field::NAME))).collect()
}

/// Who takes over, those of the same organisation first; said, not refused, where it is more than the model wants.
#[component]
fn By(form: FormDraft<Typed>, errors: FormErrors, member: Subject) -> impl IntoView {
    let state = use_state();
    let choices = state.with(|register| {
        let organisation = register.member(&member).map_or("", |it| it.text(member_field::ORGANISATION));
        let mut choices = members_of(state, register, organisation);
        choices.retain(|choice| choice.value != member);
        choices
    });
    let much = move || {
        let (by, cases) = form.read(|typed| (typed.by.clone(), typed.cases.clone()));
        state.read(|register| would_lead(state, register, &member, &by?, &cases))
    };
    view! {
        <FormChoice form at=|typed| &mut typed.by id=BY errors label=t().helping.by choices many=true />
        <div aria-live="polite">{move || much().map(|words| view! { <p class="notice due">{words}</p> })}</div>
    }
}

/// How many cases the other would lead then, where that is more than the model wants for one helper.
fn would_lead(
    state: AppState,
    register: &Register,
    member: &Subject,
    by: &Subject,
    cases: &[Subject],
) -> Option<String> {
    let (_, template) = register.current_template()?;
    let mut loads = workloads(register, state.today.get_untracked());
    let led = loads.remove(member).unwrap_or_default().leads;
    let mut load = loads.remove(by).unwrap_or_default();
    load.leads.extend(led.into_iter().filter(|episode| cases.contains(episode)));
    let most = template.settings.max_cases_per_helper;
    let name = register.member_name(by);
    load.is_too_much(template).then(|| (t().helping.would_lead)(name, load.leads.len(), most))
}

#[component]
fn OnTeams(form: FormDraft<Typed>, teams: Vec<Choice<Subject>>) -> impl IntoView {
    let words = &t().helping;
    let tick = Callback::new(move |(team, ticked): (Subject, bool)| {
        form.change(|typed| {
            typed.teams.retain(|other| *other != team);
            typed.teams.extend(ticked.then_some(team));
        });
    });
    let value = Signal::derive(move || form.read(|typed| typed.teams.clone()));
    (!teams.is_empty()).then(|| {
        view! { <CheckRows label=words.on_teams hint=words.on_teams_hint choices=teams value on_tick=tick /> }
    })
}
