//! Calendar months.

use super::date::YEARS;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A month of a year; "2024-08" in entries, "8/2024" on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    year: i32,
    /// 1 to 12.
    number: u32,
}

impl Month {
    /// `None` unless the number is 1 to 12 and the year one that the app can meet.
    pub fn new(year: i32, number: u32) -> Option<Self> {
        (YEARS.contains(&year) && (1..=12).contains(&number)).then_some(Self { year, number })
    }

    /// The month a day is in.
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), number: day.month() }
    }

    pub fn year(self) -> i32 {
        self.year
    }

    /// 1 to 12.
    pub fn number(self) -> u32 {
        self.number
    }

    /// "tháng 01 năm 2026", "tháng 3 năm 2026": a 0 before months 1 and 2 only, as in [`super::date::formal`].
    pub fn formal(self) -> String {
        let zero = if self.number <= 2 { "0" } else { "" };
        format!("tháng {zero}{} năm {}", self.number, self.year)
    }

    pub fn plus(self, months: u32) -> Self {
        let count = self.year * 12 + self.number as i32 - 1 + months as i32;
        Self { year: count.div_euclid(12), number: count.rem_euclid(12) as u32 + 1 }
    }

    pub fn next(self) -> Self {
        self.plus(1)
    }

    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.number, 1).expect("every month has a first day")
    }

    pub fn last_day(self) -> NaiveDate {
        self.next().first_day().pred_opt().expect("a day before it")
    }
}

/// "8/2024", as in "quá hạn tháng 8/2024".
impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.number, self.year)
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        format!("{:04}-{:02}", month.year, month.number)
    }
}

impl TryFrom<String> for Month {
    type Error = super::date::DateError;

    fn try_from(iso: String) -> Result<Self, Self::Error> {
        match super::date::PartialDate::try_from(iso)? {
            super::date::PartialDate::Month(month) => Ok(month),
            _ => Err(super::date::DateError::NotADate),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_across_years() {
        let month = |year, number| Month::new(year, number).expect("a month");
        assert_eq!(month(2024, 12).next(), month(2025, 1));
        assert_eq!(month(2024, 8).plus(17), month(2026, 1));
        assert_eq!(month(2024, 2).last_day(), NaiveDate::from_ymd_opt(2024, 2, 29).expect("a day"));
        assert_eq!((Month::new(2024, 13), Month::new(2024, 0), Month::new(20_240, 1)), (None, None, None));
        assert_eq!(month(2024, 8).to_string(), "8/2024");
        let formal = [1, 2, 3, 12].map(|number| month(2026, number).formal());
        let expected = ["tháng 01 năm 2026", "tháng 02 năm 2026", "tháng 3 năm 2026", "tháng 12 năm 2026"];
        assert_eq!(formal, expected);
    }

    #[test]
    fn goes_out_and_comes_in() {
        let month: Month = serde_json::from_str("\"2024-08\"").expect("a month");
        assert_eq!(serde_json::to_string(&month).expect("text"), "\"2024-08\"");
        assert!(serde_json::from_str::<Month>("\"2024-08-01\"").is_err());
    }
}
