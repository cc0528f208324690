//! Đồng Hành: the case-work book of Vietnamese ward teams. ARCHITECTURE.md has the map.
//!
//! Rooms stand on floors; a room uses only rooms below it.
//! Floor 1: [`vietnamese`], [`ledger`]. Floor 2: [`casework`]. Floor 3: [`press`], [`papers`], [`vault`].
//! Floor 4: `app`, the only one that needs a browser.

pub mod casework;
pub mod ledger;
pub mod papers;
pub mod press;
pub mod vault;
pub mod vietnamese;

#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod app;
