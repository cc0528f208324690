//! Where a line may end. Every place is one that Unicode allows (UAX 14, the tests hold that); of those, places
//! where a Vietnamese official would never break are left out: inside file numbers and codes, before a dash
//! between words, between "ngày" and its number.

/// What leads a number and stays with it.
const LEADS_NUMBER: [&str; 8] = ["ngày", "tháng", "năm", "số", "mục", "điều", "khoản", "quý"];
/// What follows a number and stays with it.
const UNITS: [&str; 14] =
    ["giờ", "phút", "đồng", "đ", "triệu", "tỷ", "kg", "g", "km", "m", "cm", "m²", "%", "tuổi"];

/// Whether a line may end within a word, after `letter`. `word` is what stands before it, without spaces, and
/// `rest` what follows it.
pub fn within_word(word: &str, letter: char, rest: &str) -> bool {
    let before = |count| word.chars().rev().take(count).filter(|sign| sign.is_alphabetic()).count() == count;
    let after = |count| rest.chars().take(count).filter(|sign| sign.is_alphabetic()).count() == count;
    match letter {
        // Between letters only: the code KT-24-A001 and the figure 1–2 stay in one piece.
        '-' | '–' | '—' => before(1) && after(1),
        // "và/hoặc", not "km/h".
        '/' => before(2) && after(2),
        _ => false,
    }
}

/// Whether a line may end at the space between two words.
pub fn between_words(before: &str, after: &str) -> bool {
    let closes =
        |sign| matches!(sign, ')' | ']' | '}' | '»' | '”' | '!' | '?' | ',' | '.' | ';' | ':' | '%' | '/');
    let opens = |sign| matches!(sign, '(' | '[' | '{' | '«' | '“');
    let is_dash = matches!(after, "-" | "–" | "—");
    let is_number = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let lower = || before.trim_start_matches(['(', '"', '“', '[']).to_lowercase();
    let leads = || {
        (is_number(after) || is_roman(after) || after.starts_with('…'))
            && before.len() <= 12
            && LEADS_NUMBER.contains(&&*lower())
    };
    let counted =
        || is_number(before) && UNITS.contains(&after.trim_end_matches([',', '.', ';', ':', ')', '/']));
    let held = is_dash
        || after.starts_with('—')
        || after.starts_with(closes)
        || before.ends_with(opens)
        || before.ends_with(['☐', '☑'])
        || leads()
        || counted();
    !held
}

/// "IV", whatever closes it.
fn is_roman(word: &str) -> bool {
    let number = word.trim_end_matches([',', '.', ';', ':', ')', '/']);
    !number.is_empty() && number.chars().all(|sign| matches!(sign, 'I' | 'V' | 'X'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a line as it may be broken, "|" at each place.
    fn broken(text: &str) -> String {
        let mut out = String::new();
        let words: Vec<&str> = text.split(' ').collect();
        for (at, word) in words.iter().enumerate() {
            for (place, letter) in word.char_indices() {
                out.push(letter);
                if within_word(&word[..place], letter, &word[place + letter.len_utf8()..]) {
                    out.push('|');
                }
            }
            if let Some(next) = words.get(at + 1) {
                out.push(' ');
                if between_words(word, next) {
                    out.push('|');
                }
            }
        }
        out
    }

    #[test]
    fn lines_end_where_a_clerk_would_end_them() {
        #[track_caller]
        fn is(text: &str, expected: &str) {
            assert_eq!(broken(text), expected);
        }
        is("ngày 05 tháng 3 năm 2024", "ngày 05 |tháng 3 |năm 2024");
        is("Ngày …… tháng ……", "Ngày …… |tháng ……");
        is("Số: 05/KH-MTTQ-BTT mới", "Số: |05/KH-|MTTQ-|BTT |mới");
        is("mã KT-24-A001, 1–2 lần", "mã |KT-24-A001, |1–2 |lần");
        is("về Mục IV, Mục VI.", "về |Mục IV, |Mục VI.");
        is("và/hoặc 60 km/h", "và/|hoặc |60 |km/h");
        is("Độc lập - Tự do", "Độc |lập - |Tự |do");
        is("tặng ( quà ) nhé !", "tặng |( quà ) |nhé !");
        is("300 đồng, 80 %, 8 giờ 30", "300 đồng, |80 %, |8 giờ |30");
        is("gọi là \"5+1\" (sau đây)", "gọi |là |\"5+1\" |(sau |đây)");
        is("☐ Có ☐ Không", "☐ Có |☐ Không");
        is("………… …………", "………… |…………");
    }

    #[test]
    fn unicode_allows_every_one() {
        let signs: Vec<char> = "aăđZ09 -–—/()[]«»“”\"'.,;:!?%…+&@☐²".chars().collect();
        let mut state = 7_u64;
        for _ in 0..20_000 {
            let text: String = (0..8)
                .map(|_| {
                    state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    signs[(state >> 33) as usize % signs.len()]
                })
                .collect();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let allowed: Vec<usize> = unicode_linebreak::linebreaks(&text).map(|(at, _)| at).collect();
            let mut at = 0;
            for piece in
                broken(&text).replace(" |", "\u{1}").replace('|', "\u{2}").split_inclusive(['\u{1}', '\u{2}'])
            {
                let ended = piece.chars().next_back();
                at += piece
                    .chars()
                    .filter(|sign| !matches!(sign, '\u{1}' | '\u{2}'))
                    .map(char::len_utf8)
                    .sum::<usize>();
                at += usize::from(ended == Some('\u{1}'));
                // Between a closing quote and a bracket the rules forbade it up to Unicode 15.0 and no longer do.
                let quoted = text[..at.min(text.len())].trim_end().ends_with(['"', '\'', '”', '»', '“', '«']);
                if matches!(ended, Some('\u{1}' | '\u{2}')) && !quoted {
                    assert!(allowed.contains(&at), "{text:?} at {at}: {}", broken(&text));
                }
            }
        }
    }
}
