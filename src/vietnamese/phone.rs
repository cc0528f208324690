//! Telephone numbers: kept as typed; only said when one looks wrong.

/// Whether this can be a number of Việt Nam: a mobile of ten digits from 03, 05, 07, 08 or 09, or a landline of ten
/// or eleven from 02; "+84" stands for the first 0. Source: domain 6.
pub fn looks_like_phone(typed: &str) -> bool {
    let signs: String = typed.chars().filter(|sign| !matches!(sign, ' ' | '.' | '-' | '(' | ')')).collect();
    let number = match signs.strip_prefix("+84") {
        Some(rest) => format!("0{rest}"),
        None => signs,
    };
    let is_digits = number.bytes().all(|digit| digit.is_ascii_digit());
    is_digits
        && match number.get(..2) {
            Some("03" | "05" | "07" | "08" | "09") => number.len() == 10,
            Some("02") => matches!(number.len(), 10 | 11),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_mobiles_and_landlines() {
        for good in ["0905123456", "0905 123 456", "+84 905.123.456", "0236 3 123 456", "0283 8123456"] {
            assert!(looks_like_phone(good), "{good}");
        }
        for odd in ["", "905123456", "0905 123 45", "0105123456", "09051234567", "090512345o", "ơ905123456"]
        {
            assert!(!looks_like_phone(odd), "{odd}");
        }
    }
}
