//! `Ghi hỗ trợ`, and `Lập đợt hỗ trợ`, which asks the same for each case of a list.

mod questions;
mod round;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::entry_form::{EntryForm, entry_form};
use super::whom::spoken_names;
use crate::app::bound::{FormDraft, FormErrors, field_error, read_day};
use crate::app::parts::FieldError;
use crate::app::state::AppState;
use crate::app::text::t;
use crate::casework::fact::{Fact, ReceiptRecorded, SupportGiven};
use crate::casework::support_kind::{after_verb, known, quantity_read};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::money::{Dong, DongError};
use crate::vietnamese::name::tidy_line;

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

/// Which of the two forms it is.
pub trait Purpose: Clone + Default + PartialEq + Send + Sync + 'static {
    /// What is asked is asked for each case of a list.
    const IS_ROUND: bool;
}

/// `Ghi hỗ trợ`: what was given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given;

/// `Lập đợt hỗ trợ`: what is to be given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Planned;

impl Purpose for Given {
    const IS_ROUND: bool = false;
}

impl Purpose for Planned {
    const IS_ROUND: bool = true;
}

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, bound = "P: Purpose")]
struct Typed<P> {
    episodes: Vec<Subject>,
    kind: Option<Kind>,
    other: String,
    quantity: String,
    unit: String,
    value: String,
    giver: String,
    purpose: String,
    on: String,
    /// The name of a round.
    name: String,
    /// The place on a list that the support came of, where one is told again.
    listing: Option<Subject>,
    /// An entry is told again.
    is_correction: bool,
    #[serde(skip)]
    form: P,
}

/// The support itself, or what became of a place on a list.
pub struct Support {
    support: SupportGiven,
    listing: Option<Subject>,
}

impl From<Support> for Fact {
    fn from(Support { support, listing }: Support) -> Self {
        match listing {
            Some(listing) => ReceiptRecorded { listing, support }.into(),
            None => support.into(),
        }
    }
}

impl EntryForm for Typed<Given> {
    type Entry = Support;
    const FORM: &'static str = "support";
    const DAY: &'static str = DAY;

    fn title(is_correction: bool) -> &'static str {
        if is_correction { t().following.correct_support } else { t().following.record_support }
    }

    fn begun(episodes: Vec<Subject>, on: String) -> Self {
        Self { episodes, on, ..Self::default() }
    }

    fn of_entry(_: &Subject, told: Fact) -> Option<Self> {
        let (support, listing) = match told {
            Fact::SupportGiven(support) => (support, None),
            Fact::ReceiptRecorded(receipt) => (receipt.support, Some(receipt.listing)),
            _ => return None,
        };
        Some(Self { listing, ..Self::of_support(support) })
    }

    fn episodes(&mut self) -> &mut Vec<Subject> {
        &mut self.episodes
    }

    fn read(self, state: AppState) -> Result<Support, Vec<FieldError>> {
        let listing = self.listing.clone();
        Ok(Support { support: self.read_support(state)?, listing })
    }

    fn episodes_of(entry: &Support) -> Vec<Subject> {
        entry.support.episodes.clone()
    }

    fn label(state: AppState, Support { support, .. }: &Support) -> String {
        (t().following.support_act)(after_verb(&support.what), &spoken_names(state, &support.episodes))
    }

    fn questions(form: FormDraft<Self>, errors: FormErrors) -> AnyView {
        let asked = (
            questions::what(form, errors),
            questions::how_much(form, errors),
            questions::from_whom(form, errors),
        );
        asked.into_any()
    }
}

impl<P: Purpose> Typed<P> {
    fn of_support(support: SupportGiven) -> Self {
        let kind = known(&support.what).map_or(Kind::Other, |kind| Kind::Listed(kind.what.to_owned()));
        let value = support.value.and_then(|dong| Dong::new(dong).ok());
        Self {
            kind: Some(kind),
            other: support.what,
            quantity: support.quantity.to_string(),
            value: value.map_or_else(String::new, Dong::grouped),
            episodes: support.episodes,
            unit: support.unit,
            giver: support.giver,
            purpose: support.purpose,
            on: in_figures(support.on),
            is_correction: true,
            ..Self::default()
        }
    }

    /// Who stands on a list is changed on the page of the round, and a place on it is somebody's.
    fn asks_whom(&self) -> bool {
        self.listing.is_none() && !(P::IS_ROUND && self.is_correction)
    }

    /// What was typed, as a support of all who were chosen.
    fn read_support(self, state: AppState) -> Result<SupportGiven, Vec<FieldError>> {
        let words = &t().following;
        let what = match &self.kind {
            None => Err(field_error(KIND, words.choose_support)),
            Some(Kind::Listed(what)) => Ok(what.clone()),
            Some(Kind::Other) => match tidy_line(&self.other) {
                other if other.is_empty() => Err(field_error(OTHER, words.write_other_support)),
                other => Ok(other),
            },
        };
        let needs_whom = self.episodes.is_empty() && self.asks_whom();
        let whom = if needs_whom { Err(field_error(WHOM, words.choose_whom)) } else { Ok(()) };
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
    entry_form::<Typed<Given>>()
}

/// `Lập đợt hỗ trợ`: the list of those who are to be given something, and what each of them.
#[component]
pub fn BatchForm() -> impl IntoView {
    entry_form::<Typed<Planned>>()
}
