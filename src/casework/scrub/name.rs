//! Names in free text: whole, in part, with and without marks; each gives way to its initials.

use std::collections::HashMap;

use super::given::{is_called_in_small_letters, stands_alone};
use super::word::{Word, words};
use crate::vietnamese::fold::Folded;
use crate::vietnamese::name::FullName;

/// The most signs that may stand between two syllables of one name, besides spaces.
const LONGEST_GAP: usize = 3;

/// What a given name alone stands behind. With its marks wherever the text has any: "Chí" is not "chị".
const CALLED: [&str; 24] = [
    "em", "cháu", "con", "bé", "anh", "chị", "chú", "cô", "cậu", "mợ", "dì", "dượng", "thím", "bác", "ông",
    "bà", "bạn", "thằng", "mẹ", "cha", "bố", "má", "vợ", "chồng",
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

/// The names that are hidden, and those of bodies.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// By the first syllable without marks; longer names first.
    patterns: HashMap<String, Vec<Pattern>>,
    /// Names of bodies, in which no word is anybody's name.
    bodies: Vec<Vec<Folded>>,
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
    /// The tên, after "anh", "em" … or where it can be nothing else, and not as the họ of a longer name.
    Given,
}

impl Names {
    /// Only those of bodies that everybody knows.
    pub fn of_bodies_known_to_all() -> Self {
        let mut names = Self::default();
        names.know(KNOWN_TO_ALL);
        names
    }

    /// Leaves these names of bodies as they are.
    pub fn know<'n>(&mut self, bodies: impl IntoIterator<Item = &'n str>) {
        let syllables = |name| words(name).into_iter().map(|word| word.folded).collect::<Vec<_>>();
        self.bodies.extend(bodies.into_iter().map(syllables).filter(|name| !name.is_empty()));
    }

    pub fn hide(&mut self, full_name: &str, other_name: &str) {
        let full = FullName::parse(full_name).ok();
        let other = FullName::parse(other_name).ok();
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
    }

    /// The last step before the first text.
    pub fn longest_first(&mut self) {
        for patterns in self.patterns.values_mut() {
            patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.syllables.len()));
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
            let patterns = self.patterns.entry(first.plain().to_owned()).or_default();
            patterns.push(Pattern { syllables, kind, initials: initials.to_owned() });
        }
    }

    /// The text with initials in place of names.
    pub fn without(&self, text: &str) -> String {
        let words = words(text);
        let is_marked = words.iter().any(|word| !word.is_unmarked());
        let is_body = self.of_bodies(&words, is_marked);
        let mut out = String::with_capacity(text.len());
        let (mut copied, mut at) = (0, 0);
        while at < words.len() {
            let found = self.patterns.get(words[at].folded.plain()).into_iter().flatten();
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
        let is_called = before.is_some_and(|word| is_called(word, is_marked));
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
                let goes_on = after.is_some_and(|word| word.is_capital);
                let in_small = || same_marks() && is_called_in_small_letters(text, words, at);
                match all_capital {
                    _ if goes_on => false,
                    true => is_called || (same_marks() && stands_alone(text, words, at)),
                    false => is_called && in_small(),
                }
            }
        }
    }
}

fn is_called(word: &Word, is_marked: bool) -> bool {
    CALLED.iter().any(|called| word.is(&Folded::new(called), is_marked))
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
