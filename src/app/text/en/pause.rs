use crate::app::text::pause::PauseWords;
use crate::casework::fact::PauseReason;

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
    reason_words: |reason| match reason {
        PauseReason::Detained => "In custody or on remand",
        PauseReason::Rehabilitation => "In a rehabilitation centre",
        PauseReason::Treatment => "Medical treatment",
        PauseReason::AwayForWork => "Working away from home",
        PauseReason::Other => "Other",
    },
    pause_act: |who| format!("record the pause of {who}"),
    resume_act: |who| format!("record that help for {who} goes on"),
    told_paused: |until, authority| match until {
        Some(until) => format!("Help paused, expected until {until}; by {authority}."),
        None => format!("Help paused, by {authority}."),
    },
    told_resumed: |authority| format!("Help goes on, by {authority}."),
};
