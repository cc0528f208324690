//! Looks into a PDF with poppler: what it says, and where on the page in millimetres.

use std::{
    path::Path,
    process::{Command, Output},
};

/// Positions agree when they are this close, in millimetres.
const CLOSE: f64 = 0.5;

/// A PDF as poppler reads it.
pub struct Pdf {
    name: String,
    /// Everything it says in reading order, words one space apart, without the page numbers.
    text: String,
    pages: Vec<Vec<Word>>,
}

/// A word and its box, in millimetres from the left and upper edge of the page.
#[derive(Clone, Debug)]
struct Word {
    text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// The box round some words that stand one after another.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Place {
    pub fn centre(self) -> f64 {
        f64::midpoint(self.left, self.right)
    }

    pub fn width(self) -> f64 {
        self.right - self.left
    }
}

impl Pdf {
    pub fn read(file: &Path) -> Self {
        Self::open(file, &[])
    }

    /// One that a password opens.
    pub fn read_with(file: &Path, password: &str) -> Self {
        Self::open(file, &["-upw", password])
    }

    /// Whether it opens without one.
    pub fn is_open(file: &Path) -> bool {
        pdftotext(file, &[]).status.success()
    }

    fn open(file: &Path, password: &[&str]) -> Self {
        let run = |switches: &[&str]| {
            let output = pdftotext(file, &[switches, password].concat());
            assert!(
                output.status.success(),
                "{}: {}",
                file.display(),
                String::from_utf8_lossy(&output.stderr)
            );
            String::from_utf8(output.stdout).expect("poppler writes UTF-8")
        };
        let pages = run(&["-bbox-layout"]).split("<page ").skip(1).map(words).collect();
        let text = run(&[]).split('\u{c}').enumerate().map(without_number).collect::<Vec<_>>().join(" ");
        Self { name: file.display().to_string(), text: tidy(&text), pages }
    }

    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// The text stands in it, whatever lines it breaks into.
    #[track_caller]
    pub fn says(&self, text: &str) {
        assert!(self.text.contains(&tidy(text)), "{} does not say “{text}”:\n{}", self.name, self.text);
    }

    /// Everything it says, words one space apart.
    pub fn text(&self) -> &str {
        &self.text
    }

    #[track_caller]
    pub fn does_not_say(&self, text: &str) {
        assert!(!self.text.contains(&tidy(text)), "{} says “{text}”:\n{}", self.name, self.text);
    }

    /// Each text stands after the one before.
    #[track_caller]
    pub fn says_in_order(&self, texts: &[&str]) {
        let mut rest = self.text.as_str();
        for text in texts {
            let Some(at) = rest.find(&tidy(text)) else {
                panic!("{} does not say “{text}”, or too early; what is left:\n{rest}", self.name)
            };
            rest = &rest[at..];
        }
    }

    /// Where a phrase stands on a page counted from 1, each of its words whole. The first, where it stands twice.
    #[track_caller]
    pub fn place(&self, page: usize, phrase: &str) -> Place {
        let found = self.find(page, phrase);
        found.unwrap_or_else(|| panic!("{}, page {page}: “{phrase}” is not there as a line", self.name))
    }

    /// The page that holds a phrase, counted from 1. The last, where several do.
    #[track_caller]
    pub fn page_of(&self, phrase: &str) -> usize {
        let page = (1..=self.page_count()).rev().find(|page| self.find(*page, phrase).is_some());
        page.unwrap_or_else(|| panic!("{}: “{phrase}” is not there as a line", self.name))
    }

    pub fn find(&self, page: usize, phrase: &str) -> Option<Place> {
        self.places(page, phrase).next()
    }

    /// Two cells of one row of a table: on the same line, the second to the right of the first.
    #[track_caller]
    pub fn says_in_a_row(&self, page: usize, first: &str, second: &str) {
        let is_row = |one: &Place| {
            let beside = |other: &Place| other.left > one.right && (other.top - one.top).abs() <= CLOSE;
            self.places(page, second).any(|other| beside(&other))
        };
        let found = self.places(page, first).any(|one| is_row(&one));
        assert!(found, "{}, page {page}: “{second}” does not stand beside “{first}”", self.name);
    }

    fn places(&self, page: usize, phrase: &str) -> impl Iterator<Item = Place> {
        let phrase: Vec<&str> = phrase.split_whitespace().collect();
        let runs = self.pages[page - 1].windows(phrase.len());
        let runs =
            runs.filter(move |run| run.iter().map(|word| word.text.as_str()).eq(phrase.iter().copied()));
        runs.map(|run| {
            let mut place = Place { left: f64::MAX, top: f64::MAX, right: f64::MIN, bottom: f64::MIN };
            for word in run {
                place.left = place.left.min(word.left);
                place.top = place.top.min(word.top);
                place.right = place.right.max(word.right);
                place.bottom = place.bottom.max(word.bottom);
            }
            place
        })
    }
}

fn pdftotext(file: &Path, switches: &[&str]) -> Output {
    let output = Command::new("pdftotext").args(switches).arg(file).arg("-").output();
    output.expect("poppler-utils is installed")
}

/// Fails unless a measure is where it should be, in millimetres.
#[track_caller]
pub fn close(what: &str, found: f64, expected: f64) {
    assert!((found - expected).abs() <= CLOSE, "{what} is at {found:.2} mm, not at {expected} mm");
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// From page 2 on the first line is its number, which may fall into the middle of a sentence.
fn without_number((at, page): (usize, &str)) -> String {
    let number = (at + 1).to_string();
    match page.trim_start().split_once('\n') {
        Some((first, rest)) if first.trim() == number => rest.to_owned(),
        _ => page.to_owned(),
    }
}

/// The words of one page of `pdftotext -bbox-layout`, a line each.
fn words(page: &str) -> Vec<Word> {
    page.lines().filter_map(|line| line.trim().strip_prefix("<word ")).map(word).collect()
}

fn word(line: &str) -> Word {
    let side = |name: &str| -> f64 {
        let (_, rest) = line.split_once(&format!("{name}=\"")).expect("a box has four sides");
        let points: f64 = rest.split('"').next().and_then(|it| it.parse().ok()).expect("a side is a number");
        points * 25.4 / 72.0
    };
    let (_, text) = line.split_once('>').expect("a word has a text");
    let text = text.trim_end_matches("</word>");
    let text = [("&quot;", "\""), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter));
    Word { text, left: side("xMin"), top: side("yMin"), right: side("xMax"), bottom: side("yMax") }
}

/// Everything that is in a Word file, beside the text as well.
pub fn word_file_says(file: &Path) -> String {
    let output = Command::new("unzip").arg("-p").arg(file).output().expect("unzip");
    assert!(output.status.success(), "{} is no Word file", file.display());
    String::from_utf8(output.stdout).expect("every part is XML")
}
