//! A book of phường Khuê Trung for tests of figures and papers: a [`Tablet`] with the acts they need.

use chrono::NaiveDate;

use super::book;
use super::fact::*;
use super::meeting::{Meeting, attendee_field};
use super::tablet::{self, Model, Tablet};
use crate::ledger::Subject;

/// Everything is recorded on one late day; figures and papers read only when things happened.
const WRITTEN_ON: &str = "2024-12-31";

pub struct TestBook(Tablet);

/// "2024-03-05"
pub fn day(iso: &str) -> NaiveDate {
    iso.parse().expect("an ISO date")
}

impl std::ops::Deref for TestBook {
    type Target = Tablet;

    fn deref(&self) -> &Tablet {
        &self.0
    }
}

impl std::ops::DerefMut for TestBook {
    fn deref_mut(&mut self) -> &mut Tablet {
        &mut self.0
    }
}

impl TestBook {
    /// Nothing recorded, not even a ward.
    pub fn blank() -> Self {
        Self(Tablet::empty(1, 'A'))
    }

    /// The model 5+1, from 01/01/2024.
    pub fn khue_trung() -> Self {
        Self::of_model(Model::FiveBodies)
    }

    pub fn of_model(model: Model) -> Self {
        Self(Tablet::opened("Khuê Trung", model, day("2024-01-01")))
    }

    #[track_caller]
    pub fn record(&mut self, fact: impl Into<Fact>, fields: &[(&str, &str)]) -> Subject {
        self.0.record_with(day(WRITTEN_ON), fact, fields)
    }

    #[track_caller]
    pub fn set(&mut self, subject: &Subject, field: &str, value: &str) {
        self.0.set(day(WRITTEN_ON), subject, field, value);
    }

    pub fn member(&mut self, name: &str, organisation: &str, title: &str) -> Subject {
        let fields = [
            (book::member_field::NAME, name),
            (book::member_field::ORGANISATION, organisation),
            (book::member_field::TITLE, title),
        ];
        self.record(MemberAdded {}, &fields)
    }

    /// Somebody with another name beside the full one.
    pub fn named(&mut self, name: &str, other_name: &str) -> Subject {
        self.0.person(day("2024-01-05"), name, &[("other_name", other_name)]).0
    }

    /// The first episode of a person who has not been taken in.
    pub fn person(&mut self, name: &str, born: &str, sex: &str) -> Subject {
        self.0.person(day("2024-01-05"), name, &[("born", born), ("sex", sex)]).1
    }

    /// The episode of a person taken in on a day.
    pub fn helped(&mut self, name: &str, born: &str, sex: &str, on: &str) -> Subject {
        self.0.helped(day(on), name, &[("born", born), ("sex", sex)]).1
    }

    pub fn release(&mut self, episode: &Subject, on: &str) {
        self.record(tablet::release(episode, day(on)), &[]);
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
