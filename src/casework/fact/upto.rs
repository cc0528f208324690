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

    pub fn covers(&self, entry: EntryId) -> bool {
        self.0.get(&entry.writer).is_some_and(|seq| entry.seq <= *seq)
    }
}
