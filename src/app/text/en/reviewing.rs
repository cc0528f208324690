use crate::app::text::reviewing::ReviewingWords;

pub const EN: ReviewingWords = ReviewingWords {
    as_before: "As last time",
    as_before_hint: |month| {
        format!(
            "Copies the review for {month} to be edited. The family and the person are asked again for their own words."
        )
    },
    copied: |month| format!("Copied from {month}, not looked at yet"),
    changed: |month, before| format!("Differs from {month}: {before}"),
    copied_waits: |count, month| match count {
        1 => format!("1 part is copied from {month} and not looked at yet."),
        count => format!("{count} parts are copied from {month} and not looked at yet."),
    },
    confirm_copied: "Looked at, still true",
    copied_from: "Copied from",
    copied_seen: "Copied parts looked at",
    as_before_act: |month, who| format!("review {month} as last time for {who}"),
    confirm_act: |month| format!("confirm what was copied in the review for {month}"),
    add_phrase: |phrase| format!("add “{phrase}”"),
    evidence_wanted: |month, level| {
        format!(
            "This level differs from {month} ({}). Write one sentence: what does it rest on?",
            level.to_lowercase()
        )
    },
    milestone_review: "Milestone review",
    milestone_of: |months| format!("{months}-month review"),
    milestones: "Milestones",
    milestone_not_reached: |months, month| format!("{months}-month review: due in {month}"),
    milestone_empty: "Go through the criteria of this milestone with the person and the family.",
    begin_milestone: |months| format!("Begin the {months}-month review"),
    milestone_on: |day| format!("Review begun on {day}."),
    milestone_act: |months, who| format!("begin the {months}-month review for {who}"),
    confirmed_by: "Confirmed by",
    told_milestone: |months| format!("{months}-month review."),
    incident: "New incident",
    incident_lead: "Only who informed you, by what paper or word, and when. The family should be visited afterwards.",
    incident_nothing_of_it: "Do not write what it was.",
    record_incident: "Record a new incident",
    incident_act: |who| format!("record a new incident of {who}"),
    told_incident: |informant, paper| format!("New incident, according to {informant} ({paper})."),
};
