//! Under a field for the number of a paper: whether another paper of the year already has it. Nothing is refused, because
//! what the ward numbers outside the book is not known here.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::number_series::{given_before, next, office_of, read};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

#[component]
pub fn NumberGiven(
    /// What the paper is made of, and its code.
    about: Subject,
    #[prop(into)] paper: String,
    #[prop(into)] number: Signal<String>,
    #[prop(into)] on: Signal<Option<NaiveDate>>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().signed;
    let said = Memo::new(move |_| {
        let day = on.get().unwrap_or_else(|| state.today.get());
        state.read(|register| match read(&number.read()) {
            Some(number) => {
                let before = given_before(register, (&about, &paper), number, day)?;
                Some((true, (words.number_given)(number, day.year(), &in_figures(before.on))))
            }
            None if number.read().trim().is_empty() => {
                let next = next(register, office_of(register, &paper), day.year());
                (next > 1).then(|| (false, (words.number_next)(next, day.year())))
            }
            None => None,
        })
    });
    let line = move || {
        said.get().map(|(is_given, sentence)| {
            view! { <p class=if is_given { "notice" } else { "hint" }>{sentence}</p> }
        })
    };
    view! { <div aria-live="polite">{line}</div> }
}
