//! A tablet for tests: what a person does on it, through the same doors as the app.

use chrono::NaiveDate;

use super::act::{Desk, write};
use super::decide::{Command, Context, Refusal, decide};
use super::fact::*;
use super::person::field;
use super::template::Template;
use super::{Register, book};
use crate::ledger::{Pen, Subject, WriterId};

/// The template a test's book takes.
#[derive(Clone, Copy)]
pub enum Model {
    FiveBodies,
    FiveWithNeighbourhood,
}

pub struct Tablet {
    pub register: Register,
    pen: Pen,
    letter: char,
    /// The one who opened the book; writes everything.
    pub author: Subject,
    now_millis: u64,
    drawn: u64,
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn owned(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

impl Tablet {
    /// A new book of a ward, kept by "Trần Thị Bích".
    pub fn opened(ward: &str, model: Model, starts_on: NaiveDate) -> Self {
        let mut tablet = Self::empty('A');
        let documents = Template::shipped().to_vec();
        let template = book::template_subject(&documents[model as usize]);
        let unit = owned(&[(book::field::WARD, ward), (book::field::TEMPLATE, template.as_str())]);
        let author = owned(&[(book::member_field::NAME, "Trần Thị Bích")]);
        tablet.act(starts_on, Command::OpenBook { starts_on, documents, unit, author });
        tablet.author = tablet.register.members().next().expect("the author").subject.clone();
        tablet
    }

    /// Another tablet that holds the same book.
    pub fn join(&self, letter: char) -> Self {
        let mut joined = Self { author: self.author.clone(), ..Self::empty(letter) };
        joined.merge(self);
        joined
    }

    /// Nothing recorded, not even a ward.
    pub fn empty(letter: char) -> Self {
        Self {
            register: Register::default(),
            pen: Pen::new(WriterId(u64::from(letter))),
            letter,
            author: Subject::named("nobody"),
            now_millis: 1_700_000_000_000,
            drawn: u64::from(letter) << 32,
        }
    }

    pub fn merge(&mut self, other: &Self) {
        let entries: Vec<_> = other.register.ledger().entries().cloned().collect();
        for entry in &entries {
            self.pen.observe(entry.head.time, self.now_millis);
        }
        self.register.apply(entries);
    }

    pub fn try_act(&mut self, today: NaiveDate, command: Command) -> Result<Vec<Subject>, Refusal> {
        let Self { register, pen, letter, author, now_millis, drawn } = self;
        let mut random = || {
            *drawn += 1;
            *drawn
        };
        let mut context = Context { today, letter: *letter, random: &mut random };
        let facts = decide(register, &command, &mut context)?;
        let subjects = facts.iter().map(|new| new.subject.clone()).collect();
        *now_millis += 60_000;
        let author = register.book().is_some().then(|| author.clone());
        let mut desk = Desk { pen, author, now_millis: *now_millis, random: &mut random };
        let entries = write(&mut desk, facts);
        register.apply(entries);
        Ok(subjects)
    }

    #[track_caller]
    pub fn act(&mut self, today: NaiveDate, command: Command) -> Vec<Subject> {
        self.try_act(today, command).expect("the act is allowed")
    }

    #[track_caller]
    pub fn record(&mut self, today: NaiveDate, fact: impl Into<Fact>) -> Subject {
        self.record_with(today, fact, &[])
    }

    #[track_caller]
    pub fn record_with(
        &mut self,
        today: NaiveDate,
        fact: impl Into<Fact>,
        fields: &[(&str, &str)],
    ) -> Subject {
        self.act(today, Command::Record { fact: fact.into(), fields: owned(fields) }).remove(0)
    }

    #[track_caller]
    pub fn set(&mut self, today: NaiveDate, subject: &Subject, field: &str, value: &str) {
        let (subject, field, value) = (subject.clone(), field.to_owned(), value.to_owned());
        self.act(today, Command::Set { subject, field, value });
    }

    /// A person with a name and other fields, and their first episode.
    #[track_caller]
    pub fn person(&mut self, on: NaiveDate, name: &str, fields: &[(&str, &str)]) -> (Subject, Subject) {
        let person = [owned(&[(field::FULL_NAME, name)]), owned(fields)].concat();
        let subjects = self.act(on, Command::OpenPerson { on, person, episode: vec![] });
        let of_kind = |kind: &str| subjects.iter().find(|it| it.as_str().starts_with(kind)).cloned();
        (of_kind("person-").expect("a person"), of_kind("episode-").expect("an episode"))
    }

    /// Records that the case was taken in by a giao ban, with its diện, and with all conditions met.
    #[track_caller]
    pub fn admit(&mut self, episode: &Subject, on: NaiveDate, category: &str) {
        let source =
            Source { informant: "Công an phường".into(), paper: "Công văn 12".into(), on: Some(on) };
        let status =
            StatusReported { episode: episode.clone(), category: category.into(), also: vec![], source };
        self.record(on, status);
        let (_, template) = self.register.current_template().expect("a template");
        let conditions: Vec<_> =
            template.conditions.iter().map(|it| format!("condition:{}", it.id)).collect();
        for condition in conditions {
            self.set(on, episode, &condition, "yes");
        }
        let authority = Authority { body: "Giao ban".into(), ..Authority::default() };
        let admitted = AdmissionRecorded {
            episode: episode.clone(),
            on,
            authority,
            missing: vec![],
            reason: String::new(),
        };
        self.record(on, admitted);
    }

    /// A person who is helped since a day.
    #[track_caller]
    pub fn helped(&mut self, on: NaiveDate, name: &str, fields: &[(&str, &str)]) -> (Subject, Subject) {
        let (person, episode) = self.person(on, name, fields);
        self.admit(&episode, on, "past-offence");
        (person, episode)
    }

    #[track_caller]
    pub fn member(&mut self, on: NaiveDate, name: &str) -> Subject {
        self.record_with(on, MemberAdded {}, &[(book::member_field::NAME, name)])
    }

    #[track_caller]
    pub fn seat(&mut self, episode: &Subject, party: &str, occupant: Occupant, from: NaiveDate) -> Subject {
        self.record(from, SeatFilled { episode: episode.clone(), party: party.into(), occupant, from })
    }

    #[track_caller]
    pub fn contact(&mut self, episode: &Subject, on: NaiveDate, place: Place, outcome: Outcome) -> Subject {
        let contact = ContactMade {
            episodes: vec![episode.clone()],
            on,
            doers: vec![self.author.clone()],
            place,
            outcome,
            note: String::new(),
            informant: String::new(),
        };
        self.record(on, contact)
    }
}
