//! The help plan of a case: what is to be done, what became of it, and that all agreed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::casework::template::Strand;
use crate::ledger::Subject;

/// One thing to be done; its words, its owner and its day are fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActionPlanned {
    pub episode: Subject,
    pub on: NaiveDate,
    pub strand: Strand,
    /// The need it answers, one of `intake::NEEDS`; empty where it answers none by name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub need: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Progress {
    /// It goes on: a note alone.
    Doing,
    Done,
    /// No longer to be done.
    Closed,
    Reopened,
}

/// What became of an action by a day. Never written over: what is said later stands beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProgressTold {
    pub action: Subject,
    pub on: NaiveDate,
    pub progress: Progress,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The team, the person and the family agreed to the plan as it stood; what the two said are fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HelpPlanAgreed {
    pub episode: Subject,
    pub on: NaiveDate,
}
