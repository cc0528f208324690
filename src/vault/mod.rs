//! Keys, sealing, the store seam, drafts, segments, the backup file.
//!
//! A [`Vault`] is one book in one [`store::Store`]. Everything in it is sealed ([`crypto`]) and bound to its place
//! ([`head::associated`]); only the [`head`] can be read without a key, and it tells nothing about anybody.
//! The manifest is the only commit point ([`swap`]); opening names whatever is not as it was written
//! ([`opening::Damage`]). Nothing outside this room sees a key. FORMAT.md describes every byte.

pub mod ahead;
pub mod aside;
pub mod backup;
pub mod container;
pub mod crypto;
#[cfg(target_arch = "wasm32")]
pub mod derive;
mod erase;
pub mod head;
pub mod hex_bytes;
#[cfg(target_arch = "wasm32")]
pub mod indexed_db;
pub mod memory;
pub mod opening;
pub mod password;
pub mod patient;
pub mod pin;
pub mod queue;
pub mod random;
#[cfg(target_arch = "wasm32")]
pub mod reader;
pub mod records;
pub mod recovery;
pub mod rehearsal;
#[cfg(target_arch = "wasm32")]
pub mod rehearse;
pub mod restore;
pub mod room;
mod sealer;
pub mod shelf;
pub mod store;
pub mod swap;
pub mod turn;
pub mod unlock;
#[allow(clippy::module_inception)]
mod vault;
#[cfg(target_arch = "wasm32")]
mod workers;
mod writing;

pub use turn::within;
pub use vault::{Act, NewBook, Vault, VaultError};
