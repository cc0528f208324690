//! `Ghi tiếp xúc`.

mod doers;
mod taps;

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use self::doers::Doers;
use self::taps::{Reached, Taps};
use super::entry_form::{EntryForm, entry_form};
use super::whom::spoken_names;
use crate::app::bound::fields::BoundDay;
use crate::app::bound::{
    FormDay, FormDayAhead, FormDraft, FormErrors, FormText, field_error, read_day, read_day_or_none,
    tidy_text,
};
use crate::app::parts::FieldError;
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::{ContactMade, Fact, Place, SchoolContacted};
use crate::casework::person::contact_field;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
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
    outcome: Option<Reached>,
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

/// What is recorded.
pub enum Visit {
    /// A contact, and the day to ask again where nobody was met.
    Contact {
        contact: ContactMade,
        ask_again_on: Option<NaiveDate>,
    },
    School(SchoolContacted),
}

impl Visit {
    fn episodes(&self) -> &[Subject] {
        match self {
            Self::Contact { contact, .. } => &contact.episodes,
            Self::School(spoken) => &spoken.episodes,
        }
    }

    fn on(&self) -> NaiveDate {
        match self {
            Self::Contact { contact, .. } => contact.on,
            Self::School(spoken) => spoken.on,
        }
    }
}

impl From<Visit> for Fact {
    fn from(visit: Visit) -> Self {
        match visit {
            Visit::Contact { contact, .. } => contact.into(),
            Visit::School(spoken) => spoken.into(),
        }
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
        let corrects = Some(entry.clone());
        match told {
            Fact::ContactMade(contact) => Some(Self {
                episodes: contact.episodes,
                outcome: Some(Reached::of(contact.outcome)),
                place: Some(contact.place),
                doers: contact.doers,
                on: in_figures(contact.on),
                note: contact.note,
                informant: contact.informant,
                ask_again: String::new(),
                corrects,
            }),
            Fact::SchoolContacted(spoken) => Some(Self {
                episodes: spoken.episodes,
                outcome: Some(Reached::School),
                place: None,
                doers: spoken.doers,
                on: in_figures(spoken.on),
                note: spoken.note,
                informant: spoken.informant,
                ask_again: String::new(),
                corrects,
            }),
            _ => None,
        }
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
        let reached = self.outcome.filter(|reached| self.offers(state, *reached));
        if reached.is_none() {
            errors.push(field_error(OUTCOME, words.choose_outcome));
        }
        if self.place.is_none() && reached != Some(Reached::School) {
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
        let (Ok(on), Some(reached)) = (on, reached.filter(|_| errors.is_empty())) else { return Err(errors) };
        let (note, informant) = (tidy_text(&self.note), tidy_line(&self.informant));
        let (episodes, doers) = (self.episodes, self.doers);
        match (reached.outcome(), self.place) {
            (Some(outcome), Some(place)) => {
                let contact = ContactMade { episodes, on, doers, place, outcome, note, informant };
                Ok(Visit::Contact { contact, ask_again_on })
            }
            _ => Ok(Visit::School(SchoolContacted { episodes, on, doers, note, informant })),
        }
    }

    fn episodes_of(visit: &Visit) -> Vec<Subject> {
        visit.episodes().to_vec()
    }

    fn command(visit: Visit) -> Command {
        let ask_again_on = match visit {
            Visit::Contact { ask_again_on, .. } => ask_again_on,
            Visit::School(_) => None,
        };
        let day = ask_again_on.map(|day| (contact_field::ASK_AGAIN_ON.to_owned(), day.to_string()));
        Command::Record { fact: visit.into(), fields: day.into_iter().collect() }
    }

    fn label(state: AppState, visit: &Visit) -> String {
        (t().following.contact_act)(&spoken_names(state, visit.episodes()), &in_figures(visit.on()))
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
    /// The day to ask again; nothing for a visit that met somebody, or that is told again.
    fn ask_again_on(&self, state: AppState) -> Result<Option<NaiveDate>, String> {
        let is_asked = self.outcome == Some(Reached::MetNobody) && self.corrects.is_none();
        if is_asked { read_day_or_none(state, &self.ask_again) } else { Ok(None) }
    }
}

/// `Ghi tiếp xúc`: whom, with what outcome, where; who went, when, and a note.
#[component]
pub fn ContactForm() -> impl IntoView {
    entry_form::<Typed>()
}

/// When to ask again, where nobody was met. Of a visit that is told again the day stands in the ledger already.
#[component]
fn AskAgain(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let is_asked = Memo::new(move |_| form.read(|typed| typed.outcome == Some(Reached::MetNobody)));
    let question = move || {
        let words = &t().giving;
        if let Some(subject) = form.now().corrects {
            let field = contact_field::ASK_AGAIN_ON;
            return view! { <BoundDay subject field label=words.ask_again /> }.into_any();
        }
        let chips = vec![(words.in_three_days, 3), (words.in_a_week, 7)];
        view! {
            <FormDayAhead
                form
                at=|typed| &mut typed.ask_again
                id=ASK_AGAIN
                errors
                label=words.ask_again
                chips
            />
            <p class="hint">{words.ask_again_hint}</p>
        }
        .into_any()
    };
    move || is_asked.get().then(question)
}

#[component]
fn Rest(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let state = use_state();
    let early = move || {
        let on = form.read(|typed| read_day(state, &typed.on).ok())?;
        let starts_on = state.with(|register| register.starts_on())?;
        let words = (t().following.before_the_book)(&in_figures(starts_on));
        (on < starts_on).then(|| view! { <p class="hint">{words}</p> })
    };
    view! {
        <FormDay form at=|typed| &mut typed.on id=DAY errors label=t().following.contact_on />
        <div aria-live="polite">{early}</div>
        <FormText
            form
            at=|typed| &mut typed.note
            lines=true
            label=t().following.contact_note
            free_note=true
        />
        <FormText
            form
            at=|typed| &mut typed.informant
            label=t().following.informant
            hint=t().following.informant_hint
        />
    }
}
