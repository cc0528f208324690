//! Seats and the lead.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ledger::Subject;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Occupant {
    Member(Subject),
    Family {
        name: String,
        relation: String,
        phone: String,
    },
    /// Nobody can take the seat, and why; the team counts as complete.
    Nobody {
        reason: String,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeatFilled {
    pub episode: Subject,
    /// A party of the episode's template.
    pub party: String,
    pub occupant: Occupant,
    pub from: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeatEnded {
    pub seat: Subject,
    /// The last day.
    pub on: NaiveDate,
    pub reason: String,
}

/// `Người giúp đỡ chính` from this day; the one before stands until then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeadNamed {
    pub episode: Subject,
    pub member: Subject,
    pub from: NaiveDate,
}
