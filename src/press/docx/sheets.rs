//! Annexes with sheets of their own, slips to cut apart, charts.

use super::{
    compose::Composer,
    grid::{Grid, GridCell, GridRow, Lines},
    node::{Border, Indents, Node, Section, Text},
    style::Style,
};
use crate::{
    fonts::Millipoints,
    paper::{Align, Annex, Block, Chart, PageSetup, Slips, bar_lengths},
    typeset::{
        chart::{FIGURES, GAP, LABELS, SIZE},
        sheets::{between_slips, sheet},
        table::{ABOVE_TABLE, BELOW_TABLE},
    },
};

/// Low enough to stand below a full page.
const HARDLY_ANYTHING: Millipoints = 1_000;

impl Composer<'_> {
    pub fn annex(&mut self, annex: &Annex) {
        self.end_section();
        let around = self.section;
        let setup = PageSetup { orientation: annex.orientation, ..around.setup };
        self.on_sheets(Section { setup, is_annex: true, begins_paper: false, hides_first: true, ..around });
        self.annex_head(annex);
        self.blocks(&annex.blocks);
        self.end_section();
        // What follows goes on with the numbers of the paper.
        let begins_paper = around.begins_paper && !self.is_begun;
        self.on_sheets(Section { begins_paper, hides_first: !self.is_begun, ..around });
    }

    /// What follows is a paper of its own, with the mark on its first page.
    pub fn next_paper(&mut self, first: Option<&Block>) {
        if self.nodes.is_empty() {
            return;
        }
        self.end_section();
        self.is_begun = false;
        self.on_sheets(Section { begins_paper: true, hides_first: true, has_mark: false, ..self.section });
        self.mark.clone_from(&self.mark_of_each);
        self.mark_without_letterhead(first);
    }

    fn on_sheets(&mut self, section: Section) {
        let (_, area, width) = sheet(section.setup);
        (self.section, self.width, self.height) = (section, width, area.height);
    }

    /// Closes the sheets that have been begun; the next thing stands on new ones.
    fn end_section(&mut self) {
        let begun = self.nodes.last().is_some_and(|node| match node {
            Node::Text(text) => text.ends.is_none(),
            Node::Grid(_) => true,
        });
        if !begun {
            return;
        }
        if let Some(Node::Grid(_)) = self.nodes.last() {
            self.text(Text::spacer(HARDLY_ANYTHING));
        }
        if let Some(Node::Text(last)) = self.nodes.last_mut() {
            last.ends = Some(self.section);
        }
        self.begins_page = false;
        self.is_begun |= !self.section.is_annex;
    }

    pub fn slips(&mut self, slips: &Slips) {
        let (across, down) = (usize::from(slips.across.max(1)), usize::from(slips.down.max(1)));
        let (between, below) = between_slips(self.section.setup.margins);
        let gaps = |count: usize, gap: Millipoints| (count as Millipoints - 1) * gap;
        let width = (self.width - gaps(across, between)) / across as Millipoints;
        let height = (self.height - gaps(down, below)) / down as Millipoints;
        let side = |is_inner: bool, gap: Millipoints| if is_inner { gap / 2 } else { 0 };
        for on_sheet in slips.slips.chunks(across * down) {
            self.begins_page = !self.nodes.is_empty();
            let mut rows = Vec::new();
            for (row, in_row) in on_sheet.chunks(across).enumerate() {
                let (above, under) = (side(row > 0, below), side(row + 1 < down, below));
                let mut cells: Vec<GridCell> = Vec::new();
                for column in 0..across {
                    let (left, right) = (side(column > 0, between), side(column + 1 < across, between));
                    let slip = in_row.get(column).map_or(&[][..], |slip| slip);
                    let padding = Some([above, left, under, right]);
                    cells.push(GridCell {
                        nodes: self.inside(slip, width),
                        padding,
                        ..GridCell::new(vec![])
                    });
                }
                // A little is left for what Word wants behind a table.
                let least_height = Some(height + above + under - HARDLY_ANYTHING);
                rows.push(GridRow { cells, is_head: false, may_split: false, least_height });
            }
            let column_width =
                |column| width + side(column > 0, between) + side(column + 1 < across, between);
            let columns = (0..across).map(column_width).collect();
            self.grid(Grid { columns, lines: Lines::Cuts, rows }, HARDLY_ANYTHING);
        }
    }

    /// Blocks in a cell of this width.
    fn inside(&mut self, blocks: &[Block], width: Millipoints) -> Vec<Node> {
        let around = (std::mem::take(&mut self.nodes), self.width, std::mem::take(&mut self.begins_page));
        self.width = width;
        self.blocks(blocks);
        let nodes = std::mem::replace(&mut self.nodes, around.0);
        (self.width, self.begins_page) = (around.1, around.2);
        if nodes.is_empty() { GridCell::new(vec![]).nodes } else { nodes }
    }

    /// Label, bar and figure of each point in a line, whatever form the chart has on paper.
    pub fn chart(&mut self, chart: &Chart) {
        if chart.points.is_empty() {
            return;
        }
        let (labels, figures) = (self.width * LABELS / 100, self.width * FIGURES / 100);
        let room = self.width - labels - figures;
        let lengths = bar_lengths(chart.points.iter().map(|point| point.value), room - GAP);
        let cell = |align, text: &str| {
            let text = Text { align: Some(align), size: Some(SIZE), ..Text::plain(Style::Cell, text) };
            GridCell { padding: Some([GAP / 4, 0, GAP / 4, GAP]), ..GridCell::new(vec![text]) }
        };
        let rows = chart.points.iter().zip(lengths).map(|(point, length)| {
            let bar = length.filter(|length| *length > 0).map(|length| {
                let indent = Some(Indents { right: room - length, ..Indents::default() });
                Text { border: Some(Border::Bar), indent, ..Text::spacer(HARDLY_ANYTHING) }
            });
            let cells = vec![
                cell(Align::Right, &point.label),
                GridCell::new(bar.into_iter().collect()),
                cell(Align::Left, &point.figure),
            ];
            GridRow { cells, is_head: false, may_split: false, least_height: None }
        });
        let (rows, columns) = (rows.collect(), vec![labels, room, figures]);
        self.room(ABOVE_TABLE);
        self.grid(Grid { columns, lines: Lines::None, rows }, BELOW_TABLE);
    }
}
