//! `Dán danh sách có sẵn`: the ward's running list, pasted as five columns, read with its doubts. Source: rule 1.
//!
//! Reading never refuses a row: what cannot be understood is kept as it was typed, with the reason beside it, so
//! that a person can put it right.

use chrono::{Datelike, NaiveDate};

use super::Register;
use super::template::Template;
use crate::vietnamese::date::{DateError, PartialDate};
use crate::vietnamese::fold::Folded;
use crate::vietnamese::name::FullName;
use table::Table;

pub mod table;

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
    NameMissing,
    NameTooLong,
    /// A name with digits or brackets in it.
    NotAName,
    /// The same name and year stand in this row too, counted from 1.
    TwiceInList {
        row: usize,
    },
    /// Who in the book may be the same person, by code.
    AlreadyInBook {
        code: String,
    },
    Date(DateError),
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
    /// Taken in on or after the day the book begins: then it is no old case.
    NotBeforeBook {
        starts_on: NaiveDate,
    },
}

/// A row as it will be recorded, or waits to be put right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// As typed, in the order of [`Column::ALL`].
    pub typed: [String; 5],
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

/// Puts a pasted table into rows of five columns, as typed. Headings and running numbers are taken off.
pub fn rows(table: Table) -> Vec<[String; 5]> {
    match table {
        Table::Columns(rows) => columns(rows),
        Table::Lines(rows) => rows.into_iter().map(|pieces| by_itself(&pieces)).collect(),
    }
}

/// Reads rows against the book: what each cell means, and what is doubtful about it.
pub fn read(register: &Register, typed: Vec<[String; 5]>, today: NaiveDate) -> Vec<Row> {
    let template = register.current_template().map(|(_, template)| template.as_ref());
    let mut rows: Vec<Row> =
        typed.into_iter().map(|typed| read_row(register, template, typed, today)).collect();
    for at in 1..rows.len() {
        let (before, [row, ..]) = rows.split_at_mut(at) else { continue };
        let name = Folded::new(row.typed(Column::Name));
        let same = |other: &Row| {
            Folded::new(other.typed(Column::Name)).plain() == name.plain()
                && (other.born.is_none() || row.born.is_none() || other.born == row.born)
        };
        if let Some(first) = before.iter().position(same).filter(|_| !name.is_empty()) {
            row.doubts.push((Column::Name, Doubt::TwiceInList { row: first + 1 }));
        }
    }
    rows
}

fn read_row(register: &Register, template: Option<&Template>, typed: [String; 5], today: NaiveDate) -> Row {
    let mut row = Row { typed, ..Row::default() };
    let name = row.typed(Column::Name).to_owned();
    match FullName::parse(&name) {
        Err(_) if name.is_empty() => row.doubts.push((Column::Name, Doubt::NameMissing)),
        Err(_) => row.doubts.push((Column::Name, Doubt::NameTooLong)),
        Ok(_) if name.chars().any(|sign| sign.is_ascii_digit() || "()[]{}/\\<>@#".contains(sign)) => {
            row.doubts.push((Column::Name, Doubt::NotAName));
        }
        Ok(_) => {}
    }
    match PartialDate::parse(row.typed(Column::Born), today) {
        Ok(born) => {
            let age = i64::from(today.year()) - i64::from(born.year());
            if !(10..=100).contains(&age) {
                row.doubts.push((Column::Born, Doubt::OddAge { age }));
            }
            row.born = Some(born);
        }
        Err(DateError::Blank) => {}
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
    row.category = category(template, typed.plain());
    let Some(category) = row.category.as_ref().and_then(|id| template.category(id)) else {
        row.doubts.push((Column::Category, Doubt::UnknownCategory));
        return;
    };
    let minor = row.born.map(|born| born.minor_on(today));
    if category.minors_only && minor == Some(false) {
        row.doubts.push((Column::Category, Doubt::CategoryAndAge));
    }
}

/// Words by which lists name a diện, folded, against the ids of the shipped templates. The first that is found
/// wins, so the narrower ones stand first. Source: domain 1.1, 1.5 (the names of the four diện by place).
const CATEGORY_WORDS: [(&str, &str); 16] = [
    ("chua thanh nien", "minor-offence"),
    ("vi thanh nien", "minor-offence"),
    ("thieu nien", "minor-offence"),
    ("su dung", "drug-use"),
    ("cai nghien", "addiction"),
    ("sau cai", "addiction"),
    ("nghien", "addiction"),
    ("ma tuy", "drug-use"),
    ("lam loi", "past-offence"),
    ("lam lo", "past-offence"),
    ("man han", "past-offence"),
    ("chap hanh xong", "past-offence"),
    ("ra tu", "past-offence"),
    ("an tu", "past-offence"),
    ("dac xa", "past-offence"),
    ("vi pham phap luat", "past-offence"),
];

/// Whether some words of a folded text begin as `wanted` does.
fn names(folded: &str, wanted: &str) -> bool {
    folded.starts_with(wanted) || folded.contains(&format!(" {wanted}"))
}

/// The category of the template that a folded text names: its own name first, then the usual words.
fn category(template: &Template, typed: &str) -> Option<String> {
    let own = |category: &&super::template::Category| Folded::new(&category.name).plain() == typed;
    if let Some(category) = template.categories.iter().find(own) {
        return Some(category.id.clone());
    }
    let (_, id) = CATEGORY_WORDS.iter().find(|(word, _)| names(typed, word))?;
    template.category(id).map(|category| category.id.clone())
}

/// Headings by which lists name a column, folded; the first that begins a heading wins.
const HEADINGS: [(&str, Column); 18] = [
    ("ho va ten", Column::Name),
    ("ho ten", Column::Name),
    ("ten", Column::Name),
    ("ngay dua vao", Column::Admitted),
    ("ngay vao", Column::Admitted),
    ("ngay tiep nhan", Column::Admitted),
    ("dua vao", Column::Admitted),
    ("nam sinh", Column::Born),
    ("ngay sinh", Column::Born),
    ("ngay thang nam sinh", Column::Born),
    ("sinh nam", Column::Born),
    ("noi o", Column::Residence),
    ("cho o", Column::Residence),
    ("dia chi", Column::Residence),
    ("noi cu tru", Column::Residence),
    ("dien", Column::Category),
    ("loai", Column::Category),
    ("doi tuong", Column::Category),
];

fn heading(cell: &str) -> Option<Column> {
    let folded = Folded::new(cell);
    let cell = folded.plain();
    HEADINGS.iter().find(|(word, _)| cell.starts_with(word)).map(|(_, column)| *column)
}

/// Cells under their headings; without headings in the order that is asked for, running numbers left out.
fn columns(mut rows: Vec<Vec<String>>) -> Vec<[String; 5]> {
    let titled = rows.iter().take(5).position(|row| {
        let known: Vec<Column> = row.iter().filter_map(|cell| heading(cell)).collect();
        known.contains(&Column::Name) && known.len() >= 2
    });
    let places: Vec<(usize, Column)> = match titled {
        Some(at) => {
            let title = rows.drain(..=at).next_back().expect("the row that was found");
            let mut places: Vec<_> =
                title.iter().enumerate().filter_map(|(at, cell)| Some((at, heading(cell)?))).collect();
            // "Năm sinh" is often two columns, "Nam" and "Nữ", named in a second row of headings.
            let is_sex = |cell: &String| matches!(Folded::new(cell).plain(), "nam" | "nu");
            if let Some(under) = rows.first().filter(|row| row.iter().any(is_sex)) {
                let sexes = under.iter().enumerate().filter(|(_, cell)| is_sex(cell));
                places.extend(sexes.map(|(at, _)| (at, Column::Born)));
                rows.remove(0);
            }
            places
        }
        None => {
            let is_numbered =
                rows.iter().all(|row| row.len() > 1 && row[0].trim_end_matches('.').parse::<u16>().is_ok());
            Column::ALL
                .into_iter()
                .enumerate()
                .map(|(at, column)| (at + usize::from(is_numbered), column))
                .collect()
        }
    };
    let typed = rows.into_iter().map(|row| {
        let mut typed = <[String; 5]>::default();
        for (at, column) in &places {
            let cell = row.get(*at).map_or("", String::as_str);
            if typed[*column as usize].is_empty() {
                typed[*column as usize] = cell.to_owned();
            }
        }
        name_and_year(&mut typed);
        typed
    });
    // A row of headings repeated on the next page, or the column numbers under them, names nobody.
    let names_somebody = |typed: &[String; 5]| {
        typed.iter().any(|cell| !cell.is_empty())
            && !typed[0].bytes().all(|byte| b"()0123456789".contains(&byte))
            || typed[0].is_empty() && typed[1..].iter().any(|cell| !cell.is_empty())
    };
    typed.filter(names_somebody).collect()
}

/// "Nguyễn Văn A (1985)" or "Nguyễn Văn A SN 1985" where no year has a column of its own.
fn name_and_year(typed: &mut [String; 5]) {
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

/// The pieces of a line say themselves what they are: first the name, the first date the birth, the last the
/// admission, a diện by its words, and the rest is where the person lives.
fn by_itself(pieces: &[String]) -> [String; 5] {
    let mut typed = <[String; 5]>::default();
    let Some((name, rest)) = pieces.split_first() else { return typed };
    typed[0].clone_from(name);
    name_and_year(&mut typed);
    for piece in rest {
        let folded = Folded::new(piece);
        let plain = folded.plain();
        let is_date = plain.split(' ').all(|word| {
            word.bytes().all(|byte| byte.is_ascii_digit())
                || ["ngay", "thang", "nam", "sinh", "sn", "dua", "vao", "tu"].contains(&word)
        }) && plain.bytes().any(|byte| byte.is_ascii_digit());
        let is_category = CATEGORY_WORDS.iter().any(|(word, _)| names(plain, word));
        let column = if is_date && typed[Column::Born as usize].is_empty() {
            Column::Born
        } else if is_date {
            Column::Admitted
        } else if is_category && typed[Column::Category as usize].is_empty() {
            Column::Category
        } else {
            Column::Residence
        };
        let cell = &mut typed[column as usize];
        if !cell.is_empty() {
            cell.push_str(", ");
        }
        cell.push_str(piece);
    }
    typed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::person::field;
    use crate::casework::tablet::{Model, Tablet, day};

    fn typed(pasted: &str) -> Vec<[String; 5]> {
        rows(table::read(pasted).expect("a table"))
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
            [
                ["Lê An", "1985", "tổ 19", "sau cai", "12/2021"],
                ["LE AN", "", "", "lo lắng", "1/3/2024"],
                ["ho dat", "31/2/1990", "", "vị thành niên", "15/1/2024"],
                ["", "1700", "", "", "hôm nào đó"],
                ["0905 123 456", "1980", "", "người chưa thành niên vi phạm pháp luật", ""],
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
                (Name, Doubt::NameMissing),
                (Born, Doubt::Date(DateError::AbsurdYear(1700))),
                (Admitted, Doubt::Date(DateError::NotADate)),
            ]
        );
        assert_eq!(doubts[4], [(Name, Doubt::NotAName), (Category, Doubt::CategoryAndAge)]);
        assert_eq!(
            rows.iter().map(Row::can_be_recorded).collect::<Vec<_>>(),
            [true, true, true, false, true]
        );
    }
}
