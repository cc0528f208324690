use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::entry_form::{EntryForm, Whom, entry_form};
use super::whom::spoken_names;
use crate::app::bound::{DayField, FormDraft, FormErrors, field_error, read_day};
use crate::app::parts::{Choice, ChoiceRows, FieldError, TextField};
use crate::app::state::AppState;
use crate::app::text::t;
use crate::casework::fact::{Fact, SupportGiven};
use crate::casework::support_kind::{SUPPORT_KINDS, after_verb, known, quantity_read};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::money::{Dong, DongError};
use crate::vietnamese::name::tidy_line;
use crate::vietnamese::sentence::capitalised;

const WHOM: &str = "support-whom";
const KIND: &str = "support-kind";
const OTHER: &str = "support-other";
const QUANTITY: &str = "support-quantity";
const VALUE: &str = "support-value";
const DAY: &str = "support-day";

/// Which form of support: one of the list, or one in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Kind {
    Listed(String),
    Other,
}

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    episodes: Vec<Subject>,
    kind: Option<Kind>,
    other: String,
    quantity: String,
    unit: String,
    value: String,
    giver: String,
    purpose: String,
    on: String,
}

impl EntryForm for Typed {
    type Fact = SupportGiven;
    const FORM: &'static str = "support";
    const DAY: &'static str = DAY;

    fn title(is_correction: bool) -> &'static str {
        if is_correction { t().following.correct_support } else { t().following.record_support }
    }

    fn begun(episodes: Vec<Subject>, on: String) -> Self {
        Self { episodes, on, ..Self::default() }
    }

    fn of_entry(told: Fact) -> Option<Self> {
        let Fact::SupportGiven(support) = told else { return None };
        let kind = known(&support.what).map_or(Kind::Other, |kind| Kind::Listed(kind.what.to_owned()));
        let value = support.value.and_then(|dong| Dong::new(dong).ok());
        Some(Self {
            kind: Some(kind),
            other: support.what,
            quantity: support.quantity.to_string(),
            value: value.map_or_else(String::new, Dong::grouped),
            episodes: support.episodes,
            unit: support.unit,
            giver: support.giver,
            purpose: support.purpose,
            on: in_figures(support.on),
        })
    }

    fn episodes(&mut self) -> &mut Vec<Subject> {
        &mut self.episodes
    }

    fn read(self, state: AppState) -> Result<SupportGiven, Vec<FieldError>> {
        let words = &t().following;
        let what = match &self.kind {
            None => Err(field_error(KIND, words.choose_support)),
            Some(Kind::Listed(what)) => Ok(what.clone()),
            Some(Kind::Other) => match tidy_line(&self.other) {
                other if other.is_empty() => Err(field_error(OTHER, words.write_other_support)),
                other => Ok(other),
            },
        };
        let whom = if self.episodes.is_empty() { Err(field_error(WHOM, words.choose_whom)) } else { Ok(()) };
        // Without a kind, that is what is asked for first.
        let quantity = what.as_ref().map_or(Some(1), |what| quantity_read(what, &self.quantity));
        let quantity = quantity.ok_or_else(|| field_error(QUANTITY, words.quantity_wrong));
        let value = read_value(&self.value).map_err(|sentence| field_error(VALUE, sentence));
        let on = read_day(state, &self.on).map_err(|sentence| field_error(DAY, sentence));
        match (whom, what, quantity, value, on) {
            (Ok(()), Ok(what), Ok(quantity), Ok(value), Ok(on)) => Ok(SupportGiven {
                episodes: self.episodes,
                on,
                what,
                quantity,
                unit: tidy_line(&self.unit),
                value: value.map(Dong::get),
                giver: tidy_line(&self.giver),
                purpose: tidy_line(&self.purpose),
            }),
            (whom, what, quantity, value, on) => {
                let wrong = [whom.err(), what.err(), quantity.err(), value.err(), on.err()];
                Err(wrong.into_iter().flatten().collect())
            }
        }
    }

    fn episodes_of(support: &SupportGiven) -> &[Subject] {
        &support.episodes
    }

    fn label(state: AppState, support: &SupportGiven) -> String {
        (t().following.support_act)(after_verb(&support.what), &spoken_names(state, &support.episodes))
    }

    fn questions(form: FormDraft<Self>, errors: FormErrors) -> AnyView {
        view! {
            <What form errors />
            <HowMuch form errors />
            <FromWhom form errors />
        }
        .into_any()
    }
}

/// `None` where nothing was typed: "chưa ghi", never 0.
pub fn read_value(typed: &str) -> Result<Option<Dong>, &'static str> {
    match Dong::parse(typed) {
        Ok(dong) => Ok(Some(dong)),
        Err(DongError::Blank) => Ok(None),
        Err(DongError::NotWhole) => Err(t().following.value_not_whole),
        Err(DongError::NotMoney | DongError::OutOfRange) => Err(t().following.value_wrong),
    }
}

/// `Ghi hỗ trợ`: whom, what, how much, from whom, what for, when.
#[component]
pub fn SupportForm() -> impl IntoView {
    entry_form::<Typed>()
}

#[component]
fn What(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let words = &t().following;
    let mut choices: Vec<_> = SUPPORT_KINDS
        .iter()
        .map(|kind| Choice::new(Kind::Listed(kind.what.to_owned()), capitalised(kind.what)))
        .collect();
    choices.push(Choice::new(Kind::Other, t().common.other));
    let on_choose = Callback::new(move |kind: Kind| {
        form.change(|typed| {
            if let Kind::Listed(what) = &kind
                && let Some(listed) = known(what)
            {
                typed.unit = listed.unit.to_owned();
            }
            typed.kind = Some(kind);
        });
    });
    let is_other = Memo::new(move |_| form.read(|typed| typed.kind == Some(Kind::Other)));
    view! {
        <Whom form errors id=WHOM />
        <ChoiceRows
            id=KIND
            label=words.support_kind
            choices
            value=Signal::derive(move || form.read(|typed| typed.kind.clone()))
            on_choose
            error=errors.beside(KIND)
        />
        <Show when=move || is_other.get()>
            <TextField
                id=OTHER
                label=words.other_support
                value=form.now().other
                on_input=form.input(|typed, text| typed.other = text)
                error=errors.beside(OTHER)
            />
        </Show>
    }
}

#[component]
fn HowMuch(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let words = &t().following;
    let Typed { value, .. } = form.now();
    // A field is not written into; the unit of another kind comes with a field of its own.
    let kind = Memo::new(move |_| form.read(|typed| typed.kind.clone()));
    let count = move || {
        let is_money = kind.with(|kind| match kind {
            Some(Kind::Listed(what)) => known(what).is_some_and(|kind| kind.is_money),
            _ => false,
        });
        let hint = if is_money { t().following.quantity_of_money } else { "" };
        view! {
            <TextField
                id=QUANTITY
                label=t().following.support_quantity
                hint
                value=form.now().quantity
                on_input=form.input(|typed, text| typed.quantity = text)
                error=errors.beside(QUANTITY)
                keyboard="numeric"
                short=true
            />
            <TextField
                label=t().following.support_unit
                value=form.now().unit
                on_input=form.input(|typed, text| typed.unit = text)
                short=true
            />
        }
    };
    let said_back = move || {
        form.read(|typed| match read_value(&typed.value) {
            Ok(Some(dong)) => (t().following.value_said)(&dong.grouped(), &dong.in_words()),
            Ok(None) => capitalised(t().following.support_value_missing),
            Err(_) => String::new(),
        })
    };
    view! {
        {count}
        <div>
            <TextField
                id=VALUE
                label=words.support_value
                hint=words.support_value_hint
                value=value
                on_input=form.input(|typed, text| typed.value = text)
                error=errors.beside(VALUE)
            />
            <p class="said-back" aria-live="polite">{said_back}</p>
        </div>
    }
}

#[component]
fn FromWhom(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let words = &t().following;
    let Typed { giver, purpose, on, .. } = form.now();
    view! {
        <TextField
            label=words.support_giver
            value=giver
            on_input=form.input(|typed, text| typed.giver = text)
        />
        <TextField
            label=words.support_purpose
            hint=words.support_purpose_hint
            free_note=true
            value=purpose
            on_input=form.input(|typed, text| typed.purpose = text)
        />
        <DayField
            id=DAY
            label=words.support_on
            value=on
            on_input=form.input(|typed, text| typed.on = text)
            error=errors.beside(DAY)
        />
    }
}
