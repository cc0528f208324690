//! What other programs say of every paper: `qpdf`, `pikepdf` and `pdfua` of the PDF, LibreOffice of the Word file.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use dong_hanh::press::docx::to_docx;
use dong_hanh::press::fonts::repository_fonts;

use super::gallery::{Shown, write};
use super::trees::random_paper;

const PYTHON: &str = "PDF_PYTHON";
/// How many random papers go through the Word writer and LibreOffice.
const TREES: u64 = 24;

#[test]
#[ignore = "needs LibreOffice, pikepdf and pdfua: cargo xtask test has them"]
fn other_programs_open_every_paper() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gallery");
    let shown = write(&folder);
    assert!(shown.len() > 20, "only {} papers", shown.len());
    let pdfs: Vec<&PathBuf> = shown.iter().map(|paper| &paper.pdf).collect();
    for pdf in &pdfs {
        done(Command::new("qpdf").arg("--check").arg(pdf));
    }
    let python =
        PathBuf::from(std::env::var_os(PYTHON).expect("PDF_PYTHON names a Python with pikepdf and pdfua"));
    let open = "import sys, pikepdf\nfor name in sys.argv[1:]:\n    pikepdf.open(name).close()";
    done(Command::new(&python).args(["-c", open]).args(&pdfs));
    let pdfua = python.with_file_name("pdfua");
    done(Command::new(pdfua).args(["check", "--min-severity", "error"]).args(&pdfs));
    word_files_make_as_many_pages(&shown, &folder.join("word"));
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test has it"]
fn the_office_loses_no_word_of_random_trees() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("trees");
    fs::create_dir_all(&folder).expect("a folder");
    let fonts = repository_fonts();
    let written = |seed| {
        let (paper, count) = random_paper(seed);
        let word = folder.join(format!("{seed}.docx"));
        fs::write(&word, to_docx(&paper, &fonts)).expect("a Word file");
        (word, count)
    };
    let trees: Vec<(PathBuf, usize)> = (0..TREES).map(written).collect();
    made_by_the_office(trees.iter().map(|(word, _)| word), &folder);
    let mut looked_into = 0;
    for (word, count) in trees {
        let pdf = word.with_extension("pdf");
        assert!(pages(&pdf) > 0, "{} has no page", pdf.display());
        // Where a word is wider than its column, the end of a page may part it too.
        if narrowest_column(&word) < 900 {
            continue;
        }
        looked_into += 1;
        let read = said(Command::new("pdftotext").arg("-raw").arg(&pdf).arg("-"));
        let lost: Vec<usize> = (1..=count).filter(|number| !read.contains(&format!("ữ{number}"))).collect();
        assert!(lost.is_empty(), "{} lacks {lost:?}", pdf.display());
    }
    assert!(looked_into > 5, "only {looked_into} trees were looked into");
}

/// Of all tables of a Word file, in twentieths of a point.
fn narrowest_column(word: &Path) -> u32 {
    let text = said(Command::new("unzip").arg("-p").arg(word).arg("word/document.xml"));
    let widths = text.split("<w:gridCol w:w=\"").skip(1);
    let widths = widths.filter_map(|rest| rest.split('"').next()?.parse().ok());
    widths.min().unwrap_or(u32::MAX)
}

/// In one run of LibreOffice, most of whose time is starting. It sees our own faces alone, whose widths are those of
/// Times New Roman: what stands in for that elsewhere may lack Vietnamese letters, and words come apart.
fn made_by_the_office<'a>(word_files: impl Iterator<Item = &'a PathBuf>, folder: &Path) {
    let faces = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/fonts");
    let fonts = format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">\n\
         <fontconfig><dir>{}</dir><cachedir>{}</cachedir></fontconfig>\n",
        faces.display(),
        folder.join("fonts").display()
    );
    fs::create_dir_all(folder).expect("a folder");
    fs::write(folder.join("fonts.conf"), fonts).expect("a file");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut office = Command::new("soffice");
    office.env("FONTCONFIG_FILE", folder.join("fonts.conf"));
    office.arg(profile).args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(folder);
    done(office.args(word_files));
}

fn word_files_make_as_many_pages(shown: &[Shown], folder: &Path) {
    made_by_the_office(shown.iter().map(|paper| &paper.word), folder);
    for paper in shown {
        let name = paper.pdf.file_name().expect("a name");
        let made = folder.join(name);
        let theirs = pages(&made);
        // Slips to cut apart stand four to a sheet, or they are none.
        let leeway = usize::from(!name.to_string_lossy().starts_with("phieu-di-tham"));
        assert!(
            theirs.abs_diff(paper.pages) <= leeway,
            "{name:?}: {theirs} pages in Word, {} in the PDF",
            paper.pages
        );
        // Nothing is lost on the way.
        let (ours, mut theirs) = (words(&paper.pdf), words(&made));
        for (word, count) in ours {
            let left = theirs.remove(&word).unwrap_or(0);
            assert!(left >= count.min(1), "{word:?} of {name:?} is not in the Word file");
        }
    }
}

fn pages(pdf: &Path) -> usize {
    let told = said(Command::new("pdfinfo").arg(pdf));
    let line = told.lines().find_map(|line| line.strip_prefix("Pages:"));
    line.and_then(|count| count.trim().parse().ok())
        .unwrap_or_else(|| panic!("{} has no pages", pdf.display()))
}

fn words(pdf: &Path) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for word in said(Command::new("pdftotext").arg(pdf).arg("-")).split(|sign: char| !sign.is_alphabetic()) {
        // A word that a line breaks is two.
        if !word.is_empty() && word.chars().count() < 15 {
            *words.entry(word.to_owned()).or_default() += 1;
        }
    }
    words
}

#[track_caller]
fn said(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{text}\n{wrong}");
    text
}

#[track_caller]
fn done(command: &mut Command) {
    said(command);
}
