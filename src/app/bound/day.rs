use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::parts::{DateChip, DateField};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::vietnamese::date::{in_figures, parse_day};

/// The day something happened, in a form with a final button: typed, or by the chips hôm nay and hôm qua.
#[component]
pub fn DayField(
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    #[prop(into)] on_input: Callback<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] id: String,
) -> impl IntoView {
    let state = use_state();
    let today = state.today.get_untracked();
    let chip = |label: &str, day: NaiveDate| DateChip { label: label.to_owned(), text: in_figures(day) };
    let yesterday = today.pred_opt().unwrap_or(today);
    let chips = vec![chip(t().common.today, today), chip(t().common.yesterday, yesterday)];
    let read = Callback::new(move |typed: String| read_day(state, &typed).map(in_figures));
    view! { <DateField label value chips error read on_input on_change=on_input id /> }
}

/// A whole day as typed, or what is wrong with it.
pub fn read_day(state: AppState, typed: &str) -> Result<NaiveDate, String> {
    parse_day(typed, state.today.get_untracked()).map_err(|error| (t().refusals.date)(&error))
}
