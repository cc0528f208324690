//! What was typed into `Lập sổ mới` so far, and what is still wrong with it.

use leptos::prelude::*;

use super::Step;
use crate::app::pages::threshold::TwoPasswords;
use crate::app::parts::FieldError;
use crate::app::session::{self, NewBookAnswers};
use crate::app::state::today_now;
use crate::app::text::t;
use crate::casework::Refusal;
use crate::casework::book::{field, member_field, read_ward};
use crate::vault::pin::read_pin;
use crate::vietnamese::date::{in_figures, parse_day};
use crate::vietnamese::name::{FullName, tidy_line};

pub const WARD_ID: &str = "new-book-ward";
pub const NAME_ID: &str = "new-book-name";
pub const MODEL_ID: &str = "new-book-model";
pub const STARTS_ON_ID: &str = "new-book-starts-on";
pub const PIN_ID: &str = "new-book-pin";

#[derive(Clone, Copy)]
pub struct Typed {
    pub ward: RwSignal<String>,
    pub city: RwSignal<String>,
    pub upper: RwSignal<String>,
    pub lower: RwSignal<String>,
    pub name: RwSignal<String>,
    pub organisation: RwSignal<String>,
    pub title: RwSignal<String>,
    pub model: RwSignal<Option<String>>,
    pub starts_on: RwSignal<String>,
    pub passwords: TwoPasswords,
    pub pin: RwSignal<String>,
    /// The fields that were left, or that the way on was asked of: of these it is said what is wrong, as long as it is.
    said: RwSignal<Vec<&'static str>>,
    /// What stood in the way when one asked to go on; goes with the next letter.
    pub summary: RwSignal<Vec<FieldError>>,
}

impl Typed {
    pub fn new() -> Self {
        Self {
            ward: RwSignal::default(),
            city: RwSignal::default(),
            upper: RwSignal::default(),
            lower: RwSignal::default(),
            name: RwSignal::default(),
            organisation: RwSignal::default(),
            title: RwSignal::default(),
            model: RwSignal::default(),
            starts_on: RwSignal::new(in_figures(today_now())),
            passwords: TwoPasswords::new(),
            pin: RwSignal::default(),
            said: RwSignal::default(),
            summary: RwSignal::default(),
        }
    }

    pub fn unit(self) -> Vec<(String, String)> {
        let (kind, ward) = self.ward.with(|typed| read_ward(typed));
        let lines = |typed: RwSignal<String>| typed.with(|text| text.trim().to_owned());
        vec![
            (field::KIND.to_owned(), kind.to_owned()),
            (field::WARD.to_owned(), ward),
            (field::CITY.to_owned(), self.city.with(|city| tidy_line(city))),
            (format!("{}{}", field::KEEPER, field::UPPER), lines(self.upper)),
            (format!("{}{}", field::KEEPER, field::LOWER), lines(self.lower)),
        ]
    }

    pub fn answers(self) -> Result<NewBookAnswers, String> {
        let starts_on = self.starts_on.with(|typed| parse_day(typed, today_now()));
        let author = [
            (member_field::NAME, self.name),
            (member_field::ORGANISATION, self.organisation),
            (member_field::TITLE, self.title),
        ];
        Ok(NewBookAnswers {
            starts_on: starts_on.map_err(|error| (t().refusals.date)(&error))?,
            template: self.model.get().unwrap_or_default(),
            unit: self.unit(),
            author: author
                .map(|(field, typed)| (field.to_owned(), typed.with(|text| tidy_line(text))))
                .to_vec(),
            pin: self.pin.with(|typed| read_pin(typed)),
        })
    }

    /// What is wrong with a field as it stands.
    fn wrong(self, id: &str) -> Option<String> {
        let refusal = |refusal: Refusal| (t().refusals.refusal)(&refusal);
        match id {
            WARD_ID => {
                let (_, ward) = self.ward.with(|typed| read_ward(typed));
                ward.is_empty().then(|| t().threshold.ward_name_missing.to_owned())
            }
            NAME_ID => {
                let name = self.name.with(|name| FullName::parse(name));
                name.err().map(|error| refusal(Refusal::from(error)))
            }
            MODEL_ID => self.model.with(Option::is_none).then(|| t().threshold.model_missing.to_owned()),
            STARTS_ON_ID => match self.answers() {
                Ok(answers) => session::may_create(&answers).err().map(refusal),
                Err(words) => Some(words),
            },
            PIN_ID => {
                let is_wrong = self.pin.with(|typed| !typed.trim().is_empty() && read_pin(typed).is_none());
                is_wrong.then(|| t().threshold.pin_has_six_digits.to_owned())
            }
            _ => None,
        }
    }

    /// The same, once it may be said.
    pub fn error(self, id: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || self.said.with(|said| said.contains(&id)).then(|| self.wrong(id)).flatten())
    }

    pub fn left(self, id: &'static str) {
        self.said.update(|said| said.push(id));
    }

    /// Says what is wrong with a step; `true` where nothing is.
    pub fn is_whole(self, step: Step) -> bool {
        let fields = match step {
            Step::Unit => &[WARD_ID][..],
            Step::Author => &[NAME_ID],
            Step::Model => &[MODEL_ID, STARTS_ON_ID],
            Step::Password => &[PIN_ID],
        };
        fields.iter().for_each(|id| self.left(id));
        let wrong =
            |id: &&'static str| Some(FieldError { field_id: (*id).to_owned(), sentence: self.wrong(id)? });
        let passwords = if step == Step::Password { self.passwords.errors() } else { vec![] };
        let others: Vec<FieldError> = untrack(|| fields.iter().filter_map(wrong).collect());
        let errors = [passwords, others].concat();
        let is_whole = errors.is_empty();
        self.summary.set(errors);
        is_whole
    }

    /// Where the letters of a field go.
    pub fn put(self, field: RwSignal<String>) -> Callback<String> {
        Callback::new(move |text| {
            field.set(text);
            self.touched();
        })
    }

    pub fn touched(self) {
        if self.summary.with_untracked(|summary| !summary.is_empty()) {
            self.summary.set(vec![]);
        }
    }
}
