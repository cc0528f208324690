//! `Kế hoạch giúp đỡ`: from needs to actions in two strands, what became of each, and that all agreed.

mod action;
mod add;
mod agree;

use leptos::prelude::*;

use self::add::AddAction;
use self::agree::Agreement;
use super::meeting::shown_day;
use super::person::facts_of::wishes_facts;
use super::person::span_words;
use crate::app::parts::{Choice, Empty, Facts, LinkRow, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::help_plan::{Action, STRANDS, action_field, empty_strands};
use crate::casework::person::Episode;
use crate::casework::template::Strand;
use crate::ledger::Subject;

pub use action::ActionPage;

/// In the query of a person's page: which tab stands open.
pub const TAB: &str = "ke-hoach";

/// The tab of a person.
pub fn plan_address(person: impl std::fmt::Display) -> String {
    format!("/ho-so/{person}?the={TAB}")
}

/// Where an action is told of and put right.
pub fn action_address(person: impl std::fmt::Display, action: &Subject) -> String {
    format!("/ho-so/{person}/viec/{action}")
}

/// The plan of one time of being helped.
#[derive(Clone, Debug, PartialEq)]
struct PlanOf {
    episode: Subject,
    title: String,
    is_open: bool,
}

/// The tab: the plan of now with its forms, below it those of earlier times.
#[component]
pub fn HelpPlan(person: Subject) -> impl IntoView {
    let state = use_state();
    let id = person.clone();
    let plans = Memo::new(move |_| {
        state.read_of(&id, |register| {
            let Some(person) = register.person(&id) else { return vec![] };
            let plan = |(index, episode): (usize, &Episode)| PlanOf {
                episode: episode.id().clone(),
                title: format!("{} ({})", (t().people.episode)(index + 1), span_words(episode)),
                is_open: episode.is_open() && index + 1 == person.episodes.len(),
            };
            person.episodes.iter().enumerate().rev().map(plan).collect::<Vec<_>>()
        })
    });
    move || {
        let plans = plans.get();
        let has_earlier = plans.len() > 1;
        let parts = plans.into_iter().map(|PlanOf { episode, title, is_open }| {
            let title = has_earlier.then(|| view! { <h2>{title}</h2> });
            view! {
                {title}
                <Needs person=person.clone() episode=episode.clone() />
                <Strands person=person.clone() episode=episode.clone() is_open />
                {is_open.then(|| view! { <AddAction episode=episode.clone() /> })}
                <Agreement episode is_open />
            }
        });
        parts.collect_view()
    }
}

/// What was said at the intake, to plan from.
#[component]
fn Needs(person: Subject, episode: Subject) -> impl IntoView {
    let state = use_state();
    let facts = move || {
        state.read_of(&person, |register| register.episode(&episode).map(|(_, known)| wishes_facts(known)))
    };
    move || {
        let facts = facts().unwrap_or_default();
        (!facts.is_empty()).then(|| view! { <Facts facts /> })
    }
}

/// An action as it stands in the list.
#[derive(Clone, Debug, PartialEq)]
struct ActionRow {
    address: String,
    what: String,
    /// Who, by when, how far, and the last word on it.
    about: String,
}

#[component]
fn Strands(person: Subject, episode: Subject, is_open: bool) -> impl IntoView {
    let state = use_state();
    let rows = Memo::new(move |_| {
        state.read(|register| {
            let known = register.episode(&episode)?.1;
            let of = |strand: Strand| {
                let own = known.actions.iter().filter(|action| action.planned.fact.strand == strand);
                own.map(|action| row(register, &person, known, action)).collect::<Vec<_>>()
            };
            Some((STRANDS.map(|strand| (strand, of(strand))), empty_strands(known)))
        })
    });
    move || {
        let (strands, empty) = rows.get()?;
        if empty.len() == STRANDS.len() {
            return Some(view! { <Empty sentence=t().help_plan.empty /> }.into_any());
        }
        let sections = strands.into_iter().map(|(strand, rows)| {
            let lacks = (is_open && rows.is_empty()).then(|| (t().help_plan.strand_empty)(strand));
            let rows = rows.into_iter().map(|row| {
                view! {
                    <LinkRow address=row.address name=row.what about=row.about />
                }
            });
            view! {
                <Section title=(t().help_plan.strand)(strand)>
                    {lacks.map(|words| view! { <p class="notice due">{words}</p> })}
                    <ul class="rows">{rows.collect_view()}</ul>
                </Section>
            }
        });
        Some(sections.collect_view().into_any())
    }
}

fn row(register: &Register, person: &Subject, episode: &Episode, action: &Action) -> ActionRow {
    let words = &t().help_plan;
    let last = action.progress.last().map(|told| told.fact.note.as_str()).unwrap_or_default();
    let about = [
        owner_words(register, episode, action.text(action_field::OWNER)),
        by_words(action),
        (words.state)(action.state()).to_owned(),
        last.to_owned(),
    ];
    ActionRow {
        address: action_address(person, &action.planned.subject),
        what: action.text(action_field::WHAT).to_owned(),
        about: about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
    }
}

/// "hạn 20/03/2024"; blank where no day was written.
fn by_words(action: &Action) -> String {
    match action.text(action_field::BY) {
        "" => String::new(),
        by => (t().help_plan.by_day)(&shown_day(by.to_owned())),
    }
}

/// The body and who sits for it now: "Hội Phụ nữ (Lê Thị Hoa)".
fn owner_words(register: &Register, episode: &Episode, owner: &str) -> String {
    if owner == action_field::OWNER_SELF {
        return t().help_plan.owner_self.to_owned();
    }
    let party = register.templates_of(episode).find_map(|template| template.party(owner));
    let Some(party) = party else { return String::new() };
    let held = episode.held_seats(owner);
    let held = held.map(|seat| super::whom::occupant_words(register, &seat.filled.fact.occupant));
    let held: Vec<String> = held.collect();
    if held.is_empty() { party.short.clone() } else { format!("{} ({})", party.short, held.join("; ")) }
}

/// Who may do something: every party of the model, and the person.
fn owners(register: &Register, episode: &Subject) -> Vec<Choice<String>> {
    let Some((_, episode)) = register.episode(episode) else { return vec![] };
    let template = register.template(episode.template());
    let parties = template.iter().flat_map(|template| &template.parties).map(|party| party.id.clone());
    let all = parties.chain([action_field::OWNER_SELF.to_owned()]);
    all.map(|id| {
        let label = owner_words(register, episode, &id);
        Choice::new(id, label)
    })
    .collect()
}
