//! The four faces that every paper is set in: which characters they hold and how wide each is.
//!
//! They come from outside as bytes (files of `public/fonts/`), so that the press module stays small.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// A length in thousandths of a point. Advances are whole thousandths of the size and sizes are whole points,
/// so every position is an exact integer, equal on every machine.
pub type Millipoints = i32;

/// How far the letters reach above and below the baseline, in thousandths of the size; the tables of
/// Liberation Serif, which are those of Times New Roman.
pub const ASCENT: Millipoints = 891;
pub const DESCENT: Millipoints = 216;

/// What stands for a character that no face holds: an empty box, never nothing.
pub const MISSING: char = '□';

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Face {
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

impl Face {
    pub const ALL: [Face; 4] = [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic];

    pub fn of(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Face::Regular,
            (true, false) => Face::Bold,
            (false, true) => Face::Italic,
            (true, true) => Face::BoldItalic,
        }
    }

    /// The file under `public/fonts/`.
    pub fn file_name(self) -> &'static str {
        match self {
            Face::Regular => "DongHanhSerif-Regular.ttf",
            Face::Bold => "DongHanhSerif-Bold.ttf",
            Face::Italic => "DongHanhSerif-Italic.ttf",
            Face::BoldItalic => "DongHanhSerif-BoldItalic.ttf",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FontError {
    #[error("{0:?} is not a font that can be read")]
    Unreadable(Face),
    /// The box that stands for missing characters must be there itself.
    #[error("{0:?} has no replacement box")]
    NoReplacement(Face),
}

/// One face, read.
#[derive(Clone, Debug)]
pub struct Font {
    pub bytes: Vec<u8>,
    pub units_per_em: u16,
    pub box_of_all: BoundingBox,
    /// 400 or 700.
    pub weight: u16,
    /// How far the caret leans, as rise and run.
    pub slope: (i16, i16),
    /// By code point, up to the last letter there is: this is asked for every letter of a paper, many times.
    glyphs: Vec<Glyph>,
}

/// In font units.
#[derive(Clone, Copy, Debug)]
pub struct BoundingBox {
    pub x_min: i16,
    pub y_min: i16,
    pub x_max: i16,
    pub y_max: i16,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Glyph {
    /// 0 for a letter that the face lacks.
    pub id: u16,
    /// In font units.
    pub advance: u16,
    /// The same in thousandths of an em, rounded down as PDF viewers do.
    thousandths: u16,
}

/// All four faces.
#[derive(Clone, Debug)]
pub struct Fonts {
    faces: [Font; 4],
}

impl Fonts {
    /// Reads the four files, in the order of [`Face::ALL`].
    pub fn read(files: [Vec<u8>; 4]) -> Result<Self, FontError> {
        let [regular, bold, italic, bold_italic] = files;
        Ok(Self {
            faces: [
                Font::read(Face::Regular, regular)?,
                Font::read(Face::Bold, bold)?,
                Font::read(Face::Italic, italic)?,
                Font::read(Face::BoldItalic, bold_italic)?,
            ],
        })
    }

    pub fn face(&self, face: Face) -> &Font {
        &self.faces[face as usize]
    }
}

impl Font {
    fn read(face: Face, bytes: Vec<u8>) -> Result<Self, FontError> {
        let parsed = ttf_parser::Face::parse(&bytes, 0).map_err(|_| FontError::Unreadable(face))?;
        let units_per_em = parsed.units_per_em();
        let mut glyphs: Vec<Glyph> = Vec::new();
        for table in parsed.tables().cmap.into_iter().flat_map(|cmap| cmap.subtables) {
            if !table.is_unicode() {
                continue;
            }
            table.codepoints(|code| {
                let Some(id) = table.glyph_index(code).filter(|id| id.0 != 0) else { return };
                let advance = parsed.glyph_hor_advance(id).unwrap_or(0);
                let thousandths = u32::from(advance) * 1000 / u32::from(units_per_em.max(1));
                let at = code as usize;
                if glyphs.len() <= at {
                    glyphs.resize(at + 1, Glyph::default());
                }
                glyphs[at] = Glyph { id: id.0, advance, thousandths: thousandths as u16 };
            });
        }
        if glyphs.get(MISSING as usize).is_none_or(|glyph| glyph.id == 0) {
            return Err(FontError::NoReplacement(face));
        }
        let all = parsed.global_bounding_box();
        let box_of_all =
            BoundingBox { x_min: all.x_min, y_min: all.y_min, x_max: all.x_max, y_max: all.y_max };
        let weight = parsed.weight().to_number();
        let slope = caret_slope(&parsed).unwrap_or((1, 0));
        Ok(Self { units_per_em, box_of_all, weight, slope, glyphs, bytes })
    }

    pub fn glyph(&self, letter: char) -> Option<Glyph> {
        self.glyphs.get(letter as usize).copied().filter(|glyph| glyph.id != 0)
    }

    /// How wide the text is at a size in points. PDF viewers advance by whole thousandths of an em,
    /// rounded down, so this does too. Expects text that [`clean`] has been over.
    pub fn width(&self, text: &str, size: u8) -> Millipoints {
        text.chars().map(|letter| self.advance(letter)).sum::<Millipoints>() * Millipoints::from(size)
    }

    /// Thousandths of an em.
    fn advance(&self, letter: char) -> Millipoints {
        self.glyphs.get(letter as usize).map_or(0, |glyph| Millipoints::from(glyph.thousandths))
    }
}

/// caretSlopeRise and caretSlopeRun of the `hhea` table.
fn caret_slope(face: &ttf_parser::Face) -> Option<(i16, i16)> {
    let table = face.raw_face().table(ttf_parser::Tag::from_bytes(b"hhea"))?;
    let at = |offset: usize| Some(i16::from_be_bytes([*table.get(offset)?, *table.get(offset + 1)?]));
    Some((at(18)?, at(20)?))
}

/// Makes text fit to be set: composed (NFC), without control and invisible characters, look-alikes that share
/// one glyph made one letter, what the faces lack replaced by [`MISSING`] and told to `missing`.
/// Line breaks, no-break spaces and the boxes ☐ ☑ stay.
pub fn clean(text: &str, font: &Font, mut missing: impl FnMut(char)) -> String {
    let fit = |letter| match letter {
        '\n' | '\u{a0}' | '☐' | '☑' => letter,
        letter if font.glyph(letter).is_some() => letter,
        letter => {
            missing(letter);
            MISSING
        }
    };
    let mut out = String::with_capacity(text.len());
    // Nearly all text is composed already, and to see that is quicker than to compose it again.
    if text.chars().all(is_composed) {
        out.extend(text.chars().filter_map(shown).map(fit));
    } else {
        out.extend(visible(text).map(fit));
    }
    out
}

/// Whether NFC leaves a letter as it is whatever stands beside it, as far as Vietnamese goes: Latin letters without
/// marks of their own, those with them, dashes and quotes.
fn is_composed(letter: char) -> bool {
    matches!(letter, '\0'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}')
}

/// The same without a look at what a font holds.
pub fn visible(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfc().filter_map(shown)
}

fn shown(letter: char) -> Option<char> {
    match letter {
        '\n' | '\u{a0}' => Some(letter),
        '\u{202f}' | '\u{2007}' => Some('\u{a0}'),
        '\t' | '\u{2000}'..='\u{200a}' | '\u{3000}' => Some(' '),
        // Old keyboards type eth for đ; both share a glyph, and one glyph can be read back as one letter only.
        'Ð' | 'Ɖ' => Some('Đ'),
        'ð' => Some('đ'),
        '\u{2010}' | '\u{2011}' => Some('-'),
        // Boxes to tick are drawn.
        '☒' => Some('☑'),
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => None,
        letter if letter.is_control() => None,
        letter => Some(letter),
    }
}

/// The faces as they lie in the repository.
#[cfg(not(target_arch = "wasm32"))]
pub fn repository_fonts() -> Fonts {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/fonts");
    Fonts::read(Face::ALL.map(|face| std::fs::read(folder.join(face.file_name())).unwrap())).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_times_new_roman() {
        let fonts = repository_fonts();
        #[track_caller]
        fn is(fonts: &Fonts, face: Face, size: u8, text: &str, millimetres: f64) {
            let width = f64::from(fonts.face(face).width(text, size)) / 1000.0 * 25.4 / 72.0;
            assert!((width - millimetres).abs() < 0.1, "{text}: {width}");
        }
        is(&fonts, Face::Bold, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 88.3);
        is(&fonts, Face::Bold, 13, "Độc lập - Tự do - Hạnh phúc", 56.1);
        is(&fonts, Face::Regular, 12, "ỦY BAN MTTQ VIỆT NAM PHƯỜNG KHUÊ TRUNG", 98.2);
        is(&fonts, Face::Italic, 13, "Thành phố Hồ Chí Minh, ngày 14 tháng 7 năm 2022", 96.4);
    }

    #[test]
    fn cleaning_composes_and_never_drops_silently() {
        let fonts = repository_fonts();
        #[track_caller]
        fn is(fonts: &Fonts, raw: &str, clean_text: &str, lacking: &str) {
            let mut missing = String::new();
            assert_eq!(clean(raw, fonts.face(Face::Regular), |letter| missing.push(letter)), clean_text);
            assert_eq!(missing, lacking);
        }
        is(&fonts, "Nguye\u{302}\u{303}n", "Nguyễn", "");
        is(&fonts, "Ðặng\u{200b}\u{7}", "Đặng", "");
        is(&fonts, "ngày\u{a0}05\n漢", "ngày\u{a0}05\n□", "漢");
    }

    #[test]
    fn what_counts_as_composed_is_left_alone() {
        let letters: Vec<char> = ('\0'..='\u{ffff}').filter(|letter| is_composed(*letter)).collect();
        assert!(letters.len() > 1000);
        for letter in &letters {
            assert!([*letter].into_iter().nfc().eq([*letter]), "{letter:?}");
        }
        let all: String = letters.iter().chain(letters.iter().rev()).collect();
        assert!(all.nfc().eq(all.chars()));
    }
}
