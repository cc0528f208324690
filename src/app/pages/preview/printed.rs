//! What can be printed: of which paper, for whom, and where the way back leads.

use chrono::NaiveDate;

use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::figures::Period;
use crate::casework::first_steps::CASE_LIST;
use crate::casework::team::Takeover;
use crate::ledger::Subject;
use crate::papers::week_sheet::{self, Asked};
use crate::papers::{self, agreement, case_list, minutes, plan, receipts};
use crate::press::paper::Paper;

/// What is printed, and what it is made from.
#[derive(Clone, Debug, PartialEq)]
pub enum Printed {
    Minutes(Subject),
    Plan(Subject),
    Handover(Subject),
    Takeover(Takeover),
    /// The list to sign of a round of support.
    Receipts(Subject),
    /// Phiếu thông tin and Phiếu thỏa thuận of a person, as of a day.
    Agreement(Subject, NaiveDate),
    /// The same left to the pen: of nobody.
    BlankAgreement(NaiveDate),
    /// Who is helped at the end of the period, and who came and left within it.
    CaseList(Period),
    /// The sheet of a week, which is about the whole book.
    Week(Asked),
}

impl Printed {
    pub fn subject(&self) -> Subject {
        match self {
            Self::Minutes(subject)
            | Self::Plan(subject)
            | Self::Handover(subject)
            | Self::Receipts(subject)
            | Self::Agreement(subject, _) => subject.clone(),
            Self::Takeover(takeover) => takeover.member.clone(),
            Self::BlankAgreement(_) | Self::CaseList(_) | Self::Week(_) => Subject::named("book"),
        }
    }

    /// The name of the kind of paper, in entries and file names.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Minutes(_) => "bien-ban",
            Self::Plan(_) => "ke-hoach",
            Self::Handover(_) => "ban-giao",
            Self::Takeover(_) => "ban-giao-viec",
            Self::Receipts(_) => "danh-sach-ky-nhan",
            Self::Agreement(..) => "phieu-thoa-thuan",
            Self::BlankAgreement(_) => "phieu-thoa-thuan-trong",
            Self::CaseList(_) => CASE_LIST,
            Self::Week(_) => "to-viec-tuan",
        }
    }

    pub fn back(&self) -> String {
        match self {
            Self::Minutes(subject) => format!("/hop/{subject}"),
            Self::Plan(subject) => format!("/ke-hoach/{subject}"),
            Self::Handover(_) => "/sao-luu/ban-giao".to_owned(),
            Self::Takeover(takeover) => format!("/phan-cong?thanh-vien={}", takeover.member),
            Self::Receipts(subject) => format!("/ho-tro/{subject}"),
            Self::Agreement(subject, _) => format!("/ho-so/{subject}"),
            Self::BlankAgreement(_) => "/ho-so".to_owned(),
            Self::CaseList(_) => "/ho-so".to_owned(),
            Self::Week(_) => "/viec-tuan".to_owned(),
        }
    }

    pub fn default_audience(&self, register: &Register) -> Audience {
        match self {
            Self::Minutes(subject) => register
                .meeting(subject)
                .map_or(Audience::Nameless, |meeting| minutes::default_audience(meeting.kind())),
            Self::Plan(_) | Self::Handover(_) | Self::BlankAgreement(_) => Audience::Nameless,
            Self::Takeover(_) => Audience::Internal,
            Self::Agreement(..) => agreement::DEFAULT_AUDIENCE,
            Self::Receipts(_) => receipts::DEFAULT_AUDIENCE,
            Self::CaseList(_) => case_list::DEFAULT_AUDIENCE,
            Self::Week(_) => week_sheet::DEFAULT_AUDIENCE,
        }
    }

    pub fn may_name(&self, register: &Register) -> bool {
        match self {
            Self::Minutes(subject) => {
                register.meeting(subject).is_some_and(|meeting| minutes::may_name_cases(meeting.kind()))
            }
            Self::Plan(_) | Self::Handover(_) | Self::BlankAgreement(_) => false,
            Self::Takeover(_) | Self::Agreement(..) => true,
            Self::Receipts(_) | Self::CaseList(_) | Self::Week(_) => true,
        }
    }

    /// The paper and the day it is of; `None` when there is no such meeting or plan.
    pub fn paper(&self, register: &Register, audience: Audience) -> Option<(Paper, NaiveDate)> {
        match self {
            Self::Minutes(subject) => {
                let meeting = register.meeting(subject)?;
                Some((minutes::minutes(register, meeting, audience)?, meeting.event.fact.on))
            }
            Self::Plan(subject) => {
                let drafted = register.plan(subject)?;
                let day = drafted.issue().map_or(drafted.event.fact.on, |issue| issue.fact.on);
                Some((plan::plan(register, drafted, audience)?, day))
            }
            Self::Handover(subject) => {
                let handover = register.handover(subject)?;
                Some((papers::handover(register, handover), handover.fact.on))
            }
            Self::Takeover(takeover) => {
                register.member(&takeover.member)?;
                Some((papers::takeover(register, takeover, audience), takeover.on))
            }
            Self::Receipts(subject) => {
                let batch = register.batch(subject)?;
                Some((receipts::receipts(register, batch, audience), batch.event.fact.on))
            }
            Self::Agreement(subject, on) => {
                let person = register.person(subject)?;
                Some((papers::agreement(register, person, audience, *on), *on))
            }
            Self::BlankAgreement(on) => Some((papers::blank_agreement(register, *on), *on)),
            Self::CaseList(period) => Some((papers::case_list(register, *period, audience), period.to)),
            Self::Week(asked) => Some((papers::week_sheet(register, *asked, audience), asked.week.monday())),
        }
    }

    /// The SHA-256 of the bytes kept when the paper was finished for this audience.
    pub fn kept(&self, register: &Register, audience: Audience) -> Option<String> {
        if audience != self.default_audience(register) {
            return None;
        }
        match self {
            Self::Minutes(subject) => Some(register.meeting(subject)?.minutes()?.fact.sha256.clone()),
            Self::Plan(subject) => Some(register.plan(subject)?.issue()?.fact.sha256.clone()),
            Self::Handover(_) => None,
            Self::Takeover(_) => None,
            // A list is signed on paper, and printed anew as often as it changes; so is the sheet of a week.
            Self::Receipts(_)
            | Self::Agreement(..)
            | Self::BlankAgreement(_)
            | Self::CaseList(_)
            | Self::Week(_) => None,
        }
    }
}
