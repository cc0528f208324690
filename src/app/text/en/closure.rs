use crate::app::text::closure::ClosureWords;
use crate::casework::fact::ClosureKind;

pub const EN: ClosureWords = ClosureWords {
    title: "Not eligible, not taking part",
    record_before: "Record that the person is not taken in",
    record_after: "Record that the person no longer takes part",
    correct: "Correct what was recorded",
    closed_already: "This case file is closed: not eligible, or not taking part.",
    lead_before: "Record what the meeting or the person in charge decided, or what the person wishes. Should they come back, a new time of help is opened.",
    erased_later: |days| {
        format!(
            "{days} days after the record the rest of the file is erased when somebody taps to erase it; only code, day and reason stay. Write no name into the reason."
        )
    },
    lead_after: "The person who is helped no longer wishes to take part; for those under 18 a parent or guardian says so. For any other reason record a release.",
    result: "Result",
    choose_result: "Please choose the result.",
    on: "Day it was decided or told",
    reason: "Reason",
    reason_hint: "The reason stays in the book for good: write no name, no address and nothing private",
    write_reason: "Please write the reason.",
    proposer: "Who proposed it or told of it",
    proposer_hint: "A title or an organisation; may stay blank",
    place: "Sent on to",
    write_place: "Please write which place will look after this person.",
    result_words: result_en,
    hint: |result| match result {
        ClosureKind::NotEligible => "The conditions of the model are not met",
        ClosureKind::Elsewhere => "Another place looks after this person",
        ClosureKind::NotTakingPart => "The person, or the guardian, does not wish to take part",
    },
    later: |count| format!("Recorded after this day already: {count}. All of it stays as it is."),
    act: |result, who| match result {
        ClosureKind::NotEligible => format!("record that {who} is not eligible"),
        ClosureKind::Elsewhere => format!("record that {who} was sent on elsewhere"),
        ClosureKind::NotTakingPart => format!("record that {who} does not take part"),
    },
    told: |result, place, reason, authority| {
        let result = if place.is_empty() {
            result_en(result).to_owned()
        } else {
            format!("{}: {place}", result_en(result))
        };
        match authority {
            "" => format!("{result}. Reason: {}.", reason.trim_end_matches('.')),
            authority => format!("{result}, by {authority}. Reason: {}.", reason.trim_end_matches('.')),
        }
    },
};

fn result_en(result: ClosureKind) -> &'static str {
    match result {
        ClosureKind::NotEligible => "Not eligible",
        ClosureKind::Elsewhere => "Sent on elsewhere",
        ClosureKind::NotTakingPart => "Not taking part",
    }
}
