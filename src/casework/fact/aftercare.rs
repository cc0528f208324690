//! `Thăm hỏi tiếp`, after a release with progress.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Outcome;
use crate::ledger::Subject;

/// Somebody asked how it goes: no contact of the time of being helped, and not counted as one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AftercareMade {
    pub episode: Subject,
    pub on: NaiveDate,
    /// Who asked; not necessarily who writes.
    pub doer: Subject,
    pub outcome: Outcome,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The person does not wish to be asked any more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AftercareEnded {
    pub episode: Subject,
    pub on: NaiveDate,
}
