//! A fact in one sentence.

use std::rc::Rc;

use leptos::prelude::GetUntracked;

use super::Teller;
use super::words::{authority_words, contact_words, note_words, outcome_words, planned_words, support_words};
use crate::app::pages::whom::occupant_words;
use crate::app::state::{hides_names, use_state};
use crate::app::text::t;
use crate::casework::audience::{Screen, on_screen, with_code};
use crate::casework::fact::*;
use crate::casework::family::other_of;
use crate::casework::help_plan::{Action, action_field};
use crate::casework::models::applied_on;
use crate::casework::person::{Person, Seat};
use crate::casework::template::Template;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::uncapitalised;

impl<'a> Teller<'a> {
    /// The versions the episode was helped under, the one in force first.
    fn templates(&self, episode: &Subject) -> impl Iterator<Item = &'a Template> {
        let episode = self.person.episode(episode);
        episode.into_iter().flat_map(|episode| self.register.templates_of(episode))
    }

    fn party(&self, episode: &Subject, party: &str) -> String {
        let known = self.templates(episode).find_map(|template| template.party(party));
        known.map_or_else(|| t().team.party.to_owned(), |party| party.short.clone())
    }

    fn exit_reason(&self, episode: &Subject, reason: &str) -> String {
        let known = self.templates(episode).find_map(|template| template.exit_reason(reason));
        known.map_or_else(|| t().common.other.to_owned(), |reason| reason.name.clone())
    }

    fn seat(&self, id: &Subject) -> Option<&'a Seat> {
        let mut seats = self.person.episodes.iter().flat_map(|episode| &episode.seats);
        seats.find(|seat| seat.filled.subject == *id)
    }

    fn action(&self, id: &Subject) -> Option<&'a Action> {
        self.person.episodes.iter().find_map(|episode| episode.action(id))
    }

    /// Who does an action, in words.
    pub fn owner(&self, action: &Subject, owner: &str) -> String {
        match self.action(action) {
            Some(_) if owner == action_field::OWNER_SELF => t().help_plan.owner_self.to_owned(),
            Some(action) => self.party(&action.planned.fact.episode, owner),
            None => owner.to_owned(),
        }
    }

    /// Who sits, or why nobody does.
    pub fn occupant(&self, occupant: &Occupant) -> String {
        occupant_words(self.register, occupant)
    }

    /// The other of two persons, as lists name them.
    fn other(&self, pair: &[Subject; 2]) -> String {
        let other = other_of(pair, self.person.id()).and_then(|other| self.register.person(other));
        let today = use_state().today.get_untracked();
        let shown = |other: &Rc<Person>| {
            let name = on_screen(self.register, other, Screen::List, hides_names(), today);
            with_code(name, " · ", other)
        };
        other.map_or_else(|| t().common.unknown.to_owned(), shown)
    }

    /// Never the diện: a timeline is read with others at the table.
    pub fn sentence(&self, fact: &Fact) -> String {
        let words = &t().people;
        match fact {
            Fact::PersonOpened(fact) => (words.told_opened)(&fact.code),
            Fact::EpisodeOpened(fact) if fact.reopens.is_some() => words.told_reopened.to_owned(),
            Fact::EpisodeOpened(_) => words.told_episode.to_owned(),
            Fact::StatusReported(fact) => (words.told_status)(&fact.source.informant, &fact.source.paper),
            Fact::AdmissionProposed(_) => words.told_proposed.to_owned(),
            Fact::AdmissionRecorded(fact) => (words.told_admitted)(&authority_words(&fact.authority)),
            Fact::SeatFilled(fact) => {
                (words.told_seat)(&self.party(&fact.episode, &fact.party), &self.occupant(&fact.occupant))
            }
            Fact::SeatEnded(fact) => {
                let seat = self.seat(&fact.seat);
                let who = seat.map_or_else(String::new, |seat| self.occupant(&seat.filled.fact.occupant));
                (words.told_seat_ended)(&who, &fact.reason)
            }
            Fact::LeadNamed(fact) => (words.told_lead)(self.register.member_name(&fact.member)),
            Fact::ContactMade(fact) => contact_words(fact),
            Fact::SchoolContacted(fact) => (words.told_school)(&fact.note),
            Fact::SupportGiven(fact) => support_words(fact),
            Fact::ReceiptRecorded(fact) => support_words(&fact.support),
            Fact::CaseInvited(_) => t().giving.told_invited.to_owned(),
            Fact::NoteMade(fact) => note_words(fact),
            Fact::ReviewOpened(fact) => (words.told_review)(&fact.month.to_string()),
            Fact::MilestoneReviewed(fact) => (t().reviewing.told_milestone)(fact.months),
            Fact::ActionPlanned(fact) => planned_words(fact, ""),
            Fact::ProgressTold(fact) => {
                let what = self.action(&fact.action).map_or("", |action| action.text(action_field::WHAT));
                (t().help_plan.told_progress)(what, (t().help_plan.progress)(fact.progress), &fact.note)
            }
            Fact::HelpPlanAgreed(_) => t().help_plan.told_agreed.to_owned(),
            Fact::IncidentReported(fact) => {
                (t().reviewing.told_incident)(&fact.source.informant, &fact.source.paper)
            }
            Fact::PauseRecorded(fact) => {
                let until = fact.until.map(in_figures);
                (t().pause.told_paused)(fact.reason, until.as_deref(), &authority_words(&fact.authority))
            }
            Fact::PauseEnded(fact) => (t().pause.told_resumed)(&authority_words(&fact.authority)),
            Fact::MeasureReported(MeasureReported { source, until, .. }) => {
                let until = until.map(in_figures);
                (t().measure.told)(&source.informant, &source.paper, until.as_deref())
            }
            Fact::MeasureEnded(fact) => (t().measure.told_ended)(&fact.source.informant, &fact.source.paper),
            Fact::ReleaseProposed(fact) => {
                (words.told_release_proposed)(&self.exit_reason(&fact.episode, &fact.reason))
            }
            Fact::ReleaseRecorded(fact) => (words.told_released)(
                &self.exit_reason(&fact.episode, &fact.reason),
                &authority_words(&fact.authority),
            ),
            Fact::AftercareMade(fact) => {
                (t().aftercare.told)(&uncapitalised(outcome_words(fact.outcome)), &fact.note)
            }
            Fact::AftercareEnded(_) => t().aftercare.told_declined.to_owned(),
            Fact::ErasureRecorded(_) => t().erasure.told.to_owned(),
            Fact::ClosureRecorded(fact) => {
                (t().closure.told)(fact.result, &fact.place, &fact.reason, &authority_words(&fact.authority))
            }
            Fact::PaperMade(_) => t().consent.told_paper.to_owned(),
            Fact::SignedCopyRecorded(fact) => (t().signed.told)(&fact.signers.join(", ")),
            Fact::ConsentAsked(_) => t().consent.told_asked.to_owned(),
            Fact::ConsentWithdrawn(fact) => (t().consent.withdrawn)(fact.by, "", &fact.reason),
            Fact::RelativeAdded(_) => t().family.added.to_owned(),
            Fact::FamilyLinked(fact) => (t().family.told_linked)(&self.other(&fact.persons)),
            Fact::ToldApart(fact) => (t().same_person.told_apart)(&self.other(&fact.persons), &fact.reason),
            Fact::VersionChanged(fact) => {
                let template = self.register.template(&fact.template);
                let name = template.map_or(t().common.unknown, |template| &template.name);
                let since = applied_on(self.register, &fact.template).map(in_figures);
                (t().models.told_changed)(name, since.as_deref())
            }
            _ => words.told_other.to_owned(),
        }
    }
}
