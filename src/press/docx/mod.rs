//! A paper as a Word file (.docx), so that an office can go on with it: real styles, lists that count themselves,
//! tables whose heads repeat. Lines and pages break where Word breaks them.
//!
//! Written by hand from the few parts of WordprocessingML that a paper needs. The crates for it bring a writer of
//! XML, a zip with times of its own and most of a reader; here is no more than what stands in a paper, in an order
//! that never changes, so that equal papers give equal bytes. Nothing is in the file but the tree: no author, no
//! time, no name of an app.

mod compose;
mod frame;
mod grid;
mod node;
mod numbering;
mod package;
mod sheets;
mod style;
mod table;
#[cfg(test)]
mod tests;
mod xml;
mod zip;

use compose::Composer;

use crate::{fonts::Fonts, paper::Paper};

/// The namespace of what a text is made of.
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The same paper and fonts give the same bytes.
pub fn to_docx(paper: &Paper, fonts: &Fonts) -> Vec<u8> {
    let mut composer = Composer::new(fonts, paper);
    composer.mark_without_letterhead(paper.blocks.first());
    composer.blocks(&paper.blocks);
    zip::zip(&package::parts(paper, &composer))
}
