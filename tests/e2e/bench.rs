//! What the app weighs and how long it takes, each against its goal. Run by `cargo xtask bench`.

use std::{fs, io::Write, path::Path};

use crate::harness::{Browser, Profile, Server};

/// One line of the table.
struct Measure {
    what: &'static str,
    ours: f64,
    goal: f64,
    unit: &'static str,
}

impl Measure {
    fn line(&self) -> String {
        let Self { what, ours, goal, unit } = self;
        let verdict = if ours <= goal { "met" } else { "NOT MET" };
        format!("| {what} | {ours:.1} {unit} | {goal:.0} {unit} | {:.2} | {verdict} |", ours / goal)
    }
}

/// Bytes on the line, as brotli at its best makes them. What counts as the first screen is what a browser asks for
/// before a person can type, so it is measured and not listed.
#[test]
#[ignore = "run by cargo xtask bench"]
fn bytes() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.before_each_document("delete Navigator.prototype.serviceWorker");
    page.goto(&server.address());
    page.wait_until("globalThis.dongHanh !== undefined && document.getElementById('starting') === null");
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let first: Vec<String> = server
        .take_log()
        .iter()
        .map(|path| path.trim_start_matches('/').to_owned())
        .map(|path| if path.is_empty() { "index.html".to_owned() } else { path })
        .filter(|path| ["html", "js", "css", "wasm"].iter().any(|kind| path.ends_with(kind)))
        .collect();

    let mut files = Vec::new();
    collect(&dist, &dist, &mut files);
    let sum = |wanted: &dyn Fn(&str) -> bool| {
        files.iter().filter(|(name, _)| wanted(name)).map(|(_, size)| *size as f64 / 1000.0).sum()
    };
    let weighs = |what, goal, ours| Measure { what, ours, goal, unit: "kB" };
    let papers = |name: &str| name.starts_with("press-");
    let table = [
        weighs("first screen", 300.0, sum(&|name| first.iter().any(|file| file == name))),
        weighs("second module (papers)", 1200.0, sum(&papers)),
        weighs("everything for offline use", 1700.0, sum(&|name| !["404.html", "sw.js"].contains(&name))),
    ];

    println!("\n| brotli -q 11 | ours | goal | ratio | |\n|---|---|---|---|---|");
    for measure in &table {
        println!("{}", measure.line());
    }
    println!("\n| file | kB |\n|---|---|");
    files.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    for (name, size) in &files {
        let mark = if first.contains(name) { " (first screen)" } else { "" };
        println!("| {name}{mark} | {:.1} |", *size as f64 / 1000.0);
    }
    assert!(table[0].ours > 0.0, "the first screen was not seen: {first:?}");
}

/// Every file below `folder` with its size after brotli.
fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, usize)>) {
    for entry in fs::read_dir(folder).expect("dist/ can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).expect("it lies below").to_string_lossy().into_owned();
            files.push((name, brotli_size(&fs::read(&path).expect("dist/ can be read"))));
        }
    }
}

fn brotli_size(content: &[u8]) -> usize {
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    packed.write_all(content).expect("memory takes every byte");
    packed.into_inner().len()
}
