//! The facts a book can hold. A kind's shape, once on main, is never edited: a change is a new `v` with one
//! upcast. A kind or version this app does not know stays in the ledger, counted and passed on.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::ledger::{EntryId, Ledger, Subject, WriterId};
use crate::vietnamese::month::Month;

macro_rules! facts {
    ($($(#[$doc:meta])* $fact:ident = $kind:literal v $v:literal),* $(,)?) => {
        /// Something that was recorded.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Fact { $($(#[$doc])* $fact($fact)),* }

        impl Fact {
            /// Every kind with the version this app writes.
            pub const KINDS: &[(&'static str, u16)] = &[$(($kind, $v)),*];

            pub fn kind(&self) -> (&'static str, u16) {
                match self { $(Self::$fact(_) => ($kind, $v)),* }
            }

            pub fn to_data(&self) -> Box<RawValue> {
                let data = match self { $(Self::$fact(data) => serde_json::value::to_raw_value(data)),* };
                data.expect("a fact holds nothing that JSON cannot")
            }

            /// `None` for a kind or version that a newer app wrote, or data that do not fit the kind.
            pub fn from_data(kind: &str, v: u16, data: &RawValue) -> Option<Self> {
                match (kind, v) {
                    $(($kind, $v) => serde_json::from_str(data.get()).ok().map(Self::$fact),)*
                    _ => None,
                }
            }
        }

        $(impl From<$fact> for Fact {
            fn from(data: $fact) -> Self { Self::$fact(data) }
        })*
    };
}

facts! {
    BookOpened = "book.opened" v 1,
    MachineJoined = "machine.joined" v 1,
    TemplateAdded = "template.added" v 1,
    /// The one shape for whatever has a name and a value, on any subject.
    FieldSet = "field.set" v 1,
    ActUndone = "act.undone" v 1,
    MemberAdded = "member.added" v 1,
    TeamFormed = "team.formed" v 1,
    PersonOpened = "person.opened" v 1,
    EpisodeOpened = "episode.opened" v 1,
    StatusReported = "status.reported" v 1,
    AdmissionProposed = "admission_proposal.made" v 1,
    AdmissionRecorded = "admission.recorded" v 1,
    SeatFilled = "seat.filled" v 1,
    SeatEnded = "seat_end.recorded" v 1,
    LeadNamed = "lead.named" v 1,
    ContactMade = "contact.made" v 1,
    SupportGiven = "support.given" v 1,
    ReviewOpened = "review.opened" v 1,
    ReleaseProposed = "release_proposal.made" v 1,
    ReleaseRecorded = "release.recorded" v 1,
    MeetingOpened = "meeting.opened" v 1,
    AttendeeAdded = "attendee.added" v 1,
    OpinionGiven = "opinion.given" v 1,
    TaskGiven = "task.given" v 1,
    MinutesFinalised = "minutes.finalised" v 1,
    PlanDrafted = "plan.drafted" v 1,
    PlanIssued = "issue.recorded" v 1,
    PaperMade = "paper.made" v 1,
    BackupKept = "backup.kept" v 1,
}

/// A book begins. `starts_on` is `Sổ ghi từ ngày`: nothing is overdue from before it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BookOpened {
    pub starts_on: NaiveDate,
}

/// An installation takes its machine letter (`Máy này là máy B`). Subject: the machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MachineJoined {
    pub letter: char,
}

/// A template version, whole. Subject: `template-` and the hash of these bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TemplateAdded {
    pub document: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldSet {
    pub field: String,
    /// Empty: cleared.
    pub value: String,
}

/// Takes an act back; which entries, the record's `retracts` tells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActUndone {
    pub act: EntryId,
}

/// A person who helps, chairs or writes. Name, organisation, title and level are fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemberAdded {}

/// A standing team; its name and its roster (`seat:<party>`) are fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamFormed {}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonOpened {
    /// `KT-26-A017`: a label, never a reference.
    pub code: String,
    pub on: NaiveDate,
}

/// One time of being helped (lần giúp đỡ) under one template version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EpisodeOpened {
    pub person: Subject,
    pub template: Subject,
    pub on: NaiveDate,
    /// The released episode this one follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopens: Option<Subject>,
}

/// Who told us by what paper or word, and when (rule 3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Source {
    pub informant: String,
    pub paper: String,
    pub on: Option<NaiveDate>,
}

/// The person's diện, with its source. The latest that stands is the primary one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatusReported {
    pub episode: Subject,
    pub category: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    pub source: Source,
}

/// The case is put to those who decide: `Chờ thống nhất`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AdmissionProposed {
    pub episode: Subject,
    pub on: NaiveDate,
}

/// Who decided (rule 2). The number may be blank; the paper then prints dots.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Authority {
    /// The meeting or body, in words.
    pub body: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Subject>,
    pub number: String,
    pub signer: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AdmissionRecorded {
    pub episode: Subject,
    pub on: NaiveDate,
    pub authority: Authority,
    /// Ids of the template's conditions that were not met or not recorded on that day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// Why it was done all the same; asked for when something was missing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Occupant {
    Member(Subject),
    Family {
        name: String,
        relation: String,
        phone: String,
    },
    /// Nobody can take the seat, and why; the team counts as complete.
    Nobody {
        reason: String,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeatFilled {
    pub episode: Subject,
    /// A party of the episode's template.
    pub party: String,
    pub occupant: Occupant,
    pub from: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeatEnded {
    pub seat: Subject,
    /// The last day.
    pub on: NaiveDate,
    pub reason: String,
}

/// `Người giúp đỡ chính` from this day; the one before stands until then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeadNamed {
    pub episode: Subject,
    pub member: Subject,
    pub from: NaiveDate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    MetPerson,
    MetFamilyOnly,
    MetNobody,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    Home,
    Office,
    Phone,
    Elsewhere,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContactMade {
    /// One visit may touch several cases.
    pub episodes: Vec<Subject>,
    pub on: NaiveDate,
    /// Who went; not necessarily who writes.
    pub doers: Vec<Subject>,
    pub place: Place,
    pub outcome: Outcome,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Who told the writer, where that is neither the doer nor the writer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub informant: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SupportGiven {
    pub episodes: Vec<Subject>,
    pub on: NaiveDate,
    pub what: String,
    pub quantity: u32,
    pub unit: String,
    /// Whole đồng for all of it; `None` is "chưa ghi", never 0.
    pub value: Option<i64>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub giver: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
}

/// A monthly review (nhận xét hằng tháng); every word, criterion and the result are its fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewOpened {
    pub episode: Subject,
    pub month: Month,
    pub on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReleaseProposed {
    pub episode: Subject,
    pub on: NaiveDate,
    /// An exit reason of the template.
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReleaseRecorded {
    pub episode: Subject,
    pub on: NaiveDate,
    pub reason: String,
    pub authority: Authority,
    /// What was still open, as the screen listed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why_open: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MeetingKind {
    /// Giao ban.
    Briefing,
    /// Sinh hoạt.
    Gathering,
    /// Tọa đàm.
    Seminar,
    /// Hội nghị phản biện xã hội.
    Criticism,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeetingOpened {
    pub kind: MeetingKind,
    pub on: NaiveDate,
    /// The draft plan a criticism conference is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Subject>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AttendeeAdded {
    pub meeting: Subject,
    /// Where the one invited is a member; name and title of others are fields.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<Subject>,
}

/// An opinion on the draft plan; speaker, section, subject and text are fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpinionGiven {
    pub meeting: Subject,
}

/// A conclusion: việc – người nhận – hạn, as fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaskGiven {
    pub meeting: Subject,
}

/// How far each writer's entries were known when something was finished: what lies beyond came later,
/// whatever its clock says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Upto(pub BTreeMap<WriterId, u64>);

impl Upto {
    pub fn of(ledger: &Ledger) -> Self {
        Self(ledger.frontier().into_iter().map(|(writer, (seq, _))| (writer, seq)).collect())
    }

    pub fn covers(&self, entry: EntryId) -> bool {
        self.0.get(&entry.writer).is_some_and(|seq| entry.seq <= *seq)
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MinutesFinalised {
    pub meeting: Subject,
    pub on: NaiveDate,
    /// The final number of each opinion.
    pub numbers: Vec<(Subject, u32)>,
    /// SHA-256 in hex of the PDF kept as a sealed attachment.
    pub sha256: String,
    pub upto: Upto,
}

/// A draft plan; its sections are fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanDrafted {
    pub template: Subject,
    pub on: NaiveDate,
    /// «lần n»
    pub round: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanIssued {
    pub plan: Subject,
    pub on: NaiveDate,
    /// Digits as typed; may be blank.
    pub number: String,
    pub signer: String,
    /// The lines above the signature, `KT. CHỦ TỊCH` …
    pub signs_as: String,
    pub sha256: String,
    pub upto: Upto,
}

/// Recorded only after the bytes exist.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaperMade {
    /// The meeting or plan it was made from.
    pub about: Subject,
    pub paper: String,
    pub sha256: String,
    pub with_names: bool,
    /// `saved`, `printed` or `sent`.
    pub act: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub receiver: String,
}

/// A backup file was put away elsewhere (rule 5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BackupKept {
    pub on: NaiveDate,
    pub place: String,
}

impl Fact {
    /// The word a subject of this event begins with.
    pub fn subject_kind(&self) -> &'static str {
        let (kind, _) = self.kind();
        kind.split('.').next().unwrap_or(kind)
    }

    /// The day the fact is of, where a person gave one; the only time that rules and figures read.
    pub fn happened_on(&self) -> Option<NaiveDate> {
        match self {
            Self::BookOpened(fact) => Some(fact.starts_on),
            Self::PersonOpened(fact) => Some(fact.on),
            Self::EpisodeOpened(fact) => Some(fact.on),
            Self::StatusReported(fact) => fact.source.on,
            Self::AdmissionProposed(fact) => Some(fact.on),
            Self::AdmissionRecorded(fact) => Some(fact.on),
            Self::SeatFilled(fact) => Some(fact.from),
            Self::SeatEnded(fact) => Some(fact.on),
            Self::LeadNamed(fact) => Some(fact.from),
            Self::ContactMade(fact) => Some(fact.on),
            Self::SupportGiven(fact) => Some(fact.on),
            Self::ReviewOpened(fact) => Some(fact.on),
            Self::ReleaseProposed(fact) => Some(fact.on),
            Self::ReleaseRecorded(fact) => Some(fact.on),
            Self::MeetingOpened(fact) => Some(fact.on),
            Self::MinutesFinalised(fact) => Some(fact.on),
            Self::PlanDrafted(fact) => Some(fact.on),
            Self::PlanIssued(fact) => Some(fact.on),
            Self::BackupKept(fact) => Some(fact.on),
            Self::MachineJoined(_)
            | Self::TemplateAdded(_)
            | Self::FieldSet(_)
            | Self::ActUndone(_)
            | Self::MemberAdded(_)
            | Self::TeamFormed(_)
            | Self::AttendeeAdded(_)
            | Self::OpinionGiven(_)
            | Self::TaskGiven(_)
            | Self::PaperMade(_) => None,
        }
    }

    /// The subjects this event hangs on: when one of them is read, this event is read with it.
    pub fn parents(&self) -> Vec<&Subject> {
        match self {
            Self::EpisodeOpened(fact) => vec![&fact.person],
            Self::StatusReported(fact) => vec![&fact.episode],
            Self::AdmissionProposed(fact) => vec![&fact.episode],
            Self::AdmissionRecorded(fact) => vec![&fact.episode],
            Self::SeatFilled(fact) => vec![&fact.episode],
            Self::SeatEnded(fact) => vec![&fact.seat],
            Self::LeadNamed(fact) => vec![&fact.episode],
            Self::ContactMade(fact) => fact.episodes.iter().collect(),
            Self::SupportGiven(fact) => fact.episodes.iter().collect(),
            Self::ReviewOpened(fact) => vec![&fact.episode],
            Self::ReleaseProposed(fact) => vec![&fact.episode],
            Self::ReleaseRecorded(fact) => vec![&fact.episode],
            Self::AttendeeAdded(fact) => vec![&fact.meeting],
            Self::OpinionGiven(fact) => vec![&fact.meeting],
            Self::TaskGiven(fact) => vec![&fact.meeting],
            Self::MinutesFinalised(fact) => vec![&fact.meeting],
            Self::PlanIssued(fact) => vec![&fact.plan],
            Self::PaperMade(fact) => vec![&fact.about],
            Self::BookOpened(_)
            | Self::MachineJoined(_)
            | Self::TemplateAdded(_)
            | Self::FieldSet(_)
            | Self::ActUndone(_)
            | Self::MemberAdded(_)
            | Self::TeamFormed(_)
            | Self::PersonOpened(_)
            | Self::MeetingOpened(_)
            | Self::PlanDrafted(_)
            | Self::BackupKept(_) => vec![],
        }
    }

    /// Every subject this event names, those it hangs on included: without them it is left in the air.
    pub fn mentions(&self) -> Vec<&Subject> {
        let mut named = self.parents();
        match self {
            Self::EpisodeOpened(fact) => named.extend([&fact.template].into_iter().chain(&fact.reopens)),
            Self::AdmissionRecorded(fact) => named.extend(&fact.authority.meeting),
            Self::ReleaseRecorded(fact) => named.extend(&fact.authority.meeting),
            Self::SeatFilled(SeatFilled { occupant: Occupant::Member(member), .. }) => named.push(member),
            Self::LeadNamed(fact) => named.push(&fact.member),
            Self::ContactMade(fact) => named.extend(&fact.doers),
            Self::MeetingOpened(fact) => named.extend(&fact.plan),
            Self::AttendeeAdded(fact) => named.extend(&fact.member),
            Self::PlanDrafted(fact) => named.push(&fact.template),
            _ => {}
        }
        named
    }
}
