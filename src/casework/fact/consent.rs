//! That somebody explained the model and asked, and that a consent was taken back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ledger::Subject;

/// What was explained, by whom, each answer and the basis that stands without one are fields of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConsentAsked {
    pub episode: Subject,
    pub on: NaiveDate,
}

/// Who takes a consent back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Withdrawer {
    Own,
    Guardian,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConsentWithdrawn {
    pub consent: Subject,
    /// From this day on it holds no more.
    pub on: NaiveDate,
    pub by: Withdrawer,
    /// In their own words; nobody has to give one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
