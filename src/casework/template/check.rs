//! What a document has to hold to be a template.

use std::collections::HashSet;

use super::{Answered, Asked, Template, TemplateError};

impl Template {
    pub(super) fn check(&self) -> Result<(), TemplateError> {
        unique(self.parties.iter().map(|party| &party.id))?;
        unique(self.categories.iter().map(|category| &category.id))?;
        unique(self.tags.iter().map(|tag| &tag.id))?;
        unique(self.conditions.iter().map(|condition| &condition.id))?;
        unique(self.steps.iter().map(|step| &step.id))?;
        unique(self.criteria().map(|(_, criterion)| &criterion.id))?;
        unique(self.exit_reasons.iter().map(|reason| &reason.id))?;
        self.categories.iter().try_for_each(|category| questions(&category.asked))?;
        self.tags.iter().try_for_each(|tag| questions(&tag.asked))?;
        if !self.required_parties().any(|party| !party.is_family) {
            return Err(TemplateError::NoRequiredParty);
        }
        match self.parties.iter().filter(|party| party.is_family).count() {
            0 | 1 => {}
            seats => return Err(TemplateError::FamilySeats(seats)),
        }
        if self.categories.is_empty() {
            return Err(TemplateError::NoCategory);
        }
        if !self.milestones.is_sorted_by(|one, next| one.months < next.months) {
            return Err(TemplateError::MilestonesOutOfOrder);
        }
        match self.exit_reasons.iter().filter(|reason| reason.counts_as_progress).count() {
            1 => Ok(()),
            reasons => Err(TemplateError::ProgressReasons(reasons)),
        }
    }
}

fn questions(asked: &[Asked]) -> Result<(), TemplateError> {
    unique(asked.iter().map(|question| &question.id))?;
    asked.iter().try_for_each(|question| match &question.answered {
        Answered::Choice(answers) => unique(answers.iter().map(|answer| &answer.id)),
        Answered::Text | Answered::Date => Ok(()),
    })
}

/// Ids are never shown; they must be the same for ever, so they are plain.
fn unique<'a>(ids: impl Iterator<Item = &'a String>) -> Result<(), TemplateError> {
    let mut seen = HashSet::new();
    for id in ids {
        let plain = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_graphic());
        if !plain || !seen.insert(id) {
            return Err(TemplateError::BadId(id.clone()));
        }
    }
    Ok(())
}
