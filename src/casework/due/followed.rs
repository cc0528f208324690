//! The lines of a case beside its rounds: the help plan, the milestones, and what others informed of.

use chrono::{Days, NaiveDate};

use super::{About, Action, Day, Due, Urgency, Why};
use crate::casework::fact::Outcome;
use crate::casework::help_plan::{action_field, empty_strands, plan_due};
use crate::casework::intake::old_since;
use crate::casework::person::{Episode, Person};
use crate::casework::review::milestones_waiting;
use crate::casework::template::Template;

/// Days after the word of something new within which the family is visited: a week, the day itself counted.
const VISIT_DAYS: u64 = 6;

impl Day<'_> {
    pub(super) fn of_followed(
        &self,
        template: &Template,
        person: &Person,
        episode: &Episode,
        about: &impl Fn() -> About,
        lines: &mut Vec<Due>,
    ) {
        let waiting = milestones_waiting(self.register, template, episode, self.up_to);
        let months = waiting.iter().map(|(_, month)| *month).collect();
        lines.extend(self.monthly(about(), months, |_, _| {
            let months: Vec<u32> = waiting.iter().map(|(milestone, _)| milestone.months).collect();
            let first = months[0];
            (Why::MilestoneDue { months }, Action::ReviewMilestone { months: first })
        }));
        lines.extend(self.visit(episode, about));
        // For an old case nothing is late from before the book knew of it (rule 1).
        let since = old_since(self.register, person, episode).unwrap_or(self.starts_on);
        if let Some(by) = plan_due(template, episode).filter(|by| *by >= since) {
            let why = Why::HelpPlanDue { empty: empty_strands(episode) };
            lines.extend(self.by_day(by, about, why, Action::OpenHelpPlan));
        }
        for action in episode.actions.iter().filter(|action| action.is_open()) {
            let Some(by) = action.by() else { continue };
            let (subject, what) = (&action.planned.subject, action.text(action_field::WHAT).to_owned());
            let why = Why::PlannedAction { action: subject.clone(), what };
            lines.extend(self.by_day(by, about, why, Action::TellProgress { action: subject.clone() }));
        }
    }

    /// A line from a week before its day on.
    pub(super) fn by_day(
        &self,
        by: NaiveDate,
        about: &impl Fn() -> About,
        why: Why,
        action: Action,
    ) -> Option<Due> {
        let urgency = self.urgency(by);
        let line = Due { urgency, day: Some(by), about: about(), why, action };
        (urgency != Urgency::ThisMonth).then_some(line)
    }

    /// `Đến thăm gia đình`, from the first word of something new after the person or the family was last met.
    fn visit(&self, episode: &Episode, about: &impl Fn() -> About) -> Option<Due> {
        let met = episode.contacts.iter().filter(|contact| contact.fact.outcome != Outcome::MetNobody);
        let last_met = met.map(|contact| contact.fact.on).max();
        let source = episode.incidents.iter().map(|incident| &incident.fact.source);
        let waits =
            source.filter(|source| source.on.is_some() && source.on > last_met).min_by_key(|it| it.on)?;
        let on = waits.on?;
        let by = on.checked_add_days(Days::new(VISIT_DAYS))?;
        let why = Why::VisitAfterIncident { on, informant: waits.informant.clone() };
        Some(Due {
            urgency: self.urgency(by),
            day: Some(by),
            about: about(),
            why,
            action: Action::RecordContact,
        })
    }
}
