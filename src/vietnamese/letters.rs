//! Vietnamese letters taken apart: what is left when the tone is lifted off.
//!
//! Works on decomposed text, where every Vietnamese letter but đ is an ASCII letter and its marks. So no
//! case tables are needed, and NFC and NFD input give the same answer.

use unicode_normalization::UnicodeNormalization;

/// The marks of the five written tones, in dictionary order; ngang, the sixth, has none and comes first.
/// Source: domain 6.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// The marks that make another letter (breve, circumflex, horn).
const SHAPES: [char; 3] = ['\u{306}', '\u{302}', '\u{31B}'];

/// One piece of text on its way to a search key or a sort key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A lower-case base letter, a digit or any other sign. đ stays đ.
    Sign(char),
    /// The mark that turns the letter before it into another one: a → ă.
    Shape(char),
    /// The mark of a tone, wherever in the syllable it was typed.
    Tone(char),
    /// White space or punctuation.
    Gap,
}

/// Takes text apart into lower-case base letters and their marks.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece> + '_ {
    text.nfd().map(|sign| match sign {
        'Đ' | 'đ' => Piece::Sign('đ'),
        _ if TONES.contains(&sign) => Piece::Tone(sign),
        _ if SHAPES.contains(&sign) => Piece::Shape(sign),
        _ if sign.is_whitespace() || sign.is_ascii_punctuation() => Piece::Gap,
        // Dashes, quotation marks and ellipses, which word processors put in place of the ASCII ones.
        '\u{2010}'..='\u{2027}' | '«' | '»' => Piece::Gap,
        _ => Piece::Sign(sign.to_ascii_lowercase()),
    })
}

/// The rank of a tone mark, from 1 (huyền) to 5 (nặng); ngang is 0.
pub(super) fn tone_rank(mark: char) -> u8 {
    TONES.iter().position(|tone| *tone == mark).map_or(0, |place| place as u8 + 1)
}

/// Whether the sign is the mark of a tone.
pub(super) fn is_tone(sign: char) -> bool {
    TONES.contains(&sign)
}
