//! `Việc cần làm`: what is due, overdue or missing on a day, each with its why and one action.
//!
//! Computed from the Register and the day it is in Việt Nam; nothing is stored. The words are in `app/text`.

mod about;
mod book;
mod case;
mod day;
mod diary;
mod followed;
mod giving;
mod intake;
mod measure;
mod met;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use chrono::NaiveDate;

pub use about::{About, EmptySeat};
pub use diary::Diary;
pub use met::{default_not_met_days, not_met_days};

use self::day::Day;
use super::Register;
use super::consent::Lacking;
use super::fact::{ContactMade, MeetingKind};
use super::home_contact::HomeContacts;
use super::settle::Unsettled;
use super::template::Strand;
use crate::ledger::{EntryId, Subject, WriterId};
use crate::vietnamese::month::Month;

/// The headings of `Việc cần làm`, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    Overdue,
    Today,
    /// Within seven days, today counted.
    ThisWeek,
    /// Due by the end of this month, and that is more than a week away.
    ThisMonth,
    /// `Còn thiếu`: no day says when it has to be there.
    Missing,
    /// `Còn vướng`: two hands wrote what only a person can settle.
    Unsettled,
}

/// Why a line is there. Lists of months begin with the oldest and are never empty; the last can be this month.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// No review of these months.
    ReviewDue {
        months: Vec<Month>,
    },
    /// Neither the person nor the family was met at home in these months.
    ContactDue {
        months: Vec<Month>,
        /// When somebody of them was last met, wherever that was.
        last_met: Option<NaiveDate>,
    },
    /// Nobody of them was met anywhere since that day: that of the last meeting where `met` says so, else the day from
    /// which the case is asked for. More than `days`, the ward's own limit; says more than that a month was missed.
    NotMet {
        since: NaiveDate,
        met: bool,
        days: u32,
    },
    /// A giao ban or sinh hoạt that comes round was not held in these months.
    MeetingDue {
        kind: MeetingKind,
        months: Vec<Month>,
    },
    /// A meeting that is opened and held today or within the week.
    MeetingAhead {
        kind: MeetingKind,
    },
    MinutesUnfinished {
        kind: MeetingKind,
    },
    /// A conclusion of a meeting that is not yet reported as done; `what` and `who` as typed, perhaps blank.
    Task {
        task: Subject,
        what: String,
        who: String,
    },
    /// An `Đợt hỗ trợ` whose day is near or past; `left` of its list are still without what they were to be given.
    BatchWaiting {
        left: usize,
    },
    /// Stayed away from a session without a reason, and was not met since.
    StayedAway {
        on: NaiveDate,
    },
    /// Nobody was met that day, and somebody said when to ask again.
    AskAgain {
        since: NaiveDate,
    },
    /// A note with a day to ask again.
    Note {
        note: Subject,
        text: String,
    },
    IntakeUnfinished,
    /// `Chờ thống nhất`: put to those who decide, no authority recorded.
    AwaitingAgreement,
    /// Taken in, or put to those who decide, without a diện and its source (rule 3).
    StatusMissing,
    /// Taken in with a reason although these conditions were not met; ids and texts of the template.
    ConditionsMissing {
        conditions: Vec<(String, String)>,
    },
    /// Cases of before the book whose intake lacks something: `Hồ sơ cũ – cần bổ sung`.
    OldCases {
        count: usize,
    },
    /// Of these, the ones with an empty seat or without a lead.
    OldCasesWithoutTeam {
        count: usize,
    },
    SeatsEmpty {
        seats: Vec<EmptySeat>,
    },
    /// Every case has exactly one `Người giúp đỡ chính` (rule 9).
    LeadMissing,
    /// A minor is helped, and the guardian or one of the two words is not written (rule 8).
    ConsentMissing {
        lacking: Vec<Lacking>,
    },
    /// Two files that may be of one person; the line stands with the one written down later.
    MayBeOne {
        other: Subject,
    },
    /// Now 18 and still in a diện of minors, which does not lapse by itself. Source: domain 4.4.
    GrownUp {
        since: NaiveDate,
    },
    /// `Đề nghị ra khỏi diện`: proposed, not yet decided.
    ReleaseUndecided {
        reason: String,
    },
    /// The help plan is not agreed to; the strands in which nothing is planned yet.
    HelpPlanDue {
        empty: Vec<Strand>,
    },
    /// Something of the help plan that is to be done by a day.
    PlannedAction {
        action: Subject,
        what: String,
    },
    /// The criteria of these milestones were not looked at, the first first.
    MilestoneDue {
        months: Vec<u32>,
    },
    /// Somebody informed of something new, and neither the person nor the family was met since.
    VisitAfterIncident {
        on: NaiveDate,
        informant: String,
    },
    /// Nobody has asked in these months how it goes since the release.
    AftercareDue {
        months: Vec<Month>,
        released_on: NaiveDate,
    },
    /// `Xem lại tạm dừng`; `until` is its expected end, where one is known.
    PauseToReview {
        since: NaiveDate,
        until: Option<NaiveDate>,
    },
    /// The term of a statutory measure ends on this day. What the measure is stays on the page of the case.
    MeasureEnding {
        until: NaiveDate,
    },
    /// It has ended, and nobody has recorded so.
    MeasureOver {
        until: NaiveDate,
    },
    /// The rest of a closed case has been kept as long as the ward keeps it (rule 23).
    EraseRest {
        closed_on: NaiveDate,
    },
    /// No file is known to be kept elsewhere (rule 5).
    BackupNever,
    BackupOld {
        kept_on: NaiveDate,
    },
    Clash(Unsettled),
    /// Two values of a field, or two tellings of an event (`field` is `None`), stand side by side.
    Contested {
        subject: Subject,
        field: Option<String>,
    },
    /// Entries that a newer app wrote; nothing can be finished while there are any.
    NewerEntries {
        count: usize,
    },
    /// The same writer wrote different entries under one number: a copied browser profile.
    Forked {
        entries: Vec<EntryId>,
    },
    /// A machine whose clock was more than a day ahead.
    DoubtfulClock {
        writer: WriterId,
    },
}

/// The one thing to do about a line; whom it concerns stands in [`Due::about`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Open or begin the review of this month.
    Review {
        month: Month,
    },
    /// Open or begin the review at this milestone.
    ReviewMilestone {
        months: u32,
    },
    RecordContact,
    OpenHelpPlan,
    TellProgress {
        action: Subject,
    },
    OpenNewMeeting {
        kind: MeetingKind,
    },
    OpenMeeting,
    ReportTask {
        task: Subject,
    },
    HandOver,
    /// To `Ghi nhớ`, where it is settled.
    SettleNote,
    ContinueIntake,
    RecordAdmission,
    ReportStatus,
    CompleteConditions,
    /// To the list of `Hồ sơ cũ – cần bổ sung`.
    CompleteOldCases,
    /// To `Phân công`.
    AssignTeams,
    FillSeats,
    NameLead,
    RecordConsent,
    RecordGuardian,
    /// To the page with both files side by side.
    Compare {
        other: Subject,
    },
    RecordRelease,
    ReviewPause,
    RecordAftercare,
    LookAtMeasure {
        measure: Subject,
    },
    EndMeasure {
        measure: Subject,
    },
    EraseRest,
    /// To `Sao lưu, gửi nhận`.
    OpenBackups,
    /// To the page of what the line is about, where both values or entries are shown.
    Look,
    /// To `Cài đặt`, to update the app.
    UpdateApp,
    /// To `Cài đặt`, where the machines are.
    OpenMachines,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    pub urgency: Urgency,
    /// The last day on which it is in time; for what is only missing, since when, where that is known.
    pub day: Option<NaiveDate>,
    pub about: About,
    pub why: Why,
    pub action: Action,
}

impl Due {
    /// N of "quá hạn N ngày": the first late day is 1. 0 while it is in time or merely missing.
    pub fn days_late(&self, today: NaiveDate) -> u32 {
        match (self.urgency, self.day) {
            (Urgency::Overdue, Some(day)) => (today - day).num_days().try_into().unwrap_or(0),
            _ => 0,
        }
    }
}

/// Everything that waits on `today`, the day in Việt Nam; by urgency, then by day, then by what it is about.
///
/// `doubtful_clocks` are the writers for which [`crate::ledger::Clock::observe`] refused a time. A page that shows a
/// large book asks a [`Diary`].
pub fn due(register: &Register, today: NaiveDate, doubtful_clocks: &[WriterId]) -> Vec<Due> {
    due_up_to(register, today, today, doubtful_clocks)
}

/// As [`due`], with what comes round up to a day that is still ahead.
pub fn due_up_to(
    register: &Register,
    today: NaiveDate,
    up_to: NaiveDate,
    doubtful_clocks: &[WriterId],
) -> Vec<Due> {
    let mut diary = Diary::default();
    diary.look_ahead(register, today, up_to, || true);
    let lines = diary.lines(register, doubtful_clocks).into_iter();
    // Held by nobody else once the diary is gone.
    drop(diary);
    lines.map(Arc::unwrap_or_clone).collect()
}

/// Whether a contact counts as "tiếp xúc tại nhà", as this ward counts (rule 11).
pub fn counts_as_home_contact(register: &Register, contact: &ContactMade) -> bool {
    HomeContacts::of(register.unit()).counts(contact)
}

/// Whether the app prints minutes of such a meeting, so that they can be finished. Source: papers B, C.
pub fn has_minutes(kind: MeetingKind) -> bool {
    matches!(kind, MeetingKind::Briefing | MeetingKind::Criticism)
}
