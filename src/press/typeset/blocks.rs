//! Paragraphs, headings and lists.

use super::*;
use crate::paper::{Heading, Indent, Level, List, ListItem, Marker, Paragraph};

/// The letters of điểm a), b), … đ) … in the order of Nghị định 30/2020/NĐ-CP.
const LETTERS: [char; 23] = [
    'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v',
    'x', 'y',
];

impl Setter<'_> {
    pub(super) fn blocks(&mut self, blocks: &[Block], parent: Option<ElementId>) {
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Letterhead(letterhead) => self.letterhead(letterhead, parent),
                Block::JointLetterhead(letterhead) => self.joint_letterhead(letterhead, parent),
                Block::Title(title) => self.title(title, parent),
                Block::Heading(heading) => self.heading(heading, parent),
                Block::Paragraph(paragraph) => self.paragraph(paragraph, Role::Paragraph, parent),
                Block::List(list) => self.list(list, parent),
                Block::Table(table) => self.table(table, parent),
                Block::DottedLines(count) => self.dotted_lines(*count, 0, BODY_SIZE),
                Block::Signatures(signatures) => self.signatures(signatures, parent),
                Block::Recipients(recipients) => self.recipients_alone(recipients, parent),
                Block::Closing(closing) => self.closing(closing, parent),
                Block::Chart(chart) => self.chart(chart, parent),
                Block::Slips(slips) => self.slips(slips, parent),
                Block::Annex(annex) => self.annex(annex),
                Block::Together(blocks) => {
                    let first = self.strips.len();
                    self.blocks(blocks, parent);
                    let last = self.strips.len().saturating_sub(1);
                    for strip in self.strips.iter_mut().take(last).skip(first) {
                        strip.keep_with_next = true;
                    }
                }
                Block::NextPaper => self.next_paper(blocks.get(at + 1)),
                Block::PageBreak => {
                    self.strips.push(Strip { breaks_before: true, ..Strip::default() });
                }
            }
        }
    }

    fn heading(&mut self, heading: &Heading, parent: Option<ElementId>) {
        let (role, run) = match heading.level {
            Level::Section => (Role::H2, Run::bold(&heading.text)),
            Level::Clause => (Role::H3, Run::bold(&heading.text)),
            Level::Point => (Role::H4, Run { italic: true, ..Run::bold(&heading.text) }),
        };
        let paragraph = Paragraph::new([run]).kept_with_next();
        self.paragraph(&paragraph, role, parent);
    }

    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, role: Role, parent: Option<ElementId>) {
        let element = self.element(role, parent);
        self.paragraph_in(paragraph, element);
    }

    fn paragraph_in(&mut self, paragraph: &Paragraph, element: ElementId) {
        let size = paragraph.size.max(1);
        let (first_indent, left) = match paragraph.indent {
            Indent::None => (0, 0),
            Indent::FirstLine => (INDENT, 0),
            Indent::Whole => (0, INDENT),
        };
        let width = self.width - left;
        let lines =
            self.lines(&paragraph.runs, Measure { width, first_indent, align: paragraph.align, size });
        let count = lines.len();
        let dotted_from = lines.last().map(|line| line.end + left);
        for (at, mut line) in lines.into_iter().enumerate() {
            line.shift(left);
            let mut strip = Strip {
                height: pitch(size, BODY_PITCH),
                space_before: if at == 0 { PARAGRAPH_GAP } else { 0 },
                // Neither the first nor the last line of a paragraph stands alone on a page.
                keep_with_next: at + 1 < count && (at == 0 || at + 2 == count)
                    || at + 1 == count && paragraph.keep_with_next,
                ..Strip::default()
            };
            add_line(&mut strip, line, baseline(size, BODY_PITCH), Some(element));
            self.strips.push(strip);
        }
        if paragraph.dotted_lines > 0 {
            self.dot_rest_of_last_line(dotted_from.unwrap_or(0), size);
            self.dotted_lines(paragraph.dotted_lines - 1, left, size);
            self.keep_last(paragraph.keep_with_next);
        }
    }

    pub(super) fn keep_last(&mut self, keep: bool) {
        if let Some(last) = self.strips.last_mut() {
            last.keep_with_next = keep;
        }
    }

    fn dot_rest_of_last_line(&mut self, end: Millipoints, size: u8) {
        let x = end + Millipoints::from(size) * 200;
        let (width, y) = (self.width, baseline(size, BODY_PITCH));
        if let Some(strip) = self.strips.last_mut().filter(|_| width - x > Millipoints::from(size) * 1000) {
            strip.rules.push(dots(x, y, width - x));
        }
    }

    /// Whole lines of dots, each kept to the one before so that a question is never parted from its room.
    fn dotted_lines(&mut self, count: u8, left: Millipoints, size: u8) {
        for _ in 0..count {
            self.keep_last(true);
            let mut strip = Strip { height: pitch(size, BODY_PITCH) + PARAGRAPH_GAP / 2, ..Strip::default() };
            strip.rules.push(dots(left, baseline(size, BODY_PITCH) + PARAGRAPH_GAP / 2, self.width - left));
            self.strips.push(strip);
        }
    }

    fn list(&mut self, list: &List, parent: Option<ElementId>) {
        let element = self.element(Role::List, parent);
        for (at, item) in list.items.iter().enumerate() {
            let number = usize::from(list.start) + at;
            self.list_item(item, marker(&list.marker, number), element);
        }
    }

    fn list_item(&mut self, item: &ListItem, marker: String, list: ElementId) {
        let element = self.element(Role::ListItem, Some(list));
        let body = self.element(Role::ListBody, Some(element));
        // The marker takes the looks of the text it leads.
        let looks = item.runs.first().cloned().unwrap_or_default();
        let marker = Run { text: format!("{marker} "), underline: false, ..looks };
        let runs = std::iter::once(marker).chain(item.runs.iter().cloned()).collect::<Vec<_>>();
        let element = self.element(Role::Paragraph, Some(body));
        self.paragraph_in(&Paragraph::new(runs).dotted(item.dotted_lines), element);
        self.blocks(&item.below, Some(body));
    }
}

fn dots(x: Millipoints, y: Millipoints, length: Millipoints) -> Rule {
    Rule { x, y, length, direction: Direction::Across, stroke: Stroke::Dotted }
}

pub(crate) fn marker(marker: &Marker, number: usize) -> String {
    match marker {
        Marker::Number => format!("{number}."),
        Marker::Letter => format!("{})", letters(number)),
        Marker::Dash => "-".into(),
        Marker::LongDash => "–".into(),
        Marker::Word(word) => format!("{word}\u{a0}{number}."),
    }
}

/// 1 is a, 5 is đ, 24 is aa.
fn letters(number: usize) -> String {
    let mut out = String::new();
    let mut rest = number;
    while rest > 0 {
        out.insert(0, LETTERS[(rest - 1) % LETTERS.len()]);
        rest = (rest - 1) / LETTERS.len();
    }
    out
}
