//! A tablet as the app drives it: the command goes through `decide`, is written, and is applied.

use chrono::NaiveDate;
use dong_hanh::casework::act::{self, Desk};
use dong_hanh::casework::book::{self, member_field, team_field, template_subject};
use dong_hanh::casework::decide::{Command, Context, Refusal, decide};
use dong_hanh::casework::fact::*;
use dong_hanh::casework::person::{episode_field, field};
use dong_hanh::casework::template::Template;
use dong_hanh::casework::{Fact, Register};
use dong_hanh::ledger::{Entry, Pen, Subject, WriterId};

/// The day on which all of it is written.
pub fn today() -> NaiveDate {
    day(0) + chrono::Days::new(60)
}

/// The `n`-th day of the book.
pub fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day") + chrono::Days::new(n)
}

pub fn text_pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// SplitMix64: the same seed, the same acts.
#[derive(Clone)]
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
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

#[derive(Clone)]
pub struct Tablet {
    pub register: Register,
    pub pen: Pen,
    pub letter: char,
    pub author: Option<Subject>,
    pub random: Random,
    pub now_millis: u64,
}

impl Tablet {
    pub fn new(writer: u64, letter: char) -> Self {
        Self {
            register: Register::default(),
            pen: Pen::new(WriterId(writer)),
            letter,
            author: None,
            random: Random(writer),
            now_millis: 1_772_300_000_000,
        }
    }

    /// Another installation that was given this one's book.
    pub fn joined(&self, writer: u64, letter: char) -> Self {
        Self { register: self.register.clone(), now_millis: self.now_millis, ..Self::new(writer, letter) }
    }

    pub fn may(&mut self, command: &Command) -> Result<(), Refusal> {
        let random = &mut self.random;
        let mut next = || random.next();
        let mut context = Context { today: today(), letter: self.letter, random: &mut next };
        decide(&self.register, command, &mut context).map(|_| ())
    }

    pub fn do_it(&mut self, command: &Command) -> Result<Vec<Entry>, Refusal> {
        let random = &mut self.random;
        let mut next = || random.next();
        let mut context = Context { today: today(), letter: self.letter, random: &mut next };
        let facts = decide(&self.register, command, &mut context)?;
        self.now_millis += 1_000;
        let mut desk = Desk {
            pen: &mut self.pen,
            author: self.author.clone(),
            now_millis: self.now_millis,
            random: &mut next,
        };
        let entries = act::write(&mut desk, facts);
        self.register.apply(entries.iter().cloned());
        Ok(entries)
    }

    /// Records an event that has to be allowed, and returns its subject.
    #[track_caller]
    pub fn record(&mut self, fact: impl Into<Fact>, fields: &[(&str, &str)]) -> Subject {
        let command = Command::Record { fact: fact.into(), fields: text_pairs(fields) };
        let entries = self.do_it(&command).unwrap_or_else(|refusal| panic!("{refusal}: {command:?}"));
        self.subject_of(&entries)
    }

    #[track_caller]
    pub fn set(&mut self, subject: &Subject, field: &str, value: &str) -> Vec<Entry> {
        let command =
            Command::Set { subject: subject.clone(), field: field.to_owned(), value: value.to_owned() };
        self.do_it(&command).unwrap_or_else(|refusal| panic!("{refusal}: {command:?}"))
    }

    /// The subject of an act's first entry.
    pub fn subject_of(&self, entries: &[Entry]) -> Subject {
        let note = self.register.ledger().note(entries[0].id()).expect("just written");
        note.record.subject.clone()
    }

    /// A person in preparation; returns the person and the episode.
    #[track_caller]
    pub fn open_person(&mut self, name: &str, on: NaiveDate) -> (Subject, Subject) {
        let command = Command::OpenPerson {
            on,
            person: text_pairs(&[(field::FULL_NAME, name), (field::BORN, "1990")]),
            episode: text_pairs(&[(episode_field::REFERRER, "Tổ dân phố")]),
        };
        let entries = self.do_it(&command).unwrap_or_else(|refusal| panic!("{refusal}"));
        let person = self.subject_of(&entries);
        let episode = self.register.person(&person).expect("opened").episodes[0].id().clone();
        (person, episode)
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
        self.record(status(episode, on), &[]);
        let (_, known) = self.register.episode(episode).expect("open");
        let template = self.register.template(&known.event.fact.template).expect("added").clone();
        for condition in template.conditions_for(true) {
            self.set(episode, &format!("{}{}", episode_field::CONDITION, condition.id), "yes");
        }
    }
}

pub fn status(episode: &Subject, on: NaiveDate) -> StatusReported {
    StatusReported {
        episode: episode.clone(),
        category: "past-offence".into(),
        also: vec![],
        source: Source { informant: "Công an phường".into(), paper: "Danh sách".into(), on: Some(on) },
    }
}

pub fn authority() -> Authority {
    Authority { body: "Hội nghị giao ban".into(), ..Authority::default() }
}

pub fn admission(episode: &Subject, on: NaiveDate) -> AdmissionRecorded {
    AdmissionRecorded {
        episode: episode.clone(),
        on,
        authority: authority(),
        missing: vec![],
        reason: String::new(),
    }
}

pub fn release(episode: &Subject, on: NaiveDate) -> ReleaseRecorded {
    ReleaseRecorded {
        episode: episode.clone(),
        on,
        reason: "progress".into(),
        authority: authority(),
        open: vec![],
        why_open: String::new(),
    }
}

pub fn contact(episode: &Subject, doer: &Subject, on: NaiveDate) -> ContactMade {
    ContactMade {
        episodes: vec![episode.clone()],
        on,
        doers: vec![doer.clone()],
        place: Place::Home,
        outcome: Outcome::MetPerson,
        note: String::new(),
        informant: String::new(),
    }
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
    tablet.do_it(&Command::AssignTeam { episode: helped.clone(), team, from: day(6) }).expect("seats");
    tablet.record(contact(&helped, first, day(8)), &[]);
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
    let (_, released) = tablet.open_person("Hồ Văn Khoa", day(1));
    tablet.admit(&released, day(3));
    tablet.record(release(&released, day(20)), &[]);

    let (template, _) = tablet.register.current_template().expect("added");
    let plan = PlanDrafted { template: template.clone(), on: day(2), round: 1 };
    let plan = tablet.record(plan, &[("section:I", "Mục đích")]);
    let meeting = MeetingOpened { kind: MeetingKind::Criticism, on: day(30), plan: Some(plan) };
    let meeting = tablet.record(meeting, &[("place", "Hội trường")]);
    tablet.record(AttendeeAdded { meeting: meeting.clone(), member: Some(first.clone()) }, &[]);
    tablet.record(OpinionGiven { meeting: meeting.clone() }, &[("text", "Cần rõ kinh phí")]);
    tablet.record(TaskGiven { meeting }, &[("what", "Rà soát")]);
    tablet.record(MeetingOpened { kind: MeetingKind::Briefing, on: day(31), plan: None }, &[]);
    tablet
}
