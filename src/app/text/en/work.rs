use super::{counted, list_with_and};
use crate::app::text::work::WorkWords;
use crate::casework::due::{Action, Why};
use crate::casework::fact::MeetingKind;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::month::Month;

pub const EN: WorkWords = WorkWords {
    title: "To do",
    overdue: "Overdue",
    today: "Today",
    this_week: "This week",
    this_month: "This month",
    missing: "Incomplete",
    stuck: "To be settled",
    more: |left| format!("Show more ({left} left)"),
    looking_through: |percent| format!("Looking through the book… {percent} %"),
    nothing: "Nothing is due today.",
    empty: "What is due and what is missing in each case file will appear here. Begin with a case file.",
    settle: "Look and choose",
    reminders: "Reminders",
    not_met_days: "Remind after how many days without meeting anybody",
    not_met_days_hint: |by_model| {
        format!(
            "Only contacts that met somebody count, wherever they were. Left blank, the model says: {by_model} days."
        )
    },
    not_met_days_wrong: "Write a number from 7 to 366.",
    late_by: |days| if days == 1 { "1 day overdue".to_owned() } else { format!("{days} days overdue") },
    due_today: "due today",
    due_in: |days| if days == 1 { "1 day left".to_owned() } else { format!("{days} days left") },
    due_on: |date| format!("due {date}"),
    since: |date| format!("since {date}"),
    sentence: sentence_en,
    why: why_en,
    action: action_en,
    meeting: |kind, date| format!("{} of {date}", kind_en(kind)),
    plan: |round| format!("draft plan {round}"),
    batch: |name| format!("support round {name}"),
    batch_form: "the support round form",
    note_form: "the note form",
    book: "this book",
    some_machine: "a device",
    case_of: |who| format!("the case file of {who}"),
    new_meeting: "opening a new meeting",
    new_person: "opening a new case file",
    contact_form: "recording contact",
    support_form: "recording support",
    settings: "Settings",
    teams: "Support teams",
    people: "Case files",
};

fn kind_en(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Briefing => "briefing",
        MeetingKind::Gathering => "gathering",
        MeetingKind::Seminar => "seminar",
        MeetingKind::Criticism => "social-criticism conference",
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The month the line is named after: the oldest that waits.
fn month(months: &[Month]) -> &'static str {
    months.first().map_or("", |month| MONTHS[month.number() as usize - 1])
}

fn sentence_en(why: &Why, about: &str) -> String {
    match why {
        Why::ReviewDue { months } => format!("{} review for {about}", month(months)),
        Why::ContactDue { months, .. } => format!("{} home contact with {about}", month(months)),
        Why::NotMet { .. } => format!("Meet {about}"),
        Why::MeetingDue { kind, months } => format!("Hold the {} {}", month(months), kind_en(*kind)),
        Why::MeetingAhead { .. } => format!("Meeting: {about}"),
        Why::MinutesUnfinished { .. } => format!("Finish the minutes of the {about}"),
        Why::Task { what, who, .. } => {
            let what = if what.is_empty() { "A task that was given" } else { what };
            if who.is_empty() { what.to_owned() } else { format!("{what} ({who})") }
        }
        Why::BatchWaiting { .. } => format!("Hand over the {about}"),
        Why::StayedAway { .. } => format!("Ask after {about}"),
        Why::AskAgain { .. } => format!("Visit {about} again"),
        Why::Note { text, .. } => text.clone(),
        Why::IntakeUnfinished => format!("Complete the case file of {about}"),
        Why::AwaitingAgreement => format!("Record the agreement to admit {about}"),
        Why::StatusMissing => format!("Record the category of {about} with its source"),
        Why::ConditionsMissing { .. } => format!("Complete the conditions missing for {about}"),
        Why::OldCases { count: 1 } => "Complete 1 old case file".to_owned(),
        Why::OldCases { count } => format!("Complete {count} old case files"),
        Why::OldCasesWithoutTeam { count: 1 } => "Name helpers for 1 old case file".to_owned(),
        Why::OldCasesWithoutTeam { count } => format!("Name helpers for {count} old case files"),
        Why::SeatsEmpty { .. } => format!("Fill the support team of {about}"),
        Why::LeadMissing => format!("Name a lead helper for {about}"),
        Why::ConsentMissing { .. } => format!("Record the family's consent and the word of {about}"),
        Why::MayBeOne { .. } => format!("Compare two case files that may be of {about}"),
        Why::GrownUp { .. } => format!("Look again at the category of {about}"),
        Why::AftercareDue { months, .. } => format!("Aftercare {} for {about}", month(months)),
        Why::PauseToReview { .. } => format!("Look at the pause of {about}"),
        Why::EraseRest { .. } => format!("Erase the rest of the case file of {about}"),
        Why::ReleaseUndecided { .. } => format!("Record the decision on the release of {about}"),
        Why::HelpPlanDue { .. } => format!("Draw up the help plan for {about}"),
        Why::PlannedAction { what, .. } => format!("{what} ({about})"),
        Why::MilestoneDue { months } => {
            format!("{}-month review for {about}", months.first().copied().unwrap_or_default())
        }
        Why::VisitAfterIncident { .. } => format!("Visit the family of {about}"),
        Why::MeasureEnding { .. } | Why::MeasureOver { .. } => {
            format!("Look at the term of a decision for {about}")
        }
        Why::BackupNever => "Back up the book and keep a copy elsewhere".to_owned(),
        Why::BackupOld { .. } => "Back up again and keep the new copy elsewhere".to_owned(),
        Why::Clash(_) | Why::Contested { .. } => format!("Look again at {about}"),
        Why::NewerEntries { .. } => "Open a newer version of the app".to_owned(),
        Why::Forked { .. } => "Look at the book that was copied to another device".to_owned(),
        Why::DoubtfulClock { .. } => format!("Correct the date and time of {about}"),
    }
}

fn why_en(why: &Why) -> String {
    match why {
        Why::ReviewDue { months } => format!("No review for {} yet.", all_months(months)),
        Why::ContactDue { months, last_met } => match last_met {
            Some(day) => {
                format!("Not met at home in {}; last met on {}.", all_months(months), in_figures(*day))
            }
            None => format!("Not met at home in {}.", all_months(months)),
        },
        Why::NotMet { since, met: true, days } => {
            format!("Nobody met for more than {days} days; last met on {}.", in_figures(*since))
        }
        Why::NotMet { since, met: false, days } => {
            format!("Nobody met for more than {days} days, counted from {}.", in_figures(*since))
        }
        Why::MeetingDue { months, .. } => format!("No meeting in {} yet.", all_months(months)),
        Why::MeetingAhead { .. } => "The meeting is opened; it is still ahead or has no minutes.".to_owned(),
        Why::MinutesUnfinished { .. } => "The meeting is over but the minutes are not finished.".to_owned(),
        Why::Task { .. } => "Given at a meeting, no result recorded.".to_owned(),
        Why::BatchWaiting { left } => {
            format!("{} on the list without an outcome.", counted(*left, "person", "people"))
        }
        Why::StayedAway { on } => {
            format!("Absent from the gathering of {}, not met since.", in_figures(*on))
        }
        Why::AskAgain { since } => format!("Nobody was met on {}.", in_figures(*since)),
        Why::Note { .. } => "A note, to be asked again.".to_owned(),
        Why::IntakeUnfinished => "Opened quickly; other parts are still empty.".to_owned(),
        Why::AwaitingAgreement => {
            "Awaiting agreement; no meeting or person recorded that decided.".to_owned()
        }
        Why::StatusMissing => "No category recorded, nor its source.".to_owned(),
        Why::ConditionsMissing { conditions } => {
            let texts: Vec<&str> = conditions.iter().map(|(_, text)| text.as_str()).collect();
            format!("Admitted while incomplete: {}.", texts.join("; "))
        }
        Why::OldCases { .. } => "Copied from an existing list; some parts are missing.".to_owned(),
        Why::OldCasesWithoutTeam { .. } => "The team is incomplete or there is no lead helper.".to_owned(),
        Why::SeatsEmpty { seats } => {
            let names: Vec<String> = seats
                .iter()
                .map(|seat| if seat.is_family { "+1 family".to_owned() } else { seat.short.clone() })
                .collect();
            format!("The support team is incomplete: missing {}.", list_with_and(&names))
        }
        Why::LeadMissing => "Every case has exactly one lead helper.".to_owned(),
        Why::ConsentMissing { lacking } => (super::consent::EN.lacks)(lacking),
        Why::MayBeOne { .. } => "Two case files may be of one person; nobody has looked yet.".to_owned(),
        Why::GrownUp { since } => format!("Aged 18 since {}.", in_figures(*since)),
        Why::ReleaseUndecided { .. } => "Proposed, but nobody recorded that decided.".to_owned(),
        Why::HelpPlanDue { empty } if empty.is_empty() => {
            "Both strands have actions; no agreement is recorded.".to_owned()
        }
        Why::HelpPlanDue { empty } => {
            let strand = |strand| (super::help_plan::EN.strand)(strand).to_lowercase();
            let names: Vec<String> = empty.iter().copied().map(strand).collect();
            format!("A team is assigned; nothing is planned for {}.", list_with_and(&names))
        }
        Why::PlannedAction { .. } => "From the help plan, not recorded as done.".to_owned(),
        Why::MilestoneDue { months } => {
            let months: Vec<String> = months.iter().map(u32::to_string).collect();
            format!("No review at month {} yet.", list_with_and(&months))
        }
        Why::VisitAfterIncident { on, informant } => {
            format!("{informant} informed of a new incident on {}; nobody was met since.", in_figures(*on))
        }
        Why::MeasureEnding { until } => {
            format!("The term of the decision runs until {}.", in_figures(*until))
        }
        Why::MeasureOver { until } => {
            format!("The term ended on {}; nobody has recorded so.", in_figures(*until))
        }
        Why::EraseRest { closed_on } => format!(
            "Not eligible or not taking part since {}; only code, day and reason are kept.",
            in_figures(*closed_on)
        ),
        Why::BackupNever => "There is no copy outside this device yet.".to_owned(),
        Why::AftercareDue { released_on, .. } => {
            format!("Released on {}; aftercare was agreed.", in_figures(*released_on))
        }
        Why::PauseToReview { since, until: Some(until) } => {
            format!("Paused since {}, expected until {}.", in_figures(*since), in_figures(*until))
        }
        Why::PauseToReview { since, until: None } => {
            format!("Paused since {}; nobody can tell until when.", in_figures(*since))
        }
        Why::BackupOld { kept_on } => format!("The last copy was kept on {}.", in_figures(*kept_on)),
        Why::Clash(unsettled) => (super::refusals::EN.clash)(unsettled.clash).to_owned(),
        Why::Contested { .. } => super::common::EN.two_values.to_owned(),
        Why::NewerEntries { count } => {
            format!("{count} entries were made by a newer version of the app and cannot be read here yet.")
        }
        Why::Forked { entries } => {
            format!("Two devices went on from one copy of the book: they differ in {} places.", entries.len())
        }
        Why::DoubtfulClock { .. } => "Its date and time run more than a day ahead of this device.".to_owned(),
    }
}

fn all_months(months: &[Month]) -> String {
    list_with_and(&months.iter().map(Month::to_string).collect::<Vec<_>>())
}

fn action_en(action: &Action) -> &'static str {
    match action {
        Action::Review { .. } => "Review",
        Action::RecordContact => "Record contact",
        Action::ReviewMilestone { .. } => "Review",
        Action::OpenHelpPlan => "Open the plan",
        Action::TellProgress { .. } => "Record progress",
        Action::OpenNewMeeting { .. } => "Open a new meeting",
        Action::OpenMeeting => "Open the meeting",
        Action::HandOver => "Record the outcome",
        Action::SettleNote => "Open notes",
        Action::ReportTask { .. } => "Record result",
        Action::ContinueIntake => "Go on",
        Action::RecordAdmission => "Record admission",
        Action::ReportStatus => "Record category",
        Action::CompleteConditions => "Complete",
        Action::CompleteOldCases => "Open the list",
        Action::AssignTeams | Action::FillSeats => "Assign",
        Action::NameLead => "Name someone",
        Action::RecordConsent => "Record the answer",
        Action::RecordGuardian => "Record the guardian",
        Action::Compare { .. } => "Compare the two",
        Action::RecordAftercare => "Record aftercare",
        Action::LookAtMeasure { .. } => "Look again",
        Action::EndMeasure { .. } => "Record that the term has ended",
        Action::EraseRest => "Look and erase",
        Action::ReviewPause => "Look at the pause",
        Action::RecordRelease => "Record release",
        Action::OpenBackups => "Back up",
        Action::Look => "Look and choose",
        Action::UpdateApp | Action::OpenMachines => "Open Settings",
    }
}
