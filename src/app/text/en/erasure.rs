use super::counted;
use crate::app::text::erasure::ErasureWords;

pub const EN: ErasureWords = ErasureWords {
    title: "Erase the rest of the case file",
    days_left: |days| {
        let days = counted(usize::try_from(days).unwrap_or_default(), "day", "days");
        format!("In {days} the rest of this case file is erased; code, day and reason stay.")
    },
    due: "The rest of this case file is to be erased now; code, day and reason stay.",
    see: "See what is erased and what stays",
    not_closed: "Only a case file that is closed as not eligible or not taking part has anything to be erased here.",
    goes_title: "Erased",
    goes: &[
        "Name, birth, address, telephone, family, category and who informed of it",
        "Reviews, help plan, notes, wishes and every word written about this person",
        "Earlier corrections and what is being typed",
    ],
    stays_title: "Stays",
    stays: &[
        "The code, the days and the reason",
        "What was counted in reports (contacts, supports), without a name or words",
        "What was recorded together with others, and finished minutes",
    ],
    named_title: "The name of this person elsewhere",
    named_there: "Words in these places still name the person in full. Open them and put other words there; the old ones stay under “Who recorded, who edited”:",
    named_nowhere: "No words elsewhere name the person in full.",
    not_looked_for: "Words that use the given name alone cannot be found.",
    no_way_back: "What is erased cannot be brought back. Until then it can be undone, or the case file reopened.",
    files_title: "Backup files that still hold the old data",
    files: |days| {
        format!(
            "The backup files made on {days} still hold it. Afterwards make a new one, put it away and destroy those."
        )
    },
    no_files: "The book knows of no backup file that still holds it.",
    erase: "Erase the rest",
    act: |code| format!("erase the rest of case file {code}"),
    erased: "The rest of this case file has been erased. The book keeps only the code, the day and the reason.",
    erased_on: "Erased on",
    unsaved: "The device has not saved everything yet, so nothing was erased. Wait for “Saved” and tap again.",
    still_held: "The erasure is recorded, but the device could not clear the old data yet. It goes on at the next opening.",
    told: "The rest of the case file was erased; code, day and reason stay.",
    setting: "Case files not eligible or not taking part",
    setting_label: "How long until the rest is erased",
    setting_hint: "From the day recorded. 30 days if nothing is chosen",
    setting_days: |days| format!("{days} days"),
};
