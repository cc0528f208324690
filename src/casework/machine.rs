//! Machine letters: each installation that writes in the book has one of its own, and puts it into the codes it makes.

use super::fact::{Fact, MachineJoined};
use super::{Command, Register};
use crate::ledger::WriterId;

/// The letters in the order in which they are given. After A to Z come signs that nobody takes for one of those when
/// they are read aloud or written by hand: figures but 0 and 1, small letters, the letters only Vietnamese has. They
/// do not end: a book must open on yet another tablet, however many there were.
fn letters() -> impl Iterator<Item = char> {
    let vietnamese = "ĐĂÂÊÔƠƯđăâêôơư".chars();
    let others = ('\u{100}'..=char::MAX).filter(|sign| sign.is_alphabetic());
    ('A'..='Z').chain('2'..='9').chain('a'..='z').chain(vietnamese).chain(others)
}

/// The first letter no machine of the book has.
pub fn free_letter(register: &Register) -> char {
    let is_free = |letter: &char| register.machines().all(|machine| machine.fact.letter != *letter);
    letters().find(is_free).expect("a book has fewer machines than there are letters in the world")
}

/// The letter this writer took.
pub fn letter_of(register: &Register, writer: WriterId) -> Option<char> {
    let own = register.machines().find(|machine| machine.entry.writer == writer);
    own.map(|machine| machine.fact.letter)
}

/// What a new writer records to have a letter, and the letter. `before` is the writer this installation was until now:
/// its letter goes on, told again by the new one, so that a restore does not use up another.
pub fn join(register: &Register, before: Option<WriterId>) -> (char, Command) {
    let own = register.machines().find(|machine| Some(machine.entry.writer) == before);
    match own {
        Some(machine) => {
            let letter = machine.fact.letter;
            let fact = Fact::MachineJoined(MachineJoined { letter });
            (letter, Command::Correct { event: machine.subject.clone(), fact })
        }
        None => {
            let letter = free_letter(register);
            (letter, Command::Record { fact: MachineJoined { letter }.into(), fields: vec![] })
        }
    }
}
