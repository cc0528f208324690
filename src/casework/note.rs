//! `Ghi nhớ`: what somebody wants to be reminded of, until it is settled.

use super::Register;
use super::event::Event;
use super::fact::NoteMade;
use super::person::Person;

/// Names of the fields of a note.
pub mod field {
    /// `yes` when there is nothing left to ask.
    pub const DONE: &str = "done";
}

/// Whether the note still asks for something.
pub fn is_open(note: &Event<NoteMade>) -> bool {
    note.text(field::DONE) != "yes"
}

/// The notes that are not settled, each with whom it is about: those with a day first, the earliest first.
pub fn open_notes(register: &Register) -> Vec<(Option<&Person>, &Event<NoteMade>)> {
    let of_cases = register.persons().flat_map(|person| {
        let notes = person.episodes.iter().flat_map(|episode| &episode.notes);
        notes.map(move |note| (Some(&**person), note))
    });
    let of_book = register.notes().map(|note| (None, &**note));
    let mut open: Vec<_> = of_cases.chain(of_book).filter(|(_, note)| is_open(note)).collect();
    open.sort_by_key(|(_, note)| (note.fact.ask_on.is_none(), note.fact.ask_on, note.fact.on, note.entry));
    open
}
