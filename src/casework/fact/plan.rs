//! Plans, and papers made of what was written.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Upto;
use crate::ledger::Subject;

/// A draft plan; its sections are fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanDrafted {
    pub template: Subject,
    pub on: NaiveDate,
    /// «lần n»
    pub round: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanIssued {
    pub plan: Subject,
    pub on: NaiveDate,
    /// Digits as typed; may be blank.
    pub number: String,
    pub signer: String,
    /// The lines above the signature, `KT. CHỦ TỊCH` …
    pub signs_as: String,
    pub sha256: String,
    pub upto: Upto,
}

/// Recorded only after the bytes exist.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaperMade {
    /// The meeting, plan, handover … it was made from; of a list of cases, the book.
    pub about: Subject,
    pub paper: String,
    pub sha256: String,
    pub with_names: bool,
    /// `saved`, `printed` or `sent`.
    pub act: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub receiver: String,
    /// The file left under a password; `sha256` is of the paper within.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
}

/// A paper that was made came back signed; what was signed is the original. Source: rule 10.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SignedCopyRecorded {
    /// What it was made of, and which paper it is, as in [`PaperMade`].
    pub about: Subject,
    pub paper: String,
    /// Of the print that was signed, where the book knows it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sha256: String,
    /// The day that stands on it.
    pub on: NaiveDate,
    /// As written on it; may be blank.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// In the order in which they signed.
    pub signers: Vec<String>,
    /// What the pen changed; blank where it is as it was printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub differs: String,
}
