//! Where a person is still named in what was written about somebody else, or about a meeting as a whole.

use std::collections::{BTreeSet, HashSet};

use super::{rest_of, under};
use crate::casework::Register;
use crate::casework::due::About;
use crate::casework::person::{Person, field};
use crate::ledger::{EntryId, Subject};

/// The files, meetings, plans … in which words that stand, and that an erasure would leave, name the person in full. A
/// given name alone is not looked for: too many people are called by it. Of what is finished nothing can be changed.
pub fn named_elsewhere(register: &Register, person: &Person) -> BTreeSet<About> {
    let names = [person.full_name(), person.event.text(field::OTHER_NAME)];
    let names: Vec<&str> = names.into_iter().filter(|name| name.trim().contains(' ')).collect();
    if names.is_empty() {
        return BTreeSet::new();
    }
    let ledger = register.ledger();
    let notes = || ledger.entries().filter_map(|entry| Some((entry.id(), ledger.note(entry.id())?)));
    let goes: HashSet<EntryId> = rest_of(register, person).bodies.into_iter().collect();
    let changed: HashSet<EntryId> = notes()
        .filter(|(id, _)| ledger.is_live(*id))
        .flat_map(|(_, note)| note.record.supersedes.clone())
        .collect();
    let stands = |id: &EntryId| ledger.is_live(*id) && !goes.contains(id) && !changed.contains(id);
    let named = notes().filter(|(id, note)| {
        let words = note.record.data.get();
        names.iter().any(|name| words.contains(name.trim())) && stands(id)
    });
    let theirs = under(register, person.id());
    let roots = named.flat_map(|(_, note)| register.roots_of(&note.record.subject));
    let is_finished = |root: &Subject| {
        register.meeting(root).is_some_and(|meeting| meeting.minutes().is_some())
            || register.plan(root).is_some_and(|plan| plan.issue().is_some())
    };
    let open = roots.filter(|root| !theirs.contains(root) && !is_finished(root));
    open.map(|root| About::of(register, &root)).collect()
}
