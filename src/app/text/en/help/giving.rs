//! The pages about what is given, and about tasks and notes.

use crate::app::text::help::{HelpPage, asked};

pub const SUPPORT: HelpPage = HelpPage {
    title: "Record support",
    purpose: "Record gifts, money, work or training that was given.",
    steps: &[
        "Tap “Record”, choose “Record support”, find the person.",
        "Choose the kind, then the quantity and unit.",
        "Write the value as 48.800.000 or 48,8 triệu; leave it empty if it is not known.",
        "Write who gave it and when, then tap “Record support”.",
    ],
    asked: &[asked(
        "Does an empty value count as 0?",
        "No. The book says “not recorded”; it never takes it for 0.",
    )],
};

pub const BATCH: HelpPage = HelpPage {
    title: "Support rounds",
    purpose: "Give gifts, insurance cards, rice … to many people at once, with a list to sign.",
    steps: &[
        "Tap “Record”, choose the support round; write the kind, the quantity and value for each person, the planned day.",
        "Choose the people on the list.",
        "Open the round and print the list to be signed.",
        "Afterwards choose each person and the outcome: received, taken by someone for them, or not received.",
    ],
    asked: &[
        asked(
            "Must support be recorded for each person too?",
            "No. It stands in the case file of everyone who received it, and counts once.",
        ),
        asked(
            "Why are two sheets printed?",
            "Adults and people under 18 sign apart. For one sheet write the reason.",
        ),
    ],
};

pub const NOTES: HelpPage = HelpPage {
    title: "Tasks and notes",
    purpose: "Record the results of tasks given at meetings, and what is to be remembered.",
    steps: &[
        "Tap “Record” and choose the tasks: record each result right there.",
        "Tap “Record” and choose the note: about one person or the whole book; write what to remember.",
        "To be reminded, write a day to ask again; on that day a line appears in “To do”.",
        "When it is settled, mark it as done.",
    ],
    asked: &[asked("Where are tasks given?", "Among the conclusions in the minutes of a meeting.")],
};
