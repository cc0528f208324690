//! From runs of text to lines of a given width: greedy, at spaces and hyphens.

use crate::{
    fonts::{Face, Fonts, Millipoints, clean},
    paper::{Align, Run},
    typeset::page::{Direction, ElementId, Line, Rule, Stroke, Word},
};

/// How far a space may be stretched, in tenths of its width, before a line is left short of the margin.
const WIDEST_SPACE: Millipoints = 22;

/// How lines are to be made.
#[derive(Clone, Copy)]
pub struct Measure {
    pub width: Millipoints,
    /// Taken from the first line.
    pub first_indent: Millipoints,
    pub align: Align,
    /// Points.
    pub size: u8,
}

/// A line whose words' x count from the left edge of the measure, and its baseline from its own top.
#[derive(Clone, Debug, Default)]
pub struct SetLine {
    pub words: Vec<Word>,
    /// Their x from the left edge of the measure, their y from the baseline.
    pub underlines: Vec<Rule>,
    /// Where the text ends.
    pub end: Millipoints,
}

/// Letters in one face with nothing to break at between them.
#[derive(Clone, Debug)]
struct Fragment {
    text: String,
    face: Face,
    underline: bool,
    width: Millipoints,
}

/// What is never parted, and what follows it.
#[derive(Clone, Debug, Default)]
struct Chunk {
    fragments: Vec<Fragment>,
    width: Millipoints,
    /// Of the space that follows; 0 when the next chunk follows at once (after a hyphen) or the line must end.
    space: Millipoints,
    ends_line: bool,
}

/// Breaks runs into lines. At least one line, though it may be empty.
pub fn set_lines(fonts: &Fonts, runs: &[Run], measure: Measure, missing: &mut Vec<char>) -> Vec<SetLine> {
    let chunks = chunks(fonts, runs, measure.size, measure.width - measure.first_indent.max(0), missing);
    let mut lines = Vec::new();
    let mut rest = chunks.as_slice();
    while !rest.is_empty() {
        let indent = if lines.is_empty() { measure.first_indent } else { 0 };
        let count = how_many_fit(rest, measure.width - indent);
        let (line, after) = rest.split_at(count);
        let last = after.is_empty() || line.last().is_some_and(|chunk| chunk.ends_line);
        lines.push(place(line, measure, indent, last));
        rest = after;
    }
    if lines.is_empty() {
        lines.push(SetLine { end: measure.first_indent, ..SetLine::default() });
    }
    lines
}

/// As [`set_lines`], with lines as even as they can be without adding one: for what stands centred.
pub fn set_balanced(fonts: &Fonts, runs: &[Run], measure: Measure, missing: &mut Vec<char>) -> Vec<SetLine> {
    let count = set_lines(fonts, runs, measure, missing).len();
    let (mut narrow, mut wide) = (measure.width / 4, measure.width);
    while wide - narrow > 1000 {
        let middle = (narrow + wide) / 2;
        let tried = set_lines(fonts, runs, Measure { width: middle, ..measure }, &mut Vec::new());
        let fits = tried.len() <= count && tried.iter().all(|line| line.end <= middle);
        if fits { wide = middle } else { narrow = middle }
    }
    let mut lines = set_lines(fonts, runs, Measure { width: wide, ..measure }, missing);
    for line in &mut lines {
        line.shift((measure.width - wide) / 2);
    }
    lines
}

/// The width of runs on one line.
pub fn natural_width(fonts: &Fonts, runs: &[Run], size: u8) -> Millipoints {
    let chunks = chunks(fonts, runs, size, Millipoints::MAX, &mut Vec::new());
    let mut widest = 0;
    let mut line = 0;
    for chunk in &chunks {
        line += chunk.width;
        widest = widest.max(line);
        line = if chunk.ends_line { 0 } else { line + chunk.space };
    }
    widest
}

impl SetLine {
    pub fn shift(&mut self, by: Millipoints) {
        self.words.iter_mut().for_each(|word| word.x += by);
        self.underlines.iter_mut().for_each(|rule| rule.x += by);
        self.end += by;
    }

    /// Where the text begins.
    pub fn start(&self) -> Millipoints {
        self.words.first().map_or(0, |word| word.x)
    }

    pub fn into_line(self, baseline: Millipoints, element: Option<ElementId>) -> Line {
        Line { baseline, element, words: self.words }
    }
}

fn chunks(fonts: &Fonts, runs: &[Run], size: u8, widest: Millipoints, missing: &mut Vec<char>) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut chunk = Chunk::default();
    for run in runs {
        let face = Face::of(run.bold, run.italic);
        let font = fonts.face(face);
        let text = clean(&run.text, font, |letter| missing.push(letter));
        let mut letters = text.chars().peekable();
        let mut fragment = String::new();
        let mut before = None;
        while let Some(letter) = letters.next() {
            let breaks_after = match letter {
                ' ' | '\n' => {
                    chunk.add(&mut fragment, fonts, face, size, run.underline);
                    if letter == '\n' {
                        chunk.ends_line = true;
                    } else {
                        chunk.space = font.width(" ", size);
                    }
                    true
                }
                letter => {
                    // One glyph serves both spaces, and it is read back as the plain one.
                    fragment.push(if letter == '\u{a0}' { ' ' } else { letter });
                    // Between two letters only: the code KT-24-A001 stays in one piece.
                    let after_letter = before.is_some_and(char::is_alphabetic);
                    let before_letter = letters.peek().is_some_and(|next| next.is_alphabetic());
                    matches!(letter, '-' | '–' | '—') && after_letter && before_letter
                }
            };
            before = Some(letter);
            if breaks_after {
                chunk.add(&mut fragment, fonts, face, size, run.underline);
                chunks.push(std::mem::take(&mut chunk));
            }
        }
        chunk.add(&mut fragment, fonts, face, size, run.underline);
    }
    chunks.push(chunk);
    // A space at the start or the end, or a second one, takes no room of its own.
    let kept = chunks.into_iter().filter(|chunk| !chunk.fragments.is_empty() || chunk.ends_line);
    kept.flat_map(|chunk| chunk.parted(fonts, size, widest)).collect()
}

impl Chunk {
    fn add(&mut self, text: &mut String, fonts: &Fonts, face: Face, size: u8, underline: bool) {
        if text.is_empty() {
            return;
        }
        let text = std::mem::take(text);
        let width = fonts.face(face).width(&text, size);
        self.width += width;
        self.fragments.push(Fragment { text, face, underline, width });
    }

    /// Parts a chunk that no line can hold, between letters.
    fn parted(self, fonts: &Fonts, size: u8, widest: Millipoints) -> Vec<Chunk> {
        if self.width <= widest {
            return vec![self];
        }
        let mut parts = vec![Chunk::default()];
        for fragment in &self.fragments {
            for letter in fragment.text.chars() {
                let mut text = letter.to_string();
                let width = fonts.face(fragment.face).width(&text, size);
                if parts.last().is_some_and(|part| part.width > 0 && part.width + width > widest) {
                    parts.push(Chunk::default());
                }
                let Some(part) = parts.last_mut() else { continue };
                match part.fragments.last_mut() {
                    Some(last) if last.face == fragment.face && last.underline == fragment.underline => {
                        last.text.push(letter);
                        last.width += width;
                        part.width += width;
                    }
                    _ => part.add(&mut text, fonts, fragment.face, size, fragment.underline),
                }
            }
        }
        if let Some(last) = parts.last_mut() {
            (last.space, last.ends_line) = (self.space, self.ends_line);
        }
        parts
    }
}

/// At least one.
fn how_many_fit(chunks: &[Chunk], width: Millipoints) -> usize {
    let mut used = 0;
    for (at, chunk) in chunks.iter().enumerate() {
        if at > 0 && used + chunk.width > width {
            return at;
        }
        used += chunk.width + chunk.space;
        if chunk.ends_line {
            return at + 1;
        }
    }
    chunks.len()
}

fn place(chunks: &[Chunk], measure: Measure, indent: Millipoints, last: bool) -> SetLine {
    let inner_spaces = || chunks.iter().take(chunks.len() - 1).filter(|chunk| chunk.space > 0);
    let spaces: Millipoints = inner_spaces().map(|chunk| chunk.space).sum();
    let natural = chunks.iter().map(|chunk| chunk.width).sum::<Millipoints>() + spaces;
    let room = (measure.width - indent - natural).max(0);
    let mut x = indent
        + match measure.align {
            Align::Left | Align::Justify => 0,
            Align::Centre => room / 2,
            Align::Right => room,
        };
    let stretch = match measure.align {
        Align::Justify if !last => room.min(spaces * (WIDEST_SPACE - 10) / 10),
        _ => 0,
    };
    let gaps = inner_spaces().count() as Millipoints;
    let mut gap = 0;
    let mut line = SetLine::default();
    for (at, chunk) in chunks.iter().enumerate() {
        // What follows a hyphen on the same line is one word with it.
        let joins = at > 0 && chunks[at - 1].space == 0;
        let before = line.words.len() - usize::from(joins && !line.words.is_empty());
        for fragment in &chunk.fragments {
            let (face, width, text) = (fragment.face, fragment.width, fragment.text.clone());
            if fragment.underline {
                line.underline(x, width, measure.size);
            }
            match line.words[before..].last_mut() {
                Some(word) if word.face == face => {
                    word.text.push_str(&text);
                    word.width += width;
                }
                _ => {
                    line.words.push(Word { x, width, face, size: measure.size, text, space_after: false });
                }
            }
            x += width;
        }
        line.end = x;
        if let Some(word) = line.words.last_mut() {
            word.space_after = chunk.space > 0 || chunk.ends_line;
        }
        if at + 1 < chunks.len() && chunk.space > 0 {
            // The remainder of the division goes to the first gaps, a millipoint each.
            x += chunk.space + stretch / gaps + Millipoints::from(gap < stretch % gaps);
            gap += 1;
        }
    }
    line
}

impl SetLine {
    /// Joined to the line under the word before, so that the space between is underlined too.
    fn underline(&mut self, x: Millipoints, width: Millipoints, size: u8) {
        let y = Millipoints::from(size) * 110;
        match self.underlines.last_mut() {
            Some(rule) if x - (rule.x + rule.length) < Millipoints::from(size) * 600 => {
                rule.length = x + width - rule.x;
            }
            _ => self.underlines.push(Rule {
                x,
                y,
                length: width,
                direction: Direction::Across,
                stroke: Stroke::Plain,
            }),
        }
    }
}
