//! What stands in a body: who wrote which fact about which subject.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::EntryId;

/// Names one thing the ledger tells of: a person, a contact, a meeting. Opaque; carries no meaning but
/// its kind before the dash (`contact-5f0c…`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Subject(Arc<str>);

impl Subject {
    /// A fresh name from 64 random bits.
    pub fn new(kind: &str, random: u64) -> Self {
        Self(format!("{kind}-{random:016x}").into())
    }

    /// A name that stands for itself, such as `unit`, or one read from an address.
    pub fn named(name: &str) -> Self {
        Self(name.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The body of an entry. Its JSON is written once and kept verbatim; what this version does not know
/// stays in those bytes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// 128 random bits in hex, so that the hash of an erased body tells nothing.
    pub salt: String,
    /// The first entry of the act this one belongs to: what `Hoàn tác` takes away together.
    pub act: EntryId,
    /// Who was at the tablet; absent before anybody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Subject>,
    /// Local date and time the device claimed, `2024-07-14T14:05:00+07:00`. Shown, never computed with.
    pub recorded_at: String,
    pub kind: String,
    pub v: u16,
    pub subject: Subject,
    pub data: Box<RawValue>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supersedes: Vec<EntryId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retracts: Vec<EntryId>,
}

impl Record {
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("a record holds nothing that JSON cannot")
    }
}
