//! The help itself.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ledger::Subject;
use crate::vietnamese::month::Month;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    MetPerson,
    MetFamilyOnly,
    MetNobody,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    Home,
    Office,
    Phone,
    Elsewhere,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContactMade {
    /// One visit may touch several cases.
    pub episodes: Vec<Subject>,
    pub on: NaiveDate,
    /// Who went; not necessarily who writes.
    pub doers: Vec<Subject>,
    pub place: Place,
    pub outcome: Outcome,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Who told the writer, where that is neither the doer nor the writer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub informant: String,
}

/// Somebody spoke with the school of a minor, which needs a recorded yes (rule 8). Which school it is, is nowhere
/// written. Not a contact (rule 11): neither the person nor the family was met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SchoolContacted {
    pub episodes: Vec<Subject>,
    pub on: NaiveDate,
    /// Who spoke with it; not necessarily who writes.
    pub doers: Vec<Subject>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// As of a [`ContactMade`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub informant: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SupportGiven {
    pub episodes: Vec<Subject>,
    pub on: NaiveDate,
    pub what: String,
    pub quantity: u32,
    pub unit: String,
    /// Whole đồng for all of it; `None` is "chưa ghi", never 0.
    pub value: Option<i64>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub giver: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
}

impl ReviewOpened {
    /// The day it counts as: its month's first day where it was written later, so that the last review of a case
    /// can be written after the release.
    pub fn of_day(&self) -> NaiveDate {
        self.month.first_day().min(self.on)
    }
}

/// A monthly review (nhận xét hằng tháng); every word, criterion and the result are its fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewOpened {
    pub episode: Subject,
    pub month: Month,
    pub on: NaiveDate,
}
