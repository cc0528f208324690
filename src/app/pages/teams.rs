//! `Phân công`: the open cases and their teams, the standing teams, the members. One case, one standing team and
//! one member each have their own address: `?nguoi=`, `?to=`, `?thanh-vien=`.

mod case;
mod lead;
mod member;
mod members;
mod seat_form;
mod seats;
mod standing;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::whom::{episode_named, shown_name};
use crate::app::parts::{Empty, Page, PersonRow, PersonRowData, Section};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::due::EmptySeat;
use crate::casework::find::PeopleIndex;
use crate::casework::person::{Episode, Person};
use crate::casework::team::{TeamState, team_of};
use crate::ledger::Subject;

/// What of this page is asked for.
#[derive(Clone, Debug, PartialEq)]
enum Asked {
    All,
    Case(Subject),
    Team(Subject),
    Member(Subject),
}

#[component]
pub fn Teams() -> impl IntoView {
    let state = use_state();
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        query.with(|query| {
            let case = query.get("nguoi").and_then(|id| state.with(|register| episode_named(register, &id)));
            let named = |key| query.get(key).map(|id| Subject::named(&id));
            case.map(Asked::Case)
                .or(named("to").map(Asked::Team))
                .or(named("thanh-vien").map(Asked::Member))
                .unwrap_or(Asked::All)
        })
    });
    move || match asked.get() {
        Asked::All => view! { <All /> }.into_any(),
        Asked::Case(episode) => view! { <case::CaseTeam episode /> }.into_any(),
        Asked::Team(team) => view! { <standing::StandingTeam team /> }.into_any(),
        Asked::Member(member) => view! { <member::MemberPage member /> }.into_any(),
    }
}

#[component]
fn All() -> impl IntoView {
    view! {
        <Page title=t().team.title>
            <Cases />
            <standing::StandingTeams />
            <members::Members />
        </Page>
    }
}

/// Every open case with its team, those whose team lacks somebody first.
#[component]
fn Cases() -> impl IntoView {
    let state = use_state();
    let rows = move || state.read(|register| rows(state, register));
    let list = move || {
        let rows = rows();
        if rows.is_empty() {
            return view! { <Empty sentence=t().team.no_cases /> }.into_any();
        }
        let rows = rows.into_iter().map(|row| view! { <PersonRow row /> }).collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    view! { <Section title=t().team.cases>{list}</Section> }
}

fn rows(state: AppState, register: &Register) -> Vec<PersonRowData> {
    let people = PeopleIndex::of(register).search("", None);
    let persons = people.iter().filter_map(|person| register.person(person));
    let cases = persons.flat_map(|person| person.episodes.iter().map(move |episode| (&**person, episode)));
    let mut rows: Vec<(bool, PersonRowData)> =
        cases.filter(|(_, episode)| episode.is_open()).map(|case| row(state, register, case)).collect();
    rows.sort_by_key(|(is_complete, _)| *is_complete);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn row(
    state: AppState,
    register: &Register,
    (person, episode): (&Person, &Episode),
) -> (bool, PersonRowData) {
    let team = team_of(register, episode, state.today.get_untracked());
    let lead = team.as_ref().and_then(|team| team.lead).map(|lead| register.member_name(lead));
    let lead = lead.unwrap_or(t().people.no_lead);
    let name = shown_name(state, register, person);
    let code = Some(person.code()).filter(|code| *code != name).unwrap_or_default();
    let row = PersonRowData {
        address: address_of_case(episode.id()),
        name,
        about: vec![
            code.to_owned(),
            team.as_ref().map_or_else(String::new, completeness),
            format!("{}: {lead}", t().team.lead),
        ],
        stage: None,
    };
    (team.is_some_and(|team| team.is_complete()), row)
}

fn address_of_case(episode: &Subject) -> String {
    format!("/phan-cong?nguoi={episode}")
}

/// "đủ", or "chưa đủ (thiếu +1 gia đình)".
fn completeness(team: &TeamState<'_>) -> String {
    let missing: Vec<EmptySeat> = team.missing().map(EmptySeat::of).collect();
    if missing.is_empty() { t().team.complete.to_owned() } else { (t().team.incomplete)(&missing) }
}
