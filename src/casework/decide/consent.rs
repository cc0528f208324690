//! What was explained and asked, and a consent taken back.

use super::person::episode_of;
use super::{Refusal, Rules, clash, gone};
use crate::casework::Register;
use crate::casework::consent::Consent;
use crate::casework::fact::*;
use crate::casework::settle::Clash;
use crate::ledger::Subject;

fn consent_of<'a>(register: &'a Register, consent: &Subject) -> Result<&'a Consent, Refusal> {
    let known = register.parents(consent).find_map(|episode| {
        let (_, episode) = register.episode(episode)?;
        episode.consents.iter().find(|known| known.asked.subject == *consent)
    });
    let episode = register.parents(consent).next();
    known.ok_or_else(|| match episode.map(|episode| episode_of(register, episode)) {
        Some(Err(refusal)) => refusal,
        _ => gone(register, consent),
    })
}

impl Rules for ConsentAsked {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode).map(|_| ())
    }
}

impl Rules for ConsentWithdrawn {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        consent_of(register, &self.consent).map(|_| ())
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let consent = consent_of(register, &self.consent)?;
        if let Some(before) = consent.withdrawal() {
            return clash(Clash::ConsentWithdrawnTwice, Some(before.entry));
        }
        if self.on < consent.asked.fact.on {
            return clash(Clash::EndsBeforeStart, Some(consent.asked.entry));
        }
        Ok(())
    }
}
