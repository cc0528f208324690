//! Đồng Hành: the case-work book of Vietnamese ward teams. ARCHITECTURE.md has the map.
//!
//! Rooms stand on floors; a room uses only rooms below it. Four of them are packages of their own, so that nobody
//! can reach out of them: [`vietnamese`], [`ledger`], [`casework`], [`press`].
//! Floor 1: [`vietnamese`], [`ledger`]. Floor 2: [`casework`]. Floor 3: [`press`], [`papers`], [`vault`].
//! Floor 4: `app`, the only one that needs a browser.

pub use dong_hanh_casework as casework;
pub use dong_hanh_ledger as ledger;
pub use dong_hanh_press as press;
pub use dong_hanh_vietnamese as vietnamese;

pub mod papers;
pub mod vault;

#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod app;
