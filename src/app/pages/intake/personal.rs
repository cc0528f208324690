use leptos::prelude::*;

use crate::app::bound::{BoundChoice, BoundText, BoundTextKind, read_birth, read_name, show_partial};
use crate::app::parts::{Button, Choice, Fact, Facts};
use crate::app::state::{AppState, FIELD_FORM, draft_name, use_state};
use crate::app::text::t;
use crate::casework::audience::{Screen, on_screen};
use crate::casework::person::field;
use crate::ledger::Subject;
use crate::vietnamese::date::PartialDate;
use crate::vietnamese::identity_number::{Sex, odd};
use crate::vietnamese::phone::looks_like_phone;

/// The words of address themselves are what is stored. Source: rule 20.
const CALLED: [&str; 8] = ["em", "anh", "chị", "chú", "cô", "bác", "ông", "bà"];

/// `Thông tin cá nhân`.
#[component]
pub fn Personal(person: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().intake;
    let own = person.clone();
    let who = move || own.clone();
    let read_full_name = Callback::new(|typed: String| read_name(&typed));
    let read_birth = Callback::new(move |typed: String| read_birth(&typed, state.today.get_untracked()));
    let show_birth = Callback::new(|stored: String| show_partial(&stored));
    let sexes =
        vec![Choice::new("male".to_owned(), words.male), Choice::new("female".to_owned(), words.female)];
    let called = CALLED.iter().map(|word| Choice::new((*word).to_owned(), *word)).collect();
    // Asked once, so that the fields do not go away under whoever types the birth.
    let initials = state.with(|register| {
        let known = register.person(&person).filter(|known| !known.full_name().is_empty())?;
        let today = state.today.get_untracked();
        let hidden = state.hide_names.get_untracked();
        let shown = Screen::OwnPage { name_shown: false };
        (hidden || register.is_minor(known, today)).then(|| on_screen(register, known, shown, hidden, today))
    });
    let name_shown = RwSignal::new(initials.is_none());
    let of_names = person.clone();
    let names = move || {
        let subject = of_names.clone();
        if name_shown.get() {
            view! {
                <BoundText subject=subject.clone() field=field::FULL_NAME label=words.full_name read=read_full_name needed=true />
                <BoundText subject field=field::OTHER_NAME label=words.other_name />
            }
            .into_any()
        } else {
            let facts = vec![Fact::new(words.full_name, initials.clone().unwrap_or_default())];
            let label = t().people.show_full_name;
            view! {
                <Facts facts />
                <p class="hint">{t().people.minor_name_hidden}</p>
                <div class="buttons"><Button label on_tap=Callback::new(move |()| name_shown.set(true)) /></div>
            }
            .into_any()
        }
    };
    view! {
        {names}
        <BoundText
            subject=who()
            field=field::BORN
            label=words.born
            hint=words.born_hint
            kind=BoundTextKind::Short
            read=read_birth
            show=show_birth
        />
        <BoundChoice subject=who() field=field::SEX label=words.sex choices=sexes />
        <BoundChoice subject=who() field=field::CALLED label=words.called hint=words.called_hint choices=called />
        <BoundText subject=who() field=field::RESIDENCE label=words.home hint=words.residence_hint />
        <BoundText subject=who() field=field::QUARTER label=words.quarter kind=BoundTextKind::Short />
        <BoundText subject=who() field=field::CELL label=words.cell kind=BoundTextKind::Short />
        <BoundText subject=who() field=field::PHONE label=words.phone kind=BoundTextKind::Short keyboard="tel" />
        <PhoneWarning subject=who() field=field::PHONE />
        <IdNumber person=who() />
    }
}

/// Whether letters stand in a field of this part that the book could not take.
pub fn has_unread(state: AppState, person: &Subject) -> bool {
    let left = |field: &str| state.draft(&draft_name(&format!("{FIELD_FORM}{field}"), person.as_str()));
    let birth = left(field::BORN).is_some_and(|typed| read_birth(&typed, state.today.get()).is_err());
    birth || left(field::FULL_NAME).is_some_and(|typed| read_name(&typed).is_err())
}

/// The number of the căn cước, where the book asks for it.
#[component]
fn IdNumber(person: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().intake;
    let is_asked = Memo::new(move |_| state.read(|register| register.unit().asks_id_number()));
    let about = person.clone();
    let odd_words = Memo::new(move |_| {
        state.read(|register| {
            let person = register.person(&about)?;
            let sex = match person.event.text(field::SEX) {
                "male" => Some(Sex::Male),
                "female" => Some(Sex::Female),
                _ => None,
            };
            let born = person.born().map(PartialDate::year);
            odd(person.event.text(field::ID_NUMBER), born, sex).map(words.id_odd)
        })
    });
    move || {
        is_asked.get().then(|| view! {
            <BoundText subject=person.clone() field=field::ID_NUMBER label=words.id_number hint=words.id_number_hint kind=BoundTextKind::Short keyboard="numeric" />
            <div aria-live="polite">
                {move || odd_words.get().map(|odd| view! { <p class="notice due">{odd}</p> })}
            </div>
        })
    }
}

/// A number that looks wrong is kept, and said.
#[component]
pub fn PhoneWarning(subject: Subject, field: &'static str) -> impl IntoView {
    let state = use_state();
    let looks_wrong = move || {
        let fields = state.fields(&subject);
        let phone = fields.text(field);
        !phone.is_empty() && !looks_like_phone(phone)
    };
    view! {
        <div aria-live="polite">
            {move || looks_wrong().then(|| view! { <p class="notice due">{t().intake.phone_odd}</p> })}
        </div>
    }
}
