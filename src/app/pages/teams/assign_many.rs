//! One standing team takes many cases at once, and the cases it serves.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::case_list::{CaseChecks, Rows, choice, row_about};
use crate::app::bound::{Afresh, FormDay, FormDraft, FormErrors, RecordForm, Rounds, field_error, read_day};
use crate::app::parts::{Choice, PersonRowData, Section};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::book::team_field;
use crate::casework::due::EmptySeat;
use crate::casework::team::{free_for, is_standing, roster, served_by, team_of};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

const CASES: &str = "assign-many-cases";
const FROM: &str = "assign-many-from";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    cases: Vec<Subject>,
    from: String,
}

#[component]
pub(super) fn AssignMany(team: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().team;
    let rounds = Rounds::begin();
    let of_rows = team.clone();
    let rows = Signal::derive(move || state.read(|register| served(state, register, &of_rows)));
    let form = StoredValue::new(team.clone());
    let stands =
        Memo::new(move |_| state.read(|register| register.team(&team).is_some_and(|team| is_standing(team))));
    view! {
        <Section title=words.serves>
            <Rows rows empty=words.serves_nobody />
        </Section>
        <Show when=move || stands.get()>
            <Section title=words.assign_many>
                <Afresh rounds>
                    <Offer team=form.get_value() rounds />
                </Afresh>
            </Section>
        </Show>
    }
}

fn served(state: AppState, register: &Register, team: &Subject) -> Vec<PersonRowData> {
    let cases = register.team(team).map(|team| served_by(register, team)).unwrap_or_default();
    let rows = cases.into_iter().filter_map(|(episode, since)| {
        let (person, _) = register.episode(&episode)?;
        let since = (t().team.since)(&in_figures(since));
        Some(row_about(state, register, person, &episode, vec![since]))
    });
    rows.collect()
}

/// The form, or why there is nothing to assign; made anew when the roster changes.
#[component]
fn Offer(team: Subject, rounds: Rounds) -> impl IntoView {
    let state = use_state();
    let words = &t().team;
    let offered = {
        let team = team.clone();
        Memo::new(move |_| state.read(|register| offered(register, &team)))
    };
    move || match offered.get() {
        Offered::NobodyOnRoster => view! { <p class="hint">{words.nobody_on_roster}</p> }.into_any(),
        Offered::NoneFree => view! { <p class="hint">{words.none_free}</p> }.into_any(),
        Offered::Cases(cases) => view! { <Form team=team.clone() cases rounds /> }.into_any(),
    }
}

#[derive(Clone, PartialEq)]
enum Offered {
    NobodyOnRoster,
    NoneFree,
    Cases(Vec<Subject>),
}

fn offered(register: &Register, team: &Subject) -> Offered {
    match register.team(team) {
        Some(team) if roster(team).next().is_some() => match free_for(register, team) {
            cases if cases.is_empty() => Offered::NoneFree,
            cases => Offered::Cases(cases),
        },
        _ => Offered::NobodyOnRoster,
    }
}

#[component]
fn Form(team: Subject, cases: Vec<Subject>, rounds: Rounds) -> impl IntoView {
    let state = use_state();
    let words = &t().team;
    let first = Typed { from: in_figures(state.today.get_untracked()), ..Typed::default() };
    let form = FormDraft::begun(state, "assign-many", team.as_str(), first);
    let errors = FormErrors::none();
    let choices = choices(state, &cases);
    let record = Callback::new(move |()| {
        let typed = form.now();
        // What was chosen before and is not free any more is not meant.
        let episodes: Vec<Subject> = typed.cases.into_iter().filter(|case| cases.contains(case)).collect();
        let missing = episodes.is_empty().then(|| field_error(CASES, t().helping.choose_cases));
        match read_day(state, &typed.from) {
            Ok(from) if missing.is_none() => {
                let name = state.with(|register| {
                    register
                        .team(&team)
                        .map(|team| team.text(team_field::NAME).to_owned())
                        .unwrap_or_default()
                });
                let label = (words.assign_many_act)(&name, episodes.len());
                let said = (t().common.recorded)(&label);
                let command = Command::AssignTeam { episodes, team: team.clone(), from };
                if form.act(&command, label, errors, CASES).is_some() {
                    rounds.recorded(said);
                }
            }
            from => {
                let day = from.err().map(|sentence| field_error(FROM, sentence));
                errors.show(missing.into_iter().chain(day).collect());
            }
        }
    });
    let choose = Callback::new(move |cases| form.change(|typed| typed.cases = cases));
    view! {
        <p class="hint">{words.assign_many_lead}</p>
        <RecordForm errors label=words.record_assigned on_record=record>
            <CaseChecks
                id=CASES
                choices=choices
                chosen=Signal::derive(move || form.read(|typed| typed.cases.clone()))
                on_choose=choose
                error=errors.beside(CASES)
            />
            <FormDay form at=|typed| &mut typed.from id=FROM errors label=words.from />
        </RecordForm>
    }
}

/// Each case with what its team lacks.
fn choices(state: AppState, cases: &[Subject]) -> Vec<Choice<Subject>> {
    state.with(|register| {
        let known = cases.iter().filter_map(|episode| register.episode(episode));
        let choices = known.map(|(person, episode)| {
            let team = team_of(register, episode, state.today.get_untracked());
            let missing: Vec<EmptySeat> =
                team.iter().flat_map(|team| team.missing()).map(EmptySeat::of).collect();
            let hint = if missing.is_empty() { String::new() } else { (t().team.incomplete)(&missing) };
            choice(state, person, episode.id(), hint)
        });
        choices.collect()
    })
}
