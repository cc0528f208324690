//! Bytes on the line, as brotli at its best makes them.

use std::{fs, io::Write, path::Path};

use super::{Line, at_root, report};
use crate::harness::{Browser, Profile, Server};

/// What counts as the first screen is what a browser asks for before a person can type, so it is measured and not
/// listed.
#[test]
#[ignore = "run by cargo xtask bench"]
fn bytes() {
    let server = Server::of_dist("/");
    let before_typing = before_typing(&server);
    let before_standing = before_standing(&server);
    let files = weighed(&at_root("dist"));
    let sum = |wanted: &dyn Fn(&str) -> bool| -> f64 {
        files.iter().filter(|(name, _)| wanted(name)).map(|(_, size)| *size as f64 / 1000.0).sum()
    };
    let is_one_of = |names: &[String], name: &str| names.iter().any(|file| file == name);
    let stands = sum(&|name| is_one_of(&before_standing, name));
    assert!(stands > 0.0, "the first screen was not seen: {before_standing:?}");
    let hello: f64 = weighed(&at_root("tests/bench/hello/dist"))
        .iter()
        .filter(|(name, _)| name != "sw.js")
        .map(|(_, size)| *size as f64 / 1000.0)
        .sum();
    let stands = Line {
        peer: format!("Leptos hello {hello:.1} kB"),
        ratio: Some(stands / hello),
        ..Line::weight("bytes until the app itself stands (first visit)", stands, 300.0)
    };
    report(
        1,
        "bytes",
        &[
            Line::weight(
                "bytes until a password can be typed, a book being here",
                sum(&|name| is_one_of(&before_typing, name)),
                300.0,
            ),
            stands,
            Line::weight(
                "bytes of the second module (papers)",
                sum(&|name| name.starts_with("press-")),
                1200.0,
            ),
            Line::weight(
                "bytes of everything for offline use",
                sum(&|name| !["404.html", "sw.js"].contains(&name)),
                1700.0,
            ),
        ],
    );
    println!("\n| file | kB |\n|---|---|");
    for (name, size) in &files {
        let mark = if before_standing.contains(name) { " (until the app stands)" } else { "" };
        println!("| {name}{mark} | {:.1} |", *size as f64 / 1000.0);
    }
}

/// What is needed until the app itself stands on its first visit.
fn before_standing(server: &Server) -> Vec<String> {
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.before_each_document("delete Navigator.prototype.serviceWorker");
    server.take_log();
    page.goto(&server.address());
    page.wait_until("globalThis.dongHanh !== undefined && document.getElementById('starting') === null");
    let needed = |path: &String| ["html", "js", "css", "wasm"].iter().any(|kind| path.ends_with(kind));
    asked_for(server).into_iter().filter(needed).collect()
}

/// What is needed until the password can be typed: the page, its style and boot.js. Proven with a browser whose
/// module never starts: the lock of index.html stands and takes letters without it.
fn before_typing(server: &Server) -> Vec<String> {
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.before_each_document(
        "delete Navigator.prototype.serviceWorker; localStorage.setItem('/last-book', '\"00\"');
         WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => new Promise(() => {})",
    );
    server.take_log();
    page.goto(&server.address());
    page.wait_for_selector("#early-password");
    page.fill("Mật khẩu", "tám chữ cái");
    assert_eq!(page.value("Mật khẩu"), "tám chữ cái");
    let needed =
        |path: &String| path.ends_with(".html") || path.ends_with(".css") || path.starts_with("boot-");
    asked_for(server).into_iter().filter(needed).collect()
}

/// The files a server was asked for since the last time.
fn asked_for(server: &Server) -> Vec<String> {
    let named = |path: String| match path.trim_start_matches('/') {
        "" => "index.html".to_owned(),
        path => path.to_owned(),
    };
    server.take_log().into_iter().map(named).collect()
}

/// Every file below a folder with its size after brotli, the heaviest first.
fn weighed(folder: &Path) -> Vec<(String, usize)> {
    let mut files = vec![];
    collect(folder, folder, &mut files);
    files.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, usize)>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).expect("it lies below").to_string_lossy().into_owned();
            files.push((name, brotli_size(&fs::read(&path).expect("a built file can be read"))));
        }
    }
}

pub(super) fn brotli_size(content: &[u8]) -> usize {
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    packed.write_all(content).expect("memory takes every byte");
    packed.into_inner().len()
}
