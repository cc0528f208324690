//! Pages as printpdf operations.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{
    DictItem, FontId, FontMetrics, Line as PdfLine, LineCapStyle, LineDashPattern, LinePoint, Mm, Op,
    ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, Point, Pt, Rect, TextItem,
};
use sha2::{Digest, Sha256};

use super::PdfError;
use crate::{
    fonts::{Face, Fonts, Millipoints},
    typeset::{DOT_STEP, Direction, ElementId, Line, Page, Pages, Rule, Stroke, Word},
};

/// A drawn document, and what each marked part of each page belongs to.
pub struct Drawing {
    pub document: PdfDocument,
    /// By page, then by MCID.
    pub marks: Vec<Vec<ElementId>>,
}

pub fn draw(pages: &Pages, fonts: &Fonts, tagged: bool) -> Result<Drawing, PdfError> {
    let mut document = PdfDocument::new("");
    for (face, letters) in used_letters(pages) {
        let font = cut_font(fonts, face, &letters)?;
        document.resources.fonts.map.insert(font_id(face), PdfFont::new(font));
    }
    let mut marks = Vec::new();
    for page in &pages.pages {
        let mut pen = Pen::new(fonts, pages.height, tagged);
        pen.page(page);
        let mut drawn = PdfPage::new(Mm(0.0), Mm(0.0), pen.ops);
        let sheet = Rect::from_wh(Pt(points(pages.width)), Pt(points(pages.height)));
        (drawn.media_box, drawn.trim_box, drawn.crop_box) = (sheet.clone(), sheet.clone(), sheet);
        document.pages.push(drawn);
        marks.push(pen.marks);
    }
    Ok(Drawing { document, marks })
}

fn font_id(face: Face) -> FontId {
    FontId(format!("F{}", face as u8 + 1))
}

/// Exact to a hundredth of a point, so that numbers stay short.
fn points(length: Millipoints) -> f32 {
    hundredths(length) as f32 / 100.0
}

fn hundredths(length: Millipoints) -> i32 {
    (length + 5).div_euclid(10)
}

fn used_letters(pages: &Pages) -> BTreeMap<Face, BTreeSet<char>> {
    let mut used: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
    let words = pages.pages.iter().flat_map(|page| &page.lines).flat_map(|line| &line.words);
    for word in words {
        let letters = used.entry(word.face).or_insert_with(|| BTreeSet::from([' ']));
        letters.extend(word.text.chars());
    }
    used
}

/// The face cut down to these letters; printpdf itself embeds what it is given whole.
fn cut_font(fonts: &Fonts, face: Face, letters: &BTreeSet<char>) -> Result<ParsedFont, PdfError> {
    let font = fonts.face(face);
    let mut mapper = subsetter::GlyphRemapper::new();
    let mut glyph_of_letter = BTreeMap::new();
    let mut widths = BTreeMap::new();
    for &letter in letters {
        let Some(glyph) = font.glyph(letter) else { continue };
        let id = mapper.remap(glyph.id);
        glyph_of_letter.insert(u32::from(letter), id);
        widths.insert(id, glyph.advance);
    }
    let bytes =
        subsetter::subset(&font.bytes, 0, &mapper).map_err(|error| PdfError::Font(error.to_string()))?;
    // Six capitals drawn from the content mark the name of a cut font.
    let tag: String =
        Sha256::digest(&bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    let name = format!("{tag}+{}", face.file_name().trim_end_matches(".ttf"));
    let per_em = |thousandths: Millipoints| (thousandths * i32::from(font.units_per_em) / 1000) as i16;
    let metrics =
        FontMetrics { ascent: per_em(crate::fonts::ASCENT), descent: -per_em(crate::fonts::DESCENT) };
    let mut parsed = ParsedFont::with_glyph_data(
        bytes,
        0,
        Some(name),
        glyph_of_letter,
        widths,
        font.units_per_em,
        metrics,
    );
    let of_all = font.box_of_all;
    let described = &mut parsed.pdf_font_metrics;
    (described.x_min, described.y_min, described.x_max, described.y_max) =
        (of_all.x_min, of_all.y_min, of_all.x_max, of_all.y_max);
    (described.caret_slope_rise, described.caret_slope_run) = font.slope;
    described.us_weight_class = font.weight;
    Ok(parsed)
}

struct Pen<'a> {
    fonts: &'a Fonts,
    page_height: Millipoints,
    tagged: bool,
    ops: Vec<Op>,
    marks: Vec<ElementId>,
    /// The start of the last line as it was written, in hundredths of a point.
    line_start: (i32, i32),
    font: Option<(Face, u8)>,
}

impl<'a> Pen<'a> {
    fn new(fonts: &'a Fonts, page_height: Millipoints, tagged: bool) -> Self {
        Self {
            fonts,
            page_height,
            tagged,
            ops: Vec::new(),
            marks: Vec::new(),
            line_start: (0, 0),
            font: None,
        }
    }

    fn page(&mut self, page: &Page) {
        self.ops.push(Op::StartTextSection);
        for lines in page.lines.chunk_by(|one, next| one.element == next.element) {
            self.begin_mark(lines[0].element);
            lines.iter().for_each(|line| self.line(line));
            self.end_mark();
        }
        self.ops.push(Op::EndTextSection);
        if page.rules.is_empty() {
            return;
        }
        self.begin_mark(None);
        for rules in page.rules.chunk_by(|one, next| one.stroke == next.stroke) {
            self.stroke(rules[0].stroke);
            rules.iter().for_each(|rule| self.rule(rule));
        }
        self.end_mark();
    }

    fn begin_mark(&mut self, element: Option<ElementId>) {
        if !self.tagged {
            return;
        }
        self.ops.push(match element {
            None => Op::BeginMarkedContent { tag: "Artifact".into() },
            Some(element) => {
                self.marks.push(element);
                let number = DictItem::Int(self.marks.len() as i64 - 1);
                let map = BTreeMap::from([("MCID".to_string(), number)]);
                Op::BeginMarkedContentWithProperties {
                    tag: "Span".into(),
                    properties: DictItem::Dict { map },
                }
            }
        });
    }

    fn end_mark(&mut self) {
        if self.tagged {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// Moves to the line, then shows its words; the distance from where one word left the pen to where the
    /// next must begin is told in thousandths of the size.
    fn line(&mut self, line: &Line) {
        let Some(first) = line.words.first() else { return };
        let start = (hundredths(first.x), hundredths(self.page_height - line.baseline));
        let moved = |to: i32, from: i32| Pt((to - from) as f32 / 100.0);
        let pos = Point { x: moved(start.0, self.line_start.0), y: moved(start.1, self.line_start.1) };
        self.ops.push(Op::SetTextCursor { pos });
        self.line_start = start;
        let mut pen = start.0 * 10;
        for words in line.words.chunk_by(|one, next| (one.face, one.size) == (next.face, next.size)) {
            self.choose(words[0].face, words[0].size);
            let items = self.items(words, &mut pen);
            self.ops.push(Op::ShowText { items });
        }
    }

    fn choose(&mut self, face: Face, size: u8) {
        if self.font != Some((face, size)) {
            self.font = Some((face, size));
            let font = PdfFontHandle::External(font_id(face));
            self.ops.push(Op::SetFont { font, size: Pt(f32::from(size)) });
        }
    }

    fn items(&self, words: &[Word], pen: &mut Millipoints) -> Vec<TextItem> {
        let mut items = Vec::new();
        let mut text = String::new();
        for word in words {
            let size = Millipoints::from(word.size);
            let step = ((word.x - *pen) * 2 + size).div_euclid(2 * size);
            if step != 0 {
                if !text.is_empty() {
                    items.push(TextItem::Text(std::mem::take(&mut text)));
                }
                items.push(TextItem::Offset(-step as f32));
                *pen += step * size;
            }
            text.push_str(&word.text);
            *pen += word.width;
            if word.space_after {
                text.push(' ');
                *pen += self.fonts.face(word.face).width(" ", word.size);
            }
        }
        items.push(TextItem::Text(text));
        items
    }

    fn stroke(&mut self, stroke: Stroke) {
        let pattern: &[f32] = if stroke == Stroke::Dotted { &[0.0, points(DOT_STEP)] } else { &[] };
        let cap = if stroke == Stroke::Dotted { LineCapStyle::Round } else { LineCapStyle::Butt };
        let dash = LineDashPattern { offset: 0.0, pattern: pattern.iter().copied().collect() };
        self.ops.push(Op::SetOutlineThickness { pt: Pt(points(stroke.thickness())) });
        self.ops.push(Op::SetLineDashPattern { dash });
        self.ops.push(Op::SetLineCapStyle { cap });
    }

    fn rule(&mut self, rule: &Rule) {
        let (across, down) = match rule.direction {
            Direction::Across => (rule.length, 0),
            Direction::Down => (0, rule.length),
        };
        let point = |x, y| LinePoint {
            p: Point { x: Pt(points(x)), y: Pt(points(self.page_height - y)) },
            bezier: false,
        };
        let points = vec![point(rule.x, rule.y), point(rule.x + across, rule.y + down)];
        self.ops.push(Op::DrawLine { line: PdfLine { points, is_closed: false } });
    }
}
