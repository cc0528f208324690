//! What each member and each organisation carries, and what nobody does. Source: product B3.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{open_cases, organisation_words};
use crate::casework::Register;
use crate::casework::book::{is_active, member_field};
use crate::casework::fact::Occupant;
use crate::casework::person::Episode;
use crate::casework::template::Template;
use crate::ledger::Subject;
use crate::vietnamese::order::text_sort_key;

/// The open cases a member has a part in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workload {
    /// Episodes the member leads.
    pub leads: BTreeSet<Subject>,
    /// Episodes on whose team the member sits, led ones included.
    pub sits_in: BTreeSet<Subject>,
}

impl Workload {
    /// Every open case with a part in it.
    pub fn cases(&self) -> BTreeSet<&Subject> {
        self.leads.union(&self.sits_in).collect()
    }

    /// As many cases led as the model wants for one helper: one more would be too many.
    pub fn is_full(&self, template: &Template) -> bool {
        self.leads.len() >= template.settings.max_cases_per_helper as usize
    }

    /// More cases led at a time than the model wants for one helper; a warning, never a refusal.
    pub fn is_too_much(&self, template: &Template) -> bool {
        self.leads.len() > template.settings.max_cases_per_helper as usize
    }
}

/// What each member carries on a day; one without any open case is not in it.
pub fn workloads(register: &Register, today: NaiveDate) -> BTreeMap<Subject, Workload> {
    let mut loads: BTreeMap<Subject, Workload> = BTreeMap::new();
    for (_, episode) in open_cases(register) {
        if let Some(lead) = episode.lead(today) {
            loads.entry(lead.clone()).or_default().leads.insert(episode.id().clone());
        }
        for seat in episode.seats.iter().filter(|seat| seat.is_held()) {
            if let Occupant::Member(member) = &seat.filled.fact.occupant {
                loads.entry(member.clone()).or_default().sits_in.insert(episode.id().clone());
            }
        }
    }
    loads
}

/// What the members of one organisation carry together: a case that two of them share is one case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationLoad {
    /// As it is stored: a party's id, or words; empty where none is written.
    pub organisation: String,
    /// Who still helps, or left while a case names them.
    pub members: usize,
    pub load: Workload,
}

/// Every organisation somebody helps for: the parties of the book's model in its order, then the others by name.
pub fn organisation_loads(register: &Register, today: NaiveDate) -> Vec<OrganisationLoad> {
    let loads = workloads(register, today);
    let mut found: BTreeMap<&str, OrganisationLoad> = BTreeMap::new();
    for member in register.members() {
        let own = loads.get(&member.subject);
        if own.is_none() && !is_active(member) {
            continue;
        }
        let stored = member.text(member_field::ORGANISATION);
        let of = found.entry(stored).or_default();
        of.organisation = stored.to_owned();
        of.members += 1;
        if let Some(load) = own {
            of.load.leads.extend(load.leads.iter().cloned());
            of.load.sits_in.extend(load.sits_in.iter().cloned());
        }
    }
    let template = register.current_template().map(|(_, template)| template);
    let place = |stored: &str| template?.parties.iter().position(|party| party.id == stored);
    let mut loads: Vec<OrganisationLoad> = found.into_values().collect();
    loads.sort_by_cached_key(|of| {
        let words = organisation_words(register, &of.organisation);
        (place(&of.organisation).unwrap_or(usize::MAX), words.is_empty(), text_sort_key(&words))
    });
    loads
}

/// Open cases in which no member has a part: nobody leads, and nobody but the family sits on the team.
pub fn unassigned(register: &Register, today: NaiveDate) -> Vec<Subject> {
    let is_member = |episode: &Episode| {
        episode
            .seats
            .iter()
            .any(|seat| seat.is_held() && matches!(seat.filled.fact.occupant, Occupant::Member(_)))
    };
    let left = open_cases(register).map(|(_, episode)| episode);
    let left = left.filter(|episode| episode.lead(today).is_none() && !is_member(episode));
    left.map(|episode| episode.id().clone()).collect()
}

/// Open cases without a lead helper; the unassigned are among them.
pub fn without_lead(register: &Register, today: NaiveDate) -> Vec<Subject> {
    let cases = open_cases(register).map(|(_, episode)| episode);
    cases.filter(|episode| episode.lead(today).is_none()).map(|episode| episode.id().clone()).collect()
}
