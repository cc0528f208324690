//! Meetings and what is said in them.

use super::change::set;
use super::person::episode_of;
use super::plan::plan_stands;
use super::{Context, NewFact, Refusal, Rules, clash, gone, may_record, new, nothing_newer, subject_of};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::meeting::{Meeting, attendee_field};
use crate::casework::roster::{invited, is_invited, would_mix};
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

/// Cases put on the roster of a session, each with its day; one that was taken off it stands there again.
pub fn invite(
    register: &Register,
    meeting: &Subject,
    episodes: &[Subject],
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    let session = unfinished(register, meeting)?;
    if episodes.is_empty() {
        return Err(Refusal::Empty);
    }
    let mut facts = vec![];
    apart(register, session, episodes)?;
    for episode in episodes {
        let off = session.invitations.iter().find(|it| it.fact.episode == *episode && !is_invited(it));
        if let Some(off) = off {
            facts.extend(set(register, &off.subject, attendee_field::OFF, "")?);
            continue;
        }
        let on = session.event.fact.on;
        let fact = Fact::from(CaseInvited { meeting: meeting.clone(), episode: episode.clone(), on });
        may_record(register, &fact)?;
        facts.push(new(subject_of(&fact, context), fact));
    }
    Ok(facts)
}

impl Rules for CaseInvited {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        meeting_stands(register, &self.meeting)?;
        // Only a session has a roster.
        if register.meeting(&self.meeting).is_some_and(|it| it.kind() != MeetingKind::Gathering) {
            return Err(Refusal::NoSuchSubject(self.meeting.clone()));
        }
        episode_of(register, &self.episode).map(|_| ())
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let meeting = unfinished(register, &self.meeting)?;
        match meeting.invitations.iter().find(|other| other.fact.episode == self.episode) {
            Some(other) => clash(Clash::InvitedTwice, Some(other.entry)),
            None => apart(register, meeting, std::slice::from_ref(&self.episode)),
        }
    }
}

/// Adults and minors are never on one roster, unless a reason is written (rule 8).
fn apart(register: &Register, session: &Meeting, episodes: &[Subject]) -> Result<(), Refusal> {
    match would_mix(register, session, episodes) {
        true => clash(Clash::AgesMixed, invited(session).next().map(|it| it.entry)),
        false => Ok(()),
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
