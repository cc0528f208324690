//! A day and the book on it, against which every line is computed.

use chrono::{Days, NaiveDate};

use super::{About, Action, Due, Urgency, Why};
use crate::casework::Register;
use crate::vietnamese::month::Month;

/// Days of `Trong tuần`, counted from today.
const WEEK_DAYS: u64 = 7;

/// What every line is computed against.
pub(super) struct Day<'a> {
    pub(super) register: &'a Register,
    pub(super) today: NaiveDate,
    /// What comes round by this day is told already: today, or the last day of a week that is told as a whole.
    pub(super) up_to: NaiveDate,
    pub(super) starts_on: NaiveDate,
}

impl Day<'_> {
    /// The heading for what has to be done by a day; nothing from before the book begins is overdue (rule 1).
    pub(super) fn urgency(&self, by: NaiveDate) -> Urgency {
        let week_ends = self.today.checked_add_days(Days::new(WEEK_DAYS - 1)).unwrap_or(NaiveDate::MAX);
        if by < self.starts_on {
            Urgency::Missing
        } else if by < self.today {
            Urgency::Overdue
        } else if by == self.today {
            Urgency::Today
        } else if by <= week_ends {
            Urgency::ThisWeek
        } else {
            Urgency::ThisMonth
        }
    }

    /// A line for months that wait: the oldest says how urgent it is. `None` when no month waits.
    pub(super) fn monthly(
        &self,
        about: About,
        months: Vec<Month>,
        told: impl FnOnce(Vec<Month>, Month) -> (Why, Action),
    ) -> Option<Due> {
        let oldest = *months.first()?;
        let by = oldest.last_day();
        let (why, action) = told(months, oldest);
        Some(Due { urgency: self.urgency(by), day: Some(by), about, why, action })
    }
}
