//! A picture of every screen in three sizes, for a person to look at. Run by `cargo xtask shots`.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use crate::harness::{Browser, Page, Profile, Server};

const SIZES: [(u32, u32); 3] = [(1280, 800), (800, 1280), (360, 740)];

/// Where the pictures go.
pub fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots");
    fs::create_dir_all(&folder).expect("target/ can be written");
    folder
}

/// Writes what the page shows now in every size, as `name-1280x800.png` and so on.
pub fn shoot(page: &Page, name: &str) {
    for (width, height) in SIZES {
        page.resize(width, height);
        // Two frames: one to lay out, one to paint.
        page.eval("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.screenshot(&folder().join(format!("{name}-{width}x{height}.png")));
    }
    let (width, height) = SIZES[0];
    page.resize(width, height);
}

/// Follows every link of the rail of an open book, and shoots where it leads. The rail must lead to exactly the
/// addresses of `expected`, relative to `home`: it shows what works, and all of that has its pictures.
#[track_caller]
pub fn shoot_rail(page: &Page, home: &str, expected: &[&str]) {
    page.wait_for_selector("nav a[href]");
    let links = page.eval("[...document.querySelectorAll('nav a[href]')].map((link) => link.href)");
    let links: BTreeSet<String> = serde_json::from_value(links).expect("a list of addresses");
    let expected: BTreeSet<String> = expected.iter().map(|path| format!("{home}{path}")).collect();
    assert_eq!(links, expected, "the addresses of the rail");
    for link in &links {
        page.run(&format!(
            "[...document.querySelectorAll('nav a[href]')].find((link) => link.href === '{link}').click()"
        ));
        page.wait_until(&format!("location.href === '{link}'"));
        let name = &link[home.len()..];
        shoot(page, if name.is_empty() { "viec-can-lam" } else { name });
    }
}

#[test]
#[ignore = "run by cargo xtask shots"]
fn before_the_book() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    page.wait_until("document.getElementById('starting') === null");
    shoot(&page, "mo-dau");
    for screen in ["in-app", "private", "insecure", "failed", "stopped"] {
        page.run(&format!(
            "document.body.querySelectorAll(':scope > :not(template)').forEach((element) => element.remove());
             document.body.append(document.getElementById('screen-{screen}').content.cloneNode(true));
             document.querySelector('.boot-pictures')?.append(document.getElementById('pictures').content.cloneNode(true))"
        ));
        shoot(&page, &format!("tinh-{screen}"));
    }
}
