//! What a time of being helped says of itself.

use chrono::NaiveDate;

use super::{Admitted, Episode, Seat, Stage, episode_field};
use crate::casework::event::Event;
use crate::casework::fact::*;
use crate::casework::help_plan::Action;
use crate::casework::measure::Measure;
use crate::ledger::{EntryId, Subject};
use crate::vietnamese::date::PartialDate;
use crate::vietnamese::month::Month;

impl Episode {
    pub fn id(&self) -> &Subject {
        &self.event.subject
    }

    pub fn text(&self, field: &str) -> &str {
        self.event.text(field)
    }

    /// The diện that counts: the latest reported.
    pub fn status(&self) -> Option<&Event<StatusReported>> {
        self.statuses.last()
    }

    /// The admission that stands: of two, the earlier.
    pub fn admission(&self) -> Option<&Event<AdmissionRecorded>> {
        self.admissions.first()
    }

    /// What is known of the day of admission. Of a running list often only the year is, and then the day that is
    /// counted from is [`AdmissionRecorded::on`].
    pub fn admitted(&self) -> Option<Admitted> {
        let on = self.admission()?.fact.on;
        Some(match self.text(episode_field::ADMITTED) {
            "" => Admitted::On(on),
            known => PartialDate::try_from(known.to_owned()).map_or(Admitted::Unknown, Admitted::About),
        })
    }

    /// The release that stands: of two, the earlier.
    pub fn release(&self) -> Option<&Event<ReleaseRecorded>> {
        self.releases.first()
    }

    /// The closure that stands: of two, the earlier. Whoever was taken in was eligible: beside an admission only a
    /// wish not to take part closes the case.
    pub fn closure(&self) -> Option<&Event<ClosureRecorded>> {
        let is_admitted = self.admission().is_some();
        let stands = |result| result == ClosureKind::NotTakingPart || !is_admitted;
        self.closures.iter().find(|closure| stands(closure.fact.result))
    }

    /// The day on which the episode ended, and the entry that says so: its release, else its closure.
    pub fn ending(&self) -> Option<(NaiveDate, EntryId)> {
        let released = self.release().map(|release| (release.fact.on, release.entry));
        released.or_else(|| self.closure().map(|closure| (closure.fact.on, closure.entry)))
    }

    pub fn stage(&self) -> Stage {
        if self.release().is_some() {
            if self.aftercare_left().is_empty() { Stage::Released } else { Stage::Aftercare }
        } else if let Some(closure) = self.closure() {
            match closure.fact.result {
                ClosureKind::NotTakingPart => Stage::NotTakingPart,
                ClosureKind::NotEligible | ClosureKind::Elsewhere => Stage::NotEligible,
            }
        } else if self.admission().is_some() {
            match (self.running_pause(), self.release_proposals.is_empty()) {
                (Some(_), _) => Stage::Paused,
                (None, true) => Stage::Helped,
                (None, false) => Stage::ReleaseProposed,
            }
        } else if self.admission_proposals.is_empty() {
            Stage::Preparing
        } else {
            Stage::AwaitingAgreement
        }
    }

    /// Admitted and neither released nor gone by their own wish: counted as helped.
    pub fn is_helped(&self) -> bool {
        matches!(self.stage(), Stage::Helped | Stage::Paused | Stage::ReleaseProposed)
    }

    pub fn is_open(&self) -> bool {
        self.ending().is_none()
    }

    /// Who sits for a party now; more than one when two tablets filled the same seat.
    pub fn held_seats<'a>(&'a self, party: &'a str) -> impl Iterator<Item = &'a Seat> {
        self.seats.iter().filter(move |seat| seat.filled.fact.party == party && seat.is_held())
    }

    /// The lead helper on a day: the latest named by then whose seat on the team has not ended before it.
    pub fn lead(&self, on: NaiveDate) -> Option<&Subject> {
        let named = self.leads.iter().rev().find(|named| named.fact.from <= on)?;
        let member = &named.fact.member;
        let left = self
            .seats
            .iter()
            .filter(|seat| seat.filled.fact.occupant == Occupant::Member(member.clone()))
            .map(|seat| seat.ended_on().is_some_and(|end| end < on))
            .collect::<Vec<_>>();
        // A lead without any seat stands: the lead may be named before the team.
        (left.is_empty() || left.contains(&false)).then_some(member)
    }

    pub fn milestone_review(&self, months: u32) -> Option<&Event<MilestoneReviewed>> {
        self.milestone_reviews.iter().find(|review| review.fact.months == months)
    }

    /// An action of the help plan.
    pub fn action(&self, id: &Subject) -> Option<&Action> {
        self.actions.iter().find(|action| action.planned.subject == *id)
    }

    /// A statutory measure.
    pub fn measure(&self, id: &Subject) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.reported.subject == *id)
    }

    pub fn review_of(&self, month: Month) -> Option<&Event<ReviewOpened>> {
        self.reviews.iter().find(|review| review.fact.month == month)
    }
}
