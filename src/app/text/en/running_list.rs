use super::counted;
use crate::app::text::running_list::RunningListWords;
use crate::casework::person::Admitted;
use crate::casework::running_list::table::{MOST_ROWS, TableError};
use crate::casework::running_list::{Column, Doubt};
use crate::vietnamese::date::in_figures;

pub const EN: RunningListWords = RunningListWords {
    title: "Paste an existing list",
    lead: "Copy the table of people being helped from Excel, Word or Zalo and paste it here. The whole list is recorded at once and can be undone at once.",
    pasted: "List",
    pasted_hint: "Five columns: full name, year of birth, home, category, date of admission. Only the name is needed; the rest can follow.",
    read: "Read the pasted list",
    column: column_en,
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
    doubt: doubt_en,
    read_as: |category| format!("Read as: {category}"),
    row: |number| format!("Line {number}"),
    mend: "Edit",
    mended: "Done editing",
    leave_out: "Leave this line out",
    take_back_in: "Take this line back in",
    left_out: "This line will not be recorded.",
    drawn_up_by: "Who drew up the list, by what paper",
    drawn_up_by_hint: "Written into each case file as the source of the category.",
    drawn_up_by_default: "The ward's list of people being helped",
    reason: "Old case file, copied from an existing list",
    record: |count| format!("Record {}", counted(count, "case file", "case files")),
    did_record: |count| format!("{} recorded from the list", counted(count, "case file", "case files")),
    start_anew: "Paste another list",
    nothing_left: "No line is left to record. Take a line back in, or paste another list.",
    names_missing: |rows| format!("The name is missing or too long in {rows}. Please edit or leave out."),
    completed_later: "Each case file carries the mark “Old case file – to be completed” until its parts are complete.",
    admitted: |admitted| match admitted {
        Admitted::On(day) => in_figures(day),
        Admitted::About(known) => format!("about {}", known.in_figures()),
        Admitted::Unknown => "date not known".to_owned(),
    },
};

fn column_en(column: Column) -> &'static str {
    match column {
        Column::Name => "Full name",
        Column::Born => "Year of birth",
        Column::Residence => "Home",
        Column::Category => "Category",
        Column::Admitted => "Date of admission",
    }
}

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

fn doubt_en(doubt: &Doubt) -> String {
    match doubt {
        Doubt::NameMissing => "The name is missing.".to_owned(),
        Doubt::NameTooLong => "The name is very long; have several cells run together?".to_owned(),
        Doubt::NotAName => "There are digits or odd signs in the name.".to_owned(),
        Doubt::TwiceInList { row } => format!("Same as line {row}."),
        Doubt::AlreadyInBook { code } => format!("Perhaps in the book already: {code}."),
        Doubt::Date(error) => (super::refusals::EN.date)(error),
        Doubt::OddAge { age } if *age < 0 => "The year of birth is after today.".to_owned(),
        Doubt::OddAge { age } => format!("{age} years old this year – is that right?"),
        Doubt::UnknownCategory => "The category is not clear; record it later in the case file.".to_owned(),
        Doubt::CategoryAndAge => "Is 18 or over: please check the category.".to_owned(),
        Doubt::InFuture => "This day has not come yet.".to_owned(),
        Doubt::NotBeforeBook { starts_on } => {
            format!("On or after the day the book starts ({}): not an old case file.", in_figures(*starts_on))
        }
    }
}
