use super::*;

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
    let drafter = unit(&[(field::WARD, "Khuê Trung")]).body(Office::Drafter);
    assert_eq!(drafter, "Ủy ban nhân dân phường Khuê Trung");
}

#[test]
fn a_date_line_names_the_place_without_its_kind_but_for_a_number() {
    for (ward, place, expected) in [
        ("Khuê Trung", "", "Khuê Trung"),
        ("Khuê Trung", "phường Khuê Trung", "Khuê Trung"),
        ("Khuê Trung", "Đà Nẵng", "Đà Nẵng"),
        ("13", "", "Phường 13"),
        ("13", "phường 13", "Phường 13"),
    ] {
        assert_eq!(unit(&[(field::WARD, ward), (field::PLACE, place)]).place(), expected, "{ward}, {place}");
    }
}

#[test]
fn the_whole_name_of_the_issuing_body_is_bold() {
    let drafter = unit(&[(field::WARD, "Khuê Trung")]).letterhead(Office::Drafter);
    assert_eq!(
        (drafter.upper, drafter.lower),
        (vec![], vec!["ỦY BAN NHÂN DÂN".into(), "PHƯỜNG KHUÊ TRUNG".to_owned()])
    );
}
