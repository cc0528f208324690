//! The family of a person, and two persons who share one.

use super::{Refusal, Rules, clash, gone};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::person::Person;
use crate::casework::settle::Clash;
use crate::ledger::Subject;

pub fn person_of<'a>(register: &'a Register, id: &Subject) -> Result<&'a Person, Refusal> {
    register.person(id).map(|person| &**person).ok_or_else(|| gone(register, id))
}

/// Two who are both in the book and are not one and the same.
pub fn two_persons<'a>(register: &'a Register, pair: &[Subject; 2]) -> Result<[&'a Person; 2], Refusal> {
    let [one, other] = [person_of(register, &pair[0])?, person_of(register, &pair[1])?];
    if one.id() == other.id() { Err(Refusal::Empty) } else { Ok([one, other]) }
}

impl Rules for RelativeAdded {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        person_of(register, &self.person).map(|_| ())
    }
}

impl Rules for FamilyLinked {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        two_persons(register, &self.persons).map(|_| ())
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let [one, _] = two_persons(register, &self.persons)?;
        let same = |link: &&crate::casework::event::Event<Self>| {
            self.persons.iter().all(|person| link.fact.persons.contains(person))
        };
        match one.family_links.iter().find(same) {
            Some(before) => clash(Clash::LinkedTwice, Some(before.entry)),
            None => Ok(()),
        }
    }
}
