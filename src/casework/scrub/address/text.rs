//! A text as an address is looked for in it: what leads to one, a house number, the name of a street.

use super::Cell;
use crate::casework::scrub::word::{Word, words};
use crate::vietnamese::fold::Folded;

/// Words without and with their marks; typed without any, they count as well.
pub type Known = [(&'static str, &'static str)];

/// What leads a text to where somebody lives; the two last lead to other places as well.
pub const LEADING: &Known = &[
    ("o", "ở"),
    ("nha", "nhà"),
    ("ngu", "ngụ"),
    ("tru", "trú"),
    ("song", "sống"),
    ("ve", "về"),
    ("tai", "tại"),
    ("chi", "chỉ"),
];
pub const LIVING: usize = 6;
pub const LANES: &Known = &[("hem", "hẻm"), ("ngo", "ngõ"), ("ngach", "ngách"), ("kiet", "kiệt")];
pub const STREETS: &Known = &[("duong", "đường"), ("pho", "phố")];
const NUMBERED: &Known = &[("so", "số")];
const HOUSES: &Known = &[("nha", "nhà")];
/// Before a number they make it something else than a house's.
pub const COUNTED: &Known = &[
    ("ngay", "ngày"),
    ("thang", "tháng"),
    ("nam", "năm"),
    ("hom", "hôm"),
    ("sang", "sáng"),
    ("chieu", "chiều"),
    ("toi", "tối"),
    ("dieu", "điều"),
    ("khoan", "khoản"),
    ("muc", "mục"),
];
/// Names of bodies, which follow numbers of papers.
const BODIES: [&str; 14] =
    ["ban", "bo", "chi", "cong", "doan", "dang", "hoi", "khu", "luat", "mat", "so", "to", "truong", "uy"];
/// The most words of a street's name.
const LONGEST_STREET: usize = 5;
const LONGEST_NUMBER: usize = 4;

/// The words of one text.
pub struct Text<'a> {
    pub text: &'a str,
    pub words: Vec<Word>,
}

impl<'a> Text<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, words: words(text) }
    }

    pub fn plain(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.folded.plain())
    }

    /// Whether a word is one of these, as it is written or without any mark.
    pub fn is(&self, at: usize, known: &Known) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let plain = word.folded.plain();
        let Some((_, marked)) = known.iter().find(|(known, _)| *known == plain) else { return false };
        word.folded == Folded::new(marked) || word.folded == Folded::new(plain)
    }

    /// Whether one of these words leads here, with nothing but a space or a colon between.
    pub fn follows(&self, at: usize, known: &Known) -> bool {
        let between = self.gap(at).map(|gap| gap.trim().trim_start_matches(':'));
        between.is_some_and(str::is_empty) && self.is(at - 1, known)
    }

    /// Behind the markers that stand here with nothing but spaces between: "số nhà", "đường". Where what follows them
    /// stands apart, they lead nowhere.
    pub fn behind_markers(&self, at: usize, streets: bool) -> usize {
        let is_marker = |at: usize| self.is_house_marker(at) || (streets && self.is(at, STREETS));
        let mut from = at;
        while from < at + 3 && is_marker(from) && self.near(from + 1) {
            from += 1;
        }
        from
    }

    pub fn is_house_marker(&self, at: usize) -> bool {
        [NUMBERED, HOUSES, LANES].iter().any(|known| self.is(at, known))
    }

    /// What stands between a word and the one before it.
    pub fn gap(&self, at: usize) -> Option<&'a str> {
        Some(&self.text[self.words.get(at.checked_sub(1)?)?.end..self.words.get(at)?.start])
    }

    pub fn near(&self, at: usize) -> bool {
        self.gap(at).is_some_and(|gap| gap.chars().all(|sign| matches!(sign, ' ' | '\u{a0}')))
    }

    /// Whether this word can go on with an address that ended before it.
    pub fn joined(&self, at: usize) -> bool {
        self.gap(at).is_some_and(|gap| gap.len() <= 4 && gap.chars().all(|sign| " \u{a0},-–/".contains(sign)))
    }

    pub fn says(&self, at: usize, words: &[String]) -> bool {
        (0..words.len()).all(|next| {
            let same = without_zeros(self.plain(at + next)) == without_zeros(&words[next]);
            same && !words[next].is_empty() && (next == 0 || self.joined(at + next))
        })
    }

    /// Where the number of a house ends: "12", "12A", "12/3/4B", "K123/45".
    pub fn number(&self, at: usize) -> Option<usize> {
        let is_part = |at: usize| {
            let word = self.plain(at);
            let digits = word.strip_prefix(['k', 'h']).unwrap_or(word);
            let digits = digits.strip_suffix(|sign: char| sign.is_ascii_lowercase()).unwrap_or(digits);
            (1..=LONGEST_NUMBER).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit())
        };
        let mut end = is_part(at).then_some(at + 1)?;
        while self.gap(end) == Some("/") && is_part(end) {
            end += 1;
        }
        Some(end)
    }

    /// "tổ", "tổ dân phố", "khu phố", "KP": what it is, and where its number stands.
    pub fn cell_marker(&self, at: usize) -> Option<(Cell, usize)> {
        match [self.plain(at), self.plain(at + 1), self.plain(at + 2)] {
            ["to", "dan", "pho"] => Some((Cell::Cell, at + 3)),
            ["khu", "pho", _] => Some((Cell::Quarter, at + 2)),
            ["tdp", ..] => Some((Cell::Cell, at + 1)),
            ["to", ..] => Some((Cell::Cell, at + 1)),
            ["kp", ..] => Some((Cell::Quarter, at + 1)),
            _ => None,
        }
    }

    pub fn is_day(&self, at: usize) -> bool {
        let number = |at: usize| self.plain(at).parse::<u32>().unwrap_or(99);
        number(at) <= 31 && number(at + 1) <= 12
    }

    /// "12/QĐ-UBND", "12.2024", "5+1": the number of a paper, a day, a sum.
    pub fn goes_on_as_paper(&self, end: usize) -> bool {
        let mut behind = self.text[self.words[end - 1].end..].chars();
        match behind.next() {
            Some('/' | '-' | '%' | '+') => true,
            Some('.' | ',') => behind.next().is_some_and(|sign| sign.is_ascii_digit()),
            _ => false,
        }
    }

    /// The words of a street's name from here: with capital letters, or a number where `numbered`.
    pub fn street_name(&self, at: usize, numbered: bool) -> Option<usize> {
        if numbered {
            let from = if self.plain(at) == "so" { at + 1 } else { at };
            if let Some(end) = self.number(from).filter(|_| self.near(at)) {
                return Some(end);
            }
        }
        let is_name = |at: usize| {
            let word = self.words.get(at);
            self.near(at) && word.is_some_and(|word| word.is_capital) && !BODIES.contains(&self.plain(at))
        };
        let count = (0..LONGEST_STREET).take_while(|next| is_name(at + next)).count();
        (count > 0).then_some(at + count)
    }

    /// Where an address ends that stands here and can be nothing else.
    pub fn address(&self, at: usize) -> Option<usize> {
        if self.follows(at, COUNTED) {
            return None;
        }
        let from = self.behind_markers(at, false);
        let end = self.number(from)?;
        if self.goes_on_as_paper(end) {
            return None;
        }
        let is_lettered = end - from > 1 && self.plain(from).starts_with(['k', 'h']);
        let is_said = self.is_said_number(at, from);
        let street = if self.is(end, STREETS) && self.near(end) {
            self.street_name(end + 1, true)
        } else if is_said || is_lettered || self.follows(at, LEADING) || self.is(at, HOUSES) {
            // One capital letter may begin anything; a street's name has two words nearly always.
            self.street_name(end, false).filter(|street| street - end > 1)
        } else {
            None
        };
        street.or_else(|| (is_said || is_lettered).then_some(end))
    }

    /// Whether the words from `at` to `from` say that a house's number follows: "hẻm", "số nhà", "nhà số".
    pub fn is_said_number(&self, at: usize, from: usize) -> bool {
        let has = |known| (at..from).any(|word| self.is(word, known));
        has(LANES) || (has(HOUSES) && has(NUMBERED))
    }
}

pub fn without_zeros(word: &str) -> &str {
    let short = word.trim_start_matches('0');
    if short.is_empty() { word } else { short }
}
