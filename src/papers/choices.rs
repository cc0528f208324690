//! What papers are made of, in the order it is looked for.

use chrono::NaiveDate;

use super::kinds::{Of, PaperKind};
use crate::casework::Register;
use crate::casework::figures::{PeriodKind, covered};
use crate::casework::find::list_order;
use crate::casework::help_plan::assigned_on;
use crate::casework::person::{Person, Stage};
use crate::ledger::Subject;

/// The papers of one person that fit where the help stands, in the order of need.
pub fn kinds_of_person(person: &Person) -> Vec<PaperKind> {
    let Some(episode) = person.current() else { return vec![] };
    let stage = episode.stage();
    let fits = |kind: &PaperKind| match kind {
        PaperKind::Assignment => episode.is_open() && assigned_on(episode).is_some(),
        PaperKind::ReleaseProposal => stage == Stage::ReleaseProposed,
        PaperKind::ReleaseDecision => stage == Stage::ReleaseProposed || episode.release().is_some(),
        PaperKind::ReleaseNotice => episode.release().is_some(),
        PaperKind::Congratulation => matches!(stage, Stage::Aftercare | Stage::Released),
        PaperKind::VisitSlips | PaperKind::OwnPage => episode.is_helped(),
        _ => false,
    };
    PaperKind::ALL.into_iter().filter(fits).collect()
}

/// Every subject, as what a paper can be made of.
pub fn ones<'a>(subjects: impl IntoIterator<Item = &'a Subject>) -> Vec<Of> {
    subjects.into_iter().map(|subject| Of::One(subject.clone())).collect()
}

/// The persons for whom it holds, in the order of lists.
pub fn persons(register: &Register, holds: impl Fn(&Person) -> bool) -> Vec<Of> {
    let mut persons: Vec<&Person> =
        register.persons().map(|person| &**person).filter(|person| holds(person)).collect();
    persons.sort_by_cached_key(|person| list_order(person));
    ones(persons.into_iter().map(Person::id))
}

/// The times of a kind of which the book can tell something, the latest first.
pub fn periods(register: &Register, kind: PeriodKind, today: NaiveDate) -> Vec<Of> {
    let all = kind.back_to(register.starts_on().unwrap_or(today), today);
    let told = all.into_iter().filter(|period| covered(register, *period, today).is_some());
    told.map(Of::Period).collect()
}
