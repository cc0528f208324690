//! The sealed bytes of a book, read from the disk while the key is still being derived.

use std::cell::RefCell;
use std::collections::HashMap;

use super::records::{Sha, sha256};
use super::store::{KeyRange, RecordKey, Store, StoreName};

/// How many segments are read from the store at once.
const SEGMENTS_AT_ONCE: u32 = 16;

/// Sealed segments by their keys. Nothing is believed of them: they are opened, and held against the manifest, as if
/// they came from the disk this moment; what is not among them does.
#[derive(Default)]
pub struct Ahead(RefCell<HashMap<RecordKey, SealedSegment>>);

/// The bytes of a segment as they stand on the disk, and their hash: worked out ahead as well.
pub(super) struct SealedSegment {
    pub value: Vec<u8>,
    pub sha256: Sha,
}

impl SealedSegment {
    pub(super) fn of(value: Vec<u8>) -> Self {
        Self { sha256: sha256(&value), value }
    }
}

impl Ahead {
    /// Reads segment after segment. What the store does not give now is asked for again when it is needed.
    pub async fn read(&self, store: &dyn Store) {
        let mut first = vec![];
        loop {
            let range = KeyRange::From { first: first.clone(), limit: SEGMENTS_AT_ONCE };
            let records = store.read(StoreName::Segments, range).await.unwrap_or_default();
            let Some(last) = records.last() else { return };
            // The next key there can be.
            first = [last.key.as_slice(), &[0]].concat();
            self.0
                .borrow_mut()
                .extend(records.into_iter().map(|record| (record.key, SealedSegment::of(record.value))));
        }
    }

    /// Takes the sealed bytes of a segment out.
    pub(super) fn take(&self, key: &[u8]) -> Option<SealedSegment> {
        self.0.borrow_mut().remove(key)
    }
}
