//! Statutory measures: that there is one, until when, and by whose word (rule 3). Why it was ordered is nowhere
//! written.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Source;
use crate::ledger::Subject;

/// Named so that it tells neither an offence nor a sentence. Source: domain 4.1, 4.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeasureKind {
    /// Quản lý người sử dụng trái phép chất ma túy.
    UserManagement,
    /// Giáo dục tại xã, phường.
    CommunityEducation,
    /// Cai nghiện tự nguyện tại gia đình, cộng đồng.
    HomeRehabilitation,
    /// Quản lý sau cai nghiện.
    AfterRehabilitation,
    /// Tái hòa nhập cộng đồng.
    Reintegration,
    Other,
}

/// A measure that somebody informed us of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeasureReported {
    pub episode: Subject,
    pub kind: MeasureKind,
    /// The number of the decision; perhaps blank.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    pub from: NaiveDate,
    /// The last day of it, where the decision names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Who ordered it.
    pub body: String,
    pub source: Source,
}

/// `Ghi nhận đã hết thời hạn`: somebody looked, and the measure is over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeasureEnded {
    pub measure: Subject,
    /// The last day of it.
    pub on: NaiveDate,
    pub source: Source,
}
