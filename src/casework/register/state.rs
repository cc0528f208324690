//! What can be asked of the state.

use std::borrow::Cow;
use std::rc::Rc;

use chrono::NaiveDate;

use super::{Register, State};
use crate::casework::batch::{Batch, Listing};
use crate::casework::book::{self, Machine, Member, Team, Unit};
use crate::casework::event::Event;
use crate::casework::fact::{BackupKept, BackupMade, BookOpened, HandedOver, NoteMade, TemplateApplied};
use crate::casework::meeting::Meeting;
use crate::casework::old_report::OldReport;
use crate::casework::person::{Episode, Person};
use crate::casework::plan::Plan;
use crate::casework::template::Template;
use crate::ledger::Subject;

impl Register {
    pub fn book(&self) -> Option<&Event<BookOpened>> {
        self.state.book.as_ref()
    }

    /// `Sổ ghi từ ngày`.
    pub fn starts_on(&self) -> Option<NaiveDate> {
        self.state.book.as_ref().map(|book| book.fact.starts_on)
    }

    /// The day this book was laid, whichever day it begins; what comes round for a book is not asked of before.
    pub fn laid_on(&self) -> Option<NaiveDate> {
        let recorded_at = &self.state.book.as_ref()?.recorded_at;
        chrono::DateTime::parse_from_rfc3339(recorded_at).ok().map(|at| at.date_naive())
    }

    /// The ward and its models, and nothing that was done: what a form for the pen is made of.
    pub fn with_nothing_done(&self) -> Self {
        let (unit, templates) = (self.state.unit.clone(), self.state.templates.clone());
        Self { state: State { unit, templates, ..State::default() }, ..Self::default() }
    }

    pub fn unit(&self) -> &Unit {
        &self.state.unit
    }

    /// The unit under the name that held on a day: what a paper of that day is headed by.
    pub fn unit_on(&self, day: NaiveDate) -> Cow<'_, Unit> {
        self.state.unit.on(day)
    }

    pub fn persons(&self) -> impl ExactSizeIterator<Item = &Rc<Person>> {
        self.state.persons.values()
    }

    pub fn person(&self, id: &Subject) -> Option<&Rc<Person>> {
        self.state.persons.get(id)
    }

    /// The episode of this id and whose it is.
    pub fn episode(&self, id: &Subject) -> Option<(&Rc<Person>, &Episode)> {
        self.parents.get(id)?.iter().find_map(|person| {
            let person = self.person(person)?;
            Some((person, person.episode(id)?))
        })
    }

    pub fn meetings(&self) -> impl Iterator<Item = &Rc<Meeting>> {
        self.state.meetings.values()
    }

    pub fn meeting(&self, id: &Subject) -> Option<&Rc<Meeting>> {
        self.state.meetings.get(id)
    }

    pub fn plans(&self) -> impl Iterator<Item = &Rc<Plan>> {
        self.state.plans.values()
    }

    pub fn plan(&self, id: &Subject) -> Option<&Rc<Plan>> {
        self.state.plans.get(id)
    }

    pub fn batches(&self) -> impl Iterator<Item = &Rc<Batch>> {
        self.state.batches.values()
    }

    pub fn batch(&self, id: &Subject) -> Option<&Rc<Batch>> {
        self.state.batches.get(id)
    }

    /// The place on a list of this id, and whose list it is.
    pub fn listing(&self, id: &Subject) -> Option<(&Rc<Batch>, &Listing)> {
        self.parents.get(id)?.iter().find_map(|batch| {
            let batch = self.batch(batch)?;
            Some((batch, batch.listing(id)?))
        })
    }

    /// Notes on the book as a whole.
    pub fn notes(&self) -> impl Iterator<Item = &Rc<Event<NoteMade>>> {
        self.state.notes.values()
    }

    pub fn members(&self) -> impl Iterator<Item = &Rc<Member>> {
        self.state.members.values()
    }

    pub fn member(&self, id: &Subject) -> Option<&Rc<Member>> {
        self.state.members.get(id)
    }

    /// A member's name; empty for one who is not known here.
    pub fn member_name(&self, id: &Subject) -> &str {
        self.member(id).map_or("", |member| book::member_name(member))
    }

    pub fn teams(&self) -> impl Iterator<Item = &Rc<Team>> {
        self.state.teams.values()
    }

    pub fn team(&self, id: &Subject) -> Option<&Rc<Team>> {
        self.state.teams.get(id)
    }

    pub fn machines(&self) -> impl Iterator<Item = &Rc<Machine>> {
        self.state.machines.values()
    }

    pub fn templates(&self) -> impl Iterator<Item = (&Subject, &Rc<Template>)> {
        self.state.templates.iter()
    }

    pub fn template(&self, id: &Subject) -> Option<&Rc<Template>> {
        self.state.templates.get(id)
    }

    /// The template new cases take.
    pub fn current_template(&self) -> Option<(&Subject, &Rc<Template>)> {
        let chosen = Subject::named(self.unit().text(book::field::TEMPLATE));
        self.state.templates.get_key_value(&chosen)
    }

    /// Which versions were taken into use, when, and by whose decision.
    pub fn template_uses(&self) -> impl Iterator<Item = &Rc<Event<TemplateApplied>>> {
        self.state.template_uses.values()
    }

    pub fn backup_files(&self) -> impl Iterator<Item = &Rc<Event<BackupMade>>> {
        self.state.backup_files.values()
    }

    pub fn handovers(&self) -> impl Iterator<Item = &Rc<Event<HandedOver>>> {
        self.state.handovers.values()
    }

    pub fn handover(&self, id: &Subject) -> Option<&Rc<Event<HandedOver>>> {
        self.state.handovers.get(id)
    }

    pub fn backups(&self) -> impl Iterator<Item = &Rc<Event<BackupKept>>> {
        self.state.backups.values()
    }

    /// Totals copied from older reports, by their days.
    pub fn old_reports(&self) -> Vec<&OldReport> {
        let mut reports: Vec<&OldReport> = self.state.old_reports.values().map(|report| &**report).collect();
        reports.sort_by_key(|report| (report.fact.from, report.fact.to, report.time, report.entry));
        reports
    }

    /// Whether the person is to be shown as under 18 on this day: by birth, or by a category of minors while no
    /// birth is known.
    pub fn is_minor(&self, person: &Person, on: NaiveDate) -> bool {
        if person.born().is_some() {
            return person.is_minor_by_birth(on);
        }
        person.current().is_some_and(|episode| {
            let Some(status) = episode.status() else { return false };
            let category = self.templates_of(episode).find_map(|it| it.category(&status.fact.category));
            category.is_some_and(|category| category.minors_only)
        })
    }
}
