//! `Ai đã ghi, đã sửa`: every act that touched a person, a meeting or a plan, who wrote it and what it changed.
//!
//! Nothing is left out: what was corrected or taken back stands here with what took its place.

use std::collections::{BTreeMap, BTreeSet};

use super::Register;
use super::decide::{Command, Context, decide};
use super::fact::{ActUndone, Fact};
use crate::ledger::{EntryId, Hlc, Note, Subject};

/// What one act wrote under the root.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// Names it for [`Command::Undo`].
    pub act: EntryId,
    /// Local time as the device claimed it.
    pub recorded_at: String,
    pub author: Option<Subject>,
    pub lines: Vec<Line>,
    /// Whether `Hoàn tác` may be offered; see [`super::decide`].
    pub can_undo: bool,
}

/// One entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub entry: EntryId,
    pub subject: Subject,
    pub what: What,
    /// The act that took it back, while that one stands.
    pub taken_back_by: Option<EntryId>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Something happened; `before` is what it corrects.
    Event { fact: Fact, before: Vec<Fact> },
    /// A field was given a value; `before` are the values it took the place of, none for the first.
    Field {
        /// What the subject is: `person`, `review`, `task` …, the key of the field's label together with its name.
        kind: String,
        field: String,
        before: Vec<String>,
        value: String,
    },
    /// An act was taken back.
    Undone { act: EntryId },
    /// A newer app wrote it.
    Newer { kind: String },
}

/// What stands under a root, act by act, the newest first.
pub fn history(register: &Register, root: &Subject) -> Vec<Written> {
    let ledger = register.ledger();
    let mut acts: BTreeMap<EntryId, Vec<(EntryId, &Note)>> = BTreeMap::new();
    for subject in under(register, root) {
        for (id, note) in ledger.about(subject) {
            acts.entry(note.record.act).or_default().push((id, note));
        }
    }
    let mut written: Vec<(Hlc, Written)> = acts
        .into_iter()
        .filter_map(|(act, mut entries)| {
            entries.sort_by_key(|(id, note)| (note.time, *id));
            let (_, first) = *entries.first()?;
            let lines = entries.iter().map(|(id, note)| line(register, *id, note)).collect();
            let written = Written {
                act,
                recorded_at: first.record.recorded_at.clone(),
                author: first.record.author.clone(),
                lines,
                can_undo: can_undo(register, act),
            };
            Some((first.time, written))
        })
        .collect();
    written.sort_by_key(|(time, written)| std::cmp::Reverse((*time, written.act)));
    written.into_iter().map(|(_, written)| written).collect()
}

/// Every value that one of these fields of a subject ever had, what was corrected or taken back included.
pub fn ever_written<'a>(
    register: &'a Register,
    subject: &'a Subject,
    fields: &'a [&'a str],
) -> impl Iterator<Item = String> {
    // Most entries speak of something else, and to read them takes longer than to see that.
    let speaks = |note: &&Note| fields.iter().any(|field| note.record.data.get().contains(field));
    let notes = register.ledger().about(subject).map(|(_, note)| note).filter(speaks);
    notes.filter_map(fact_of).filter_map(|fact| match fact {
        Fact::FieldSet(set) if fields.contains(&set.field.as_str()) => Some(set.value),
        _ => None,
    })
}

/// Whether an act could be taken back now.
pub fn can_undo(register: &Register, act: EntryId) -> bool {
    // An undo reads neither the day, nor the letter, nor chance.
    let mut random = || 0;
    let mut context = Context { today: chrono::NaiveDate::MIN, letter: ' ', random: &mut random };
    decide(register, &Command::Undo { act }, &mut context).is_ok()
}

/// The root and all that ever hung on it, taken back or not.
fn under<'a>(register: &'a Register, root: &'a Subject) -> BTreeSet<&'a Subject> {
    let mut seen = BTreeSet::new();
    let mut open = vec![root];
    while let Some(subject) = open.pop() {
        if seen.insert(subject) {
            open.extend(register.children(subject));
        }
    }
    seen
}

fn line(register: &Register, entry: EntryId, note: &Note) -> Line {
    let ledger = register.ledger();
    let record = &note.record;
    let superseded = || record.supersedes.iter().filter_map(|id| ledger.note(*id)).filter_map(fact_of);
    let what = match fact_of(note) {
        Some(Fact::FieldSet(set)) => {
            let before = superseded().filter_map(|fact| match fact {
                Fact::FieldSet(before) if before.field == set.field => Some(before.value),
                _ => None,
            });
            What::Field {
                kind: kind_of(&record.subject).to_owned(),
                before: before.collect(),
                field: set.field,
                value: set.value,
            }
        }
        Some(Fact::ActUndone(ActUndone { act })) => What::Undone { act },
        Some(fact) => What::Event { before: superseded().collect(), fact },
        None => What::Newer { kind: record.kind.clone() },
    };
    let retractor = ledger.retractors(entry).find(|by| ledger.is_live(*by));
    let taken_back_by = retractor.and_then(|by| Some(ledger.note(by)?.record.act));
    Line { entry, subject: record.subject.clone(), what, taken_back_by }
}

fn fact_of(note: &Note) -> Option<Fact> {
    Fact::from_data(&note.record.kind, note.record.v, &note.record.data)
}

/// The word a subject's name begins with; `unit` is all of its own.
fn kind_of(subject: &Subject) -> &str {
    subject.as_str().split('-').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::person::field;
    use crate::casework::tablet::{Model, Tablet, day};

    /// One line a fact, as "kind.field: old → new".
    fn told(register: &Register, root: &Subject) -> Vec<String> {
        let mut told = vec![];
        for written in history(register, root) {
            let author = written.author.as_ref().map_or("?", |author| register.member_name(author));
            told.push(format!("{author}{}", if written.can_undo { ", undo" } else { "" }));
            told.extend(written.lines.iter().map(|line| {
                let what = match &line.what {
                    What::Field { kind, field, before, value } => {
                        format!("{kind}.{field}: {} → {value}", before.join(" | "))
                    }
                    What::Event { fact, before } => format!("{} {}", fact.kind().0, before.len()),
                    What::Undone { .. } => "undone".to_owned(),
                    What::Newer { kind } => format!("newer {kind}"),
                };
                format!("{}{what}", if line.taken_back_by.is_some() { "- " } else { "" })
            }));
        }
        told
    }

    #[test]
    fn says_who_wrote_what_and_what_it_took_the_place_of() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let today = day(2024, 2, 1);
        let (person, _) = tablet.person(today, "Nguyễn Tấn Khoa", &[(field::QUARTER, "3")]);
        let mut other = tablet.join('B');
        other.author = tablet.member(today, "Lê Thị Hoa");
        tablet.set(today, &person, field::QUARTER, "4");
        other.merge(&tablet);
        other.set(today, &person, field::QUARTER, "5");
        tablet.merge(&other);
        let register = &tablet.register;
        let before = told(register, &person);
        assert_eq!(
            before,
            [
                "Lê Thị Hoa, undo",
                "person.quarter: 4 → 5",
                "Trần Thị Bích, undo",
                "person.quarter: 3 → 4",
                "Trần Thị Bích",
                "person.opened 0",
                "person.full_name:  → Nguyễn Tấn Khoa",
                "person.quarter:  → 3",
                "episode.opened 0",
            ]
        );
        let newest = history(register, &person)[0].act;
        tablet.act(today, Command::Undo { act: newest });
        let after = told(&tablet.register, &person);
        assert_eq!(after[..4], ["Trần Thị Bích, undo", "undone", "Lê Thị Hoa", "- person.quarter: 4 → 5",]);
        assert_eq!(tablet.register.person(&person).expect("him").fields().text(field::QUARTER), "4");
    }
}
