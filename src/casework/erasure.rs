//! Erasing what is known of a person who was not taken in or takes part no longer. Source: rule 23.
//!
//! How it goes, from the tap to the disk:
//! - `Command::Erase` is decided on a day from [`due_on`] on. It records one [`ErasureRecorded`] that names every body
//!   of [`rest_of`], and tells the few events that figures read again, bare: their day, place, kind and sum, no words
//!   and no names.
//! - Code, day and reason stay (`PersonOpened`, `EpisodeOpened`, `ClosureRecorded`). What belongs to somebody else as
//!   well stays where it is: a visit to two cases, a place on a roster or on the list of a round; of these only the
//!   fields that speak of the person go.
//! - The Register treats a body that an erasure names as erased from then on, whatever comes in which order, and
//!   remembers which of them the disk still has. The vault writes the segments and the tail again without them in one
//!   swap (`Vault::erase`); a kill in between leaves the act recorded, and the next opening does the rest.
//! - A person taps it; nothing is erased because a day has come. It cannot be taken back, so the page lists first what
//!   goes, what stays and which backup files still hold it.
//! - Names in what people wrote about others, or about a meeting as a whole, stay: the page says where they stand
//!   ([`named_elsewhere`]), so that somebody can put other words there first.

mod elsewhere;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::Register;
use super::batch::{listing_field, receipt_field};
use super::book::{Unit, field};
use super::event::{Event, event_of};
use super::fact::*;
use super::meeting::{attendee_field, field as meeting_field};
use super::person::{Episode, Person};
use crate::ledger::{EntryId, Note, Subject};

pub use elsewhere::named_elsewhere;

/// How many days the ward may choose from; the first is the usual one.
pub const DAYS: [u64; 4] = [30, 15, 60, 90];

/// Fields of a subject that is not the person's alone, and yet speak of them.
const SPEAKS_OF_THEM: [&str; 4] =
    [receipt_field::RECEIVER, receipt_field::RELATION, attendee_field::REASON, listing_field::REASON];

/// After how many days the rest is erased: a setting of the unit.
pub fn days_kept(unit: &Unit) -> u64 {
    let chosen = unit.text(field::ERASE_AFTER_DAYS).parse().ok();
    chosen.filter(|days| DAYS.contains(days)).unwrap_or(DAYS[0])
}

/// The closure by which a person is no longer in the book's care; `None` while anything of them is open, or where the
/// last time ended by a release.
pub fn closed_by(person: &Person) -> Option<&Event<ClosureRecorded>> {
    if person.episodes.iter().any(Episode::is_open) {
        return None;
    }
    let last = person.current()?;
    last.closure().filter(|_| last.release().is_none())
}

/// From which day on the rest may be erased.
pub fn due_on(register: &Register, person: &Person) -> Option<NaiveDate> {
    let closed_on = closed_by(person)?.fact.on;
    closed_on.checked_add_days(Days::new(days_kept(register.unit())))
}

/// The days on which backup files were made while the rest was in the book.
pub fn backups_holding(register: &Register, person: &Person) -> Vec<NaiveDate> {
    let ledger = register.ledger();
    let told = ledger.about(person.id()).map(|(_, note)| note.time);
    let erased = person.erasures.iter().flat_map(|erasure| &erasure.fact.bodies);
    let erased = erased.flat_map(|body| ledger.held(*body)).map(|entry| entry.head.time);
    let since = told.chain(erased).min();
    let until = person.erasures.iter().map(|erasure| erasure.time).max();
    let made = register.backup_files().filter(|made| since.is_some_and(|since| made.time > since));
    let held = made.filter(|made| until.is_none_or(|until| made.time < until));
    let days: BTreeSet<NaiveDate> = held.map(|made| made.fact.on).collect();
    days.into_iter().collect()
}

/// What an erasure takes away, and what it tells again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rest {
    pub bodies: Vec<EntryId>,
    /// Subjects whose event goes.
    pub subjects: BTreeSet<Subject>,
    /// Events that figures read, without words and names, and the versions they take the place of.
    pub bare: Vec<(Subject, Fact, Vec<EntryId>)>,
}

impl Rest {
    pub fn is_empty(&self) -> bool {
        self.bodies.is_empty()
    }
}

/// Everything of a person that an erasure would take away now.
pub fn rest_of(register: &Register, person: &Person) -> Rest {
    let mut rest = Rest::default();
    for subject in under(register, person.id()) {
        if is_theirs_alone(register, person.id(), &subject) || joins_persons(register, &subject) {
            own(register, &subject, &mut rest);
        } else {
            fields(register, &subject, |name| SPEAKS_OF_THEM.contains(&name), &mut rest);
        }
    }
    for episode in &person.episodes {
        let listings = register.mentioning(episode.id()).filter(|id| register.listing(id).is_some());
        for listing in listings {
            fields(register, listing, |name| SPEAKS_OF_THEM.contains(&name), &mut rest);
        }
        // What a giao ban said of the case; finished minutes keep their bytes.
        let said = format!("{}{}:", meeting_field::CASE, episode.id());
        for meeting in register.meetings() {
            fields(register, meeting.id(), |name| name.starts_with(&said), &mut rest);
        }
    }
    rest.bodies.sort();
    rest.bodies.dedup();
    rest
}

/// What was begun and not ended, as it is kept.
#[derive(Clone, Copy, Debug)]
pub struct Unfinished<'a> {
    /// The subject; of a seat that nobody took yet the episode, and the party behind it.
    pub about: &'a str,
    /// The field, where it is a single one.
    pub field: Option<&'a str>,
    /// What was typed; of a form also whom it is to be recorded of.
    pub typed: &'a str,
}

/// Whether what is still being typed goes with somebody whose rest was erased. What is of others as well stays.
pub fn goes_unfinished(register: &Register, unfinished: Unfinished<'_>) -> bool {
    let Unfinished { about, field, typed } = unfinished;
    let (bare, others): (Vec<&Person>, Vec<&Person>) =
        register.persons().map(|person| &**person).partition(|person| person.is_left_bare());
    if bare.is_empty() {
        return false;
    }
    let subject = Subject::named(about);
    let listed = register.listing(&subject).and_then(|(_, listing)| register.episode(listing.episode()));
    let mut roots = register.roots_of(&subject);
    roots.extend(listed.map(|(person, _)| person.id().clone()));
    let is_bare = |root: &Subject| bare.iter().any(|person| person.id() == root);
    let speaks_of_them = field.is_some_and(|field| SPEAKS_OF_THEM.contains(&field));
    let names = |text: &str, persons: &[&Person]| persons.iter().any(|person| is_named_in(text, person));
    roots.iter().all(is_bare)
        || speaks_of_them && roots.iter().any(is_bare)
        || names(about, &bare)
        || field.is_some_and(|field| names(field, &bare))
        || names(typed, &bare) && !names(typed, &others)
}

/// By id: of names in words nothing is looked for.
fn is_named_in(text: &str, person: &Person) -> bool {
    let episodes = person.episodes.iter().map(Episode::id);
    std::iter::once(person.id()).chain(episodes).any(|id| text.contains(id.as_str()))
}

/// The person and all that ever hung on them.
pub fn under(register: &Register, person: &Subject) -> BTreeSet<Subject> {
    let mut seen = BTreeSet::new();
    let mut open = vec![person];
    while let Some(subject) = open.pop() {
        if seen.insert(subject.clone()) {
            open.extend(register.children(subject));
        }
    }
    seen
}

/// Whether nobody else has a part in it whose own rest is still there.
fn is_theirs_alone(register: &Register, person: &Subject, subject: &Subject) -> bool {
    let is_gone = |root: &Subject| register.person(root).is_some_and(|other| other.is_erased());
    register.roots_of(subject).iter().all(|root| root == person || is_gone(root))
}

/// A word about two persons as such tells of either.
fn joins_persons(register: &Register, subject: &Subject) -> bool {
    let mut events = register.ledger().about(subject).filter_map(|(_, note)| told(note));
    events.any(|fact| matches!(fact, Fact::FamilyLinked(_) | Fact::ToldApart(_)))
}

fn told(note: &Note) -> Option<Fact> {
    Fact::from_data(&note.record.kind, note.record.v, &note.record.data)
}

/// Fields of a subject whose events stay.
fn fields(register: &Register, subject: &Subject, goes: impl Fn(&str) -> bool, rest: &mut Rest) {
    for (id, note) in register.ledger().about(subject) {
        if matches!(told(note), Some(Fact::FieldSet(set)) if goes(&set.field)) {
            rest.bodies.push(id);
        }
    }
}

/// A subject of this person alone: every field goes, and of the event all but the bare version that figures read.
fn own(register: &Register, subject: &Subject, rest: &mut Rest) {
    let ledger = register.ledger();
    let mut versions = vec![];
    for (id, note) in ledger.about(subject) {
        match told(note) {
            Some(Fact::ActUndone(_)) | None => {}
            Some(Fact::FieldSet(_)) => rest.bodies.push(id),
            Some(version) => versions.push((id, version)),
        }
    }
    let standing = event_of(ledger, subject).and_then(|event| bare(&event.fact));
    let is_bare = matches!(&versions[..], [(_, only)] if standing.as_ref() == Some(only));
    if versions.is_empty() || is_bare {
        return;
    }
    // All of them, the one that stands too: were it left and then taken back, nothing would be there to stand instead.
    rest.bodies.extend(versions.iter().map(|(id, _)| *id));
    match standing {
        Some(standing) => {
            let live = versions.into_iter().map(|(id, _)| id).filter(|id| ledger.is_live(*id));
            rest.bare.push((subject.clone(), standing, live.collect()));
        }
        None => {
            rest.subjects.insert(subject.clone());
        }
    }
}

/// An event as it stays: with what the person's line or a figure needs. `None` where nothing of it stays.
fn bare(fact: &Fact) -> Option<Fact> {
    Some(match fact.clone() {
        kept @ (Fact::PersonOpened(_)
        | Fact::EpisodeOpened(_)
        | Fact::VersionChanged(_)
        | Fact::LeadNamed(_)
        | Fact::ErasureRecorded(_)) => kept,
        // Who told of it may be one of the family.
        Fact::ClosureRecorded(fact) => ClosureRecorded { proposer: String::new(), ..fact }.into(),
        Fact::AdmissionRecorded(fact) => {
            let (authority, missing, reason) = (Authority::default(), vec![], String::new());
            AdmissionRecorded { authority, missing, reason, ..fact }.into()
        }
        Fact::ReleaseRecorded(fact) => {
            let (authority, open, why_open) = (Authority::default(), vec![], String::new());
            ReleaseRecorded { authority, open, why_open, ..fact }.into()
        }
        Fact::SeatFilled(SeatFilled { occupant: Occupant::Member(member), episode, party, from }) => {
            SeatFilled { occupant: Occupant::Member(member), episode, party, from }.into()
        }
        Fact::SeatFilled(fact) => {
            SeatFilled { occupant: Occupant::Nobody { reason: String::new() }, ..fact }.into()
        }
        Fact::SeatEnded(fact) => SeatEnded { reason: String::new(), ..fact }.into(),
        Fact::PauseRecorded(fact) => {
            let (reason, authority) = (PauseReason::Other, Authority::default());
            PauseRecorded { reason, authority, until: None, ..fact }.into()
        }
        Fact::PauseEnded(fact) => PauseEnded { authority: Authority::default(), ..fact }.into(),
        Fact::ContactMade(fact) => {
            ContactMade { note: String::new(), informant: String::new(), ..fact }.into()
        }
        Fact::SupportGiven(fact) => {
            SupportGiven { giver: String::new(), purpose: String::new(), ..fact }.into()
        }
        _ => return None,
    })
}
