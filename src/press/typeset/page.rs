//! Pages: what the typesetter hands to the PDF and to the preview.

use serde::{Deserialize, Serialize};

use crate::fonts::{Face, Millipoints};

/// A paper laid out. Lengths are from the top left corner of a page, downwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    pub title: String,
    pub lang: String,
    pub pages: Vec<Page>,
    /// What the paper says, in reading order; a child stands after its parent.
    pub elements: Vec<Element>,
    /// Characters that no face holds; a box stands for each. Sorted, each once.
    pub missing: Vec<char>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    pub sheet: Sheet,
    pub lines: Vec<Line>,
    pub rules: Vec<Rule>,
}

/// The size of a page; an annex may lie across in an upright paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub width: Millipoints,
    pub height: Millipoints,
}

/// Text on one baseline, in one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub baseline: Millipoints,
    /// None for what only repeats or decorates: page numbers, repeated table heads.
    pub element: Option<ElementId>,
    pub words: Vec<Word>,
}

/// What moves as one, at its own place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub x: Millipoints,
    pub width: Millipoints,
    pub face: Face,
    /// Points.
    pub size: u8,
    pub text: String,
    /// A space follows, on this line or between this line and the next.
    pub space_after: bool,
}

/// A straight line, never read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    pub x: Millipoints,
    pub y: Millipoints,
    pub length: Millipoints,
    pub direction: Direction,
    pub stroke: Stroke,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the right.
    Across,
    Down,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stroke {
    /// 0.75 pt: letterhead, mark, underline.
    Plain,
    /// 0.5 pt: tables.
    Thin,
    /// Dots for the pen.
    Dotted,
    /// Dashes, to cut along.
    Cut,
    /// The bar of a chart: 9 pt.
    Bar,
}

/// From dot to dot of a dotted rule.
const DOT_STEP: Millipoints = 2_600;

impl Stroke {
    pub fn thickness(self) -> Millipoints {
        match self {
            Stroke::Plain => 750,
            Stroke::Thin => 500,
            Stroke::Dotted => 800,
            Stroke::Cut => 400,
            Stroke::Bar => 9_000,
        }
    }

    /// Its dashes and the gaps between them; `None` is a line without gaps.
    pub fn dashes(self) -> Option<(Millipoints, Millipoints)> {
        match self {
            Stroke::Dotted => Some((0, DOT_STEP)),
            Stroke::Cut => Some((4_000, 3_000)),
            Stroke::Plain | Stroke::Thin | Stroke::Bar => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ElementId(pub u32);

/// One node of what the paper says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub role: Role,
    /// None: directly in the document.
    pub parent: Option<ElementId>,
    /// How many columns and rows a cell covers; (1, 1) for everything else.
    pub covers: (u8, u8),
}

/// The structure types of PDF that papers need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    H1,
    H2,
    H3,
    H4,
    Paragraph,
    List,
    ListItem,
    ListBody,
    Table,
    TableRow,
    TableHead,
    TableCell,
}

/// The words of every page with their place in millimetres, a line for each line: "page x baseline text".
/// For snapshot tests.
pub fn dump(pages: &Pages) -> String {
    let mut out = String::new();
    for (number, page) in pages.pages.iter().enumerate() {
        for line in &page.lines {
            let Some(first) = line.words.first() else { continue };
            let (x, y) = (millimetres(first.x), millimetres(line.baseline));
            out.push_str(&format!("{} {x:5.1} {y:5.1} {}\n", number + 1, line.text()));
        }
    }
    out
}

pub fn millimetres(length: Millipoints) -> f64 {
    f64::from(length) * 25.4 / 72_000.0
}

pub fn from_millimetres(millimetres: impl Into<i32>) -> Millipoints {
    (millimetres.into() * 360_000 + 63) / 127
}

impl Line {
    /// The words with their spaces.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for word in &self.words {
            text.push_str(&word.text);
            if word.space_after {
                text.push(' ');
            }
        }
        text.truncate(text.trim_end().len());
        text
    }
}
