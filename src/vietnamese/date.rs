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
    let zero = if day.month() <= 2 { "0" } else { "" };
    format!("ngày {:02} tháng {zero}{} năm {}", day.day(), day.month(), day.year())
}

fn first_of_year(year: i32) -> NaiveDate {
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
mod tests {
    use super::*;
    use DateError::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn typed(text: &str) -> Result<PartialDate, DateError> {
        PartialDate::parse(text, day(2026, 7, 1))
    }

    #[test]
    fn a_day_is_said_with_its_weekday() {
        let said: Vec<String> = (13..20).map(|it| with_weekday(day(2026, 7, it))).collect();
        assert_eq!(said[0], "Thứ Hai, 13/07/2026");
        assert_eq!(said[5..], ["Thứ Bảy, 18/07/2026", "Chủ nhật, 19/07/2026"]);
    }

    #[test]
    fn reads_what_people_type() {
        for (text, iso) in [
            ("1/7/26", "2026-07-01"),
            (" 01/07/2026 ", "2026-07-01"),
            ("1-7-2026", "2026-07-01"),
            ("1.7.26", "2026-07-01"),
            ("01072026", "2026-07-01"),
            ("010726", "2026-07-01"),
            ("2026-07-01", "2026-07-01"),
            ("ngày 01 tháng 7 năm 2026", "2026-07-01"),
            ("29/2/2024", "2024-02-29"),
            ("1/7/36", "2036-07-01"),
            ("1/7/37", "1937-07-01"),
            ("2007", "2007"),
            ("SN 2007", "2007"),
            ("5/2007", "2007-05"),
            ("tháng 5-2024", "2024-05"),
        ] {
            assert_eq!(typed(text).map(String::from).as_deref(), Ok(iso), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_not_a_date() {
        for (text, error) in [
            ("", Blank),
            (" / ", Blank),
            ("hôm qua", NotADate),
            ("tháng", NotADate),
            ("07", NotADate),
            ("13/2024", NotADate),
            ("0/2024", NotADate),
            ("1/7/2026/1", NotADate),
            ("1/7/126", NotADate),
            ("1/7", YearMissing),
            ("30/2/2024", NoSuchDay { day: 30, month: 2, year: 2024 }),
            ("29/02/2023", NoSuchDay { day: 29, month: 2, year: 2023 }),
            ("1/13/2024", NoSuchDay { day: 1, month: 13, year: 2024 }),
            ("1/7/0026", AbsurdYear(26)),
            ("1899", AbsurdYear(1899)),
            ("1/1/9999", AbsurdYear(9999)),
        ] {
            assert_eq!(typed(text), Err(error), "{text}");
        }
        assert_eq!(parse_day("5/2007", day(2026, 7, 1)), Err(DayMissing));
        assert_eq!(parse_day("5/5/07", day(2026, 7, 1)), Ok(day(2007, 5, 5)));
    }

    #[test]
    fn goes_out_and_comes_in() {
        for iso in ["\"2007\"", "\"2007-05\"", "\"2007-05-01\""] {
            let date: PartialDate = serde_json::from_str(iso).expect("a date");
            assert_eq!(serde_json::to_string(&date).expect("text"), iso);
        }
        for not_iso in ["\"2007-5\"", "\"2007-05-32\"", "\"07\"", "\"2007-05-01T00:00\"", "\"\"", "2007"] {
            assert!(serde_json::from_str::<PartialDate>(not_iso).is_err(), "{not_iso}");
        }
    }

    #[test]
    fn prints_in_figures_and_formally() {
        for (date, figures, words) in [
            (day(2022, 7, 14), "14/07/2022", "ngày 14 tháng 7 năm 2022"),
            (day(2024, 3, 5), "05/03/2024", "ngày 05 tháng 3 năm 2024"),
            (day(2020, 1, 5), "05/01/2020", "ngày 05 tháng 01 năm 2020"),
            (day(2020, 2, 10), "10/02/2020", "ngày 10 tháng 02 năm 2020"),
            (day(2020, 12, 9), "09/12/2020", "ngày 09 tháng 12 năm 2020"),
        ] {
            assert_eq!((&*in_figures(date), &*formal(date)), (figures, words));
        }
        assert_eq!(typed("5/2007").map(PartialDate::in_figures).as_deref(), Ok("05/2007"));
        assert_eq!(typed("2007").map(PartialDate::in_figures).as_deref(), Ok("2007"));
    }

    #[test]
    fn is_a_minor_until_it_is_sure_that_not() {
        for (birth, last_minor_day) in [
            ("2007", day(2025, 12, 31)),
            ("5/2007", day(2025, 5, 31)),
            ("15/5/2007", day(2025, 5, 14)),
            ("29/2/2008", day(2026, 2, 28)),
        ] {
            let birth = typed(birth).expect("a date");
            assert!(birth.minor_on(last_minor_day), "{birth:?}");
            assert!(!birth.minor_on(last_minor_day.succ_opt().expect("a day")), "{birth:?}");
            assert_eq!(birth.turns_18_on().pred_opt(), Some(last_minor_day), "{birth:?}");
        }
    }

    #[test]
    fn age_is_the_lowest_it_can_be() {
        for (birth, on, age) in [
            ("15/5/2007", day(2025, 5, 14), Some(17)),
            ("15/5/2007", day(2025, 5, 15), Some(18)),
            ("2007", day(2025, 12, 30), Some(17)),
            ("2007", day(2025, 12, 31), Some(18)),
            ("2007", day(2007, 6, 1), Some(0)),
            ("2007", day(2006, 12, 31), None),
        ] {
            assert_eq!(typed(birth).expect("a date").age_on(on), age, "{birth} on {on}");
        }
    }
}
