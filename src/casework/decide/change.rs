//! Acts that change what stood: a field set anew, an event told again, an act taken back.
//!
//! What telling again or taking back brings about may lie far from it, so it is tried on a copy of the Register
//! first: a clash that was not there before is a refusal.

use std::collections::BTreeMap;

use super::meeting::unfinished;
use super::{Context, NewFact, Refusal, Rules, clash, gone, is_whole, may_happen};
use crate::casework::Register;
use crate::casework::act::{self, Desk};
use crate::casework::book;
use crate::casework::event::{event_of, fields_of};
use crate::casework::fact::{ActUndone, Fact, FieldSet};
use crate::casework::meeting::task_field;
use crate::casework::settle::{Clash, unsettled};
use crate::ledger::{EntryId, Pen, Subject, WriterId};

pub fn set(
    register: &Register,
    subject: &Subject,
    field: &str,
    value: &str,
) -> Result<Vec<NewFact>, Refusal> {
    may_set(register, subject, field)?;
    let supersedes = fields_of(register.ledger(), subject).standing(field);
    let fact = FieldSet { field: field.to_owned(), value: value.to_owned() }.into();
    Ok(vec![NewFact { subject: subject.clone(), fact, supersedes, retracts: vec![] }])
}

pub fn set_all(
    register: &Register,
    subjects: &[Subject],
    field: &str,
    value: &str,
) -> Result<Vec<NewFact>, Refusal> {
    if subjects.is_empty() {
        return Err(Refusal::Empty);
    }
    let facts: Result<Vec<_>, _> =
        subjects.iter().map(|subject| set(register, subject, field, value)).collect();
    Ok(facts?.concat())
}

pub fn correct(
    register: &Register,
    subject: &Subject,
    fact: &Fact,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_happen(fact, context.today)?;
    let before = event_of(register.ledger(), subject).ok_or_else(|| gone(register, subject))?;
    // A template is named by its bytes, what joins two subjects by the two, and these stay with whom they are of.
    let may_differ = match fact {
        Fact::TemplateAdded(_)
        | Fact::CaseListed(_)
        | Fact::CaseInvited(_)
        | Fact::FamilyLinked(_)
        | Fact::ErasureRecorded(_) => false,
        Fact::ReceiptRecorded(_) | Fact::NoteMade(_) => before.fact.parents() == fact.parents(),
        Fact::EpisodeOpened(_)
        | Fact::ConsentAsked(_)
        | Fact::ConsentWithdrawn(_)
        | Fact::RelativeAdded(_)
        | Fact::ToldApart(_) => before.fact.parents() == fact.parents(),
        _ => true,
    };
    if before.fact.kind() != fact.kind() || !may_differ {
        return Err(Refusal::NoSuchSubject(subject.clone()));
    }
    may_set(register, subject, "")?;
    is_whole(register, fact)?;
    // Every version that stands is superseded, so that a contested event is settled by telling it again.
    let supersedes = register
        .ledger()
        .about(subject)
        .filter(|(id, note)| register.ledger().is_live(*id) && note.record.kind == fact.kind().0)
        .map(|(id, _)| id)
        .collect();
    tried(
        register,
        NewFact { subject: subject.clone(), fact: fact.clone(), supersedes, retracts: vec![] },
        context,
    )
}

pub fn undo(register: &Register, act: EntryId, context: &mut Context<'_>) -> Result<Vec<NewFact>, Refusal> {
    let ledger = register.ledger();
    let of_act: Vec<EntryId> = ledger.of_act(act).map(|(id, _)| id).collect();
    let Some((_, first)) = ledger.of_act(act).next() else {
        if let Some(by) = register.erased_by(act) {
            return clash(Clash::Erased, Some(by));
        }
        return Err(Refusal::NoSuchSubject(Subject::named(&act.to_string())));
    };
    let mut live: Vec<EntryId> = of_act.iter().copied().filter(|id| ledger.is_live(*id)).collect();
    if live.is_empty() {
        let by = of_act.first().and_then(|id| ledger.retractors(*id).find(|by| ledger.is_live(*by)));
        return clash(Clash::UndoneTwice, by);
    }
    if of_act.iter().filter_map(|id| ledger.note(*id)).any(|note| note.record.kind == "book.opened") {
        return clash(Clash::BookStands, Some(act));
    }
    // What was taken away is nowhere to be brought back from.
    let is_erasure =
        |id: &EntryId| ledger.note(*id).is_some_and(|note| note.record.kind == "erasure.recorded");
    if let Some(erasure) = of_act.iter().copied().find(is_erasure) {
        return clash(Clash::Erased, Some(erasure));
    }
    let mut hanging = hanging_on(register, act);
    hanging.extend(resting_on(register, act));
    if !hanging.is_empty() {
        return Err(Refusal::OthersHang(hanging));
    }
    for id in &live {
        not_finished_with(register, *id)?;
    }
    // What two tablets took back is brought back from both.
    let taken_back: Vec<EntryId> =
        live.iter().filter_map(|id| ledger.note(*id)).flat_map(|note| note.record.retracts.clone()).collect();
    live.extend(taken_back.iter().flat_map(|id| ledger.retractors(*id)).filter(|by| ledger.is_live(*by)));
    live.sort();
    live.dedup();
    let subject = first.record.subject.clone();
    let undone = NewFact { subject, fact: ActUndone { act }.into(), supersedes: vec![], retracts: live };
    tried(register, undone, context)
}

/// Fields never refuse a value; only what was finished or taken back is closed.
fn may_set(register: &Register, subject: &Subject, field: &str) -> Result<(), Refusal> {
    if subject.as_str() == book::UNIT {
        return Ok(());
    }
    let event = event_of(register.ledger(), subject).ok_or_else(|| gone(register, subject))?;
    // Papers are made of what was finished, and what became of a task is told later still.
    let told_later = match event.fact {
        Fact::PaperMade(_) | Fact::SignedCopyRecorded(_) => true,
        Fact::TaskGiven(_) => [task_field::RESULT, task_field::RESULT_NOTE].contains(&field),
        _ => false,
    };
    for root in register.roots_of(subject) {
        if register.meeting(&root).is_some() && !told_later {
            unfinished(register, &root)?;
        }
        if !told_later && let Some(issue) = register.plan(&root).and_then(|plan| plan.issue()) {
            return clash(Clash::AfterIssue, Some(issue.entry));
        }
        if event_of(register.ledger(), &root).is_none() {
            return Err(gone(register, &root));
        }
    }
    Ok(())
}

/// Refuses what would bring a clash that is not there yet.
fn tried(register: &Register, change: NewFact, context: &mut Context<'_>) -> Result<Vec<NewFact>, Refusal> {
    let mut pen = Pen::new(WriterId((context.random)()));
    // The latest of all, as it will be when it is written.
    let mut desk = Desk { pen: &mut pen, author: None, now_millis: u64::MAX, random: context.random };
    let mut copy = register.clone();
    copy.apply(act::write(&mut desk, vec![change.clone()]));
    let after = entries_by_clash(&copy);
    if after.is_empty() {
        return Ok(vec![change]);
    }
    // By number, because an event told again stands in the same clash under a new entry.
    let before = entries_by_clash(register);
    let grown =
        after.into_iter().find(|(place, entries)| entries.len() > before.get(place).map_or(0, Vec::len));
    match grown {
        None => Ok(vec![change]),
        Some(((_, kind), entries)) => {
            let known = entries.into_iter().find(|id| register.ledger().note(*id).is_some());
            clash(kind, known)
        }
    }
}

fn entries_by_clash(register: &Register) -> BTreeMap<(Subject, Clash), Vec<EntryId>> {
    let mut found: BTreeMap<_, Vec<EntryId>> = BTreeMap::new();
    // A field can bring about these as well, and fields are never refused.
    let by_field = [Clash::MemberLeft, Clash::AdmittedIncomplete, Clash::AgesMixed, Clash::SchoolWithoutYes];
    let by_event = |clash| !by_field.contains(&clash);
    for line in unsettled(register).into_iter().filter(|line| by_event(line.clash)) {
        found.entry((line.root, line.clash)).or_default().extend(line.entries);
    }
    found
}

/// What finished minutes or an issued plan took in cannot be taken back.
fn not_finished_with(register: &Register, id: EntryId) -> Result<(), Refusal> {
    let Some(note) = register.ledger().note(id) else { return Ok(()) };
    for root in register.roots_of(&note.record.subject) {
        if let Some(minutes) = register.meeting(&root).and_then(|meeting| meeting.minutes())
            && minutes.fact.upto.covers(id)
        {
            return clash(Clash::AfterFinalised, Some(minutes.entry));
        }
        if let Some(issue) = register.plan(&root).and_then(|plan| plan.issue())
            && issue.fact.upto.covers(id)
        {
            return clash(Clash::AfterIssue, Some(issue.entry));
        }
    }
    Ok(())
}

/// The live entries of other acts that this one holds up: they speak of what it made, or name it.
pub fn hanging_on(register: &Register, act: EntryId) -> Vec<EntryId> {
    let ledger = register.ledger();
    let mut hanging = vec![];
    for (_, note) in ledger.of_act(act) {
        let made_it = note.record.supersedes.is_empty()
            && !matches!(note.record.kind.as_str(), "field.set" | "act.undone");
        if made_it {
            let subject = &note.record.subject;
            // Where somebody else told of it too (a template is named by its bytes), it stands all the same. What
            // only told it again hangs on it.
            let stands = ledger.about(subject).any(|(id, other)| {
                ledger.is_live(id)
                    && other.record.act != act
                    && other.record.kind == note.record.kind
                    && other.record.supersedes.is_empty()
            });
            if !stands {
                let about = std::iter::once(subject).chain(register.mentioning(subject));
                hanging.extend(about.flat_map(|subject| ledger.about(subject)).map(|(id, _)| id));
            }
        }
    }
    others_live(register, act, hanging)
}

/// What else an act holds up by the rules of the work: an admission what came of it, a release or a closure the
/// reopening. Where the act only told it again, or another admission or release stands beside it, nothing rests on it.
fn resting_on(register: &Register, act: EntryId) -> Vec<EntryId> {
    let mut resting = vec![];
    for (_, note) in register.ledger().of_act(act).filter(|(_, note)| note.record.supersedes.is_empty()) {
        match Fact::from_data(&note.record.kind, note.record.v, &note.record.data) {
            Some(Fact::AdmissionRecorded(admitted)) => {
                if let Some((_, episode)) = register.episode(&admitted.episode)
                    && episode.admissions.iter().all(|admission| admission.act == act)
                {
                    resting.extend(episode.reviews.iter().map(|event| event.entry));
                    resting.extend(episode.milestone_reviews.iter().map(|event| event.entry));
                    resting.extend(episode.releases.iter().map(|event| event.entry));
                    resting.extend(episode.pauses.iter().map(|pause| pause.recorded.entry));
                    resting.extend(episode.release_proposals.iter().map(|event| event.entry));
                }
            }
            Some(Fact::ReleaseRecorded(released)) => {
                if let Some((person, episode)) = register.episode(&released.episode)
                    && episode.releases.iter().all(|release| release.act == act)
                {
                    resting.extend(episode.aftercare.iter().map(|event| event.entry));
                    resting.extend(episode.aftercare_ends.iter().map(|event| event.entry));
                    let next = person.episodes.iter();
                    let next =
                        next.filter(|next| next.event.fact.reopens.as_ref() == Some(&released.episode));
                    resting.extend(next.map(|next| next.event.entry));
                }
            }
            Some(Fact::ClosureRecorded(closed)) => {
                if let Some((person, episode)) = register.episode(&closed.episode)
                    && episode.closures.iter().all(|closure| closure.act == act)
                    && episode.release().is_none()
                {
                    let next = person.episodes.iter();
                    let next = next.filter(|next| next.event.fact.reopens.as_ref() == Some(&closed.episode));
                    resting.extend(next.map(|next| next.event.entry));
                }
            }
            _ => {}
        }
    }
    others_live(register, act, resting)
}

fn others_live(register: &Register, act: EntryId, mut ids: Vec<EntryId>) -> Vec<EntryId> {
    let ledger = register.ledger();
    ids.retain(|id| {
        ledger.is_live(*id)
            && ledger.note(*id).is_some_and(|note| note.record.act != act && note.record.kind != "act.undone")
    });
    ids.sort();
    ids.dedup();
    ids
}

impl Rules for FieldSet {
    fn may_stand(&self, _: &Register) -> Result<(), Refusal> {
        Err(Refusal::Empty)
    }
}

impl Rules for ActUndone {
    fn may_stand(&self, _: &Register) -> Result<(), Refusal> {
        Err(Refusal::Empty)
    }
}
