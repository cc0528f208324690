//! Statutory measures and their ends: each with its source (rule 3).

use super::person::{episode_of, sourced};
use super::{Refusal, Rules, clash, gone};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::measure::Measure;
use crate::casework::settle::Clash;
use crate::ledger::Subject;

fn measure_of<'a>(register: &'a Register, id: &Subject) -> Result<&'a Measure, Refusal> {
    let known = register.parents(id).find_map(|episode| {
        let (_, episode) = register.episode(episode)?;
        episode.measure(id)
    });
    let episode = register.parents(id).next();
    known.ok_or_else(|| match episode.map(|episode| episode_of(register, episode)) {
        Some(Err(refusal)) => refusal,
        _ => gone(register, id),
    })
}

impl Rules for MeasureReported {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode)?;
        if self.body.is_empty() {
            return Err(Refusal::AuthorityMissing);
        }
        if self.until.is_some_and(|until| until < self.from) {
            return clash(Clash::EndsBeforeStart, None);
        }
        sourced(&self.source)
    }
}

impl Rules for MeasureEnded {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        measure_of(register, &self.measure)?;
        sourced(&self.source)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let measure = measure_of(register, &self.measure)?;
        if let Some(before) = measure.ended.first() {
            return clash(Clash::MeasureEndedTwice, Some(before.entry));
        }
        if self.on < measure.reported.fact.from {
            return clash(Clash::EndsBeforeStart, Some(measure.reported.entry));
        }
        Ok(())
    }
}
