//! What the app weighs and how long it takes, each against its goal and, where there is one, against a peer that was
//! measured in the same run. Run by `cargo xtask bench`, which prints the lines of all of them as one table.
//!
//! Times are not compared across runs: they are ratios, taken turn by turn (A B A B …), of medians.

mod big_book;
mod bytes;
mod large_book;
mod papers;
mod sample_ward;
mod saving;
mod start;
mod unlock;

use std::{fmt::Write as _, fs, path::PathBuf};

/// How often ours and the peer's are measured, turn by turn.
const PAIRS: usize = 9;

/// One line of the table. What has no peer, or no goal of its own, has a dash there.
struct Line {
    what: String,
    ours: String,
    peer: String,
    ratio: Option<f64>,
    goal: String,
    met: Option<bool>,
}

impl Line {
    /// Something weighed in kB, against a limit.
    fn weight(what: impl Into<String>, kilobytes: f64, goal: f64) -> Self {
        Self {
            what: what.into(),
            ours: format!("{kilobytes:.1} kB"),
            peer: "–".into(),
            ratio: None,
            goal: format!("≤ {goal:.0} kB"),
            met: Some(kilobytes <= goal),
        }
    }

    /// Milliseconds of ours and of a peer, against how many times the peer's ours may take.
    fn race(what: impl Into<String>, ours: f64, peer: &str, theirs: f64, goal: f64) -> Self {
        assert!(ours > 0.0 && theirs > 0.0, "{ours} ms against {theirs} ms was not measured");
        Self {
            what: what.into(),
            ours: format!("{ours:.1} ms"),
            peer: format!("{peer} {theirs:.1} ms"),
            ratio: Some(ours / theirs),
            goal: format!("≤ {goal:.2}×"),
            met: Some(ours / theirs <= goal),
        }
    }

    /// Milliseconds that stand for themselves.
    fn time(what: impl Into<String>, milliseconds: f64) -> Self {
        Self {
            what: what.into(),
            ours: format!("{milliseconds:.1} ms"),
            peer: "–".into(),
            ratio: None,
            goal: "–".into(),
            met: None,
        }
    }

    /// Milliseconds against a limit of their own.
    fn within(what: impl Into<String>, milliseconds: f64, goal: f64) -> Self {
        assert!(milliseconds > 0.0, "{milliseconds} ms was not measured");
        Self {
            goal: format!("≤ {goal:.0} ms"),
            met: Some(milliseconds <= goal),
            ..Self::time(what, milliseconds)
        }
    }

    fn row(&self) -> String {
        let Self { what, ours, peer, ratio, goal, met } = self;
        let ratio = ratio.map_or("–".to_owned(), |ratio| format!("{ratio:.2}×"));
        let met = met.map_or("–", |met| if met { "met" } else { "NOT MET" });
        format!("| {what} | {ours} | {peer} | {ratio} | {goal} | {met} |")
    }
}

/// Gives the lines of one measurement to `cargo xtask bench`, and shows them to whoever runs it by hand.
///
/// `at` orders the files, and so the table.
fn report(at: u8, name: &str, lines: &[Line]) {
    let mut rows = String::new();
    for line in lines {
        writeln!(rows, "{}", line.row()).expect("memory takes every letter");
    }
    print!("\n{rows}");
    let folder = output().join("lines");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join(format!("{at}-{name}.md")), rows))
        .expect("target/ can be written");
}

/// Where the bench keeps what it makes.
fn output() -> PathBuf {
    at_root("target/bench")
}

fn at_root(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn median(times: &[f64]) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
