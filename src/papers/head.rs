//! The head and foot that papers share: the body's letterhead, its number, who receives a copy.

use chrono::NaiveDate;

use super::dots::{DOTS, LONG_DOTS, or_long_dots};
use crate::casework::Register;
use crate::casework::book::{self, Office, Unit};
use crate::press::paper::{Closing, Letterhead, Recipients, Signature};
use crate::vietnamese::date::formal;
use crate::vietnamese::number::two_digits;

/// "Số: 05/KH-UBND". Digits below ten take a 0, no number prints as dots, and a number typed with its symbol
/// stays as it is.
pub fn number_line(number: &str, code: &str, symbol: &str) -> String {
    let number = match (number.trim(), number.trim().parse::<u32>()) {
        ("", _) => DOTS.to_owned(),
        (typed, _) if typed.contains('/') => return format!("Số: {typed}"),
        (_, Ok(digits)) => two_digits(digits),
        (typed, Err(_)) => typed.to_owned(),
    };
    let parts: Vec<&str> = [code, symbol].into_iter().filter(|part| !part.is_empty()).collect();
    format!("Số: {number}/{}", parts.join("-"))
}

/// The letterhead of a body, without draft mark and date.
pub fn letterhead(unit: &Unit, office: Office, code: &str, number: &str) -> Letterhead {
    let own = unit.letterhead(office);
    Letterhead {
        upper: own.upper.into_iter().map(|line| with_ward(unit, line)).collect(),
        body: own.lower.into_iter().map(|line| with_ward(unit, line)).collect(),
        number: Some(number_line(number, code, &own.symbol)),
        draft: None,
        place_and_date: None,
    }
}

/// The day of a paper that is dated when it is signed.
pub fn undated() -> String {
    format!("ngày {DOTS} tháng {DOTS} năm {DOTS}")
}

/// "Khuê Trung, ngày …… tháng …… năm ……"
pub fn place_undated(unit: &Unit) -> String {
    place_and_date(unit, None)
}

/// The model in force, as papers quote it.
pub fn model(register: &Register) -> String {
    register.current_template().map_or(LONG_DOTS.to_owned(), |(_, template)| template.name.clone())
}

/// "Khuê Trung, ngày 05 tháng 3 năm 2024"; dots for the day while it is not issued.
pub fn place_and_date(unit: &Unit, issued_on: Option<NaiveDate>) -> String {
    format!("{}, {}", place(unit), issued_on.map_or_else(undated, formal))
}

/// Địa danh; dots where none is known.
pub fn place(unit: &Unit) -> String {
    or_long_dots(&unit.place())
}

/// "phường Khuê Trung"; dots for a name that was not given.
pub fn ward(unit: &Unit) -> String {
    with_ward(unit, unit.ward())
}

/// A body as a sentence names it, dots for a ward that was not given.
pub fn body(unit: &Unit, office: Office) -> String {
    with_ward(unit, unit.body(office))
}

/// Each line of a body's name, dots for a ward that was not given.
pub fn lines_with_ward(unit: &Unit, lines: &str) -> String {
    lines.lines().map(|line| with_ward(unit, line.to_owned())).collect::<Vec<_>>().join("\n")
}

/// A line that ends in the ward's kind lacks the ward's name.
fn with_ward(unit: &Unit, line: String) -> String {
    let line = line.trim();
    let ends_in_kind = ["phường", "xã", "đặc khu"].iter().any(|kind| line.to_lowercase().ends_with(kind));
    if unit.text(book::field::WARD).is_empty() && ends_in_kind {
        format!("{line} {DOTS}")
    } else {
        line.to_owned()
    }
}

/// Who signs for a body, and who receives a copy.
pub fn closing(unit: &Unit, office: Office) -> Closing {
    let own = unit.letterhead(office);
    Closing {
        recipients: recipients(own.receivers.iter().map(String::as_str)),
        signature: signature(unit, office),
    }
}

pub fn signature(unit: &Unit, office: Office) -> Signature {
    let own = unit.letterhead(office);
    Signature { name: Some(own.signer).filter(|name| !name.is_empty()), ..Signature::new(own.signs_as) }
}

/// Each line ended as in a list: ";", the last with a full stop.
pub fn recipients<'a>(lines: impl IntoIterator<Item = &'a str>) -> Recipients {
    let mut lines: Vec<String> = lines
        .into_iter()
        .map(|line| line.trim().trim_start_matches("- ").trim_end_matches([';', '.', ',']).to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    let last = lines.len().saturating_sub(1);
    for (place, line) in lines.iter_mut().enumerate() {
        line.push(if place == last { '.' } else { ';' });
    }
    Recipients { lines }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a20_a_number_that_is_blank_prints_as_dots() {
        for (number, expected) in [
            ("", "Số: ……/KH-UBND"),
            (" ", "Số: ……/KH-UBND"),
            ("5", "Số: 05/KH-UBND"),
            ("05", "Số: 05/KH-UBND"),
            ("16", "Số: 16/KH-UBND"),
            ("16a", "Số: 16a/KH-UBND"),
            ("5/KH-UBND-VX", "Số: 5/KH-UBND-VX"),
        ] {
            assert_eq!(number_line(number, "KH", "UBND"), expected);
        }
        assert_eq!(number_line("", "BB", ""), "Số: ……/BB");
    }

    #[test]
    fn receivers_are_punctuated_whatever_was_typed() {
        assert_eq!(
            recipients(["- Như trên;", "Các đơn vị", " ", "Lưu: VT."]).lines,
            ["Như trên;", "Các đơn vị;", "Lưu: VT."]
        );
    }
}
