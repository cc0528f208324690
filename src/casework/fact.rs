//! The facts a book can hold. A kind's shape, once on main, is never edited: a change is a new `v` with one
//! upcast. A kind or version this app does not know stays in the ledger, counted and passed on.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::ledger::{EntryId, Subject};

mod aftercare;
mod batch;
mod book;
mod closure;
mod consent;
mod erasure;
mod family;
mod following;
mod help;
mod help_plan;
mod measure;
mod meeting;
mod model;
mod note;
mod pause;
mod person;
mod plan;
mod release;
mod same_person;
mod team;
mod upto;

pub use aftercare::*;
pub use batch::*;
pub use book::*;
pub use closure::*;
pub use consent::*;
pub use erasure::*;
pub use family::*;
pub use following::*;
pub use help::*;
pub use help_plan::*;
pub use measure::*;
pub use meeting::*;
pub use model::*;
pub use note::*;
pub use pause::*;
pub use person::*;
pub use plan::*;
pub use release::*;
pub use same_person::*;
pub use team::*;
pub use upto::*;

/// Each kind by itself: a browser takes so long to make one function of all of them fast that a large book is open
/// before it has.
#[inline(never)]
fn read<T: DeserializeOwned>(data: &RawValue) -> Option<T> {
    serde_json::from_str(data.get()).ok()
}

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
                    $(($kind, $v) => read(data).map(Self::$fact),)*
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
    BatchOpened = "batch.opened" v 1,
    CaseListed = "listing.made" v 1,
    ReceiptRecorded = "receipt.recorded" v 1,
    NoteMade = "note.made" v 1,
    ReviewOpened = "review.opened" v 1,
    ReleaseProposed = "release_proposal.made" v 1,
    ReleaseRecorded = "release.recorded" v 1,
    MeetingOpened = "meeting.opened" v 1,
    AttendeeAdded = "attendee.added" v 1,
    CaseInvited = "invitation.made" v 1,
    OpinionGiven = "opinion.given" v 1,
    TaskGiven = "task.given" v 1,
    MinutesFinalised = "minutes.finalised" v 1,
    PlanDrafted = "plan.drafted" v 1,
    PlanIssued = "issue.recorded" v 1,
    PaperMade = "paper.made" v 1,
    BackupKept = "backup.kept" v 1,
    HandedOver = "handover.recorded" v 1,
    ActionPlanned = "action.planned" v 1,
    ProgressTold = "progress.told" v 1,
    HelpPlanAgreed = "help_plan.agreed" v 1,
    MilestoneReviewed = "milestone_review.opened" v 1,
    IncidentReported = "incident.reported" v 1,
    OldReportCopied = "old_report.copied" v 1,
    PauseRecorded = "pause.recorded" v 1,
    PauseEnded = "pause_end.recorded" v 1,
    AftercareMade = "aftercare.made" v 1,
    AftercareEnded = "aftercare_end.recorded" v 1,
    BackupMade = "backup_file.made" v 1,
    ClosureRecorded = "closure.recorded" v 1,
    ConsentAsked = "consent.asked" v 1,
    ConsentWithdrawn = "consent_withdrawal.recorded" v 1,
    RelativeAdded = "relative.added" v 1,
    FamilyLinked = "family_link.made" v 1,
    ToldApart = "distinction.made" v 1,
    TemplateApplied = "template_use.recorded" v 1,
    VersionChanged = "version.changed" v 1,
    MeasureReported = "measure.reported" v 1,
    MeasureEnded = "measure_end.recorded" v 1,
    SchoolContacted = "school_contact.made" v 1,
    ErasureRecorded = "erasure.recorded" v 1,
    SignedCopyRecorded = "signed_copy.recorded" v 1,
}

impl Fact {
    /// The sha-256, in hex, of a finished paper whose bytes are kept in the book under it.
    pub fn kept_paper(&self) -> Option<&str> {
        let sha256 = match self {
            Self::MinutesFinalised(fact) => &fact.sha256,
            Self::PlanIssued(fact) => &fact.sha256,
            _ => return None,
        };
        Some(sha256.as_str()).filter(|sha256| !sha256.is_empty())
    }

    /// The same fact where it names entries that were written again under other numbers; `None` where it names none.
    pub fn renamed(self, renamed: &BTreeMap<EntryId, EntryId>) -> Option<Self> {
        match self {
            Self::ActUndone(ActUndone { act }) => {
                Some(ActUndone { act: *renamed.get(&act).unwrap_or(&act) }.into())
            }
            Self::ReleaseRecorded(mut fact) => {
                fact.after.iter_mut().for_each(|seen| *seen = *renamed.get(seen).unwrap_or(seen));
                Some(fact.into())
            }
            Self::ClosureRecorded(mut fact) => {
                fact.after.iter_mut().for_each(|seen| *seen = *renamed.get(seen).unwrap_or(seen));
                Some(fact.into())
            }
            Self::ErasureRecorded(mut fact) => {
                fact.bodies.iter_mut().for_each(|body| *body = *renamed.get(body).unwrap_or(body));
                Some(fact.into())
            }
            Self::MinutesFinalised(mut fact) => {
                fact.upto.rename(renamed);
                Some(fact.into())
            }
            Self::PlanIssued(mut fact) => {
                fact.upto.rename(renamed);
                Some(fact.into())
            }
            _ => None,
        }
    }

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
            Self::BatchOpened(fact) => Some(fact.on),
            Self::ReceiptRecorded(fact) => Some(fact.support.on),
            Self::NoteMade(fact) => Some(fact.on),
            Self::ReviewOpened(fact) => Some(fact.on),
            Self::ReleaseProposed(fact) => Some(fact.on),
            Self::ReleaseRecorded(fact) => Some(fact.on),
            Self::MeetingOpened(fact) => Some(fact.on),
            Self::CaseInvited(fact) => Some(fact.on),
            Self::MinutesFinalised(fact) => Some(fact.on),
            Self::PlanDrafted(fact) => Some(fact.on),
            Self::PlanIssued(fact) => Some(fact.on),
            Self::BackupKept(fact) => Some(fact.on),
            Self::HandedOver(fact) => Some(fact.on),
            Self::BackupMade(fact) => Some(fact.on),
            Self::ActionPlanned(fact) => Some(fact.on),
            Self::ProgressTold(fact) => Some(fact.on),
            Self::HelpPlanAgreed(fact) => Some(fact.on),
            Self::MilestoneReviewed(fact) => Some(fact.on),
            Self::IncidentReported(fact) => fact.source.on,
            Self::OldReportCopied(fact) => Some(fact.to),
            Self::PauseRecorded(fact) => Some(fact.on),
            Self::PauseEnded(fact) => Some(fact.on),
            Self::AftercareMade(fact) => Some(fact.on),
            Self::AftercareEnded(fact) => Some(fact.on),
            Self::ClosureRecorded(fact) => Some(fact.on),
            Self::ConsentAsked(fact) => Some(fact.on),
            Self::ConsentWithdrawn(fact) => Some(fact.on),
            Self::TemplateApplied(fact) => Some(fact.on),
            Self::VersionChanged(fact) => Some(fact.on),
            Self::MeasureReported(fact) => fact.source.on,
            Self::MeasureEnded(fact) => Some(fact.on),
            Self::SchoolContacted(fact) => Some(fact.on),
            Self::ErasureRecorded(fact) => Some(fact.on),
            Self::SignedCopyRecorded(fact) => Some(fact.on),
            Self::MachineJoined(_)
            | Self::TemplateAdded(_)
            | Self::FieldSet(_)
            | Self::ActUndone(_)
            | Self::MemberAdded(_)
            | Self::TeamFormed(_)
            | Self::CaseListed(_)
            | Self::AttendeeAdded(_)
            | Self::OpinionGiven(_)
            | Self::TaskGiven(_)
            | Self::PaperMade(_)
            | Self::RelativeAdded(_)
            | Self::FamilyLinked(_)
            | Self::ToldApart(_) => None,
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
            Self::CaseListed(fact) => vec![&fact.batch],
            Self::ReceiptRecorded(fact) => fact.support.episodes.iter().chain([&fact.listing]).collect(),
            Self::NoteMade(fact) => fact.episode.iter().collect(),
            Self::ReviewOpened(fact) => vec![&fact.episode],
            Self::ReleaseProposed(fact) => vec![&fact.episode],
            Self::ReleaseRecorded(fact) => vec![&fact.episode],
            Self::AttendeeAdded(fact) => vec![&fact.meeting],
            Self::CaseInvited(fact) => vec![&fact.meeting, &fact.episode],
            Self::OpinionGiven(fact) => vec![&fact.meeting],
            Self::TaskGiven(fact) => vec![&fact.meeting],
            Self::MinutesFinalised(fact) => vec![&fact.meeting],
            Self::PlanIssued(fact) => vec![&fact.plan],
            Self::PaperMade(fact) => vec![&fact.about],
            Self::ActionPlanned(fact) => vec![&fact.episode],
            Self::ProgressTold(fact) => vec![&fact.action],
            Self::HelpPlanAgreed(fact) => vec![&fact.episode],
            Self::MilestoneReviewed(fact) => vec![&fact.episode],
            Self::IncidentReported(fact) => vec![&fact.episode],
            Self::PauseRecorded(fact) => vec![&fact.episode],
            Self::PauseEnded(fact) => vec![&fact.pause],
            Self::AftercareMade(fact) => vec![&fact.episode],
            Self::AftercareEnded(fact) => vec![&fact.episode],
            Self::ClosureRecorded(fact) => vec![&fact.episode],
            Self::ConsentAsked(fact) => vec![&fact.episode],
            Self::ConsentWithdrawn(fact) => vec![&fact.consent],
            Self::RelativeAdded(fact) => vec![&fact.person],
            Self::FamilyLinked(fact) => fact.persons.iter().collect(),
            Self::ToldApart(fact) => fact.persons.iter().collect(),
            Self::VersionChanged(fact) => vec![&fact.episode],
            Self::MeasureReported(fact) => vec![&fact.episode],
            Self::MeasureEnded(fact) => vec![&fact.measure],
            Self::SchoolContacted(fact) => fact.episodes.iter().collect(),
            Self::ErasureRecorded(fact) => vec![&fact.person],
            Self::SignedCopyRecorded(fact) => vec![&fact.about],
            Self::BookOpened(_)
            | Self::MachineJoined(_)
            | Self::TemplateAdded(_)
            | Self::FieldSet(_)
            | Self::ActUndone(_)
            | Self::MemberAdded(_)
            | Self::TeamFormed(_)
            | Self::PersonOpened(_)
            | Self::BatchOpened(_)
            | Self::MeetingOpened(_)
            | Self::PlanDrafted(_)
            | Self::BackupKept(_)
            | Self::HandedOver(_)
            | Self::OldReportCopied(_)
            | Self::BackupMade(_)
            | Self::TemplateApplied(_) => vec![],
        }
    }

    /// Every subject this event names, those it hangs on included: without them it is left in the air.
    pub fn mentions(&self) -> Vec<&Subject> {
        let mut named = self.parents();
        match self {
            Self::EpisodeOpened(fact) => named.extend([&fact.template].into_iter().chain(&fact.reopens)),
            Self::AdmissionRecorded(fact) => named.extend(&fact.authority.meeting),
            Self::ReleaseRecorded(fact) => named.extend(&fact.authority.meeting),
            Self::ClosureRecorded(fact) => named.extend(&fact.authority.meeting),
            Self::ErasureRecorded(fact) => named.push(&fact.closure),
            Self::PauseRecorded(fact) => named.extend(&fact.authority.meeting),
            Self::PauseEnded(fact) => named.extend(&fact.authority.meeting),
            Self::SeatFilled(SeatFilled { occupant: Occupant::Member(member), .. }) => named.push(member),
            Self::AftercareMade(fact) => named.push(&fact.doer),
            Self::LeadNamed(fact) => named.push(&fact.member),
            Self::ContactMade(fact) => named.extend(&fact.doers),
            Self::CaseListed(fact) => named.push(&fact.episode),
            Self::MeetingOpened(fact) => named.extend(&fact.plan),
            Self::AttendeeAdded(fact) => named.extend(&fact.member),
            Self::PlanDrafted(fact) => named.push(&fact.template),
            Self::HandedOver(fact) => named.extend(fact.from.iter().chain([&fact.to])),
            Self::TemplateApplied(fact) => {
                named.extend([&fact.template].into_iter().chain(&fact.authority.meeting))
            }
            Self::VersionChanged(fact) => named.push(&fact.template),
            Self::SchoolContacted(fact) => named.extend(&fact.doers),
            _ => {}
        }
        named
    }
}
