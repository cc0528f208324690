//! Every paper as PDF under `target/papers`, read back by poppler.

use std::path::PathBuf;
use std::process::Command;

use super::positions::positions;
use super::read_back::read_back;
use super::*;
use crate::press::fonts::repository_fonts;
use crate::press::pdf::{PdfOptions, to_pdf};
use crate::press::typeset::typeset;

fn written(name: &str, paper: &Paper) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/papers");
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(format!("{name}.pdf"));
    let fonts = repository_fonts();
    let made_at = day(TODAY).and_hms_opt(14, 5, 0).expect("a time");
    let bytes = to_pdf(&typeset(paper, &fonts), &fonts, PdfOptions { tagged: true, made_at }).expect("a PDF");
    std::fs::write(&path, bytes).expect("a file");
    path
}

/// Words alone: where lines and pages break is the press's affair.
fn words(text: &str) -> Vec<&str> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

#[test]
fn every_word_of_every_paper_can_be_read_out_of_its_file() {
    for (name, paper) in every_paper() {
        let path = written(name, &paper);
        let output = Command::new("pdftotext").arg(&path).arg("-").output().expect("pdftotext");
        let read = String::from_utf8(output.stdout).expect("UTF-8");
        let mut left = words(&read);
        // The title is metadata.
        let text = text_of(&paper);
        let (_, on_paper) = text.split_once('\n').expect("a title");
        for word in words(on_paper) {
            let at = left.iter().position(|other| *other == word);
            left.swap_remove(at.unwrap_or_else(|| panic!("{word:?} of {name} is not in the file")));
        }
    }
}

#[test]
fn every_paper_stands_where_the_decree_wants_it() {
    for (name, paper) in every_paper() {
        let slips = paper.page == PageSetup::slips();
        let found = positions(&read_back(&written(&format!("{name}-places"), &paper)), slips);
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}
