//! Reading one subject: the event it is, the fields set on it, and who wrote them.

use chrono::NaiveDate;

use super::fact::{Fact, FieldSet};
use crate::ledger::{ByNumber, EntryId, Fields, Hlc, Ledger, Note, Setting, Subject, WriterId};

/// An event and what was said of it since.
#[derive(Clone, Debug, PartialEq)]
pub struct Event<T> {
    pub subject: Subject,
    /// The entry that stands; a correction is a later entry that supersedes.
    pub entry: EntryId,
    pub act: EntryId,
    /// Who wrote it down, as said at unlock.
    pub author: Option<Subject>,
    pub recorded_at: String,
    pub time: Hlc,
    pub fact: T,
    pub fields: Fields,
    /// Other corrections that stand beside this one: two hands, and nobody has chosen yet.
    pub others: Vec<T>,
}

impl<T> Event<T> {
    /// An event that nobody wrote down, of which nothing is said: what a form for the pen is made of.
    pub fn unrecorded(fact: T) -> Self {
        let entry = EntryId { writer: WriterId(0), seq: 0 };
        Self {
            subject: Subject::named("unrecorded"),
            entry,
            act: entry,
            author: None,
            recorded_at: String::new(),
            time: Hlc::default(),
            fact,
            fields: Fields::default(),
            others: vec![],
        }
    }

    /// The same event with what it tells made narrower; `None` when it is of another kind.
    fn narrow<U>(self, pick: impl Fn(T) -> Option<U>) -> Option<Event<U>> {
        Some(Event {
            fact: pick(self.fact)?,
            others: self.others.into_iter().filter_map(pick).collect(),
            subject: self.subject,
            entry: self.entry,
            act: self.act,
            author: self.author,
            recorded_at: self.recorded_at,
            time: self.time,
            fields: self.fields,
        })
    }

    pub fn text(&self, field: &str) -> &str {
        self.fields.text(field)
    }
}

/// An event of any kind, before it finds its place in a person's or a meeting's state.
pub type Told = Event<Fact>;

/// Where an event stands in the order all readers share: the day it happened, then the clock, then the id.
pub fn order_of(event: &Told) -> (Option<NaiveDate>, Hlc, EntryId) {
    (event.fact.happened_on(), event.time, event.entry)
}

/// Puts an event into the list of its kind.
pub fn put<T>(list: &mut Vec<Event<T>>, event: Told, pick: impl Fn(Fact) -> Option<T>) {
    list.extend(event.narrow(pick));
}

/// Narrows an event to one kind: `take!(told => ContactMade)`.
#[macro_export]
macro_rules! pick {
    ($kind:ident) => {
        |fact| match fact {
            $crate::casework::fact::Fact::$kind(data) => Some(data),
            _ => None,
        }
    };
}

/// Facts that were read already, by the entries that tell them; whoever computes from one takes it out.
/// Boxed, because a large book brings a hundred thousand of them, and a map moves what it holds each time it grows.
pub type Facts = ByNumber<Box<Fact>>;

/// Reads the fields of a subject, even one whose own event is not here or was taken back.
pub fn fields_of(ledger: &Ledger, subject: &Subject) -> Fields {
    fields_from(ledger, subject, &mut Facts::default())
}

/// Reads the event a subject is, if it stands.
pub fn event_of(ledger: &Ledger, subject: &Subject) -> Option<Told> {
    event_from(ledger, subject, &mut Facts::default())
}

/// As [`fields_of`], of what was read before where it was.
pub fn fields_from(ledger: &Ledger, subject: &Subject, facts: &mut Facts) -> Fields {
    read(ledger, subject, facts).1
}

/// As [`event_of`], of what was read before where it was.
pub fn event_from(ledger: &Ledger, subject: &Subject, facts: &mut Facts) -> Option<Told> {
    let (mut events, fields) = read(ledger, subject, facts);
    let superseded: Vec<EntryId> =
        events.iter().flat_map(|(_, note, _)| note.record.supersedes.iter().copied()).collect();
    events.retain(|(id, _, _)| !superseded.contains(id));
    events.sort_by_key(|(id, note, _)| (note.time, *id));
    let (entry, note, fact) = events.pop()?;
    Some(Event {
        subject: subject.clone(),
        entry,
        act: note.record.act,
        author: note.record.author.clone(),
        recorded_at: note.record.recorded_at.clone(),
        time: note.time,
        others: events.into_iter().map(|(_, _, other)| other).filter(|other| *other != fact).collect(),
        fact,
        fields,
    })
}

type Known<'a> = (EntryId, &'a Note, Fact);

fn read<'a>(ledger: &'a Ledger, subject: &Subject, facts: &mut Facts) -> (Vec<Known<'a>>, Fields) {
    let mut events = vec![];
    let mut settings = vec![];
    for (id, note) in ledger.live_about(subject) {
        let record = &note.record;
        let fact = facts
            .remove(id)
            .map(|fact| *fact)
            .or_else(|| Fact::from_data(&record.kind, record.v, &record.data));
        match fact {
            Some(Fact::FieldSet(set)) => settings.push((id, note, set)),
            // What takes an act back is no event of the subject it stands on.
            Some(Fact::ActUndone(_)) | None => {}
            Some(fact) => events.push((id, note, fact)),
        }
    }
    settings.sort_by_key(|(id, note, _)| (note.time, *id));
    let settings = settings.into_iter().map(|(entry, note, FieldSet { field, value })| Setting {
        entry,
        field,
        value,
        supersedes: &note.record.supersedes,
    });
    (events, Fields::collect(settings.collect()))
}
