//! Tables of a Word file.

use super::{
    node::{Node, Text, line},
    style::{Style, twips},
    xml::Xml,
};
use crate::{
    fonts::Millipoints,
    typeset::{
        Stroke,
        table::{ROW_PADDING, SIDE_PADDING},
    },
};

/// 0.4 mm.
const RULE_ROOM: Millipoints = 1_134;

/// Of a table: around it, then between its cells.
const BORDERS: [&str; 6] = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];

/// A table, which also sets things side by side.
#[derive(Clone, Debug)]
pub struct Grid {
    pub columns: Vec<Millipoints>,
    pub lines: Lines,
    pub rows: Vec<GridRow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// Those of a table of the paper.
    All,
    /// Where slips are cut apart.
    Cuts,
    None,
}

#[derive(Clone, Debug)]
pub struct GridRow {
    pub cells: Vec<GridCell>,
    pub is_head: bool,
    pub may_split: bool,
    pub least_height: Option<Millipoints>,
}

#[derive(Clone, Debug)]
pub struct GridCell {
    /// The last one is a text.
    pub nodes: Vec<Node>,
    /// Columns, at least 1.
    pub span: usize,
    pub over_rows: OverRows,
    /// Top, left, bottom and right, where they are not the table's.
    pub padding: Option<[Millipoints; 4]>,
}

/// Whether a cell covers rows below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverRows {
    One,
    Begins,
    GoesOn,
}

impl Grid {
    pub fn write(&self, xml: &mut Xml) {
        xml.element("w:tbl", &[], |xml| {
            xml.element("w:tblPr", &[], |xml| self.properties(xml));
            xml.element("w:tblGrid", &[], |xml| {
                for width in &self.columns {
                    xml.empty("w:gridCol", &[("w:w", &twips(*width))]);
                }
            });
            for row in &self.rows {
                self.write_row(xml, row);
            }
        });
    }

    fn properties(&self, xml: &mut Xml) {
        let width = twips(self.columns.iter().sum());
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", &"dxa")]);
        xml.empty("w:tblInd", &[("w:w", &0), ("w:type", &"dxa")]);
        let (names, kind, stroke): (&[&str], _, _) = match self.lines {
            Lines::All => (&BORDERS, "single", Stroke::Thin),
            Lines::Cuts => (&BORDERS[4..], "dashed", Stroke::Cut),
            Lines::None => (&[], "", Stroke::Thin),
        };
        if !names.is_empty() {
            xml.element("w:tblBorders", &[], |xml| {
                names.iter().for_each(|name| line(xml, name, kind, stroke, 0));
            });
        }
        xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
        let is_ruled = self.lines == Lines::All;
        // Word takes the rules out of a cell's width; what just fits a cell here would break there.
        let (side, above) = if is_ruled { (SIDE_PADDING - RULE_ROOM, ROW_PADDING) } else { (0, 0) };
        xml.element("w:tblCellMar", &[], |xml| write_padding(xml, [above, side, above, side]));
    }

    fn write_row(&self, xml: &mut Xml, row: &GridRow) {
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                xml.flag("w:cantSplit", !row.may_split);
                if let Some(height) = row.least_height {
                    xml.empty("w:trHeight", &[("w:val", &twips(height)), ("w:hRule", &"atLeast")]);
                }
                xml.flag("w:tblHeader", row.is_head);
            });
            let mut column = 0;
            for cell in &row.cells {
                let end = (column + cell.span.max(1)).min(self.columns.len());
                let width: Millipoints = self.columns[column.min(end)..end].iter().sum();
                xml.element("w:tc", &[], |xml| {
                    xml.element("w:tcPr", &[], |xml| cell.properties(xml, width, row.is_head));
                    cell.nodes.iter().for_each(|node| node.write(xml));
                });
                column = end;
            }
        });
    }
}

impl GridCell {
    pub fn new(texts: Vec<Text>) -> Self {
        let mut nodes: Vec<Node> = texts.into_iter().map(Node::Text).collect();
        if nodes.is_empty() {
            nodes.push(Node::Text(Text::new(Style::Cell, [])));
        }
        Self { nodes, span: 1, over_rows: OverRows::One, padding: None }
    }

    fn properties(&self, xml: &mut Xml, width: Millipoints, is_head: bool) {
        xml.empty("w:tcW", &[("w:w", &twips(width)), ("w:type", &"dxa")]);
        if self.span > 1 {
            xml.value("w:gridSpan", self.span);
        }
        match self.over_rows {
            OverRows::One => {}
            OverRows::Begins => xml.value("w:vMerge", "restart"),
            OverRows::GoesOn => xml.empty("w:vMerge", &[]),
        }
        if let Some(padding) = self.padding {
            xml.element("w:tcMar", &[], |xml| write_padding(xml, padding));
        }
        if is_head {
            xml.value("w:vAlign", "center");
        }
    }
}

fn write_padding(xml: &mut Xml, rooms: [Millipoints; 4]) {
    for (name, room) in ["w:top", "w:left", "w:bottom", "w:right"].into_iter().zip(rooms) {
        xml.empty(name, &[("w:w", &twips(room)), ("w:type", &"dxa")]);
    }
}
