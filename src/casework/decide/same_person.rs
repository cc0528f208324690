//! Two files that look alike.

use super::family::two_persons;
use super::{Refusal, Rules, clash};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::same_person::told_apart;
use crate::casework::settle::Clash;

impl Rules for ToldApart {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        two_persons(register, &self.persons)?;
        if self.reason.trim().is_empty() { Err(Refusal::Empty) } else { Ok(()) }
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let [one, other] = two_persons(register, &self.persons)?;
        match told_apart(one, other) {
            Some(before) => clash(Clash::ToldApartTwice, Some(before.entry)),
            None => Ok(()),
        }
    }
}
