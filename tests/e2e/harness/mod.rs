//! Drives a real Chromium over its DevTools protocol, and serves `dist/` as a plain static host would.
//!
//! A story reads as what a person does: pages are found by what they say and controls by their accessible name.
//! Nothing returns an error: what does not come true within [`PATIENCE`] ends the test, with a picture and the text
//! of the page in `target/e2e/`.

mod browser;
mod cdp;
mod page;
mod server;

pub use browser::{Browser, Profile};
pub use page::{Page, Target, near, within};
pub use server::Server;

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

/// How long the page gets for what it was asked to do.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// Where tests leave what a person may want to look at.
pub fn output_folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/e2e");
    std::fs::create_dir_all(&folder).expect("target/ can be written");
    folder
}

/// Asks again and again until there is an answer, or time is up.
pub fn poll<T>(patience: Duration, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return Some(answer);
        }
        if start.elapsed() > patience {
            return None;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}
