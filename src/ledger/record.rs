//! What stands in a body: who wrote which fact about which subject.

use std::cmp::Ordering;
use std::convert::Infallible;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::EntryId;
use super::entry::from_text;

/// Names up to this many bytes stand in the value itself: nearly every name an app makes does, and a large book holds
/// several in each of its entries.
const SHORT: usize = 30;

/// Names one thing the ledger tells of: a person, a contact, a meeting. Opaque; carries no meaning but
/// its kind before the dash (`contact-5f0c…`).
#[derive(Clone)]
pub struct Subject(Name);

#[derive(Clone)]
enum Name {
    Short(Short),
    Long(Arc<str>),
}

/// Letters beyond the length are zero.
#[derive(Clone)]
struct Short {
    letters: [u8; SHORT],
    length: u8,
}

impl Short {
    /// Eight letters at a time: letter by letter, names took a good part of the opening of a large book.
    fn word(&self, at: usize) -> u64 {
        u64::from_be_bytes(self.letters[at..at + 8].try_into().expect("eight letters"))
    }
}

/// Where words begin; the last overlaps the one before it.
const WORDS: [usize; 4] = [0, 8, 16, SHORT - 8];

impl PartialEq for Short {
    fn eq(&self, other: &Self) -> bool {
        // Names of one kind begin alike and differ towards their end.
        let [first, second, third, last] = WORDS.map(|at| self.word(at) == other.word(at));
        self.length == other.length && third && last && second && first
    }
}

impl Eq for Short {}

impl PartialOrd for Short {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Short {
    /// The length decides only where all letters are equal.
    fn cmp(&self, other: &Self) -> Ordering {
        for at in WORDS {
            match self.word(at).cmp(&other.word(at)) {
                Ordering::Equal => {}
                differ => return differ,
            }
        }
        self.length.cmp(&other.length)
    }
}

impl Subject {
    /// A fresh name from 64 random bits.
    pub fn new(kind: &str, random: u64) -> Self {
        Self::named(&format!("{kind}-{random:016x}"))
    }

    /// A name that stands for itself, such as `unit`, or one read from an address.
    pub fn named(name: &str) -> Self {
        if name.len() > SHORT {
            return Self(Name::Long(name.into()));
        }
        let mut letters = [0; SHORT];
        letters[..name.len()].copy_from_slice(name.as_bytes());
        Self(Name::Short(Short { letters, length: name.len() as u8 }))
    }

    pub fn as_str(&self) -> &str {
        str::from_utf8(self.as_bytes()).expect("a name is made of a text")
    }

    fn as_bytes(&self) -> &[u8] {
        match &self.0 {
            Name::Short(Short { letters, length }) => &letters[..usize::from(*length)],
            Name::Long(name) => name.as_bytes(),
        }
    }
}

impl PartialEq for Subject {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Name::Short(one), Name::Short(other)) => one == other,
            _ => self.as_bytes() == other.as_bytes(),
        }
    }
}

impl Eq for Subject {}

impl PartialOrd for Subject {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Subject {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Name::Short(one), Name::Short(other)) => one.cmp(other),
            _ => self.as_bytes().cmp(other.as_bytes()),
        }
    }
}

impl Hash for Subject {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_bytes().hash(state);
    }
}

impl FromStr for Subject {
    type Err = Infallible;

    fn from_str(name: &str) -> Result<Self, Infallible> {
        Ok(Self::named(name))
    }
}

impl Serialize for Subject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Subject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer)
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_however_long_and_however_it_was_read() {
        let long = "template-".to_owned() + &"5f".repeat(32);
        let edge = "x".repeat(SHORT);
        for name in ["", "unit", "contact-0123456789abcdef", "Tổ \"ba\"", &edge, &(edge.clone() + "y"), &long]
        {
            let subject = Subject::named(name);
            assert_eq!((subject.as_str(), subject.to_string()), (name, name.to_owned()));
            let json = serde_json::to_string(&subject).expect("a text");
            assert_eq!(json, serde_json::to_string(name).expect("a text"));
            assert_eq!(serde_json::from_str::<Subject>(&json).expect("a name"), subject);
        }
        for (one, other) in
            [("", "\0"), ("a", "a\0"), ("a", "b"), ("seat-ff", "seat-ffa"), (&edge[1..], &edge)]
        {
            assert!(
                Subject::named(one) < Subject::named(other) && Subject::named(one) != Subject::named(other)
            );
        }
        let mut names = [&*long, "b", "unit", &edge, "a"].map(Subject::named);
        names.sort();
        assert_eq!(names.map(|name| name.to_string()), ["a", "b", &*long, "unit", &*edge]);
        assert!(serde_json::from_str::<Subject>("7").is_err());
    }
}
