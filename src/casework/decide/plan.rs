//! Plans and the papers made of what was written.

use super::meeting::meeting_stands;
use super::{Refusal, Rules, clash, gone, nothing_newer};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::settle::Clash;
use crate::ledger::Subject;

pub fn plan_stands(register: &Register, plan: &Subject) -> Result<(), Refusal> {
    register.plan(plan).map(|_| ()).ok_or_else(|| gone(register, plan))
}

impl Rules for PlanDrafted {}

impl Rules for PlanIssued {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        nothing_newer(register)?;
        plan_stands(register, &self.plan)?;
        if self.signer.is_empty() { Err(Refusal::AuthorityMissing) } else { Ok(()) }
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        match register.plan(&self.plan).and_then(|plan| plan.issue()) {
            Some(before) => clash(Clash::IssuedTwice, Some(before.entry)),
            None => Ok(()),
        }
    }
}

impl Rules for PaperMade {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        holds_papers(register, &self.about)
    }
}

impl Rules for SignedCopyRecorded {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        holds_papers(register, &self.about)?;
        let is_signed = self.signers.iter().any(|signer| !signer.trim().is_empty());
        if is_signed { Ok(()) } else { Err(Refusal::AuthorityMissing) }
    }
}

/// What is computed together with the papers made of it.
fn holds_papers(register: &Register, about: &Subject) -> Result<(), Refusal> {
    let is_of_book = register.book().is_some_and(|book| book.subject == *about);
    let is_of_team = register.team(about).is_some() || register.member(about).is_some();
    let is_of_one = register.person(about).is_some() || register.batch(about).is_some();
    if is_of_book || is_of_team || is_of_one || register.handover(about).is_some() {
        return Ok(());
    }
    meeting_stands(register, about).or_else(|_| plan_stands(register, about))
}
