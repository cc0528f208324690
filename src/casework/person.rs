//! A person and their times of being helped, computed from entries.

use chrono::NaiveDate;

use super::consent::Consent;
use super::event::{Event, Told, put};
use super::fact::*;
use super::help_plan::Action;
use super::measure::Measure;
use super::pause::Pause;
use crate::ledger::{EntryId, Fields, Subject};
use crate::pick;
use crate::vietnamese::date::PartialDate;
use crate::vietnamese::month::Month;

/// Names of the fields of a person.
pub mod field {
    pub const FULL_NAME: &str = "full_name";
    pub const OTHER_NAME: &str = "other_name";
    /// A [`PartialDate`] as it is stored: `2007`, `2007-05`, `2007-05-01`.
    pub const BORN: &str = "born";
    /// `male`, `female` or empty.
    pub const SEX: &str = "sex";
    /// Cách gọi: em, anh, chị, chú, cô, bác, ông, bà.
    pub const CALLED: &str = "called";
    pub const RESIDENCE: &str = "residence";
    pub const QUARTER: &str = "quarter";
    pub const CELL: &str = "cell";
    pub const PHONE: &str = "phone";
    /// Of the căn cước or an older paper, whole or its last four digits; only where the book asks for it.
    pub const ID_NUMBER: &str = "id_number";
}

/// Names of the fields of an episode.
pub mod episode_field {
    /// Ai giới thiệu.
    pub const REFERRER: &str = "referrer";
    /// Why nobody of the family takes part; empty where somebody does.
    pub const FAMILY: &str = "family";
    pub const FAMILY_NAME: &str = "family_name";
    pub const FAMILY_RELATION: &str = "family_relation";
    pub const FAMILY_PHONE: &str = "family_phone";
    pub const WISHES: &str = "wishes";
    /// In words, beside what is ticked under [`NEED`].
    pub const NEEDS: &str = "needs";
    pub const DIFFICULTIES: &str = "difficulties";
    /// `need:<id>` of `intake::NEEDS` is `yes` or empty.
    pub const NEED: &str = "need:";
    /// `difficulty:<id>` of `intake::DIFFICULTIES` is `yes` or empty.
    pub const DIFFICULTY: &str = "difficulty:";
    /// `asked:<id>`: the answer to a question of the template for one diện.
    pub const ASKED: &str = "asked:";
    /// What is known of the day of admission where that is not a day: a [`PartialDate`], or [`UNKNOWN`].
    pub const ADMITTED: &str = "admitted";
    pub const UNKNOWN: &str = "unknown";
    /// `condition:<id>` is `yes`, `no` or empty.
    pub const CONDITION: &str = "condition:";
}

/// Names of the fields of a contact.
pub mod contact_field {
    /// Where nobody was met: the day to ask again, ISO.
    pub const ASK_AGAIN_ON: &str = "ask_again_on";
}

/// Names of the fields of a review.
pub mod review_field {
    /// `tien_bo`, `chuyen_bien`, `chua_chuyen_bien`, `chua_du_can_cu`.
    pub const RESULT: &str = "result";
    /// `word:<party>`: what that party says.
    pub const WORD: &str = "word:";
    pub const FAMILY_WORD: &str = "family_word";
    pub const OWN_WORD: &str = "own_word";
    /// `written` by the person or `told` and written down.
    pub const OWN_WORD_HOW: &str = "own_word_how";
    /// `criterion:<id>`: `dat`, `dang`, `chua`, `chua_du`.
    pub const CRITERION: &str = "criterion:";
    /// `evidence:<id>`: the one sentence that bears the level out.
    pub const EVIDENCE: &str = "evidence:";
    pub const DIFFICULTY: &str = "difficulty";
    pub const NEXT: &str = "next";
    /// The month it was begun from by `Như kỳ trước`, as "2024-07".
    pub const COPIED: &str = "copied_from";
    /// `yes` once somebody looked at what was copied.
    pub const COPIED_SEEN: &str = "copied_seen";
    /// Who confirmed a review at a milestone.
    pub const CONFIRMED_BY: &str = "confirmed_by";
    /// The version of the model it was written under, where that is not the one the case was opened under.
    pub const TEMPLATE: &str = "template";
}

/// Names of the fields of a release proposal: what each party says to it.
pub mod proposal_field {
    /// `agrees:<party>` is `yes`, `not_yet` or empty.
    pub const AGREES: &str = "agrees:";
    /// `opinion:<party>`: in the party's own words.
    pub const OPINION: &str = "opinion:";
}

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

/// Builds a person from their own event and all events that hang on it, in the shared order.
pub fn compute(own: Event<PersonOpened>, told: Vec<Told>) -> Person {
    let mut person = Person {
        event: own,
        episodes: vec![],
        relatives: vec![],
        family_links: vec![],
        told_apart: vec![],
        papers: vec![],
    };
    let mut rest = vec![];
    for event in told {
        match event.fact {
            Fact::EpisodeOpened(_) => {
                let mut opened = vec![];
                put(&mut opened, event, pick!(EpisodeOpened));
                person.episodes.extend(opened.into_iter().map(Episode::new));
            }
            Fact::RelativeAdded(_) => put(&mut person.relatives, event, pick!(RelativeAdded)),
            Fact::FamilyLinked(_) => put(&mut person.family_links, event, pick!(FamilyLinked)),
            Fact::ToldApart(_) => put(&mut person.told_apart, event, pick!(ToldApart)),
            Fact::PaperMade(_) => put(&mut person.papers, event, pick!(PaperMade)),
            _ => rest.push(event),
        }
    }
    let (mut seat_ends, mut progress, mut pause_ends, mut measure_ends) = (vec![], vec![], vec![], vec![]);
    let mut withdrawals = vec![];
    for event in rest {
        match event.fact {
            Fact::SeatEnded(_) => {
                put(&mut seat_ends, event, pick!(SeatEnded));
                continue;
            }
            Fact::ProgressTold(_) => {
                put(&mut progress, event, pick!(ProgressTold));
                continue;
            }
            Fact::PauseEnded(_) => {
                put(&mut pause_ends, event, pick!(PauseEnded));
                continue;
            }
            Fact::ConsentWithdrawn(_) => {
                put(&mut withdrawals, event, pick!(ConsentWithdrawn));
                continue;
            }
            Fact::MeasureEnded(_) => {
                put(&mut measure_ends, event, pick!(MeasureEnded));
                continue;
            }
            _ => {}
        }
        let of = |episode: &Episode| event.fact.parents().contains(&episode.id());
        let mut at: Vec<usize> = (0..person.episodes.len()).filter(|at| of(&person.episodes[*at])).collect();
        // Copied only where it is told of several episodes of one person.
        if let Some(last) = at.pop() {
            at.into_iter().for_each(|at| person.episodes[at].take(event.clone()));
            person.episodes[last].take(event);
        }
    }
    for end in seat_ends {
        let seats = person.episodes.iter_mut().flat_map(|episode| &mut episode.seats);
        for seat in seats.filter(|seat| seat.filled.subject == end.fact.seat) {
            seat.ended.push(end.clone());
        }
    }
    for told in progress {
        let actions = person.episodes.iter_mut().flat_map(|episode| &mut episode.actions);
        for action in actions.filter(|action| action.planned.subject == told.fact.action) {
            action.progress.push(told.clone());
        }
    }
    for end in pause_ends {
        let pauses = person.episodes.iter_mut().flat_map(|episode| &mut episode.pauses);
        for pause in pauses.filter(|pause| pause.recorded.subject == end.fact.pause) {
            pause.ended.push(end.clone());
        }
    }
    for withdrawal in withdrawals {
        let consents = person.episodes.iter_mut().flat_map(|episode| &mut episode.consents);
        for consent in consents.filter(|consent| consent.asked.subject == withdrawal.fact.consent) {
            consent.withdrawn.push(withdrawal.clone());
        }
    }
    for end in measure_ends {
        let measures = person.episodes.iter_mut().flat_map(|episode| &mut episode.measures);
        for measure in measures.filter(|measure| measure.reported.subject == end.fact.measure) {
            measure.ended.push(end.clone());
        }
    }
    person
}

impl Episode {
    fn new(event: Event<EpisodeOpened>) -> Self {
        Self {
            event,
            statuses: vec![],
            admission_proposals: vec![],
            admissions: vec![],
            seats: vec![],
            leads: vec![],
            contacts: vec![],
            school_contacts: vec![],
            supports: vec![],
            invitations: vec![],
            notes: vec![],
            reviews: vec![],
            milestone_reviews: vec![],
            actions: vec![],
            plan_agreements: vec![],
            incidents: vec![],
            pauses: vec![],
            measures: vec![],
            release_proposals: vec![],
            releases: vec![],
            aftercare: vec![],
            aftercare_ends: vec![],
            closures: vec![],
            consents: vec![],
            versions: vec![],
        }
    }

    fn take(&mut self, event: Told) {
        match event.fact {
            Fact::StatusReported(_) => put(&mut self.statuses, event, pick!(StatusReported)),
            Fact::AdmissionProposed(_) => put(&mut self.admission_proposals, event, pick!(AdmissionProposed)),
            Fact::AdmissionRecorded(_) => put(&mut self.admissions, event, pick!(AdmissionRecorded)),
            Fact::SeatFilled(_) => {
                let mut filled = vec![];
                put(&mut filled, event, pick!(SeatFilled));
                self.seats.extend(filled.into_iter().map(|filled| Seat { filled, ended: vec![] }));
            }
            Fact::LeadNamed(_) => put(&mut self.leads, event, pick!(LeadNamed)),
            Fact::ContactMade(_) => put(&mut self.contacts, event, pick!(ContactMade)),
            Fact::SchoolContacted(_) => put(&mut self.school_contacts, event, pick!(SchoolContacted)),
            Fact::SupportGiven(_) => put(&mut self.supports, event, pick!(SupportGiven)),
            // What came of a round of support is a support of this case, counted as any other.
            Fact::ReceiptRecorded(_) => put(&mut self.supports, event, |fact| match fact {
                Fact::ReceiptRecorded(receipt) => Some(receipt.support),
                _ => None,
            }),
            Fact::CaseInvited(_) => put(&mut self.invitations, event, pick!(CaseInvited)),
            Fact::NoteMade(_) => put(&mut self.notes, event, pick!(NoteMade)),
            Fact::ReviewOpened(_) => put(&mut self.reviews, event, pick!(ReviewOpened)),
            Fact::MilestoneReviewed(_) => put(&mut self.milestone_reviews, event, pick!(MilestoneReviewed)),
            Fact::ActionPlanned(_) => {
                let mut planned = vec![];
                put(&mut planned, event, pick!(ActionPlanned));
                self.actions.extend(planned.into_iter().map(Action::new));
            }
            Fact::HelpPlanAgreed(_) => put(&mut self.plan_agreements, event, pick!(HelpPlanAgreed)),
            Fact::IncidentReported(_) => put(&mut self.incidents, event, pick!(IncidentReported)),
            Fact::PauseRecorded(_) => {
                let mut recorded = vec![];
                put(&mut recorded, event, pick!(PauseRecorded));
                self.pauses.extend(recorded.into_iter().map(|recorded| Pause { recorded, ended: vec![] }));
            }
            Fact::MeasureReported(_) => {
                let mut reported = vec![];
                put(&mut reported, event, pick!(MeasureReported));
                self.measures
                    .extend(reported.into_iter().map(|reported| Measure { reported, ended: vec![] }));
            }
            Fact::ReleaseProposed(_) => put(&mut self.release_proposals, event, pick!(ReleaseProposed)),
            Fact::ReleaseRecorded(_) => put(&mut self.releases, event, pick!(ReleaseRecorded)),
            Fact::AftercareMade(_) => put(&mut self.aftercare, event, pick!(AftercareMade)),
            Fact::AftercareEnded(_) => put(&mut self.aftercare_ends, event, pick!(AftercareEnded)),
            Fact::ClosureRecorded(_) => put(&mut self.closures, event, pick!(ClosureRecorded)),
            Fact::ConsentAsked(_) => {
                let mut asked = vec![];
                put(&mut asked, event, pick!(ConsentAsked));
                self.consents.extend(asked.into_iter().map(|asked| Consent { asked, withdrawn: vec![] }));
            }
            Fact::VersionChanged(_) => put(&mut self.versions, event, pick!(VersionChanged)),
            _ => {}
        }
    }
}
