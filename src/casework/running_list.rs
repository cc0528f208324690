//! `Dán danh sách có sẵn`: the ward's running list, pasted as five columns, read with its doubts. Source: rule 1.

#[cfg(test)]
mod tests;

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
    /// A diện of minors for somebody who is of age, or of adults for somebody who is a minor.
    CategoryAndAge {
        minor: bool,
    },
    /// Taken in after today.
    InFuture,
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
    /// Taken in on or after this day, on which the book begins: figures count it as taken in then. No doubt.
    pub counts_since: Option<NaiveDate>,
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
            row.counts_since = register.starts_on().filter(|day| admitted.earliest() >= *day);
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
    let has_minors = template.categories.iter().any(|category| category.minors_only);
    if let Some(minor) = minor.filter(|minor| has_minors && *minor != category.minors_only)
        && (category.minors_only || minor)
    {
        row.doubts.push((Column::Category, Doubt::CategoryAndAge { minor }));
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
