use crate::app::text::help_plan::HelpPlanWords;
use crate::casework::fact::Progress;
use crate::casework::help_plan::ActionState;
use crate::casework::template::Strand;

pub const EN: HelpPlanWords = HelpPlanWords {
    title: "Help plan",
    strand: strand_en,
    strand_empty: |strand| {
        format!("Nothing is planned for {} yet. A plan needs both strands.", strand_en(strand).to_lowercase())
    },
    empty: "From the person's needs, the team and the family agree what to do, and write it here.",
    add_action: "Add an action to the plan",
    which_strand: "Strand",
    what: "What will be done",
    what_hint: "One definite thing, for example: ask who takes an apprentice",
    phrases: "Common sentences",
    need: "Need it answers",
    owner: "Who does it",
    owner_self: "The person helped",
    by: "Done by",
    choose_strand: "Choose a strand.",
    write_what: "Write what will be done.",
    agreed: "Agreement to the plan",
    agreed_lead: "Record it when the team, the person and the family have talked and agreed.",
    agreed_on: "Day of the agreement",
    agree_first: "Once both strands have an action, the agreement can be recorded.",
    record_agreed: "Record that the plan is agreed",
    tell: "Record progress",
    told_before: "Recorded so far",
    nothing_told: "No progress recorded yet.",
    progress: |progress| match progress {
        Progress::Doing => "Under way",
        Progress::Done => "Done",
        Progress::Closed => "No longer to be done",
        Progress::Reopened => "Taken up again",
    },
    choose_progress: "Choose how far it is.",
    note: "What was done",
    write_note: "Write what was done.",
    told_on: "Date",
    record_progress: "Record this progress",
    state: |state| match state {
        ActionState::Open => "under way",
        ActionState::Done => "done",
        ActionState::Closed => "no longer to be done",
    },
    edit: "Edit this action",
    back_to_plan: "To the help plan",
    add_act: |what, who| format!("add “{what}” to the plan of {who}"),
    progress_act: |what| format!("record progress on “{what}”"),
    agreed_act: |who| format!("record that the plan of {who} is agreed"),
    by_day: |day| format!("by {day}"),
    still_open: |what| format!("Planned and not done: {what}"),
    told_planned: |strand, what| match what {
        "" => format!("Action added to the help plan ({}).", strand.to_lowercase()),
        what => format!("Help plan, {}: {what}.", strand.to_lowercase()),
    },
    told_progress: |what, progress, note| {
        let said = format!("{what} – {}.", progress.to_lowercase());
        if note.is_empty() { said } else { format!("{said} {note}") }
    },
    told_agreed: "The team, the person and the family agreed to the help plan.",
};

fn strand_en(strand: Strand) -> &'static str {
    match strand {
        Strand::Education => "Guidance, education",
        Strand::Support => "Support, help",
    }
}
