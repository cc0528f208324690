use super::counted;
use crate::app::text::following::FollowingWords;
use crate::casework::fact::{ContactMade, Outcome, Place, SupportGiven};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::money::Dong;
use crate::vietnamese::sentence::capitalised;

pub const EN: FollowingWords = FollowingWords {
    record_contact: "Record contact",
    contact_with: "With whom",
    contact_outcome: "Who was met",
    met_person: "Met the person",
    met_family: "Met only the family",
    met_nobody: "Met nobody",
    spoke_to_school: "Spoke with the school",
    school_hint: "Only after a recorded yes. Do not write the school or class; it does not count as a contact",
    contact_on: "Date",
    contact_place: "Where",
    at_home: "At home",
    by_phone: "By telephone",
    elsewhere: "Elsewhere",
    doer: "Who went",
    contact_note: "Note",
    record_support: "Record support",
    support_kind: "Kind of support",
    support_quantity: "Quantity",
    support_unit: "Unit",
    support_value: "Value (dong)",
    support_value_hint: "For all of it, for example 48,8 triệu or 48.800.000; empty means not recorded",
    support_value_missing: "not recorded",
    support_giver: "Given by",
    support_on: "Given on",
    contacts_empty: "Every meeting, call, or visit that found nobody is recorded here.",
    supports_empty: "Gifts, money, work and training given are recorded here.",
    reviews_empty: "Once a month the parties review together; the result is recorded here.",
    monthly_review: "Monthly review",
    party_word: "Opinions of the parties",
    family_word: "Opinion of the family",
    own_word: "The person's own word",
    criteria: "Criteria now due",
    criterion_met: "Met",
    criterion_not_met: "Not met",
    criterion_unclear: "Not enough to tell",
    result: "Result",
    result_progress: "progress",
    result_change: "some change",
    result_no_change: "no change yet",
    result_not_enough: "not enough to tell",
    new_incident: "New incident",
    next_month_work: "Work for next month",
    no_review: "no review",
    trend: "Reviews by month",
    propose_release: "Propose release",
    record_released: "Record release",
    release_on: "Released on",
    release_reason: "Reason",
    still_open: "Still open",
    still_open_none: "Nothing is open.",
    reopen: "Reopen the case file",
    review_of: |month| format!("Review of {month}"),
    correct_contact: "Correct the contact",
    correct_support: "Correct the support",
    at_office: "At the office",
    add_person: "Add another person",
    other_doer: "Others who went along",
    lead_mark: "lead helper",
    informant: "Told by",
    informant_hint: "Only when it is neither who went nor who writes",
    choose_whom: "Please choose at least one person.",
    choose_outcome: "Please choose who was met.",
    choose_place: "Please choose where.",
    choose_doer: "Please choose at least one person who went.",
    choose_support: "Please choose a kind of support.",
    other_support: "Another kind",
    write_other_support: "Please write the kind of support.",
    quantity_wrong: "Please write the quantity in figures, 1 or more.",
    quantity_of_money: "Empty means 1",
    value_not_whole: "The amount has a part of one dong. Please write whole dong.",
    value_wrong: "Please write the amount as 48.800.000 or 48,8 triệu.",
    support_purpose: "What for",
    support_purpose_hint: "For example: getting to work, learning a trade",
    done_in_month: "What the parties did this month",
    done_nothing: "No contact or support recorded this month.",
    month_not_begun: "This month has not begun, so it cannot be reviewed.",
    review_empty: "The parties review this month together, once. Everything is saved as you write.",
    overall: "Overall",
    difficulty: "Difficulties",
    next_month_hint: "What – who – by when",
    own_and_family: "The family and the person",
    own_word_how: "How this word was recorded",
    own_word_written: "Written by the person",
    own_word_told: "Told, and written down by someone",
    criterion_moving: "On the way",
    no_criteria: "No criteria are due yet.",
    evidence_hint: "One sentence: what it is based on",
    release_title: "Release",
    proposed_on: "Proposed on",
    release_lead: "The book only records what the responsible body has decided.",
    before_admission: |on| format!("This day is before the admission, {on}. Please look again."),
    not_admitted_yet: "Admission has not been recorded, so this cannot be done yet.",
    released_already: "This person has been released. If help is needed again, reopen the case file.",
    choose_reason: "Please choose a reason.",
    write_authority: "Please write the meeting or the person that decided.",
    deciding_meeting: "Meeting in the book that decided",
    why_open: "Reason for recording while things are open",
    write_why_open: "Some things are still open. Please write why it is recorded all the same.",
    check_before: "Check before recording",
    check_lead: "A last look. If it is right, tap the button below.",
    open_lead: "No lead helper",
    open_later: |count, last| {
        format!(
            "{} recorded after this day, the last on {}",
            counted(count, "thing", "things"),
            in_figures(last)
        )
    },
    open_reviews: |months| format!("No review for {months}"),
    open_task: |what, who| match who {
        "" => format!("Task not done: {what}"),
        who => format!("Task not done: {what} ({who})"),
    },
    decided_at: |day| format!("Briefing of {day}"),
    before_birth: |born| {
        format!(
            "This day is before the date of birth ({born}). Please correct the day, or the date of birth in the case file."
        )
    },
    before_the_book: |starts_on| {
        format!(
            "This day is before the book starts ({starts_on}). It can be recorded; if the year is mistyped, please mend it."
        )
    },
    contact_act: |who, day| format!("record contact with {who} on {day}"),
    correct_act: |act| format!("correct: {act}"),
    support_act: |what, who| format!("record support for {who}: {what}"),
    review_act: |month, who| format!("begin the review of {month} for {who}"),
    propose_act: |who| format!("propose release of {who}"),
    release_act: |who| format!("record release of {who}"),
    value_said: |figures, _| format!("{figures} dong"),
    begin_review: |month| format!("Begin the review of {month}"),
    opened_on: |day| format!("Review begun on {day}."),
    other_months: "Other months without a review",
    review_saved: "Everything is saved as you write; no button is needed.",
    back_to_person: "Back to the case file",
    next_review: |month| format!("Next: {month}."),
    milestone: |months, confirmed_by| format!("Milestone of {months} months · confirmed by: {confirmed_by}"),
    said_before: |month, level| format!("{month}: {}", level.to_lowercase()),
    evidence: |criterion| format!("Evidence: {criterion}"),
    contact_line: contact_line_en,
    support_line: support_line_en,
};

fn contact_line_en(contact: &ContactMade, doers: &str) -> String {
    let outcome = match contact.outcome {
        Outcome::MetPerson => EN.met_person,
        Outcome::MetFamilyOnly => EN.met_family,
        Outcome::MetNobody => EN.met_nobody,
    };
    let place = match contact.place {
        Place::Home => EN.at_home,
        Place::Office => EN.at_office,
        Place::Phone => EN.by_phone,
        Place::Elsewhere => EN.elsewhere,
    };
    format!("{} – {outcome}, {} ({doers})", in_figures(contact.on), place.to_lowercase())
}

fn support_line_en(support: &SupportGiven) -> String {
    let SupportGiven { what, quantity, unit, .. } = support;
    let value = match support.value.and_then(|dong| Dong::new(dong).ok()) {
        Some(dong) => format!("{} dong", dong.grouped()),
        None => format!("value {}", EN.support_value_missing),
    };
    let giver = if support.giver.is_empty() { String::new() } else { format!(" – {}", support.giver) };
    format!("{} – {}: {quantity} {unit}, {value}{giver}", in_figures(support.on), capitalised(what))
}
