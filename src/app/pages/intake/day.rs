//! Days and births as they are typed on these pages.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use crate::app::parts::DateChip;
use crate::app::text::t;
use crate::vietnamese::date::{PartialDate, in_figures, parse_day};

/// The day that was typed, or what is wrong with it.
pub fn read_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, String> {
    parse_day(typed, today).map_err(|error| (t().refusals.date)(&error))
}

/// `Hôm nay`, `Hôm qua`.
pub fn recent_days(today: NaiveDate) -> Vec<DateChip> {
    let chip = |label: &str, day| DateChip { label: label.to_owned(), text: in_figures(day) };
    let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    vec![chip(t().common.today, today), chip(t().common.yesterday, yesterday)]
}

/// Says a typed day back in full.
pub fn say_back(today: RwSignal<NaiveDate>) -> Callback<String, Result<String, String>> {
    Callback::new(move |typed: String| read_day(&typed, today.get()).map(in_figures))
}

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
