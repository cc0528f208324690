//! Numbers of identity papers: kept as typed; only said when one looks odd.
//!
//! A căn cước has twelve digits: three for the place of the registered birth, one for century and sex, two for the
//! year, six more. There is no check digit. Source: domain 6.

/// How many digits are enough to tell two persons of one name apart.
const LAST: usize = 4;
/// Digits of a paper from before the căn cước.
const OLD: usize = 9;

/// The codes of places. Births were registered under them, so they stay when provinces are joined. Source: domain 6.
const PLACES: [&str; 63] = [
    "001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020", "022", "024",
    "025", "026", "027", "030", "031", "033", "034", "035", "036", "037", "038", "040", "042", "044", "045",
    "046", "048", "049", "051", "052", "054", "056", "058", "060", "062", "064", "066", "067", "068", "070",
    "072", "074", "075", "077", "079", "080", "082", "083", "084", "086", "087", "089", "091", "092", "093",
    "094", "095", "096",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    Male,
    Female,
}

/// What is worth another look; nothing of it is a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// Neither the last four digits, nor nine of an older paper, nor twelve.
    Length,
    /// Nine digits: an older paper, which is no longer valid.
    OldPaper,
    Place,
    Sex,
    Year,
}

/// What looks odd about a number, as far as the year of birth and the sex are known; `None` where nothing does.
pub fn odd(typed: &str, born: Option<i32>, sex: Option<Sex>) -> Option<Odd> {
    let signs: String = typed.chars().filter(|sign| !matches!(sign, ' ' | '.' | '-')).collect();
    if !signs.bytes().all(|digit| digit.is_ascii_digit()) {
        return Some(Odd::Length);
    }
    match signs.len() {
        0 | LAST => return None,
        OLD => return Some(Odd::OldPaper),
        12 => {}
        _ => return Some(Odd::Length),
    }
    if !PLACES.contains(&&signs[..3]) {
        return Some(Odd::Place);
    }
    let century: i32 = signs[3..4].parse().ok()?;
    let own_sex = if century % 2 == 0 { Sex::Male } else { Sex::Female };
    let own_year = 1900 + century / 2 * 100 + signs[4..6].parse::<i32>().ok()?;
    if born.is_some_and(|born| born != own_year) {
        Some(Odd::Year)
    } else if sex.is_some_and(|sex| sex != own_sex) {
        Some(Odd::Sex)
    } else {
        None
    }
}

/// The digits by which two persons of one name are told apart; `None` where fewer are known.
pub fn last_four(typed: &str) -> Option<String> {
    let digits: Vec<char> = typed.chars().filter(char::is_ascii_digit).collect();
    let from = digits.len().checked_sub(LAST)?;
    Some(digits[from..].iter().collect())
}

/// Whether it is the number of an older paper, which says nothing about that of a newer one.
pub fn is_old_paper(typed: &str) -> bool {
    typed.chars().filter(char::is_ascii_digit).count() == OLD
}

/// Whether both were written whole and are the same.
pub fn is_one_number(one: &str, other: &str) -> bool {
    let digits = |typed: &str| typed.chars().filter(char::is_ascii_digit).collect::<String>();
    digits(one).len() > LAST && digits(one) == digits(other)
}

/// As others at the table may see it: a point for every digit but the last four.
pub fn masked(typed: &str) -> String {
    let count = typed.chars().filter(char::is_ascii_digit).count();
    let points = "•".repeat(count.saturating_sub(LAST));
    format!("{points}{}", last_four(typed).unwrap_or_else(|| typed.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_does_not_agree() {
        for (typed, born, sex, expected) in [
            ("", None, None, None),
            ("4512", Some(1990), Some(Sex::Male), None),
            ("048 207 004512", Some(2007), Some(Sex::Male), None),
            ("079190001234", Some(1990), Some(Sex::Female), None),
            ("079190001234", None, None, None),
            ("079190001234", Some(1991), None, Some(Odd::Year)),
            ("079190001234", Some(1990), Some(Sex::Male), Some(Odd::Sex)),
            ("048207004512", Some(1907), None, Some(Odd::Year)),
            ("999190001234", None, None, Some(Odd::Place)),
            ("201234567", None, None, Some(Odd::OldPaper)),
            ("12345", None, None, Some(Odd::Length)),
            ("O48207004512", None, None, Some(Odd::Length)),
        ] {
            assert_eq!(odd(typed, born, sex), expected, "{typed}");
        }
    }

    #[test]
    fn shows_no_more_than_the_last_four() {
        for (typed, four, shown) in [
            ("048207004512", Some("4512"), "••••••••4512"),
            ("4512", Some("4512"), "4512"),
            ("512", None, "512"),
            ("", None, ""),
        ] {
            assert_eq!(last_four(typed).as_deref(), four, "{typed}");
            assert_eq!(masked(typed), shown);
            assert!(!is_old_paper(typed));
        }
        assert!(is_old_paper("201 234 567"));
        assert!(is_one_number("048 207 004512", "048207004512"));
        assert!(
            !is_one_number("4512", "4512")
                && !is_one_number("", "")
                && !is_one_number("048207004512", "4512")
        );
        assert!(PLACES.is_sorted());
    }
}
