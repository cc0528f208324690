//! A pause and its end.

use chrono::NaiveDate;

use super::person::{authorised, episode_of};
use super::release::before_release;
use super::{Refusal, Rules, clash, gone};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::pause::Pause;
use crate::casework::person::Episode;
use crate::casework::settle::Clash;
use crate::ledger::Subject;

/// The pause of this id and the episode it stands in.
fn pause_of<'a>(register: &'a Register, pause: &Subject) -> Result<(&'a Episode, &'a Pause), Refusal> {
    let known = register.parents(pause).find_map(|episode| {
        let (_, episode) = register.episode(episode)?;
        let pause = episode.pauses.iter().find(|known| known.recorded.subject == *pause)?;
        Some((episode, pause))
    });
    let episode = register.parents(pause).next();
    known.ok_or_else(|| match episode.map(|episode| episode_of(register, episode)) {
        Some(Err(refusal)) => refusal,
        _ => gone(register, pause),
    })
}

/// Whether a pause from this day, without an end yet, would run into one that is there.
fn meets(pauses: &[Pause], from: NaiveDate) -> Option<&Pause> {
    pauses.iter().find(|pause| pause.ended_on().is_none_or(|end| from < end))
}

impl Rules for PauseRecorded {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode)?;
        authorised(&self.authority)?;
        match self.until {
            Some(until) if until < self.on => clash(Clash::EndsBeforeStart, None),
            _ => Ok(()),
        }
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        if episode.admission().is_none() {
            return clash(Clash::NotAdmitted, None);
        }
        before_release(episode, self.on)?;
        match meets(&episode.pauses, self.on) {
            Some(other) => clash(Clash::PausesOverlap, Some(other.recorded.entry)),
            None => Ok(()),
        }
    }
}

impl Rules for PauseEnded {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        pause_of(register, &self.pause)?;
        authorised(&self.authority)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (episode, pause) = pause_of(register, &self.pause)?;
        if let Some(before) = pause.ended.first() {
            return clash(Clash::PauseEndedTwice, Some(before.entry));
        }
        if self.on < pause.recorded.fact.on {
            return clash(Clash::EndsBeforeStart, Some(pause.recorded.entry));
        }
        before_release(episode, self.on)
    }
}
