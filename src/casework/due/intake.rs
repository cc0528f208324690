//! What the writing down of people leaves open: the consent of a minor, and files that may be of one person.

use super::{About, Action, Day, Due, Urgency, Why};
use crate::casework::consent::{Lacking, lacking};
use crate::casework::person::{Episode, Person};
use crate::ledger::Subject;

impl Day<'_> {
    /// What the consent of a minor lacks; of a grown person the conditions of the model ask (rule 8).
    pub(super) fn minors_consent(&self, person: &Person, episode: &Episode) -> Option<(Why, Action)> {
        let is_minor = episode.is_helped() && self.register.is_minor(person, self.today);
        let lacking = if is_minor { lacking(self.register, person, episode, self.today) } else { vec![] };
        let action = match lacking.as_slice() {
            [] => return None,
            [Lacking::Guardian] => Action::RecordGuardian,
            _ => Action::RecordConsent,
        };
        Some((Why::ConsentMissing { lacking }, action))
    }

    /// Files that may be of one person, found wherever they come from: typed here, pasted, or from another tablet.
    pub(super) fn of_pairs(&self, pairs: Vec<[Subject; 2]>, lines: &mut Vec<Due>) {
        lines.extend(pairs.into_iter().map(|[other, person]| Due {
            urgency: Urgency::Unsettled,
            day: None,
            about: About::Person(person),
            why: Why::MayBeOne { other: other.clone() },
            action: Action::Compare { other },
        }));
    }
}
