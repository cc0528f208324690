//! Money in whole đồng: read, in figures, short, in words. Source of all rules: domain 6.

use super::fold::Folded;
use super::number::grouped;
use serde::{Deserialize, Serialize};

/// The most that is kept: above it JSON numbers lose single đồng.
pub const MOST_DONG: i64 = 1 << 53;

const THOUSAND: i64 = 1_000;
const MILLION: i64 = 1_000_000;
const BILLION: i64 = 1_000_000_000;

/// An amount of money in whole đồng, 0 to 2^53. "Chưa ghi" is no amount, not 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Dong(i64);

/// Why a text or a number is not an amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DongError {
    #[error("nothing was typed")]
    Blank,
    #[error("not an amount of money")]
    NotMoney,
    #[error("not a whole number of đồng")]
    NotWhole,
    #[error("below 0 or above 2^53 đồng")]
    OutOfRange,
}

impl Dong {
    pub fn new(dong: i64) -> Result<Self, DongError> {
        if (0..=MOST_DONG).contains(&dong) { Ok(Self(dong)) } else { Err(DongError::OutOfRange) }
    }

    pub fn get(self) -> i64 {
        self.0
    }

    /// The sum of two amounts; `None` above 2^53.
    pub fn plus(self, other: Self) -> Option<Self> {
        Self::new(self.0 + other.0).ok()
    }

    /// Reads what people type: "48,8 triệu", "48.800.000", "48800000 đ", "20tr", "1 triệu 200 nghìn".
    ///
    /// Never guesses: an amount that comes to a part of a đồng is refused, not rounded.
    pub fn parse(typed: &str) -> Result<Self, DongError> {
        let mut dong = 0_i64;
        // Units go down: "1 triệu 200 nghìn", not the other way round.
        let mut above = i64::MAX;
        let mut rest = typed.trim();
        if rest.is_empty() {
            return Err(DongError::Blank);
        }
        while !rest.is_empty() {
            let figures_end = rest.find(|sign: char| !is_figure(sign)).unwrap_or(rest.len());
            let (figures, after) = rest.split_at(figures_end);
            let words_end = after.find(|sign: char| sign.is_ascii_digit()).unwrap_or(after.len());
            let (words, next) = after.split_at(words_end);
            let unit = unit(words)?;
            if unit >= above {
                return Err(DongError::NotMoney);
            }
            let part = read_figures(figures.trim(), unit)?;
            dong = dong.checked_add(part).ok_or(DongError::OutOfRange)?;
            above = unit;
            rest = next;
        }
        Self::new(dong)
    }

    /// "48.800.000", without a unit.
    pub fn grouped(self) -> String {
        grouped(self.0 as u64)
    }

    /// "48,8 triệu đồng", "2,84 tỷ đồng", "410.000 đồng": the largest unit that says it exactly.
    ///
    /// Never rounds: "48,85 triệu đồng"; what needs more than three decimals takes a smaller unit.
    pub fn short(self) -> String {
        for (unit, name) in [(BILLION, "tỷ"), (MILLION, "triệu")] {
            let (whole, part) = (self.0 / unit, self.0 % unit);
            if whole > 0 && part % (unit / 1_000) == 0 {
                let decimals = format!("{:03}", part / (unit / 1_000));
                let decimals = decimals.trim_end_matches('0');
                let comma = if decimals.is_empty() { "" } else { "," };
                return format!("{}{comma}{decimals} {name} đồng", grouped(whole as u64));
            }
        }
        format!("{} đồng", self.grouped())
    }

    /// "Bốn mươi tám triệu tám trăm nghìn đồng".
    pub fn in_words(self) -> String {
        self.in_words_as(NumberWords::default())
    }

    /// In words, with the words a place prefers.
    pub fn in_words_as(self, prefer: NumberWords) -> String {
        let mut words = Vec::new();
        push_number(&mut words, self.0, prefer);
        if words.is_empty() {
            words.push("không");
        }
        words.push("đồng");
        let mut text = words.join(" ");
        // Every number begins with an ASCII letter: không, một, hai, ba…
        text[..1].make_ascii_uppercase();
        text
    }
}

/// Which of two words for the same number a place uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberWords {
    /// "nghìn" or "ngàn".
    pub thousand: Thousand,
    /// "linh" or "lẻ", for a missing ten.
    pub no_ten: NoTen,
    /// "tư" or "bốn", after "mươi".
    pub four: Four,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Thousand {
    Nghin,
    Ngan,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoTen {
    Linh,
    Le,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Four {
    Tu,
    Bon,
}

impl Default for NumberWords {
    fn default() -> Self {
        Self { thousand: Thousand::Nghin, no_ten: NoTen::Linh, four: Four::Tu }
    }
}

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// Pushes nothing for 0.
fn push_number(words: &mut Vec<&'static str>, number: i64, prefer: NumberWords) {
    let thousand = match prefer.thousand {
        Thousand::Nghin => "nghìn",
        Thousand::Ngan => "ngàn",
    };
    // Above a tỷ the count of tỷ is itself a number: "chín nghìn tỷ".
    if number >= BILLION {
        push_number(words, number / BILLION, prefer);
        words.push("tỷ");
    }
    let below = number % BILLION;
    for (group, name) in
        [(below / MILLION, "triệu"), (below / THOUSAND % 1_000, thousand), (below % 1_000, "")]
    {
        if group > 0 {
            push_group(words, group as usize, prefer);
            words.extend((!name.is_empty()).then_some(name));
        }
    }
}

/// Three figures; all three are said unless the group is the first one.
fn push_group(words: &mut Vec<&'static str>, group: usize, prefer: NumberWords) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let first = words.is_empty();
    if hundreds > 0 || !first {
        words.extend([DIGITS[hundreds], "trăm"]);
    }
    match (tens, ones) {
        (0, 0) => {}
        (0, _) if hundreds == 0 && first => {}
        (0, _) => words.push(match prefer.no_ten {
            NoTen::Linh => "linh",
            NoTen::Le => "lẻ",
        }),
        (1, _) => words.push("mười"),
        _ => words.extend([DIGITS[tens], "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) if prefer.four == Four::Tu => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(DIGITS[ones]),
    }
}

fn is_figure(sign: char) -> bool {
    sign.is_ascii_digit() || sign == '.' || sign == ',' || sign.is_whitespace()
}

/// How many đồng the words after the figures stand for.
fn unit(words: &str) -> Result<i64, DongError> {
    let folded = Folded::new(words);
    let mut unit = 1;
    for word in folded.plain().split(' ').filter(|word| !word.is_empty()) {
        unit = match (word, unit) {
            ("ty" | "ti", 1) => BILLION,
            ("trieu" | "tr", 1) => MILLION,
            ("nghin" | "ngan" | "k", 1) => THOUSAND,
            ("dong" | "d" | "vnd", unit) => unit,
            _ => return Err(DongError::NotMoney),
        };
    }
    Ok(unit)
}

/// "48,8" of a million → 48800000. Dots and spaces group by three; one comma begins the decimals.
///
/// "48.8 triệu", "48,800,000" and "500,000 đ" are also met: a sign that cannot group is the decimal one, and commas
/// group where they come more than once, or where đồng are counted and three figures follow.
fn read_figures(figures: &str, unit: i64) -> Result<i64, DongError> {
    let commas = figures.matches(',').count();
    let dots = figures.matches('.').count();
    let (whole, decimals) = match (commas, dots) {
        (1, 0) if unit == 1 && is_grouped(figures) => (figures, ""),
        (1, _) => figures.split_once(',').unwrap_or_default(),
        (0, 1) if unit > 1 && !is_grouped(figures) => figures.split_once('.').unwrap_or_default(),
        _ => (figures, ""),
    };
    let is_plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !(is_plain(whole) || is_grouped(whole)) || !(decimals.is_empty() || is_plain(decimals)) {
        return Err(DongError::NotMoney);
    }
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let whole: i64 = digits.parse().map_err(|_| DongError::OutOfRange)?;
    let mut dong = whole.checked_mul(unit).ok_or(DongError::OutOfRange)?;
    let mut place = unit;
    for digit in decimals.bytes().map(|byte| i64::from(byte - b'0')) {
        if digit > 0 && place % 10 != 0 {
            return Err(DongError::NotWhole);
        }
        place /= 10;
        dong += digit * place;
    }
    Ok(dong)
}

/// "48.800.000": one to three digits, then threes, with one and the same sign between.
fn is_grouped(figures: &str) -> bool {
    let Some(sign) = figures.chars().find(|sign| !sign.is_ascii_digit()) else { return false };
    let mut groups = figures.split(sign);
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()) && is_digits(group));
    first && groups.all(|group| group.len() == 3 && is_digits(group))
}

impl TryFrom<i64> for Dong {
    type Error = DongError;

    fn try_from(dong: i64) -> Result<Self, Self::Error> {
        Self::new(dong)
    }
}

impl From<Dong> for i64 {
    fn from(dong: Dong) -> Self {
        dong.0
    }
}

#[cfg(test)]
mod tests;
