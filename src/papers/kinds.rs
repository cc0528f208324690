//! Every paper by name, in the order in which a ward needs them (`papers.md`). A new one is a `FORM` in its own file,
//! a variant here with its lines in `ALL` and `form`, and its words.

use chrono::NaiveDate;

use super::*;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::fact::MeetingKind;
use crate::casework::figures::Period;
use crate::casework::meeting::Meeting;
use crate::casework::team::Takeover;
use crate::ledger::Subject;
use crate::press::paper::Paper;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperKind {
    CaseList,
    Minutes(MeetingKind),
    SignSheet,
    Handouts,
    Agreement,
    Assignment,
    TeamFounding,
    TeamRenewal,
    VisitSlips,
    Receipts,
    ReviewSheet,
    WardReport,
    ReleaseProposal,
    ConferencePlan,
    Invitations,
    OpinionSlip,
    CriticismStatement,
    AnswersTable,
    Plan,
    JointPlan,
    LoanList,
    ReleaseDecision,
    ReleaseNotice,
    Congratulation,
    Handover,
    Takeover,
    OwnPage,
    WeekSheet,
    RecoverySheet,
}

/// What is known of one kind of paper.
pub struct Form {
    /// In entries, addresses and names of files; never changed.
    pub code: &'static str,
    pub made_of: MadeOf,
    pub for_whom: ForWhom,
    /// What of a book it can be made of, in the order it is looked for.
    pub choices: fn(&Register, NaiveDate) -> Vec<Of>,
    /// `None` when what it is to be made of is not in the book. Of [`Of::Nothing`] it is the form with every place left
    /// to the pen, which there always is.
    pub make: fn(&Register, &Of, NaiveDate, Audience) -> Option<Made>,
}

/// A paper, and the day it is of.
pub type Made = (Paper, NaiveDate);

/// Where the work is that a paper is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeOf {
    /// A time whose first and last day one chooses.
    Period,
    Week,
    Person,
    Review,
    /// A standing team, or the team of one case.
    Team,
    Member,
    Meeting,
    Plan,
    Batch,
    Handover,
    /// What opens the book when the password is forgotten; nobody knows it but its sheet.
    RecoveryCode,
}

/// Under which heading a kind of paper is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Ward,
    Case,
    Support,
    Meeting,
    Plan,
    Handover,
}

impl Group {
    pub const ALL: [Self; 6] =
        [Self::Ward, Self::Case, Self::Support, Self::Meeting, Self::Plan, Self::Handover];
}

impl MadeOf {
    pub fn group(self) -> Group {
        match self {
            Self::Period | Self::Week => Group::Ward,
            Self::Person | Self::Review | Self::Team => Group::Case,
            Self::Batch => Group::Support,
            Self::Meeting => Group::Meeting,
            Self::Plan => Group::Plan,
            Self::Member | Self::Handover | Self::RecoveryCode => Group::Handover,
        }
    }
}

/// What one paper is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Of {
    /// Nobody and nothing: the form for the pen.
    Nothing,
    /// The person, meeting, team … of this name.
    One(Subject),
    Takeover(Takeover),
    Period(Period),
    Week(week_sheet::Asked),
}

/// Whom a kind of paper is for unless somebody chooses otherwise, and whether they may (rule 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForWhom {
    pub default: Audience,
    /// Whether a version with names exists beside the other.
    pub may_name: bool,
    pub mark: Mark,
}

/// What is boxed at the head of a kind of paper. Source: domain 3.3, papers C and "Also".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Nothing,
    /// It names cases and stays with those on duty.
    Internal,
    /// The same without names as well: its copies are counted and come back.
    InternalWithoutNames,
    /// It tells of the person to whom it is handed.
    Personal,
}

/// The mark of what stays with those on duty.
pub(super) const INTERNAL: &str = "LƯU HÀNH NỘI BỘ";

impl Mark {
    /// What stands on this version of a paper. A form for the pen will be filled with names.
    pub fn of_version(self, audience: Audience, is_blank: bool) -> Option<&'static str> {
        let has_names = audience.has_names() || is_blank;
        match self {
            Self::Internal if has_names => Some(INTERNAL),
            Self::InternalWithoutNames => Some(INTERNAL),
            Self::Personal if has_names => Some("TRAO RIÊNG"),
            Self::Nothing | Self::Internal | Self::Personal => None,
        }
    }
}

impl ForWhom {
    /// Signed or kept in the office: with names, and without where it leaves it.
    pub const OFFICE: Self = Self { default: Audience::Internal, may_name: true, mark: Mark::Internal };
    /// Carried about or passed on: by code and initials, with names where somebody asks for them.
    pub const OUTSIDE: Self = Self { default: Audience::Nameless, may_name: true, mark: Mark::Internal };
    /// It speaks of nobody who is helped.
    pub const EVERYBODY: Self = Self { default: Audience::Nameless, may_name: false, mark: Mark::Nothing };
}

impl PaperKind {
    /// In the order of need.
    pub const ALL: [Self; 32] = [
        Self::CaseList,
        Self::Minutes(MeetingKind::Briefing),
        Self::Minutes(MeetingKind::Gathering),
        Self::SignSheet,
        Self::Handouts,
        Self::Agreement,
        Self::Assignment,
        Self::TeamFounding,
        Self::TeamRenewal,
        Self::VisitSlips,
        Self::Receipts,
        Self::ReviewSheet,
        Self::WardReport,
        Self::ReleaseProposal,
        Self::ConferencePlan,
        Self::Invitations,
        Self::OpinionSlip,
        Self::Minutes(MeetingKind::Criticism),
        Self::CriticismStatement,
        Self::AnswersTable,
        Self::Minutes(MeetingKind::Seminar),
        Self::Plan,
        Self::JointPlan,
        Self::LoanList,
        Self::ReleaseDecision,
        Self::ReleaseNotice,
        Self::Congratulation,
        Self::Handover,
        Self::Takeover,
        Self::OwnPage,
        Self::WeekSheet,
        Self::RecoverySheet,
    ];

    pub fn form(self) -> &'static Form {
        match self {
            Self::CaseList => &case_list::FORM,
            Self::Minutes(kind) => minutes::form(kind),
            Self::SignSheet => &sign_sheet::FORM,
            Self::Handouts => &minutes::handouts::FORM,
            Self::WardReport => &ward_report::FORM,
            Self::ConferencePlan => &criticism::PREPARATION,
            Self::Invitations => &criticism::INVITATIONS,
            Self::OpinionSlip => &criticism::OPINION_SLIP,
            Self::CriticismStatement => &criticism::STATEMENT,
            Self::AnswersTable => &criticism::ANSWERS,
            Self::LoanList => &loan_list::FORM,
            Self::Agreement => &agreement::FORM,
            Self::Assignment => &assignment::FORM,
            Self::TeamFounding => &team_decision::FOUNDING,
            Self::TeamRenewal => &team_decision::RENEWAL,
            Self::VisitSlips => &visit_slips::FORM,
            Self::Receipts => &receipts::FORM,
            Self::ReviewSheet => &review_sheet::FORM,
            Self::ReleaseProposal => &release_proposal::FORM,
            Self::Plan => &plan::FORM,
            Self::JointPlan => &plan::JOINT,
            Self::ReleaseDecision => &release_notice::DECISION,
            Self::ReleaseNotice => &release_notice::NOTICE,
            Self::Congratulation => &release_notice::LETTER,
            Self::Handover => &handover::FORM,
            Self::Takeover => &takeover::FORM,
            Self::OwnPage => &own_page::FORM,
            Self::WeekSheet => &week_sheet::FORM,
            Self::RecoverySheet => &recovery_sheet::FORM,
        }
    }

    /// The kind of this code.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.form().code == code)
    }

    /// The kind whose minutes a meeting has.
    pub fn of_meeting(meeting: &Meeting) -> Self {
        Self::Minutes(meeting.kind())
    }
}

/// The time a paper is of, none for the form for the pen; `None` where it is to be made of something else.
pub fn period_of(of: &Of) -> Option<Option<Period>> {
    match of {
        Of::Nothing => Some(None),
        Of::Period(period) => Some(Some(*period)),
        _ => None,
    }
}
