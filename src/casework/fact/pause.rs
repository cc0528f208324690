//! A time in which help rests, and its end.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Authority;
use crate::ledger::Subject;

/// Why help rests. Source: rule 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PauseReason {
    /// Tạm giữ, tạm giam.
    Detained,
    /// Cơ sở cai nghiện.
    Rehabilitation,
    Treatment,
    /// Đi làm xa.
    AwayForWork,
    Other,
}

/// `Ghi nhận đã tạm dừng`. The case is counted as helped all the while.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PauseRecorded {
    pub episode: Subject,
    /// The first day of it.
    pub on: NaiveDate,
    pub reason: PauseReason,
    pub authority: Authority,
    /// Until when it is expected to last, where somebody can tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// `Ghi nhận tiếp tục giúp đỡ`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PauseEnded {
    pub pause: Subject,
    /// The first day of help again.
    pub on: NaiveDate,
    pub authority: Authority,
}
