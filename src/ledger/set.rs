//! The set of entries: insertion in any order, liveness, forks, completeness.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::place::{Heads, Place};
use super::{Body, ByNumber, Clock, Entry, EntryId, Hash, Head, Hlc, Record, Subject, WriterId};

/// Per writer, how far the set reaches without a gap, and the hash of the head there.
/// Two books with equal frontiers hold the same entries.
pub type Frontier = BTreeMap<WriterId, (u64, Hash)>;

/// What the set knows of one entry besides its bytes.
#[derive(Clone, Debug)]
pub struct Note {
    pub record: Rc<Record>,
    pub time: Hlc,
}

/// What inserting an entry did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    New,
    /// The entry was here already, with the same or a greater body.
    Known,
    /// A stub became present, or a body was erased.
    Changed,
    /// Another head already has this id: both are kept, neither is read.
    Fork,
}

/// Every entry ever given to it. A set: equal contents, equal answers.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    entries: ByNumber<Place>,
    /// Lists of ids are in their order.
    by_subject: HashMap<Subject, Vec<EntryId>>,
    /// The entries of an act but the one that names it: most acts have no other.
    by_act: BTreeMap<EntryId, Vec<EntryId>>,
    retracted_by: BTreeMap<EntryId, BTreeSet<EntryId>>,
    dead: BTreeSet<EntryId>,
    forks: BTreeSet<EntryId>,
    /// The latest time each writer gave.
    latest: BTreeMap<WriterId, Hlc>,
}

impl Ledger {
    /// Adds one entry. The caller has verified a body that came from outside ([`Entry::verify`]).
    pub fn insert(&mut self, entry: Entry) -> Arrival {
        let id = entry.id();
        let latest = self.latest.entry(id.writer).or_default();
        *latest = entry.head.time.max(*latest);
        let arrival = match self.entries.get_mut(id) {
            None => {
                self.entries.insert(id, Place { held: Heads::One(entry), note: None });
                Arrival::New
            }
            Some(place) => place.held.add(entry),
        };
        match arrival {
            Arrival::Known => return arrival,
            Arrival::Fork => drop(self.forks.insert(id)),
            Arrival::New | Arrival::Changed => {}
        }
        if arrival != Arrival::New {
            self.forget(id);
        }
        self.read(id);
        arrival
    }

    pub fn len(&self) -> usize {
        self.entries.iter().map(|(_, place)| place.held.entries().len()).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Every entry, forks and stubs included, in the order of ids.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().flat_map(|(_, place)| place.held.entries())
    }

    pub fn note(&self, id: EntryId) -> Option<&Note> {
        self.entries.get(id)?.note.as_ref()
    }

    /// Whether a body is here that is no [`Record`]: a newer app wrote it, or nobody knows what.
    pub fn is_unreadable(&self, id: EntryId) -> bool {
        matches!(self.held(id), [Entry { body: Body::Present(_), .. }]) && self.note(id).is_none()
    }

    /// What stands under an id; more than one is a fork.
    pub fn held(&self, id: EntryId) -> &[Entry] {
        self.entries.get(id).map_or(&[], |place| place.held.entries())
    }

    /// Whether the entry can be read and no live entry retracts it.
    pub fn is_live(&self, id: EntryId) -> bool {
        self.note(id).is_some() && !self.dead.contains(&id)
    }

    /// The readable entries about a subject, retracted ones included.
    pub fn about(&self, subject: &Subject) -> impl Iterator<Item = (EntryId, &Note)> {
        self.by_subject.get(subject).into_iter().flatten().filter_map(|id| Some((*id, self.note(*id)?)))
    }

    /// As [`Ledger::about`], without the retracted ones.
    pub fn live_about(&self, subject: &Subject) -> impl Iterator<Item = (EntryId, &Note)> {
        self.about(subject).filter(|(id, _)| !self.dead.contains(id))
    }

    /// Every subject, in the order of their names.
    pub fn subjects(&self) -> impl Iterator<Item = &Subject> {
        let mut subjects: Vec<&Subject> = self.by_subject.keys().collect();
        subjects.sort();
        subjects.into_iter()
    }

    /// The readable entries recorded in one act.
    pub fn of_act(&self, act: EntryId) -> impl Iterator<Item = (EntryId, &Note)> {
        let names_itself = self.note(act).is_some_and(|note| note.record.act == act);
        let others = self.by_act.get(&act).map_or(&[][..], Vec::as_slice);
        let (before, after) = others.split_at(others.partition_point(|id| *id < act));
        let ids = before.iter().copied().chain(names_itself.then_some(act)).chain(after.iter().copied());
        ids.filter_map(|id| Some((id, self.note(id)?)))
    }

    /// The entries that retract this one, live or not.
    pub fn retractors(&self, id: EntryId) -> impl Iterator<Item = EntryId> {
        self.retracted_by.get(&id).into_iter().flatten().copied()
    }

    /// Ids under which more than one head stands. Both are kept; neither is read.
    pub fn forks(&self) -> impl Iterator<Item = EntryId> {
        self.forks.iter().copied()
    }

    pub fn frontier(&self) -> Frontier {
        let mut reached: BTreeMap<WriterId, (u64, &Head)> = BTreeMap::new();
        for (id, place) in self.entries.iter() {
            if id.seq == reached.get(&id.writer).map_or(0, |(seq, _)| *seq) + 1 {
                // Two books with the same fork agree.
                reached.insert(id.writer, (id.seq, place.held.greatest()));
            }
        }
        reached.into_iter().map(|(writer, (seq, head))| (writer, (seq, head.hash()))).collect()
    }

    /// The last head of a writer, if any.
    pub fn last_head(&self, writer: WriterId) -> Option<&Head> {
        self.entries.last_of(writer).map(|place| place.held.greatest())
    }

    /// Writers whose last entry is timed so far ahead of `now_millis` that [`Clock::observe`] does not follow it.
    pub fn doubtful_clocks(&self, now_millis: u64) -> Vec<WriterId> {
        let is_far_ahead = |time: &Hlc| !Clock::default().observe(*time, now_millis);
        self.latest.iter().filter(|(_, time)| is_far_ahead(time)).map(|(writer, _)| *writer).collect()
    }

    /// Entries whose predecessor is missing or is not the one they name: a gap or a fork in a chain.
    pub fn broken_chains(&self) -> Vec<EntryId> {
        let follows = |entry: &Entry| match entry.head.seq {
            1 => entry.head.prev == [0; 32],
            seq => {
                let before = self.held(EntryId { seq: seq - 1, ..entry.id() });
                before.iter().any(|known| known.head.hash() == entry.head.prev)
            }
        };
        self.entries().filter(|entry| !follows(entry)).map(Entry::id).collect()
    }

    /// Takes an entry out of the indexes, before it is read anew.
    fn forget(&mut self, id: EntryId) {
        let note = self.entries.get_mut(id).and_then(|place| place.note.take());
        let Some(note) = note else { return };
        if let Some(ids) = self.by_subject.get_mut(&note.record.subject) {
            ids.retain(|known| *known != id);
        }
        if let Some(ids) = self.by_act.get_mut(&note.record.act) {
            ids.retain(|known| *known != id);
        }
        for target in &note.record.retracts {
            if let Some(ids) = self.retracted_by.get_mut(target) {
                ids.remove(&id);
            }
            self.settle_liveness(*target);
        }
        self.dead.remove(&id);
    }

    /// Puts an entry into the indexes if it is the only one of its id, present and well formed.
    fn read(&mut self, id: EntryId) {
        let Some(place) = self.entries.get_mut(id) else { return };
        let Heads::One(Entry { head, body: Body::Present(bytes) }) = &place.held else { return };
        let Ok(record) = serde_json::from_slice::<Record>(bytes) else { return };
        let note = Note { time: head.time, record: Rc::new(record) };
        put_in_order(self.by_subject.entry(note.record.subject.clone()).or_default(), id);
        if note.record.act != id {
            put_in_order(self.by_act.entry(note.record.act).or_default(), id);
        }
        for target in &note.record.retracts {
            self.retracted_by.entry(*target).or_default().insert(id);
        }
        let targets = note.record.retracts.clone();
        place.note = Some(note);
        if self.retracted_by.contains_key(&id) {
            self.settle_liveness(id);
        }
        for target in targets {
            self.settle_liveness(target);
        }
    }

    /// Works out again which entries are dead, for all that hang together with `start` by retractions.
    ///
    /// An entry is dead when a live entry retracts it. Ids cannot be named before they exist, so honest
    /// entries never retract in a circle; in a forged circle nothing is dead.
    fn settle_liveness(&mut self, start: EntryId) {
        let mut together = BTreeSet::new();
        let mut open = vec![start];
        while let Some(id) = open.pop() {
            if together.insert(id) {
                open.extend(self.retractors(id));
                if let Some(note) = self.note(id) {
                    open.extend(note.record.retracts.iter().copied());
                }
            }
        }
        let mut alive: BTreeMap<EntryId, bool> = BTreeMap::new();
        loop {
            let before = alive.len();
            for id in &together {
                let verdicts: Vec<Option<bool>> =
                    self.retractors(*id).map(|by| alive.get(&by).copied()).collect();
                if verdicts.contains(&Some(true)) {
                    alive.insert(*id, false);
                } else if verdicts.iter().all(|verdict| *verdict == Some(false)) {
                    alive.insert(*id, true);
                }
            }
            if alive.len() == before {
                break;
            }
        }
        for id in together {
            match alive.get(&id) {
                Some(false) => self.dead.insert(id),
                _ => self.dead.remove(&id),
            };
        }
    }
}

/// Most ids come in their order.
fn put_in_order(ids: &mut Vec<EntryId>, id: EntryId) {
    if let Err(at) = ids.binary_search(&id) {
        ids.insert(at, id);
    }
}

#[cfg(test)]
mod tests;
