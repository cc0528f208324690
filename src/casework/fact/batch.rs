//! A round of support for several cases at once: an `Đợt hỗ trợ` (rule 25).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::SupportGiven;
use crate::ledger::Subject;

/// What each case on the list is to be given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BatchOpened {
    /// The day it is to be handed over; may lie ahead.
    pub on: NaiveDate,
    pub what: String,
    /// For each case.
    pub quantity: u32,
    pub unit: String,
    /// Whole đồng for each case; `None` is "chưa ghi", never 0.
    pub value: Option<i64>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub giver: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
}

/// A case on the list of those who are to be given something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseListed {
    pub batch: Subject,
    pub episode: Subject,
}

/// What a case on the list was given: a support like any other, of that one case. Who took it in their stead is told
/// by its fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReceiptRecorded {
    pub listing: Subject,
    pub support: SupportGiven,
}
