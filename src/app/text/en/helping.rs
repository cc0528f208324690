use super::counted;
use crate::app::text::helping::HelpingWords;

pub const EN: HelpingWords = HelpingWords {
    workload: "Who carries how much",
    carries: |members, cases, leads| {
        let (members, cases) =
            (counted(members, "person", "people"), counted(cases, "case file", "case files"));
        match leads {
            0 => format!("{members} · {cases}"),
            _ => format!("{members} · {cases}, leading {leads}"),
        }
    },
    no_organisation: "Organisation not recorded",
    unassigned: "Not assigned to anybody",
    without_lead: "No lead helper yet",
    cases: |count| counted(count, "case file", "case files"),
    no_cases: "No case files.",
    cases_of: "Case files helped in",
    leads_since: |day| format!("lead helper since {day}"),
    sits_since: |party, day| format!("{party}, since {day}"),
    replace: "Replace a helper",
    replace_lead: "Whoever takes over has the seats of the one who stops, and leads where they led. The one before stays in the history of each case file.",
    who_leaves: "Who stops helping",
    carries_nothing: |name| format!("{name} has no case file and no seat on a standing team."),
    by: "Who takes over",
    which_cases: "Which case files",
    choose_all: |count| format!("Choose all {}", counted(count, "case file", "case files")),
    choose_cases: "Please choose at least one case file.",
    on_teams: "Replace on standing teams too",
    on_teams_hint: "So that the team has the new person when it is next assigned.",
    would_lead: |name, count, most| {
        format!("{name} would lead {count}; the model wants no more than {most} for one helper.")
    },
    replace_act: |from, by, count| match count {
        0 => format!("replace {from} by {by} on standing teams"),
        _ => format!("replace {from} by {by} in {}", counted(count, "case file", "case files")),
    },
    handed_over: "Handed over",
    handed_to: |name, day, count| {
        format!("Handed to {name} from {day}, {}", counted(count, "case file", "case files"))
    },
    handover_list: "See the handover list",
    in_hand_list: "See the list of work in hand",
};
