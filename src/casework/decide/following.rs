//! Reviews at the milestones, and what others inform of.

use super::person::{episode_of, sourced};
use super::release::before_release;
use super::{Refusal, Rules, clash};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::settle::Clash;

impl Rules for MilestoneReviewed {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        let template = register.template(&episode.event.fact.template);
        if template.is_some_and(|template| template.milestone(self.months).is_none()) {
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
