//! `Chuyển sang bản mới`: open cases of a model that are under an older version go over to the one in force.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{Afresh, FormDay, FormDraft, FormErrors, RecordForm, Rounds, field_error, read_day};
use crate::app::pages::entry_form::tick;
use crate::app::pages::whom::shown_name;
use crate::app::parts::{CheckRows, Choice};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::find::list_order;
use crate::casework::models::{applied_on, model, on_older_versions};
use crate::casework::person::{Episode, Person};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

const CASES: &str = "change-version-cases";
const DAY: &str = "change-version-day";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    cases: Vec<Subject>,
    on: String,
}

#[component]
pub(super) fn ChangeCases(version: Subject, code: String) -> impl IntoView {
    let state = use_state();
    let rounds = Rounds::begin();
    let about = StoredValue::new((version, code));
    // Taken back here or told by another tablet, a case stands on the list again.
    let older = Memo::new(move |_| {
        let cases = |register: &Register| {
            about.with_value(|(_, code)| {
                let cases = choices(state, register, code).into_iter().map(|choice| choice.value);
                cases.collect::<Vec<_>>()
            })
        };
        state.read(cases)
    });
    let offer = move || {
        older.track();
        view! {
            <Afresh rounds>
                {
                    let (version, code) = about.get_value();
                    view! { <Offer version code rounds /> }
                }
            </Afresh>
        }
    };
    view! {
        <p>{t().models.change_lead}</p>
        {offer}
    }
}

/// The cases that may go over, each with the version it is under.
fn choices(state: AppState, register: &Register, code: &str) -> Vec<Choice<Subject>> {
    let Some(model) = model(register, code) else { return vec![] };
    let mut older = on_older_versions(register, &model);
    older.sort_by_cached_key(|(person, _)| list_order(person));
    let choice = |(person, episode): (&Person, &Episode)| {
        let under = applied_on(register, episode.template()).map(in_figures);
        let about = format!("{} · {}", person.code(), (t().models.case_under)(under.as_deref()));
        Choice::new(episode.id().clone(), shown_name(state, register, person)).with_hint(about)
    };
    older.into_iter().map(choice).collect()
}

#[component]
fn Offer(version: Subject, code: String, rounds: Rounds) -> impl IntoView {
    let state = use_state();
    let words = &t().models;
    let choices = state.with(|register| choices(state, register, &code));
    if choices.is_empty() {
        return view! { <p class="hint">{words.change_none}</p> }.into_any();
    }
    let known: Vec<Subject> = choices.iter().map(|choice| choice.value.clone()).collect();
    let first = Typed { on: in_figures(state.today.get_untracked()), ..Typed::default() };
    let form = FormDraft::begun(state, "change-version", version.as_str(), first);
    let errors = FormErrors::none();
    let record = move |()| {
        let typed = form.now();
        // A draft may name a case that has gone over or left meanwhile.
        let episodes: Vec<Subject> = typed.cases.into_iter().filter(|case| known.contains(case)).collect();
        let on = match (episodes.is_empty(), read_day(state, &typed.on)) {
            (false, Ok(on)) => on,
            (is_empty, on) => {
                let choose = is_empty.then(|| field_error(CASES, words.change_choose));
                let day = on.err().map(|sentence| field_error(DAY, sentence));
                return errors.show(choose.into_iter().chain(day).collect());
            }
        };
        let count = episodes.len();
        let name = state.with(|register| register.template(&version).map(|it| it.name.clone()));
        let label = (words.did_change)(count, &name.unwrap_or_default());
        let command = Command::ChangeVersion { episodes, template: version.clone(), on };
        if form.act(&command, label, errors, DAY).is_some() {
            rounds.recorded((words.changed)(count));
        }
    };
    view! {
        <RecordForm errors label=words.change on_record=Callback::new(record)>
            <CheckRows
                id=CASES
                label=words.change_title
                choices
                value=Signal::derive(move || form.read(|typed| typed.cases.clone()))
                on_tick=Callback::new(move |(case, ticked)| form.change(|typed| tick(&mut typed.cases, case, ticked)))
                error=errors.beside(CASES)
            />
            <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.from_day />
        </RecordForm>
    }
    .into_any()
}
