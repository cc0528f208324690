//! Recorded telephone numbers, however their digits are grouped.

use std::collections::HashSet;

use super::DOTS;

/// Digits after the leading 0; what is shorter could be any number.
const SHORTEST_PHONE: usize = 7;
/// The most digits of any number in the world (ITU-T E.164).
const LONGEST_PHONE: usize = 15;

/// Digits after the leading 0 or 84.
#[derive(Clone, Debug, Default)]
pub struct Phones(HashSet<String>);

impl Phones {
    /// What was typed under `Điện thoại`; several numbers where somebody has several.
    pub fn hide(&mut self, typed: &str) {
        for phone in typed.split([',', ';', '/']) {
            let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
            let national = digits.strip_prefix("84").filter(|rest| rest.len() >= 9).unwrap_or(&digits);
            let national = national.trim_start_matches('0');
            if national.len() >= SHORTEST_PHONE {
                self.0.insert(national.to_owned());
            }
        }
    }

    /// The text with dots in place of numbers.
    pub fn without(&self, text: &str) -> String {
        if self.0.is_empty() {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((start, end)) = self.first_phone(rest) {
            out.push_str(&rest[..start]);
            out.push_str(DOTS);
            rest = &rest[end..];
        }
        out.push_str(rest);
        out
    }

    /// Where the first hidden number stands, with its 0 or +84; digits may be grouped by spaces, dots and dashes.
    fn first_phone(&self, text: &str) -> Option<(usize, usize)> {
        let mut run: Vec<(usize, u8)> = vec![];
        for (at, sign) in text.char_indices().chain([(text.len(), '\n')]) {
            match sign {
                '0'..='9' => run.push((at, sign as u8)),
                ' ' | '.' | '-' | '(' | ')' | '+' if !run.is_empty() => {}
                _ => {
                    if let Some(found) = self.phone_in(text, &run) {
                        return Some(found);
                    }
                    run.clear();
                }
            }
        }
        None
    }

    fn phone_in(&self, text: &str, run: &[(usize, u8)]) -> Option<(usize, usize)> {
        let digits: String = run.iter().map(|(_, digit)| char::from(*digit)).collect();
        let (first, last) = (0..digits.len()).find_map(|first| {
            let ends = digits.len().min(first + LONGEST_PHONE);
            let mut longest_first = (first + SHORTEST_PHONE..=ends).rev();
            let end = longest_first.find(|end| self.0.contains(&digits[first..*end]))?;
            Some((first, end - 1))
        })?;
        let before = &digits[..first];
        let prefix = ["84", "0"].into_iter().find(|prefix| before.ends_with(prefix)).map_or(0, str::len);
        let start = run[first - prefix].0;
        let plus = usize::from(text[..start].ends_with('+'));
        Some((start - plus, run[last].0 + 1))
    }
}
