//! The line of a statutory measure whose term ends, or has ended and nobody looked.

use super::{About, Action, Day, Due, Why};
use crate::casework::person::Episode;

impl Day<'_> {
    /// From a week before the last day on, until somebody records the end or a later last day (rule 3).
    pub(super) fn of_measures(&self, episode: &Episode, about: &impl Fn() -> About, lines: &mut Vec<Due>) {
        for measure in episode.measures.iter().filter(|measure| measure.is_running()) {
            let Some(until) = measure.reported.fact.until else { continue };
            let subject = measure.reported.subject.clone();
            let (why, action) = match until < self.today {
                false => (Why::MeasureEnding { until }, Action::LookAtMeasure { measure: subject }),
                true => (Why::MeasureOver { until }, Action::EndMeasure { measure: subject }),
            };
            lines.extend(self.by_day(until, about, why, action));
        }
    }
}
