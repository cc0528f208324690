//! A book in every stage, on a tablet as the app drives it.

use std::ops::{Deref, DerefMut};

use chrono::NaiveDate;
use dong_hanh::casework::Fact;
use dong_hanh::casework::book::{self, member_field, team_field, template_subject};
use dong_hanh::casework::consent::consent_field;
use dong_hanh::casework::decide::{Command, Refusal};
use dong_hanh::casework::fact::*;
use dong_hanh::casework::help_plan::{STRANDS, action_field};
use dong_hanh::casework::person::field;
use dong_hanh::casework::tablet;
pub use dong_hanh::casework::tablet::{admission, contact, measure, pause, release, text_pairs};
use dong_hanh::casework::template::Template;
use dong_hanh::ledger::{Entry, Subject};

use super::split_mix::SplitMix;

/// The day on which all of it is written.
pub fn today() -> NaiveDate {
    day(0) + chrono::Days::new(60)
}

/// The `n`-th day of the book.
pub fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day") + chrono::Days::new(n)
}

/// The same seed, the same acts.
pub struct Random(SplitMix);

impl Random {
    pub fn of(seed: u64) -> Self {
        Self(SplitMix(seed))
    }

    pub fn next(&mut self) -> u64 {
        self.0.next()
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    pub fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    pub fn pick<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.below(all.len())).cloned()
    }
}

/// A tablet on which everything is written on one late day.
#[derive(Clone)]
pub struct Tablet(tablet::Tablet);

impl Deref for Tablet {
    type Target = tablet::Tablet;

    fn deref(&self) -> &tablet::Tablet {
        &self.0
    }
}

impl DerefMut for Tablet {
    fn deref_mut(&mut self) -> &mut tablet::Tablet {
        &mut self.0
    }
}

impl Tablet {
    pub fn new(writer: u64, letter: char) -> Self {
        Self(tablet::Tablet::empty(writer, letter))
    }

    /// Another installation that was given this one's book.
    pub fn joined(&self, writer: u64, letter: char) -> Self {
        let mut joined = self.0.join_as(writer, letter);
        joined.now_millis = self.now_millis;
        Self(joined)
    }

    pub fn may(&mut self, command: &Command) -> Result<(), Refusal> {
        self.0.may(today(), command)
    }

    pub fn do_it(&mut self, command: &Command) -> Result<Vec<Entry>, Refusal> {
        self.0.try_act(today(), command)
    }

    /// Records an event that has to be allowed, and returns its subject.
    #[track_caller]
    pub fn record(&mut self, fact: impl Into<Fact>, fields: &[(&str, &str)]) -> Subject {
        self.0.record_with(today(), fact, fields)
    }

    #[track_caller]
    pub fn set(&mut self, subject: &Subject, field: &str, value: &str) -> Vec<Entry> {
        let command =
            Command::Set { subject: subject.clone(), field: field.to_owned(), value: value.to_owned() };
        self.do_it(&command).unwrap_or_else(|refusal| panic!("{refusal}: {command:?}"))
    }

    /// A person in preparation; returns the person and the episode.
    #[track_caller]
    pub fn open_person(&mut self, name: &str, on: NaiveDate) -> (Subject, Subject) {
        self.0.person(on, name, &[(field::BORN, "1990")])
    }

    /// Makes ready, and records the admission.
    #[track_caller]
    pub fn admit(&mut self, episode: &Subject, on: NaiveDate) -> Subject {
        self.make_ready(episode, on);
        self.record(admission(episode, on), &[])
    }

    /// Records a diện and every condition of the template as met.
    #[track_caller]
    pub fn make_ready(&mut self, episode: &Subject, on: NaiveDate) {
        self.0.make_ready(today(), status(episode, on));
    }
}

pub fn status(episode: &Subject, on: NaiveDate) -> StatusReported {
    tablet::status(episode, "past-offence", on)
}

pub fn open_command() -> Command {
    let document = Template::shipped()[0].clone();
    Command::OpenBook {
        starts_on: day(0),
        unit: text_pairs(&[
            (book::field::WARD, "Khuê Trung"),
            (book::field::TEMPLATE, template_subject(&document).as_str()),
        ]),
        documents: vec![document],
        author: text_pairs(&[(member_field::NAME, "Nguyễn Thị Ánh")]),
    }
}

/// A book of 5+1 with members, a standing team, persons in every stage, a meeting and a draft plan.
pub fn open_book() -> Tablet {
    let mut tablet = Tablet::new(1, 'A');
    tablet.do_it(&open_command()).expect("a new book");
    let names = ["Trần Văn Bình", "Lê Thị Cúc", "Phạm Văn Dũng"];
    let members = names.map(|name| tablet.record(MemberAdded {}, &[(member_field::NAME, name)]));
    let [first, second, third] = &members;
    let seats = [("seat:front", first), ("seat:women", second)].map(|(seat, who)| (seat, who.as_str()));
    let team = [&[(team_field::NAME, "Tổ 1"), (team_field::LEAD, first.as_str())], &seats[..]].concat();
    let team = tablet.record(TeamFormed {}, &team);

    let (_, ready) = tablet.open_person("Võ Văn Giang", day(1));
    tablet.make_ready(&ready, day(4));
    tablet.open_person("Đinh Thị Ngà", day(1));
    let (_, helped) = tablet.open_person("Bùi Văn Hải", day(1));
    tablet.admit(&helped, day(5));
    tablet.do_it(&Command::AssignTeam { episodes: vec![helped.clone()], team, from: day(6) }).expect("seats");
    tablet.record(contact(&helped, first, day(8)), &[]);
    tablet.record(ConsentAsked { episode: helped.clone(), on: day(3) }, &[(consent_field::OWN, "yes")]);
    for strand in STRANDS {
        let planned = ActionPlanned { episode: helped.clone(), on: day(9), strand, need: String::new() };
        tablet.record(planned, &[(action_field::WHAT, "Đến nhà thăm hỏi")]);
    }
    let (_, seen) = tablet.open_person("Đỗ Thị Hoa", day(2));
    tablet.admit(&seen, day(6));
    tablet.record(
        SeatFilled {
            episode: seen.clone(),
            party: "youth".into(),
            occupant: Occupant::Member(third.clone()),
            from: day(7),
        },
        &[],
    );
    tablet.record(measure(&seen, day(8)), &[]);
    let (_, released) = tablet.open_person("Hồ Văn Khoa", day(1));
    tablet.admit(&released, day(3));
    tablet.record(ReleaseRecorded { aftercare: vec![3, 6, 12], ..release(&released, day(20)) }, &[]);
    let (_, paused) = tablet.open_person("Mạc Thị Yến", day(2));
    tablet.admit(&paused, day(4));
    tablet.record(pause(&paused, day(10)), &[]);

    let (_, turned_away) = tablet.open_person("Lương Thị Vân", day(2));
    tablet.record(tablet::closure(&turned_away, day(12)), &[]);

    let (template, _) = tablet.register.current_template().expect("added");
    let plan = PlanDrafted { template: template.clone(), on: day(2), round: 1 };
    let plan = tablet.record(plan, &[("section:I", "Mục đích")]);
    let meeting = MeetingOpened { kind: MeetingKind::Criticism, on: day(30), plan: Some(plan) };
    let meeting = tablet.record(meeting, &[("place", "Hội trường")]);
    tablet.record(AttendeeAdded { meeting: meeting.clone(), member: Some(first.clone()) }, &[]);
    tablet.record(OpinionGiven { meeting: meeting.clone() }, &[("text", "Cần rõ kinh phí")]);
    tablet.record(TaskGiven { meeting }, &[("what", "Rà soát")]);
    tablet.record(MeetingOpened { kind: MeetingKind::Briefing, on: day(31), plan: None }, &[]);
    tablet.record(MeetingOpened { kind: MeetingKind::Gathering, on: day(32), plan: None }, &[]);
    let gifts = BatchOpened {
        on: day(33),
        what: "quà".into(),
        quantity: 1,
        unit: "phần".into(),
        value: None,
        giver: String::new(),
        purpose: String::new(),
    };
    let episodes = vec![helped, seen];
    tablet.do_it(&Command::OpenBatch { batch: gifts, fields: vec![], episodes }).expect("a list");
    tablet
}
