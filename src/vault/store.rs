//! The store seam: six named stores of sealed bytes, read in ranges, written in whole batches.
//!
//! Two implementations, [`super::memory::MemoryStore`] and `indexed_db::IndexedDb`; one contract
//! (`tests/vault_contract/`) runs on both.

use std::future::Future;
use std::pin::Pin;

/// What a store gives back: boxed, so that one compiled vault serves every store.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StoreName {
    /// The head, this installation's own record, and the epoch.
    Head,
    /// One sealed act a record, under its running number.
    Tail,
    /// About 500 entries a record, deflated and sealed, never changed.
    Segments,
    /// The manifest (the only commit point) and the tip of the tail.
    Manifest,
    Drafts,
    Attachments,
}

impl StoreName {
    pub const ALL: [Self; 6] =
        [Self::Head, Self::Tail, Self::Segments, Self::Manifest, Self::Drafts, Self::Attachments];

    /// The name on disk; never changed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Tail => "tail",
            Self::Segments => "segments",
            Self::Manifest => "manifest",
            Self::Drafts => "drafts",
            Self::Attachments => "attachments",
        }
    }
}

/// Keys are bytes in byte order: numbers are big-endian, ids random.
pub type RecordKey = Vec<u8>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub key: RecordKey,
    pub value: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyRange {
    All,
    One(RecordKey),
    /// At most `limit` records from `first` on, in the order of their keys.
    From {
        first: RecordKey,
        limit: u32,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    Put { store: StoreName, key: RecordKey, value: Vec<u8> },
    Delete { store: StoreName, key: RecordKey },
}

impl Write {
    pub fn store(&self) -> StoreName {
        match self {
            Self::Put { store, .. } | Self::Delete { store, .. } => *store,
        }
    }

    /// Bytes that go to the disk.
    pub fn size(&self) -> usize {
        match self {
            Self::Put { key, value, .. } => key.len() + value.len(),
            Self::Delete { key, .. } => key.len(),
        }
    }
}

/// Under this key of [`StoreName::Head`] stands the epoch: eight big-endian bytes, absent while no tab has
/// held the book.
pub const EPOCH_KEY: &[u8] = b"epoch";

pub trait Store {
    /// The records of a range, in the order of their keys.
    fn read(&self, store: StoreName, range: KeyRange) -> Pending<'_, Result<Vec<Record>, StoreError>>;

    /// All keys of a store, in order.
    fn keys(&self, store: StoreName) -> Pending<'_, Result<Vec<RecordKey>, StoreError>>;

    /// Writes the whole batch or nothing, and answers when it is on disk.
    ///
    /// Reads the epoch in the same transaction and writes nothing if it is not `expected_epoch`.
    fn commit(&self, expected_epoch: Option<u64>, batch: Vec<Write>) -> Pending<'_, Result<(), StoreError>>;
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Another tab took the book over.
    #[error("epoch is {found:?}, this tab holds {expected:?}")]
    StaleEpoch { expected: Option<u64>, found: Option<u64> },
    #[error("the device gives no more space")]
    QuotaExceeded,
    /// Another tab runs an older version and does not let go of the database.
    #[error("another tab blocks the database")]
    Blocked,
    /// The database was written by a newer version of the app.
    #[error("the database has a newer version")]
    NewerVersion,
    /// No IndexedDB here: blocked by settings, or a private window of some browsers.
    #[error("no storage in this browser: {0}")]
    Unavailable(String),
    /// No answer in the time that was given. Whether it was written is not known; doing it again is safe.
    #[error("storage gave no answer")]
    TimedOut,
    /// The name of the `DOMException`, or of what a test made up.
    #[error("storage failed: {0}")]
    Failed(String),
}

impl StoreError {
    /// True when waiting and trying again cannot help.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::StaleEpoch { .. } | Self::NewerVersion)
    }

    /// Sorts a `DOMException` by its name.
    pub fn from_dom_name(name: &str) -> Self {
        match name {
            "QuotaExceededError" => Self::QuotaExceeded,
            "VersionError" => Self::NewerVersion,
            "SecurityError" => Self::Unavailable(name.into()),
            other => Self::Failed(other.into()),
        }
    }
}

/// The epoch as it stands under [`EPOCH_KEY`]; bytes of another length count as an epoch nobody holds.
pub fn epoch_from(value: Option<&[u8]>) -> Option<u64> {
    value.map(|bytes| bytes.try_into().map_or(u64::MAX, u64::from_be_bytes))
}
