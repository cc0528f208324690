//! Entries in general: what a fact looks like on disk and how a set of entries is read.
//!
//! The ledger knows nothing of cases. It keeps every entry it was ever given, tells which are live,
//! and proves which of a writer's entries are missing. It is a *set*: the order in which entries
//! arrive never changes what it says.

mod by_number;
mod clock;
mod entry;
mod field;
mod pen;
mod place;
mod record;
mod set;

pub use by_number::ByNumber;
pub use clock::{Clock, FAR_AHEAD_MILLIS, Hlc};
pub use entry::{Body, Entry, EntryId, HEAD_BYTES, Hash, Head, IdError, MalformedEntry, WriterId};
pub use field::{Field, Fields, Held, Setting};
pub use pen::Pen;
pub use record::{Record, Subject};
pub use set::{Arrival, Frontier, Ledger, Note};
