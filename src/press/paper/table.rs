//! Ruled tables.

use serde::{Deserialize, Serialize};

use super::{Align, Run};

/// A ruled table. Its header rows are repeated on every page it reaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub columns: Vec<Column>,
    pub header: Vec<Row>,
    pub rows: Vec<Row>,
    /// Points; 12 by default.
    pub size: u8,
    /// Whether a row may be parted by a page end, unless the row itself says. A row taller than a page is parted
    /// all the same.
    pub rows_may_split: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub width: Width,
    pub align: Align,
}

/// How wide a column is. When fixed widths leave less than the text needs, all shrink alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Width {
    Mm(u16),
    /// A part of what fixed columns leave.
    Share(u16),
    /// As wide as its longest paragraph. Where that is too much for the page, such columns give way in proportion
    /// to what they can spare, down to their longest word; where room is left and no column shares it, they
    /// take it in proportion to their widths.
    Content,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// From the left, without those that cells of rows above cover. Cells beyond the columns are an error of the
    /// caller; missing ones print empty.
    pub cells: Vec<Cell>,
    /// Overrules the table's `rows_may_split`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub may_split: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Paragraphs, top to bottom. No paragraph is an empty cell.
    pub paragraphs: Vec<Vec<Run>>,
    /// Overrules the column's alignment.
    pub align: Option<Align>,
    /// How many columns it covers, at least 1.
    pub span: u8,
    /// How many rows it covers, at least 1; rows that one cell covers stay together on a page.
    #[serde(default = "one")]
    pub rows: u8,
}

impl Table {
    pub fn new(columns: impl Into<Vec<Column>>) -> Self {
        Self {
            columns: columns.into(),
            header: Vec::new(),
            rows: Vec::new(),
            size: 12,
            rows_may_split: false,
        }
    }

    /// Adds one header row.
    pub fn headed<C: Into<Cell>>(mut self, cells: impl IntoIterator<Item = C>) -> Self {
        self.header.push(Row::new(cells));
        self
    }

    pub fn row<C: Into<Cell>>(mut self, cells: impl IntoIterator<Item = C>) -> Self {
        self.rows.push(Row::new(cells));
        self
    }

    /// Adds a row that is more than its cells.
    pub fn with_row(mut self, row: Row) -> Self {
        self.rows.push(row);
        self
    }
}

impl Column {
    pub fn left(width: Width) -> Self {
        Self { width, align: Align::Left }
    }

    pub fn centred(width: Width) -> Self {
        Self { width, align: Align::Centre }
    }

    pub fn right(width: Width) -> Self {
        Self { width, align: Align::Right }
    }
}

impl Row {
    pub fn new<C: Into<Cell>>(cells: impl IntoIterator<Item = C>) -> Self {
        Self { cells: cells.into_iter().map(Into::into).collect(), may_split: None }
    }

    /// Whether a page end may part this row, whatever the table says.
    pub fn splitting(mut self, may_split: bool) -> Self {
        self.may_split = Some(may_split);
        self
    }
}

impl Cell {
    pub fn new(paragraphs: impl Into<Vec<Vec<Run>>>) -> Self {
        Self { paragraphs: paragraphs.into(), align: None, span: 1, rows: 1 }
    }

    pub fn spanning(mut self, columns: u8) -> Self {
        self.span = columns;
        self
    }

    pub fn over_rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }

    pub fn aligned(mut self, align: Align) -> Self {
        self.align = Some(align);
        self
    }
}

impl<R: Into<Run>> From<R> for Cell {
    fn from(run: R) -> Self {
        Self::new([vec![run.into()]])
    }
}

fn one() -> u8 {
    1
}
