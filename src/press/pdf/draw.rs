//! Pages as a PDF document: printpdf embeds the fonts and makes the pages, what stands on them is written here.

use std::collections::BTreeMap;

use printpdf::{
    FontId, FontMetrics, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, Pt, Rect, TextItem,
};
use sha2::{Digest, Sha256};

use super::{
    PdfError,
    pen::{Codes, Pen},
};
use crate::{
    fonts::{Face, Fonts, Millipoints},
    typeset::{ElementId, Pages},
};

/// A drawn document, and what each marked part of each page belongs to.
pub struct Drawing {
    /// Its pages are empty but for every letter of every font, by which printpdf knows what to embed.
    pub document: PdfDocument,
    /// What stands on each page, in the operators of PDF.
    pub contents: Vec<Vec<u8>>,
    /// By page, then by MCID.
    pub marks: Vec<Vec<ElementId>>,
}

pub fn draw(pages: &Pages, fonts: &Fonts, tagged: bool) -> Result<Drawing, PdfError> {
    let mut document = PdfDocument::new("");
    let mut codes = Codes::default();
    let mut letters_of_all = Vec::new();
    for (face, letters) in used_letters(pages) {
        let font = cut_font(fonts, face, &letters, &mut codes)?;
        document.resources.fonts.map.insert(font_id(face), PdfFont::new(font));
        letters_of_all.extend([
            Op::SetFont { font: PdfFontHandle::External(font_id(face)), size: Pt(1.0) },
            Op::ShowText { items: vec![TextItem::Text(letters.into_iter().collect())] },
        ]);
    }
    letters_of_all.insert(0, Op::StartTextSection);
    letters_of_all.push(Op::EndTextSection);
    let (mut contents, mut marks) = (Vec::new(), Vec::new());
    for page in &pages.pages {
        let mut pen = Pen::new(fonts, &codes, page.sheet.height, tagged);
        pen.page(page);
        let mut drawn = PdfPage::new(Mm(0.0), Mm(0.0), std::mem::take(&mut letters_of_all));
        let sheet = Rect::from_wh(Pt(points(page.sheet.width)), Pt(points(page.sheet.height)));
        (drawn.media_box, drawn.trim_box, drawn.crop_box) = (sheet.clone(), sheet.clone(), sheet);
        document.pages.push(drawn);
        let drawn = pen.drawn();
        contents.push(drawn.0);
        marks.push(drawn.1);
    }
    Ok(Drawing { document, contents, marks })
}

fn font_id(face: Face) -> FontId {
    FontId(format!("F{}", face as u8 + 1))
}

/// Exact to a hundredth of a point, so that numbers stay short.
fn points(length: Millipoints) -> f32 {
    (length + 5).div_euclid(10) as f32 / 100.0
}

/// Of each face that is used, its letters in their order, and the space.
fn used_letters(pages: &Pages) -> Vec<(Face, Vec<char>)> {
    // By code point: a long list has a quarter of a million letters.
    let mut used: [Vec<bool>; 4] = Default::default();
    let words = pages.pages.iter().flat_map(|page| &page.lines).flat_map(|line| &line.words);
    for word in words {
        let used = &mut used[word.face as usize];
        for at in word.text.chars().chain([' ']).map(|letter| letter as usize) {
            if used.len() <= at {
                used.resize(at + 1, false);
            }
            used[at] = true;
        }
    }
    let letters = |used: Vec<bool>| {
        let codes = (0..).zip(used).filter(|(_, is_used)| *is_used);
        codes.filter_map(|(code, _)| char::from_u32(code)).collect::<Vec<_>>()
    };
    Face::ALL.into_iter().zip(used.map(letters)).filter(|(_, letters)| !letters.is_empty()).collect()
}

/// The face cut down to these letters; printpdf itself embeds what it is given whole.
fn cut_font(fonts: &Fonts, face: Face, letters: &[char], codes: &mut Codes) -> Result<ParsedFont, PdfError> {
    let font = fonts.face(face);
    let mut mapper = subsetter::GlyphRemapper::new();
    let mut glyph_of_letter = BTreeMap::new();
    let mut widths = BTreeMap::new();
    for &letter in letters {
        let Some(glyph) = font.glyph(letter) else { continue };
        let id = mapper.remap(glyph.id);
        codes.insert(face, letter, id);
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
