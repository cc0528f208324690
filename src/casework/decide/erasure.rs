//! `Xóa phần còn lại`: recorded by its command alone, from its day on, and never taken back.

use super::{Context, NewFact, Refusal, Rules, clash, gone, new, nothing_newer};
use crate::casework::Register;
use crate::casework::act::{self, Desk};
use crate::casework::erasure::{closed_by, due_on, rest_of};
use crate::casework::event::event_of;
use crate::casework::fact::{ErasureRecorded, Fact};
use crate::casework::person::{Episode, Person};
use crate::casework::settle::Clash;
use crate::ledger::{Pen, Subject, WriterId};

pub fn erase(
    register: &Register,
    person: &Subject,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    // What cannot be read here cannot be told apart from what has to go.
    nothing_newer(register)?;
    let known = register.person(person).ok_or_else(|| gone(register, person))?;
    let last = known.current();
    let Some(closure) = closed_by(known) else {
        let open = known.episodes.iter().find(|episode| episode.is_open()).or(last);
        return clash(Clash::ErasedAndHelped, open.map(|episode| episode.event.entry));
    };
    match due_on(register, known) {
        Some(from) if from <= context.today => {}
        from => return Err(Refusal::TooEarly { from: from.unwrap_or(chrono::NaiveDate::MAX) }),
    }
    let rest = rest_of(register, known);
    if rest.is_empty() {
        return clash(Clash::ErasedTwice, known.erasures.first().map(|erasure| erasure.entry));
    }
    let erased = ErasureRecorded {
        person: person.clone(),
        closure: closure.subject.clone(),
        on: context.today,
        bodies: rest.bodies,
        subjects: rest.subjects,
    };
    let mut facts = vec![new(Subject::new("erasure", (context.random)()), erased)];
    let bare = rest.bare.into_iter();
    facts.extend(bare.map(|(subject, fact, supersedes)| NewFact {
        subject,
        fact,
        supersedes,
        retracts: vec![],
    }));
    Ok(facts)
}

/// What an erasure took away holds nothing up any more.
pub fn names_nothing_erased(register: &Register, fact: &Fact) -> Result<(), Refusal> {
    let gone = |named: &&Subject| event_of(register.ledger(), named).is_none();
    match fact.mentions().into_iter().filter(gone).find_map(|named| register.erased_with(named)) {
        Some(by) => clash(Clash::Erased, Some(by)),
        None => Ok(()),
    }
}

/// Of whom only code, day and reason are left nothing is written that would have to be erased again.
pub fn says_nothing_of_erased(
    register: &Register,
    facts: &[NewFact],
    context: &mut Context<'_>,
) -> Result<(), Refusal> {
    let concerned: Vec<&Person> = register
        .persons()
        .map(|person| &**person)
        .filter(|person| person.is_erased() && facts.iter().any(|new| concerns(register, person, new)))
        .collect();
    if concerned.is_empty() {
        return Ok(());
    }
    let mut pen = Pen::new(WriterId((context.random)()));
    let mut desk = Desk { pen: &mut pen, author: None, now_millis: u64::MAX, random: context.random };
    let mut copy = register.clone();
    copy.apply(act::write(&mut desk, facts.to_vec()));
    let grows = |person: &&&Person| {
        let now = copy.person(person.id()).map_or(0, |now| rest_of(&copy, now).bodies.len());
        now > rest_of(register, person).bodies.len()
    };
    match concerned.iter().find(grows) {
        Some(person) => clash(Clash::Erased, person.erasures.first().map(|erasure| erasure.entry)),
        None => Ok(()),
    }
}

/// Whether a fact may be about this person: it hangs on them, is on a list with them, or is what a meeting said of them.
fn concerns(register: &Register, person: &Person, new: &NewFact) -> bool {
    let standing = event_of(register.ledger(), &new.subject).map(|event| event.fact);
    let named = new.fact.mentions().into_iter().chain(standing.iter().flat_map(Fact::mentions));
    let hangs = |subject: &Subject| register.roots_of(subject).contains(person.id());
    let said_of = |episode: &Episode| match &new.fact {
        Fact::FieldSet(set) => set.field.contains(episode.id().as_str()),
        _ => false,
    };
    hangs(&new.subject) || named.into_iter().any(hangs) || person.episodes.iter().any(said_of)
}

impl Rules for ErasureRecorded {
    fn may_stand(&self, _: &Register) -> Result<(), Refusal> {
        Err(Refusal::Empty)
    }
}
