//! Dates as people type, store and print them. Local dates of UTC+7; never a time.

use super::fold::Folded;
use super::month::Month;
use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// The years the app can meet: the oldest living person's birth to the end of the longest term.
pub const YEARS: RangeInclusive<i32> = 1900..=2199;

/// A date of which perhaps only the year, or the month, is known; births often are ("SN 2007").
///
/// "2007", "2007-05" or "2007-05-01" in entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PartialDate {
    Year(i32),
    Month(Month),
    Day(NaiveDate),
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    #[error("nothing was typed")]
    Blank,
    #[error("not a date")]
    NotADate,
    /// "1/7": a day and a month, which could be of any year.
    #[error("the year is missing")]
    YearMissing,
    /// A month or a year where a day is needed.
    #[error("the day is missing")]
    DayMissing,
    #[error("the calendar has no {day}/{month}/{year}")]
    NoSuchDay { day: u32, month: u32, year: i32 },
    #[error("year {0} is outside the years the app can meet")]
    AbsurdYear(i32),
}

impl PartialDate {
    /// Reads what people type: "1/7/26", "01.07.2026", "010726", "5/2007", "2007", "tháng 5 năm 2007".
    ///
    /// A year of two digits is the latest one that is at most ten years after today: in 2026, "36" is 2036
    /// and "37" is 1937.
    pub fn parse(typed: &str, today: NaiveDate) -> Result<Self, DateError> {
        let folded = Folded::new(typed);
        let mut groups = Vec::new();
        for word in folded.plain().split(' ').filter(|word| !word.is_empty()) {
            match word {
                "ngay" | "thang" | "nam" | "sinh" | "sn" => {}
                _ if word.bytes().all(|byte| byte.is_ascii_digit()) => {
                    groups.extend(split_run_together(word))
                }
                _ => return Err(DateError::NotADate),
            }
        }
        match groups[..] {
            [] if folded.is_empty() => Err(DateError::Blank),
            [year] if is_year(year) => Self::checked_year(number(year)?).map(Self::Year),
            [year, month] if is_year(year) => Self::from_parts(None, month, number(year)?),
            [month, year] if is_year(year) => Self::from_parts(None, month, number(year)?),
            [_, _] => Err(DateError::YearMissing),
            [year, month, day] if is_year(year) => Self::from_parts(Some(day), month, number(year)?),
            [day, month, year] if is_year(year) => Self::from_parts(Some(day), month, number(year)?),
            [day, month, year] if year.len() == 2 => {
                Self::from_parts(Some(day), month, century(number(year)?, today))
            }
            _ => Err(DateError::NotADate),
        }
    }

    fn from_parts(day: Option<&str>, month: &str, year: i32) -> Result<Self, DateError> {
        let year = Self::checked_year(year)?;
        let month = number(month)?;
        let Some(day) = day else {
            return Month::new(year, month).map(Self::Month).ok_or(DateError::NotADate);
        };
        let day = number(day)?;
        let date = NaiveDate::from_ymd_opt(year, month, day);
        date.map(Self::Day).ok_or(DateError::NoSuchDay { day, month, year })
    }

    fn checked_year(year: i32) -> Result<i32, DateError> {
        if YEARS.contains(&year) { Ok(year) } else { Err(DateError::AbsurdYear(year)) }
    }

    pub fn year(self) -> i32 {
        match self {
            Self::Year(year) => year,
            Self::Month(month) => month.year(),
            Self::Day(day) => day.year(),
        }
    }

    /// The first day it can mean.
    pub fn earliest(self) -> NaiveDate {
        match self {
            Self::Year(year) => first_of_year(year),
            Self::Month(month) => month.first_day(),
            Self::Day(day) => day,
        }
    }

    /// The last day it can mean.
    pub fn latest(self) -> NaiveDate {
        match self {
            Self::Year(year) => first_of_year(year + 1).pred_opt().expect("31 December"),
            Self::Month(month) => month.last_day(),
            Self::Day(day) => day,
        }
    }

    /// As typed into the field it came from: "2007", "05/2007", "01/05/2007".
    pub fn in_figures(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Month(month) => format!("{:02}/{}", month.number(), month.year()),
            Self::Day(day) => in_figures(day),
        }
    }

    /// The age in full years of a person born on this date, the lowest it can be; `None` before the birth.
    pub fn age_on(self, day: NaiveDate) -> Option<u32> {
        day.years_since(self.latest()).or_else(|| (day >= self.earliest()).then_some(0))
    }

    /// Whether a person born on this date may still be under 18.
    ///
    /// Conservative: with only a year, a minor until 31/12 of year + 18. Source: domain 6.
    pub fn minor_on(self, day: NaiveDate) -> bool {
        day < self.turns_18_on()
    }

    /// The first day on which a person born on this date is surely 18.
    ///
    /// With only a year, or a month, the day after it ends. One born on 29/02 is 18 on 01/03.
    pub fn turns_18_on(self) -> NaiveDate {
        match self {
            Self::Year(year) => first_of_year(year + 19),
            Self::Month(month) => month.plus(18 * 12 + 1).first_day(),
            Self::Day(day) => {
                let year = day.year() + 18;
                let leap_day = NaiveDate::from_ymd_opt(year, 3, 1).expect("1 March");
                NaiveDate::from_ymd_opt(year, day.month(), day.day()).unwrap_or(leap_day)
            }
        }
    }
}

/// Reads a whole date as typed; see [`PartialDate::parse`].
pub fn parse_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    match PartialDate::parse(typed, today)? {
        PartialDate::Day(day) => Ok(day),
        _ => Err(DateError::DayMissing),
    }
}

/// 14/7/2022 → "14/07/2022".
pub fn in_figures(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// 14/7/2022 → "Thứ Năm, 14/07/2022": a day typed wrong is seen by its weekday.
pub fn with_weekday(day: NaiveDate) -> String {
    let weekday = match day.weekday() {
        Weekday::Mon => "Thứ Hai",
        Weekday::Tue => "Thứ Ba",
        Weekday::Wed => "Thứ Tư",
        Weekday::Thu => "Thứ Năm",
        Weekday::Fri => "Thứ Sáu",
        Weekday::Sat => "Thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    };
    format!("{weekday}, {}", in_figures(day))
}

/// 5/3/2024 → "ngày 05 tháng 3 năm 2024".
///
/// A 0 before days below 10 and before months 1 and 2 only. Source: Nghị định 30/2020, Phụ lục I (domain 6).
pub fn formal(day: NaiveDate) -> String {
    format!("ngày {:02} {}", day.day(), Month::of(day).formal())
}

/// The 1st of January.
pub fn first_of_year(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).expect("every year has a first day")
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4
}

/// "01072026" and "010726" are days typed on a number pad, without anything between.
fn split_run_together(digits: &str) -> Vec<&str> {
    match digits.len() {
        6 | 8 => vec![&digits[..2], &digits[2..4], &digits[4..]],
        _ => vec![digits],
    }
}

fn number<N: std::str::FromStr>(digits: &str) -> Result<N, DateError> {
    digits.parse().map_err(|_| DateError::NotADate)
}

fn century(two_digits: i32, today: NaiveDate) -> i32 {
    let latest = today.year() + 10;
    latest - (latest - two_digits).rem_euclid(100)
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        match date {
            PartialDate::Year(year) => format!("{year:04}"),
            PartialDate::Month(month) => month.into(),
            PartialDate::Day(day) => day.to_string(),
        }
    }
}

/// Reads the form kept in entries, and no other.
impl TryFrom<String> for PartialDate {
    type Error = DateError;

    fn try_from(iso: String) -> Result<Self, Self::Error> {
        let parts: Vec<&str> = iso.split('-').collect();
        let date = match parts[..] {
            [year] => Self::checked_year(number(year)?).map(Self::Year),
            [year, month] => Self::from_parts(None, month, number(year)?),
            [year, month, day] => Self::from_parts(Some(day), month, number(year)?),
            _ => Err(DateError::NotADate),
        }?;
        if String::from(date) == iso { Ok(date) } else { Err(DateError::NotADate) }
    }
}

#[cfg(test)]
mod tests;
