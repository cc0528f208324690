//! A pasted text as rows of cells: tables from Excel and Word, and lines typed into a chat.

use crate::vietnamese::name::is_invisible;

/// The longest text that is read, in bytes: a ward's list is a few kilobytes, and the screen must stay quick.
pub const LONGEST_TEXT: usize = 1_000_000;
/// The most rows that are read; a ward has 23 to 100 cases.
pub const MOST_ROWS: usize = 2_000;

/// Why nothing of a pasted text was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    #[error("nothing is in it")]
    Empty,
    #[error("it is longer than {LONGEST_TEXT} bytes")]
    TooLong,
    #[error("it has more than {MOST_ROWS} rows")]
    TooManyRows,
}

/// How a text was laid out, which decides whether its columns can be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Table {
    /// From a spreadsheet or a table: a cell stands under its heading.
    Columns(Vec<Vec<String>>),
    /// Lines of a message: what a piece is, it says itself.
    Lines(Vec<Vec<String>>),
}

/// Reads a pasted text; rows without anything in them are left out.
pub fn read(pasted: &str) -> Result<Table, TableError> {
    if pasted.len() > LONGEST_TEXT {
        return Err(TableError::TooLong);
    }
    let visible: String = pasted.chars().filter(|sign| *sign == '\t' || !is_invisible(*sign)).collect();
    // One line with a tab does not make a table of a message; cells of a table may hold lines of their own.
    let lines = visible.lines().filter(|line| !line.trim().is_empty());
    let (in_columns, said): (Vec<&str>, Vec<&str>) = lines.partition(|line| line.contains('\t'));
    let table = if !in_columns.is_empty() && 3 * in_columns.len() >= said.len() {
        Table::Columns(cells(&visible))
    } else {
        Table::Lines(visible.lines().map(pieces).collect())
    };
    let (Table::Columns(mut rows) | Table::Lines(mut rows)) = table.clone();
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    match rows.len() {
        0 => Err(TableError::Empty),
        count if count > MOST_ROWS => Err(TableError::TooManyRows),
        _ => Ok(match table {
            Table::Columns(_) => Table::Columns(rows),
            Table::Lines(_) => Table::Lines(rows),
        }),
    }
}

/// Cells between tabs. A spreadsheet puts quotes round a cell that holds a tab, a quote or a line's end.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![]];
    let mut cell = String::new();
    let mut signs = text.chars().filter(|sign| *sign != '\r').peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if cell.is_empty() => quoted(&mut signs, &mut cell),
            '\t' | '\n' => {
                let row = rows.last_mut().expect("begins with one");
                row.push(tidy(&std::mem::take(&mut cell)));
                if sign == '\n' {
                    rows.push(vec![]);
                }
            }
            sign => cell.push(sign),
        }
    }
    rows.last_mut().expect("begins with one").push(tidy(&cell));
    rows
}

/// What stands up to the closing quote. Without one it was no quoted cell, and what was taken is all of it.
fn quoted(signs: &mut std::iter::Peekable<impl Iterator<Item = char> + Clone>, cell: &mut String) {
    let mut ahead = signs.clone();
    let mut inside = String::new();
    while let Some(sign) = ahead.next() {
        if sign != '"' {
            inside.push(sign);
        } else if ahead.peek() == Some(&'"') {
            ahead.next();
            inside.push('"');
        } else {
            *cell = inside;
            *signs = ahead;
            return;
        }
    }
    cell.push('"');
}

/// "1. Nguyễn Văn A - 1985 - tổ 19" in pieces; the number in front is not one.
fn pieces(line: &str) -> Vec<String> {
    let line = without_number(line.trim());
    let parts: Vec<&str> = ["\t", "|", ";", " - ", " – ", " — "]
        .into_iter()
        .find(|sign| line.contains(sign))
        .map_or_else(|| line.split(',').collect(), |sign| line.split(sign).collect());
    parts.into_iter().map(tidy).filter(|part| !part.is_empty()).collect()
}

/// Takes "1.", "2)", "3/" or a list's dash off the front of a line.
fn without_number(line: &str) -> &str {
    let rest = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let numbered = line.len() - rest.len();
    match rest.chars().next() {
        Some('.' | ')' | '/' | '-') if (1..=4).contains(&numbered) => rest[1..].trim_start(),
        _ => line.trim_start_matches(['-', '–', '•', '*', '+']).trim_start(),
    }
}

fn tidy(cell: &str) -> String {
    crate::vietnamese::name::tidy_line(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(table: Table) -> Vec<Vec<String>> {
        let (Table::Columns(rows) | Table::Lines(rows)) = table;
        rows
    }

    #[test]
    fn a_spreadsheet_quotes_cells_that_hold_a_line_end() {
        let pasted = "1\t\"Nguyễn Văn\r\nAn\"\t\"tổ \"\"19\"\"\"\r\n\r\n2\tLê \"Tư\" Bình\t\"x\r\n";
        assert_eq!(
            rows(read(pasted).unwrap()),
            [vec!["1", "Nguyễn Văn An", "tổ \"19\""], vec!["2", "Lê \"Tư\" Bình", "\"x"]]
        );
    }

    #[test]
    fn a_message_is_read_in_pieces() {
        let pasted = "1. Lê An, 1985, tổ 19\n2) Lê Ánh - 1990 - 12 Lê Lợi, tổ 3\n• Hồ Đạt; 2001\n\n";
        assert_eq!(
            rows(read(pasted).unwrap()),
            [
                vec!["Lê An", "1985", "tổ 19"],
                vec!["Lê Ánh", "1990", "12 Lê Lợi, tổ 3"],
                vec!["Hồ Đạt", "2001"]
            ]
        );
    }

    #[test]
    fn one_tab_does_not_make_a_table_of_a_message() {
        let pasted = "Lê An, 1985\nLê Ánh, 1990\nHồ\t2001\nVõ Ba, 1970\nVõ Tư, 1971";
        let read = read(pasted).unwrap();
        assert!(matches!(read, Table::Lines(_)));
        assert_eq!(rows(read)[..3], [vec!["Lê An", "1985"], vec!["Lê Ánh", "1990"], vec!["Hồ", "2001"]]);
    }

    #[test]
    fn what_is_no_list_is_refused() {
        assert_eq!(read(" \n\t\n"), Err(TableError::Empty));
        assert_eq!(read(&"a".repeat(LONGEST_TEXT + 1)), Err(TableError::TooLong));
        assert_eq!(read(&"a\n".repeat(MOST_ROWS + 1)), Err(TableError::TooManyRows));
    }
}
