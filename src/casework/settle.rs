//! What two tablets' entries mean together when either alone would have been allowed.
//!
//! Every pair of acts that [`super::decide`] refuses in sequence has its line in [`LINES`], and every line that a
//! person has to look at is found by [`unsettled`]. Nothing here drops an entry: what does not stand is shown.

use self::of_case::of_person;
use super::Register;
use super::decide::hanging_on;
use super::fact::{Fact, Upto};
use super::meeting::task_field;
use super::person::Person;
use super::roster::mixed;
use crate::ledger::{EntryId, Subject};

mod clash;
mod of_case;

pub use clash::{Clash, LINES, Meaning};

/// A pair that waits for a person: one line in `Việc cần làm`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unsettled {
    /// The person, meeting, plan … it is about.
    pub root: Subject,
    pub clash: Clash,
    /// The entries of it, what stands first.
    pub entries: Vec<EntryId>,
}

/// Every pair in the book that waits for a person.
pub fn unsettled(register: &Register) -> Vec<Unsettled> {
    let mut found = unsettled_beside_cases(register);
    for person in register.persons() {
        of_person(register, person, &mut found);
    }
    sorted(found)
}

/// Those that the entries of one person make among themselves.
pub fn unsettled_of(register: &Register, person: &Person) -> Vec<Unsettled> {
    let mut found = vec![];
    of_person(register, person, &mut found);
    sorted(found)
}

/// All others: of meetings, plans, rounds of support, and of the book; some of these are found under a person too.
pub fn unsettled_beside_cases(register: &Register) -> Vec<Unsettled> {
    let mut found = vec![];
    of_meetings_and_plans(register, &mut found);
    of_batches(register, &mut found);
    of_book(register, &mut found);
    sorted(found)
}

fn sorted(mut found: Vec<Unsettled>) -> Vec<Unsettled> {
    found.sort();
    found.dedup();
    found
}

fn of_meetings_and_plans(register: &Register, found: &mut Vec<Unsettled>) {
    for meeting in register.meetings() {
        let mut line = |clash, entries| found.push(Unsettled { root: meeting.id().clone(), clash, entries });
        if meeting.finalised.len() > 1 {
            line(Clash::FinalisedTwice, meeting.finalised.iter().map(|event| event.entry).collect());
        }
        for (at, attendee) in meeting.attendees.iter().enumerate() {
            let member = &attendee.fact.member;
            let twin =
                meeting.attendees[..at].iter().find(|other| member.is_some() && other.fact.member == *member);
            if let Some(twin) = twin {
                line(Clash::InvitedTwice, vec![twin.entry, attendee.entry]);
            }
        }
        for (at, invited) in meeting.invitations.iter().enumerate() {
            let twin =
                meeting.invitations[..at].iter().find(|other| other.fact.episode == invited.fact.episode);
            if let Some(twin) = twin {
                line(Clash::InvitedTwice, vec![twin.entry, invited.entry]);
            }
        }
        // Once the minutes are finished nothing can be written of it any more.
        let mixed: Vec<EntryId> = mixed(register, meeting).iter().map(|it| it.entry).collect();
        if !mixed.is_empty() && meeting.minutes().is_none() {
            line(Clash::AgesMixed, mixed);
        }
        if let Some(minutes) = meeting.minutes() {
            let later = beyond(register, meeting.id(), &minutes.fact.upto, minutes.act);
            if !later.is_empty() {
                line(Clash::AfterFinalised, [vec![minutes.entry], later].concat());
            }
        }
    }
    for plan in register.plans() {
        let mut line = |clash, entries| found.push(Unsettled { root: plan.id().clone(), clash, entries });
        if plan.issues.len() > 1 {
            line(Clash::IssuedTwice, plan.issues.iter().map(|event| event.entry).collect());
        }
        if let Some(issue) = plan.issue() {
            let later = beyond(register, plan.id(), &issue.fact.upto, issue.act);
            if !later.is_empty() {
                line(Clash::AfterIssue, [vec![issue.entry], later].concat());
            }
        }
    }
}

fn of_batches(register: &Register, found: &mut Vec<Unsettled>) {
    for batch in register.batches() {
        let mut line = |clash, entries| found.push(Unsettled { root: batch.id().clone(), clash, entries });
        for (at, listing) in batch.listings.iter().enumerate() {
            let twin = batch.listings[..at].iter().find(|other| other.episode() == listing.episode());
            if let Some(twin) = twin {
                line(Clash::ListedTwice, vec![twin.event.entry, listing.event.entry]);
            }
            if listing.receipts.len() > 1 {
                line(Clash::ReceivedTwice, listing.receipts.iter().map(|event| event.entry).collect());
            }
        }
    }
}

/// The entries under a root that whoever finished it did not know of: newly written, or taking back what it held.
fn beyond(register: &Register, root: &Subject, upto: &Upto, finishing: EntryId) -> Vec<EntryId> {
    let ledger = register.ledger();
    let mut later = vec![];
    for subject in std::iter::once(root).chain(register.children(root)) {
        let is = |kind| ledger.about(subject).any(|(_, note)| note.record.kind == kind);
        // Papers are made of what was finished and come back signed, and what became of a task is told later still.
        let is_paper = is("paper.made") || is("signed_copy.recorded");
        let is_task = is("task.given");
        for (id, note) in ledger.about(subject).filter(|_| !is_paper) {
            let record = &note.record;
            let is_part = match record.kind.as_str() {
                "minutes.finalised" | "issue.recorded" => false,
                "field.set" if is_task => {
                    let told = Fact::from_data(&record.kind, record.v, &record.data);
                    !matches!(told, Some(Fact::FieldSet(set)) if set.field == task_field::RESULT
                        || set.field == task_field::RESULT_NOTE)
                }
                kind => Fact::KINDS.contains(&(kind, record.v)),
            };
            if !is_part {
                continue;
            }
            if upto.covers(id) {
                let (known, new): (Vec<_>, Vec<_>) =
                    ledger.retractors(id).filter(|by| ledger.is_live(*by)).partition(|by| upto.covers(*by));
                if known.is_empty() {
                    later.extend(new);
                }
            } else if record.kind != "act.undone" && ledger.is_live(id) && record.act != finishing {
                later.push(id);
            }
        }
    }
    later.sort();
    later.dedup();
    later
}

fn of_book(register: &Register, found: &mut Vec<Unsettled>) {
    let machines: Vec<_> = register.machines().collect();
    for (at, machine) in machines.iter().enumerate() {
        let twin = machines[..at].iter().find(|other| other.fact.letter == machine.fact.letter);
        if let Some(twin) = twin {
            let (root, entries) = (machine.subject.clone(), vec![twin.entry, machine.entry]);
            found.push(Unsettled { root, clash: Clash::LetterTaken, entries });
        }
    }
    for (act, undoing) in register.undone_acts() {
        let hanging = hanging_on(register, act);
        for root in hanging
            .iter()
            .filter_map(|id| register.ledger().note(*id))
            .flat_map(|note| register.roots_of(&note.record.subject))
        {
            let entries = [vec![undoing], hanging.clone()].concat();
            found.push(Unsettled { root, clash: Clash::HangsOnUndone, entries });
        }
    }
}
