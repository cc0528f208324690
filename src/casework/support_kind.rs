//! The forms of support the accounts name, with the unit each is counted in. Source: domain 1.5.

use crate::vietnamese::fold::Folded;

/// A form of support; `what` is stored and printed as it stands here, in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SupportKind {
    pub what: &'static str,
    pub unit: &'static str,
    /// What is counted is the money; how many times is one unless somebody says otherwise.
    pub is_money: bool,
}

const fn kind(what: &'static str, unit: &'static str) -> SupportKind {
    SupportKind { what, unit, is_money: false }
}

const fn money(what: &'static str, unit: &'static str) -> SupportKind {
    SupportKind { what, unit, is_money: true }
}

/// The kinds a report counts by name. Source: domain 1.6.
pub const GIFT: &str = "quà";
pub const INSURANCE_CARD: &str = "thẻ bảo hiểm y tế";
pub const JOB_REFERRAL: &str = "giới thiệu việc làm";
pub const LOAN_REFERRAL: &str = "giới thiệu vay vốn";
pub const TRAINING: &str = "học nghề";

/// In the order in which a ward is likely to need them; whatever else was given is written in words.
pub const SUPPORT_KINDS: [SupportKind; 13] = [
    kind(GIFT, "phần"),
    money("tiền mặt", "lần"),
    kind(INSURANCE_CARD, "thẻ"),
    kind(JOB_REFERRAL, "việc"),
    kind(TRAINING, "khóa"),
    money(LOAN_REFERRAL, "lượt"),
    money("hỗ trợ vốn làm ăn", "suất"),
    kind("sinh kế", "phần"),
    kind("xe đạp", "chiếc"),
    money("chi phí điều trị", "đợt"),
    kind("chính sách xã hội", "lượt"),
    kind("động viên", "lần"),
    kind("tuyên truyền pháp luật", "buổi"),
];

/// The form of support that is stored under these words; `None` for one that was written freely.
pub fn known(what: &str) -> Option<&'static SupportKind> {
    SUPPORT_KINDS.iter().find(|kind| kind.what == what)
}

/// How many are meant by what was typed: a whole number from 1 on, and 1 where nothing was typed of a kind that is
/// money. `None` where it says no such number.
pub fn quantity_read(what: &str, typed: &str) -> Option<u32> {
    match typed.trim() {
        "" => known(what).filter(|kind| kind.is_money).map(|_| 1),
        typed => typed.parse().ok().filter(|quantity| *quantity > 0),
    }
}

/// How many gifts a report counts in so many of a unit: 10 "phần" are ten, 10 "kg gạo" are one that was weighed.
pub fn gifts(quantity: u32, unit: &str) -> u32 {
    let unit = Folded::new(unit);
    let mut words = unit.plain().split(' ');
    let is_gift = unit.plain().is_empty() || words.any(|word| ["phan", "suat", "qua"].contains(&word));
    if is_gift { quantity } else { 1 }
}

/// The kind without the verb "hỗ trợ", to stand after that verb; what would be nothing then stays whole.
pub fn after_verb(what: &str) -> &str {
    match what.strip_prefix("hỗ trợ ") {
        Some(rest) if !rest.trim().is_empty() => rest,
        _ => what,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_given_once_unless_somebody_says_otherwise() {
        for (what, typed, expected) in [
            ("tiền mặt", "", Some(1)),
            ("hỗ trợ vốn làm ăn", " ", Some(1)),
            ("chi phí điều trị", "2", Some(2)),
            ("giới thiệu vay vốn", "0", None),
            ("quà", "", None),
            ("quà", "3", Some(3)),
            ("quà", "ba", None),
            ("sửa nhà", "", None),
        ] {
            assert_eq!(quantity_read(what, typed), expected, "{what} {typed:?}");
        }
    }

    #[test]
    fn what_is_weighed_is_one_gift() {
        for (quantity, unit, expected) in [
            (119, "phần", 119),
            (2, "giỏ quà", 2),
            (3, " Suất", 3),
            (3, "", 3),
            (10, "kg gạo", 1),
            (2, "thùng", 1),
        ] {
            assert_eq!(gifts(quantity, unit), expected, "{quantity} {unit}");
        }
    }

    #[test]
    fn the_verb_is_said_once() {
        for (what, expected) in [
            ("hỗ trợ vốn làm ăn", "vốn làm ăn"),
            ("quà", "quà"),
            ("hỗ trợ ", "hỗ trợ "),
            ("hỗ trợ", "hỗ trợ"),
        ] {
            assert_eq!(after_verb(what), expected);
        }
    }
}
