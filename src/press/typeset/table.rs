//! Tables: rows as slices of one line each, cells over several columns or rows, repeated heads.

use std::{ops::Range, rc::Rc};

use super::*;
use crate::{
    paper::{Cell, Row, Table},
    typeset::{
        columns::Columns,
        flow::TableFrame,
        page::{Direction, Stroke},
    },
};

/// Inside a cell, left and right: 1.5 mm.
pub const SIDE_PADDING: Millipoints = 4_252;
/// Inside a cell, above and below: 1 mm.
pub(crate) const ROW_PADDING: Millipoints = 2_835;
pub(crate) const ABOVE_TABLE: Millipoints = 8_000;
/// What a paragraph after a table stands below it, beyond its own gap.
pub(crate) const BELOW_TABLE: Millipoints = 2_000;

/// A cell whose lines are set, and which columns and rows it covers, of its group.
struct SetCell {
    columns: Range<usize>,
    rows: Range<usize>,
    element: ElementId,
    lines: Vec<SetLine>,
}

impl Setter<'_> {
    pub(super) fn table(&mut self, table: &Table, parent: Option<ElementId>) {
        let edges = Columns { fonts: self.fonts, width: self.width }.edges(table);
        if edges.len() < 2 {
            return;
        }
        let element = self.element(Role::Table, parent);
        let mut head = self.rows(table, &table.header, &edges, Role::TableHead, element);
        head.iter_mut().for_each(|strip| strip.keep_with_next = true);
        let repeated = head.iter().cloned().map(only_repeating).collect();
        let width = edges[edges.len() - 1];
        let frame = Rc::new(TableFrame { head: repeated, left: 0, width });

        let mut rows = self.rows(table, &table.rows, &edges, Role::TableCell, element);
        keep_ends(&mut rows);
        let mut strips = head;
        strips.append(&mut rows);
        for strip in &mut strips {
            strip.table = Some(Rc::clone(&frame));
        }
        if let Some(first) = strips.first_mut() {
            first.space_before = ABOVE_TABLE;
        }
        self.strips.append(&mut strips);
        self.strips.push(Strip { height: BELOW_TABLE, ..Strip::default() });
    }

    /// Rows as slices: the n-th of a row holds the n-th line of every cell.
    fn rows(
        &mut self,
        table: &Table,
        rows: &[Row],
        edges: &[Millipoints],
        role: Role,
        parent: ElementId,
    ) -> Vec<Strip> {
        let mut strips = Vec::new();
        let mut rest = rows;
        while !rest.is_empty() {
            let (cells, count) = self.group(table, rest, edges, role, parent);
            let (group, after) = rest.split_at(count);
            strips.append(&mut slices(table, group, cells, edges, role));
            rest = after;
        }
        strips
    }

    /// Sets the cells of the first row and of as many more as cells over several rows tie to it; tells how many.
    fn group(
        &mut self,
        table: &Table,
        rows: &[Row],
        edges: &[Millipoints],
        role: Role,
        parent: ElementId,
    ) -> (Vec<SetCell>, usize) {
        let mut covered = vec![0; edges.len() - 1];
        let mut cells = Vec::new();
        let mut at = 0;
        while at == 0 || at < covered.iter().copied().max().unwrap_or(0) {
            let row_element = self.element(Role::TableRow, Some(parent));
            for (columns, over, cell) in arranged(&rows[at], at, rows.len(), &mut covered) {
                let element = self.element(role, Some(row_element));
                self.elements[element.0 as usize].covers = (columns.len() as u8, over.len() as u8);
                let lines =
                    self.cell(table, cell, (edges[columns.start], edges[columns.end]), columns.start, role);
                cells.push(SetCell { columns, rows: over, element, lines });
            }
            at += 1;
        }
        (cells, at)
    }

    fn cell(
        &mut self,
        table: &Table,
        cell: Option<&Cell>,
        (left, right): (Millipoints, Millipoints),
        column: usize,
        role: Role,
    ) -> Vec<SetLine> {
        let Some(cell) = cell else { return Vec::new() };
        let bold = role == Role::TableHead;
        let align = if bold { Align::Centre } else { cell.align.unwrap_or(table.columns[column].align) };
        let width = (right - left - 2 * SIDE_PADDING).max(SIDE_PADDING);
        let measure = Measure { width, first_indent: 0, align, size: table.size };
        let mut lines = Vec::new();
        for runs in &cell.paragraphs {
            if bold {
                let runs: Vec<Run> = runs.iter().map(|run| Run { bold, ..run.clone() }).collect();
                lines.extend(self.lines(&runs, measure));
            } else {
                lines.extend(self.lines(runs, measure));
            }
        }
        lines
    }
}

/// Columns, rows and content of the cells that begin in a row; a cell that is not given is empty. `covered` tells up
/// to which row each column is covered from above, and is told what this row covers.
pub fn arranged<'a>(
    row: &'a Row,
    at: usize,
    rows: usize,
    covered: &mut [usize],
) -> Vec<(Range<usize>, Range<usize>, Option<&'a Cell>)> {
    let mut given = row.cells.iter();
    let mut cells = Vec::new();
    let mut column = 0;
    while column < covered.len() {
        if covered[column] > at {
            column += 1;
            continue;
        }
        let cell = given.next();
        let end = (column + usize::from(cell.map_or(1, |cell| cell.span.max(1)))).min(covered.len());
        // Where a cell from above stands in the way, this one is narrower.
        let end = (column..end).find(|over| covered[*over] > at).unwrap_or(end);
        let last = (at + usize::from(cell.map_or(1, |cell| cell.rows.max(1)))).min(rows);
        covered[column..end].fill(last);
        cells.push((column..end, at..last, cell));
        column = end;
    }
    cells
}

/// The slices of rows that stay together.
fn slices(table: &Table, rows: &[Row], cells: Vec<SetCell>, edges: &[Millipoints], role: Role) -> Vec<Strip> {
    // How many lines each row has; what a cell over several rows needs beyond theirs goes to the last of them.
    let mut counts = vec![1; rows.len()];
    for cell in &cells {
        let over: usize = counts[cell.rows.clone()].iter().sum();
        counts[cell.rows.end - 1] += cell.lines.len().saturating_sub(over);
    }
    let line_height = pitch(table.size, TIGHT_PITCH);
    let mut slices: Vec<Strip> = Vec::new();
    let mut first_of_row = Vec::new();
    for (at, (row, count)) in rows.iter().zip(&counts).enumerate() {
        first_of_row.push(slices.len());
        let crosses_top = |cell: &&SetCell| cell.rows.start < at && at < cell.rows.end;
        let crosses_bottom = |cell: &&SetCell| cell.rows.start <= at && at + 1 < cell.rows.end;
        let may_split = row.may_split.unwrap_or(table.rows_may_split);
        for line in 0..*count {
            let (first, last) = (line == 0, line + 1 == *count);
            let padding = ROW_PADDING * (Millipoints::from(first) + Millipoints::from(last));
            let height = line_height + padding;
            let keep_with_next = !may_split && (!last || cells.iter().any(|cell| crosses_bottom(&cell)));
            let mut strip = Strip { height, keep_with_next, starts_row: first, ..Strip::default() };
            if first {
                across(&mut strip.rules, 0, edges, cells.iter().filter(crosses_top));
            }
            if last {
                across(&mut strip.rules, height, edges, cells.iter().filter(crosses_bottom));
            }
            strip.rules.push(down(0, height));
            let here = cells.iter().filter(|cell| cell.rows.contains(&at));
            strip.rules.extend(here.map(|cell| down(edges[cell.columns.end], height)));
            slices.push(strip);
        }
    }
    for cell in cells {
        let count: usize = counts[cell.rows.clone()].iter().sum();
        // A head's few words stand in the middle of its height.
        let first = if role == Role::TableHead { (count - cell.lines.len()) / 2 } else { 0 };
        let first = first_of_row[cell.rows.start] + first;
        for (slice, mut line) in slices[first..].iter_mut().zip(cell.lines) {
            line.shift(edges[cell.columns.start] + SIDE_PADDING);
            let top = if slice.starts_row { ROW_PADDING } else { 0 };
            add_line(slice, line, top + baseline(table.size, TIGHT_PITCH), Some(cell.element));
        }
    }
    slices
}

/// Neither the first nor the last row stands alone on a page.
fn keep_ends(strips: &mut [Strip]) {
    let starts: Vec<usize> =
        strips.iter().enumerate().filter(|(_, strip)| strip.starts_row).map(|(at, _)| at).collect();
    if let [_, second, ..] = starts[..] {
        strips[second - 1].keep_with_next = true;
        strips[starts[starts.len() - 1] - 1].keep_with_next = true;
    }
}

fn only_repeating(mut strip: Strip) -> Strip {
    strip.lines.iter_mut().for_each(|line| line.element = None);
    strip
}

/// A rule over the whole width but where cells reach across it.
fn across<'a>(
    rules: &mut Vec<Rule>,
    y: Millipoints,
    edges: &[Millipoints],
    crossing: impl Iterator<Item = &'a SetCell>,
) {
    let mut open = vec![false; edges.len() - 1];
    crossing.for_each(|cell| open[cell.columns.clone()].fill(true));
    let mut column = 0;
    for part in open.chunk_by(|one, next| one == next) {
        let (x, end) = (edges[column], edges[column + part.len()]);
        if !part[0] {
            let (direction, stroke) = (Direction::Across, Stroke::Thin);
            rules.push(Rule { x, y, length: end - x, direction, stroke });
        }
        column += part.len();
    }
}

fn down(x: Millipoints, length: Millipoints) -> Rule {
    Rule { x, y: 0, length, direction: Direction::Down, stroke: Stroke::Thin }
}
