//! Sheets of paper: their size and margins, page numbers, annexes, slips to cut apart.

use serde::{Deserialize, Serialize};

use super::Block;

/// The sheet (always A4) and its margins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageSetup {
    pub orientation: Orientation,
    pub margins: Margins,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Orientation {
    Portrait,
    Landscape,
}

/// In millimetres. The decree allows 20–25 top and bottom, 30–35 left, 15–20 right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Margins {
    pub top: u8,
    pub bottom: u8,
    pub left: u8,
    pub right: u8,
}

/// Where the page number stands: always centred in the top margin, Arabic, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageNumber {
    /// The decree's way: hidden on the first page.
    FromSecondPage,
    /// Slips and sign sheets.
    Nowhere,
}

/// "Phụ lục I", its title and what it goes with, centred; pages from 1, the first without its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annex {
    /// "Phụ lục I"; "Phụ lục" where there is one only.
    pub number: String,
    /// In capitals.
    pub title: String,
    /// "(Kèm theo Kế hoạch số …… ngày ……)".
    pub attached: Option<String>,
    pub orientation: Orientation,
    pub blocks: Vec<Block>,
}

/// Boxes of equal size, as many on a sheet as `across` times `down`, row by row, with lines to cut along halfway
/// between them. A slip that is taller than its box goes on in the next. With [`PageSetup::slips`] every
/// slip is an equal part of the sheet and has the same margin on all sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slips {
    pub across: u8,
    pub down: u8,
    pub slips: Vec<Vec<Block>>,
}

impl Default for PageSetup {
    fn default() -> Self {
        let margins = Margins { top: 20, bottom: 20, left: 30, right: 15 };
        Self { orientation: Orientation::Portrait, margins }
    }
}

impl PageSetup {
    /// Margins of 10 mm all round, for [`Slips`].
    pub fn slips() -> Self {
        let margins = Margins { top: 10, bottom: 10, left: 10, right: 10 };
        Self { orientation: Orientation::Portrait, margins }
    }
}

impl Slips {
    /// Four to an A4, each an A6.
    pub fn four_up(slips: impl IntoIterator<Item = Vec<Block>>) -> Self {
        Self { across: 2, down: 2, slips: slips.into_iter().collect() }
    }
}

impl Annex {
    pub fn new(number: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            number: number.into(),
            title: title.into(),
            attached: None,
            orientation: Orientation::Portrait,
            blocks: Vec::new(),
        }
    }

    pub fn attached_to(mut self, attached: impl Into<String>) -> Self {
        self.attached = Some(attached.into());
        self
    }

    pub fn landscape(mut self) -> Self {
        self.orientation = Orientation::Landscape;
        self
    }

    pub fn with(mut self, block: impl Into<Block>) -> Self {
        self.blocks.push(block.into());
        self
    }
}
