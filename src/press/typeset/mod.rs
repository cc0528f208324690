//! From the tree to pages. Layout values follow Nghị định 30/2020/NĐ-CP, Phụ lục I; where it leaves a choice
//! the value is ours and stands beside the code that uses it.

pub(crate) mod blocks;
mod breaks;
pub(crate) mod chart;
mod chunk;
pub(crate) mod closing;
pub(crate) mod columns;
mod flow;
pub(crate) mod head;
pub(crate) mod line;
mod page;
pub(crate) mod sheets;
pub(crate) mod table;
#[cfg(test)]
mod tests;

pub use page::{
    Direction, Element, ElementId, Line, Page, Pages, Role, Rule, Sheet, Stroke, Word, dump,
    from_millimetres, millimetres,
};

use crate::{
    fonts::{ASCENT, DESCENT, Face, Fonts, Millipoints},
    paper::{Align, Block, PageNumber, PageSetup, Paper, Run},
    typeset::{
        flow::{Strip, TextArea, paginate},
        line::{Measure, SetLine, set_balanced, set_lines},
        sheets::Part,
    },
};

/// From baseline to baseline in body text, in thousandths of the size: between the decree's single and 1.5.
pub(crate) const BODY_PITCH: Millipoints = 1250;
/// In letterheads, tables and lists of receivers.
pub(crate) const TIGHT_PITCH: Millipoints = 1180;
/// Between paragraphs: the decree asks for at least 6 pt.
pub(crate) const PARAGRAPH_GAP: Millipoints = 6_000;
/// 12.7 mm.
pub(crate) const INDENT: Millipoints = 36_000;
pub(crate) const BODY_SIZE: u8 = 14;
/// Page numbers.
pub(crate) const NUMBER_SIZE: u8 = 14;
/// "Bản số 03/12" in the margin.
pub(crate) const MARK_SIZE: u8 = 11;

/// Lays a paper out. The same paper and fonts give the same pages.
pub fn typeset(paper: &Paper, fonts: &Fonts) -> Pages {
    let (_, area, width) = sheets::sheet(paper.page);
    let mut setter = Setter {
        fonts,
        setup: paper.page,
        width,
        height: area.height,
        strips: Vec::new(),
        parts: Vec::new(),
        elements: Vec::new(),
        missing: Vec::new(),
        begins_paper: false,
        is_further_paper: false,
        mark_of_each: paper.mark.clone(),
        mark: paper.mark.clone(),
    };
    setter.mark_without_letterhead(paper.blocks.first());
    setter.blocks(&paper.blocks, None);
    let pages = setter.pages(paper.page_number, paper.page_mark.as_deref());
    setter.missing.sort_unstable();
    setter.missing.dedup();
    Pages {
        title: crate::fonts::clean(&paper.title, fonts.face(Face::Regular), |_| {}),
        lang: paper.lang.clone(),
        pages,
        elements: setter.elements,
        missing: setter.missing,
    }
}

/// Gathers the strips of a paper and what it says.
struct Setter<'a> {
    fonts: &'a Fonts,
    setup: PageSetup,
    /// Of the text area.
    width: Millipoints,
    height: Millipoints,
    strips: Vec<Strip>,
    /// What stands before the strips, on pages of its own.
    parts: Vec<Part>,
    elements: Vec<Element>,
    missing: Vec<char>,
    /// The next part is the first of a further paper.
    begins_paper: bool,
    /// What is being set stands behind the first paper of a set.
    is_further_paper: bool,
    mark_of_each: Option<String>,
    /// Until it has been drawn.
    mark: Option<String>,
}

impl Setter<'_> {
    fn element(&mut self, role: Role, parent: Option<ElementId>) -> ElementId {
        self.elements.push(Element { role, parent, covers: (1, 1) });
        ElementId(self.elements.len() as u32 - 1)
    }

    fn lines(&mut self, runs: &[Run], measure: Measure) -> Vec<SetLine> {
        let set = if measure.align == Align::Centre { set_balanced } else { set_lines };
        set(self.fonts, runs, measure, &mut self.missing)
    }

    /// Sets lines in a part of a strip, from `top` downwards; returns where they end.
    fn column(&mut self, strip: &mut Strip, runs: &[Run], column: Lane, top: Millipoints) -> Millipoints {
        if runs.iter().all(|run| run.text.trim().is_empty()) {
            return top;
        }
        let Lane { left, width, size, align, element } = column;
        let mut y = top;
        for mut line in self.lines(runs, Measure { width, first_indent: 0, align, size }) {
            line.shift(left);
            add_line(strip, line, y + baseline(size, TIGHT_PITCH), Some(element));
            y += pitch(size, TIGHT_PITCH);
        }
        y
    }
}

/// A part of the width, and how text stands in it.
#[derive(Clone, Copy)]
struct Lane {
    left: Millipoints,
    width: Millipoints,
    size: u8,
    align: Align,
    element: ElementId,
}

pub(crate) fn pitch(size: u8, per_size: Millipoints) -> Millipoints {
    Millipoints::from(size) * per_size
}

/// From the top of a line to its baseline: the letters stand in the middle of the pitch.
pub(crate) fn baseline(size: u8, per_size: Millipoints) -> Millipoints {
    Millipoints::from(size) * ((per_size - ASCENT - DESCENT) / 2 + ASCENT)
}

/// Adds a set line with its rules to a strip.
fn add_line(strip: &mut Strip, line: SetLine, baseline: Millipoints, element: Option<ElementId>) {
    strip.rules.extend(line.rules.iter().map(|rule| Rule { y: rule.y + baseline, ..*rule }));
    if !line.words.is_empty() {
        strip.lines.push(line.into_line(baseline, element));
    }
}
