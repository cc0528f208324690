//! Cases as rows that open their team, and as rows to tick.

use leptos::prelude::*;

use super::{address_of_case, completeness};
use crate::app::pages::whom::shown_name;
use crate::app::parts::{Button, CheckRows, Choice, Empty, PersonRow, PersonRowData};
use crate::app::state::AppState;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::person::{Episode, Person};
use crate::casework::team::{TeamState, team_of};
use crate::ledger::Subject;

/// One case: whose it is, whether its team is complete, who leads.
pub(super) fn row(
    state: AppState,
    register: &Register,
    person: &Person,
    team: Option<&TeamState<'_>>,
    episode: &Subject,
) -> PersonRowData {
    let lead = team.and_then(|team| team.lead).map(|lead| register.member_name(lead));
    let lead = lead.unwrap_or(t().people.no_lead);
    let lead = format!("{}: {lead}", t().team.lead);
    let told = [team.map_or_else(String::new, completeness), lead].to_vec();
    row_about(state, register, person, episode, told)
}

/// One case with what is to be said of it.
pub(super) fn row_about(
    state: AppState,
    register: &Register,
    person: &Person,
    episode: &Subject,
    told: Vec<String>,
) -> PersonRowData {
    let name = shown_name(state, register, person);
    let code = Some(person.code()).filter(|code| *code != name).unwrap_or_default().to_owned();
    let about = std::iter::once(code).chain(told).collect();
    PersonRowData { address: address_of_case(episode), name, about, stage: None }
}

/// Rows of cases, or what is said where there is none.
#[component]
pub(super) fn Rows(#[prop(into)] rows: Signal<Vec<PersonRowData>>, empty: &'static str) -> impl IntoView {
    move || {
        let rows = rows.get();
        if rows.is_empty() {
            return view! { <Empty sentence=empty /> }.into_any();
        }
        let rows = rows.into_iter().map(|row| view! { <PersonRow row /> }).collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    }
}

/// The rows of these cases, with their teams.
pub(super) fn rows_of(state: AppState, register: &Register, cases: &[Subject]) -> Vec<PersonRowData> {
    let known = cases.iter().filter_map(|episode| register.episode(episode));
    let rows = known.map(|(person, episode): (_, &Episode)| {
        let team = team_of(register, episode, state.today.get_untracked());
        row(state, register, person, team.as_ref(), episode.id())
    });
    rows.collect()
}

/// One case to tick, with what tells it apart.
pub(super) fn choice(state: AppState, person: &Person, episode: &Subject, hint: String) -> Choice<Subject> {
    let name = state.with(|register| shown_name(state, register, person));
    let code = Some(person.code()).filter(|code| *code != name).unwrap_or_default();
    let hint = [code, &hint].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    Choice::new(episode.clone(), name).with_hint(hint)
}

/// Cases to tick, one by one or all at once.
#[component]
pub(super) fn CaseChecks(
    id: &'static str,
    choices: Vec<Choice<Subject>>,
    #[prop(into)] chosen: Signal<Vec<Subject>>,
    /// What is chosen from now on.
    on_choose: Callback<Vec<Subject>>,
    #[prop(into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let words = &t().helping;
    let all: Vec<Subject> = choices.iter().map(|choice| choice.value.clone()).collect();
    let count = all.len();
    let tick = Callback::new(move |(case, ticked): (Subject, bool)| {
        let mut cases = chosen.get_untracked();
        cases.retain(|other| *other != case);
        cases.extend(ticked.then_some(case));
        on_choose.run(cases);
    });
    let choose_all = Callback::new(move |()| on_choose.run(all.clone()));
    view! {
        <div class="buttons">
            <Button label=(words.choose_all)(count) on_tap=choose_all />
        </div>
        <CheckRows id label=words.which_cases choices value=chosen on_tick=tick error />
    }
}
