//! Tests that read the file back with poppler and qpdf, not the tree.

use std::{path::PathBuf, process::Command};

use chrono::NaiveDate;

use super::*;
use crate::press::{fonts::test_fonts, paper::Paper, samples, typeset::typeset};

fn options(tagged: bool) -> PdfOptions {
    let made_at = NaiveDate::from_ymd_opt(2026, 3, 5).and_then(|day| day.and_hms_opt(14, 5, 0)).unwrap();
    PdfOptions { tagged, made_at }
}

fn bytes(paper: &Paper, tagged: bool) -> Vec<u8> {
    let fonts = test_fonts();
    to_pdf(&typeset(paper, &fonts), &fonts, options(tagged)).unwrap()
}

/// Writes the file under the target folder, where it can be looked at.
fn written(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/papers");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.pdf"));
    std::fs::write(&path, bytes).unwrap();
    path
}

/// What a tool of poppler or qpdf prints; it must end well.
#[track_caller]
fn run(tool: &str, before: &[&str], file: &PathBuf, after: &[&str]) -> String {
    let output = Command::new(tool).args(before).arg(file).args(after).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{tool}: {said} {}", String::from_utf8_lossy(&output.stderr));
    said
}

#[test]
fn files_are_sound_and_repeatable() {
    for (name, paper) in [("plan", samples::plan()), ("minutes", samples::minutes())] {
        for tagged in [false, true] {
            let first = bytes(&paper, tagged);
            assert_eq!(first, bytes(&paper, tagged), "{name}: equal input, equal bytes");
            let file = written(&format!("{name}-{tagged}"), &first);
            let said = run("qpdf", &["--check"], &file, &[]);
            assert!(!said.contains("WARNING"), "{said}");
            for font in run("pdffonts", &[], &file, &[]).lines().skip(2) {
                let flags: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
                assert_eq!(flags, ["yes", "yes", "yes"], "embedded, subset, mapped: {font}");
                assert!(font.contains("+DongHanhSerif-"), "{font}");
            }
        }
    }
}

#[test]
fn a_thousand_rows_stay_small() {
    let paper = samples::long_table(1000);
    #[track_caller]
    fn is_below(paper: &Paper, tagged: bool, most: usize) {
        let file = bytes(paper, tagged);
        written(&format!("table-{tagged}"), &file);
        assert!(file.len() <= most, "{} bytes", file.len());
    }
    is_below(&paper, false, 150_000);
    is_below(&paper, true, 250_000);
}
