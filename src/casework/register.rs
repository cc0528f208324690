//! The Register: the state of the book as a function of a set of entries.
//!
//! Entries are grouped by root (a person, a meeting, a plan, a member …) and a root is computed whole when one of
//! its entries arrives, so arrival order cannot matter.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use super::batch::{self, Batch};
use super::book::{self, Machine, Member, Team, Unit};
use super::event::{Event, Facts, Told, event_from, fields_from, order_of, put};
use super::fact::*;
use super::meeting::{self, Meeting};
use super::old_report::OldReport;
use super::person::{self, Person};
use super::plan::{self, Plan};
use super::template::Template;
use crate::ledger::{Arrival, Body, Entry, EntryId, Ledger, Subject};
use crate::pick;
use papers::Papers;

mod erased;
mod papers;
mod state;

#[derive(Clone, Debug, Default)]
pub struct Register {
    ledger: Ledger,
    /// Who hangs on whom, by every entry ever seen: subject → the subjects its event names.
    /// Nearly always one, or a few; in the order of their names.
    parents: HashMap<Subject, Vec<Subject>>,
    children: HashMap<Subject, BTreeSet<Subject>>,
    mentioned_by: HashMap<Subject, BTreeSet<Subject>>,
    /// Entries that take an act back.
    undoings: BTreeSet<EntryId>,
    /// Entries whose body is here and tells this version of the app nothing.
    unknown: BTreeSet<EntryId>,
    /// Bodies that an erasure names, and which does; of two the one with the lesser id.
    erased: BTreeMap<EntryId, EntryId>,
    /// Subjects whose event was erased: by which erasure, and the person they are found under.
    erased_with: BTreeMap<Subject, (EntryId, Subject)>,
    /// Erased bodies that came here all the same: wherever they came from still has them.
    still_held: BTreeSet<EntryId>,
    state: State,
}

/// What is computed; equal ledgers, equal states.
#[derive(Clone, Debug, Default, PartialEq)]
struct State {
    book: Option<Event<BookOpened>>,
    papers: BTreeMap<Subject, Papers>,
    unit: Unit,
    persons: BTreeMap<Subject, Rc<Person>>,
    meetings: BTreeMap<Subject, Rc<Meeting>>,
    plans: BTreeMap<Subject, Rc<Plan>>,
    batches: BTreeMap<Subject, Rc<Batch>>,
    /// Notes on the book; those on a case are the case's.
    notes: BTreeMap<Subject, Rc<Event<NoteMade>>>,
    members: BTreeMap<Subject, Rc<Member>>,
    teams: BTreeMap<Subject, Rc<Team>>,
    machines: BTreeMap<Subject, Rc<Machine>>,
    templates: BTreeMap<Subject, Rc<Template>>,
    backups: BTreeMap<Subject, Rc<Event<BackupKept>>>,
    handovers: BTreeMap<Subject, Rc<Event<HandedOver>>>,
    old_reports: BTreeMap<Subject, Rc<OldReport>>,
    backup_files: BTreeMap<Subject, Rc<Event<BackupMade>>>,
    template_uses: BTreeMap<Subject, Rc<Event<TemplateApplied>>>,
}

/// What taking entries in leaves to be done.
#[derive(Default)]
pub struct Reading {
    /// The subjects that the entries speak of, or spoke of.
    pub touched: HashSet<Subject>,
    /// What the entries tell, so that no body is parsed a second time.
    facts: Facts,
}

impl PartialEq for Register {
    /// Two registers are equal when they say the same; how their indexes came about does not matter.
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.ledger.frontier() == other.ledger.frontier()
    }
}

impl Register {
    /// Takes entries in, in any order, and returns the roots whose state was computed anew.
    pub fn apply(&mut self, entries: impl IntoIterator<Item = Entry>) -> BTreeSet<Subject> {
        let mut reading = Reading::default();
        entries.into_iter().for_each(|entry| self.take_in(entry, &mut reading));
        let mut seen = HashSet::new();
        let roots: BTreeSet<Subject> = reading
            .touched
            .iter()
            .flat_map(|subject| self.new_roots_of(subject, &mut seen))
            .cloned()
            .collect();
        roots.iter().for_each(|root| self.compute(root, &mut reading));
        roots
    }

    /// The book as it was known when something was finished: what came later, from whatever tablet, is not in it.
    pub fn as_of(&self, upto: &Upto) -> Self {
        let mut then = Self::default();
        then.apply(self.ledger.entries().filter(|entry| upto.covers(entry.id())).cloned());
        then
    }

    /// The same book without these entries and with others: for what was written again under other numbers.
    pub fn replace(&mut self, gone: impl Fn(EntryId) -> bool, with: impl IntoIterator<Item = Entry>) {
        let kept = self.ledger.entries().filter(|entry| !gone(entry.id())).cloned();
        let mut anew = Self { still_held: std::mem::take(&mut self.still_held), ..Self::default() };
        anew.apply(kept.chain(with).collect::<Vec<_>>());
        *self = anew;
    }

    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Entries that this version of the app cannot read: while there are any, nothing may be finalised.
    pub fn unknown_entries(&self) -> usize {
        self.unknown.len()
    }

    /// The events that stand directly under a subject.
    pub fn children(&self, subject: &Subject) -> impl Iterator<Item = &Subject> {
        self.children.get(subject).into_iter().flatten()
    }

    /// The subjects whose event names this one, in any version of it.
    pub fn mentioning(&self, subject: &Subject) -> impl Iterator<Item = &Subject> {
        self.mentioned_by.get(subject).into_iter().flatten()
    }

    /// The acts that are taken back, each with the entry that did it.
    pub fn undone_acts(&self) -> impl Iterator<Item = (EntryId, EntryId)> {
        self.undoings.iter().filter(|id| self.ledger.is_live(**id)).filter_map(|id| {
            let record = &self.ledger.note(*id)?.record;
            match Fact::from_data(&record.kind, record.v, &record.data)? {
                Fact::ActUndone(undone) => Some((undone.act, *id)),
                _ => None,
            }
        })
    }

    pub fn parents(&self, subject: &Subject) -> impl Iterator<Item = &Subject> {
        self.parents.get(subject).into_iter().flatten()
    }

    /// The subjects computed as a whole that this one belongs to; itself, where it hangs on nothing.
    pub fn roots_of(&self, subject: &Subject) -> BTreeSet<Subject> {
        self.new_roots_of(subject, &mut HashSet::new()).into_iter().cloned().collect()
    }

    /// The second step: the roots of a subject but those that were found by way of `seen`.
    pub fn new_roots_of<'a>(
        &'a self,
        subject: &'a Subject,
        seen: &mut HashSet<&'a Subject>,
    ) -> Vec<&'a Subject> {
        let mut roots = vec![];
        let mut open = vec![subject];
        while let Some(subject) = open.pop() {
            if !seen.insert(subject) {
                continue;
            }
            match self.parents.get(subject) {
                Some(parents) => open.extend(parents),
                None => roots.push(subject),
            }
        }
        roots
    }

    /// The first step of [`Register::apply`], for a book that is read in slices.
    pub fn take_in(&mut self, entry: Entry, reading: &mut Reading) {
        let id = entry.id();
        let entry = self.without_erased(entry);
        self.hold(entry, reading);
        self.erase(id, reading);
    }

    fn hold(&mut self, entry: Entry, Reading { touched, facts }: &mut Reading) {
        let id = entry.id();
        let is_erasing = entry.body == Body::Erased;
        let before = self.ledger.note(id).map(|note| note.record.clone());
        let mut retracted = vec![];
        // What was there under this id may vanish (a fork, an erasure): its subject is touched as well.
        if let Some(record) = &before {
            touched.insert(record.subject.clone());
            retracted.extend(&record.retracts);
        }
        if self.ledger.insert(entry) == Arrival::Known {
            return;
        }
        if let Some(record) = before.filter(|_| is_erasing) {
            self.forget(&record, touched);
        }
        facts.remove(id);
        self.unknown.remove(&id);
        if self.ledger.is_unreadable(id) {
            self.unknown.insert(id);
        }
        if let Some(note) = self.ledger.note(id) {
            let record = note.record.clone();
            touched.insert(record.subject.clone());
            retracted.extend(&record.retracts);
            let fact = Fact::from_data(&record.kind, record.v, &record.data);
            match fact {
                Some(Fact::ActUndone(_)) => {
                    self.undoings.insert(id);
                }
                None => {
                    self.unknown.insert(id);
                }
                Some(_) => {}
            }
            if let Some(fact) = fact {
                self.learn(&record.subject, &fact);
                facts.insert(id, Box::new(fact));
            }
        }
        // A retraction may bring others back to life, and those others again.
        let mut seen = BTreeSet::new();
        while let Some(target) = retracted.pop() {
            if let Some(note) = self.ledger.note(target)
                && seen.insert(target)
            {
                touched.insert(note.record.subject.clone());
                retracted.extend(&note.record.retracts);
            }
        }
    }

    /// All events under a root, in the order every reader shares.
    fn told_under(&self, root: &Subject, facts: &mut Facts) -> Vec<Told> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&Subject> = self.children(root).collect();
        let mut told = vec![];
        while let Some(subject) = open.pop() {
            if seen.insert(subject) {
                told.extend(event_from(&self.ledger, subject, facts));
                open.extend(self.children(subject));
            }
        }
        // A correction may have moved an event away; its old place still remembers it.
        told.retain(|event| {
            event.fact.parents().iter().any(|parent| *parent == root || seen.contains(parent))
        });
        told.sort_by_key(order_of);
        told
    }

    /// The last step: computes one of the roots of what was touched.
    pub fn compute(&mut self, root: &Subject, Reading { facts, .. }: &mut Reading) {
        if root.as_str() == book::UNIT {
            self.state.unit = Unit { fields: fields_from(&self.ledger, root, facts) };
        }
        let own = event_from(&self.ledger, root, facts);
        let is = |kind: fn(&Fact) -> bool| own.as_ref().is_some_and(|event| kind(&event.fact));
        // A root that was taken back, or turned out to be of another kind, leaves its old place.
        let state = &mut self.state;
        state.persons.remove(root);
        state.meetings.remove(root);
        state.plans.remove(root);
        state.batches.remove(root);
        state.notes.remove(root);
        state.members.remove(root);
        state.teams.remove(root);
        state.machines.remove(root);
        state.templates.remove(root);
        state.backups.remove(root);
        state.handovers.remove(root);
        state.old_reports.remove(root);
        state.backup_files.remove(root);
        state.template_uses.remove(root);
        state.papers.remove(root);
        if state.book.as_ref().is_some_and(|book| book.subject == *root) {
            state.book = None;
        }
        let told = if is(|fact| {
            matches!(
                fact,
                Fact::BookOpened(_)
                    | Fact::PersonOpened(_)
                    | Fact::MeetingOpened(_)
                    | Fact::PlanDrafted(_)
                    | Fact::BatchOpened(_)
                    | Fact::TeamFormed(_)
                    | Fact::MemberAdded(_)
                    | Fact::HandedOver(_)
            )
        }) {
            self.told_under(root, facts)
        } else {
            vec![]
        };
        let Some(own) = own else { return };
        let state = &mut self.state;
        match own.fact {
            Fact::BookOpened(_) => {
                state.book = only(own, pick!(BookOpened));
                state.papers.extend(Papers::of(told).map(|papers| (root.clone(), papers)));
            }
            Fact::PersonOpened(_) => {
                let own = only(own, pick!(PersonOpened)).map(|own| person::compute(own, told));
                state.persons.extend(own.map(|person| (root.clone(), Rc::new(person))));
            }
            Fact::MeetingOpened(_) => {
                let own = only(own, pick!(MeetingOpened)).map(|own| meeting::compute(own, told));
                state.meetings.extend(own.map(|meeting| (root.clone(), Rc::new(meeting))));
            }
            Fact::PlanDrafted(_) => {
                let own = only(own, pick!(PlanDrafted)).map(|own| plan::compute(own, told));
                state.plans.extend(own.map(|plan| (root.clone(), Rc::new(plan))));
            }
            Fact::BatchOpened(_) => {
                let own = only(own, pick!(BatchOpened)).map(|own| batch::compute(own, told));
                state.batches.extend(own.map(|batch| (root.clone(), Rc::new(batch))));
            }
            Fact::NoteMade(_) => {
                state.notes.extend(only(own, pick!(NoteMade)).map(|note| (root.clone(), Rc::new(note))));
            }
            Fact::MemberAdded(_) => {
                state.papers.extend(Papers::of(told).map(|papers| (root.clone(), papers)));
                state
                    .members
                    .extend(only(own, pick!(MemberAdded)).map(|member| (root.clone(), Rc::new(member))));
            }
            Fact::TeamFormed(_) => {
                state.papers.extend(Papers::of(told).map(|papers| (root.clone(), papers)));
                state.teams.extend(only(own, pick!(TeamFormed)).map(|team| (root.clone(), Rc::new(team))));
            }
            Fact::MachineJoined(_) => {
                state.machines.extend(only(own, pick!(MachineJoined)).map(|it| (root.clone(), Rc::new(it))));
            }
            // The subject is the hash of the document: what does not match was tampered with.
            Fact::TemplateAdded(added) if book::template_subject(&added.document) == *root => {
                let template = Template::parse(added.document.as_bytes()).ok();
                state.templates.extend(template.map(|template| (root.clone(), Rc::new(template))));
            }
            Fact::BackupKept(_) => {
                state.backups.extend(only(own, pick!(BackupKept)).map(|it| (root.clone(), Rc::new(it))));
            }
            Fact::BackupMade(_) => {
                state.backup_files.extend(only(own, pick!(BackupMade)).map(|it| (root.clone(), Rc::new(it))));
            }
            Fact::TemplateApplied(_) => {
                let own = only(own, pick!(TemplateApplied)).map(|it| (root.clone(), Rc::new(it)));
                state.template_uses.extend(own);
            }
            Fact::HandedOver(_) => {
                state.papers.extend(Papers::of(told).map(|papers| (root.clone(), papers)));
                state.handovers.extend(only(own, pick!(HandedOver)).map(|it| (root.clone(), Rc::new(it))));
            }
            Fact::OldReportCopied(_) => {
                let own = only(own, pick!(OldReportCopied)).map(|it| (root.clone(), Rc::new(it)));
                state.old_reports.extend(own);
            }
            _ => {}
        }
    }
}

fn only<T>(event: Told, pick: impl Fn(Fact) -> Option<T>) -> Option<Event<T>> {
    let mut one = vec![];
    put(&mut one, event, pick);
    one.pop()
}
