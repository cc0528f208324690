//! Where somebody lives, as people write it: "số 12/3 đường Lê Lợi", "K123/45 H7/8", "hẻm 4, tổ 19, khu phố 3".
//!
//! What was recorded of those who are hidden is found in any form, with and without dấu. Of anybody else's only what
//! cannot be read otherwise: a house number with its street, lane or alley. A street, a tổ or a khu phố alone is
//! where the ward works, and stays.

mod text;

use std::collections::HashMap;

use self::text::{COUNTED, LANES, LEADING, LIVING, STREETS, Text, without_zeros};

/// First words of the parts of an address that tell no more than the paper's own head.
const AREAS: [&str; 10] = ["phuong", "xa", "quan", "huyen", "thanh", "tp", "tinh", "thi", "viet", "p"];

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
