use crate::app::text::pause::PauseWords;
use crate::casework::fact::PauseReason;
use crate::vietnamese::sentence::uncapitalised;

pub const EN: PauseWords = PauseWords {
    title: "Pause",
    record: "Record the pause",
    correct: "Correct the pause",
    resume: "Record that help goes on",
    lead: "During a pause only the look at the pause itself is asked for. The case still counts as being helped.",
    not_helped: "Only a case that is being helped can be paused.",
    reason: "Reason for the pause",
    choose_reason: "Please choose the reason.",
    from: "Paused from",
    until: "Expected until",
    until_hint: "For example 5/3/2027; leave blank if not known, the book will ask you to look again",
    until_unknown: "not known",
    until_before: "The expected day cannot be before the first day.",
    resumed_on: "Goes on from",
    to_review: "look at the pause",
    reason_words: reason_en,
    pause_act: |who| format!("record the pause of {who}"),
    resume_act: |who| format!("record that help for {who} goes on"),
    told_paused: |reason, until, authority| {
        let why = match reason {
            PauseReason::Other => String::new(),
            reason => format!(" ({})", uncapitalised(reason_en(reason))),
        };
        match until {
            Some(until) => format!("Help paused{why}, expected until {until}; by {authority}."),
            None => format!("Help paused{why}, by {authority}."),
        }
    },
    told_resumed: |authority| format!("Help goes on, by {authority}."),
};

fn reason_en(reason: PauseReason) -> &'static str {
    match reason {
        PauseReason::Detained => "In custody or on remand",
        PauseReason::Rehabilitation => "In a rehabilitation centre",
        PauseReason::Treatment => "Medical treatment",
        PauseReason::AwayForWork => "Working away from home",
        PauseReason::Other => "Other",
    }
}
