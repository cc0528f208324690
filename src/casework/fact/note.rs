//! What somebody wants to be reminded of.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ledger::Subject;

/// A note (ghi nhớ) on a case, or on the book where it names none. That it is settled is told by a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NoteMade {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub episode: Option<Subject>,
    pub on: NaiveDate,
    pub text: String,
    /// The day to ask again; may lie ahead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_on: Option<NaiveDate>,
}
