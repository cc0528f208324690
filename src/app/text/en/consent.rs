use super::list_with_and;
use crate::app::text::consent::{ConsentWords, words};
use crate::casework::consent::Lacking;
use crate::casework::fact::Withdrawer;

pub const EN: ConsentWords = ConsentWords {
    title: "Explained and asked",
    lead: "Say what the model is, that taking part is voluntary and can be taken back. Write the answer as it was, also when it is no.",
    asked_on: "Explained on",
    explained_by: "Explained by",
    explained_by_hint: "For example: the Fatherland Front and the women's union of the ward",
    explained: "What was explained",
    explained_hint: "Left empty, the paper prints the general points",
    record: "Record that it was explained",
    own: "The person's own answer",
    own_words: "In their own words",
    guardian: "Answer of father, mother or guardian",
    guardian_who: "Who answered for the family",
    agrees: "Agrees to take part",
    agrees_not: "Does not agree yet",
    school: "Contact with the school",
    school_hint: "Do not write the school's name. Without a yes nobody speaks to it.",
    school_yes: "Agrees to contact",
    school_no: "Does not agree",
    school_never: "no consent, no contact",
    basis: "Another basis, where it does not rest on consent",
    basis_hint: "The unit decides; the book only records: by which document, who decided",
    signed: "Agreement page on paper",
    signed_yes: "Signed",
    signed_no: "Not signed yet",
    paper: "Preview the information and agreement pages",
    blank_paper: "Print a blank form",
    told_paper: "The information and agreement pages were printed or saved.",
    withdraw: "Record that consent is taken back",
    withdrawn_on: "Taken back from",
    withdrawer: "Who takes it back",
    withdrawer_needed: "Please choose who takes it back.",
    withdrawn_reason: "In their words (if any)",
    ask_again: "Record another time of explaining",
    answer: "Taking part",
    told_asked: "The model was explained, and the person was asked.",
    asked: |day| format!("Explained on {day}."),
    withdrawn: |who, day, reason| {
        let who = by_en(who);
        match (day, reason) {
            ("", "") => format!("{who} took the consent back."),
            ("", reason) => format!("{who} took the consent back: {reason}"),
            (day, "") => format!("{who} took the consent back from {day}."),
            (day, reason) => format!("{who} took the consent back from {day}: {reason}"),
        }
    },
    by: by_en,
    lacking: lacking_en,
    lacks: |all| format!("Under 18: still without {}.", list_with_and(&words(all, short_en))),
    did_ask: |who| format!("record that it was explained to {who}"),
    did_withdraw: |who| format!("record that the consent of {who} was taken back"),
};

fn by_en(who: Withdrawer) -> &'static str {
    match who {
        Withdrawer::Own => "The person",
        Withdrawer::Guardian => "Father, mother or guardian",
    }
}

fn lacking_en(lacking: Lacking) -> &'static str {
    match lacking {
        Lacking::Guardian => "Father, mother or guardian",
        Lacking::GuardianWord => "Answer of father, mother or guardian",
        Lacking::OwnWord => "The person's own answer",
    }
}

fn short_en(lacking: Lacking) -> &'static str {
    match lacking {
        Lacking::Guardian => "the name of father, mother or guardian",
        Lacking::GuardianWord => "the guardian's answer",
        Lacking::OwnWord => "the young person's own answer",
    }
}
