//! A person and their times of being helped, computed from entries.

mod compute;
mod episode;
mod fields;

use chrono::NaiveDate;

use super::consent::Consent;
use super::event::Event;
use super::fact::*;
use super::help_plan::Action;
use super::measure::Measure;
use super::pause::Pause;
use crate::ledger::{Fields, Subject};
use crate::vietnamese::date::PartialDate;

pub use compute::compute;
pub use fields::{contact_field, episode_field, field, proposal_field, review_field};

/// Where an episode stands. Badge texts are in `screens.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Preparing,
    AwaitingAgreement,
    Helped,
    /// Help rests; still counted as helped.
    Paused,
    /// Still counted as helped.
    ReleaseProposed,
    /// Released, and somebody asks now and then how it goes; no longer counted as helped.
    Aftercare,
    Released,
    /// Not taken in, by decision: the conditions are not met, or another place looks after the person.
    NotEligible,
    /// The person does not, or no longer, take part.
    NotTakingPart,
}

/// How well the day of an admission is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admitted {
    On(NaiveDate),
    /// A month or a year.
    About(PartialDate),
    Unknown,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub event: Event<PersonOpened>,
    /// By the day they opened.
    pub episodes: Vec<Episode>,
    /// Those of the family, and those taken off that list.
    pub relatives: Vec<Event<RelativeAdded>>,
    /// Links to others of the book who share the family.
    pub family_links: Vec<Event<FamilyLinked>>,
    /// From whom somebody told this person apart.
    pub told_apart: Vec<Event<ToldApart>>,
    pub papers: Vec<Event<PaperMade>>,
    /// What came back signed.
    pub signed: Vec<Event<SignedCopyRecorded>>,
    pub erasures: Vec<Event<ErasureRecorded>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    pub filled: Event<SeatFilled>,
    pub ended: Vec<Event<SeatEnded>>,
}

/// All lists stand in the order (day, clock, id).
#[derive(Clone, Debug, PartialEq)]
pub struct Episode {
    pub event: Event<EpisodeOpened>,
    pub statuses: Vec<Event<StatusReported>>,
    pub admission_proposals: Vec<Event<AdmissionProposed>>,
    pub admissions: Vec<Event<AdmissionRecorded>>,
    pub seats: Vec<Seat>,
    pub leads: Vec<Event<LeadNamed>>,
    pub contacts: Vec<Event<ContactMade>>,
    pub school_contacts: Vec<Event<SchoolContacted>>,
    pub supports: Vec<Event<SupportGiven>>,
    /// Sessions whose roster the case is on; going to one is not a contact (rule 11).
    pub invitations: Vec<Event<CaseInvited>>,
    pub notes: Vec<Event<NoteMade>>,
    pub reviews: Vec<Event<ReviewOpened>>,
    pub milestone_reviews: Vec<Event<MilestoneReviewed>>,
    pub actions: Vec<Action>,
    pub plan_agreements: Vec<Event<HelpPlanAgreed>>,
    pub incidents: Vec<Event<IncidentReported>>,
    pub pauses: Vec<Pause>,
    pub measures: Vec<Measure>,
    pub release_proposals: Vec<Event<ReleaseProposed>>,
    pub releases: Vec<Event<ReleaseRecorded>>,
    pub aftercare: Vec<Event<AftercareMade>>,
    pub aftercare_ends: Vec<Event<AftercareEnded>>,
    pub closures: Vec<Event<ClosureRecorded>>,
    pub consents: Vec<Consent>,
    /// Other versions of the model the case went over to.
    pub versions: Vec<Event<VersionChanged>>,
}

impl Person {
    pub fn id(&self) -> &Subject {
        &self.event.subject
    }

    pub fn code(&self) -> &str {
        &self.event.fact.code
    }

    pub fn fields(&self) -> &Fields {
        &self.event.fields
    }

    pub fn full_name(&self) -> &str {
        self.event.text(field::FULL_NAME)
    }

    /// `None` when nothing, or nothing that can be read as a date, was written.
    pub fn born(&self) -> Option<PartialDate> {
        PartialDate::try_from(self.event.text(field::BORN).to_owned()).ok()
    }

    /// Whether nothing can have happened with the person on this day, as far as the birth is known.
    pub fn is_before_birth(&self, day: NaiveDate) -> bool {
        self.born().is_some_and(|born| day < born.earliest())
    }

    /// Whether the person is to be treated as under 18 on this day. A year alone counts until its end;
    /// an unknown birth does not make a minor, but a category of minors does (see `Register::is_minor`).
    pub fn is_minor_by_birth(&self, on: NaiveDate) -> bool {
        self.born().is_some_and(|born| born.minor_on(on))
    }

    /// Whether all but code, day and reason was taken away; what another tablet wrote meanwhile may still come.
    pub fn is_erased(&self) -> bool {
        !self.erasures.is_empty()
    }

    /// Erased, and not taken up again by another tablet: there is nothing more to show than what stays.
    pub fn is_left_bare(&self) -> bool {
        self.is_erased() && self.episodes.iter().all(|episode| !episode.is_open())
    }

    /// The episode that everything new belongs to: the latest one.
    pub fn current(&self) -> Option<&Episode> {
        self.episodes.last()
    }

    pub fn episode(&self, id: &Subject) -> Option<&Episode> {
        self.episodes.iter().find(|episode| episode.id() == id)
    }
}

impl Seat {
    /// The last day of the seat, if it ended: the earliest of what was written.
    pub fn ended_on(&self) -> Option<NaiveDate> {
        self.ended.iter().map(|end| end.fact.on).min()
    }

    pub fn is_held(&self) -> bool {
        self.ended.is_empty()
    }
}
