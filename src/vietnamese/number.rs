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
