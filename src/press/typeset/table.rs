//! Tables: columns, rows as slices of one line each, repeated heads.

use std::rc::Rc;

use super::*;
use crate::{
    paper::{Cell, Row, Table, Width},
    typeset::{flow::TableFrame, line::natural_width},
};

/// Inside a cell, left and right: 1.5 mm.
const SIDE_PADDING: Millipoints = 4_252;
/// Inside a cell, above and below: 1 mm.
const ROW_PADDING: Millipoints = 2_835;
const ABOVE_TABLE: Millipoints = 8_000;
/// What a paragraph after a table stands below it, beyond its own gap.
const BELOW_TABLE: Millipoints = 2_000;

impl Setter<'_> {
    pub(super) fn table(&mut self, table: &Table, parent: Option<ElementId>) {
        let edges = self.edges(table);
        if edges.len() < 2 {
            return;
        }
        let element = self.element(Role::Table, parent);
        let mut head = Vec::new();
        for row in &table.header {
            head.extend(self.row(table, row, &edges, Role::TableHead, element));
        }
        head.iter_mut().for_each(|strip| strip.keep_with_next = true);
        let repeated = head.iter().cloned().map(only_repeating).collect();
        let width = edges[edges.len() - 1];
        let frame = Rc::new(TableFrame { head: repeated, left: 0, width });

        let count = table.rows.len();
        let mut strips = head;
        for (at, row) in table.rows.iter().enumerate() {
            let mut slices = self.row(table, row, &edges, Role::TableCell, element);
            if let Some(last) = slices.last_mut() {
                // Neither the first nor the last row stands alone on a page.
                last.keep_with_next = count > 1 && (at == 0 || at + 2 == count);
            }
            strips.extend(slices);
        }
        for strip in &mut strips {
            strip.table = Some(Rc::clone(&frame));
        }
        if let Some(first) = strips.first_mut() {
            first.space_before = ABOVE_TABLE;
        }
        self.strips.extend(strips);
        self.strips.push(Strip { height: BELOW_TABLE, ..Strip::default() });
    }

    /// The x of every column's edges, from the left margin; one more than columns.
    fn edges(&self, table: &Table) -> Vec<Millipoints> {
        let fixed = |width: &Width| match width {
            Width::Mm(width) => from_millimetres(*width),
            _ => 0,
        };
        let all = self.width;
        let count = table.columns.len().max(1) as Millipoints;
        let mut widths: Vec<i64> = table
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| match column.width {
                Width::Content => i64::from(self.content_width(table, at).min(all / count * 2)),
                ref width => i64::from(fixed(width)),
            })
            .collect();
        let shares =
            |width: &Width| if let Width::Share(share) = width { i64::from((*share).max(1)) } else { 0 };
        let share_count: i64 = table.columns.iter().map(|column| shares(&column.width)).sum();
        let taken: i64 = widths.iter().sum();
        let all = i64::from(all);
        // Columns that share always get at least a fifth of the width between them.
        let for_fixed = if share_count > 0 { all * 4 / 5 } else { all };
        if taken > for_fixed {
            widths.iter_mut().for_each(|width| *width = *width * for_fixed / taken);
        }
        let rest = all - widths.iter().sum::<i64>();
        for (width, column) in widths.iter_mut().zip(&table.columns) {
            if share_count > 0 && shares(&column.width) > 0 {
                *width = rest * shares(&column.width) / share_count;
            }
        }
        let mut edges = vec![0];
        edges.extend(widths.iter().scan(0, |x, width| {
            *x += width;
            Some(*x as Millipoints)
        }));
        edges
    }

    fn content_width(&self, table: &Table, column: usize) -> Millipoints {
        let cells = table.header.iter().chain(&table.rows).filter_map(|row| row.cells.get(column));
        let paragraphs = cells.filter(|cell| cell.span <= 1).flat_map(|cell| &cell.paragraphs);
        let widest = paragraphs.map(|runs| natural_width(self.fonts, runs, table.size)).max().unwrap_or(0);
        widest + 2 * SIDE_PADDING + 1
    }

    /// A row as slices: the n-th holds the n-th line of every cell.
    fn row(
        &mut self,
        table: &Table,
        row: &Row,
        edges: &[Millipoints],
        role: Role,
        parent: ElementId,
    ) -> Vec<Strip> {
        let row_element = self.element(Role::TableRow, Some(parent));
        let empty = Cell { paragraphs: Vec::new(), align: None, span: 1 };
        let mut cells = Vec::new();
        let mut column = 0;
        let mut given = row.cells.iter();
        while column + 1 < edges.len() {
            let cell = given.next().unwrap_or(&empty);
            let end = (column + usize::from(cell.span.max(1))).min(edges.len() - 1);
            let element = self.element(role, Some(row_element));
            let align = match role {
                Role::TableHead => Align::Centre,
                _ => cell.align.unwrap_or(table.columns[column].align),
            };
            let (x, right) = (edges[column], edges[end]);
            let width = (right - x - 2 * SIDE_PADDING).max(SIDE_PADDING);
            let mut lines = Vec::new();
            for runs in &cell.paragraphs {
                let bold = role == Role::TableHead;
                let runs: Vec<Run> =
                    runs.iter().map(|run| Run { bold: run.bold || bold, ..run.clone() }).collect();
                let measure = Measure { width, first_indent: 0, align, size: table.size };
                lines.extend(self.lines(&runs, measure));
            }
            cells.push((x, right, element, lines));
            column = end;
        }
        let count = cells.iter().map(|(.., lines)| lines.len()).max().unwrap_or(0).max(1);
        let line_height = pitch(table.size, TIGHT_PITCH);
        let mut slices: Vec<Strip> = (0..count)
            .map(|at| {
                let (first, last) = (at == 0, at + 1 == count);
                let padding = ROW_PADDING * (Millipoints::from(first) + Millipoints::from(last));
                let mut strip = Strip {
                    height: line_height + padding,
                    keep_with_next: !last && !table.rows_may_split,
                    ..Strip::default()
                };
                let across = |y| across(y, edges[edges.len() - 1]);
                strip.rules.extend(first.then(|| across(0)));
                strip.rules.extend(last.then(|| across(strip.height)));
                let sides = std::iter::once(0).chain(cells.iter().map(|(_, right, ..)| *right));
                strip.rules.extend(sides.map(|x| down(x, strip.height)));
                strip
            })
            .collect();
        for (x, _, element, lines) in cells {
            // A head's few words stand in the middle of its height.
            let first = if role == Role::TableHead { (count - lines.len()) / 2 } else { 0 };
            for (at, mut line) in lines.into_iter().enumerate() {
                line.shift(x + SIDE_PADDING);
                let slice = &mut slices[first + at];
                let top = if first + at == 0 { ROW_PADDING } else { 0 };
                add_line(slice, line, top + baseline(table.size, TIGHT_PITCH), Some(element));
            }
        }
        slices
    }
}

fn only_repeating(mut strip: Strip) -> Strip {
    strip.lines.iter_mut().for_each(|line| line.element = None);
    strip
}

fn across(y: Millipoints, length: Millipoints) -> Rule {
    Rule { x: 0, y, length, direction: Direction::Across, stroke: Stroke::Thin }
}

fn down(x: Millipoints, length: Millipoints) -> Rule {
    Rule { x, y: 0, length, direction: Direction::Down, stroke: Stroke::Thin }
}
