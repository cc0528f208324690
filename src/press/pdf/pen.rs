//! What stands on a page, in the operators of PDF.

use std::io::Write;

use crate::{
    fonts::{Face, Fonts, Millipoints},
    typeset::{Direction, ElementId, Line, Page, Rule, Stroke, Word},
};

/// The number of every letter's glyph in the cut font of its face.
#[derive(Default)]
pub struct Codes([Vec<u16>; 4]);

impl Codes {
    pub fn insert(&mut self, face: Face, letter: char, code: u16) {
        let (codes, at) = (&mut self.0[face as usize], letter as usize);
        if codes.len() <= at {
            codes.resize(at + 1, 0);
        }
        codes[at] = code;
    }

    /// 0, the glyph of what is missing, for a letter that was never told.
    fn of(&self, face: Face, letter: char) -> u16 {
        self.0[face as usize].get(letter as usize).copied().unwrap_or(0)
    }
}

pub struct Pen<'a> {
    fonts: &'a Fonts,
    codes: &'a Codes,
    page_height: Millipoints,
    tagged: bool,
    out: Vec<u8>,
    marks: Vec<ElementId>,
    /// The start of the last line as it was written, in hundredths of a point.
    line_start: (i32, i32),
    font: Option<(Face, u8)>,
}

/// Lengths are written in hundredths of a point, so that numbers stay short.
fn hundredths(length: Millipoints) -> i32 {
    (length + 5).div_euclid(10)
}

impl<'a> Pen<'a> {
    pub fn new(fonts: &'a Fonts, codes: &'a Codes, page_height: Millipoints, tagged: bool) -> Self {
        let (out, marks) = (Vec::new(), Vec::new());
        Self { fonts, codes, page_height, tagged, out, marks, line_start: (0, 0), font: None }
    }

    /// The operators, and what each marked part belongs to.
    pub fn drawn(self) -> (Vec<u8>, Vec<ElementId>) {
        (self.out, self.marks)
    }

    /// All lines of an element on this page are one marked part, wherever they stand.
    pub fn page(&mut self, page: &Page) {
        let mut lines: Vec<&Line> = page.lines.iter().collect();
        lines.sort_by_key(|line| line.element);
        self.word("BT\n");
        for lines in lines.chunk_by(|one, next| one.element == next.element) {
            self.begin_mark(lines[0].element);
            lines.iter().for_each(|line| self.line(line));
            self.end_mark();
        }
        self.word("ET\n");
        if page.rules.is_empty() {
            return;
        }
        self.begin_mark(None);
        for rules in page.rules.chunk_by(|one, next| one.stroke == next.stroke) {
            self.stroke(rules[0].stroke);
            rules.iter().for_each(|rule| self.rule(rule));
            self.word("S\n");
        }
        self.end_mark();
    }

    fn word(&mut self, word: &str) {
        self.out.extend_from_slice(word.as_bytes());
    }

    /// Whole hundredths as a decimal number, with a space behind it.
    fn number(&mut self, hundredths: i32) {
        let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        let sign = if hundredths < 0 { "-" } else { "" };
        // Writing to a vector cannot fail.
        let _ = match (part % 10, part) {
            (_, 0) => write!(self.out, "{sign}{whole} "),
            (0, _) => write!(self.out, "{sign}{whole}.{} ", part / 10),
            _ => write!(self.out, "{sign}{whole}.{part:02} "),
        };
    }

    fn begin_mark(&mut self, element: Option<ElementId>) {
        if !self.tagged {
            return;
        }
        match element {
            None => self.word("/Artifact BMC\n"),
            Some(element) => {
                let _ = writeln!(self.out, "/Span<</MCID {}>>BDC", self.marks.len());
                self.marks.push(element);
            }
        }
    }

    fn end_mark(&mut self) {
        if self.tagged {
            self.word("EMC\n");
        }
    }

    /// Moves to the line, then shows its words.
    fn line(&mut self, line: &Line) {
        let Some(first) = line.words.first() else { return };
        let start = (hundredths(first.x), hundredths(self.page_height - line.baseline));
        self.number(start.0 - self.line_start.0);
        self.number(start.1 - self.line_start.1);
        self.word("Td\n");
        self.line_start = start;
        let mut pen = start.0 * 10;
        for words in line.words.chunk_by(|one, next| (one.face, one.size) == (next.face, next.size)) {
            self.choose(words[0].face, words[0].size);
            self.show(words, &mut pen);
        }
    }

    fn choose(&mut self, face: Face, size: u8) {
        if self.font != Some((face, size)) {
            self.font = Some((face, size));
            let _ = writeln!(self.out, "/F{} {size} Tf", face as u8 + 1);
        }
    }

    /// The distance from where one word left the pen to where the next must begin is told in thousandths of the
    /// size.
    fn show(&mut self, words: &[Word], pen: &mut Millipoints) {
        let from = self.out.len();
        let mut moved = false;
        self.out.push(b'(');
        for word in words {
            let size = Millipoints::from(word.size);
            let step = ((word.x - *pen) * 2 + size).div_euclid(2 * size);
            if step != 0 {
                let _ = write!(self.out, "){}(", -step);
                moved = true;
                *pen += step * size;
            }
            word.text.chars().for_each(|letter| self.letter(word.face, letter));
            *pen += word.width;
            if word.space_after {
                self.letter(word.face, ' ');
                *pen += self.fonts.face(word.face).width(" ", word.size);
            }
        }
        self.word(if moved { ")]TJ\n" } else { ")Tj\n" });
        if moved {
            self.out.insert(from, b'[');
        }
    }

    /// Two bytes for a glyph; those that would end the string, or be read as another, are escaped.
    fn letter(&mut self, face: Face, letter: char) {
        for byte in self.codes.of(face, letter).to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => self.out.extend([b'\\', byte]),
                b'\r' => self.word("\\r"),
                byte => self.out.push(byte),
            }
        }
    }

    fn stroke(&mut self, stroke: Stroke) {
        self.number(hundredths(stroke.thickness()));
        self.word("w [");
        for length in stroke.dashes().into_iter().flat_map(|(on, off)| [on, off]) {
            self.number(hundredths(length));
        }
        let cap = if stroke == Stroke::Dotted { 1 } else { 0 };
        let _ = writeln!(self.out, "]0 d {cap} J");
    }

    fn rule(&mut self, rule: &Rule) {
        let (across, down) = match rule.direction {
            Direction::Across => (rule.length, 0),
            Direction::Down => (0, rule.length),
        };
        for (x, y, operator) in [(rule.x, rule.y, "m "), (rule.x + across, rule.y + down, "l\n")] {
            self.number(hundredths(x));
            self.number(hundredths(self.page_height - y));
            self.word(operator);
        }
    }
}
