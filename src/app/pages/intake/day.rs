//! Births as they are typed on these pages.

use chrono::NaiveDate;

use crate::app::text::t;
use crate::vietnamese::date::PartialDate;

/// A birth as it is stored, from "2007", "5/2007" or "1/5/2007"; blank stays blank.
pub fn read_birth(typed: &str, today: NaiveDate) -> Result<String, String> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    match PartialDate::parse(typed, today) {
        Ok(born) if born.earliest() > today => Err(t().intake.born_in_future.to_owned()),
        Ok(born) => Ok(born.into()),
        Err(error) => Err((t().intake.birth_unreadable)(&(t().refusals.date)(&error))),
    }
}

/// A stored birth as it is typed.
pub fn show_birth(stored: &str) -> String {
    PartialDate::try_from(stored.to_owned()).map_or_else(|_| stored.to_owned(), PartialDate::in_figures)
}
