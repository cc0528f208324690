//! `Không thuộc diện` and `Không tham gia`: a case that ends without a release.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AdmissionRecorded, Authority};
use crate::ledger::{EntryId, Subject};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClosureKind {
    /// `Không thuộc diện`: those who decide found that the conditions are not met.
    NotEligible,
    /// `Không thuộc diện` here: another place looks after the person.
    Elsewhere,
    /// `Không tham gia`: the wish of the person, or of who stands for a minor; before the admission or after it.
    NotTakingPart,
}

/// What was decided, or wished, and why (product A3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClosureRecorded {
    pub episode: Subject,
    pub on: NaiveDate,
    pub result: ClosureKind,
    /// Stays in the book for good, with the code and the day (rule 23).
    pub reason: String,
    /// Who decided; blank where the person did.
    #[serde(default, skip_serializing_if = "Authority::is_blank")]
    pub authority: Authority,
    /// Who proposed it, or told of the wish.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub proposer: String,
    /// Where the person was sent on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// What was already on record from after that day, and was seen when this was recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<EntryId>,
}

impl ClosureRecorded {
    /// Whether both cannot be so: whoever was taken in was eligible, and leaves only after that.
    pub fn contradicts(&self, admission: &AdmissionRecorded) -> bool {
        self.result != ClosureKind::NotTakingPart || self.on < admission.on
    }
}
