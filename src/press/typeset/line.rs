//! From runs of text to lines of a given width: greedy, at the places of [`breaks`](super::breaks).

use crate::{
    fonts::{Fonts, Millipoints},
    paper::{Align, Change, Run},
    typeset::{
        chunk::{Chunk, Fragment, Looks, TICK_AIR, TICK_SIDE, chunks},
        page::{Direction, ElementId, Line, Rule, Stroke, Word},
    },
};

/// How far a space may be stretched, in tenths of its width, before a line is left short of the margin.
const WIDEST_SPACE: Millipoints = 22;
/// How far a box for the pen hangs below the baseline, in thousandths of the size.
const TICK_DROP: Millipoints = 60;

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
    /// Under and through words, and boxes to tick: their x from the left edge of the measure, their y from the
    /// baseline.
    pub rules: Vec<Rule>,
    /// Where the text ends.
    pub end: Millipoints,
}

/// Breaks runs into lines. At least one line, though it may be empty.
pub fn set_lines(fonts: &Fonts, runs: &[Run], measure: Measure, missing: &mut Vec<char>) -> Vec<SetLine> {
    let widest = measure.width - measure.first_indent.max(0);
    let mut chunks = chunks(fonts, runs, measure.size, widest, missing);
    let mut lines = Vec::new();
    let mut rest = chunks.as_mut_slice();
    while !rest.is_empty() {
        let indent = if lines.is_empty() { measure.first_indent } else { 0 };
        let count = how_many_fit(rest, measure.width - indent);
        let (line, after) = rest.split_at_mut(count);
        let last = after.is_empty() || line.last().is_some_and(|chunk| chunk.ends_line);
        lines.push(place(line, measure, indent, last));
        rest = after;
    }
    if lines.is_empty() {
        lines.push(SetLine { end: measure.first_indent, ..SetLine::default() });
    }
    lines
}

/// As [`set_lines`], with the lines between two forced breaks as even as they can be without adding one: for what
/// stands centred.
pub fn set_balanced(fonts: &Fonts, runs: &[Run], measure: Measure, missing: &mut Vec<char>) -> Vec<SetLine> {
    let parts = between_breaks(runs);
    let mut lines: Vec<SetLine> = Vec::new();
    for part in &parts {
        // A forced break is read as a space.
        if let Some(word) = lines.last_mut().and_then(|line| line.words.last_mut()) {
            word.space_after = true;
        }
        lines.extend(set_evenly(fonts, part, measure, missing));
    }
    lines
}

fn between_breaks(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut parts = vec![Vec::new()];
    for run in runs {
        for (at, text) in run.text.split('\n').enumerate() {
            if at > 0 {
                parts.push(Vec::new());
            }
            if let Some(part) = parts.last_mut() {
                part.push(Run { text: text.to_owned(), ..run.clone() });
            }
        }
    }
    parts
}

fn set_evenly(fonts: &Fonts, runs: &[Run], measure: Measure, missing: &mut Vec<char>) -> Vec<SetLine> {
    let lines = set_lines(fonts, runs, measure, missing);
    let count = lines.len();
    if count == 1 {
        return lines;
    }
    let (mut narrow, mut wide) = (measure.width / 4, measure.width);
    while wide - narrow > 1000 {
        let middle = (narrow + wide) / 2;
        let tried = set_lines(fonts, runs, Measure { width: middle, ..measure }, &mut Vec::new());
        let fits = tried.len() <= count && tried.iter().all(|line| line.end <= middle);
        if fits { wide = middle } else { narrow = middle }
    }
    let mut lines = set_lines(fonts, runs, Measure { width: wide, ..measure }, &mut Vec::new());
    for line in &mut lines {
        line.shift((measure.width - wide) / 2);
    }
    lines
}

/// How wide the widest line of what stands centred is.
pub fn balanced_width(fonts: &Fonts, runs: &[Run], width: Millipoints, size: u8) -> Millipoints {
    let measure = Measure { width, first_indent: 0, align: Align::Centre, size };
    let lines = set_balanced(fonts, runs, measure, &mut Vec::new());
    lines.iter().map(|line| line.end - line.start()).max().unwrap_or(0)
}

/// The width of runs on one line, and of the widest part of them that is never parted.
pub fn widths(fonts: &Fonts, runs: &[Run], size: u8) -> (Millipoints, Millipoints) {
    let (mut widest, mut longest, mut line) = (0, 0, 0);
    for chunk in &chunks(fonts, runs, size, Millipoints::MAX, &mut Vec::new()) {
        line += chunk.width;
        widest = widest.max(line);
        longest = longest.max(chunk.width);
        line = if chunk.ends_line { 0 } else { line + chunk.space };
    }
    (widest, longest)
}

/// The width of runs on one line.
pub fn natural_width(fonts: &Fonts, runs: &[Run], size: u8) -> Millipoints {
    widths(fonts, runs, size).0
}

impl SetLine {
    pub fn shift(&mut self, by: Millipoints) {
        self.words.iter_mut().for_each(|word| word.x += by);
        self.rules.iter_mut().for_each(|rule| rule.x += by);
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

/// At least one. A line ends at a space that holds only when there is no other.
fn how_many_fit(chunks: &[Chunk], width: Millipoints) -> usize {
    let mut used = 0;
    let mut fitting = 0;
    for (at, chunk) in chunks.iter().enumerate() {
        if at > 0 && used + chunk.width > width {
            return if fitting > 0 { fitting } else { at };
        }
        used += chunk.width + chunk.space;
        if chunk.ends_line {
            return at + 1;
        }
        if !chunk.held {
            fitting = at + 1;
        }
    }
    chunks.len()
}

/// Sets chunks on one line; their letters go over into it.
fn place(chunks: &mut [Chunk], measure: Measure, indent: Millipoints, last: bool) -> SetLine {
    let inner = &chunks[..chunks.len().saturating_sub(1)];
    let gaps = inner.iter().filter(|chunk| chunk.space > 0).count() as Millipoints;
    let spaces: Millipoints = inner.iter().map(|chunk| chunk.space).sum();
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
    let count = chunks.len();
    let mut gap = 0;
    let mut line = SetLine::default();
    // What follows a hyphen on the same line is one word with it.
    let mut joins = false;
    for (at, chunk) in chunks.iter_mut().enumerate() {
        for fragment in std::mem::take(&mut chunk.fragments) {
            let width = fragment.width;
            joins = line.add(fragment, x, measure.size, joins);
            x += width;
        }
        line.end = x;
        joins = joins && chunk.space == 0 && !chunk.ends_line;
        if let Some(word) = line.words.last_mut() {
            word.space_after = chunk.space > 0 || chunk.ends_line;
        }
        if at + 1 < count && chunk.space > 0 {
            // The remainder of the division goes to the first gaps, a millipoint each.
            x += chunk.space + stretch / gaps + Millipoints::from(gap < stretch % gaps);
            gap += 1;
        }
    }
    line
}

impl SetLine {
    /// Adds a fragment at its place; returns whether what follows at once may be one word with it.
    fn add(&mut self, fragment: Fragment, x: Millipoints, size: u8, joins: bool) -> bool {
        let Fragment { text, looks: Looks { face, underline, change }, width, boxed } = fragment;
        if underline {
            self.rule(x, width, size, 110);
        }
        match change {
            Some(Change::Inserted) => [90, 180].iter().for_each(|below| self.rule(x, width, size, *below)),
            Some(Change::Deleted) => self.rule(x, width, size, -250),
            None => {}
        }
        if let Some(tick) = boxed {
            self.tick_box(x, size);
            if !text.is_empty() {
                let x = x + (width - tick) / 2;
                self.words.push(Word { x, width: tick, face, size, text, space_after: false });
            }
            return false;
        }
        match self.words.last_mut().filter(|word| joins && word.face == face) {
            Some(before) => {
                before.text.push_str(&text);
                before.width += width;
            }
            None => self.words.push(Word { x, width, face, size, text, space_after: false }),
        }
        true
    }

    /// Joined to the rule under the word before, so that it goes on below the space between.
    fn rule(&mut self, x: Millipoints, length: Millipoints, size: u8, below: Millipoints) {
        let size = Millipoints::from(size);
        let y = size * below;
        let before = self.rules.iter_mut().rev().take(3).find(|rule| {
            rule.y == y && rule.direction == Direction::Across && x - (rule.x + rule.length) < size * 600
        });
        match before {
            Some(rule) => rule.length = x + length - rule.x,
            None => {
                let (direction, stroke) = (Direction::Across, Stroke::Plain);
                self.rules.push(Rule { x, y, length, direction, stroke });
            }
        }
    }

    fn tick_box(&mut self, x: Millipoints, size: u8) {
        let per = |thousandths| thousandths * Millipoints::from(size);
        let (left, side) = (x + per(TICK_AIR), per(TICK_SIDE));
        let (bottom, top) = (per(TICK_DROP), per(TICK_DROP - TICK_SIDE));
        let rule = |x, y, direction| Rule { x, y, length: side, direction, stroke: Stroke::Plain };
        self.rules.extend([
            rule(left, top, Direction::Across),
            rule(left, bottom, Direction::Across),
            rule(left, top, Direction::Down),
            rule(left + side, top, Direction::Down),
        ]);
    }
}
