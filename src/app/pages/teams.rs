//! `Phân công`: the open cases and their teams, the standing teams, the members, who carries how much. One case, one
//! standing team and one member each have their own address: `?nguoi=`, `?to=`, `?thanh-vien=`; so have the cases of
//! one organisation, `?don-vi=`, those that lack somebody, `?thieu=`, and `Thay người giúp đỡ`, `?thay=`.

mod assign_many;
mod case;
mod case_list;
mod helping;
mod lead;
mod member;
mod member_list;
mod members;
mod replace;
mod seat_form;
mod seats;
mod standing;
mod workload;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

pub use member_list::MemberList;
pub use seat_form::{SeatAsked, SeatForm};

use super::whom::episode_named;
use crate::app::parts::{Link, Page, PersonRowData, Section};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::due::EmptySeat;
use crate::casework::team::{TeamState, team_of};
use crate::ledger::Subject;

/// What of this page is asked for.
#[derive(Clone, Debug, PartialEq)]
enum Asked {
    All,
    Case(Subject),
    Team(Subject),
    Member(Subject),
    Listed(workload::Listed),
    /// Who hands over; nobody yet.
    Replace(Option<Subject>),
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
                .or(query.get("don-vi").map(workload::Listed::Organisation).map(Asked::Listed))
                .or(query.get("thieu").and_then(|what| workload::Listed::lacking(&what)).map(Asked::Listed))
                .or(query.get("thay").map(|id| Asked::Replace((!id.is_empty()).then(|| Subject::named(&id)))))
                .unwrap_or(Asked::All)
        })
    });
    move || match asked.get() {
        Asked::All => view! { <All /> }.into_any(),
        Asked::Case(episode) => view! { <case::CaseTeam episode /> }.into_any(),
        Asked::Team(team) => view! { <standing::StandingTeam team /> }.into_any(),
        Asked::Member(member) => view! { <member::MemberPage member /> }.into_any(),
        Asked::Listed(listed) => view! { <workload::CaseListPage listed /> }.into_any(),
        Asked::Replace(member) => view! { <replace::ReplacePage member /> }.into_any(),
    }
}

#[component]
fn All() -> impl IntoView {
    view! {
        <Page title=t().team.title>
            <Cases />
            <div class="buttons">
                <Link href="/phan-cong?thay=" class="button">{t().helping.replace}</Link>
            </div>
            <standing::StandingTeams />
            <workload::Workloads />
            <members::Members />
        </Page>
    }
}

/// Every open case with its team, those whose team lacks somebody first.
#[component]
fn Cases() -> impl IntoView {
    let state = use_state();
    let rows = Signal::derive(move || state.read(|register| rows(state, register)));
    view! { <Section title=t().team.cases><case_list::Rows rows empty=t().team.no_cases /></Section> }
}

fn rows(state: AppState, register: &Register) -> Vec<PersonRowData> {
    let people = state.with_people(|_, people| people.search("", None));
    let persons = people.iter().filter_map(|person| register.person(person));
    let cases = persons.flat_map(|person| person.episodes.iter().map(move |episode| (person, episode)));
    let mut rows: Vec<(bool, PersonRowData)> = cases
        .filter(|(_, episode)| episode.is_open())
        .map(|(person, episode)| {
            let team = team_of(register, episode, state.today.get_untracked());
            let is_complete = team.as_ref().is_some_and(|team| team.is_complete());
            (is_complete, case_list::row(state, register, person, team.as_ref(), episode.id()))
        })
        .collect();
    rows.sort_by_key(|(is_complete, _)| *is_complete);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn address_of_case(episode: &Subject) -> String {
    format!("/phan-cong?nguoi={episode}")
}

/// "đủ", or "chưa đủ (thiếu +1 gia đình)".
fn completeness(team: &TeamState<'_>) -> String {
    let missing: Vec<EmptySeat> = team.missing().map(EmptySeat::of).collect();
    if missing.is_empty() { t().team.complete.to_owned() } else { (t().team.incomplete)(&missing) }
}
