//! Tables of the paper: heads that repeat, rows that stay whole, cells over several columns or rows.

use std::ops::Range;

use super::{
    compose::Composer,
    grid::{Grid, GridCell, GridRow, Lines, OverRows},
    node::{Node, Text},
    style::Style,
};
use crate::{
    fonts::Millipoints,
    paper::{Align, Cell, Row, Table},
    typeset::{
        TIGHT_PITCH,
        columns::Columns,
        line::{Measure, set_lines},
        pitch,
        table::{ABOVE_TABLE, BELOW_TABLE, SIDE_PADDING, arranged},
    },
};

impl Composer<'_> {
    pub fn table(&mut self, table: &Table) {
        let edges = Columns { fonts: self.fonts, width: self.width }.edges(table);
        if edges.len() < 2 {
            return;
        }
        let columns = edges.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let mut rows = grid_rows(table, &table.header, true);
        rows.extend(grid_rows(table, &table.rows, false));
        let (first, count) = (table.header.len(), rows.len());
        let tall = self.tall_rows(table, &edges);
        let is_tall = |at: usize| at >= first && tall.get(at - first) == Some(&true);
        for (at, row) in rows.iter_mut().enumerate() {
            row.may_split |= is_tall(at);
            // Neither the first nor the last row stands alone on a page, and no head without a row.
            let is_end = at == first || at + 2 == count;
            // Rows that one cell covers stay together.
            let is_tied = row.cells.iter().any(|cell| cell.over_rows != OverRows::One);
            let may_keep = at + 1 < count && !is_tall(at) && !is_tall(at + 1);
            if at < first || (is_end || is_tied) && may_keep {
                row.keep();
            }
        }
        self.room(ABOVE_TABLE);
        self.grid(Grid { columns, lines: Lines::All, rows }, BELOW_TABLE);
    }

    /// Which rows take more than half a page. Some programs cut a row that may not be parted off at the foot of the
    /// page, so only rows that stay far below that are kept whole, however wide the letters are elsewhere.
    fn tall_rows(&self, table: &Table, edges: &[Millipoints]) -> Vec<bool> {
        let mut tall = vec![false; table.rows.len()];
        let mut covered = vec![0; table.columns.len()];
        for (at, row) in table.rows.iter().enumerate() {
            for (columns, over, cell) in arranged(row, at, table.rows.len(), &mut covered) {
                let width = (edges[columns.end] - edges[columns.start] - 2 * SIDE_PADDING).max(SIDE_PADDING);
                let measure = Measure { width, first_indent: 0, align: Align::Left, size: table.size };
                let paragraphs = cell.map_or(&[][..], |cell| &cell.paragraphs);
                let lines: usize = paragraphs
                    .iter()
                    .map(|runs| set_lines(self.fonts, runs, measure, &mut Vec::new()).len())
                    .sum();
                let height = lines as Millipoints * pitch(table.size, TIGHT_PITCH);
                if height > self.height / 2 {
                    tall[over].fill(true);
                }
            }
        }
        tall
    }
}

fn grid_rows(table: &Table, rows: &[Row], is_head: bool) -> Vec<GridRow> {
    let mut covered = vec![0; table.columns.len()];
    // Cells that have begun, in rows above as well.
    let mut begun: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let of_row = |(at, row): (usize, &Row)| {
        let goes_on = begun.iter().filter(|(_, over)| over.start < at && at < over.end);
        let mut cells: Vec<(usize, GridCell)> = goes_on
            .map(|(columns, _)| {
                let cell = grid_cell(table, None, columns.start, is_head);
                (columns.start, GridCell { span: columns.len(), over_rows: OverRows::GoesOn, ..cell })
            })
            .collect();
        for (columns, over, cell) in arranged(row, at, rows.len(), &mut covered) {
            let over_rows = if over.len() > 1 { OverRows::Begins } else { OverRows::One };
            let own = grid_cell(table, cell, columns.start, is_head);
            cells.push((columns.start, GridCell { span: columns.len(), over_rows, ..own }));
            begun.push((columns, over));
        }
        cells.sort_by_key(|(column, _)| *column);
        let may_split = !is_head && row.may_split.unwrap_or(table.rows_may_split);
        let cells = cells.into_iter().map(|(_, cell)| cell).collect();
        GridRow { cells, is_head, may_split, least_height: None }
    };
    rows.iter().enumerate().map(of_row).collect()
}

fn grid_cell(table: &Table, cell: Option<&Cell>, column: usize, is_head: bool) -> GridCell {
    let own_align = cell.and_then(|cell| cell.align).unwrap_or(table.columns[column].align);
    let (style, align) = if is_head { (Style::CellHead, Align::Centre) } else { (Style::Cell, own_align) };
    let text = |runs: &[_]| Text { align: Some(align), size: Some(table.size), ..Text::new(style, runs) };
    let paragraphs = cell.map_or(&[][..], |cell| &cell.paragraphs);
    let texts = paragraphs.iter().map(|runs| text(runs)).collect();
    // A cell for the pen is as high as a line of the table.
    GridCell::new(if paragraphs.is_empty() { vec![text(&[])] } else { texts })
}

impl GridRow {
    /// Word keeps a row with the next one when its paragraphs are kept with what follows.
    pub fn keep(&mut self) {
        for node in self.cells.iter_mut().flat_map(|cell| &mut cell.nodes) {
            if let Node::Text(text) = node {
                text.keeps_with_next = true;
            }
        }
    }
}
