//! The end of a case that is not taken in, or whose person takes part no longer.

use chrono::NaiveDate;

use super::person::{authorised, episode_of};
use super::release::after;
use super::{Refusal, Rules, clash};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::person::Episode;
use crate::casework::settle::Clash;
use crate::ledger::EntryId;

/// What was done, or asked for, within the episode after a day on which it ended without a release.
pub fn after_closure(episode: &Episode, day: NaiveDate) -> impl Iterator<Item = (NaiveDate, EntryId)> {
    let proposals = episode.admission_proposals.iter().map(|event| (event.fact.on, event.entry));
    after(episode, day).chain(proposals.filter(move |(on, _)| *on > day))
}

/// Whether something that asks for the admission may still be written into the episode.
pub fn before_closure(episode: &Episode, on: NaiveDate) -> Result<(), Refusal> {
    match episode.closure() {
        Some(closure) if on > closure.fact.on => clash(Clash::AfterClosure, Some(closure.entry)),
        _ => Ok(()),
    }
}

impl Rules for ClosureRecorded {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode)?;
        if self.reason.trim().is_empty() {
            return Err(Refusal::ReasonMissing { missing: vec![] });
        }
        match self.result {
            ClosureKind::NotEligible | ClosureKind::Elsewhere => authorised(&self.authority),
            ClosureKind::NotTakingPart => Ok(()),
        }
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        if let Some(before) = episode.closures.first() {
            return clash(Clash::ClosedTwice, Some(before.entry));
        }
        if let Some(release) = episode.release() {
            return clash(Clash::ClosedAndReleased, Some(release.entry));
        }
        if let Some(admission) = episode.admission().filter(|admission| self.contradicts(&admission.fact)) {
            return clash(Clash::ClosedThoughAdmitted, Some(admission.entry));
        }
        // As with a release: what lies after that day already is taken when it was seen.
        match after_closure(episode, self.on).filter(|(_, later)| !self.after.contains(later)).max() {
            Some((_, later)) => clash(Clash::AfterClosure, Some(later)),
            None => Ok(()),
        }
    }
}
