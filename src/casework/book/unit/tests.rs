use super::*;
use crate::casework::book::{UNIT, earlier_field};
use crate::casework::contested::contested_beside_cases;
use crate::casework::tablet::{Model, Tablet, day};
use crate::ledger::Subject;

fn unit(fields: &[(&str, &str)]) -> Unit {
    let owned = |(field, value): &(&str, &str)| ((*field).to_owned(), (*value).to_owned());
    Unit::proposed(&fields.iter().map(owned).collect::<Vec<_>>())
}

#[test]
fn a_ward_is_read_with_and_without_its_kind() {
    for (typed, kind, name) in [
        ("Khuê Trung", "phường", "Khuê Trung"),
        ("phường Khuê Trung", "phường", "Khuê Trung"),
        ("  PHƯỜNG  13 ", "phường", "13"),
        ("Xã Hòa Tiến", "xã", "Hòa Tiến"),
        ("đặc khu Phú Quốc", "đặc khu", "Phú Quốc"),
        ("Xãng", "phường", "Xãng"),
    ] {
        assert_eq!(read_ward(typed), (kind, name.to_owned()), "{typed}");
    }
}

#[test]
fn a_body_is_named_as_in_a_sentence() {
    let police = [
        (field::WARD, "An"),
        (field::CITY, "Thành phố Đà Nẵng"),
        ("keeper:upper", "CÔNG AN THÀNH PHỐ ĐÀ NẴNG"),
        ("keeper:lower", "CÔNG AN PHƯỜNG AN"),
    ];
    for (fields, keeper) in [
        (&[(field::WARD, "Khuê Trung")][..], "Ủy ban MTTQ Việt Nam phường Khuê Trung"),
        (&[(field::WARD, "13")], "Ủy ban MTTQ Việt Nam Phường 13"),
        (&police, "Công an phường An"),
        (&[(field::WARD, "An"), ("keeper:name", "Hội Phụ nữ phường An")], "Hội Phụ nữ phường An"),
    ] {
        assert_eq!(unit(fields).body(Office::Keeper), keeper);
    }
    let ward = unit(&[(field::WARD, "Khuê Trung")]);
    for (typed, named) in [
        ("CÔNG AN\nPHƯỜNG KHUÊ TRUNG", "Công an phường Khuê Trung"),
        ("HỘI LIÊN HIỆP PHỤ NỮ\nPHƯỜNG KHUÊ TRUNG", "Hội Liên hiệp Phụ nữ phường Khuê Trung"),
        (
            "ĐOÀN TNCS HỒ CHÍ MINH\nPHƯỜNG KHUÊ TRUNG\nBAN CHẤP HÀNH",
            "Đoàn TNCS Hồ Chí Minh phường Khuê Trung",
        ),
        ("Hội Cựu chiến binh phường", "Hội Cựu chiến binh phường"),
        ("", ""),
    ] {
        assert_eq!(ward.in_sentence(typed), named);
    }
    let drafter = ward.body(Office::Drafter);
    assert_eq!(drafter, "Ủy ban nhân dân phường Khuê Trung");
}

#[test]
fn earlier_names_of_two_tablets_both_hold_and_of_one_day_somebody_chooses() {
    let today = day(2026, 1, 2);
    let mut one = Tablet::opened("Cẩm Lệ", Model::FiveBodies, today);
    let mut two = one.join('B');
    let unit = Subject::named(UNIT);
    let name = |until| earlier_field(until, field::NAME);
    let (merged_on, older) = (name(day(2025, 6, 30)), name(day(2005, 8, 4)));
    one.set(today, &unit, &merged_on, "phường Khuê Trung");
    two.set(today, &unit, &merged_on, "phường Hòa Thọ Đông");
    two.set(today, &unit, &older, "xã Hòa Thọ");
    let first = one.join('C');
    one.merge(&two);
    two.merge(&first);
    assert_eq!(one.register, two.register);
    let names = one.register.unit().earlier_names();
    assert_eq!(
        names.iter().map(|(until, _)| *until).collect::<Vec<_>>(),
        [day(2005, 8, 4), day(2025, 6, 30)]
    );
    let open = |tablet: &Tablet| {
        let found = contested_beside_cases(&tablet.register).into_iter();
        found.filter_map(|one| one.field).collect::<Vec<_>>()
    };
    assert_eq!(open(&one), std::slice::from_ref(&merged_on));
    one.set(today, &unit, &merged_on, "phường Khuê Trung");
    assert_eq!(open(&one), Vec::<String>::new());
    assert_eq!(one.register.unit_on(day(2025, 6, 30)).ward(), "phường Khuê Trung");
    assert_eq!(one.register.unit_on(day(2025, 7, 1)).ward(), "phường Cẩm Lệ");
}
