//! Meetings and what is said in them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Upto;
use crate::ledger::Subject;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MeetingKind {
    /// Giao ban.
    Briefing,
    /// Sinh hoạt.
    Gathering,
    /// Tọa đàm.
    Seminar,
    /// Hội nghị phản biện xã hội.
    Criticism,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeetingOpened {
    pub kind: MeetingKind,
    pub on: NaiveDate,
    /// The draft plan a criticism conference is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Subject>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AttendeeAdded {
    pub meeting: Subject,
    /// Where the one invited is a member; name and title of others are fields.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<Subject>,
}

/// Somebody who is helped is on the roster of a session; whether they came is told by fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseInvited {
    pub meeting: Subject,
    pub episode: Subject,
    /// The day of the session.
    pub on: NaiveDate,
}

/// An opinion on the draft plan; speaker, section, subject and text are fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpinionGiven {
    pub meeting: Subject,
}

/// A conclusion: việc – người nhận – hạn, as fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaskGiven {
    pub meeting: Subject,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MinutesFinalised {
    pub meeting: Subject,
    pub on: NaiveDate,
    /// The final number of each opinion.
    pub numbers: Vec<(Subject, u32)>,
    /// SHA-256 in hex of the PDF kept as a sealed attachment.
    pub sha256: String,
    pub upto: Upto,
}
