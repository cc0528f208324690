//! What becomes of a model: a version is taken into use, a case goes over to it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Authority;
use crate::ledger::Subject;

/// `Ghi nhận áp dụng`: from a day on, and by whose decision, new cases take this version of its model (rule 2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TemplateApplied {
    pub template: Subject,
    pub on: NaiveDate,
    pub authority: Authority,
}

/// `Chuyển sang bản mới`: from a day on the case is helped under another version. What was written before it stays
/// with the version it was written under.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VersionChanged {
    pub episode: Subject,
    pub template: Subject,
    pub on: NaiveDate,
}
