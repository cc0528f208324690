//! The draft plan: eight sections put to the criticism conference, and the record of its issue.

use super::Register;
use super::event::{Event, Told, put};
use super::fact::*;
use super::plan_text::PlanText;
use crate::ledger::Subject;
use crate::pick;

/// Names of the fields of a plan.
pub mod field {
    pub const SUBJECT_LINE: &str = "subject_line";
    /// The căn cứ, one a line.
    pub const BASIS: &str = "basis";
    /// The sentence between the căn cứ and the first section.
    pub const OPENING: &str = "opening";
    /// `section:I` … `section:VIII`.
    pub const SECTION: &str = "section:";
    pub const CLOSING: &str = "closing";
    /// Digits of the number of a draft that already has one; usually empty.
    pub const NUMBER: &str = "number";
}

#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub event: Event<PlanDrafted>,
    pub issues: Vec<Event<PlanIssued>>,
    pub papers: Vec<Event<PaperMade>>,
    /// What came back signed.
    pub signed: Vec<Event<SignedCopyRecorded>>,
}

impl Plan {
    pub fn id(&self) -> &Subject {
        &self.event.subject
    }

    pub fn text(&self, field: &str) -> &str {
        self.event.text(field)
    }

    /// The issue that stands: of two, the earlier.
    pub fn issue(&self) -> Option<&Event<PlanIssued>> {
        self.issues.first()
    }
}

/// «lần n» of the next draft: drafts of a model are counted anew after each issue.
pub fn next_round(register: &Register, template: &Subject) -> u32 {
    let of_model = || plans_of_model(register, template);
    let issued = of_model().filter_map(|plan| plan.issue()).map(|issue| issue.time).max();
    let since = of_model().filter(|plan| plan.issue().is_none() && Some(plan.event.time) > issued);
    since.map(|plan| plan.event.fact.round).max().unwrap_or(0) + 1
}

/// Whether a plan is of this version, or of another of the same model.
fn is_of_model(register: &Register, plan: &Plan, template: &Subject, code: Option<&str>) -> bool {
    let own = &plan.event.fact.template;
    own == template || code.is_some() && register.template(own).map(|own| &*own.code) == code
}

/// The plans of the model a version is of.
pub fn plans_of_model<'a>(
    register: &'a Register,
    template: &'a Subject,
) -> impl Iterator<Item = &'a std::rc::Rc<Plan>> {
    let code = register.template(template).map(|template| &*template.code);
    register.plans().filter(move |plan| is_of_model(register, plan, template, code))
}

/// The fields that hold this text, as a new draft is recorded with them.
pub fn fields_of_text(text: PlanText) -> Vec<(String, String)> {
    let parts = [
        (field::SUBJECT_LINE, text.title),
        (field::BASIS, text.grounds),
        (field::OPENING, text.opening),
        (field::CLOSING, text.closing),
    ];
    let sections =
        text.sections.into_iter().map(|section| (format!("{}{}", field::SECTION, section.id), section.body));
    parts.into_iter().map(|(name, text)| (name.to_owned(), text)).chain(sections).collect()
}

pub fn compute(own: Event<PlanDrafted>, told: Vec<Told>) -> Plan {
    let mut plan = Plan { event: own, issues: vec![], papers: vec![], signed: vec![] };
    for event in told {
        match event.fact {
            Fact::PlanIssued(_) => put(&mut plan.issues, event, pick!(PlanIssued)),
            Fact::PaperMade(_) => put(&mut plan.papers, event, pick!(PaperMade)),
            Fact::SignedCopyRecorded(_) => put(&mut plan.signed, event, pick!(SignedCopyRecorded)),
            _ => {}
        }
    }
    plan
}
