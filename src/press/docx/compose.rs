//! From the tree to the paragraphs and tables of Word: body text, headings, lists.

use super::{
    grid::{Grid, GridRow},
    node::{Indents, Node, Section, Text},
    numbering::Numbering,
    style::Style,
};
use crate::{
    fonts::{Fonts, Millipoints},
    paper::{Block, Heading, Indent, Level, List, ListItem, PageNumber, Paper, Paragraph, Run},
    typeset::{INDENT, blocks::marker, head::joined, sheets::sheet},
};

/// Gathers what a paper says in the order of its pages.
pub struct Composer<'a> {
    pub fonts: &'a Fonts,
    /// Of the text area.
    pub width: Millipoints,
    pub height: Millipoints,
    /// The sheets that are being filled.
    pub section: Section,
    /// The first sheets of the paper are full.
    pub is_begun: bool,
    pub nodes: Vec<Node>,
    pub numbering: Numbering,
    pub mark_of_each: Option<String>,
    /// Until it has been written.
    pub mark: Option<String>,
    /// The next thing begins a page.
    pub begins_page: bool,
}

impl<'a> Composer<'a> {
    pub fn new(fonts: &'a Fonts, paper: &Paper) -> Self {
        let (_, area, width) = sheet(paper.page);
        let section = Section {
            setup: paper.page,
            has_numbers: paper.page_number == PageNumber::FromSecondPage,
            has_mark: paper.page_mark.is_some(),
            is_annex: false,
            begins_paper: false,
            hides_first: true,
        };
        Self {
            fonts,
            width,
            height: area.height,
            section,
            is_begun: false,
            nodes: Vec::new(),
            numbering: Numbering::default(),
            mark_of_each: paper.mark.clone(),
            mark: paper.mark.clone(),
            begins_page: false,
        }
    }

    pub fn blocks(&mut self, blocks: &[Block]) {
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Letterhead(letterhead) => self.letterhead(letterhead),
                Block::JointLetterhead(letterhead) => self.letterhead(&joined(letterhead)),
                Block::Title(title) => self.title(title),
                Block::Heading(heading) => self.heading(heading),
                Block::Paragraph(paragraph) => self.paragraph(paragraph),
                Block::List(list) => self.list(list),
                Block::Table(table) => self.table(table),
                Block::DottedLines(count) => self.dotted_lines(*count, 0),
                Block::Signatures(signatures) => self.signatures(signatures),
                Block::Recipients(recipients) => self.recipients_alone(recipients),
                Block::Closing(closing) => self.closing(closing),
                Block::Chart(chart) => self.chart(chart),
                Block::Slips(slips) => self.slips(slips),
                Block::Annex(annex) => self.annex(annex),
                Block::Together(blocks) => self.together(blocks),
                Block::PageBreak => self.begins_page = true,
                Block::NextPaper => self.next_paper(blocks.get(at + 1)),
            }
        }
    }

    pub fn text(&mut self, mut text: Text) {
        text.begins_page |= std::mem::take(&mut self.begins_page);
        self.nodes.push(Node::Text(text));
    }

    /// A table and the room below it: without a paragraph between them two tables would be one.
    pub fn grid(&mut self, grid: Grid, below: Millipoints) {
        if self.begins_page {
            self.text(Text::spacer(1_000));
        }
        self.nodes.push(Node::Grid(grid));
        self.text(Text::spacer(below));
    }

    /// Room below what stands last.
    pub fn room(&mut self, height: Millipoints) {
        match self.nodes.last_mut() {
            Some(Node::Text(text)) => text.after += height,
            _ => self.text(Text::spacer(height)),
        }
    }

    /// Lets no page end between the last so many things and what follows them.
    pub fn keep_last(&mut self, count: usize) {
        self.nodes.iter_mut().rev().take(count).for_each(Node::keep);
    }

    fn together(&mut self, blocks: &[Block]) {
        let first = self.nodes.len();
        self.blocks(blocks);
        let last = self.nodes.len().saturating_sub(1);
        self.nodes.iter_mut().take(last).skip(first).for_each(Node::keep);
    }

    fn heading(&mut self, heading: &Heading) {
        let style = match heading.level {
            Level::Section => Style::Section,
            Level::Clause => Style::Clause,
            Level::Point => Style::Point,
        };
        self.text(Text::plain(style, &heading.text));
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let Paragraph { ref runs, align, indent, size, keep_with_next, dotted_lines } = *paragraph;
        let indent = match indent {
            Indent::FirstLine => None,
            Indent::None => Some(Indents::default()),
            Indent::Whole => Some(Indents { left: INDENT, ..Indents::default() }),
        };
        let text = Text {
            align: Some(align),
            indent,
            size: Some(size),
            keeps_with_next: keep_with_next || dotted_lines > 1,
            ..Text::new(Style::Body, runs.clone())
        };
        self.with_dots(text, dotted_lines);
        if keep_with_next {
            self.keep_last(1);
        }
    }

    /// A paragraph, the rest of its last line dotted, and further lines of dots.
    fn with_dots(&mut self, mut text: Text, lines: u8) {
        let left = text.indent.map_or(0, |indent| indent.left);
        text.dotted_to = (lines > 0).then_some(self.width);
        self.text(text);
        self.dotted_lines(lines.saturating_sub(1), left);
    }

    fn dotted_lines(&mut self, count: u8, left: Millipoints) {
        for _ in 0..count {
            // A question is never parted from its room.
            self.keep_last(1);
            let indent = Some(Indents { left, ..Indents::default() });
            let dots = Text { dotted_to: Some(self.width), indent, ..Text::new(Style::Dots, []) };
            self.text(dots);
        }
    }

    fn list(&mut self, list: &List) {
        let counted = self.numbering.begin(&list.marker, list.start);
        for (at, item) in list.items.iter().enumerate() {
            let number = usize::from(list.start) + at;
            let written = counted.is_none().then(|| marker(&list.marker, number));
            self.list_item(item, counted, written);
        }
    }

    fn list_item(&mut self, item: &ListItem, list: Option<usize>, marker: Option<String>) {
        // The marker takes the looks of the text it leads.
        let looks = item.runs.first().cloned().unwrap_or_default();
        let marker = marker.map(|marker| Run { text: format!("{marker} "), underline: false, ..looks });
        let runs: Vec<Run> = marker.into_iter().chain(item.runs.iter().cloned()).collect();
        self.with_dots(Text { list, ..Text::new(Style::List, runs) }, item.dotted_lines);
        self.blocks(&item.below);
    }
}

impl Node {
    /// Lets no page end between it and what follows.
    fn keep(&mut self) {
        match self {
            Self::Text(text) => text.keeps_with_next = true,
            Self::Grid(grid) => grid.rows.iter_mut().rev().take(2).for_each(GridRow::keep),
        }
    }
}
