//! A paper that somebody asks for: of which kind, made of what, on which day.

use chrono::NaiveDate;

use super::kinds::{ForWhom, Made, Of, PaperKind};
use super::naming::Naming;
use super::own_head;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::ledger::Subject;
use crate::press::paper::{Block, JointLetterhead, Letterhead, Paper};

/// A paper that somebody asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    pub kind: PaperKind,
    pub of: Of,
    /// The day it is asked for.
    pub on: NaiveDate,
}

/// Day, number and signers, as far as they stand on a paper before it is signed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AsSigned {
    /// `None` where the pen dates it.
    pub on: Option<NaiveDate>,
    /// With its symbol: "05/BB-MTTQ-BTT"; empty where the pen writes it.
    pub number: String,
    pub signers: Vec<String>,
}

impl AsSigned {
    fn of(paper: &Paper, day: NaiveDate) -> Self {
        let mut found = Self { on: Some(day), ..Self::default() };
        for block in &paper.blocks {
            match block {
                Block::Letterhead(Letterhead { number, place_and_date, .. })
                | Block::JointLetterhead(JointLetterhead { number, place_and_date, .. }) => {
                    found.on = found.on.filter(|_| !place_and_date.as_deref().is_some_and(is_open));
                    let number = number.as_deref().filter(|number| !is_open(number)).unwrap_or_default();
                    found.number = number.trim_start_matches("Số: ").to_owned();
                }
                Block::Signatures(signatures) => {
                    found.signers.extend(signatures.iter().filter_map(|one| one.name.clone()));
                }
                Block::Closing(closing) => found.signers.extend(closing.signature.name.clone()),
                // Papers printed together are signed each for itself.
                Block::NextPaper => break,
                _ => {}
            }
        }
        found
    }
}

fn is_open(line: &str) -> bool {
    line.contains('…')
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

    /// The name of its file before the ending: the case by its code where the paper is of one, and the day it is of. The
    /// version with names and the one without are two files.
    pub fn file_stem(&self, register: &Register, locked: &str, day: NaiveDate, audience: Audience) -> String {
        let version = match (self.for_whom().may_name, audience.has_names()) {
            (false, _) => "",
            (true, true) => "-noi-bo",
            (true, false) => "-khong-neu-ten",
        };
        let about = self.about(register);
        let case = register.person(&about).map(|person| person.code()).filter(|code| !code.is_empty());
        let case = case.map_or_else(String::new, |code| format!("-{code}"));
        format!("{}{case}{locked}-{day}{version}", self.code())
    }

    /// What an entry says it was made of: whatever the book computes as a whole, else the book.
    pub fn about(&self, register: &Register) -> Subject {
        let book = || Subject::named("book");
        match &self.of {
            Of::Nothing | Of::Period(_) | Of::Week(_) => book(),
            Of::Takeover(takeover) => takeover.member.clone(),
            // A review is told of its person.
            Of::One(subject) => register.roots_of(subject).into_iter().next().unwrap_or_else(book),
        }
    }

    pub fn for_whom(&self) -> ForWhom {
        let of_kind = self.kind.form().for_whom;
        // Nobody stands on a form for the pen.
        if self.is_blank() { ForWhom::EVERYBODY } else { of_kind }
    }

    /// The paper and the day it is of; `None` when there is no such meeting, person or plan.
    pub fn paper(&self, register: &Register, audience: Audience) -> Option<Made> {
        let form = self.kind.form();
        let (paper, day) = (form.make)(register, &self.of, self.on, audience)?;
        let paper = match form.for_whom.mark.of_version(audience, self.is_blank()) {
            Some(mark) => paper.marked(mark),
            None => paper,
        };
        // What is finished was given its number and signer with that.
        if self.is_finished_whole() {
            return Some((paper, day));
        }
        let naming = || Naming::new(register, audience, day);
        Some((own_head::applied_to(&register.unit_on(day), form.code, naming, paper), day))
    }

    /// What the paper itself says of how it is signed.
    pub fn as_signed(&self, register: &Register) -> Option<AsSigned> {
        let (paper, day) = self.paper(register, self.for_whom().default)?;
        Some(AsSigned::of(&paper, day))
    }

    /// Whether it is a paper that is finished in the book, with its number and its signer.
    pub fn is_finished_whole(&self) -> bool {
        matches!(self.kind, PaperKind::Minutes(_) | PaperKind::Plan | PaperKind::JointPlan)
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
            PaperKind::Plan | PaperKind::JointPlan => {
                Some(register.plan(subject)?.issue()?.fact.sha256.clone())
            }
            _ => None,
        }
    }
}
