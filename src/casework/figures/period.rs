//! The time a report is of, and how much of it the book can tell.

use chrono::{Datelike, Months, NaiveDate};

use crate::casework::Register;
use crate::vietnamese::month::Month;

/// Days from the first to the last, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Period {
    pub fn holds(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// How long a report looks back (rule 13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodKind {
    Month,
    Quarter,
    /// From 15/12 to 14/6, from 15/6 to 14/12.
    ReportHalf,
    CalendarHalf,
    Year,
    /// From one day to another.
    Free,
}

/// As many periods are offered at most: ten years of quarters.
const MOST: usize = 40;

impl PeriodKind {
    pub const ALL: [Self; 6] =
        [Self::Month, Self::Quarter, Self::ReportHalf, Self::CalendarHalf, Self::Year, Self::Free];

    /// The periods from the one that holds `today` back to the one that holds `since`, newest first; none are free.
    pub fn back_to(self, since: NaiveDate, today: NaiveDate) -> Vec<Period> {
        let before = |period: &Period| {
            let day = period.from.pred_opt()?;
            (day >= since).then(|| self.around(day)).flatten()
        };
        std::iter::successors(self.around(today), before).take(MOST).collect()
    }

    /// The first kind that a period is a whole one of; `None` for one that is from one day to another.
    pub fn of(period: Period) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.around(period.from) == Some(period))
    }

    /// The period of this kind that a day lies in.
    fn around(self, day: NaiveDate) -> Option<Period> {
        let months = match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::CalendarHalf => 6,
            Self::Year => 12,
            Self::ReportHalf => return Some(report_half(day)),
            Self::Free => return None,
        };
        let first = Month::new(day.year(), (day.month() - 1) / months * months + 1)?;
        Some(Period { from: first.first_day(), to: first.plus(months - 1).last_day() })
    }
}

fn report_half(day: NaiveDate) -> Period {
    let mid = |year, month| NaiveDate::from_ymd_opt(year, month, 15).expect("every month has a 15th");
    let year = day.year();
    let starts = [mid(year, 12), mid(year, 6), mid(year - 1, 12)];
    let from = starts.into_iter().find(|start| *start <= day).unwrap_or(day);
    Period { from, to: (from + Months::new(6)).pred_opt().unwrap_or(from) }
}

/// The part of a period that the book can tell of: from the day it begins, and not after today. `None` where that is
/// no day at all: "không có số liệu", never 0 (rule 1).
pub fn covered(register: &Register, period: Period, today: NaiveDate) -> Option<Period> {
    let (from, to) = (period.from.max(register.starts_on()?), period.to.min(today));
    (from <= to).then_some(Period { from, to })
}
