//! How far the book was known when something was finished.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ledger::{EntryId, Ledger, WriterId};

/// How far each writer's entries were known when something was finished: what lies beyond came later,
/// whatever its clock says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Upto(pub BTreeMap<WriterId, u64>);

impl Upto {
    pub fn of(ledger: &Ledger) -> Self {
        Self(ledger.frontier().into_iter().map(|(writer, (seq, _))| (writer, seq)).collect())
    }

    /// The same reach after entries were written again under other numbers.
    ///
    /// A reach tells of each writer a beginning without a gap, so it follows only entries that were the last of
    /// their writer and are now the first of theirs; [`write_again`](crate::casework::act::write_again) renames no others.
    pub fn rename(&mut self, renamed: &BTreeMap<EntryId, EntryId>) {
        let covered: Vec<_> = renamed.iter().filter(|(before, _)| self.covers(**before)).collect();
        for (before, now) in covered {
            let reached = self.0.entry(now.writer).or_default();
            *reached = now.seq.max(*reached);
            if let Some(reached) = self.0.get_mut(&before.writer) {
                *reached = (before.seq - 1).min(*reached);
            }
        }
        self.0.retain(|_, reached| *reached > 0);
    }

    pub fn covers(&self, entry: EntryId) -> bool {
        self.0.get(&entry.writer).is_some_and(|seq| entry.seq <= *seq)
    }
}
