//! Joining words into sentences.

use unicode_normalization::UnicodeNormalization;

/// "người nghiện ma túy" → "Người nghiện ma túy".
pub fn capitalised(text: &str) -> String {
    with_first(text, |letter| if letter == 'đ' { 'Đ' } else { letter.to_ascii_uppercase() })
}

/// "Đã gặp ít nhất 02 lần" → "đã gặp ít nhất 02 lần".
pub fn uncapitalised(text: &str) -> String {
    with_first(text, |letter| if letter == 'Đ' { 'đ' } else { letter.to_ascii_lowercase() })
}

/// "a, b và c".
pub fn list_with_and<S: AsRef<str>>(items: &[S]) -> String {
    let mut text = String::new();
    for (place, item) in items.iter().enumerate() {
        match place {
            0 => {}
            _ if place + 1 == items.len() => text.push_str(" và "),
            _ => text.push_str(", "),
        }
        text.push_str(item.as_ref());
    }
    text
}

/// One full stop where a sentence ends in initials or an abbreviation: "cùng N.V.A.." → "cùng N.V.A.". Three and more
/// are dots for the pen and stay.
pub fn with_one_full_stop(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('.') {
        let stops = rest[at..].len() - rest[at..].trim_start_matches('.').len();
        let kept = if stops == 2 { 1 } else { stops };
        out.push_str(&rest[..at + kept]);
        rest = &rest[at + stops..];
    }
    out + rest
}

/// The letters of điểm in their order. Source: Nghị định 30/2020 (domain 3.1).
pub const POINT_LETTERS: [char; 22] = [
    'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v',
    'x',
];

/// Decomposed, so that capitals need no table: of the Vietnamese letters only đ is not ASCII and its marks.
fn with_first(text: &str, change: impl Fn(char) -> char) -> String {
    let mut signs = text.chars();
    let Some(first) = signs.next() else { return String::new() };
    let mut changed: String = std::iter::once(first).nfd().map(change).nfc().collect();
    changed.push_str(signs.as_str());
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_only_the_first_letter() {
        for (small, capital) in
            [("đã gặp", "Đã gặp"), ("ấn", "Ấn"), ("ưu tiên B", "Ưu tiên B"), ("01 Lần", "01 Lần"), ("", "")]
        {
            assert_eq!((capitalised(small), uncapitalised(capital)), (capital.to_owned(), small.to_owned()));
        }
    }

    #[test]
    fn a_sentence_ends_in_one_full_stop() {
        for (text, expected) in [
            ("cùng N.V.A.. Sau đó", "cùng N.V.A. Sau đó"),
            ("cùng N.V.A../.", "cùng N.V.A./."),
            ("chờ... rồi", "chờ... rồi"),
            ("ngày .... tháng ..", "ngày .... tháng ."),
            ("một. hai.", "một. hai."),
            ("", ""),
        ] {
            assert_eq!(with_one_full_stop(text), expected);
        }
    }

    #[test]
    fn joins_lists() {
        for (items, text) in
            [(&[][..], ""), (&["a"], "a"), (&["a", "b"], "a và b"), (&["a", "b", "c"], "a, b và c")]
        {
            assert_eq!(list_with_and(items), text);
        }
    }
}
