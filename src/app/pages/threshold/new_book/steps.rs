//! The four steps, each with its fields.

use chrono::Datelike;
use leptos::prelude::*;

use super::typed::{MODEL_ID, NAME_ID, PIN_ID, STARTS_ON_ID, Typed, WARD_ID};
use crate::app::pages::threshold::{LetterheadSheet, TwoPasswordsFields};
use crate::app::parts::{Choice, ChoiceRows, DateChip, DateField, PasswordField, TextField};
use crate::app::session;
use crate::app::state::today_now;
use crate::app::text::t;
use crate::casework::book::{Office, Unit};
use crate::casework::template::Template;
use crate::vietnamese::date::{first_of_year, in_figures, parse_day};

/// Leaving a field lets it say what is wrong with it.
fn leave(typed: Typed, id: &'static str) -> Callback<String> {
    Callback::new(move |_| typed.left(id))
}

/// The ward and the letterhead of the body that keeps the book, which draws itself beside.
#[component]
pub fn UnitStep(typed: Typed) -> impl IntoView {
    let unit = Signal::derive(move || Unit::proposed(&typed.unit()));
    let words = &t().threshold;
    view! {
        <div class="beside">
            <div class="form">
                <TextField label=words.ward_name hint=words.ward_name_hint error=typed.error(WARD_ID) id=WARD_ID on_input=typed.put(typed.ward) on_change=leave(typed, WARD_ID) />
                <TextField label=words.province hint=words.province_hint on_input=typed.put(typed.city) />
                <TextField lines=true label=words.keeper_above hint=words.keeper_hint on_input=typed.put(typed.upper) />
                <TextField label=words.keeper_body hint=words.keeper_hint on_input=typed.put(typed.lower) />
            </div>
            <LetterheadSheet unit office=Office::Keeper />
        </div>
    }
}

#[component]
pub fn AuthorStep(typed: Typed) -> impl IntoView {
    let words = &t().threshold;
    view! {
        <div class="form">
            <TextField label=words.your_name hint=words.who_writes_hint error=typed.error(NAME_ID) id=NAME_ID on_input=typed.put(typed.name) on_change=leave(typed, NAME_ID) />
            <TextField label=words.your_organisation on_input=typed.put(typed.organisation) />
            <TextField label=words.your_title on_input=typed.put(typed.title) />
        </div>
    }
}

/// The model by its bodies, and from which day the book counts.
#[component]
pub fn ModelStep(typed: Typed) -> impl IntoView {
    let choices = session::shipped_templates().into_iter().map(choice).collect::<Vec<_>>();
    let today = today_now();
    let read = move |text: String| {
        parse_day(&text, today).map(t().common.with_weekday).map_err(|error| (t().refusals.date)(&error))
    };
    let chip = |label: &str, day| DateChip { label: label.to_owned(), text: in_figures(day) };
    let new_year = first_of_year(today.year());
    let chips = vec![chip(t().common.today, today), chip(t().threshold.new_year, new_year)];
    let choose = move |code| {
        typed.model.set(Some(code));
        typed.touched();
    };
    let settle = move |text| {
        typed.put(typed.starts_on).run(text);
        typed.left(STARTS_ON_ID);
    };
    view! {
        <div class="form">
            <ChoiceRows
                label=t().threshold.model
                hint=t().threshold.model_hint
                choices
                value=typed.model
                error=typed.error(MODEL_ID)
                id=MODEL_ID
                on_choose=Callback::new(choose)
            />
            <DateField
                label=t().threshold.book_from
                hint=t().threshold.book_from_hint
                value=typed.starts_on.get_untracked()
                chips
                error=typed.error(STARTS_ON_ID)
                id=STARTS_ON_ID
                read=Callback::new(read)
                on_input=typed.put(typed.starts_on)
                on_change=Callback::new(settle)
            />
        </div>
    }
}

fn choice(template: Template) -> Choice<String> {
    let bodies = template.parties.iter().map(|party| party.name.as_str()).collect::<Vec<_>>().join(" · ");
    Choice::new(template.code, (t().threshold.model_named)(&template.name, &template.note)).with_hint(bodies)
}

/// The password, and the PIN of this device for those who want one (rule 15).
#[component]
pub fn PasswordStep(typed: Typed, #[prop(into)] on_enter: Callback<()>) -> impl IntoView {
    let words = &t().threshold;
    view! {
        <div class="form">
            <p>{words.password_lead}</p>
            <TwoPasswordsFields passwords=typed.passwords label=words.password on_enter on_touch=move |()| typed.touched() />
            <PasswordField
                label=words.pin
                hint=words.pin_optional
                numeric=true
                error=typed.error(PIN_ID)
                id=PIN_ID
                on_input=typed.put(typed.pin)
                on_change=Callback::new(move |()| typed.left(PIN_ID))
                on_enter
            />
        </div>
    }
}
