//! One entry: a head that is hashed and chained, and a body kept byte for byte as it was written.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;
use std::sync::Arc;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use super::Hlc;

/// A SHA-256.
pub type Hash = [u8; 32];

/// The length of a head's fixed encoding: writer 8, seq 8, prev 32, millis 8, counter 4, body hash 32
/// (integers big-endian).
pub const HEAD_BYTES: usize = 92;

/// One installation of the app: 64 random bits, drawn anew whenever a book is created, joined or restored.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriterId(pub u64);

/// The `seq`-th entry of a writer, counted from 1. Written `0123456789abcdef:7`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    pub writer: WriterId,
    pub seq: u64,
}

/// What is hashed and chained. `prev` is the hash of the same writer's previous head (zeros for the first).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    pub writer: WriterId,
    pub seq: u64,
    pub prev: Hash,
    pub time: Hlc,
    pub body: Hash,
}

/// The exact bytes a writer wrote, or why they are not here. Union takes the greater of two.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Body {
    /// Known to exist; the body stayed with somebody else.
    Stub,
    /// JSON, verbatim for ever.
    Present(Arc<[u8]>),
    /// Taken away for good; an old file cannot bring it back.
    Erased,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub head: Head,
    pub body: Body,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MalformedEntry {
    #[error("a head has {HEAD_BYTES} bytes, not {0}")]
    HeadLength(usize),
    #[error("entries are counted from 1")]
    SeqZero,
    #[error("the body of {0} is not the one its head names")]
    BodyHash(EntryId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id of a writer or entry")]
pub struct IdError;

impl Head {
    pub fn id(&self) -> EntryId {
        EntryId { writer: self.writer, seq: self.seq }
    }

    pub fn to_bytes(&self) -> [u8; HEAD_BYTES] {
        let mut bytes = [0; HEAD_BYTES];
        bytes[0..8].copy_from_slice(&self.writer.0.to_be_bytes());
        bytes[8..16].copy_from_slice(&self.seq.to_be_bytes());
        bytes[16..48].copy_from_slice(&self.prev);
        bytes[48..56].copy_from_slice(&self.time.millis.to_be_bytes());
        bytes[56..60].copy_from_slice(&self.time.counter.to_be_bytes());
        bytes[60..92].copy_from_slice(&self.body);
        bytes
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, MalformedEntry> {
        let bytes: &[u8; HEAD_BYTES] =
            bytes.try_into().map_err(|_| MalformedEntry::HeadLength(bytes.len()))?;
        let word = |at: usize| u64::from_be_bytes(bytes[at..at + 8].try_into().expect("eight bytes"));
        let hash = |at: usize| -> Hash { bytes[at..at + 32].try_into().expect("thirty-two bytes") };
        let counter = u32::from_be_bytes(bytes[56..60].try_into().expect("four bytes"));
        let head = Self {
            writer: WriterId(word(0)),
            seq: word(8),
            prev: hash(16),
            time: Hlc { millis: word(48), counter },
            body: hash(60),
        };
        if head.seq == 0 { Err(MalformedEntry::SeqZero) } else { Ok(head) }
    }

    /// The hash by which the next head of this writer names this one.
    pub fn hash(&self) -> Hash {
        sha256(&self.to_bytes())
    }
}

impl Entry {
    pub fn id(&self) -> EntryId {
        self.head.id()
    }

    /// Checks a body that came from outside against its head. What our own vault opened was
    /// authenticated when it was unsealed and need not be hashed again.
    pub fn verify(&self) -> Result<(), MalformedEntry> {
        match &self.body {
            Body::Present(bytes) if sha256(bytes) != self.head.body => {
                Err(MalformedEntry::BodyHash(self.id()))
            }
            _ => Ok(()),
        }
    }
}

pub(super) fn sha256(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

impl fmt::Display for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.writer, self.seq)
    }
}

impl fmt::Debug for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for WriterId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let lower_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() != 16 || !text.bytes().all(lower_hex) {
            return Err(IdError);
        }
        u64::from_str_radix(text, 16).map(Self).map_err(|_| IdError)
    }
}

impl FromStr for EntryId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let (writer, seq) = text.split_once(':').ok_or(IdError)?;
        let seq: u64 = seq.parse().map_err(|_| IdError)?;
        if seq == 0 {
            return Err(IdError);
        }
        Ok(Self { writer: writer.parse()?, seq })
    }
}

/// Reads what is written as a text, without copying the text.
pub(super) fn from_text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: fmt::Display>,
{
    struct Read<T>(PhantomData<T>);

    impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for Read<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text")
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }

    deserializer.deserialize_str(Read(PhantomData))
}

macro_rules! serde_as_text {
    ($($id:ty),*) => {$(
        impl Serialize for $id {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $id {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                from_text(deserializer)
            }
        }
    )*};
}
serde_as_text!(WriterId, EntryId);

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> Head {
        Head {
            writer: WriterId(0xab),
            seq: 7,
            prev: [1; 32],
            time: Hlc { millis: 1_700_000_000_000, counter: 3 },
            body: [2; 32],
        }
    }

    #[test]
    fn a_head_survives_its_encoding() {
        assert_eq!(Head::from_bytes(&head().to_bytes()), Ok(head()));
        assert_eq!(Head::from_bytes(&[0; 91]), Err(MalformedEntry::HeadLength(91)));
        assert_eq!(Head::from_bytes(&[0; 92]), Err(MalformedEntry::SeqZero));
    }

    /// Frozen: a change here would break every book there is.
    #[test]
    fn the_hash_of_a_head_is_frozen() {
        assert_eq!(
            hex::encode(head().hash()),
            hex::encode(sha256(
                &hex::decode(concat!(
                    "00000000000000ab",
                    "0000000000000007",
                    "0101010101010101010101010101010101010101010101010101010101010101",
                    "0000018bcfe56800",
                    "00000003",
                    "0202020202020202020202020202020202020202020202020202020202020202",
                ))
                .expect("hex")
            ))
        );
    }

    #[test]
    fn ids_are_read_as_they_are_written() {
        let id = head().id();
        assert_eq!(id.to_string(), "00000000000000ab:7");
        assert_eq!(id.to_string().parse(), Ok(id));
        for bad in [
            "",
            "ab:7",
            "00000000000000AB:7",
            "00000000000000ab:0",
            "00000000000000ab:",
            "+0000000000000ab:1",
        ] {
            assert_eq!(bad.parse::<EntryId>(), Err(IdError), "{bad}");
        }
    }

    #[test]
    fn union_of_bodies_prefers_the_erased() {
        let present = Body::Present(Arc::from(*b"{}"));
        assert!(Body::Stub < present && present < Body::Erased);
    }
}
