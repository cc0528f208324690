//! Rows that are high enough to be written in by hand.

use crate::press::paper::{Cell, Row, Run, Table};

/// A row in which somebody signs: its first cell has a second line, so that there is room for a hand.
pub fn pen_row(cells: impl IntoIterator<Item = String>) -> Row {
    let mut cells: Vec<Cell> = cells.into_iter().map(Cell::from).collect();
    if let Some(first) = cells.first_mut() {
        first.paragraphs.push(vec![Run::plain("")]);
    }
    Row::new(cells)
}

/// Rows with nothing in them.
pub fn empty_rows(table: Table, count: usize) -> Table {
    let columns = table.columns.len();
    let rows = (0..count).map(|_| pen_row(std::iter::repeat_n(String::new(), columns)));
    Table { rows: rows.collect(), ..table }
}

/// Numbered rows with nothing in them but their number.
pub fn pen_rows(table: Table, count: usize) -> Table {
    let columns = table.columns.len();
    (1..=count).fold(table, |mut table, number| {
        let empty = std::iter::repeat_n(String::new(), columns.saturating_sub(1));
        table.rows.push(pen_row(std::iter::once(number.to_string()).chain(empty)));
        table
    })
}
