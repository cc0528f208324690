//! `Ghi nhớ`: a note on a case or on the book, with a day to ask again; and the notes that are not settled yet.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::entry_form::{EntryForm, entry_form};
use super::person::note_words;
use super::whom::{ChooseCases, page_of};
use crate::app::bound::{
    FormChoice, FormDayAhead, FormDraft, FormErrors, FormText, field_error, read_day_or_none, tidy_text,
};
use crate::app::parts::{Button, Choice, FieldError, Link, Section};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::audience::spoken_on_screen;
use crate::casework::event::Event;
use crate::casework::fact::{Fact, NoteMade};
use crate::casework::note::{field, open_notes};
use crate::casework::person::Person;
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

const ABOUT: &str = "note-about";
const WHOM: &str = "note-whom";
const TEXT: &str = "note-text";
const ASK: &str = "note-ask";

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum About {
    Book,
    Case,
}

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    about: Option<About>,
    /// One at most.
    episodes: Vec<Subject>,
    text: String,
    ask_on: String,
    /// The day of the entry that is told again.
    made_on: Option<NaiveDate>,
}

impl EntryForm for Typed {
    type Entry = NoteMade;
    const FORM: &'static str = "note";
    const DAY: &'static str = ASK;

    fn title(_: bool) -> &'static str {
        t().giving.write_note
    }

    fn begun(episodes: Vec<Subject>, _: String) -> Self {
        let about = (!episodes.is_empty()).then_some(About::Case);
        Self { about, episodes, ..Self::default() }
    }

    fn of_entry(_: &Subject, told: Fact) -> Option<Self> {
        let Fact::NoteMade(note) = told else { return None };
        Some(Self {
            about: Some(if note.episode.is_some() { About::Case } else { About::Book }),
            episodes: note.episode.into_iter().collect(),
            text: note.text,
            ask_on: note.ask_on.map_or_else(String::new, in_figures),
            made_on: Some(note.on),
        })
    }

    fn episodes(&mut self) -> &mut Vec<Subject> {
        &mut self.episodes
    }

    fn read(self, state: AppState) -> Result<NoteMade, Vec<FieldError>> {
        let words = &t().giving;
        let text = tidy_text(&self.text);
        let ask_on = read_day_or_none(state, &self.ask_on);
        let is_of_case = self.about == Some(About::Case);
        let wrong = [
            self.about.is_none().then(|| field_error(ABOUT, words.choose_note_about)),
            (is_of_case && self.episodes.is_empty()).then(|| field_error(WHOM, t().following.choose_whom)),
            text.is_empty().then(|| field_error(TEXT, words.write_note_text)),
            ask_on.as_ref().err().map(|sentence| field_error(ASK, sentence)),
        ];
        let wrong: Vec<FieldError> = wrong.into_iter().flatten().collect();
        let (true, Ok(ask_on)) = (wrong.is_empty(), ask_on) else { return Err(wrong) };
        let episode = self.episodes.into_iter().next().filter(|_| is_of_case);
        let on = self.made_on.unwrap_or_else(|| state.today.get_untracked());
        Ok(NoteMade { episode, on, text, ask_on })
    }

    fn episodes_of(note: &NoteMade) -> Vec<Subject> {
        note.episode.iter().cloned().collect()
    }

    fn label(_: AppState, _: &NoteMade) -> String {
        t().giving.note_act.to_owned()
    }

    fn page_after(state: AppState, _: &Subject, episodes: &[Subject]) -> String {
        // A note on the book has no page of its own; its day brings it back.
        if episodes.is_empty() { "/".to_owned() } else { page_of(state, episodes) }
    }

    fn questions(form: FormDraft<Self>, errors: FormErrors) -> AnyView {
        view! { <Questions form errors /> }.into_any()
    }

    fn below() -> AnyView {
        view! { <OpenNotes /> }.into_any()
    }
}

#[component]
pub fn Notes() -> impl IntoView {
    entry_form::<Typed>()
}

#[component]
fn Questions(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let words = &t().giving;
    let abouts =
        vec![Choice::new(About::Case, words.note_on_case), Choice::new(About::Book, words.note_on_book)];
    let is_of_case = Memo::new(move |_| form.read(|typed| typed.about == Some(About::Case)));
    let chosen = Signal::derive(move || form.read(|typed| typed.episodes.clone()));
    // A note is on one case: whoever is ticked last.
    let on_tick = Callback::new(move |(episode, ticked): (Subject, bool)| {
        form.change(|typed| typed.episodes = if ticked { vec![episode] } else { vec![] });
    });
    // What a note is about stays; only its words and its day are told again.
    let about = form.now().made_on.is_none().then(|| {
        view! {
            <FormChoice
                form
                at=|typed| &mut typed.about
                id=ABOUT
                errors
                label=words.note_about
                choices=abouts
            />
            <Show when=move || is_of_case.get()>
                <ChooseCases chosen on_tick error=errors.beside(WHOM) id=WHOM />
            </Show>
        }
    });
    view! {
        {about}
        <FormText
            form
            at=|typed| &mut typed.text
            id=TEXT
            errors
            lines=true
            label=words.note_text
            free_note=true
        />
        <div>
            <FormDayAhead
                form
                at=|typed| &mut typed.ask_on
                id=ASK
                errors
                label=words.note_ask_on
                chips=vec![(words.in_a_week, 7)]
            />
            <p class="hint">{words.note_ask_on_hint}</p>
        </div>
    }
}

/// A note that is not settled: who, what, when to ask.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    note: Subject,
    sentence: String,
    who: String,
}

fn rows(register: &Register, today: NaiveDate) -> Vec<Row> {
    let row = |(person, note): (Option<&Person>, &Event<NoteMade>)| Row {
        note: note.subject.clone(),
        sentence: note_words(&note.fact),
        who: person.map_or_else(
            || t().giving.note_on_book.to_owned(),
            |person| spoken_on_screen(register, person, today),
        ),
    };
    open_notes(register).into_iter().map(row).collect()
}

#[component]
fn OpenNotes() -> impl IntoView {
    let state = use_state();
    let words = &t().giving;
    let notes = Memo::new(move |_| state.read(|register| rows(register, state.today.get())));
    let count = Signal::derive(move || Some(notes.read().len()));
    let settle = move |note: Subject| {
        let command = Command::Set { subject: note, field: field::DONE.to_owned(), value: "yes".to_owned() };
        // Refused only in a window that may not write, and the banner above says so.
        let _ = state.act(&command, words.note_done_act);
    };
    let line = move |row: Row| {
        let (note, edit) = (row.note.clone(), format!("/ghi/ghi-nho?sua={}", row.note));
        let said_as = format!("{}: {}", words.note_done, row.sentence);
        view! {
            <li class="due-line">
                <div>
                    <p class="due-why">{row.who}</p>
                    <p class="due-what">{row.sentence}</p>
                </div>
                <div class="due-act">
                    <Button label=words.note_done said_as on_tap=Callback::new(move |()| settle(note.clone())) />
                    <Link href=edit class="button quiet">{t().common.edit}</Link>
                </div>
            </li>
        }
    };
    view! {
        <Section title=words.open_notes count>
            <Show when=move || notes.read().is_empty()>
                <p class="hint">{words.open_notes_none}</p>
            </Show>
            <ul class="due-list">
                <For each=move || notes.get() key=|row| (row.note.clone(), row.sentence.clone()) children=line />
            </ul>
        </Section>
    }
}
