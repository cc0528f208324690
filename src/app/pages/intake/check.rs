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
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::consent::lacking;
use crate::casework::decide::missing_for_admission;
use crate::casework::intake::{Part, PartState};
use crate::casework::person::{Episode, Person, episode_field};
use crate::ledger::Subject;

const DECISION_ID: &str = "admission-decision";

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
    let down = Callback::new(|()| focus_on_id(DECISION_ID));
    view! {
        <Missing episode=episode.clone() />
        <div class="buttons">
            <Button label=words.to_decision on_tap=down />
        </div>
        {sections}
        <Conditions episode=episode.clone() />
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

/// The eligibility list of the template in force for this episode; each is asked, none is taken for granted.
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
            let asked = template.conditions_for(minor.get());
            Some(asked.map(|it| (it.id.clone(), it.asked())).collect::<Vec<_>>())
        });
        asked
            .unwrap_or_default()
            .into_iter()
            .map(|(id, text)| {
                let choices = vec![
                    Choice::new("yes".to_owned(), t().intake.condition_met),
                    Choice::new("no".to_owned(), t().intake.condition_not_met),
                ];
                let field = format!("{}{id}", episode_field::CONDITION);
                view! { <BoundChoice subject=episode.clone() field label=text choices /> }
            })
            .collect_view()
    };
    view! { <Section title=t().intake.eligibility>{rows}</Section> }
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
