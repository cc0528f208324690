//! Pages to PDF bytes: printpdf draws, a pass over its lopdf document adds what readers and archives need
//! (tags, language, title, bookmarks) and takes out what would differ from run to run.

mod draw;
mod file;
mod finish;
mod pen;
pub mod rows;
mod tags;
#[cfg(test)]
mod tests;

use chrono::NaiveDateTime;

use crate::{fonts::Fonts, typeset::Pages};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PdfOptions {
    /// With the structure that screen readers need; a third more bytes for text, three times for large tables.
    pub tagged: bool,
    /// What the file says about when it was made: the clock of Viet Nam (UTC+7).
    pub made_at: NaiveDateTime,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    #[error("a font could not be cut down: {0}")]
    Font(String),
    #[error("the file could not be written: {0}")]
    Write(String),
}

/// Equal pages, fonts and options give equal bytes.
pub fn to_pdf(pages: &Pages, fonts: &Fonts, options: PdfOptions) -> Result<Vec<u8>, PdfError> {
    let drawing = draw::draw(pages, fonts, options.tagged)?;
    file::write(finish::finish(drawing, pages, options))
}
