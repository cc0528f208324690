//! The help plan of a case.

use super::person::episode_of;
use super::release::before_release;
use super::{Refusal, Rules, clash, gone};
use crate::casework::Register;
use crate::casework::event::event_of;
use crate::casework::fact::*;
use crate::casework::help_plan::{action_field, empty_strands};
use crate::casework::settle::Clash;

/// An action that says nothing is none.
pub fn says_what(fields: &[(String, String)]) -> Result<(), Refusal> {
    let says = |(field, value): &(String, String)| field == action_field::WHAT && !value.trim().is_empty();
    if fields.iter().any(says) { Ok(()) } else { Err(Refusal::Empty) }
}

impl Rules for ActionPlanned {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode).map(|_| ())
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        before_release(episode_of(register, &self.episode)?.1, self.on)
    }
}

impl Rules for ProgressTold {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        if self.progress == Progress::Doing && self.note.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        match event_of(register.ledger(), &self.action).map(|told| told.fact) {
            Some(Fact::ActionPlanned(planned)) => episode_of(register, &planned.episode).map(|_| ()),
            Some(_) => Err(Refusal::NoSuchSubject(self.action.clone())),
            None => Err(gone(register, &self.action)),
        }
    }
}

impl Rules for HelpPlanAgreed {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode).map(|_| ())
    }

    /// Both strands are needed (A18).
    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        before_release(episode, self.on)?;
        match empty_strands(episode).is_empty() {
            true => Ok(()),
            false => clash(Clash::StrandEmpty, None),
        }
    }
}
