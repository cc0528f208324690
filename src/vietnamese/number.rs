//! Whole numbers as Vietnamese papers write them.

/// 48800000 → "48.800.000". Source: domain 6.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// 134 → "hơn 130"; 130 → "130"; 9 → "9". Source: domain 1.6, I2.
pub fn more_than_tens(number: u64) -> String {
    let tens = number - number % 10;
    if number > 10 && number != tens { format!("hơn {}", grouped(tens)) } else { grouped(number) }
}

/// 14 of 99 → "14,1%", to the nearest tenth; `None` of nothing.
pub fn percent(part: u64, whole: u64) -> Option<String> {
    let tenths = part.checked_mul(1_000)?.checked_add(whole / 2)?.checked_div(whole)?;
    Some(format!("{},{}%", grouped(tenths / 10), tenths % 10))
}

/// 5 → "05"; 12 → "12": the numbers of papers and of days below ten take a 0. Source: domain 3.1.
pub fn two_digits(number: u32) -> String {
    format!("{number:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_by_three() {
        for (number, text) in [(0, "0"), (999, "999"), (1_000, "1.000"), (48_800_000, "48.800.000")] {
            assert_eq!(grouped(number), text);
        }
        assert_eq!(two_digits(5), "05");
    }

    #[test]
    fn a_part_is_told_in_tenths() {
        for (part, whole, text) in [
            (20, 100, Some("20,0%")),
            (14, 99, Some("14,1%")),
            (1, 3, Some("33,3%")),
            (2, 3, Some("66,7%")),
            (0, 5, Some("0,0%")),
            (0, 0, None),
            (1, 0, None),
        ] {
            assert_eq!(percent(part, whole).as_deref(), text, "{part} of {whole}");
        }
    }

    #[test]
    fn rounds_down_to_tens_and_says_so() {
        for (number, text) in [
            (0, "0"),
            (9, "9"),
            (10, "10"),
            (11, "hơn 10"),
            (130, "130"),
            (134, "hơn 130"),
            (1_999, "hơn 1.990"),
        ] {
            assert_eq!(more_than_tens(number), text);
        }
    }
}
