//! A picture of every screen in three sizes, for a person to look at. Run by `cargo xtask shots`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    harness::{Browser, Page, Profile, Server},
    walk::{Walk, at_rest, opened, see_book, see_lock, see_thresholds},
};

const SIZES: [(u32, u32); 3] = [(1280, 800), (800, 1280), (360, 740)];

/// Where the pictures go.
pub fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots");
    fs::create_dir_all(&folder).expect("target/ can be written");
    folder
}

/// Writes what the page shows now in every size, as `name-1280x800.png` and so on.
pub fn shoot(page: &Page, name: &str) {
    let before = page.eval("[innerWidth, innerHeight]");
    for (width, height) in SIZES {
        at_rest(page, (width, height));
        page.screenshot(&folder().join(format!("{name}-{width}x{height}.png")));
    }
    let size = |at: usize| before[at].as_u64().and_then(|size| u32::try_from(size).ok()).unwrap_or_default();
    page.resize(size(0), size(1));
}

/// Every screen of the walk.
#[test]
#[ignore = "run by cargo xtask shots"]
fn every_screen() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server);
    let mut shoot = |page: &Page, name: &str| shoot(page, name);
    let mut walk = Walk::new(&page, &server, &mut shoot);
    let code = see_thresholds(&mut walk);
    see_book(&mut walk);
    see_lock(&mut walk, &code);
}
