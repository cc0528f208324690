//! `Ghi tiếp xúc`.

mod doers;

use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use self::doers::Doers;
use super::entry_form::{EntryForm, Whom, entry_form};
use super::whom::spoken_names;
use crate::app::bound::fields::BoundDay;
use crate::app::bound::{DayField, FormDraft, FormErrors, field_error, read_day, tidy_text};
use crate::app::parts::{Choice, ChoiceRows, DateChip, DateField, FieldError, TextField};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::{ContactMade, Fact, Outcome, Place};
use crate::casework::person::contact_field;
use crate::ledger::Subject;
use crate::vietnamese::date::{in_figures, with_weekday};
use crate::vietnamese::name::tidy_line;

const WHOM: &str = "contact-whom";
const OUTCOME: &str = "contact-outcome";
const PLACE: &str = "contact-place";
const DOERS: &str = "contact-doers";
const DAY: &str = "contact-day";
const ASK_AGAIN: &str = "contact-ask-again";

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    episodes: Vec<Subject>,
    outcome: Option<Outcome>,
    place: Option<Place>,
    doers: Vec<Subject>,
    on: String,
    note: String,
    informant: String,
    /// Where nobody was met.
    ask_again: String,
    /// The entry that is told again.
    corrects: Option<Subject>,
}

/// A contact, and the day to ask again where nobody was met.
pub struct Visit {
    contact: ContactMade,
    ask_again_on: Option<NaiveDate>,
}

impl From<Visit> for Fact {
    fn from(visit: Visit) -> Self {
        visit.contact.into()
    }
}

impl EntryForm for Typed {
    type Entry = Visit;
    const FORM: &'static str = "contact";
    const DAY: &'static str = DAY;

    fn title(is_correction: bool) -> &'static str {
        if is_correction { t().following.correct_contact } else { t().following.record_contact }
    }

    fn begun(episodes: Vec<Subject>, on: String) -> Self {
        Self { episodes, on, ..Self::default() }
    }

    fn of_entry(entry: &Subject, told: Fact) -> Option<Self> {
        let Fact::ContactMade(contact) = told else { return None };
        Some(Self {
            episodes: contact.episodes,
            outcome: Some(contact.outcome),
            place: Some(contact.place),
            doers: contact.doers,
            on: in_figures(contact.on),
            note: contact.note,
            informant: contact.informant,
            ask_again: String::new(),
            corrects: Some(entry.clone()),
        })
    }

    fn episodes(&mut self) -> &mut Vec<Subject> {
        &mut self.episodes
    }

    fn read(self, state: AppState) -> Result<Visit, Vec<FieldError>> {
        let words = &t().following;
        let on = read_day(state, &self.on);
        let mut errors = vec![];
        if self.episodes.is_empty() {
            errors.push(field_error(WHOM, words.choose_whom));
        }
        if self.outcome.is_none() {
            errors.push(field_error(OUTCOME, words.choose_outcome));
        }
        if self.place.is_none() {
            errors.push(field_error(PLACE, words.choose_place));
        }
        if self.doers.is_empty() {
            errors.push(field_error(DOERS, words.choose_doer));
        }
        errors.extend(on.as_ref().err().map(|sentence| field_error(DAY, sentence)));
        let ask_again_on = self.ask_again_on(state).unwrap_or_else(|sentence| {
            errors.push(field_error(ASK_AGAIN, sentence));
            None
        });
        if let (Some(ask), Ok(on)) = (ask_again_on, &on)
            && ask <= *on
        {
            errors.push(field_error(ASK_AGAIN, t().giving.ask_after_visit));
        }
        let born_later = on.as_ref().ok().and_then(|on| {
            state.with(|register| {
                let persons = self.episodes.iter().filter_map(|one| Some(register.episode(one)?.0));
                persons.filter(|person| person.is_before_birth(*on)).find_map(|person| person.born())
            })
        });
        if let Some(born) = born_later {
            errors.push(field_error(DAY, (words.before_birth)(&born.in_figures())));
        }
        match (self.outcome, self.place, on) {
            (Some(outcome), Some(place), Ok(on)) if errors.is_empty() => {
                let (note, informant) = (tidy_text(&self.note), tidy_line(&self.informant));
                let (episodes, doers) = (self.episodes, self.doers);
                let contact = ContactMade { episodes, on, doers, place, outcome, note, informant };
                Ok(Visit { contact, ask_again_on })
            }
            _ => Err(errors),
        }
    }

    fn episodes_of(visit: &Visit) -> Vec<Subject> {
        visit.contact.episodes.clone()
    }

    fn command(visit: Visit) -> Command {
        let day = visit.ask_again_on.map(|day| (contact_field::ASK_AGAIN_ON.to_owned(), day.to_string()));
        Command::Record { fact: visit.into(), fields: day.into_iter().collect() }
    }

    fn label(state: AppState, Visit { contact, .. }: &Visit) -> String {
        (t().following.contact_act)(&spoken_names(state, &contact.episodes), &in_figures(contact.on))
    }

    fn questions(form: FormDraft<Self>, errors: FormErrors) -> AnyView {
        view! {
            <Taps form errors />
            <AskAgain form errors />
            <Doers form errors />
            <Rest form errors />
        }
        .into_any()
    }
}

impl Typed {
    /// Nobody was met: a day to ask again is proposed, unless one is written already.
    fn choose(&mut self, outcome: Outcome, proposed: String) {
        self.outcome = Some(outcome);
        if outcome == Outcome::MetNobody && self.ask_again.is_empty() {
            self.ask_again = proposed;
        }
    }

    /// The day to ask again; nothing for a visit that met somebody, or that is told again.
    fn ask_again_on(&self, state: AppState) -> Result<Option<NaiveDate>, String> {
        let is_asked = self.outcome == Some(Outcome::MetNobody) && self.corrects.is_none();
        match self.ask_again.trim() {
            typed if is_asked && !typed.is_empty() => read_day(state, typed).map(Some),
            _ => Ok(None),
        }
    }
}

/// `Ghi tiếp xúc`: whom, with what outcome, where; who went, when, and a note.
#[component]
pub fn ContactForm() -> impl IntoView {
    entry_form::<Typed>()
}

/// The three taps.
#[component]
fn Taps(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let words = &t().following;
    let in_a_week = days_ahead(use_state(), 7);
    let outcomes = vec![
        Choice::new(Outcome::MetPerson, words.met_person),
        Choice::new(Outcome::MetFamilyOnly, words.met_family),
        Choice::new(Outcome::MetNobody, words.met_nobody),
    ];
    let places = vec![
        Choice::new(Place::Home, words.at_home),
        Choice::new(Place::Office, words.at_office),
        Choice::new(Place::Phone, words.by_phone),
        Choice::new(Place::Elsewhere, words.elsewhere),
    ];
    view! {
        <Whom form errors id=WHOM />
        <ChoiceRows
            id=OUTCOME
            label=words.contact_outcome
            choices=outcomes
            value=Signal::derive(move || form.read(|typed| typed.outcome))
            on_choose=Callback::new(move |outcome| form.change(|typed| typed.choose(outcome, in_a_week.clone())))
            error=errors.beside(OUTCOME)
        />
        <ChoiceRows
            id=PLACE
            label=words.contact_place
            choices=places
            value=Signal::derive(move || form.read(|typed| typed.place))
            on_choose=Callback::new(move |place| form.change(|typed| typed.place = Some(place)))
            error=errors.beside(PLACE)
        />
    }
}

/// Some days after today, as it is typed.
fn days_ahead(state: AppState, days: u64) -> String {
    let today = state.today.get_untracked();
    in_figures(today.checked_add_days(Days::new(days)).unwrap_or(today))
}

/// When to ask again, where nobody was met. Of a visit that is told again the day stands in the ledger already.
#[component]
fn AskAgain(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let state = use_state();
    let is_asked = Memo::new(move |_| form.read(|typed| typed.outcome == Some(Outcome::MetNobody)));
    let read = Callback::new(move |typed: String| read_day(state, &typed).map(with_weekday));
    let question = move || {
        let words = &t().giving;
        let Typed { corrects, ask_again, .. } = form.now();
        if let Some(subject) = corrects {
            let field = contact_field::ASK_AGAIN_ON;
            return view! { <BoundDay subject field label=words.ask_again /> }.into_any();
        }
        let chips = [(words.in_three_days, 3), (words.in_a_week, 7)]
            .map(|(label, days)| DateChip { label: label.to_owned(), text: days_ahead(state, days) });
        let on_input = form.input(|typed, text| typed.ask_again = text);
        view! {
            <DateField
                id=ASK_AGAIN
                label=words.ask_again
                value=ask_again
                chips=chips.to_vec()
                read
                on_input
                on_change=on_input
                error=errors.beside(ASK_AGAIN)
            />
            <p class="hint">{words.ask_again_hint}</p>
        }
        .into_any()
    };
    move || is_asked.get().then(question)
}

#[component]
fn Rest(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let Typed { on, note, informant, .. } = form.now();
    let state = use_state();
    let early = move || {
        let on = form.read(|typed| read_day(state, &typed.on).ok())?;
        let starts_on = state.with(|register| register.starts_on())?;
        let words = (t().following.before_the_book)(&in_figures(starts_on));
        (on < starts_on).then(|| view! { <p class="hint">{words}</p> })
    };
    view! {
        <DayField
            id=DAY
            label=t().following.contact_on
            value=on
            on_input=form.input(|typed, text| typed.on = text)
            error=errors.beside(DAY)
        />
        <div aria-live="polite">{early}</div>
        <TextField lines=true
            label=t().following.contact_note
            free_note=true
            value=note
            on_input=form.input(|typed, text| typed.note = text)
        />
        <TextField
            label=t().following.informant
            hint=t().following.informant_hint
            value=informant
            on_input=form.input(|typed, text| typed.informant = text)
        />
    }
}
