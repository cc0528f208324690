//! Meetings and what is said in them.

use super::plan::plan_stands;
use super::{Refusal, Rules, clash, gone, nothing_newer};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::meeting::Meeting;
use crate::casework::settle::Clash;
use crate::ledger::Subject;

pub fn unfinished<'a>(register: &'a Register, meeting: &Subject) -> Result<&'a Meeting, Refusal> {
    let known = register.meeting(meeting).ok_or_else(|| gone(register, meeting))?;
    match known.minutes() {
        Some(minutes) => clash(Clash::AfterFinalised, Some(minutes.entry)),
        None => Ok(known),
    }
}

pub fn meeting_stands(register: &Register, meeting: &Subject) -> Result<(), Refusal> {
    register.meeting(meeting).map(|_| ()).ok_or_else(|| gone(register, meeting))
}

impl Rules for MeetingOpened {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        self.plan.as_ref().map_or(Ok(()), |plan| plan_stands(register, plan))
    }
}

impl Rules for AttendeeAdded {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        meeting_stands(register, &self.meeting)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let meeting = unfinished(register, &self.meeting)?;
        let twice =
            meeting.attendees.iter().find(|other| self.member.is_some() && other.fact.member == self.member);
        match twice {
            Some(other) => clash(Clash::InvitedTwice, Some(other.entry)),
            None => Ok(()),
        }
    }
}

impl Rules for OpinionGiven {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        meeting_stands(register, &self.meeting)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        unfinished(register, &self.meeting).map(|_| ())
    }
}

impl Rules for TaskGiven {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        meeting_stands(register, &self.meeting)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        unfinished(register, &self.meeting).map(|_| ())
    }
}

impl Rules for MinutesFinalised {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        nothing_newer(register)?;
        meeting_stands(register, &self.meeting)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        match register.meeting(&self.meeting).and_then(|meeting| meeting.minutes()) {
            Some(before) => clash(Clash::FinalisedTwice, Some(before.entry)),
            None => Ok(()),
        }
    }
}
