use super::*;
use DateError::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn typed(text: &str) -> Result<PartialDate, DateError> {
    PartialDate::parse(text, day(2026, 7, 1))
}

#[test]
fn a_day_is_said_with_its_weekday() {
    let said: Vec<String> = (13..20).map(|it| with_weekday(day(2026, 7, it))).collect();
    assert_eq!(said[0], "Thứ Hai, 13/07/2026");
    assert_eq!(said[5..], ["Thứ Bảy, 18/07/2026", "Chủ nhật, 19/07/2026"]);
}

#[test]
fn reads_what_people_type() {
    for (text, iso) in [
        ("1/7/26", "2026-07-01"),
        (" 01/07/2026 ", "2026-07-01"),
        ("1-7-2026", "2026-07-01"),
        ("1.7.26", "2026-07-01"),
        ("01072026", "2026-07-01"),
        ("010726", "2026-07-01"),
        ("2026-07-01", "2026-07-01"),
        ("ngày 01 tháng 7 năm 2026", "2026-07-01"),
        ("29/2/2024", "2024-02-29"),
        ("1/7/36", "2036-07-01"),
        ("1/7/37", "1937-07-01"),
        ("2007", "2007"),
        ("SN 2007", "2007"),
        ("5/2007", "2007-05"),
        ("tháng 5-2024", "2024-05"),
    ] {
        assert_eq!(typed(text).map(String::from).as_deref(), Ok(iso), "{text}");
    }
}

#[test]
fn refuses_what_is_not_a_date() {
    for (text, error) in [
        ("", Blank),
        (" / ", Blank),
        ("hôm qua", NotADate),
        ("tháng", NotADate),
        ("07", NotADate),
        ("13/2024", NotADate),
        ("0/2024", NotADate),
        ("1/7/2026/1", NotADate),
        ("1/7/126", NotADate),
        ("1/7", YearMissing),
        ("30/2/2024", NoSuchDay { day: 30, month: 2, year: 2024 }),
        ("29/02/2023", NoSuchDay { day: 29, month: 2, year: 2023 }),
        ("1/13/2024", NoSuchDay { day: 1, month: 13, year: 2024 }),
        ("1/7/0026", AbsurdYear(26)),
        ("1899", AbsurdYear(1899)),
        ("1/1/9999", AbsurdYear(9999)),
    ] {
        assert_eq!(typed(text), Err(error), "{text}");
    }
    assert_eq!(parse_day("5/2007", day(2026, 7, 1)), Err(DayMissing));
    assert_eq!(parse_day("5/5/07", day(2026, 7, 1)), Ok(day(2007, 5, 5)));
}

#[test]
fn goes_out_and_comes_in() {
    for iso in ["\"2007\"", "\"2007-05\"", "\"2007-05-01\""] {
        let date: PartialDate = serde_json::from_str(iso).expect("a date");
        assert_eq!(serde_json::to_string(&date).expect("text"), iso);
    }
    for not_iso in ["\"2007-5\"", "\"2007-05-32\"", "\"07\"", "\"2007-05-01T00:00\"", "\"\"", "2007"] {
        assert!(serde_json::from_str::<PartialDate>(not_iso).is_err(), "{not_iso}");
    }
}

#[test]
fn prints_in_figures_and_formally() {
    for (date, figures, words) in [
        (day(2022, 7, 14), "14/07/2022", "ngày 14 tháng 7 năm 2022"),
        (day(2024, 3, 5), "05/03/2024", "ngày 05 tháng 3 năm 2024"),
        (day(2020, 1, 5), "05/01/2020", "ngày 05 tháng 01 năm 2020"),
        (day(2020, 2, 10), "10/02/2020", "ngày 10 tháng 02 năm 2020"),
        (day(2020, 12, 9), "09/12/2020", "ngày 09 tháng 12 năm 2020"),
    ] {
        assert_eq!((&*in_figures(date), &*formal(date)), (figures, words));
    }
    assert_eq!(typed("5/2007").map(PartialDate::in_figures).as_deref(), Ok("05/2007"));
    assert_eq!(typed("2007").map(PartialDate::in_figures).as_deref(), Ok("2007"));
}

#[test]
fn is_a_minor_until_it_is_sure_that_not() {
    for (birth, last_minor_day) in [
        ("2007", day(2025, 12, 31)),
        ("5/2007", day(2025, 5, 31)),
        ("15/5/2007", day(2025, 5, 14)),
        ("29/2/2008", day(2026, 2, 28)),
    ] {
        let birth = typed(birth).expect("a date");
        assert!(birth.minor_on(last_minor_day), "{birth:?}");
        assert!(!birth.minor_on(last_minor_day.succ_opt().expect("a day")), "{birth:?}");
        assert_eq!(birth.turns_18_on().pred_opt(), Some(last_minor_day), "{birth:?}");
    }
}

#[test]
fn age_is_the_lowest_it_can_be() {
    for (birth, on, age) in [
        ("15/5/2007", day(2025, 5, 14), Some(17)),
        ("15/5/2007", day(2025, 5, 15), Some(18)),
        ("2007", day(2025, 12, 30), Some(17)),
        ("2007", day(2025, 12, 31), Some(18)),
        ("2007", day(2007, 6, 1), Some(0)),
        ("2007", day(2006, 12, 31), None),
    ] {
        assert_eq!(typed(birth).expect("a date").age_on(on), age, "{birth} on {on}");
    }
}
