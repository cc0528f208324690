//! Fields of the ledger of other kinds: days, times of day, one answer of many, yes.

use leptos::prelude::*;

use super::{BoundText, BoundTextKind, Contested, read_day};
use crate::app::parts::{CheckRows, Choice, SelectField};
use crate::app::state::{AppState, use_state};
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::ledger::Subject;
use crate::vietnamese::clock::parse_clock;
use crate::vietnamese::date::in_figures;

/// A day, kept as ISO and typed as people type days.
#[component]
pub fn BoundDay(subject: Subject, field: &'static str, label: &'static str) -> impl IntoView {
    let state = use_state();
    let read = Callback::new(move |typed: String| read_day(state, &typed).map(|day| day.to_string()));
    let show = Callback::new(shown_day);
    view! { <BoundText subject field label kind=BoundTextKind::Short read show /> }
}

/// An ISO day in figures; what is no day stays as it is.
pub fn shown_day(iso: String) -> String {
    iso.parse().map_or(iso, in_figures)
}

/// A time of day.
#[component]
pub fn BoundClock(subject: Subject, field: &'static str, label: &'static str) -> impl IntoView {
    let read =
        Callback::new(|typed: String| parse_clock(&typed).ok_or_else(|| t().meeting.time_wrong.to_owned()));
    let kind = BoundTextKind::Short;
    view! { <BoundText subject field label hint=t().meeting.time_hint kind read /> }
}

/// One answer out of many, kept as its id.
#[component]
pub fn BoundSelect(
    subject: Subject,
    field: &'static str,
    label: &'static str,
    choices: Vec<Choice<String>>,
) -> impl IntoView {
    let state = use_state();
    let error = RwSignal::new(None::<String>);
    let value = {
        let subject = subject.clone();
        Signal::derive(move || Some(value_of(state, &subject, field)).filter(|value| !value.is_empty()))
    };
    let on_choose = {
        let subject = subject.clone();
        Callback::new(move |value: String| error.set(set(state, &subject, field, value, label).err()))
    };
    view! {
        <SelectField label choices value on_choose error />
        <Contested subject field />
    }
}

/// Several things that each are `yes` or nothing; a choice's value is the name of its field.
#[component]
pub fn BoundChecks(subject: Subject, label: &'static str, choices: Vec<Choice<String>>) -> impl IntoView {
    let state = use_state();
    let error = RwSignal::new(None::<String>);
    let fields: Vec<String> = choices.iter().map(|choice| choice.value.clone()).collect();
    let value = {
        let subject = subject.clone();
        Signal::derive(move || {
            fields.iter().filter(|field| value_of(state, &subject, field) == "yes").cloned().collect()
        })
    };
    let on_tick = Callback::new(move |(field, ticked): (String, bool)| {
        let value = if ticked { "yes" } else { "" };
        error.set(set(state, &subject, &field, value.to_owned(), label).err());
    });
    view! { <CheckRows label choices value on_tick error /> }
}

/// The field's value, followed.
pub fn value_of(state: AppState, subject: &Subject, field: &str) -> String {
    state.fields(subject).text(field).to_owned()
}

fn set(state: AppState, subject: &Subject, field: &str, value: String, label: &str) -> Result<(), String> {
    let command = Command::Set { subject: subject.clone(), field: field.to_owned(), value };
    let made = state.act(&command, (t().common.edited)(label));
    made.map(|_| ()).map_err(|reason| refusals::not_recorded(&reason))
}
