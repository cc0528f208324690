//! Every paper by name, in the order in which a ward needs them (`papers.md`). A new one is a `FORM` in its own file,
//! a variant here with its lines in `ALL` and `form`, and its words.

use chrono::NaiveDate;

use super::*;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::fact::MeetingKind;
use crate::casework::figures::Period;
use crate::casework::find::list_order;
use crate::casework::meeting::Meeting;
use crate::casework::person::Person;
use crate::casework::team::Takeover;
use crate::ledger::Subject;
use crate::press::paper::Paper;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperKind {
    CaseList,
    Minutes(MeetingKind),
    Agreement,
    Receipts,
    Plan,
    Handover,
    Takeover,
    WeekSheet,
}

/// What is known of one kind of paper.
pub struct Form {
    /// In entries, addresses and names of files; never changed.
    pub code: &'static str,
    pub made_of: MadeOf,
    pub for_whom: ForWhom,
    /// Whether it can be printed with every place left to the pen: `make` of [`Of::Nothing`].
    pub has_blank: bool,
    /// What of a book it can be made of, in the order it is looked for.
    pub choices: fn(&Register, NaiveDate) -> Vec<Of>,
    /// `None` when what it is to be made of is not in the book.
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
}

impl ForWhom {
    /// Signed or kept in the office: with names, and without where it leaves it.
    pub const OFFICE: Self = Self { default: Audience::Internal, may_name: true };
    /// Carried about or passed on: by code and initials, with names where somebody asks for them.
    pub const OUTSIDE: Self = Self { default: Audience::Nameless, may_name: true };
    /// It speaks of nobody who is helped.
    pub const EVERYBODY: Self = Self { default: Audience::Nameless, may_name: false };
}

impl PaperKind {
    /// In the order of need.
    pub const ALL: [Self; 11] = [
        Self::CaseList,
        Self::Minutes(MeetingKind::Briefing),
        Self::Minutes(MeetingKind::Gathering),
        Self::Agreement,
        Self::Receipts,
        Self::Minutes(MeetingKind::Criticism),
        Self::Minutes(MeetingKind::Seminar),
        Self::Plan,
        Self::Handover,
        Self::Takeover,
        Self::WeekSheet,
    ];

    pub fn form(self) -> &'static Form {
        match self {
            Self::CaseList => &case_list::FORM,
            Self::Minutes(kind) => minutes::form(kind),
            Self::Agreement => &agreement::FORM,
            Self::Receipts => &receipts::FORM,
            Self::Plan => &plan::FORM,
            Self::Handover => &handover::FORM,
            Self::Takeover => &takeover::FORM,
            Self::WeekSheet => &week_sheet::FORM,
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

/// A paper that somebody asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    pub kind: PaperKind,
    pub of: Of,
    /// The day it is asked for.
    pub on: NaiveDate,
}

impl Printed {
    pub fn new(kind: PaperKind, of: Of, on: NaiveDate) -> Self {
        Self { kind, of, on }
    }

    pub fn of_one(kind: PaperKind, subject: &Subject, on: NaiveDate) -> Self {
        Self::new(kind, Of::One(subject.clone()), on)
    }

    pub fn blank(kind: PaperKind, on: NaiveDate) -> Self {
        Self::new(kind, Of::Nothing, on)
    }

    pub fn is_blank(&self) -> bool {
        self.of == Of::Nothing
    }

    /// Its name in entries and file names; a blank form is told apart.
    pub fn code(&self) -> String {
        let code = self.kind.form().code;
        if self.is_blank() { format!("{code}-trong") } else { code.to_owned() }
    }

    /// What an entry says it was made of: whatever the book computes as a whole, else the book.
    pub fn about(&self, register: &Register) -> Subject {
        let book = || Subject::named("book");
        match &self.of {
            Of::Nothing | Of::Period(_) | Of::Week(_) => book(),
            Of::Takeover(takeover) => takeover.member.clone(),
            // A review is told of its person; a standing team is computed from nothing but its own fields.
            Of::One(subject) => match register.roots_of(subject).into_iter().next() {
                Some(root) if register.team(&root).is_none() => root,
                _ => book(),
            },
        }
    }

    pub fn for_whom(&self) -> ForWhom {
        let of_kind = self.kind.form().for_whom;
        // Nobody stands on a form for the pen.
        if self.is_blank() { ForWhom::EVERYBODY } else { of_kind }
    }

    /// The paper and the day it is of; `None` when there is no such meeting, person or plan.
    pub fn paper(&self, register: &Register, audience: Audience) -> Option<Made> {
        (self.kind.form().make)(register, &self.of, self.on, audience)
    }

    /// The SHA-256 of the bytes kept when the paper was finished for this audience. What is signed on paper is printed
    /// anew as often as it changes.
    pub fn kept(&self, register: &Register, audience: Audience) -> Option<String> {
        let Of::One(subject) = &self.of else { return None };
        if audience != self.for_whom().default {
            return None;
        }
        match self.kind {
            PaperKind::Minutes(_) => Some(register.meeting(subject)?.minutes()?.fact.sha256.clone()),
            PaperKind::Plan => Some(register.plan(subject)?.issue()?.fact.sha256.clone()),
            _ => None,
        }
    }
}

/// Every subject, as what a paper can be made of.
pub fn ones<'a>(subjects: impl IntoIterator<Item = &'a Subject>) -> Vec<Of> {
    subjects.into_iter().map(|subject| Of::One(subject.clone())).collect()
}

/// The persons for whom it holds, in the order of lists.
pub fn persons(register: &Register, holds: impl Fn(&Person) -> bool) -> Vec<Of> {
    let mut persons: Vec<&Person> =
        register.persons().map(|person| &**person).filter(|person| holds(person)).collect();
    persons.sort_by_cached_key(|person| list_order(person));
    ones(persons.into_iter().map(Person::id))
}
