//! `Dán danh sách có sẵn`: the ward's running list, pasted as five columns, read with its doubts. Source: rule 1.

use chrono::{Datelike, NaiveDate};

use super::Register;
use super::models::{in_use, named_or_current};
use super::pasted::table::Table;
use super::pasted::{Cells, Layout, NameDoubt, name_doubt, told_before};
use super::template::Template;
use crate::ledger::Subject;
use crate::vietnamese::date::{DateError, PartialDate};
use crate::vietnamese::fold::Folded;
use crate::vietnamese::name::FullName;

/// The five columns, in the order they are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Name,
    Born,
    Residence,
    Category,
    /// Ngày đưa vào.
    Admitted,
}

impl Column {
    pub const ALL: [Self; 5] = [Self::Name, Self::Born, Self::Residence, Self::Category, Self::Admitted];
}

/// Why somebody should look at a cell again. The words are in `app/text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    Name(NameDoubt),
    /// The same name and year stand in this row too, counted from 1.
    TwiceInList {
        row: usize,
    },
    /// Who in the book may be the same person, by code.
    AlreadyInBook {
        code: String,
    },
    Date(DateError),
    /// No year of birth, as "88".
    NoBirthYear,
    /// Born less than ten or more than a hundred years ago.
    OddAge {
        age: i64,
    },
    /// No diện of the model is meant, or more than one could be.
    UnknownCategory,
    /// A diện of minors for somebody who is of age, or the other way round.
    CategoryAndAge,
    /// Taken in after today.
    InFuture,
    /// Taken in on or after the day the book begins: figures count it as taken in then.
    NotBeforeBook {
        starts_on: NaiveDate,
    },
}

/// A row as it will be recorded, or waits to be put right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// As typed, in the order of [`Column::ALL`].
    pub typed: Cells,
    pub born: Option<PartialDate>,
    /// The id of the template's category.
    pub category: Option<String>,
    pub admitted: Option<PartialDate>,
    pub doubts: Vec<(Column, Doubt)>,
}

impl Row {
    pub fn typed(&self, column: Column) -> &str {
        &self.typed[column as usize]
    }

    /// Whether it can be recorded: everything but the name may be completed later.
    pub fn can_be_recorded(&self) -> bool {
        FullName::parse(self.typed(Column::Name)).is_ok()
    }
}

/// Puts a pasted table into rows, as typed. Of which model it is is not known yet: the words of all in use count.
pub fn rows(register: &Register, table: Table) -> Vec<Cells> {
    let templates: Vec<&Template> = in_use(register).map(|model| model.template).collect();
    let column_of = |piece: &str, before: &Cells| column_of(&templates, piece, before);
    Layout { headings: HEADINGS, second_row: SECOND_ROW, part: name_and_year, column_of: &column_of }
        .rows(table)
}

/// Reads rows against the book and a version of the model, or the one new cases take: what each cell means, and what is
/// doubtful about it.
pub fn read(register: &Register, version: Option<&Subject>, typed: Vec<Cells>, today: NaiveDate) -> Vec<Row> {
    let template = named_or_current(register, version);
    let mut rows: Vec<Row> =
        typed.into_iter().map(|typed| read_row(register, template, typed, today)).collect();
    let names: Vec<&str> = rows.iter().map(|row| row.typed(Column::Name)).collect();
    let before = told_before(&names, |one, other| {
        let (one, other) = (rows[one].born, rows[other].born);
        one.is_none() || other.is_none() || one == other
    });
    for (row, before) in rows.iter_mut().zip(before) {
        row.doubts.extend(before.map(|row| (Column::Name, Doubt::TwiceInList { row })));
    }
    rows
}

fn read_row(register: &Register, template: Option<&Template>, typed: Cells, today: NaiveDate) -> Row {
    let mut row = Row { typed, ..Row::default() };
    let name = row.typed(Column::Name).to_owned();
    row.doubts.extend(name_doubt(&name).map(|doubt| (Column::Name, Doubt::Name(doubt))));
    match PartialDate::parse(row.typed(Column::Born), today) {
        Ok(born) => {
            let age = i64::from(today.year()) - i64::from(born.year());
            if !(10..=100).contains(&age) {
                row.doubts.push((Column::Born, Doubt::OddAge { age }));
            }
            row.born = Some(born);
        }
        Err(DateError::Blank) => {}
        Err(DateError::NotADate) => row.doubts.push((Column::Born, Doubt::NoBirthYear)),
        Err(error) => row.doubts.push((Column::Born, Doubt::Date(error))),
    }
    let alike = super::intake::alike(register, &name, row.born, row.typed(Column::Residence));
    if let Some(one) = alike.first() {
        row.doubts.push((Column::Name, Doubt::AlreadyInBook { code: one.person.code().to_owned() }));
    }
    read_category(template, &mut row, today);
    match PartialDate::parse(row.typed(Column::Admitted), today) {
        Ok(admitted) if admitted.earliest() > today => row.doubts.push((Column::Admitted, Doubt::InFuture)),
        Ok(admitted) => {
            if let Some(starts_on) = register.starts_on().filter(|day| admitted.earliest() >= *day) {
                row.doubts.push((Column::Admitted, Doubt::NotBeforeBook { starts_on }));
            }
            row.admitted = Some(admitted);
        }
        Err(DateError::Blank) => {}
        Err(error) => row.doubts.push((Column::Admitted, Doubt::Date(error))),
    }
    row
}

fn read_category(template: Option<&Template>, row: &mut Row, today: NaiveDate) {
    let typed = Folded::new(row.typed(Column::Category));
    let Some(template) = template.filter(|_| !typed.is_empty()) else { return };
    let Some(category) = template.category_named(typed.plain()) else {
        row.doubts.push((Column::Category, Doubt::UnknownCategory));
        return;
    };
    row.category = Some(category.id.clone());
    let minor = row.born.map(|born| born.minor_on(today));
    if category.minors_only && minor == Some(false) {
        row.doubts.push((Column::Category, Doubt::CategoryAndAge));
    }
}

/// The longer heading stands before one that it begins with.
const HEADINGS: &[(&str, usize)] = &[
    ("ho va ten", Column::Name as usize),
    ("ho ten", Column::Name as usize),
    ("ten", Column::Name as usize),
    ("ngay dua vao", Column::Admitted as usize),
    ("ngay vao", Column::Admitted as usize),
    ("ngay tiep nhan", Column::Admitted as usize),
    ("dua vao", Column::Admitted as usize),
    ("nam sinh", Column::Born as usize),
    ("ngay sinh", Column::Born as usize),
    ("ngay thang nam sinh", Column::Born as usize),
    ("sinh nam", Column::Born as usize),
    ("noi o", Column::Residence as usize),
    ("cho o", Column::Residence as usize),
    ("dia chi", Column::Residence as usize),
    ("noi cu tru", Column::Residence as usize),
    ("dien", Column::Category as usize),
    ("loai", Column::Category as usize),
    ("doi tuong", Column::Category as usize),
];

const SECOND_ROW: &[(&str, usize)] = &[("nam", Column::Born as usize), ("nu", Column::Born as usize)];

/// "Nguyễn Văn A (1985)" or "Nguyễn Văn A SN 1985" where no year has a column of its own.
fn name_and_year(typed: &mut Cells) {
    let [name, born, ..] = typed;
    let Some(at) = name.find(|sign: char| sign.is_ascii_digit()).filter(|_| born.is_empty()) else { return };
    let year = name[at..].trim_end_matches([')', '.', ',']).to_owned();
    if !year.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/') {
        return;
    }
    let words: Vec<&str> = name[..at].split([' ', '(', ',']).filter(|word| !word.is_empty()).collect();
    let is = |word: &str, wanted: &str| Folded::new(word).plain() == wanted;
    // "Nam" alone may be the name.
    let kept = match words[..] {
        [ref kept @ .., before, last] if is(before, "sinh") && is(last, "nam") => kept,
        [ref kept @ .., last] if is(last, "sn") || is(last, "sinh") => kept,
        ref all => all,
    };
    (*name, *born) = (kept.join(" "), year);
}

/// The first date is the birth, the last the admission, a diện is known by its words, and the rest is where the person
/// lives.
fn column_of(templates: &[&Template], piece: &str, before: &Cells) -> usize {
    let is_date = piece.split(' ').all(|word| {
        word.bytes().all(|byte| byte.is_ascii_digit())
            || ["ngay", "thang", "nam", "sinh", "sn", "dua", "vao", "tu"].contains(&word)
    }) && piece.bytes().any(|byte| byte.is_ascii_digit());
    let is_category = templates.iter().any(|template| template.speaks_of_category(piece));
    let column = if is_date && before[Column::Born as usize].is_empty() {
        Column::Born
    } else if is_date {
        Column::Admitted
    } else if is_category && before[Column::Category as usize].is_empty() {
        Column::Category
    } else {
        Column::Residence
    };
    column as usize
}

#[cfg(test)]
mod tests {
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
                (Admitted, Doubt::NotBeforeBook { starts_on: day(2024, 1, 1) }),
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
        assert_eq!(doubts[4], [(Name, Doubt::Name(NameDoubt::NotAName)), (Category, Doubt::CategoryAndAge)]);
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
        let category = |version: Option<&Subject>| {
            read(&tablet.register, version, typed.clone(), today).remove(0).category
        };
        assert_eq!(category(Some(&own)).as_deref(), Some("past-offence"));
        assert_eq!(category(None), None, "the default model has other words");
    }
}
