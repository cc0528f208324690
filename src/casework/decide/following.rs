//! Reviews at the milestones, and what others inform of.

use super::model::known_in;
use super::person::{episode_of, sourced};
use super::release::before_release;
use super::{NewFact, Refusal, Rules, clash, new};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::person::review_field;
use crate::casework::settle::Clash;

/// A review names the version it is written under, where that is not the one the case was opened under.
pub fn version_named(register: &Register, review: &NewFact) -> Option<NewFact> {
    let (episode, on) = match &review.fact {
        Fact::ReviewOpened(fact) => (&fact.episode, fact.on),
        Fact::MilestoneReviewed(fact) => (&fact.episode, fact.on),
        _ => return None,
    };
    let value = register.episode(episode)?.1.template_to_name(on)?.to_string();
    Some(new(review.subject.clone(), FieldSet { field: review_field::TEMPLATE.to_owned(), value }))
}

impl Rules for MilestoneReviewed {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        if !known_in(register, episode, |template| template.milestone(self.months).is_some()) {
            return Err(Refusal::NotInTemplate(self.months.to_string()));
        }
        Ok(())
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        if episode.admission().is_none() {
            return clash(Clash::NotAdmitted, None);
        }
        before_release(episode, self.on)?;
        match episode.milestone_review(self.months) {
            Some(before) => clash(Clash::MilestoneReviewedTwice, Some(before.entry)),
            None => Ok(()),
        }
    }
}

impl Rules for IncidentReported {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode)?;
        sourced(&self.source)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        self.source.on.map_or(Ok(()), |on| before_release(episode, on))
    }
}
