//! What a Word file is made of, and how its paragraphs are written.

use super::{
    grid::Grid,
    style::{Style, half_points, justification, twips},
    xml::{Attribute, Xml},
};
use crate::{
    fonts::{Millipoints, visible},
    paper::{Align, Change, PageSetup, Run},
    typeset::{Stroke, head::MARK_PADDING},
};

#[derive(Clone, Debug)]
pub enum Node {
    Text(Text),
    Grid(Grid),
}

/// A paragraph; what is not said is its style's.
#[derive(Clone, Debug)]
pub struct Text {
    pub style: Style,
    pub runs: Vec<Run>,
    pub size: Option<u8>,
    pub align: Option<Align>,
    pub indent: Option<Indents>,
    pub before: Option<Millipoints>,
    pub after: Millipoints,
    /// Exactly this high, whatever stands in it.
    pub height: Option<Millipoints>,
    pub keeps_with_next: bool,
    pub begins_page: bool,
    /// The list whose next number it bears; see `numbering`.
    pub list: Option<usize>,
    pub border: Option<Border>,
    /// Dots from the end of the text to this far from the left margin.
    pub dotted_to: Option<Millipoints>,
    /// The last paragraph of a part with sheets of its own.
    pub ends: Option<Section>,
}

/// A part of the paper with sheets of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    pub setup: PageSetup,
    pub has_numbers: bool,
    pub has_mark: bool,
    /// Counts its own pages, from 1.
    pub is_annex: bool,
    /// The first sheets of a further paper: they count from 1 again.
    pub begins_paper: bool,
    /// Its first page bears no number.
    pub hides_first: bool,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Indents {
    pub left: Millipoints,
    pub right: Millipoints,
    pub first: Millipoints,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Border {
    Below,
    Box,
    /// The bar of a chart.
    Bar,
}

impl Text {
    pub fn new(style: Style, runs: impl Into<Vec<Run>>) -> Self {
        Self {
            style,
            runs: runs.into(),
            size: None,
            align: None,
            indent: None,
            before: None,
            after: 0,
            height: None,
            keeps_with_next: false,
            begins_page: false,
            list: None,
            border: None,
            dotted_to: None,
            ends: None,
        }
    }

    pub fn plain(style: Style, text: impl Into<String>) -> Self {
        Self::new(style, [Run::plain(text)])
    }

    /// Room without text; also what Word wants behind every table.
    pub fn spacer(height: Millipoints) -> Self {
        Self { height: Some(height), ..Self::new(Style::Rule, []) }
    }

    /// A line across, so far below the top as the typesetter draws it below what stands above.
    pub fn rule(gap: Millipoints, side: Millipoints) -> Self {
        let indent = Some(Indents { left: side, right: side, first: 0 });
        Self { border: Some(Border::Below), indent, ..Self::spacer(gap) }
    }

    pub fn write(&self, xml: &mut Xml) {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| self.properties(xml));
            self.content(xml);
            if self.dotted_to.is_some() {
                xml.element("w:r", &[], |xml| {
                    self.look(xml, &Run::default());
                    xml.empty("w:tab", &[]);
                });
            }
        });
    }

    /// In the order that the format asks for.
    fn properties(&self, xml: &mut Xml) {
        xml.value("w:pStyle", self.style.id());
        xml.flag("w:keepNext", self.keeps_with_next);
        xml.flag("w:pageBreakBefore", self.begins_page);
        if let Some(list) = self.list {
            xml.element("w:numPr", &[], |xml| {
                xml.value("w:ilvl", 0);
                xml.value("w:numId", list + 1);
            });
        }
        if let Some(border) = self.border {
            xml.element("w:pBdr", &[], |xml| write_border(xml, border));
        }
        if let Some(end) = self.dotted_to {
            xml.element("w:tabs", &[], |xml| {
                let end = twips(end);
                xml.empty("w:tab", &[("w:val", &"right"), ("w:leader", &"dot"), ("w:pos", &end)]);
            });
        }
        self.write_spacing(xml);
        if let Some(Indents { left, right, first }) = self.indent {
            let (left, right, first) = (twips(left), twips(right), twips(first));
            xml.empty("w:ind", &[("w:left", &left), ("w:right", &right), ("w:firstLine", &first)]);
        }
        if let Some(align) = self.align.filter(|align| *align != self.style.align()) {
            xml.value("w:jc", justification(align));
        }
        // A number takes the looks of the end of its paragraph.
        let look = self.runs.first().filter(|_| self.list.is_some());
        if let Some(run) = look {
            self.look(xml, &Run { underline: false, change: None, ..run.clone() });
        }
        if let Some(section) = self.ends {
            section.write(xml);
        }
    }

    fn write_spacing(&self, xml: &mut Xml) {
        let (before, after) = (self.before.map(twips), twips(self.after));
        let height = self.height.map(twips);
        let mut attributes: Vec<Attribute> = Vec::new();
        if let Some(before) = &before {
            attributes.push(("w:before", before));
        }
        if after > 0 {
            attributes.push(("w:after", &after));
        }
        if let Some(height) = &height {
            attributes.extend([("w:line", height as _), ("w:lineRule", &"exact" as _)]);
        }
        if !attributes.is_empty() {
            xml.empty("w:spacing", &attributes);
        }
    }

    /// The runs, with single spaces between words wherever the typesetter sets one.
    fn content(&self, xml: &mut Xml) {
        let mut after_space = true;
        for run in &self.runs {
            let mut text = String::new();
            for letter in visible(&run.text) {
                let is_space = letter == ' ';
                if !(is_space && after_space) {
                    text.push(letter);
                }
                after_space = is_space || letter == '\n';
            }
            if text.is_empty() {
                continue;
            }
            xml.element("w:r", &[], |xml| {
                self.look(xml, run);
                for (at, line) in text.split('\n').enumerate() {
                    if at > 0 {
                        xml.empty("w:br", &[]);
                    }
                    if !line.is_empty() {
                        xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.escaped(line));
                    }
                }
            });
        }
    }

    fn look(&self, xml: &mut Xml, run: &Run) {
        let size = self.size.filter(|size| *size != self.style.size());
        if !run.bold && !run.italic && !run.underline && run.change.is_none() && size.is_none() {
            return;
        }
        // As on paper: Word's own marks of a change would want a name and a time.
        let is_inserted = run.change == Some(Change::Inserted);
        let bold = run.bold || is_inserted;
        xml.element("w:rPr", &[], |xml| {
            xml.flag("w:b", bold);
            xml.flag("w:bCs", bold);
            xml.flag("w:i", run.italic);
            xml.flag("w:iCs", run.italic);
            xml.flag("w:strike", run.change == Some(Change::Deleted));
            if let Some(size) = size {
                xml.value("w:sz", half_points(size));
                xml.value("w:szCs", half_points(size));
            }
            match (is_inserted, run.underline) {
                (true, _) => xml.value("w:u", "double"),
                (_, true) => xml.value("w:u", "single"),
                _ => {}
            }
        });
    }
}

fn write_border(xml: &mut Xml, border: Border) {
    let padding = MARK_PADDING / 1000;
    let mut edge = |name: &str, space: Millipoints| line(xml, name, "single", Stroke::Plain, space);
    match border {
        Border::Below => edge("w:bottom", 0),
        Border::Bar => line(xml, "w:bottom", "single", Stroke::Bar, 0),
        Border::Box => {
            edge("w:top", padding / 2);
            edge("w:left", padding);
            edge("w:bottom", padding / 2);
            edge("w:right", padding);
        }
    }
}

/// `space` is in points, the thickness in eighths of a point.
pub fn line(xml: &mut Xml, name: &str, kind: &str, stroke: Stroke, space: Millipoints) {
    let thickness = stroke.thickness() * 8 / 1000;
    let attributes: [Attribute; 4] =
        [("w:val", &kind), ("w:sz", &thickness), ("w:space", &space), ("w:color", &"auto")];
    xml.empty(name, &attributes);
}

impl Node {
    pub fn write(&self, xml: &mut Xml) {
        match self {
            Self::Text(text) => text.write(xml),
            Self::Grid(grid) => grid.write(xml),
        }
    }
}
