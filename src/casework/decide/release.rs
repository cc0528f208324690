//! The end of an episode, and what may still be written into it.

use chrono::NaiveDate;

use super::closure::before_closure;
use super::model::known_in;
use super::person::{authorised, episode_of, reasoned};
use super::{Refusal, Rules, clash};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::person::Episode;
use crate::casework::settle::Clash;
use crate::ledger::EntryId;

/// What was done within the episode after a day. A review is of its month, whenever it was written.
pub fn after(episode: &Episode, day: NaiveDate) -> impl Iterator<Item = (NaiveDate, EntryId)> {
    let contacts = episode.contacts.iter().map(|event| (event.fact.on, event.entry));
    let supports = episode.supports.iter().map(|event| (event.fact.on, event.entry));
    let reviews = episode.reviews.iter().map(|event| (event.fact.of_day(), event.entry));
    let seats = episode.seats.iter().map(|seat| (seat.filled.fact.from, seat.filled.entry));
    let leads = episode.leads.iter().map(|event| (event.fact.from, event.entry));
    let planned = episode.actions.iter().map(|action| (action.planned.fact.on, action.planned.entry));
    let agreed = episode.plan_agreements.iter().map(|event| (event.fact.on, event.entry));
    let milestones = episode.milestone_reviews.iter().map(|event| (event.fact.on, event.entry));
    let incidents = episode.incidents.iter().filter_map(|event| Some((event.fact.source.on?, event.entry)));
    let followed = planned.chain(agreed).chain(milestones).chain(incidents);
    let schools = episode.school_contacts.iter().map(|event| (event.fact.on, event.entry));
    let helped = contacts.chain(schools).chain(supports).chain(reviews).chain(seats).chain(leads);
    let pauses = episode.pauses.iter().map(|pause| (pause.recorded.fact.on, pause.recorded.entry));
    let pause_ends = episode.pauses.iter().flat_map(|pause| &pause.ended);
    let pause_ends = pause_ends.map(|event| (event.fact.on, event.entry));
    let versions = episode.versions.iter().map(|event| (event.fact.on, event.entry));
    helped.chain(followed).chain(pauses).chain(pause_ends).chain(versions).filter(move |(on, _)| *on > day)
}

/// Whether an event of this day may still be written into the episode: not once it was over.
pub fn before_release(episode: &Episode, on: NaiveDate) -> Result<(), Refusal> {
    match episode.release() {
        Some(release) if on > release.fact.on => clash(Clash::AfterRelease, Some(release.entry)),
        Some(_) => Ok(()),
        None => before_closure(episode, on),
    }
}

fn is_exit_reason(register: &Register, episode: &Episode, reason: &str) -> Result<(), Refusal> {
    if !known_in(register, episode, |template| template.exit_reason(reason).is_some()) {
        return Err(Refusal::NotInTemplate(reason.to_owned()));
    }
    Ok(())
}

impl Rules for ReleaseProposed {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        is_exit_reason(register, episode, &self.reason)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        // Who has left already need not be proposed: there is nothing to settle.
        let released = episode.ending().map(|(_, entry)| entry);
        if let Some(before) = released.or(episode.release_proposals.first().map(|before| before.entry)) {
            return clash(Clash::ReleaseProposedTwice, Some(before));
        }
        match episode.admission() {
            Some(_) => Ok(()),
            None => clash(Clash::NotAdmitted, None),
        }
    }
}

impl Rules for ReleaseRecorded {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        is_exit_reason(register, episode, &self.reason)?;
        authorised(&self.authority)?;
        let after = (!self.after.is_empty()).then(|| "after".to_owned());
        reasoned(self.open.iter().cloned().chain(after).collect(), &self.why_open)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        if let Some(release) = episode.release() {
            return clash(Clash::ReleasedTwice, Some(release.entry));
        }
        if let Some(closure) = episode.closures.first() {
            return clash(Clash::ClosedAndReleased, Some(closure.entry));
        }
        let Some(admission) = episode.admission() else { return clash(Clash::NotAdmitted, None) };
        if self.on < admission.fact.on {
            return clash(Clash::ReleasedBeforeAdmission, Some(admission.entry));
        }
        // What already lies after that day stands outside the episode: it is taken when it was seen (rule 2).
        match after(episode, self.on).filter(|(_, later)| !self.after.contains(later)).max() {
            Some((_, later)) => clash(Clash::AfterRelease, Some(later)),
            None => Ok(()),
        }
    }
}
