//! The help itself: contacts, supports, notes, monthly reviews.

use chrono::NaiveDate;

use super::book::known_member;
use super::person::episode_of;
use super::release::before_release;
use super::{Refusal, Rules, clash};
use crate::casework::Register;
use crate::casework::consent::{may_speak_to_school, no_to_school};
use crate::casework::fact::*;
use crate::casework::settle::Clash;
use crate::ledger::Subject;

fn touches_somebody(register: &Register, episodes: &[Subject]) -> Result<(), Refusal> {
    if episodes.is_empty() {
        return Err(Refusal::Empty);
    }
    episodes.iter().try_for_each(|episode| episode_of(register, episode).map(|_| ()))
}

fn done_by(register: &Register, doers: &[Subject]) -> Result<(), Refusal> {
    if doers.is_empty() {
        return Err(Refusal::DoerMissing);
    }
    doers.iter().try_for_each(|doer| known_member(register, doer).map(|_| ()))
}

fn all_before_release(register: &Register, episodes: &[Subject], on: NaiveDate) -> Result<(), Refusal> {
    episodes.iter().try_for_each(|episode| before_release(episode_of(register, episode)?.1, on))
}

impl Rules for ContactMade {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        done_by(register, &self.doers)?;
        touches_somebody(register, &self.episodes)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        all_before_release(register, &self.episodes, self.on)
    }
}

impl Rules for SchoolContacted {
    /// Told again on another day it needs the yes of that day, as a new one does.
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        done_by(register, &self.doers)?;
        touches_somebody(register, &self.episodes)?;
        self.episodes.iter().try_for_each(|episode| {
            let (person, episode) = episode_of(register, episode)?;
            match may_speak_to_school(register, person, episode, self.on) {
                true => Ok(()),
                false => clash(Clash::SchoolWithoutYes, no_to_school(episode, self.on)),
            }
        })
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        all_before_release(register, &self.episodes, self.on)
    }
}

impl Rules for SupportGiven {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        if self.what.is_empty() || self.quantity == 0 {
            return Err(Refusal::Empty);
        }
        touches_somebody(register, &self.episodes)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        all_before_release(register, &self.episodes, self.on)
    }
}

impl Rules for NoteMade {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        if self.text.is_empty() {
            return Err(Refusal::Empty);
        }
        self.episode.iter().try_for_each(|episode| episode_of(register, episode).map(|_| ()))
    }
}

impl Rules for ReviewOpened {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode).map(|_| ())
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        if episode.admission().is_none() {
            return clash(Clash::NotAdmitted, None);
        }
        before_release(episode, self.of_day())?;
        match episode.review_of(self.month) {
            Some(before) => clash(Clash::ReviewedTwice, Some(before.entry)),
            None => Ok(()),
        }
    }
}
