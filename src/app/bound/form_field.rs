//! One answer of a form with a final button: what was typed of it, where its letters go, and what is wrong with it.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::day::{DayField, days_ahead, read_day};
use super::form::{At, FormDraft, FormErrors, Held};
use crate::app::parts::{Choice, ChoiceRows, DateChip, DateField, SelectField, TextField};
use crate::app::state::use_state;
use crate::vietnamese::date::with_weekday;

/// What is wrong with a field, where it has an id under which that is told.
fn wrong(errors: Option<FormErrors>, id: &'static str) -> Signal<Option<String>> {
    errors.map(|errors| errors.beside(id)).unwrap_or_default()
}

/// Takes an answer into the form; what was wrong with the one before it is said no more.
fn mending<V: 'static>(take: Callback<V>, errors: Option<FormErrors>, id: &'static str) -> Callback<V> {
    Callback::new(move |value| {
        if let Some(errors) = errors {
            errors.mended(id);
        }
        take.run(value);
    })
}

/// A text; what another answer writes into its place comes to stand in it.
#[component]
pub fn FormText<T: Held>(
    form: FormDraft<T>,
    at: At<T, String>,
    /// Of the field; what is wrong is told under it.
    #[prop(optional)]
    id: &'static str,
    #[prop(optional)] errors: Option<FormErrors>,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    /// The on-screen keyboard: `text`, `numeric`, `tel`.
    #[prop(default = "text")]
    keyboard: &'static str,
    /// A field for a year, a number, a time.
    #[prop(optional)]
    short: bool,
    /// Several lines; grows with what is written.
    #[prop(optional)]
    lines: bool,
    /// A free note of somebody, or what belongs to one.
    #[prop(optional)]
    free_note: bool,
) -> impl IntoView {
    let now: Signal<String> = form.follow(at).into();
    let (value, on_input, error) = (form.now_at(at), mending(form.put(at), errors, id), wrong(errors, id));
    view! { <TextField id label hint keyboard short lines free_note value now on_input error /> }
}

/// The day something happened.
#[component]
pub fn FormDay<T: Held>(
    form: FormDraft<T>,
    at: At<T, String>,
    /// Of the field; what is wrong is told under it.
    id: &'static str,
    errors: FormErrors,
    #[prop(into)] label: String,
    /// The day of the admission, where no day before it can be meant.
    #[prop(optional_no_strip)]
    from: Option<NaiveDate>,
) -> impl IntoView {
    let on_input = mending(form.put(at), Some(errors), id);
    view! { <DayField id label from value=form.now_at(at) on_input error=errors.beside(id) /> }
}

/// A day to come, or none: typed, or by chips that are so many days ahead.
#[component]
pub fn FormDayAhead<T: Held>(
    form: FormDraft<T>,
    at: At<T, String>,
    /// Of the field; what is wrong is told under it.
    id: &'static str,
    errors: FormErrors,
    #[prop(into)] label: String,
    /// The words of each chip, and its days.
    chips: Vec<(&'static str, u64)>,
) -> impl IntoView {
    let state = use_state();
    let chip =
        |(label, days): (&str, u64)| DateChip { label: label.to_owned(), text: days_ahead(state, days) };
    let chips: Vec<_> = chips.into_iter().map(chip).collect();
    let read = Callback::new(move |typed: String| read_day(state, &typed).map(with_weekday));
    let (value, on_input) = (form.now_at(at), mending(form.put(at), Some(errors), id));
    view! { <DateField id label value chips read on_input on_change=on_input error=errors.beside(id) /> }
}

/// One answer, as large rows, or in the browser's own list.
#[component]
pub fn FormChoice<T: Held, V>(
    form: FormDraft<T>,
    at: At<T, Option<V>>,
    /// Of the question; what is wrong is told under it.
    #[prop(optional)]
    id: &'static str,
    #[prop(optional)] errors: Option<FormErrors>,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    choices: Vec<Choice<V>>,
    /// Too many answers for rows.
    #[prop(optional)]
    many: bool,
) -> impl IntoView
where
    V: Clone + PartialEq + Send + Sync + 'static,
{
    let (value, on_choose, error) =
        (form.follow(at), mending(form.choose(at), errors, id), wrong(errors, id));
    match many {
        true => view! { <SelectField id label hint choices value on_choose error /> }.into_any(),
        false => view! { <ChoiceRows id label hint choices value on_choose error /> }.into_any(),
    }
}
