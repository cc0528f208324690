//! `Xóa phần còn lại`: what was known of somebody who is not taken in, or takes part no longer, is taken away.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ledger::{EntryId, Subject};

/// The bodies that were taken away, by the ids of their entries. Heads stay, so that chains and reaches do; a body that
/// an older file still has is taken away again wherever it arrives. It is never taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErasureRecorded {
    pub person: Subject,
    /// The closure it follows from.
    pub closure: Subject,
    pub on: NaiveDate,
    pub bodies: Vec<EntryId>,
    /// The subjects whose event went with them: what another tablet still hangs on one of them is found under the
    /// person. Names carry no meaning but their kind.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub subjects: BTreeSet<Subject>,
}
