//! Vietnamese dictionary order: letters first, then tone, syllable by syllable. Source: domain 6.

use super::letters::{Piece, pieces, tone_rank};
use super::name::FullName;

/// A key whose byte order is the Vietnamese order. Compute it once and compare often.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey(Box<[u8]>);

/// Below every letter, so that "An" comes before "Anh".
const END_OF_SYLLABLE: u8 = 0;
const FIRST_DIGIT: u8 = 1;
/// Each base letter leaves room for two more made of it: a ă â, o ô ơ.
const A: u8 = 11;
const Z: u8 = A + 3 * 25;
/// Letters of other scripts follow z, by their code.
const FOREIGN: u8 = 200;

/// The order of lists of people: by tên, then họ, then đệm. People with equal keys go by birth date.
pub fn person_sort_key(name: &FullName) -> SortKey {
    let family_and_middle = name.syllables().count() - 1;
    let order = std::iter::once(name.given()).chain(name.syllables().take(family_and_middle));
    let mut key = Vec::with_capacity(name.as_str().len() + 8);
    for syllable in order {
        push_text(&mut key, syllable);
    }
    SortKey(key.into())
}

/// The order of any other text: names of organisations, streets, khu phố.
pub fn text_sort_key(text: &str) -> SortKey {
    let mut key = Vec::with_capacity(text.len() + 8);
    push_text(&mut key, text);
    SortKey(key.into())
}

fn push_text(key: &mut Vec<u8>, text: &str) {
    // Some while inside a syllable.
    let mut tone = None;
    for piece in pieces(text).chain([Piece::Gap]) {
        match piece {
            Piece::Sign(sign) => {
                tone.get_or_insert(0);
                push_sign(key, sign);
            }
            Piece::Shape(mark) if tone.is_some() => shape_last(key, mark),
            Piece::Tone(mark) if tone.is_some() => tone = Some(tone_rank(mark)),
            Piece::Gap => {
                if let Some(tone) = tone.take() {
                    key.extend([END_OF_SYLLABLE, tone]);
                }
            }
            // A mark that stands on nothing.
            Piece::Shape(_) | Piece::Tone(_) => {}
        }
    }
}

fn push_sign(key: &mut Vec<u8>, sign: char) {
    match sign {
        '0'..='9' => key.push(FIRST_DIGIT + (sign as u8 - b'0')),
        'a'..='z' => key.push(A + 3 * (sign as u8 - b'a')),
        'đ' => key.push(A + 3 * (b'd' - b'a') + 1),
        other => {
            key.push(FOREIGN);
            key.extend(other.encode_utf8(&mut [0; 4]).bytes());
        }
    }
}

/// Turns the last letter into the one the mark makes of it: a ă â, e ê, o ô ơ, u ư.
fn shape_last(key: &mut [u8], mark: char) {
    let Some(letter) = key.last_mut() else { return };
    let rank = match (mark, *letter) {
        ('\u{302}', A) => 2,
        ('\u{306}' | '\u{302}', _) => 1,
        _ => 2,
    };
    // Only once, and only on a plain letter, whatever marks are heaped on it.
    if (A..=Z).contains(letter) && (*letter - A).is_multiple_of(3) {
        *letter += rank;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_people_by_given_name() {
        // Source: domain 6, the test of the order.
        let expected = [
            "Lê An",
            "Trần Thị Anh",
            "Lê Ánh",
            "Nguyễn Văn Ân",
            "Đỗ Bình",
            "Phạm Bình",
            "Dương Bính",
            "Vũ Dung",
            "Hồ Đạt",
        ];
        let mut names: Vec<FullName> =
            expected.iter().rev().map(|name| FullName::parse(name).expect("a name")).collect();
        names.sort_by_cached_key(person_sort_key);
        assert_eq!(names.iter().map(FullName::as_str).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn follows_the_alphabet_and_the_tones() {
        for ascending in [
            "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z",
            "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b",
            "o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ p",
            "1 2 9 a",
            "ma mà mả mã má mạ mai",
        ] {
            let keys: Vec<SortKey> = ascending.split(' ').map(text_sort_key).collect();
            assert!(keys.is_sorted_by(|a, b| a < b), "{ascending}");
        }
    }

    #[test]
    fn case_form_and_tone_position_do_not_matter() {
        for (a, b) in
            [("Đỗ BÌNH", "đỗ bình"), ("A\u{302}\u{301}n", "Ấn"), ("Hoà", "Hòa"), ("a\u{323}\u{302}n", "ận")]
        {
            assert_eq!(text_sort_key(a), text_sort_key(b));
        }
        assert!(text_sort_key("Khu phố") < text_sort_key("Khu phố 3"));
    }
}
