//! A file read back by poppler and qpdf, in millimetres from the top left corner.

use std::{path::Path, process::Command};

pub struct ReadPage {
    pub width: f64,
    pub height: f64,
    pub words: Vec<ReadWord>,
    pub rules: Vec<ReadRule>,
    pub starts: Vec<ReadStart>,
}

#[derive(Debug)]
pub struct ReadWord {
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub baseline: f64,
    /// Points.
    pub size: f64,
}

#[derive(Debug)]
pub struct ReadRule {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// Where a line of text begins, and in which face.
#[derive(Debug)]
pub struct ReadStart {
    pub left: f64,
    pub baseline: f64,
    /// As the file calls it: "Bold".
    pub face: String,
}

/// Words that stand one after the other on a line.
pub struct Place {
    pub left: f64,
    pub right: f64,
    pub baseline: f64,
    pub size: f64,
}

impl Place {
    pub fn middle(&self) -> f64 {
        (self.left + self.right) / 2.0
    }
}

/// Millimetres: what is nearer than this lies on one line.
const LEVEL: f64 = 0.3;

impl ReadPage {
    /// The first place of these words.
    pub fn place(&self, words: &str) -> Option<Place> {
        let wanted: Vec<&str> = words.split(' ').collect();
        let found = self.words.windows(wanted.len()).find(|window| {
            window.iter().zip(&wanted).all(|(read, wanted)| read.text == *wanted)
                && window.iter().all(|word| (word.baseline - window[0].baseline).abs() < LEVEL)
        })?;
        let (first, last) = (found.first()?, found.last()?);
        Some(Place { left: first.left, right: last.right, baseline: first.baseline, size: first.size })
    }

    /// All words on a baseline between two edges.
    pub fn line(&self, baseline: f64, left: f64, right: f64) -> Vec<&ReadWord> {
        let on = |word: &&ReadWord| {
            (word.baseline - baseline).abs() < LEVEL && word.left > left - LEVEL && word.right < right + LEVEL
        };
        self.words.iter().filter(on).collect()
    }
}

/// What a tool of poppler or qpdf prints; it must end well.
#[track_caller]
pub fn run(tool: &str, before: &[&str], file: &Path, after: &[&str]) -> String {
    let output = Command::new(tool).args(before).arg(file).args(after).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{tool}: {said} {}", String::from_utf8_lossy(&output.stderr));
    said
}

pub fn read_back(file: &Path) -> Vec<ReadPage> {
    let html = run("pdftotext", &["-bbox-layout"], file, &["-"]);
    let mut pages: Vec<ReadPage> = html
        .split("<page ")
        .skip(1)
        .map(|page| ReadPage {
            width: value(page, "width"),
            height: value(page, "height"),
            words: page.split("<word ").skip(1).map(word).collect(),
            rules: Vec::new(),
            starts: Vec::new(),
        })
        .collect();
    let plain = run("qpdf", &["--qdf", "--object-streams=disable"], file, &["-"]);
    for (page, content) in pages.iter_mut().zip(plain.split("%% Contents for page ").skip(1)) {
        let end = content.find("endstream").unwrap_or(content.len());
        page.rules = rules(&content[..end], page.height);
        page.starts = starts(&content[..end], page.height, &plain);
    }
    pages
}

/// In millimetres, as an attribute tells it in points.
fn value(html: &str, name: &str) -> f64 {
    let at = html.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
    let number: f64 = html[at..].split('"').next().unwrap().parse().unwrap();
    millimetres(number)
}

fn millimetres(points: f64) -> f64 {
    points * 25.4 / 72.0
}

fn word(html: &str) -> ReadWord {
    let text = html.split('>').nth(1).unwrap().trim_end_matches("</word");
    let text = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let (top, bottom) = (value(html, "yMin"), value(html, "yMax"));
    // The box reaches as far up and down as the font says of itself.
    let size = (bottom - top) / (0.891 + 0.216);
    let baseline = bottom - size * 0.216;
    let size = (size * 72.0 / 25.4 * 10.0).round() / 10.0;
    ReadWord { text, left: value(html, "xMin"), right: value(html, "xMax"), baseline, size }
}

/// Lines that are stroked: "x y m x y l".
fn rules(content: &str, height: f64) -> Vec<ReadRule> {
    let mut found = Vec::new();
    for line in content.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = |at: usize| words.get(at).and_then(|word| word.parse::<f64>().ok());
        if let (Some("m"), Some("l"), [Some(x1), Some(y1), Some(x2), Some(y2)]) =
            (words.get(2).copied(), words.get(5).copied(), [0, 1, 3, 4].map(number))
        {
            let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(millimetres);
            found.push(ReadRule {
                left: x1.min(x2),
                right: x1.max(x2),
                top: height - y1.max(y2),
                bottom: height - y1.min(y2),
            });
        }
    }
    found
}

/// The first text after each move to a line: "x y Td", perhaps "/F1 14 Tf", then a string and how it is shown.
fn starts(content: &str, height: f64, file: &str) -> Vec<ReadStart> {
    let (mut x, mut y, mut font, mut moved) = (0.0, 0.0, String::new(), false);
    let mut found = Vec::new();
    for line in content.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match *words {
            [across, up, "Td"] => {
                x += across.parse::<f64>().unwrap();
                y += up.parse::<f64>().unwrap();
                moved = true;
            }
            [name, _, "Tf"] => font = face(file, name),
            [.., shown] if moved && (shown.ends_with("Tj") || shown.ends_with("TJ")) => {
                moved = false;
                let (left, baseline) = (millimetres(x), height - millimetres(y));
                found.push(ReadStart { left, baseline, face: font.clone() });
            }
            _ => {}
        }
    }
    found
}

/// What the font of this name is called behind its last dash: "/F2" is an object whose base font is
/// "/ABCDEF+DongHanhSerif-Bold".
fn face(file: &str, name: &str) -> String {
    let after = |text: &str, mark: &str| text.split_once(mark).map(|(_, rest)| rest.to_owned());
    let number = after(file, &format!("\n    {name} ")).or_else(|| after(file, &format!("\n  {name} ")));
    let number = number.and_then(|rest| rest.split(' ').next().map(str::to_owned));
    let object = number.and_then(|number| after(file, &format!("\n{number} 0 obj\n"))).unwrap();
    let base = after(&object, "/BaseFont /").unwrap();
    let base = base.split_whitespace().next().unwrap();
    base.rsplit('-').next().unwrap().to_owned()
}
