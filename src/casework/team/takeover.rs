//! What a member does in each case, and what was handed over to whom. Source: product B2.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::open_cases;
use crate::casework::Register;
use crate::casework::event::Event;
use crate::casework::fact::{Occupant, TaskGiven};
use crate::casework::meeting::{is_closed, task_field};
use crate::casework::person::{Episode, Person, Seat};
use crate::ledger::Subject;

/// A member's part in one case.
#[derive(Clone, Debug)]
pub struct Helping<'a> {
    pub person: &'a Person,
    pub episode: &'a Episode,
    pub seats: Vec<&'a Seat>,
    /// Since when, where the member leads.
    pub leads_since: Option<NaiveDate>,
}

/// The open cases a member sits in or leads.
pub fn helping<'a>(register: &'a Register, member: &Subject, today: NaiveDate) -> Vec<Helping<'a>> {
    let parts = open_cases(register).map(|(person, episode)| {
        let own = |seat: &&Seat| seat.is_held() && sits(seat, member);
        let leads = episode.leads.iter().rev().find(|lead| lead.fact.from <= today);
        let leads = leads.filter(|_| episode.lead(today) == Some(member));
        Helping {
            person,
            episode,
            seats: episode.seats.iter().filter(own).collect(),
            leads_since: leads.map(|lead| lead.fact.from),
        }
    });
    parts.filter(|part| !part.seats.is_empty() || part.leads_since.is_some()).collect()
}

fn sits(seat: &Seat, member: &Subject) -> bool {
    matches!(&seat.filled.fact.occupant, Occupant::Member(who) if who == member)
}

/// What somebody took over from a member on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenOver {
    pub by: Subject,
    pub from: NaiveDate,
    /// Episodes, each once.
    pub cases: Vec<Subject>,
}

/// Everything a member handed over, the latest first: a seat that the next one took when the member left it, and the
/// lead that passed on.
pub fn taken_over_from(register: &Register, member: &Subject) -> Vec<TakenOver> {
    let mut found: BTreeMap<(NaiveDate, Subject), Vec<Subject>> = BTreeMap::new();
    for episode in register.persons().flat_map(|person| &person.episodes) {
        for (from, by) in seats_passed_on(episode, member).chain(leads_passed_on(episode, member)) {
            let cases = found.entry((from, by.clone())).or_default();
            if !cases.contains(episode.id()) {
                cases.push(episode.id().clone());
            }
        }
    }
    let told = found.into_iter().rev();
    told.map(|((from, by), cases)| TakenOver { by, from, cases }).collect()
}

fn seats_passed_on<'a>(
    episode: &'a Episode,
    member: &'a Subject,
) -> impl Iterator<Item = (NaiveDate, &'a Subject)> {
    let left = episode.seats.iter().filter(move |seat| sits(seat, member));
    left.filter_map(move |seat| {
        let until = seat.ended_on()?;
        let next = episode.seats.iter().find(|next| {
            let days = (next.filled.fact.from - until).num_days();
            next.filled.fact.party == seat.filled.fact.party
                && (0..=1).contains(&days)
                && next.filled.subject != seat.filled.subject
        })?;
        match &next.filled.fact.occupant {
            Occupant::Member(by) if by != member => Some((next.filled.fact.from, by)),
            _ => None,
        }
    })
}

fn leads_passed_on<'a>(
    episode: &'a Episode,
    member: &'a Subject,
) -> impl Iterator<Item = (NaiveDate, &'a Subject)> {
    let pairs = episode.leads.windows(2).map(|pair| (&pair[0].fact, &pair[1].fact));
    let passed = pairs.filter(move |(before, next)| before.member == *member && next.member != *member);
    passed.map(|(_, next)| (next.from, &next.member))
}

/// A list of what one member hands to another; without a receiver, what the member has in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Takeover {
    pub member: Subject,
    pub to: Option<(Subject, NaiveDate)>,
    /// The day the list is of.
    pub on: NaiveDate,
}

impl Takeover {
    /// The cases it is about.
    pub fn cases<'a>(&self, register: &'a Register) -> Vec<(&'a Person, &'a Episode)> {
        let Some((by, from)) = &self.to else {
            let parts = helping(register, &self.member, self.on).into_iter();
            return parts.map(|part| (part.person, part.episode)).collect();
        };
        let all = taken_over_from(register, &self.member);
        let told = all.iter().filter(|told| told.by == *by && told.from == *from);
        let cases = told.flat_map(|told| &told.cases).filter_map(|episode| register.episode(episode));
        cases.map(|(person, episode)| (&**person, episode)).collect()
    }

    /// What meetings gave the member and nobody has reported as done, the earliest due first.
    pub fn tasks<'a>(&self, register: &'a Register) -> Vec<&'a Event<TaskGiven>> {
        let tasks = register.meetings().flat_map(|meeting| &meeting.tasks);
        let own = |task: &&Event<TaskGiven>| task.text(task_field::WHO) == self.member.as_str();
        let mut tasks: Vec<_> = tasks.filter(|task| !is_closed(task)).filter(own).collect();
        tasks.sort_by_key(|task| (task.text(task_field::DUE).is_empty(), task.text(task_field::DUE)));
        tasks
    }
}
