//! Free text on a paper that may not name everybody: names in it give way to initials, addresses and numbers to dots.
//!
//! What people write in notes, opinions and conclusions is not under our hand; this is the last door before paper.
//! It would rather hide a word too many than show a name.

mod address;
mod number;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;

use address::{Addresses, Cell};

use crate::vietnamese::fold::Folded;
use crate::vietnamese::name::{FullName, is_invisible};

/// What stands where a number or an address stood.
const DOTS: &str = "……";

/// Digits after the leading 0; what is shorter could be any number.
const SHORTEST_PHONE: usize = 7;
/// The most digits of any number in the world (ITU-T E.164).
const LONGEST_PHONE: usize = 15;

/// The most signs that may stand between two syllables of one name, besides spaces.
const LONGEST_GAP: usize = 3;

/// What a given name alone stands behind. With its marks wherever the text has any: "Chí" is not "chị".
const CALLED: [&str; 18] = [
    "em", "cháu", "con", "bé", "anh", "chị", "chú", "cô", "cậu", "mợ", "dì", "dượng", "thím", "bác", "ông",
    "bà", "bạn", "thằng",
];

/// Names of bodies and of those whom streets and unions are called after: nobody who is helped is meant.
const KNOWN_TO_ALL: [&str; 30] = [
    "Hồ Chí Minh",
    "Đoàn Thanh niên",
    "Đoàn TNCS",
    "Thanh niên Cộng sản",
    "Hội Liên hiệp Thanh niên",
    "Hội Liên hiệp Phụ nữ",
    "Hội LHPN",
    "Hội Phụ nữ",
    "Chi hội Phụ nữ",
    "Chi đoàn Thanh niên",
    "Hội Cựu chiến binh",
    "Hội Nông dân",
    "Hội Người cao tuổi",
    "Hội Chữ thập đỏ",
    "Hội Khuyến học",
    "Hội đồng nhân dân",
    "Ủy ban nhân dân",
    "Ủy ban Mặt trận Tổ quốc",
    "Mặt trận Tổ quốc Việt Nam",
    "Ủy ban MTTQ Việt Nam",
    "Ban Thường trực",
    "Ban Thường vụ",
    "Ban Chấp hành",
    "Ban Chỉ đạo",
    "Ban Công tác Mặt trận",
    "Công an",
    "Công đoàn",
    "Đảng ủy",
    "Chi bộ",
    "Trạm Y tế",
];

/// Somebody who may not be named.
#[derive(Clone, Debug, Default)]
pub struct Hidden<'a> {
    pub full_name: &'a str,
    pub other_name: &'a str,
    pub phone: &'a str,
    pub home: Home<'a>,
}

/// Where somebody lives, as it was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Home<'a> {
    pub residence: &'a str,
    /// Khu phố.
    pub quarter: &'a str,
    /// Tổ dân phố.
    pub cell: &'a str,
}

/// Finds what is hidden; made once per paper.
#[derive(Clone, Debug, Default)]
pub struct Scrubber {
    /// By the first syllable without marks; longer names first.
    names: HashMap<String, Vec<Pattern>>,
    /// Digits after the leading 0 or 84.
    phones: HashSet<String>,
    addresses: Addresses,
    /// Names of bodies, in which no word is anybody's name.
    bodies: Vec<Vec<Folded>>,
    /// Nobody at all may be found by the paper.
    hides_everybody: bool,
}

#[derive(Clone, Debug)]
struct Pattern {
    syllables: Vec<Folded>,
    kind: Kind,
    initials: String,
}

/// How sure a text has to be of meaning the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Three syllables or more: whatever the case and the marks.
    Long,
    /// Two syllables: not in small letters with other marks, which is another word ("lê an" is not "lễ ăn").
    Pair,
    /// One syllable: with a capital letter.
    Single,
    /// đệm and tên, "Tấn Khoa": as the name is written, with capital letters, and no họ of somebody else before it.
    MiddleAndGiven,
    /// The tên, after "anh", "em" … and not as the họ of a longer name.
    Given,
}

/// One word of the text.
struct Word {
    start: usize,
    end: usize,
    folded: Folded,
    is_capital: bool,
}

impl Scrubber {
    pub fn new<'a>(hidden: impl IntoIterator<Item = Hidden<'a>>) -> Self {
        let mut scrubber = Self::default().knowing(KNOWN_TO_ALL);
        for who in hidden {
            scrubber.hide(&who);
        }
        for patterns in scrubber.names.values_mut() {
            patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.syllables.len()));
        }
        scrubber
    }

    /// Leaves these names of bodies as they are, whatever those who are hidden are called.
    pub fn knowing<'n>(mut self, bodies: impl IntoIterator<Item = &'n str>) -> Self {
        let syllables = |name| words(name).into_iter().map(|word| word.folded).collect::<Vec<_>>();
        self.bodies.extend(bodies.into_iter().map(syllables).filter(|name| !name.is_empty()));
        self
    }

    /// Hides the addresses, telephones and identity numbers of people who are not recorded as well.
    pub fn for_everybody(self) -> Self {
        Self { hides_everybody: true, ..self }
    }

    fn hide(&mut self, who: &Hidden<'_>) {
        self.addresses.hide(who.home.residence);
        self.addresses.hide_cell(Cell::Quarter, who.home.quarter);
        self.addresses.hide_cell(Cell::Cell, who.home.cell);
        let full = FullName::parse(who.full_name).ok();
        let other = FullName::parse(who.other_name).ok();
        // Who has no full name is still called by the other one.
        if let Some(known) = full.as_ref().or(other.as_ref()) {
            let initials = known.initials();
            for name in full.iter().chain(&other) {
                self.hide_name(name.as_str(), &initials);
            }
        }
        if let Some(full) = &full {
            let syllables: Vec<&str> = full.syllables().collect();
            if let [.., _, middle, given] = syllables[..] {
                let initials = [middle, given].map(initials_of).concat();
                self.add(&format!("{middle} {given}"), Kind::MiddleAndGiven, &initials);
            }
            if syllables.len() > 1 {
                self.add(full.given(), Kind::Given, &full.given_initial());
            }
        }
        for phone in who.phone.split([',', ';', '/']) {
            let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
            let national = digits.strip_prefix("84").filter(|rest| rest.len() >= 9).unwrap_or(&digits);
            let national = national.trim_start_matches('0');
            if national.len() >= SHORTEST_PHONE {
                self.phones.insert(national.to_owned());
            }
        }
    }

    fn hide_name(&mut self, name: &str, initials: &str) {
        let plain = Folded::new(name);
        let count = plain.plain().split_whitespace().count();
        let kind = match count {
            0 => return,
            1 => Kind::Single,
            2 => Kind::Pair,
            _ => Kind::Long,
        };
        self.add(name, kind, initials);
        // Run together, as in a chat or an address: "nguyentankhoa".
        if count > 2 {
            let joined: String = plain.plain().split_whitespace().collect();
            self.add(&joined, Kind::Long, initials);
        }
    }

    fn add(&mut self, name: &str, kind: Kind, initials: &str) {
        let syllables: Vec<Folded> = words(name).into_iter().map(|word| word.folded).collect();
        if let Some(first) = syllables.first() {
            let patterns = self.names.entry(first.plain().to_owned()).or_default();
            patterns.push(Pattern { syllables, kind, initials: initials.to_owned() });
        }
    }

    /// The text, as NFC, without what leads to those who are hidden; spaces stay as they are.
    pub fn scrub(&self, text: &str) -> String {
        self.scrubbed(text, self.hides_everybody)
    }

    /// The same where a place is told that everybody knows, such as the hall of a meeting.
    pub fn scrub_place(&self, text: &str) -> String {
        self.scrubbed(text, false)
    }

    fn scrubbed(&self, text: &str, everybody: bool) -> String {
        let visible: String = text.chars().filter(|sign| !is_invisible(*sign)).nfc().collect();
        // Before the names: a street may be called as somebody is.
        let homeless = dotted(&visible, &self.addresses.find(&visible, everybody));
        let nameless = self.without_phones(&self.without_names(&homeless));
        if everybody { dotted(&nameless, &number::find(&nameless)) } else { nameless }
    }

    fn without_names(&self, text: &str) -> String {
        let words = words(text);
        let is_marked = words.iter().any(|word| !word.is_unmarked());
        let is_body = self.of_bodies(&words, is_marked);
        let mut out = String::with_capacity(text.len());
        let (mut copied, mut at) = (0, 0);
        while at < words.len() {
            let found = self.names.get(words[at].folded.plain()).into_iter().flatten();
            let of_body =
                |pattern: &Pattern| is_body.iter().skip(at).take(pattern.syllables.len()).all(|body| *body);
            let stands =
                |pattern: &&Pattern| pattern.stands_at(text, &words, at, is_marked) && !of_body(pattern);
            match found.into_iter().find(stands) {
                Some(pattern) => {
                    out.push_str(&text[copied..words[at].start]);
                    at += pattern.syllables.len();
                    copied = words[at - 1].end;
                    // At the end of a sentence one full stop is enough.
                    let ends_sentence = text[copied..].starts_with('.');
                    let initials = &pattern.initials;
                    out.push_str(if ends_sentence { initials.trim_end_matches('.') } else { initials });
                }
                None => at += 1,
            }
        }
        out.push_str(&text[copied..]);
        out
    }

    /// Which words belong to the name of a body.
    fn of_bodies(&self, words: &[Word], is_marked: bool) -> Vec<bool> {
        let mut is_body = vec![false; words.len()];
        for name in &self.bodies {
            let same = |(word, known): (&Word, &Folded)| word.is(known, is_marked);
            for at in 0..(words.len() + 1).saturating_sub(name.len()) {
                if words[at..].iter().zip(name).all(same) {
                    is_body[at..at + name.len()].fill(true);
                }
            }
        }
        is_body
    }

    fn without_phones(&self, text: &str) -> String {
        if self.phones.is_empty() {
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
            let end = longest_first.find(|end| self.phones.contains(&digits[first..*end]))?;
            Some((first, end - 1))
        })?;
        let before = &digits[..first];
        let prefix = ["84", "0"].into_iter().find(|prefix| before.ends_with(prefix)).map_or(0, str::len);
        let start = run[first - prefix].0;
        let plus = usize::from(text[..start].ends_with('+'));
        Some((start - plus, run[last].0 + 1))
    }
}

impl Word {
    fn is_unmarked(&self) -> bool {
        self.folded == Folded::new(self.folded.plain())
    }

    /// Whether this is a known word: with its marks wherever the text has any.
    fn is(&self, known: &Folded, is_marked: bool) -> bool {
        if is_marked { self.folded == *known } else { self.folded.plain() == known.plain() }
    }

    fn is_called(&self, is_marked: bool) -> bool {
        CALLED.iter().any(|called| self.is(&Folded::new(called), is_marked))
    }
}

impl Pattern {
    /// `is_marked`: whether the text was typed with marks at all.
    fn stands_at(&self, text: &str, words: &[Word], at: usize, is_marked: bool) -> bool {
        let Some(found) = words.get(at..at + self.syllables.len()) else { return false };
        let same_letters =
            found.iter().zip(&self.syllables).all(|(word, name)| word.folded.plain() == name.plain());
        let together = found.windows(2).all(|pair| is_gap(&text[pair[0].end..pair[1].start]));
        if !same_letters || !together {
            return false;
        }
        let same_marks = || found.iter().zip(&self.syllables).all(|(word, name)| word.folded == *name);
        let all_capital = found.iter().all(|word| word.is_capital);
        let before = at.checked_sub(1).map(|before| &words[before]);
        let before = before.filter(|word| is_gap_of_name(&text[word.end..found[0].start]));
        let is_called = before.is_some_and(|word| word.is_called(is_marked));
        match self.kind {
            Kind::Long => true,
            Kind::Pair => {
                let unmarked = found.iter().all(Word::is_unmarked);
                all_capital || same_marks() || unmarked
            }
            Kind::Single => all_capital,
            Kind::MiddleAndGiven => {
                all_capital && same_marks() && (is_called || !before.is_some_and(|word| word.is_capital))
            }
            Kind::Given => {
                let after = words.get(at + 1).filter(|word| is_gap_of_name(&text[found[0].end..word.start]));
                all_capital && is_called && !after.is_some_and(|word| word.is_capital)
            }
        }
    }
}

/// The text with dots in place of these stretches, which stand in order.
fn dotted(text: &str, stretches: &[(usize, usize)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for (start, end) in stretches {
        out.push_str(&text[copied..*start]);
        out.push_str(DOTS);
        copied = *end;
    }
    out.push_str(&text[copied..]);
    out
}

/// Whether these signs can stand between two syllables of a name, however it was typed.
fn is_gap(between: &str) -> bool {
    let mut signs = between.chars().filter(|sign| !sign.is_whitespace());
    signs.clone().count() <= LONGEST_GAP && signs.all(|sign| matches!(sign, '-' | '_' | '.' | '\'' | '’'))
}

/// Whether two words belong together as in a name well written.
fn is_gap_of_name(between: &str) -> bool {
    between == " "
}

fn initials_of(syllable: &str) -> String {
    FullName::parse(syllable).map(|name| name.initials()).unwrap_or_default()
}

/// The words of a text with what each is without marks.
fn words(text: &str) -> Vec<Word> {
    let is_inside = |sign: char| sign.is_alphanumeric() || ('\u{300}'..='\u{36F}').contains(&sign);
    let mut words = vec![];
    let mut start = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_inside(sign)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let word = &text[from..at];
                words.push(Word {
                    start: from,
                    end: at,
                    folded: Folded::new(word),
                    is_capital: word.chars().next().is_some_and(char::is_uppercase),
                });
                start = None;
            }
            _ => {}
        }
    }
    words
}
