//! Work that comes round: due in a calendar month, late from the first day of the month after.

use crate::vietnamese::month::Month;
use chrono::NaiveDate;
use std::num::NonZeroU32;

/// A month in which something is due; "tháng 8/2024".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DueMonth(pub Month);

impl DueMonth {
    /// The first day on which it counts as late.
    pub fn late_from(self) -> NaiveDate {
        self.0.next().first_day()
    }

    pub fn is_late_on(self, today: NaiveDate) -> bool {
        today >= self.late_from()
    }
}

/// The months in which something is due, up to and with the month of `up_to`.
///
/// `since` is the day of admission, of reopening or of the end of a pause; the first month due is the one
/// after it, whichever day it fell on. Source: domain 1.2.
pub fn due_months(
    since: NaiveDate,
    every_months: NonZeroU32,
    up_to: NaiveDate,
) -> impl Iterator<Item = DueMonth> {
    let last = Month::of(up_to);
    let first = Month::of(since).next();
    std::iter::successors(Some(first), move |month| Some(month.plus(every_months.get())))
        .take_while(move |month| *month <= last)
        .map(DueMonth)
}

/// The due months that still wait: those after the month in which it was last done.
///
/// What was missed before that cannot be made up for any more, so it no longer waits.
pub fn waiting_months(
    since: NaiveDate,
    every_months: NonZeroU32,
    last_done: Option<NaiveDate>,
    today: NaiveDate,
) -> impl Iterator<Item = DueMonth> {
    let done = last_done.map(Month::of);
    due_months(since, every_months, today).filter(move |due| done.is_none_or(|done| due.0 > done))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn every(months: u32) -> NonZeroU32 {
        NonZeroU32::new(months).expect("not 0")
    }

    /// The waiting months as words: "8/2024", or "quá hạn tháng 8/2024" once late.
    fn waiting(since: NaiveDate, months: u32, done: &[NaiveDate], today: NaiveDate) -> Vec<String> {
        waiting_months(since, every(months), done.last().copied(), today)
            .map(|due| {
                let late = if due.is_late_on(today) { "quá hạn tháng " } else { "" };
                format!("{late}{}", due.0)
            })
            .collect()
    }

    #[test]
    fn a10_meetings_are_due_by_calendar_month() {
        let start = day(2024, 5, 20);
        let held = [day(2024, 6, 3), day(2024, 7, 2)];
        for (today, expected) in [
            (day(2024, 7, 31), &[][..]),
            (day(2024, 8, 1), &["8/2024"]),
            (day(2024, 8, 10), &["8/2024"]),
            (day(2024, 8, 31), &["8/2024"]),
            (day(2024, 9, 1), &["quá hạn tháng 8/2024", "9/2024"]),
        ] {
            assert_eq!(waiting(start, 1, &held, today), expected, "on {today}");
        }
    }

    #[test]
    fn first_due_in_the_month_after() {
        for (since, months, today, expected) in [
            (day(2024, 1, 31), 1, day(2024, 1, 31), &[][..]),
            (day(2024, 1, 1), 1, day(2024, 1, 31), &[]),
            (day(2024, 1, 31), 1, day(2024, 2, 1), &["2/2024"]),
            (day(2024, 12, 31), 1, day(2025, 1, 1), &["1/2025"]),
            (day(2024, 1, 10), 3, day(2024, 6, 1), &["quá hạn tháng 2/2024", "quá hạn tháng 5/2024"]),
            (day(2024, 8, 1), 1, day(2024, 1, 1), &[]),
        ] {
            assert_eq!(waiting(since, months, &[], today), expected, "since {since} on {today}");
        }
    }

    #[test]
    fn doing_it_once_settles_the_month_and_what_was_missed_before() {
        let since = day(2024, 3, 10);
        assert_eq!(waiting(since, 1, &[day(2024, 7, 1)], day(2024, 7, 31)), [""; 0]);
        assert_eq!(waiting(since, 1, &[day(2024, 6, 30)], day(2024, 7, 31)), ["7/2024"]);
        assert_eq!(waiting(since, 3, &[day(2024, 6, 2)], day(2024, 7, 1)), ["7/2024"]);
    }
}
