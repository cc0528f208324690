//! Lists whose numbers Word counts itself, so that an office can put a line between.
//!
//! Word counts 1, 2, 3 but not a, b, c, d, đ: letters are written as text.

use super::{style::twips, xml::Xml};
use crate::{
    paper::Marker,
    typeset::{INDENT, blocks::marker},
};

/// The lists of a file; the n-th is named `n + 1` in it.
#[derive(Debug, Default)]
pub struct Numbering {
    lists: Vec<Counted>,
}

/// One list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Counted {
    format: &'static str,
    /// What stands before the text, "%1" being the number.
    pattern: String,
    start: u16,
}

impl Numbering {
    /// The place of a new list, or `None` when its marks have to be written as text.
    pub fn begin(&mut self, kind: &Marker, start: u16) -> Option<usize> {
        let (format, pattern) = match kind {
            Marker::Number => ("decimal", "%1.".to_owned()),
            // A percent sign in the word would be read as a number.
            Marker::Word(word) if !word.contains('%') => ("decimal", format!("{word}\u{a0}%1.")),
            Marker::Dash | Marker::LongDash => ("bullet", marker(kind, 0)),
            Marker::Letter | Marker::Word(_) => return None,
        };
        self.lists.push(Counted { format, pattern, start });
        Some(self.lists.len() - 1)
    }

    /// `word/numbering.xml`.
    pub fn part(&self) -> Vec<u8> {
        let mut xml = Xml::document();
        xml.element("w:numbering", &[("xmlns:w", &super::WORD)], |xml| {
            for (at, list) in self.lists.iter().enumerate() {
                xml.element("w:abstractNum", &[("w:abstractNumId", &at)], |xml| {
                    xml.value("w:multiLevelType", "singleLevel");
                    xml.element("w:lvl", &[("w:ilvl", &0)], |xml| {
                        xml.value("w:start", list.start);
                        xml.value("w:numFmt", list.format);
                        xml.value("w:suff", "space");
                        xml.value("w:lvlText", &list.pattern);
                        xml.value("w:lvlJc", "left");
                        xml.element("w:pPr", &[], |xml| {
                            xml.empty("w:ind", &[("w:left", &0), ("w:firstLine", &twips(INDENT))]);
                        });
                    });
                });
            }
            for at in 0..self.lists.len() {
                xml.element("w:num", &[("w:numId", &(at + 1))], |xml| xml.value("w:abstractNumId", at));
            }
        });
        xml.into_bytes()
    }
}
