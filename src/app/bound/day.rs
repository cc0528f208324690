use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use crate::app::parts::{DateChip, DateField};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Refusal;
use crate::vietnamese::date::{PartialDate, in_figures, parse_day};
use crate::vietnamese::name::{FullName, FullNameError};

/// The day something happened, in a form with a final button: typed, or by the chips hôm nay and hôm qua.
#[component]
pub fn DayField(
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    #[prop(into)] on_input: Callback<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] id: String,
    /// The day of the admission, where no day before it can be meant; said as soon as the field is left.
    #[prop(optional_no_strip)]
    from: Option<NaiveDate>,
) -> impl IntoView {
    let state = use_state();
    let today = state.today.get_untracked();
    let chip = |label: &str, day: NaiveDate| DateChip { label: label.to_owned(), text: in_figures(day) };
    let yesterday = today.pred_opt().unwrap_or(today);
    let chips = vec![chip(t().common.today, today), chip(t().common.yesterday, yesterday)];
    let read = Callback::new(move |typed: String| match (read_day(state, &typed)?, from) {
        (day, Some(from)) if day < from => Err((t().following.before_admission)(&in_figures(from))),
        (day, _) => Ok((t().common.with_weekday)(day)),
    });
    view! { <DateField label value chips error read on_input on_change=on_input id /> }
}

/// A whole day as typed, or what is wrong with it.
pub fn read_day(state: AppState, typed: &str) -> Result<NaiveDate, String> {
    parse_day(typed, state.today.get_untracked()).map_err(|error| (t().refusals.date)(&error))
}

/// The same, where it may be left blank.
pub fn read_day_or_none(state: AppState, typed: &str) -> Result<Option<NaiveDate>, String> {
    if typed.trim().is_empty() { Ok(None) } else { read_day(state, typed).map(Some) }
}

/// Some days after today, as it is typed.
pub fn days_ahead(state: AppState, days: u64) -> String {
    let today = state.today.get_untracked();
    in_figures(today.checked_add_days(Days::new(days)).unwrap_or(today))
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

/// A day of a person's own, of which perhaps only the month or the year is known, as it is stored; blank stays blank.
pub fn read_partial(typed: &str, today: NaiveDate) -> Result<String, String> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    let words = &t().refusals;
    match PartialDate::parse(typed, today) {
        Ok(known) if known.earliest() > today => {
            Err((words.refusal)(&Refusal::InFuture { day: known.earliest(), today }))
        }
        Ok(known) => Ok(known.into()),
        Err(error) => Err((t().intake.birth_unreadable)(&(words.date)(&error))),
    }
}

/// A stored [`PartialDate`] as it is typed: "1990", "05/1990", "12/05/1990".
pub fn show_partial(stored: &str) -> String {
    PartialDate::try_from(stored.to_owned()).map_or_else(|_| stored.to_owned(), PartialDate::in_figures)
}

/// A full name as it is stored, or what is wrong with it; the one that stands is then kept.
pub fn read_name(typed: &str) -> Result<String, String> {
    FullName::parse(typed).map(String::from).map_err(|error| match error {
        FullNameError::Blank => t().intake.name_needed.to_owned(),
        FullNameError::TooLong => (t().refusals.refusal)(&Refusal::NameTooLong),
    })
}
