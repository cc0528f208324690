use std::collections::BTreeSet;

use super::*;
use crate::casework::tablet::{Model, Tablet, day};

const KHOA: &str = "Nguyễn Tấn Khoa";

fn book() -> Tablet {
    Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1))
}

fn today() -> NaiveDate {
    day(2024, 8, 10)
}

fn naming<'a>(
    register: &'a Register,
    audience: Audience,
    persons: &[&Subject],
    style: Option<&AccountStyle>,
) -> Naming<'a> {
    let persons: Vec<&Person> = persons.iter().map(|id| &**register.person(id).expect("a person")).collect();
    Naming::new(register, audience, today(), persons, style)
}

#[test]
fn a13_an_adult_on_paper_and_on_screen() {
    let mut tablet = book();
    let male = [("sex", "male"), ("called", "anh"), ("cell", "19"), ("born", "1988")];
    let (khoa, episode) = tablet.helped(day(2024, 2, 1), KHOA, &male);
    let first = |tablet: &Tablet, audience| {
        let person = tablet.register.person(&khoa).expect("him");
        let naming = naming(&tablet.register, audience, &[&khoa], None);
        (naming.first(person), naming.later(person), naming.in_table(person))
    };
    let told = |first: &str, later: &str, table: &str| (first.into(), later.into(), table.into());
    let few = told("ông N.T.K. (phường Khuê Trung)", "ông K.", "N.T.K.");
    for (name, cell) in [
        ("Lê Văn Bảy", "Tổ 19"),
        ("Trần Văn Sáu", "tổ 19"),
        ("Phan Thị Tám", "tổ dân phố 19"),
        ("Võ Chín", "tổ 20"),
    ] {
        assert_eq!(first(&tablet, Audience::Nameless), few);
        tablet.helped(day(2024, 2, 1), name, &[("cell", cell)]);
    }
    // A minor, and one who is not yet taken in, do not make the tổ larger.
    tablet.helped(day(2024, 2, 1), "Lê Đình Mạnh", &[("cell", "19"), ("born", "2010")]);
    tablet.person(day(2024, 2, 1), "Đỗ Mười", &[("cell", "19")]);
    assert_eq!(first(&tablet, Audience::Nameless), few);
    tablet.helped(day(2024, 2, 1), "Hồ Thị Hai", &[("cell", "019")]);
    let many = told("ông N.T.K. (tổ 19, phường Khuê Trung)", "ông K.", "N.T.K.");
    assert_eq!(first(&tablet, Audience::Nameless), many);
    assert_eq!(first(&tablet, Audience::Internal), told("ông Nguyễn Tấn Khoa", "ông Khoa", KHOA));

    let register = &tablet.register;
    let person = register.person(&khoa).expect("him");
    assert_eq!(spoken_on_screen(register, person, today()), "anh K.");
    for (screen, hidden, expected) in [
        (Screen::List, false, KHOA),
        (Screen::List, true, "N.T.K."),
        (Screen::OwnPage { name_shown: false }, false, KHOA),
        (Screen::OwnPage { name_shown: true }, true, "N.T.K."),
    ] {
        assert_eq!(on_screen(register, person, screen, hidden, today()), expected);
    }
    // What was typed elsewhere does not give him away either.
    tablet.set(today(), &episode, "family_name", "Nguyễn Thị Lụa");
    let nameless = naming(&tablet.register, Audience::Nameless, &[&khoa], None);
    let typed = "Mẹ là Nguyễn Thị Lụa nói NGUYEN TAN KHOA đã có việc; anh Khoa xác nhận.";
    assert_eq!(nameless.free_text(typed), "Mẹ là N.T.L. nói N.T.K. đã có việc; anh K. xác nhận.");
    assert_eq!(naming(&tablet.register, Audience::Internal, &[&khoa], None).free_text(typed), typed);
}

#[test]
fn a14_minors_by_initials_unless_an_officer_confirms() {
    let mut tablet = Tablet::opened("Hòa Quý", Model::FiveBodies, day(2024, 1, 1));
    let fields = |cell| [("born", "2007"), ("cell", cell), ("called", "em"), ("sex", "male")];
    let (manh, _) = tablet.helped(day(2024, 2, 1), "Lê Đình Mạnh", &fields("44"));
    let (long, _) = tablet.helped(day(2024, 2, 1), "Ngô Minh Lộc", &fields("tổ 26"));
    let register = &tablet.register;
    let person = |id: &Subject| register.person(id).expect("a person").clone();
    let style =
        |officer: &str| AccountStyle { officer: officer.into(), persons: BTreeSet::from([manh.clone()]) };
    for (audience, style, expected) in [
        (Audience::Nameless, None, "em L.Đ.M."),
        (Audience::Internal, None, "em L.Đ.M."),
        (Audience::Nameless, Some(style(" ")), "em L.Đ.M."),
        (Audience::Nameless, Some(style("Trần Thị Bích")), "em L.Đ.M (SN 2007, tổ 44, phường Hòa Quý)"),
    ] {
        let naming = naming(register, audience, &[&manh, &long], style.as_ref());
        assert_eq!(naming.first(&person(&manh)), expected);
        // The officer spoke of one of them.
        assert_eq!(naming.first(&person(&long)), "em N.M.L.");
        assert_eq!((&*naming.later(&person(&manh)), &*naming.in_table(&person(&manh))), ("em M.", "L.Đ.M."));
        assert_eq!(naming.free_text("Lê đình mạnh đi học nghề"), "L.Đ.M. đi học nghề");
    }
    for (screen, expected) in [
        (Screen::List, "L.Đ.M."),
        (Screen::OwnPage { name_shown: false }, "L.Đ.M."),
        (Screen::OwnPage { name_shown: true }, "Lê Đình Mạnh"),
    ] {
        assert_eq!(on_screen(register, &person(&manh), screen, false, today()), expected);
    }
    // With the year alone, a minor until that year is out; then as any adult.
    for (on, expected) in [(day(2025, 12, 31), "em L.Đ.M."), (day(2026, 1, 1), "ông L.Đ.M. (phường Hòa Quý)")]
    {
        let manh = person(&manh);
        let naming = Naming::new(register, Audience::Nameless, on, [&*manh], None);
        assert_eq!(naming.first(&manh), expected);
    }
}

#[test]
fn equal_initials_on_one_paper_carry_the_code() {
    let mut tablet = book();
    let (khoa, _) = tablet.helped(day(2024, 2, 1), KHOA, &[("sex", "male")]);
    let (kien, _) = tablet.helped(day(2024, 2, 1), "Ngô Thanh Kiên", &[("sex", "male")]);
    let (khanh, _) = tablet.helped(day(2024, 2, 1), "Lê Khánh", &[("sex", "male")]);
    let register = &tablet.register;
    let names = |audience, persons: &[&Subject], id: &Subject| {
        let person = register.person(id).expect("a person");
        let naming = naming(register, audience, persons, None);
        [naming.first(person), naming.later(person), naming.in_table(person)]
    };
    use Audience::{Internal, Nameless};
    for (audience, persons, id, expected) in [
        (
            Nameless,
            vec![&khoa, &kien],
            &khoa,
            [
                "ông N.T.K. (mã KT-24-A001, phường Khuê Trung)",
                "ông N.T.K. (mã KT-24-A001)",
                "N.T.K. (mã KT-24-A001)",
            ],
        ),
        (
            Nameless,
            vec![&khoa, &kien],
            &kien,
            [
                "ông N.T.K. (mã KT-24-A002, phường Khuê Trung)",
                "ông N.T.K. (mã KT-24-A002)",
                "N.T.K. (mã KT-24-A002)",
            ],
        ),
        (Nameless, vec![&khoa, &khanh], &khanh, ["ông L.K. (phường Khuê Trung)", "ông L.K.", "L.K."]),
        (Internal, vec![&khoa, &kien], &kien, ["ông Ngô Thanh Kiên", "ông Kiên", "Ngô Thanh Kiên"]),
    ] {
        assert_eq!(names(audience, &persons, id), expected);
    }
}

#[test]
fn papers_say_ong_ba_by_what_is_known() {
    let mut tablet = book();
    for (sex, called, expected) in [
        ("male", "bác", "ông V.M."),
        ("female", "", "bà V.M."),
        ("", "chị", "bà V.M."),
        ("", "chú", "ông V.M."),
        ("", "bác", "ông (bà) V.M."),
        ("", "", "ông (bà) V.M."),
    ] {
        let (id, _) = tablet.person(day(2024, 2, 1), "Võ Mai", &[("sex", sex), ("called", called)]);
        let person = tablet.register.person(&id).expect("a person");
        let naming = naming(&tablet.register, Audience::Nameless, &[&id], None);
        assert_eq!(naming.first(person), format!("{expected} (phường Khuê Trung)"));
    }
}

/// A paper that asks a person for their name goes past the door; a statutory measure is for no paper (rules 3, 8).
#[test]
fn no_paper_reads_a_full_name_or_a_measure() {
    let papers = concat!(env!("CARGO_MANIFEST_DIR"), "/../papers");
    let mut open = vec![std::path::PathBuf::from(papers)];
    let mut read = 0;
    while let Some(path) = open.pop() {
        // A test may look for a name that must not be there.
        if path.ends_with("tests") {
            continue;
        }
        if path.is_dir() {
            let inside = std::fs::read_dir(&path).expect("a folder");
            open.extend(inside.map(|entry| entry.expect("an entry").path()));
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
            let source = std::fs::read_to_string(&path).expect("a source file");
            for bypass in [
                ".full_name()",
                "person::field::FULL_NAME",
                "episode_field::FAMILY_NAME",
                ".measures",
                "Happened::Measure",
            ] {
                assert!(!source.contains(bypass), "{} reads {bypass}", path.display());
            }
            read += 1;
        }
    }
    assert!(read > 0);
}

#[test]
fn a_name_that_was_corrected_gives_nobody_away() {
    let mut tablet = book();
    let (khoa, _) = tablet.helped(day(2024, 2, 1), "Nguyễn Tấn Kha", &[("born", "1988")]);
    tablet.set(day(2024, 2, 2), &khoa, "full_name", KHOA);
    let naming = naming(&tablet.register, Audience::Nameless, &[&khoa], None);
    let told = naming.free_text("Gặp Nguyễn Tấn Kha; mẹ của Kha và Khoa, Nguyễn Tấn Khoa");
    assert_eq!(told, "Gặp N.T.K.; mẹ của K. và K., N.T.K.");
}

#[test]
fn a_khu_pho_and_a_to_are_called_so_however_they_were_typed() {
    let mut tablet = book();
    let mut home = |typed_quarter, typed_cell| {
        let fields = [("quarter", typed_quarter), ("cell", typed_cell)];
        let (person, _) = tablet.person(day(2024, 2, 1), KHOA, &fields);
        let person = tablet.register.person(&person).expect("him");
        (quarter(person).unwrap_or_default(), cell(person).unwrap_or_default())
    };
    assert_eq!(home("2", "7"), ("khu phố 2".into(), "tổ 7".into()));
    assert_eq!(home("khu phố Khuê Đông", "Tổ 7"), ("khu phố Khuê Đông".into(), "tổ 7".into()));
    assert_eq!(home("", ""), (String::new(), String::new()));
}
