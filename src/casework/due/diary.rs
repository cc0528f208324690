//! The lines of a day, worked out person by person: a large book is gone through in slices, and after an act only
//! those are looked at again whom it changed.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Day, Due};
use crate::casework::Register;
use crate::casework::book::{Member, Unit};
use crate::casework::contested::{contested_beside_cases, contested_in};
use crate::casework::person::Person;
use crate::casework::same_person::{Marks, undecided_among};
use crate::casework::settle::{unsettled_beside_cases, unsettled_of};
use crate::casework::template::Template;
use crate::ledger::{Subject, WriterId};

/// Holds what was found for each person, for as long as that person and the [`Basis`] are the same.
#[derive(Default)]
pub struct Diary {
    basis: Option<Basis>,
    people: BTreeMap<Subject, Page>,
}

/// Whatever else the lines of a person hang on.
struct Basis {
    today: NaiveDate,
    up_to: NaiveDate,
    starts_on: NaiveDate,
    unit: Unit,
    templates: Vec<Rc<Template>>,
    members: Vec<Rc<Member>>,
}

/// One person in the diary.
struct Page {
    /// As they were when they were looked at.
    person: Rc<Person>,
    lines: Vec<Arc<Due>>,
    /// To find those who may be the same person.
    marks: Marks,
    /// See [`Day::old_cases`].
    old_cases: (usize, usize),
    /// The first day from which one of the cases that run was helped.
    admitted_on: Option<NaiveDate>,
}

impl Diary {
    /// Looks at everybody who is new or was changed since the last time, one after the other while `may_go_on` says so.
    /// Returns whether nobody is left.
    pub fn look_through(
        &mut self,
        register: &Register,
        today: NaiveDate,
        may_go_on: impl FnMut() -> bool,
    ) -> bool {
        self.look_ahead(register, today, today, may_go_on)
    }

    /// As [`Diary::look_through`], with what comes round up to a day that is still ahead.
    pub fn look_ahead(
        &mut self,
        register: &Register,
        today: NaiveDate,
        up_to: NaiveDate,
        mut may_go_on: impl FnMut() -> bool,
    ) -> bool {
        let Some(starts_on) = register.starts_on() else { return true };
        let day = Day { register, today, up_to, starts_on };
        if !self.basis.as_ref().is_some_and(|basis| basis.still_holds(&day)) {
            *self = Self { basis: Some(Basis::of(&day)), people: BTreeMap::new() };
        }
        for person in register.persons() {
            let is_known = |page: &Page| Rc::ptr_eq(&page.person, person);
            if self.people.get(person.id()).is_some_and(is_known) {
                continue;
            }
            if !may_go_on() {
                return false;
            }
            self.people.insert(person.id().clone(), Page::of(&day, person));
        }
        if self.people.len() > register.persons().len() {
            self.people.retain(|id, _| register.person(id).is_some());
        }
        true
    }

    /// How many of the book's people were looked at.
    pub fn looked_at(&self) -> usize {
        self.people.len()
    }

    /// Every line, in the order of [`super::due`]; of a diary that was looked through to its end.
    pub fn lines(&self, register: &Register, doubtful_clocks: &[WriterId]) -> Vec<Arc<Due>> {
        let Some(Basis { today, up_to, starts_on, .. }) = self.basis else { return vec![] };
        let day = Day { register, today, up_to, starts_on };
        let pages = || self.people.values();
        let old = pages().map(|page| page.old_cases).fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
        let mut beside = vec![];
        day.of_pairs(undecided_among(pages().map(|page| (&*page.person, &page.marks))), &mut beside);
        day.of_old_cases(old.0, old.1, &mut beside);
        day.of_rounds(pages().filter_map(|page| page.admitted_on).min(), &mut beside);
        for meeting in register.meetings() {
            day.of_meeting(meeting, &mut beside);
        }
        for batch in register.batches() {
            day.of_batch(batch, &mut beside);
        }
        day.of_notes(&mut beside);
        day.of_backup(&mut beside);
        day.of_unsettled(unsettled_beside_cases(register), contested_beside_cases(register), &mut beside);
        day.of_ledger(doubtful_clocks, &mut beside);
        let mut lines: Vec<Arc<Due>> = pages().flat_map(|page| page.lines.iter().cloned()).collect();
        lines.extend(beside.into_iter().map(Arc::new));
        // What has no day comes after what has one.
        lines.sort_by(|one, other| {
            let key = |due: &Due| (due.urgency, due.day.is_none(), due.day);
            key(one).cmp(&key(other)).then_with(|| one.cmp(other))
        });
        lines
    }
}

impl Basis {
    fn of(day: &Day<'_>) -> Self {
        let Day { register, today, up_to, starts_on } = *day;
        Self {
            today,
            up_to,
            starts_on,
            unit: register.unit().clone(),
            templates: register.templates().map(|(_, template)| template.clone()).collect(),
            members: register.members().cloned().collect(),
        }
    }

    fn still_holds(&self, day: &Day<'_>) -> bool {
        let Day { register, today, up_to, starts_on } = *day;
        (self.today, self.up_to, self.starts_on) == (today, up_to, starts_on)
            && self.unit == *register.unit()
            && are_those(&self.templates, register.templates().map(|(_, template)| template))
            && are_those(&self.members, register.members())
    }
}

/// Whether these are the very ones: whatever is computed anew is another.
fn are_those<'a, T: 'a>(held: &[Rc<T>], now: impl Iterator<Item = &'a Rc<T>>) -> bool {
    let mut held = held.iter();
    now.into_iter().all(|one| held.next().is_some_and(|known| Rc::ptr_eq(known, one)))
        && held.next().is_none()
}

impl Page {
    fn of(day: &Day<'_>, person: &Rc<Person>) -> Self {
        let mut lines = vec![];
        day.of_person(person, &mut lines);
        day.of_unsettled(unsettled_of(day.register, person), contested_in(person), &mut lines);
        let helped = person.episodes.iter().filter(|episode| episode.is_helped());
        Self {
            person: person.clone(),
            lines: lines.into_iter().map(Arc::new).collect(),
            marks: Marks::of(person),
            old_cases: day.old_cases(person),
            admitted_on: helped.filter_map(|it| it.admission()).map(|admission| admission.fact.on).min(),
        }
    }
}
