//! What is counted for a paper. A figure reads only the day something happened, never when it was written.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::Register;
use super::due::counts_as_home_contact;
use super::fact::*;
use super::meeting::Meeting;
use super::person::Episode;
use crate::ledger::Subject;

/// Days from the first to the last, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Period {
    pub fn holds(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// What was given, summed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub what: String,
    pub unit: String,
    pub quantity: u64,
}

/// Cases are episodes (lượt): `opening + admitted - released == closing`. Source: domain 1.6.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    pub opening: usize,
    pub admitted: usize,
    pub released: usize,
    pub closing: usize,
    /// Visits at home that met the person or the family; a visit to two cases is one (rule 11).
    pub home_contacts: usize,
    pub sessions: usize,
    /// `None` while a session of the period has no head count.
    pub session_attendance: Option<u64>,
    /// By name, then unit.
    pub supports: Vec<Given>,
    /// Of those helped at the end.
    pub without_lead: usize,
    /// Of those helped at the end: nobody sits for the family, and no reason is written.
    pub without_family: usize,
}

/// The time a giao ban looks back on: from the day after the last one, or the first day of the book, to its own.
///
/// `None` where neither is known, or the book begins after that day.
pub fn period_of(register: &Register, meeting: &Meeting) -> Option<Period> {
    let to = meeting.event.fact.on;
    let from = match previous_briefing(register, meeting) {
        Some(before) => before.event.fact.on.succ_opt()?,
        None => register.starts_on()?,
    };
    (from <= to).then_some(Period { from, to })
}

/// The last giao ban held on an earlier day.
pub fn previous_briefing<'a>(register: &'a Register, meeting: &Meeting) -> Option<&'a Meeting> {
    let earlier = register
        .meetings()
        .filter(|other| other.kind() == MeetingKind::Briefing && other.event.fact.on < meeting.event.fact.on);
    earlier.max_by_key(|other| (other.event.fact.on, other.event.time, other.event.entry)).map(|rc| &**rc)
}

pub fn figures(register: &Register, period: Period) -> Figures {
    let episodes: Vec<&Episode> = register.persons().flat_map(|person| &person.episodes).collect();
    let admitted_on = |episode: &Episode| episode.admission().map(|admission| admission.fact.on);
    let released_on = |episode: &Episode| episode.release().map(|release| release.fact.on);
    let at_end: Vec<&Episode> =
        episodes.iter().copied().filter(|episode| is_helped_on(episode, period.to)).collect();
    let sessions: Vec<_> = register
        .meetings()
        .filter(|meeting| meeting.kind() == MeetingKind::Gathering && period.holds(meeting.event.fact.on))
        .collect();
    Figures {
        opening: period
            .from
            .pred_opt()
            .map_or(0, |before| episodes.iter().filter(|episode| is_helped_on(episode, before)).count()),
        admitted: episodes
            .iter()
            .filter(|episode| admitted_on(episode).is_some_and(|day| period.holds(day)))
            .count(),
        released: episodes
            .iter()
            .filter(|episode| {
                admitted_on(episode).is_some() && released_on(episode).is_some_and(|day| period.holds(day))
            })
            .count(),
        closing: at_end.len(),
        home_contacts: home_contacts(register, &episodes, period),
        sessions: sessions.len(),
        session_attendance: sessions.iter().map(|meeting| meeting.helped_present()).sum(),
        supports: supports(&episodes, period),
        without_lead: at_end.iter().filter(|episode| episode.lead(period.to).is_none()).count(),
        without_family: at_end
            .iter()
            .filter(|episode| family_is_missing(register, episode, period.to))
            .count(),
    }
}

/// Whether the case counts as helped at the end of a day.
pub fn is_helped_on(episode: &Episode, day: NaiveDate) -> bool {
    episode.admission().is_some_and(|admission| admission.fact.on <= day)
        && episode.release().is_none_or(|release| release.fact.on > day)
}

fn home_contacts(register: &Register, episodes: &[&Episode], period: Period) -> usize {
    let contacts = episodes.iter().flat_map(|episode| &episode.contacts);
    let counted = contacts
        .filter(|contact| counts_as_home_contact(register, &contact.fact) && period.holds(contact.fact.on));
    counted.map(|contact| &contact.subject).collect::<BTreeSet<&Subject>>().len()
}

fn supports(episodes: &[&Episode], period: Period) -> Vec<Given> {
    let mut seen = BTreeSet::new();
    let mut sums: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for support in episodes.iter().flat_map(|episode| &episode.supports) {
        // What was given to two cases at once is one support.
        if period.holds(support.fact.on) && seen.insert(&support.subject) {
            let key = (support.fact.what.trim(), support.fact.unit.trim());
            *sums.entry(key).or_default() += u64::from(support.fact.quantity);
        }
    }
    let given = |((what, unit), quantity): ((&str, &str), u64)| Given {
        what: what.to_owned(),
        unit: unit.to_owned(),
        quantity,
    };
    sums.into_iter().map(given).collect()
}

/// A template without a family seat misses nobody.
fn family_is_missing(register: &Register, episode: &Episode, day: NaiveDate) -> bool {
    let template = register.template(&episode.event.fact.template);
    let Some(family) = template.and_then(|template| template.family()) else { return false };
    !episode.seats.iter().any(|seat| {
        seat.filled.fact.party == family.id
            && seat.filled.fact.from <= day
            && seat.ended_on().is_none_or(|end| end >= day)
    })
}

#[cfg(test)]
mod tests;
