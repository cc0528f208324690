//! The end of an episode.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Authority;
use crate::ledger::{EntryId, Subject};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReleaseProposed {
    pub episode: Subject,
    pub on: NaiveDate,
    /// An exit reason of the template.
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReleaseRecorded {
    pub episode: Subject,
    pub on: NaiveDate,
    pub reason: String,
    pub authority: Authority,
    /// What was still open, as the screen listed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why_open: String,
    /// What was already on record from after that day, and was seen when the release was recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<EntryId>,
    /// After how many months somebody asks how it goes; empty where that is not wished for or not due.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aftercare: Vec<u32>,
}
