//! The book itself, what any subject may have (a field), and who helps in it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ledger::{EntryId, Subject};

/// A book begins. `starts_on` is `Sổ ghi từ ngày`: nothing is overdue from before it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BookOpened {
    pub starts_on: NaiveDate,
}

/// An installation takes its machine letter (`Máy này là máy B`). Subject: the machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MachineJoined {
    pub letter: char,
}

/// A template version, whole. Subject: `template-` and the hash of these bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TemplateAdded {
    pub document: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldSet {
    pub field: String,
    /// Empty: cleared.
    pub value: String,
}

/// Takes an act back; which entries, the record's `retracts` tells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActUndone {
    pub act: EntryId,
}

/// A person who helps, chairs or writes. Name, organisation, title and level are fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemberAdded {}

/// A standing team; its name and its roster (`seat:<party>`) are fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamFormed {}

/// Totals of an older report (`chép từ báo cáo cũ`) of these days, both counted. Its name and its numbers are fields; they
/// stand apart and are never added to what the book counts (rule 1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OldReportCopied {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// A backup file was made, read back and given out of the app; where it went is [`BackupKept`]'s to say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BackupMade {
    pub on: NaiveDate,
}

/// A backup file was put away elsewhere (rule 5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BackupKept {
    pub on: NaiveDate,
    pub place: String,
}

/// The book and what opens it passed to another keeper (rule 24).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandedOver {
    pub on: NaiveDate,
    /// Who kept it; `None` where nobody had said who writes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Subject>,
    pub to: Subject,
}
