//! Sheets of paper: the parts of a paper that count their own pages, what stands in the margins, slips.

use super::*;
use crate::{
    paper::{Annex, Margins, Orientation, Slips},
    typeset::page::{Direction, Stroke},
};

/// Strips with pages of their own.
pub struct Part {
    setup: PageSetup,
    numbers: Numbers,
    strips: Vec<Strip>,
    /// Not counted with the copies of the first paper.
    is_of_further_paper: bool,
}

/// Where the page numbers of a part begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbers {
    /// They go on with those of the paper.
    GoOn,
    /// With a further paper, whose later parts go on with them.
    Anew,
    /// An annex counts its own.
    Annex,
}

/// The sheet, its text area, and how wide that is.
pub fn sheet(setup: PageSetup) -> (Sheet, TextArea, Millipoints) {
    let (short, long) = (from_millimetres(210), from_millimetres(297));
    let (width, height) = match setup.orientation {
        Orientation::Portrait => (short, long),
        Orientation::Landscape => (long, short),
    };
    let [top, bottom, left, right] =
        [setup.margins.top, setup.margins.bottom, setup.margins.left, setup.margins.right]
            .map(from_millimetres);
    let least = from_millimetres(20);
    let area = TextArea { left, top, height: (height - top - bottom).max(least) };
    (Sheet { width, height }, area, (width - left - right).max(least))
}

/// What lies between two slips beside and above each other: as far from a cut as the text is from the edge of the sheet.
pub fn between_slips(margins: Margins) -> (Millipoints, Millipoints) {
    let Margins { top, bottom, left, right } = margins;
    (from_millimetres(left) + from_millimetres(right), from_millimetres(top) + from_millimetres(bottom))
}

impl Setter<'_> {
    /// Everything as pages, with numbers and marks in their margins.
    pub(super) fn pages(&mut self, numbers: PageNumber, mark: Option<&str>) -> Vec<Page> {
        self.end_part(false);
        let mut pages = Vec::new();
        let mut of_the_paper = 0;
        for part in std::mem::take(&mut self.parts) {
            let mark = mark.filter(|_| !part.is_of_further_paper);
            let (sheet, area, width) = sheet(part.setup);
            let before = if part.numbers == Numbers::GoOn { of_the_paper } else { 0 };
            let laid = paginate(part.strips, area);
            if part.numbers != Numbers::Annex {
                of_the_paper = before + laid.len();
            }
            for (at, mut page) in laid.into_iter().enumerate() {
                page.sheet = sheet;
                let number = before + at + 1;
                if numbers == PageNumber::FromSecondPage && number > 1 {
                    let number = self.margin_word(number.to_string(), NUMBER_SIZE);
                    let x = area.left + (width - number.width) / 2;
                    page.lines.push(in_margin(number, x, area.top, None));
                }
                if let Some(mark) = mark {
                    // Said once; then it only repeats.
                    let element = pages.is_empty().then(|| self.element(Role::Paragraph, None));
                    let mark = self.margin_word(mark.to_owned(), MARK_SIZE);
                    let x = area.left + width - mark.width;
                    page.lines.push(in_margin(mark, x, area.top, element));
                }
                pages.push(page);
            }
        }
        pages
    }

    /// What has been set so far gets pages of its own.
    fn end_part(&mut self, is_annex: bool) {
        let strips = std::mem::take(&mut self.strips);
        if !strips.is_empty() || self.parts.is_empty() && !is_annex {
            let numbers = match is_annex {
                true => Numbers::Annex,
                false if std::mem::take(&mut self.begins_paper) => Numbers::Anew,
                false => Numbers::GoOn,
            };
            let is_of_further_paper = self.is_further_paper;
            self.parts.push(Part { setup: self.setup, numbers, strips, is_of_further_paper });
        }
    }

    /// What follows is a paper of its own, with the mark on its first page.
    pub(super) fn next_paper(&mut self, first: Option<&Block>) {
        if self.strips.is_empty() && self.parts.is_empty() {
            return;
        }
        if !self.strips.is_empty() {
            self.end_part(false);
        }
        self.begins_paper = true;
        self.is_further_paper = true;
        self.mark.clone_from(&self.mark_of_each);
        self.mark_without_letterhead(first);
    }

    pub(super) fn annex(&mut self, annex: &Annex) {
        if !self.strips.is_empty() {
            self.end_part(false);
        }
        let around = (self.setup, self.width, self.height);
        self.setup.orientation = annex.orientation;
        let (_, area, width) = sheet(self.setup);
        (self.width, self.height) = (width, area.height);
        self.annex_head(annex);
        self.blocks(&annex.blocks, None);
        self.end_part(true);
        (self.setup, self.width, self.height) = around;
    }

    pub(super) fn slips(&mut self, slips: &Slips, parent: Option<ElementId>) {
        let (across, down) = (Millipoints::from(slips.across.max(1)), Millipoints::from(slips.down.max(1)));
        let (between, below) = between_slips(self.setup.margins);
        let width = (self.width - (across - 1) * between) / across;
        let height = (self.height - (down - 1) * below) / down;
        let mut boxes = Vec::new();
        for slip in &slips.slips {
            boxes.extend(self.boxed(slip, width, height, parent));
        }
        let mut boxes = boxes.into_iter().peekable();
        while boxes.peek().is_some() {
            let mut sheet = Page::default();
            let on_sheet = boxes.by_ref().take((across * down) as usize);
            let mut count = 0;
            for (at, slip) in (0..).zip(on_sheet) {
                let (left, top) = (at % across * (width + between), at / across * (height + below));
                sheet.take_in(slip.lines, slip.rules, left, top);
                count = at + 1;
            }
            let rows = (count + across - 1) / across;
            let used = rows * (height + below) - below;
            for column in 1..across.min(count) {
                let x = column * (width + between) - between / 2;
                sheet.rules.push(cut(x, 0, used, Direction::Down));
            }
            for row in 1..down.min(rows + 1) {
                sheet.rules.push(cut(0, row * (height + below) - below / 2, self.width, Direction::Across));
            }
            // As high as the text area, so that it stands on a sheet of its own.
            let Page { lines, rules, .. } = sheet;
            self.strips.push(Strip { height: self.height, lines, rules, ..Strip::default() });
        }
    }

    /// Sets blocks in boxes of their own.
    fn boxed(
        &mut self,
        blocks: &[Block],
        width: Millipoints,
        height: Millipoints,
        parent: Option<ElementId>,
    ) -> Vec<Page> {
        let strips = std::mem::take(&mut self.strips);
        let around = (self.width, self.height);
        (self.width, self.height) = (width, height);
        self.blocks(blocks, parent);
        (self.width, self.height) = around;
        let own = std::mem::replace(&mut self.strips, strips);
        paginate(own, TextArea { left: 0, top: 0, height })
    }

    fn margin_word(&mut self, text: String, size: u8) -> Word {
        let face = Face::Regular;
        let font = self.fonts.face(face);
        let text = crate::fonts::clean(&text, font, |letter| self.missing.push(letter));
        let width = font.width(&text, size);
        Word { x: 0, width, face, size, text, space_after: false }
    }
}

/// Half way up the top margin.
fn in_margin(word: Word, x: Millipoints, margin: Millipoints, element: Option<ElementId>) -> Line {
    let middle_of_figures = Millipoints::from(word.size) * 330;
    Line { baseline: margin / 2 + middle_of_figures, element, words: vec![Word { x, ..word }] }
}

fn cut(x: Millipoints, y: Millipoints, length: Millipoints, direction: Direction) -> Rule {
    Rule { x, y, length, direction, stroke: Stroke::Cut }
}
