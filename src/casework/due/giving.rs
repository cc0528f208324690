//! The lines of what was given, promised or put off: rounds of support, absences, visits that met nobody, notes.

use super::{About, Action, Day, Due, Urgency, Why};
use crate::casework::batch::Batch;
use crate::casework::event::Event;
use crate::casework::fact::{CaseInvited, Outcome};
use crate::casework::meeting::attendee_field;
use crate::casework::note::open_notes;
use crate::casework::person::Episode;
use crate::casework::roster::is_invited;
use crate::casework::upcoming::{AskAgain, to_ask_again};

impl Day<'_> {
    pub(super) fn of_batch(&self, batch: &Batch, lines: &mut Vec<Due>) {
        let left = batch.waiting().count();
        let by = batch.event.fact.on;
        let urgency = self.urgency(by);
        if left > 0 && urgency != Urgency::ThisMonth {
            let (about, why) = (About::Batch(batch.id().clone()), Why::BatchWaiting { left });
            lines.push(Due { urgency, day: Some(by), about, why, action: Action::HandOver });
        }
    }

    /// What waits for the next contact with a case.
    pub(super) fn of_giving(&self, episode: &Episode, about: &impl Fn() -> About, lines: &mut Vec<Due>) {
        let action = Action::RecordContact;
        if let Some(AskAgain { since, by }) = to_ask_again(episode)
            && self.urgency(by) != Urgency::ThisMonth
        {
            let why = Why::AskAgain { since };
            let urgency = self.urgency(by);
            lines.push(Due { urgency, day: Some(by), about: about(), why, action: action.clone() });
        }
        let is_told = |it: &&Event<CaseInvited>| {
            it.fact.on <= self.today && is_invited(it) && !it.text(attendee_field::ATTENDS).is_empty()
        };
        let last = episode.invitations.iter().rev().find(is_told);
        if let Some(absent) = last.filter(|it| it.text(attendee_field::ATTENDS) == "absent")
            && !episode
                .contacts
                .iter()
                .any(|it| it.fact.on > absent.fact.on && it.fact.outcome != Outcome::MetNobody)
        {
            let (day, why) = (Some(absent.fact.on), Why::StayedAway { on: absent.fact.on });
            lines.push(Due { urgency: Urgency::Missing, day, about: about(), why, action });
        }
    }

    pub(super) fn of_notes(&self, lines: &mut Vec<Due>) {
        for (person, note) in open_notes(self.register) {
            let Some(by) = note.fact.ask_on else { continue };
            let urgency = self.urgency(by);
            if urgency == Urgency::ThisMonth {
                continue;
            }
            let about = match (person, &note.fact.episode) {
                (Some(person), Some(episode)) => {
                    About::Case { person: person.id().clone(), episode: episode.clone() }
                }
                _ => About::Book,
            };
            let why = Why::Note { note: note.subject.clone(), text: note.fact.text.clone() };
            lines.push(Due { urgency, day: Some(by), about, why, action: Action::SettleNote });
        }
    }
}

#[cfg(test)]
mod tests;
