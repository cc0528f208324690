use crate::app::text::papers::PapersWords;
use crate::casework::fact::MeetingKind;
use crate::papers::{Group, MadeOf, PaperKind};

fn none(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Agreement => "No case file is open yet. Open one for the person, then make this paper.",
        PaperKind::ReleaseDecision => {
            "No release was proposed yet. Record the proposal in the person's case file, then make this paper."
        }
        PaperKind::ReleaseNotice => {
            "Nobody was released yet. Record the release in the person's case file, then make this paper."
        }
        PaperKind::Congratulation => {
            "Nobody was released for progress yet. Record the release in the person's case file, then make this paper."
        }
        PaperKind::JointPlan => "There is no joint plan yet. Draft a plan and choose “joint plan” first.",
        _ => none_of(kind.form().made_of),
    }
}

fn none_of(made_of: MadeOf) -> &'static str {
    match made_of {
        MadeOf::Period => "The book has no figures for this paper yet.",
        MadeOf::Person => {
            "Nobody is helped yet. Record the admission in the person's case file, then make this paper."
        }
        MadeOf::Week => "There is no work this week.",
        MadeOf::Review => "There is no review yet. Open somebody's case file to write one.",
        MadeOf::Team => "There is no support team yet. Form one under Assignment, then make this paper.",
        MadeOf::Member => "Nobody helps in a case yet. Record who is assigned, then make this paper.",
        MadeOf::Meeting => "There is no meeting of this kind yet. Open a new meeting, then make this paper.",
        MadeOf::Plan => "There is no plan yet. Draft one, then make this paper.",
        MadeOf::Batch => "There is no round of support yet. Begin one, then make this paper.",
        MadeOf::Handover => "The book was never handed over.",
        MadeOf::RecoveryCode => {
            "The book does not keep the recovery code, so this sheet is made only when the code is set: when a book is begun or handed over, or in Settings under “Make a new recovery sheet”."
        }
    }
}

pub const EN: PapersWords = PapersWords {
    title: "Papers",
    lead: "Every paper of the teams, in the order in which they are needed. Choose a name to make it from the book, or print the blank form to write by hand.",
    recent: "Made lately",
    made: "Papers made",
    made_at: |when, who| if who.is_empty() { when.to_owned() } else { format!("{when}, {who}") },
    blank: "Print blank form",
    blank_of: |name| format!("{name} (blank form)"),
    group: |group| match group {
        Group::Ward => "The whole ward",
        Group::Case => "Each person, each support team",
        Group::Support => "Support",
        Group::Meeting => "Meetings and conferences",
        Group::Plan => "Plan",
        Group::Handover => "Handover",
    },
    name: |kind| match kind {
        PaperKind::CaseList => "List of people helped",
        PaperKind::Minutes(MeetingKind::Briefing) => "Minutes of a briefing",
        PaperKind::Minutes(MeetingKind::Gathering) => "Minutes of a gathering",
        PaperKind::Minutes(MeetingKind::Seminar) => "Minutes of a seminar",
        PaperKind::Minutes(MeetingKind::Criticism) => "Minutes of a criticism conference",
        PaperKind::Agreement => "Information and agreement",
        PaperKind::Assignment => "Assignment sheet",
        PaperKind::Receipts => "List of receipts to sign",
        PaperKind::ReviewSheet => "Review sheet",
        PaperKind::SignSheet => "Attendance list to sign",
        PaperKind::Handouts => "Handouts of a briefing",
        PaperKind::WardReport => "Report: paragraph and annex of figures",
        PaperKind::ConferencePlan => "Plan of a social-criticism conference",
        PaperKind::Invitations => "Invitations to a social-criticism conference",
        PaperKind::OpinionSlip => "Slip for an opinion",
        PaperKind::CriticismStatement => "Statement of social criticism",
        PaperKind::AnswersTable => "Table of opinions, answers and explanations",
        PaperKind::LoanList => "List of those referred for a loan",
        PaperKind::TeamFounding => "Decision to form a support team",
        PaperKind::TeamRenewal => "Decision to renew a support team",
        PaperKind::ReleaseProposal => "Proposal to release",
        PaperKind::ReleaseDecision => "Decision to release",
        PaperKind::ReleaseNotice => "Notice of release",
        PaperKind::Congratulation => "Letter of congratulation",
        PaperKind::OwnPage => "The person's own page",
        PaperKind::VisitSlips => "Visit slips (four to a sheet)",
        PaperKind::Plan => "Plan and draft plan",
        PaperKind::JointPlan => "Joint plan",
        PaperKind::Handover => "Minutes of handing the book over",
        PaperKind::Takeover => "List of helping work handed over",
        PaperKind::WeekSheet => "Sheet of the week",
        PaperKind::RecoverySheet => "Recovery sheet",
    },
    made_of: |made_of| match made_of {
        MadeOf::Period => "Choose a period",
        MadeOf::Week => "Choose a week",
        MadeOf::Person => "Choose a person",
        MadeOf::Review => "Choose a review",
        MadeOf::Team => "Choose a support team",
        MadeOf::Member => "Choose somebody who helps",
        MadeOf::Meeting => "Choose a meeting",
        MadeOf::Plan => "Choose a plan",
        MadeOf::Batch => "Choose a round of support",
        MadeOf::Handover => "Choose a handover",
        MadeOf::RecoveryCode => "Made when the recovery code is set",
    },
    none,
    find: "Find in the list",
    more: |left| format!("{left} more. Type in the search field to see them."),
    review_of_month: |month| format!("Review of {month}"),
    review_at_milestone: |months| format!("Review at {months} months"),
    plan_of: |round, day| format!("Draft {round} of {day}"),
};
