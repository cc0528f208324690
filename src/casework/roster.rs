//! The roster of a session (sinh hoạt): who of those helped is asked to come, who came. Source: F4, rules 8 and 11.

use super::Register;
use super::event::Event;
use super::fact::CaseInvited;
use super::figures::is_helped_on;
use super::meeting::{Meeting, attendee_field, field};
use super::person::{Episode, Person};
use crate::ledger::Subject;

/// How many stand on the roster of a session, and what is written of their coming.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HelpedCount {
    pub invited: usize,
    pub present: usize,
    pub excused: usize,
    pub absent: usize,
    /// Nobody wrote yet whether they came.
    pub unmarked: usize,
}

impl HelpedCount {
    /// `None` where there is no roster.
    pub fn of(meeting: &Meeting) -> Option<Self> {
        let mut count = Self::default();
        for one in invited(meeting) {
            count.invited += 1;
            match one.text(attendee_field::ATTENDS) {
                "present" => count.present += 1,
                "excused" => count.excused += 1,
                "absent" => count.absent += 1,
                _ => count.unmarked += 1,
            }
        }
        (count.invited > 0).then_some(count)
    }
}

/// Whether the case still stands on the roster.
pub fn is_invited(invitation: &Event<CaseInvited>) -> bool {
    invitation.text(attendee_field::OFF) != "yes"
}

/// The roster as it stands.
pub fn invited(meeting: &Meeting) -> impl Iterator<Item = &Event<CaseInvited>> {
    meeting.invitations.iter().filter(|one| is_invited(one))
}

/// Whom a session is for (rule 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Adults,
    Minors,
    /// Both, and the reason is written.
    Both,
}

impl Group {
    /// `None` while nobody said whom the session is for.
    pub fn of(meeting: &Meeting) -> Option<Self> {
        match meeting.text(field::GROUP) {
            _ if !meeting.text(field::MIXED_REASON).trim().is_empty() => Some(Self::Both),
            "adults" => Some(Self::Adults),
            "minors" => Some(Self::Minors),
            _ => None,
        }
    }

    fn takes(self, is_minor: bool) -> bool {
        match self {
            Self::Adults => !is_minor,
            Self::Minors => is_minor,
            Self::Both => true,
        }
    }
}

/// The cases that may still be put on the roster: helped that day, of the session's group, not on it yet.
pub fn may_be_invited<'a>(register: &'a Register, meeting: &Meeting) -> Vec<(&'a Person, &'a Episode)> {
    let Some(group) = Group::of(meeting) else { return vec![] };
    let on = meeting.event.fact.on;
    let cases = register.persons().flat_map(|person| person.episodes.iter().map(move |it| (&**person, it)));
    cases
        .filter(|(_, episode)| is_helped_on(episode, on))
        .filter(|(person, _)| group.takes(register.is_minor(person, on)))
        .filter(|(_, episode)| !invited(meeting).any(|it| it.fact.episode == *episode.id()))
        .collect()
}

/// Whether these cases beside those on the roster, or beside each other, are what rule 8 keeps apart.
pub fn would_mix(register: &Register, meeting: &Meeting, episodes: &[Subject]) -> bool {
    let added = || episodes.iter().map(|episode| is_minor(register, meeting, episode));
    let standing = || invited(meeting).map(|it| is_minor(register, meeting, &it.fact.episode));
    match Group::of(meeting) {
        Some(group) => added().any(|is_minor| !group.takes(is_minor)),
        None => [true, false].map(|age| added().chain(standing()).any(|it| it == age)) == [true, true],
    }
}

/// The roster where it holds adults and minors together, and nobody wrote why: those who are out of the session's
/// group, or everybody on it while nobody said whom it is for.
pub fn mixed<'a>(register: &Register, meeting: &'a Meeting) -> Vec<&'a Event<CaseInvited>> {
    let apart = out_of_group(register, meeting);
    match Group::of(meeting) {
        None if !apart.is_empty() => invited(meeting).collect(),
        _ => apart,
    }
}

fn is_minor(register: &Register, meeting: &Meeting, episode: &Subject) -> bool {
    let on = meeting.event.fact.on;
    register.episode(episode).is_some_and(|(person, _)| register.is_minor(person, on))
}

/// Those on the roster whom rule 8 keeps apart from the session's group.
pub fn out_of_group<'a>(register: &Register, meeting: &'a Meeting) -> Vec<&'a Event<CaseInvited>> {
    let (minors, adults): (Vec<_>, Vec<_>) =
        invited(meeting).partition(|it| is_minor(register, meeting, &it.fact.episode));
    match Group::of(meeting) {
        Some(Group::Both) => vec![],
        Some(Group::Adults) => minors,
        Some(Group::Minors) => adults,
        // Without a group, the fewer stand out.
        None if minors.len() <= adults.len() => minors,
        None => adults,
    }
}

#[cfg(test)]
mod tests;
