//! What comes after a release.

use chrono::NaiveDate;

use super::book::known_member;
use super::person::episode_of;
use super::{Refusal, Rules, clash};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::settle::Clash;
use crate::ledger::Subject;

/// Before the release it would be a contact.
fn after_release(register: &Register, episode: &Subject, on: NaiveDate) -> Result<(), Refusal> {
    let (_, episode) = episode_of(register, episode)?;
    match episode.release() {
        Some(release) if release.fact.on <= on => Ok(()),
        release => clash(Clash::NotReleased, release.map(|release| release.entry)),
    }
}

impl Rules for AftercareMade {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode)?;
        known_member(register, &self.doer).map(|_| ())
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        after_release(register, &self.episode, self.on)
    }
}

impl Rules for AftercareEnded {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode).map(|_| ())
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        if let Some(before) = episode.aftercare_ends.first() {
            return clash(Clash::AftercareEndedTwice, Some(before.entry));
        }
        after_release(register, &self.episode, self.on)
    }
}
