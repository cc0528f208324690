//! A book for tests, written through the one door that the app uses too: `decide`, then entries.

use chrono::NaiveDate;

use super::act::{Desk, write};
use super::book::member_field;
use super::decide::{Command, Context, decide};
use super::fact::*;
use super::meeting::{Meeting, attendee_field};
use super::person::field;
use super::{Register, book};
use crate::casework::template::Template;
use crate::ledger::{Pen, Subject, WriterId};

pub struct TestBook {
    pub register: Register,
    pen: Pen,
    random: u64,
}

/// "2024-03-05"
pub fn day(iso: &str) -> NaiveDate {
    iso.parse().expect("an ISO date")
}

impl TestBook {
    /// Nothing recorded, not even a ward.
    pub fn blank() -> Self {
        Self { register: Register::default(), pen: Pen::new(WriterId(1)), random: 0 }
    }

    /// Phường Khuê Trung with the model 5+1, from 01/01/2024.
    pub fn new() -> Self {
        let mut book = Self::blank();
        let documents = Template::shipped();
        let unit = vec![
            (book::field::WARD.to_owned(), "Khuê Trung".to_owned()),
            (book::field::CITY.to_owned(), "Thành phố Đà Nẵng".to_owned()),
            (book::field::TEMPLATE.to_owned(), book::template_subject(&documents[0]).as_str().to_owned()),
        ];
        let author = vec![(member_field::NAME.to_owned(), "Phan Thị Ghi".to_owned())];
        let starts_on = day("2024-01-01");
        book.act(Command::OpenBook { starts_on, documents: documents.to_vec(), unit, author });
        book
    }

    /// Records what may be recorded and returns the subject of its first fact.
    #[track_caller]
    pub fn act(&mut self, command: Command) -> Subject {
        let random = &mut self.random;
        let mut next = || {
            *random += 1;
            *random
        };
        let mut context = Context { today: day("2024-12-31"), letter: 'A', random: &mut next };
        let facts = decide(&self.register, &command, &mut context).expect("allowed");
        let subject = facts[0].subject.clone();
        let mut desk =
            Desk { pen: &mut self.pen, author: None, now_millis: 1_735_600_000_000, random: &mut next };
        self.register.apply(write(&mut desk, facts));
        subject
    }

    #[track_caller]
    pub fn record(&mut self, fact: impl Into<Fact>, fields: &[(&str, &str)]) -> Subject {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.act(Command::Record { fact: fact.into(), fields })
    }

    #[track_caller]
    pub fn set(&mut self, subject: &Subject, field: &str, value: &str) {
        self.act(Command::Set { subject: subject.clone(), field: field.into(), value: value.into() });
    }

    pub fn member(&mut self, name: &str, organisation: &str, title: &str) -> Subject {
        let fields = [
            (member_field::NAME, name),
            (member_field::ORGANISATION, organisation),
            (member_field::TITLE, title),
        ];
        self.record(MemberAdded {}, &fields)
    }

    /// A person with a first episode, whose subject is returned.
    pub fn person(&mut self, name: &str, born: &str, sex: &str) -> Subject {
        let person = [(field::FULL_NAME, name), (field::BORN, born), (field::SEX, sex)];
        let person = person.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let id = self.act(Command::OpenPerson { on: day("2024-01-05"), person, episode: vec![] });
        self.register.person(&id).and_then(|person| person.current()).expect("an episode").id().clone()
    }

    /// The same, taken in on a day.
    pub fn helped(&mut self, name: &str, born: &str, sex: &str, on: &str) -> Subject {
        let episode = self.person(name, born, sex);
        self.admit(&episode, on);
        episode
    }

    pub fn admit(&mut self, episode: &Subject, on: &str) {
        let (_, found) = self.register.episode(episode).expect("an episode");
        let template = self.register.template(&found.event.fact.template).expect("a template");
        let category = template.categories[0].id.clone();
        let missing = template.conditions.iter().map(|condition| condition.id.clone()).collect();
        let source =
            Source { informant: "Công an phường".into(), paper: "văn bản".into(), on: Some(day(on)) };
        self.record(StatusReported { episode: episode.clone(), category, also: vec![], source }, &[]);
        self.record(
            AdmissionRecorded {
                episode: episode.clone(),
                on: day(on),
                authority: authority(),
                missing,
                reason: "hồ sơ cũ".into(),
            },
            &[],
        );
    }

    pub fn release(&mut self, episode: &Subject, on: &str) {
        let (_, found) = self.register.episode(episode).expect("an episode");
        let template = self.register.template(&found.event.fact.template).expect("a template");
        let progress = template.exit_reasons.iter().find(|reason| reason.counts_as_progress);
        let released = ReleaseRecorded {
            episode: episode.clone(),
            on: day(on),
            reason: progress.expect("a reason").id.clone(),
            authority: authority(),
            open: vec![],
            why_open: String::new(),
        };
        self.record(released, &[]);
    }

    pub fn meeting(&mut self, kind: MeetingKind, on: &str, fields: &[(&str, &str)]) -> Subject {
        self.record(MeetingOpened { kind, on: day(on), plan: None }, fields)
    }

    pub fn attendee(&mut self, meeting: &Subject, name: &str, attends: &str) -> Subject {
        let fields = [(attendee_field::NAME, name), (attendee_field::ATTENDS, attends)];
        self.record(AttendeeAdded { meeting: meeting.clone(), member: None }, &fields)
    }

    pub fn read(&self, meeting: &Subject) -> &Meeting {
        self.register.meeting(meeting).expect("a meeting")
    }
}

pub fn authority() -> Authority {
    Authority { body: "Chủ tịch UBND phường".into(), ..Authority::default() }
}
