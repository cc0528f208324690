//! Where somebody lives, as people write it: "số 12/3 đường Lê Lợi", "K123/45 H7/8", "hẻm 4, tổ 19, khu phố 3".
//!
//! What was recorded of those who are hidden is found in any form, with and without dấu. Of anybody else's only what
//! cannot be read otherwise: a house number with its street, lane or alley. A street, a tổ or a khu phố alone is
//! where the ward works, and stays.

use std::collections::HashMap;

use super::{Word, words};
use crate::vietnamese::fold::Folded;

/// Words without and with their marks; typed without any, they count as well.
type Known = [(&'static str, &'static str)];

/// What leads a text to where somebody lives; the two last lead to other places as well.
const LEADING: &Known = &[
    ("o", "ở"),
    ("nha", "nhà"),
    ("ngu", "ngụ"),
    ("tru", "trú"),
    ("song", "sống"),
    ("ve", "về"),
    ("tai", "tại"),
    ("chi", "chỉ"),
];
const LIVING: usize = 6;
const LANES: &Known = &[("hem", "hẻm"), ("ngo", "ngõ"), ("ngach", "ngách"), ("kiet", "kiệt")];
const STREETS: &Known = &[("duong", "đường"), ("pho", "phố")];
const NUMBERED: &Known = &[("so", "số")];
const HOUSES: &Known = &[("nha", "nhà")];
/// Before a number they make it something else than a house's.
const COUNTED: &Known = &[
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
/// First words of the parts of an address that tell no more than the paper's own head.
const AREAS: [&str; 10] = ["phuong", "xa", "quan", "huyen", "thanh", "tp", "tinh", "thi", "viet", "p"];

/// The most words of a street's name.
const LONGEST_STREET: usize = 5;
const LONGEST_NUMBER: usize = 4;

/// The addresses that were recorded, in parts.
#[derive(Clone, Debug, Default)]
pub struct Addresses {
    numbers: Parts,
    streets: Parts,
    /// "tổ" or "khu phố" in one word, and its number or name.
    cells: Vec<(Cell, Vec<String>)>,
    /// Parts of three words and more, which are found as they are.
    whole: Parts,
}

/// Rows of words, by the first of them.
#[derive(Clone, Debug, Default)]
struct Parts(HashMap<String, Vec<Vec<String>>>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Tổ dân phố.
    Cell,
    /// Khu phố.
    Quarter,
}

/// The words of one text.
struct Text<'a> {
    text: &'a str,
    words: Vec<Word>,
}

impl Addresses {
    /// What was typed under `Nơi ở`.
    pub fn hide(&mut self, residence: &str) {
        for part in residence.split([',', ';', '\n', '–', '(', ')']).flat_map(|part| part.split(" - ")) {
            let text = Text::new(part);
            if text.words.is_empty() || AREAS.contains(&text.plain(0)) {
                continue;
            }
            let all: Vec<String> = (0..text.words.len()).map(|at| text.plain(at).to_owned()).collect();
            if let Some((cell, value)) = text.cell_marker(0) {
                self.add_cell(cell, &all[value..]);
                continue;
            }
            let (mut at, mut name) = (0, vec![]);
            while at < all.len() {
                match text.number(at) {
                    Some(end) => {
                        self.numbers.add(all[at..end].to_vec());
                        at = end;
                    }
                    None => {
                        let leads = text.is(at, STREETS) || (text.is_house_marker(at) && name.is_empty());
                        if !leads {
                            name.push(all[at].clone());
                        }
                        at += 1;
                    }
                }
            }
            if !name.is_empty() {
                self.streets.add(name);
            }
            if all.len() >= 3 {
                self.whole.add(all);
            }
        }
    }

    /// What was typed under `Khu phố` or `Tổ dân phố`: "3", "Khu phố 3", "Khuê Đông".
    pub fn hide_cell(&mut self, cell: Cell, typed: &str) {
        let text = Text::new(typed);
        let value = text.cell_marker(0).map_or(0, |(_, value)| value);
        let words: Vec<String> = (value..text.words.len()).map(|at| text.plain(at).to_owned()).collect();
        self.add_cell(cell, &words);
    }

    fn add_cell(&mut self, cell: Cell, value: &[String]) {
        if !value.is_empty() {
            self.cells.push((cell, value.iter().map(|word| without_zeros(word).to_owned()).collect()));
        }
    }

    /// The stretches of a text that tell where somebody lives; `all` finds those of people who are not recorded too.
    pub fn find(&self, text: &str, all: bool) -> Vec<(usize, usize)> {
        let text = Text::new(text);
        let mut found = vec![];
        let mut at = 0;
        while at < text.words.len() {
            let end = [self.recorded(&text, at), if all { text.address(at) } else { None }];
            let Some(end) = end.into_iter().flatten().max() else {
                at += 1;
                continue;
            };
            let mut end = end;
            while let Some(further) = self.next_part(&text, end) {
                end = further;
            }
            found.push((text.words[at].start, text.words[end - 1].end));
            at = end;
        }
        found
    }

    /// Where what was recorded ends, if it stands here.
    fn recorded(&self, text: &Text<'_>, at: usize) -> Option<usize> {
        if let Some(end) = self.whole.end(text, at) {
            return Some(end);
        }
        let lives = text.follows(at, &LEADING[..LIVING]);
        if lives
            && let Some((cell, value)) = text.cell_marker(at)
            && let Some(end) = self.cell_end(text, cell, value)
        {
            return Some(end);
        }
        // "số nhà 12/3", "hẻm 12/3", "đường Lê Lợi", "nhà Lê Lợi"
        let from = text.behind_markers(at, true);
        if let Some(end) = self.numbers.end(text, from) {
            let mut street = end;
            while text.is(street, STREETS) && text.near(street) {
                street += 1;
            }
            if text.joined(end)
                && let Some(end) = self.streets.end(text, street)
            {
                return Some(end);
            }
            let said = text.is_said_number(at, from);
            let is_lettered = text.plain(from).starts_with(['k', 'h']);
            let parts = end - from;
            let is_dated = text.follows(at, COUNTED);
            let may_be_day = parts == 2 && text.is_day(from);
            let sure = said || is_lettered || (parts > 1 && !is_dated && (!may_be_day || from > at));
            return (sure && !text.goes_on_as_paper(end)).then_some(end);
        }
        let end = self.streets.end(text, from)?;
        let is_street = (at..from).any(|it| text.is(it, LANES) || text.is(it, STREETS));
        (is_street || (lives && end - from > 1)).then_some(end)
    }

    fn cell_end(&self, text: &Text<'_>, cell: Cell, value: usize) -> Option<usize> {
        let ends = self.cells.iter().filter(|(kind, words)| *kind == cell && text.says(value, words));
        ends.map(|(_, words)| value + words.len()).max()
    }

    /// Where the next part of an address that has begun ends: "…, tổ 19, khu phố 3", "… H7/8".
    fn next_part(&self, text: &Text<'_>, at: usize) -> Option<usize> {
        if !text.joined(at) {
            return None;
        }
        if let Some((cell, value)) = text.cell_marker(at) {
            let number = text.number(value).filter(|end| text.near(value) && !text.goes_on_as_paper(*end));
            return self.cell_end(text, cell, value).or(number);
        }
        let lane = text.behind_markers(at, false);
        let number = text.number(lane).filter(|end| !text.goes_on_as_paper(*end));
        let number = number.filter(|_| lane > at || text.plain(at).starts_with(['k', 'h']));
        number.max(self.recorded(text, at))
    }
}

impl Parts {
    fn add(&mut self, words: Vec<String>) {
        let rows = self.0.entry(without_zeros(&words[0]).to_owned()).or_default();
        if !rows.contains(&words) {
            rows.push(words);
        }
    }

    /// Where the longest row ends that stands here.
    fn end(&self, text: &Text<'_>, at: usize) -> Option<usize> {
        let rows = self.0.get(without_zeros(text.plain(at)))?;
        rows.iter().filter(|row| text.says(at, row)).map(|row| at + row.len()).max()
    }
}

impl<'a> Text<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, words: words(text) }
    }

    fn plain(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.folded.plain())
    }

    /// Whether a word is one of these, as it is written or without any mark.
    fn is(&self, at: usize, known: &Known) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let plain = word.folded.plain();
        let Some((_, marked)) = known.iter().find(|(known, _)| *known == plain) else { return false };
        word.folded == Folded::new(marked) || word.folded == Folded::new(plain)
    }

    /// Whether one of these words leads here, with nothing but a space or a colon between.
    fn follows(&self, at: usize, known: &Known) -> bool {
        let between = self.gap(at).map(|gap| gap.trim().trim_start_matches(':'));
        between.is_some_and(str::is_empty) && self.is(at - 1, known)
    }

    /// Behind the markers that stand here with nothing but spaces between: "số nhà", "đường". Where what follows them
    /// stands apart, they lead nowhere.
    fn behind_markers(&self, at: usize, streets: bool) -> usize {
        let is_marker = |at: usize| self.is_house_marker(at) || (streets && self.is(at, STREETS));
        let mut from = at;
        while from < at + 3 && is_marker(from) && self.near(from + 1) {
            from += 1;
        }
        from
    }

    fn is_house_marker(&self, at: usize) -> bool {
        [NUMBERED, HOUSES, LANES].iter().any(|known| self.is(at, known))
    }

    /// What stands between a word and the one before it.
    fn gap(&self, at: usize) -> Option<&'a str> {
        Some(&self.text[self.words.get(at.checked_sub(1)?)?.end..self.words.get(at)?.start])
    }

    fn near(&self, at: usize) -> bool {
        self.gap(at).is_some_and(|gap| gap.chars().all(|sign| matches!(sign, ' ' | '\u{a0}')))
    }

    /// Whether this word can go on with an address that ended before it.
    fn joined(&self, at: usize) -> bool {
        self.gap(at).is_some_and(|gap| gap.len() <= 4 && gap.chars().all(|sign| " \u{a0},-–/".contains(sign)))
    }

    fn says(&self, at: usize, words: &[String]) -> bool {
        (0..words.len()).all(|next| {
            let same = without_zeros(self.plain(at + next)) == without_zeros(&words[next]);
            same && !words[next].is_empty() && (next == 0 || self.joined(at + next))
        })
    }

    /// Where the number of a house ends: "12", "12A", "12/3/4B", "K123/45".
    fn number(&self, at: usize) -> Option<usize> {
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
    fn cell_marker(&self, at: usize) -> Option<(Cell, usize)> {
        match [self.plain(at), self.plain(at + 1), self.plain(at + 2)] {
            ["to", "dan", "pho"] => Some((Cell::Cell, at + 3)),
            ["khu", "pho", _] => Some((Cell::Quarter, at + 2)),
            ["tdp", ..] => Some((Cell::Cell, at + 1)),
            ["to", ..] => Some((Cell::Cell, at + 1)),
            ["kp", ..] => Some((Cell::Quarter, at + 1)),
            _ => None,
        }
    }

    fn is_day(&self, at: usize) -> bool {
        let number = |at: usize| self.plain(at).parse::<u32>().unwrap_or(99);
        number(at) <= 31 && number(at + 1) <= 12
    }

    /// "12/QĐ-UBND", "12.2024", "5+1": the number of a paper, a day, a sum.
    fn goes_on_as_paper(&self, end: usize) -> bool {
        let mut behind = self.text[self.words[end - 1].end..].chars();
        match behind.next() {
            Some('/' | '-' | '%' | '+') => true,
            Some('.' | ',') => behind.next().is_some_and(|sign| sign.is_ascii_digit()),
            _ => false,
        }
    }

    /// The words of a street's name from here: with capital letters, or a number where `numbered`.
    fn street_name(&self, at: usize, numbered: bool) -> Option<usize> {
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
    fn address(&self, at: usize) -> Option<usize> {
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
    fn is_said_number(&self, at: usize, from: usize) -> bool {
        let has = |known| (at..from).any(|word| self.is(word, known));
        has(LANES) || (has(HOUSES) && has(NUMBERED))
    }
}

fn without_zeros(word: &str) -> &str {
    let short = word.trim_start_matches('0');
    if short.is_empty() { word } else { short }
}
