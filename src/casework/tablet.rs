//! A tablet in memory: what a person does on it goes through the same doors as in the app. An act that is not
//! allowed panics, so this is for books whose acts are known beforehand: the invented wards of tests.

use chrono::NaiveDate;

use super::act::{Desk, write};
use super::decide::{Command, Context, Refusal, decide};
use super::eligibility::condition_field;
use super::fact::*;
use super::person::field;
use super::template::Template;
use super::{Register, book};
use crate::ledger::{Entry, Pen, Subject, WriterId};

/// The template a book takes, in the order of [`Template::shipped`].
#[derive(Clone, Copy)]
pub enum Model {
    FiveBodies,
    FiveWithNeighbourhood,
    FourPlusOne,
    YouthClub,
}

#[derive(Clone)]
pub struct Tablet {
    pub register: Register,
    pub pen: Pen,
    letter: char,
    /// Who writes; the one who opened the book, until somebody else takes the tablet.
    pub author: Subject,
    pub now_millis: u64,
    drawn: u64,
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

pub fn text_pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

impl Tablet {
    /// Nothing recorded, not even a ward.
    pub fn empty(writer: u64, letter: char) -> Self {
        Self {
            register: Register::default(),
            pen: Pen::new(WriterId(writer)),
            letter,
            author: Subject::named("nobody"),
            now_millis: 1_700_000_000_000,
            // Subjects are told apart by the writer and come in the order in which they were made.
            drawn: writer.rotate_left(32),
        }
    }

    /// A new book of a ward, kept by "Trần Thị Bích".
    pub fn opened(ward: &str, model: Model, starts_on: NaiveDate) -> Self {
        let mut tablet = Self::empty(u64::from('A'), 'A');
        let documents = Template::shipped().to_vec();
        let template = book::template_subject(&documents[model as usize]);
        let unit = text_pairs(&[(book::field::WARD, ward), (book::field::TEMPLATE, template.as_str())]);
        let author = text_pairs(&[(book::member_field::NAME, "Trần Thị Bích")]);
        tablet.act(starts_on, Command::OpenBook { starts_on, documents, unit, author });
        tablet
    }

    /// Another tablet that was given this one's book.
    pub fn join(&self, letter: char) -> Self {
        self.join_as(u64::from(letter), letter)
    }

    pub fn join_as(&self, writer: u64, letter: char) -> Self {
        let mut joined = Self { author: self.author.clone(), ..Self::empty(writer, letter) };
        joined.merge(self);
        joined
    }

    pub fn merge(&mut self, other: &Self) {
        let entries: Vec<_> = other.register.ledger().entries().cloned().collect();
        for entry in &entries {
            self.pen.observe(entry.head.time, self.now_millis);
        }
        self.register.apply(entries);
    }

    /// Whether the act would be allowed, were it done on this day.
    pub fn may(&mut self, today: NaiveDate, command: &Command) -> Result<(), Refusal> {
        self.decide(today, command).map(|_| ())
    }

    fn decide(&mut self, today: NaiveDate, command: &Command) -> Result<Vec<super::NewFact>, Refusal> {
        let Self { register, letter, drawn, .. } = self;
        let mut context = Context { today, letter: *letter, random: &mut || next(drawn) };
        decide(register, command, &mut context)
    }

    /// Does what is allowed on this day, and returns what was written.
    pub fn try_act(&mut self, today: NaiveDate, command: &Command) -> Result<Vec<Entry>, Refusal> {
        let facts = self.decide(today, command)?;
        let Self { register, pen, author, now_millis, drawn, .. } = self;
        *now_millis += 60_000;
        let known = register.member(author).is_some().then(|| author.clone());
        let mut random = || next(drawn);
        let mut desk = Desk { pen, author: known, now_millis: *now_millis, random: &mut random };
        let entries = write(&mut desk, facts);
        register.apply(entries.iter().cloned());
        if let Command::OpenBook { .. } = command {
            *author = register.members().next().expect("the one who opened it").subject.clone();
        }
        Ok(entries)
    }

    /// Does what has to be allowed, and returns the subjects of what was written.
    #[track_caller]
    pub fn act(&mut self, today: NaiveDate, command: Command) -> Vec<Subject> {
        let entries =
            self.try_act(today, &command).unwrap_or_else(|refusal| panic!("{refusal}: {command:?}"));
        entries.iter().map(|entry| self.subject_of(entry)).collect()
    }

    fn subject_of(&self, entry: &Entry) -> Subject {
        self.register.ledger().note(entry.id()).expect("just written").record.subject.clone()
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
        self.act(today, Command::Record { fact: fact.into(), fields: text_pairs(fields) }).remove(0)
    }

    #[track_caller]
    pub fn set(&mut self, today: NaiveDate, subject: &Subject, field: &str, value: &str) {
        let (subject, field, value) = (subject.clone(), field.to_owned(), value.to_owned());
        self.act(today, Command::Set { subject, field, value });
    }

    /// A person with a name and other fields, and their first episode.
    #[track_caller]
    pub fn person(&mut self, on: NaiveDate, name: &str, fields: &[(&str, &str)]) -> (Subject, Subject) {
        let person = text_pairs(&[&[(field::FULL_NAME, name)], fields].concat());
        let subjects = self.act(on, Command::OpenPerson { on, person, episode: vec![] });
        let of_kind = |kind: &str| subjects.iter().find(|it| it.as_str().starts_with(kind)).cloned();
        (of_kind("person-").expect("a person"), of_kind("episode-").expect("an episode"))
    }

    /// Records a diện and every condition of the template as met.
    #[track_caller]
    pub fn make_ready(&mut self, today: NaiveDate, status: StatusReported) {
        let episode = status.episode.clone();
        self.record(today, status);
        let (_, known) = self.register.episode(&episode).expect("an episode");
        let template = self.register.template(known.template()).expect("a template").clone();
        for condition in template.conditions_for(true) {
            self.set(today, &episode, &condition_field(&condition.id), "yes");
        }
    }

    /// Records that the case was taken in by a giao ban, with its diện, and with all conditions met.
    #[track_caller]
    pub fn admit(&mut self, episode: &Subject, on: NaiveDate, category: &str) {
        self.make_ready(on, status(episode, category, on));
        self.record(on, admission(episode, on));
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
        self.record(on, ContactMade { place, outcome, ..contact(episode, &self.author, on) })
    }
}

fn next(drawn: &mut u64) -> u64 {
    *drawn = drawn.wrapping_add(1);
    *drawn
}

pub fn status(episode: &Subject, category: &str, on: NaiveDate) -> StatusReported {
    StatusReported {
        episode: episode.clone(),
        category: category.into(),
        also: vec![],
        source: Source {
            informant: "Công an phường".into(), paper: "Công văn 12".into(), on: Some(on)
        },
    }
}

/// A decision of a giao ban, by a paper whose number nobody knows.
pub fn giao_ban() -> Authority {
    Authority { body: "Giao ban".into(), ..Authority::default() }
}

pub fn admission(episode: &Subject, on: NaiveDate) -> AdmissionRecorded {
    AdmissionRecorded {
        episode: episode.clone(),
        on,
        authority: giao_ban(),
        missing: vec![],
        reason: String::new(),
    }
}

/// A pause of which nobody can tell how long it lasts.
pub fn pause(episode: &Subject, on: NaiveDate) -> PauseRecorded {
    let reason = PauseReason::Treatment;
    PauseRecorded { episode: episode.clone(), on, reason, authority: giao_ban(), until: None }
}

/// A measure of six months, of which somebody informed us on its first day.
pub fn measure(episode: &Subject, from: NaiveDate) -> MeasureReported {
    MeasureReported {
        episode: episode.clone(),
        kind: MeasureKind::CommunityEducation,
        number: "15/QĐ-UBND".into(),
        from,
        until: from.checked_add_months(chrono::Months::new(6)),
        body: "Chủ tịch UBND phường".into(),
        source: status(episode, "", from).source,
    }
}

pub fn release(episode: &Subject, on: NaiveDate) -> ReleaseRecorded {
    ReleaseRecorded {
        episode: episode.clone(),
        on,
        reason: "progress".into(),
        authority: Authority { body: "Chủ tịch UBND phường".into(), ..Authority::default() },
        open: vec![],
        why_open: String::new(),
        after: vec![],
        aftercare: vec![],
    }
}

/// The person does not take part.
pub fn closure(episode: &Subject, on: NaiveDate) -> ClosureRecorded {
    ClosureRecorded {
        episode: episode.clone(),
        on,
        result: ClosureKind::NotTakingPart,
        reason: "không có nhu cầu".into(),
        authority: giao_ban(),
        proposer: String::new(),
        place: String::new(),
        after: vec![],
    }
}

/// A visit at home that met the person.
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
