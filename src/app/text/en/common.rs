use chrono::{Datelike, NaiveDate, Weekday};

use crate::app::text::common::CommonWords;
use crate::vietnamese::date::in_figures;

pub const EN: CommonWords = CommonWords {
    app_name: "Sổ Đồng Hành",
    back: "Back",
    close: "Close",
    cancel: "Cancel",
    done: "Done",
    go_on: "Continue",
    add: "Add",
    remove: "Leave this line out",
    edit: "Edit",
    choose: "Choose",
    change: "Change",
    open: "Open",
    record: "Record",
    try_again: "Try again",
    copy: "Copy",
    copied: "Copied",
    none_yet: "None yet",
    not_recorded: "Not recorded",
    unknown: "Not known",
    yes: "Yes",
    no: "No",
    other: "Other",
    optional: "Optional",
    working: "Working…",
    show_password: "Show password",
    show_pin: "Show PIN",
    hide_pin: "Hide PIN",
    hide_password: "Hide password",
    free_note_hint: "Write as if the person will read it. Do not copy from papers stamped Secret (Mật).",
    too_long: |most| {
        let (thousands, rest) = (most / 1000, most % 1000);
        format!(
            "This text is longer than {thousands},{rest:03} letters, so it was not taken; what was recorded before is still there. Please divide or shorten it."
        )
    },
    date_hint: "Day/month/year, for example 1/7/2026 or 1/7/26",
    today: "Today",
    yesterday: "Yesterday",
    errors_title: "Please look at these again",
    in_this_page: "On this page",
    list_of_parts: "Parts",
    two_values: "Two devices recorded different things. Please choose one.",
    page_not_found: "There is no such page.",
    to_first_page: "Go to To do",
    use_this_value: "Use this one",
    chose_value: "choose between two records",
    left_over_keep: "Record this text",
    left_over_drop: "Discard this text",
    left_over: |who, day| {
        let from = if day.is_empty() { String::new() } else { format!(" from {day}") };
        let of = if who.is_empty() { String::new() } else { format!(" typed by {who}") };
        format!("Some text{of}{from} was not recorded.")
    },
    left_over_stands: |value| format!("The book says: {value}"),
    recorded: |what| format!("Recorded: {what}"),
    edited: |field| format!("edit {field}"),
    undo: |what| format!("Undo: {what}"),
    undone: |what| format!("Undone: {what}"),
    with_weekday,
    list_with_and: super::list_with_and,
};

fn with_weekday(day: NaiveDate) -> String {
    let weekday = match day.weekday() {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    };
    format!("{weekday}, {}", in_figures(day))
}
