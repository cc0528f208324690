//! What stands inside the sealed records: entries in a row, the manifest, the tip, a draft.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::hex_bytes::HexBytes;
use crate::ledger::{Body, Entry, EntryId, HEAD_BYTES, Head, Subject, WriterId};

/// A segment holds about this many entries.
pub const SEGMENT_ENTRIES: usize = 500;
/// No segment inflates to more; a file that claims otherwise is refused before it fills the memory.
pub const MAX_SEGMENT_BYTES: usize = 64 << 20;
const DEFLATE_LEVEL: u8 = 6;

/// A random id of a segment or a draft; carries no meaning.
pub type RecordId = HexBytes<16>;
pub type Sha = HexBytes<32>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the record does not have the shape of its format")]
pub struct MalformedRecord;

pub fn sha256(bytes: &[u8]) -> Sha {
    HexBytes(Sha256::digest(bytes).into())
}

/// Entries one after the other: head (92 bytes), state of the body (0 stub, 1 present, 2 erased), and of a
/// present body its length (4 bytes, big-endian) and bytes.
pub fn encode_entries(entries: &[Entry]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in entries {
        bytes.extend_from_slice(&entry.head.to_bytes());
        match &entry.body {
            Body::Stub => bytes.push(0),
            Body::Present(body) => {
                bytes.push(1);
                bytes.extend_from_slice(&(body.len() as u32).to_be_bytes());
                bytes.extend_from_slice(body);
            }
            Body::Erased => bytes.push(2),
        }
    }
    bytes
}

/// What [`encode_entries`] makes of one, in bytes.
pub fn encoded_len(entry: &Entry) -> usize {
    let body = if let Body::Present(body) = &entry.body { 4 + body.len() } else { 0 };
    HEAD_BYTES + 1 + body
}

pub fn decode_entries(mut bytes: &[u8]) -> Result<Vec<Entry>, MalformedRecord> {
    let mut take = |count: usize| -> Result<&[u8], MalformedRecord> {
        let (taken, rest) = bytes.split_at_checked(count).ok_or(MalformedRecord)?;
        bytes = rest;
        Ok(taken)
    };
    let mut entries = Vec::new();
    while let Ok(head) = take(HEAD_BYTES) {
        let head = Head::from_bytes(head).map_err(|_| MalformedRecord)?;
        let body = match take(1)?[0] {
            0 => Body::Stub,
            1 => {
                let length = u32::from_be_bytes(take(4)?.try_into().map_err(|_| MalformedRecord)?);
                Body::Present(Arc::from(take(length as usize)?))
            }
            2 => Body::Erased,
            _ => return Err(MalformedRecord),
        };
        entries.push(Entry { head, body });
    }
    if bytes.is_empty() { Ok(entries) } else { Err(MalformedRecord) }
}

/// Entries cut into parts of about [`SEGMENT_ENTRIES`], none of them a small remainder.
pub fn segment_parts(entries: &[Entry]) -> std::slice::Chunks<'_, Entry> {
    let parts = (entries.len() / SEGMENT_ENTRIES).max(1);
    entries.chunks(entries.len().div_ceil(parts).max(1))
}

/// A segment before it is sealed: the entries, deflated with a zlib frame.
pub fn pack_segment(entries: &[Entry]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(&encode_entries(entries), DEFLATE_LEVEL)
}

pub fn unpack_segment(packed: &[u8]) -> Result<Vec<Entry>, MalformedRecord> {
    let inflated = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(packed, MAX_SEGMENT_BYTES)
        .map_err(|_| MalformedRecord)?;
    decode_entries(&inflated)
}

/// Which segments are live. Nothing counts that no manifest names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Counts the swaps, from 1.
    pub generation: u64,
    pub segments: Vec<SegmentLine>,
    pub attachments: Vec<Sha>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SegmentLine {
    pub id: RecordId,
    pub entries: u64,
    /// Of the sealed bytes.
    pub sha256: Sha,
}

/// The small record that every act rewrites: how far the tail goes, and what the whole book amounts to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tip {
    /// Of the sealed manifest this tip goes with, so that an older one cannot stand in for it.
    pub manifest_sha256: Option<Sha>,
    /// The tail holds the acts from here …
    pub tail_from: u64,
    /// … up to, but not including, this one.
    pub tail_to: u64,
    pub tail_entries: u64,
    /// Entries in segments and tail; one that came twice counts twice.
    pub entries: u64,
    pub reach: Reach,
    /// Attachments put since the manifest was swapped.
    pub attachments: Vec<Sha>,
}

/// The last entry of every writer that was ever put in. Unlike the ledger's frontier it does not stop at gaps:
/// it proves what is *here*, not that nothing is missing elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reach(pub BTreeMap<WriterId, ReachLine>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ReachLine {
    pub seq: u64,
    /// Hash of that head. Of two heads with the same number (a fork) the greater, so that order cannot matter.
    pub head: Sha,
}

impl Reach {
    /// True when these were the last entries of their writers to be added. A number alone does not tell: another tab
    /// may have given it to another entry.
    pub fn ends_with(&self, entries: &[Entry]) -> bool {
        let mut last = Self::default();
        // Guard: with numbers alone `what_a_window_that_was_taken_over_recorded_comes_back_…` is red.
        last.add(entries);
        last.0.iter().all(|(writer, line)| self.0.get(writer) == Some(line))
    }

    pub fn add(&mut self, entries: &[Entry]) {
        let mut last: BTreeMap<WriterId, u64> = BTreeMap::new();
        for Entry { head, .. } in entries {
            let known = self.0.get(&head.writer).map_or(0, |line| line.seq);
            let seq = last.entry(head.writer).or_insert(known);
            *seq = head.seq.max(*seq);
        }
        // Only the last of each writer is hashed: a book of 100,000 entries is added up at every opening.
        for Entry { head, .. } in entries.iter().filter(|entry| last[&entry.head.writer] == entry.head.seq) {
            let line = ReachLine { seq: head.seq, head: HexBytes(head.hash()) };
            let known = self.0.entry(head.writer).or_insert(line);
            *known = line.max(*known);
        }
    }
}

/// Which form about whom a draft is of; sealed inside it, because a key would tell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DraftName {
    pub form: String,
    pub subject: String,
}

/// What is being typed, as one form left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    #[serde(flatten)]
    pub name: DraftName,
    pub data: String,
    /// What the one who types had before them; absent in a form that is recorded only by its button.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<Begun>,
}

/// Under what circumstances a field was begun: others may not be taken for them when the letters are found again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// Who was at the tablet.
    pub author: Subject,
    /// Local date and time the device claimed, as in an entry.
    pub at: String,
    /// The entries whose values stood in the field.
    pub over: Vec<EntryId>,
}

impl Draft {
    pub fn new(name: DraftName, data: impl Into<String>) -> Self {
        Self { name, data: data.into(), begun: None }
    }

    /// Whether the letters may be recorded without a question when they are found again: whoever typed them is at the
    /// tablet, and nothing else stands in the field than what they saw.
    pub fn is_of(&self, author: Option<&Subject>, standing: &[EntryId]) -> bool {
        self.begun.as_ref().is_some_and(|begun| Some(&begun.author) == author && begun.over == standing)
    }
}

/// What only this installation knows of itself; never in a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Local {
    pub writer: WriterId,
    /// The manifest's, written in the same transaction: an older manifest does not go with it.
    pub generation: u64,
}

pub fn to_json<T: Serialize>(record: &T) -> Vec<u8> {
    serde_json::to_vec(record).expect("vault records hold nothing that JSON cannot")
}

pub fn from_json<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, MalformedRecord> {
    serde_json::from_slice(bytes).map_err(|_| MalformedRecord)
}

/// The key of the `number`-th act in the tail.
pub fn tail_key(number: u64) -> Vec<u8> {
    number.to_be_bytes().to_vec()
}
