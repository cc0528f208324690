//! Bodies that an erasure names: erased from then on, whatever comes in which order. Source: rule 23.

use std::collections::BTreeSet;

use super::{Reading, Register};
use crate::casework::fact::{ErasureRecorded, Fact};
use crate::ledger::{Body, Entry, EntryId, Note, Record, Subject};

impl Register {
    /// The erasure that took this body away.
    pub fn erased_by(&self, body: EntryId) -> Option<EntryId> {
        self.erased.get(&body).copied()
    }

    /// The erasure that took the event of this subject away.
    pub fn erased_with(&self, subject: &Subject) -> Option<EntryId> {
        self.erased_with.get(subject).map(|(by, _)| *by)
    }

    /// Erased bodies that are still on the disk, as far as is known.
    pub fn still_held(&self) -> &BTreeSet<EntryId> {
        &self.still_held
    }

    /// They have been taken off the disk.
    pub fn no_longer_held(&mut self, bodies: &BTreeSet<EntryId>) {
        self.still_held.retain(|body| !bodies.contains(body));
    }

    /// The entry as it counts: a body that is erased here is none, wherever it came from.
    pub(super) fn without_erased(&mut self, entry: Entry) -> Entry {
        let id = entry.id();
        let known =
            self.ledger.held(id).iter().find(|known| known.head == entry.head).map(|known| &known.body);
        let is_erased = self.erased.contains_key(&id) || known == Some(&Body::Erased);
        let was_present = matches!(known, Some(Body::Present(_)));
        match entry.body {
            Body::Present(_) if is_erased => {
                self.still_held.insert(id);
                Entry { body: Body::Erased, ..entry }
            }
            Body::Erased if was_present => {
                self.still_held.insert(id);
                entry
            }
            _ => entry,
        }
    }

    /// Does what an entry says, if it is an erasure.
    pub(super) fn erase(&mut self, by: EntryId, reading: &mut Reading) {
        let record = self.ledger.note(by).map(|note| &note.record);
        let Some(record) = record.filter(|record| record.kind == "erasure.recorded") else { return };
        let fact = Fact::from_data(&record.kind, record.v, &record.data);
        let Some(Fact::ErasureRecorded(ErasureRecorded { person, bodies, subjects, .. })) = fact else {
            return;
        };
        for subject in &subjects {
            let found = (by, person.clone());
            let known = self.erased_with.entry(subject.clone()).or_insert_with(|| found.clone());
            *known = known.clone().min(found);
            self.hang(subject, &person);
        }
        for body in bodies {
            let known = self.erased.entry(body).or_insert(by);
            *known = by.min(*known);
            let held = self.ledger.held(body).iter().filter(|entry| matches!(entry.body, Body::Present(_)));
            for head in held.map(|entry| entry.head).collect::<Vec<_>>() {
                self.still_held.insert(body);
                self.hold(Entry { head, body: Body::Erased }, reading);
            }
        }
        reading.touched.extend(subjects);
        reading.touched.insert(person);
    }

    /// What an erased body said of who hangs on whom goes with it: whether the body or its erasure came first makes no
    /// difference.
    pub(super) fn forget(&mut self, record: &Record, touched: &mut impl Extend<Subject>) {
        let fact = Fact::from_data(&record.kind, record.v, &record.data);
        let Some(fact) = fact.filter(|fact| !fact.mentions().is_empty()) else { return };
        let subject = &record.subject;
        for parent in self.parents.remove(subject).into_iter().flatten() {
            if let Some(children) = self.children.get_mut(&parent) {
                children.remove(subject);
            }
            touched.extend([parent]);
        }
        for named in fact.mentions() {
            if let Some(mentioning) = self.mentioned_by.get_mut(named) {
                mentioning.remove(subject);
            }
        }
        let told = |note: &Note| Fact::from_data(&note.record.kind, note.record.v, &note.record.data);
        let others: Vec<Fact> = self.ledger.about(subject).filter_map(|(_, note)| told(note)).collect();
        for fact in &others {
            self.learn(subject, fact);
        }
        if let Some((_, person)) = self.erased_with.get(subject).cloned() {
            self.hang(subject, &person);
        }
    }

    /// Who hangs on whom, and who is named, as an event of this subject says.
    pub(super) fn learn(&mut self, subject: &Subject, fact: &Fact) {
        for named in fact.mentions() {
            self.mentioned_by.entry(named.clone()).or_default().insert(subject.clone());
        }
        for parent in fact.parents() {
            self.hang(subject, parent);
        }
    }

    fn hang(&mut self, subject: &Subject, parent: &Subject) {
        let parents = self.parents.entry(subject.clone()).or_default();
        if let Err(at) = parents.binary_search(parent) {
            parents.insert(at, parent.clone());
        }
        self.children.entry(parent.clone()).or_default().insert(subject.clone());
    }
}
