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
    fn joins_lists() {
        for (items, text) in
            [(&[][..], ""), (&["a"], "a"), (&["a", "b"], "a và b"), (&["a", "b", "c"], "a, b và c")]
        {
            assert_eq!(list_with_and(items), text);
        }
    }
}
