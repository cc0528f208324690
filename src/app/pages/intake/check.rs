use chrono::NaiveDate;
use leptos::prelude::*;

use super::admission::{Admission, Proposal};
use super::asked::asked_facts;
use super::part_address;
use super::status::status_facts;
use crate::app::bound::BoundChoice;
use crate::app::pages::person::facts_of::{
    consent_facts, family_facts, personal_facts, referrer_facts, wishes_facts,
};
use crate::app::parts::{Button, Choice, Fact, Facts, Link, Section, focus_on_id};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::consent::lacking;
use crate::casework::decide::missing_for_admission;
use crate::casework::eligibility::{Standing, condition_field, standing};
use crate::casework::intake::{Part, PartState};
use crate::casework::person::{Episode, Person};
use crate::casework::template::Condition;
use crate::ledger::Subject;

const DECISION_ID: &str = "admission-decision";
const CONDITIONS_ID: &str = "admission-conditions";

/// `Xem lại`: what is missing and the way down to the record of admission; then everything on one page, the
/// conditions, and that record.
#[component]
pub fn Check(person: Subject, episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().intake;
    let parts = {
        let episode = episode.clone();
        move || {
            state.read(|register| {
                let (known, episode) = register.episode(&episode)?;
                let written = Part::ALL.into_iter().filter(|part| *part != Part::Review);
                let section = |part| (part, facts_of(register, known, episode, part, state.today.get()));
                Some(written.map(section).collect::<Vec<_>>())
            })
        }
    };
    let id = person.clone();
    let sections = move || {
        let of_part =
            |(part, facts)| view! { <PartFacts address=part_address(&id, Some(part)) part facts /> };
        parts().unwrap_or_default().into_iter().map(of_part).collect_view()
    };
    let open = {
        let episode = episode.clone();
        Memo::new(move |_| open_conditions(state, &episode))
    };
    let down = Callback::new(move |()| {
        focus_on_id(if open.get_untracked() == 0 { DECISION_ID } else { CONDITIONS_ID });
    });
    let to = Signal::derive(move || match open.get() {
        0 => words.to_decision.to_owned(),
        open => (words.to_conditions)(open),
    });
    view! {
        <Missing episode=episode.clone() />
        <div class="buttons">
            <Button label=to on_tap=down />
        </div>
        {sections}
        <div id=CONDITIONS_ID tabindex="-1">
            <Conditions episode=episode.clone() />
        </div>
        <div id=DECISION_ID tabindex="-1">
            <Section title=words.decision>
                <p class="hint">{words.admit_lead}</p>
                <Proposal episode=episode.clone() />
                <Admission person episode />
            </Section>
        </div>
    }
}

/// What was written in one part.
fn facts_of(
    register: &Register,
    person: &Person,
    episode: &Episode,
    part: Part,
    today: NaiveDate,
) -> Vec<Fact> {
    match part {
        Part::Personal => personal_facts(register, person, today),
        Part::Status => {
            let status = episode.status().map(|status| status_facts(register, episode, status));
            status.into_iter().flatten().chain(asked_facts(register, episode)).collect()
        }
        Part::Family => family_facts(register, person, episode, today),
        Part::Referrer => referrer_facts(episode),
        Part::Wishes => [wishes_facts(episode), consent_facts(register, person, episode, today)].concat(),
        Part::Review => vec![],
    }
}

#[component]
fn PartFacts(address: String, part: Part, facts: Vec<Fact>) -> impl IntoView {
    let name = (t().intake.part)(part);
    let shown = if facts.is_empty() {
        view! { <p>{t().common.not_recorded}</p> }.into_any()
    } else {
        view! { <Facts facts /> }.into_any()
    };
    view! {
        <Section title=name>
            {shown}
            <p><Link href=address class="link-button">{(t().intake.edit_part)(name)}</Link></p>
        </Section>
    }
}

/// How many conditions nothing in the book answers yet.
fn open_conditions(state: AppState, episode: &Subject) -> usize {
    let today = state.today.get();
    state.read(|register| {
        let asked = register.episode(episode).and_then(|(person, known)| {
            let template = register.template(known.template())?;
            let asked = template.conditions_for(register.is_minor(person, today));
            Some(asked.filter(|it| standing(known, it, today) == Standing::Open).count())
        });
        asked.unwrap_or_default()
    })
}

/// The eligibility list of the template in force for this episode. What the book knows already stands answered, with
/// the part in which it is written; the rest is asked, and none is taken for granted.
#[component]
fn Conditions(episode: Subject) -> impl IntoView {
    let state = use_state();
    let minor = {
        let episode = episode.clone();
        Memo::new(move |_| {
            state.read(|register| {
                let known = register.episode(&episode);
                known.is_some_and(|(person, _)| register.is_minor(person, state.today.get()))
            })
        })
    };
    let rows = move || {
        let asked = state.with(|register| {
            let (_, known) = register.episode(&episode)?;
            let template = register.template(known.template())?;
            Some(template.conditions_for(minor.get()).cloned().collect::<Vec<_>>())
        });
        let row = |condition| view! { <OneCondition episode=episode.clone() condition /> };
        asked.unwrap_or_default().into_iter().map(row).collect_view()
    };
    view! { <Section title=t().intake.eligibility>{rows}</Section> }
}

#[component]
fn OneCondition(episode: Subject, condition: Condition) -> impl IntoView {
    let state = use_state();
    let words = &t().intake;
    let choices = vec![
        Choice::new("yes".to_owned(), words.condition_met),
        Choice::new("no".to_owned(), words.condition_not_met),
    ];
    let (field, label) = (condition_field(&condition.id), condition.asked());
    let about = episode.clone();
    let written = Memo::new(move |_| {
        let today = state.today.get();
        state.read(|register| {
            let (_, known) = register.episode(&about)?;
            match standing(known, &condition, today) {
                Standing::Written(part) => Some(part),
                Standing::Answered { .. } | Standing::Open => None,
            }
        })
    });
    let otherwise = Signal::derive(move || written.get().map(|_| "yes".to_owned()));
    view! {
        <BoundChoice subject=episode field label choices otherwise />
        {move || written.get().map(|part| view! { <p class="hint">{(words.written_in)((words.part)(part))}</p> })}
    }
}

/// What an admission of today would find missing, in words: parts, the diện, conditions.
pub fn missing_words(
    register: &Register,
    person: &Person,
    episode: &Episode,
    today: NaiveDate,
) -> Vec<String> {
    let template = register.template(episode.template());
    let in_words = |id: String| {
        let condition = template.and_then(|it| it.conditions.iter().find(|condition| condition.id == id));
        condition.map_or_else(|| t().intake.part_category.to_owned(), |condition| condition.asked())
    };
    missing_for_admission(register, person, episode, today).into_iter().map(in_words).collect()
}

#[component]
fn Missing(episode: Subject) -> impl IntoView {
    let state = use_state();
    let missing = move || {
        state.read(|register| {
            let (person, episode) = register.episode(&episode)?;
            let today = state.today.get();
            let unwritten = Part::ALL.into_iter().filter(|part| {
                !matches!(part, Part::Review | Part::Status)
                    && part.state(register, person, episode, today) == PartState::Missing
            });
            let mut missing: Vec<String> = unwritten.map(|part| (t().intake.part)(part).to_owned()).collect();
            let lacks = lacking(register, person, episode, today);
            missing.extend(lacks.into_iter().map(|one| (t().consent.lacking)(one).to_owned()));
            missing.extend(missing_words(register, person, episode, today));
            Some(missing).filter(|missing| !missing.is_empty())
        })
    };
    move || {
        missing().map(|missing| {
            let lines = missing.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! {
                <div class="notice due">
                    <p>{t().stage.task_missing}</p>
                    <ul>{lines}</ul>
                </div>
            }
        })
    }
}
