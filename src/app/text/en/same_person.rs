use crate::app::text::same_person::SamePersonWords;
use crate::casework::same_person::Compared;

pub const EN: SamePersonWords = SamePersonWords {
    title: "Two case files that may be one person",
    lead: "Please compare line by line. The book does not decide.",
    nothing: "These two case files are not in the book.",
    item: "Item",
    last_four: "Last four digits of the identity card number",
    opened_on: "Opened on",
    stage: "Stage",
    apart: "Not the same",
    apart_hint: "The book remembers it and does not ask again about these two.",
    reason: "Why they are two people",
    reason_hint: "For example: the family was asked, other dates of birth",
    write_reason: "Please write why they are two people.",
    compare: "Compare the two",
    undo_apart: "Undo: recorded as not the same",
    same: "The same person",
    both_in_use: "Both case files are in use. Go on in one of them; in the other record “Not eligible”, reason: the same person twice.",
    take_back: |code, kept| format!("Drop case file {code}, keep {kept}"),
    did_take_back: |code| format!("drop the second case file {code}"),
    did_tell_apart: "record two case files as not the same",
    compared: |compared| match compared {
        Compared::Same => "the same",
        Compared::Different => "different",
        Compared::Unknown => "not enough to compare",
    },
    may_be: |name, code| format!("May be the same as the case file of {name} ({code})."),
    told_apart: |name, reason| format!("Recorded as not the same as the case file of {name}: {reason}"),
    stands_apart: |reason| format!("Recorded as two different people: {reason}"),
};
