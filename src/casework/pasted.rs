//! Lists that are pasted from Excel, Word or Zalo, whatever they are of: cells put under their columns, and what is
//! doubtful about a name.
//!
//! Reading never refuses a row: what cannot be understood is kept as it was typed, with the reason beside it, so
//! that a person can put it right.

use crate::vietnamese::fold::Folded;
use crate::vietnamese::name::FullName;
use table::Table;

pub mod table;

/// A row as typed, in the order of the list's columns. The name is the first.
pub type Cells = [String; 5];

/// Why somebody should look at a name again, whoever it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameDoubt {
    Missing,
    TooLong,
    /// A name with digits or brackets in it.
    NotAName,
}

/// How one kind of list is laid out.
pub struct Layout<'a> {
    /// Headings by which lists name a column, folded; the first that begins a heading wins.
    pub headings: &'static [(&'static str, usize)],
    /// What may stand in a second row of headings, folded: "Năm sinh" is often two columns, "Nam" and "Nữ".
    pub second_row: &'static [(&'static str, usize)],
    /// Puts right what stands in one cell and belongs in two.
    pub part: fn(&mut Cells),
    /// The column that a piece of a message, folded, says itself it is of, beside what was put in its place before.
    pub column_of: &'a dyn Fn(&str, &Cells) -> usize,
}

impl Layout<'_> {
    /// Puts a pasted table into rows, as typed. Headings and running numbers are taken off.
    pub fn rows(&self, table: Table) -> Vec<Cells> {
        match table {
            Table::Columns(rows) => self.columns(rows),
            Table::Lines(rows) => rows.into_iter().map(|pieces| self.by_itself(&pieces)).collect(),
        }
    }

    /// Cells under their headings; without headings in the order that is asked for, running numbers left out.
    fn columns(&self, mut rows: Vec<Vec<String>>) -> Vec<Cells> {
        let titled = rows.iter().take(5).position(|row| {
            let known: Vec<usize> = row.iter().filter_map(|cell| self.heading(cell)).collect();
            known.contains(&0) && known.len() >= 2
        });
        let places = match titled {
            Some(at) => {
                let title = rows.drain(..=at).next_back().expect("the row that was found");
                self.places(&title, &mut rows)
            }
            None => {
                let is_numbered = rows
                    .iter()
                    .all(|row| row.len() > 1 && row[0].trim_end_matches('.').parse::<u16>().is_ok());
                (0..5).map(|column| (column + usize::from(is_numbered), column)).collect()
            }
        };
        let typed = rows.into_iter().map(|row| {
            let mut typed = Cells::default();
            for (at, column) in &places {
                let cell = row.get(*at).map_or("", String::as_str);
                if typed[*column].is_empty() {
                    typed[*column] = cell.to_owned();
                }
            }
            (self.part)(&mut typed);
            typed
        });
        typed.filter(names_somebody).collect()
    }

    fn heading(&self, cell: &str) -> Option<usize> {
        let folded = Folded::new(cell);
        self.headings.iter().find(|(word, _)| folded.plain().starts_with(word)).map(|(_, column)| *column)
    }

    /// Which cell is of which column, by the row of headings and the one under it.
    fn places(&self, title: &[String], rows: &mut Vec<Vec<String>>) -> Vec<(usize, usize)> {
        let mut places: Vec<_> =
            title.iter().enumerate().filter_map(|(at, cell)| Some((at, self.heading(cell)?))).collect();
        let second = |cell: &String| {
            let folded = Folded::new(cell);
            self.second_row.iter().find(|(word, _)| folded.plain() == *word).map(|(_, column)| *column)
        };
        if let Some(under) = rows.first().filter(|row| row.iter().any(|cell| second(cell).is_some())) {
            places.extend(under.iter().enumerate().filter_map(|(at, cell)| Some((at, second(cell)?))));
            rows.remove(0);
        }
        places
    }

    /// The pieces of a line say themselves what they are; the first is the name.
    fn by_itself(&self, pieces: &[String]) -> Cells {
        let mut typed = Cells::default();
        let Some((name, rest)) = pieces.split_first() else { return typed };
        typed[0].clone_from(name);
        (self.part)(&mut typed);
        for piece in rest {
            let column = (self.column_of)(Folded::new(piece).plain(), &typed);
            let cell = &mut typed[column];
            if !cell.is_empty() {
                cell.push_str(", ");
            }
            cell.push_str(piece);
        }
        typed
    }
}

/// A row of headings repeated on the next page, or the column numbers under them, names nobody.
fn names_somebody(typed: &Cells) -> bool {
    typed.iter().any(|cell| !cell.is_empty()) && !typed[0].bytes().all(|byte| b"()0123456789".contains(&byte))
        || typed[0].is_empty() && typed[1..].iter().any(|cell| !cell.is_empty())
}

pub fn name_doubt(name: &str) -> Option<NameDoubt> {
    match FullName::parse(name) {
        Err(_) if name.is_empty() => Some(NameDoubt::Missing),
        Err(_) => Some(NameDoubt::TooLong),
        Ok(_) if name.chars().any(|sign| sign.is_ascii_digit() || "()[]{}/\\<>@#".contains(sign)) => {
            Some(NameDoubt::NotAName)
        }
        Ok(_) => None,
    }
}

/// For each row the number, from 1, of the first one before it with the same name that may be of the same person.
pub fn told_before(names: &[&str], may_be_same: impl Fn(usize, usize) -> bool) -> Vec<Option<usize>> {
    let folded: Vec<Folded> = names.iter().map(|name| Folded::new(name)).collect();
    (0..names.len())
        .map(|at| {
            let is_twin =
                |before: &usize| folded[*before].plain() == folded[at].plain() && may_be_same(*before, at);
            (0..at).find(is_twin).filter(|_| !folded[at].is_empty()).map(|before| before + 1)
        })
        .collect()
}

/// Whether some words of a folded text begin as `wanted` does.
pub fn says(folded: &str, wanted: &str) -> bool {
    folded.starts_with(wanted) || folded.contains(&format!(" {wanted}"))
}
