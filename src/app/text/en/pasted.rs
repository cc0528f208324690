use super::counted;
use crate::app::text::pasted::PastedWords;
use crate::casework::pasted::NameDoubt;
use crate::casework::pasted::table::{MOST_ROWS, TableError};

pub const EN: PastedWords = PastedWords {
    pasted: "List",
    read: "Read the pasted list",
    unreadable: unreadable_en,
    summary: |rows, doubtful| {
        let rows = counted(rows, "line", "lines");
        match doubtful {
            0 => format!("{rows} read, none in doubt."),
            _ => {
                format!("{rows} read, {doubtful} worth a second look. You can record now and complete later.")
            }
        }
    },
    read_as: |category| format!("Read as: {category}"),
    name_doubt: |doubt| match doubt {
        NameDoubt::Missing => "The name is missing.",
        NameDoubt::TooLong => "The name is very long; have several cells run together?",
        NameDoubt::NotAName => "There are digits or odd signs in the name.",
    },
    twice: |row| format!("Same as line {row}."),
    row: |number| format!("Line {number}"),
    mend: "Edit",
    mended: "Done editing",
    leave_out: "Leave this line out",
    take_back_in: "Take this line back in",
    left_out: "This line will not be recorded.",
    start_anew: "Paste another list",
    nothing_left: "No line is left to record. Take a line back in, or paste another list.",
    names_missing: |rows| format!("The name is missing or too long in {rows}. Please edit or leave out."),
};

fn unreadable_en(error: TableError) -> String {
    match error {
        TableError::Empty => "No line yet. Paste the list into this field, then tap to read it.".to_owned(),
        TableError::TooLong => {
            "What was pasted is too long for a ward's list. Copy the table alone, then paste again."
                .to_owned()
        }
        TableError::TooManyRows => {
            format!("The list has more than {MOST_ROWS} lines. Please paste it in parts.")
        }
    }
}
