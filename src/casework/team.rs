//! Who helps whom: the seats of a case against its template, the lead helper, and what each member carries.

mod standing;
mod takeover;
#[cfg(test)]
mod tests;
mod workload;

use std::collections::BTreeSet;

use chrono::NaiveDate;

pub use standing::{free_for, is_standing, roster, served_by, standing_teams};
pub use takeover::{Helping, TakenOver, Takeover, helping, taken_over_from};
pub use workload::{OrganisationLoad, Workload, organisation_loads, unassigned, without_lead, workloads};

use super::Register;
use super::book::{Member, is_active, member_field, member_name};
use super::fact::Occupant;
use super::person::{Episode, Person, Seat};
use super::template::{Party, names_many_bodies};
use crate::ledger::Subject;
use crate::vietnamese::name::FullName;
use crate::vietnamese::order::{person_sort_key, text_sort_key};

/// Every case that is not released, and whose it is.
fn open_cases(register: &Register) -> impl Iterator<Item = (&Person, &Episode)> {
    let cases = register.persons().flat_map(|person| person.episodes.iter().map(move |it| (&**person, it)));
    cases.filter(|(_, episode)| episode.is_open())
}

/// One party of the template and who sits for it.
#[derive(Clone, Debug)]
pub struct SeatState<'a> {
    pub party: &'a Party,
    /// Empty, one, or more where two tablets filled the same seat; then all are shown.
    pub held: Vec<&'a Seat>,
}

impl<'a> SeatState<'a> {
    /// Who sits there, or why nobody can; `None` while the seat is empty.
    pub fn occupant(&self) -> Option<&'a Occupant> {
        self.held.first().map(|seat| &seat.filled.fact.occupant)
    }
}

/// The team of an episode on a day.
#[derive(Clone, Debug)]
pub struct TeamState<'a> {
    /// In the order of the template.
    pub seats: Vec<SeatState<'a>>,
    pub lead: Option<&'a Subject>,
}

impl<'a> TeamState<'a> {
    /// The parties the model counts and nobody sits for. A reason why nobody can fills the seat. Source: domain 1.2.
    pub fn missing(&self) -> impl Iterator<Item = &'a Party> {
        self.seats.iter().filter(|seat| seat.party.required && seat.held.is_empty()).map(|seat| seat.party)
    }

    pub fn is_complete(&self) -> bool {
        self.missing().next().is_none()
    }
}

/// The team against the version the episode is helped under; `None` when that template is not here.
pub fn team_of<'a>(register: &'a Register, episode: &'a Episode, today: NaiveDate) -> Option<TeamState<'a>> {
    let template = register.template(episode.template())?;
    let own = template.parties.iter();
    let mut seats: Vec<_> =
        own.map(|party| SeatState { party, held: episode.held_seats(&party.id).collect() }).collect();
    // Who sits for a party that the version in force no longer has sits there until somebody ends it.
    for party in register.templates_of(episode).flat_map(|template| &template.parties) {
        let held: Vec<_> = episode.held_seats(&party.id).collect();
        if !held.is_empty() && seats.iter().all(|seat| seat.party.id != party.id) {
            seats.push(SeatState { party, held });
        }
    }
    Some(TeamState { seats, lead: episode.lead(today) })
}

/// A member's organisation in words: the name of the party of the template they stand for, or what was written.
pub fn organisation_of(register: &Register, member: &Member) -> String {
    organisation_words(register, member.text(member_field::ORGANISATION))
}

/// The body that a member is of, as papers name it: empty where only a party of many bodies is known.
pub fn body_of(register: &Register, member: &Member) -> String {
    let body = organisation_of(register, member);
    if names_many_bodies(&body) { String::new() } else { body }
}

/// The words of an organisation as it is stored: a party's id, or words.
pub fn organisation_words(register: &Register, stored: &str) -> String {
    let party = parties(register).find(|party| party.id == stored);
    party.map_or_else(|| stored.to_owned(), |party| party.name.clone())
}

/// What is stored for an organisation that was typed: the id of the party of the book's model that has this name,
/// else the words.
pub fn organisation_read(register: &Register, words: String) -> String {
    let template = register.current_template().map(|(_, template)| template);
    let party = template.and_then(|template| template.parties.iter().find(|party| party.name == words));
    party.map_or(words, |party| party.id.clone())
}

/// As [`organisation_read`], for a member: a name that was left as it stood keeps its party, of an older model too.
pub fn organisation_of_member_read(register: &Register, member: &Subject, words: String) -> String {
    match register.member(member) {
        Some(known) if organisation_of(register, known) == words => {
            known.text(member_field::ORGANISATION).to_owned()
        }
        _ => organisation_read(register, words),
    }
}

/// Those of the book's model first; a party of an older model is still a party.
fn parties(register: &Register) -> impl Iterator<Item = &Party> {
    let current = register.current_template().map(|(_, template)| template);
    let templates = current.into_iter().chain(register.templates().map(|(_, template)| template));
    templates.flat_map(|template| &template.parties)
}

/// Somebody who may have done something for a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    pub member: Subject,
    pub name: String,
    pub organisation: String,
    pub title: String,
    /// Leads one of the cases asked for.
    pub is_lead: bool,
    /// Leads or sits on the team of one of them.
    pub on_team: bool,
}

/// Who may have done something for these cases: their leads, their teams in the order of the seats, then every
/// other member who still helps, by given name.
pub fn helpers_for(register: &Register, episodes: &[Subject], today: NaiveDate) -> Vec<Helper> {
    let cases = || episodes.iter().filter_map(|episode| Some(register.episode(episode)?.1));
    let leads: Vec<&Subject> = cases().filter_map(|episode| episode.lead(today)).collect();
    let seats = cases().filter_map(|episode| team_of(register, episode, today)).flat_map(|team| team.seats);
    let seated = seats.flat_map(|seat| seat.held).filter_map(|seat| match &seat.filled.fact.occupant {
        Occupant::Member(member) => Some(member),
        Occupant::Family { .. } | Occupant::Nobody { .. } => None,
    });
    let team: Vec<&Subject> = leads.iter().copied().chain(seated).collect();
    let mut others: Vec<&Subject> = register
        .members()
        .filter(|member| is_active(member) && !team.contains(&&member.subject))
        .map(|member| &member.subject)
        .collect();
    others.sort_by_cached_key(|member| {
        let name = register.member_name(member);
        FullName::parse(name).map_or_else(|_| text_sort_key(name), |name| person_sort_key(&name))
    });
    let mut seen = BTreeSet::new();
    team.iter()
        .copied()
        .chain(others)
        .filter(|member| seen.insert(*member))
        .filter_map(|id| {
            let member = register.member(id)?;
            Some(Helper {
                member: id.clone(),
                name: member_name(member).to_owned(),
                organisation: organisation_of(register, member),
                title: member.text(member_field::TITLE).to_owned(),
                is_lead: leads.contains(&id),
                on_team: team.contains(&id),
            })
        })
        .collect()
}
