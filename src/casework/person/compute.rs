//! A person computed from all events that hang on them.

use super::{Episode, Person, Seat};
use crate::casework::consent::Consent;
use crate::casework::event::{Event, Told, put};
use crate::casework::fact::*;
use crate::casework::help_plan::Action;
use crate::casework::measure::Measure;
use crate::casework::pause::Pause;
use crate::pick;

/// Builds a person from their own event and all events that hang on it, in the shared order.
pub fn compute(own: Event<PersonOpened>, told: Vec<Told>) -> Person {
    let mut person = Person {
        event: own,
        episodes: vec![],
        relatives: vec![],
        family_links: vec![],
        told_apart: vec![],
        papers: vec![],
        signed: vec![],
        erasures: vec![],
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
            Fact::SignedCopyRecorded(_) => put(&mut person.signed, event, pick!(SignedCopyRecorded)),
            Fact::ErasureRecorded(_) => put(&mut person.erasures, event, pick!(ErasureRecorded)),
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
