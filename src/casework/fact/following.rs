//! What is looked at beside the monthly review: the milestones, and what others inform of.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Source;
use crate::ledger::Subject;

/// `Đánh giá theo mốc`; the levels, what bears them out and the words said are its fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MilestoneReviewed {
    pub episode: Subject,
    /// The milestone of the template, by its months from the admission.
    pub months: u32,
    pub on: NaiveDate,
}

/// `Có sự việc mới (theo … thông báo)`: that there is something new, and who informed of it (rule 3). What happened
/// is nowhere written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IncidentReported {
    pub episode: Subject,
    pub source: Source,
}
