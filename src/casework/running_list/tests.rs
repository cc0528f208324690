use super::*;
use crate::casework::pasted::table;
use crate::casework::person::field;
use crate::casework::tablet::{Model, Tablet, day};

fn typed(pasted: &str) -> Vec<Cells> {
    let tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
    rows(&tablet.register, table::read(pasted).expect("a table"))
}

#[test]
fn five_columns_are_read_in_their_order_with_or_without_headings() {
    let expected = [["Lê An", "1985", "tổ 19", "sau cai nghiện", "12/3/2024"]];
    for pasted in [
        "Lê An\t1985\ttổ 19\tsau cai nghiện\t12/3/2024",
        "1\tLê An\t1985\ttổ 19\tsau cai nghiện\t12/3/2024\n",
        "TT\tHọ và tên\tNăm sinh\tNơi ở\tDiện\tNgày đưa vào\n1\tLê An\t1985\ttổ 19\tsau cai nghiện\t12/3/2024",
        "DANH SÁCH\t\t\nNgày đưa vào\tDiện\tĐịa chỉ\tHọ tên\tNăm sinh\n12/3/2024\tsau cai nghiện\ttổ 19\tLê An\t1985",
        "STT\tHọ và tên\tNăm sinh\t\tNơi ở\tDiện\tNgày đưa vào\n\t\tNam\tNữ\n1\tLê An\t\t1985\ttổ 19\tsau cai nghiện\t12/3/2024",
        "1. Lê An, 1985, tổ 19, sau cai nghiện, 12/3/2024",
        "- Lê An (1985) - tổ 19 - sau cai nghiện - 12/3/2024",
    ] {
        assert_eq!(typed(pasted), expected, "{pasted}");
    }
}

#[test]
fn a_year_behind_the_name_goes_to_its_own_column() {
    for (pasted, name) in [
        ("Lê Nam (1985)", "Lê Nam"),
        ("Lê Nam sinh năm 1985", "Lê Nam"),
        ("Lê Nam, SN 1985", "Lê Nam"),
        ("Lê Nam sinh 1985", "Lê Nam"),
    ] {
        let mut typed = [pasted, "", "", "", ""].map(str::to_owned);
        name_and_year(&mut typed);
        assert_eq!([typed[0].as_str(), &typed[1]], [name, "1985"], "{pasted}");
    }
}

#[test]
fn doubts_stand_beside_the_cell_and_refuse_nothing() {
    let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
    let today = day(2024, 2, 1);
    tablet.person(today, "Hồ Đạt", &[(field::BORN, "1990")]);
    let rows = read(
        &tablet.register,
        None,
        [
            ["Lê An", "1985", "tổ 19", "nghiện", "12/2021"],
            ["LE AN", "", "", "lo lắng", "1/3/2024"],
            ["ho dat", "31/2/1990", "", "vị thành niên", "15/1/2024"],
            ["", "1700", "", "", "hôm nào đó"],
            ["0905 123 456", "1980", "", "người chưa thành niên vi phạm pháp luật", ""],
            ["Võ Bảy", "88", "", "cai nghiện xong", ""],
        ]
        .map(|row| row.map(str::to_owned))
        .to_vec(),
        today,
    );
    let doubts: Vec<Vec<(Column, Doubt)>> = rows.iter().map(|row| row.doubts.clone()).collect();
    use Column::*;
    assert_eq!(doubts[0], []);
    assert_eq!(rows[0].category.as_deref(), Some("addiction"));
    assert_eq!(rows[0].admitted, PartialDate::parse("12/2021", today).ok());
    assert_eq!(
        doubts[1],
        [
            (Category, Doubt::UnknownCategory),
            (Admitted, Doubt::InFuture),
            (Name, Doubt::TwiceInList { row: 1 })
        ]
    );
    let code = tablet.register.persons().next().expect("one").code().to_owned();
    assert_eq!(
        doubts[2],
        [
            (Born, Doubt::Date(DateError::NoSuchDay { day: 31, month: 2, year: 1990 })),
            (Name, Doubt::AlreadyInBook { code }),
        ]
    );
    assert_eq!(
        doubts[3],
        [
            (Name, Doubt::Name(NameDoubt::Missing)),
            (Born, Doubt::Date(DateError::AbsurdYear(1700))),
            (Admitted, Doubt::Date(DateError::NotADate)),
        ]
    );
    assert_eq!(
        doubts[4],
        [(Name, Doubt::Name(NameDoubt::NotAName)), (Category, Doubt::CategoryAndAge { minor: false })]
    );
    assert_eq!(
        rows.iter().map(Row::can_be_recorded).collect::<Vec<_>>(),
        [true, true, true, false, true, true]
    );
    // Of either diện of drugs: nothing is guessed, it is asked.
    let unread = [(Born, Doubt::NoBirthYear), (Category, Doubt::UnknownCategory)];
    assert_eq!((&rows[5].category, &doubts[5][..]), (&None, &unread[..]));
}

#[test]
fn a_category_is_known_by_the_words_of_the_model_the_list_is_of() {
    use crate::casework::Command;
    use crate::casework::tablet::giao_ban;
    use crate::casework::template::Edited;
    let today = day(2024, 2, 1);
    let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
    let mut edited = Edited::of(&Template::shipped()[0]).expect("a document");
    edited.become_another("own-1");
    edited.put("/name", "3+1");
    edited.put("/categories/0/name", "người neo đơn");
    edited.put("/categories/0/list_words", "ở một mình");
    let pasted = "Lê An, 1985, tổ 19, ở một mình, 12/3/2023";
    let rows = |tablet: &Tablet| rows(&tablet.register, table::read(pasted).expect("a table"));
    assert_eq!(rows(&tablet)[0][3], "", "nobody uses the model yet");
    let document = edited.document();
    let own = crate::casework::book::template_subject(&document);
    tablet.act(today, Command::ApplyTemplate { document, on: today, authority: giao_ban() });
    let typed = rows(&tablet);
    assert_eq!(typed[0][3], "ở một mình");
    let category =
        |version: Option<&Subject>| read(&tablet.register, version, typed.clone(), today).remove(0).category;
    assert_eq!(category(Some(&own)).as_deref(), Some("past-offence"));
    assert_eq!(category(None), None, "the default model has other words");
}
