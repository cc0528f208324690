use super::counted;
use crate::app::text::running_list::RunningListWords;
use crate::casework::person::Admitted;
use crate::casework::running_list::{Column, Doubt};
use crate::vietnamese::date::in_figures;

pub const EN: RunningListWords = RunningListWords {
    title: "Paste an existing list",
    lead: "Copy the table of people being helped from Excel, Word or Zalo and paste it here. The whole list is recorded at once and can be undone at once.",
    pasted_hint: "Five columns: full name, year of birth, home, category, date of admission. Only the name is needed; the rest can follow.",
    column: column_en,
    doubt: doubt_en,
    counts_since: |starts_on| {
        format!("On or after the day the book starts ({}): counted as newly taken in.", in_figures(starts_on))
    },
    drawn_up_by: "Who drew up the list, by what paper",
    drawn_up_by_hint: "Written into each case file as the source of the category.",
    drawn_up_by_default: "The ward's list of people being helped",
    reason: "Old case file, copied from an existing list",
    record: |count| format!("Record {}", counted(count, "case file", "case files")),
    did_record: |count| format!("{} recorded from the list", counted(count, "case file", "case files")),
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

fn doubt_en(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Name(doubt) => (super::pasted::EN.name_doubt)(*doubt).to_owned(),
        Doubt::TwiceInList { row } => (super::pasted::EN.twice)(*row),
        Doubt::AlreadyInBook { code } => format!("Perhaps in the book already: {code}."),
        Doubt::Date(error) => (super::refusals::EN.date)(error),
        Doubt::NoBirthYear => "Write the year of birth in four figures, as 1988.".to_owned(),
        Doubt::OddAge { age } if *age < 0 => "The year of birth is after today.".to_owned(),
        Doubt::OddAge { age } => format!("{age} years old this year – is that right?"),
        Doubt::UnknownCategory => "The category is not clear; record it later in the case file.".to_owned(),
        Doubt::CategoryAndAge { minor: false } => "Is 18 or over: please check the category.".to_owned(),
        Doubt::CategoryAndAge { minor: true } => "Is under 18: please check the category.".to_owned(),
        Doubt::InFuture => "This day has not come yet.".to_owned(),
    }
}
