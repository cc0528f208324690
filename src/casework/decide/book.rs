//! The book itself: its beginning, its machines and templates, who helps in it.

use chrono::NaiveDate;

use super::{Context, NewFact, Refusal, Rules, clash, event_with_fields, gone, may_be_of, new, set_all};
use crate::casework::Register;
use crate::casework::book::{self, Member, member_field};
use crate::casework::fact::*;
use crate::casework::settle::Clash;
use crate::ledger::Subject;
use crate::vietnamese::name::FullName;

pub fn open_book(
    register: &Register,
    starts_on: NaiveDate,
    documents: &[String],
    unit: &[(String, String)],
    author: &[(String, String)],
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_be_of(starts_on, context.today)?;
    if let Some(book) = register.book() {
        return clash(Clash::BookStands, Some(book.entry));
    }
    named(author, member_field::NAME)?;
    let mut facts = vec![new(Subject::named("book"), BookOpened { starts_on })];
    let machine = Subject::new("machine", (context.random)());
    facts.push(new(machine, MachineJoined { letter: context.letter }));
    for document in documents {
        facts.push(new(book::template_subject(document), TemplateAdded { document: document.clone() }));
    }
    facts.extend(set_all(&Subject::named(book::UNIT), unit));
    let member = Subject::new("member", (context.random)());
    facts.extend(event_with_fields(member, MemberAdded {}.into(), author));
    Ok(facts)
}

pub fn named(fields: &[(String, String)], name: &str) -> Result<(), Refusal> {
    let value = fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value);
    FullName::parse(value).map(|_| ()).map_err(Refusal::from)
}

/// Members who come in as one act. Source: rule 9.
pub fn bring_in_members(
    members: &[Vec<(String, String)>],
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    if members.is_empty() {
        return Err(Refusal::Empty);
    }
    let mut facts = vec![];
    for fields in members {
        named(fields, member_field::NAME)?;
        let member = Subject::new("member", (context.random)());
        facts.extend(event_with_fields(member, MemberAdded {}.into(), fields));
    }
    Ok(facts)
}

pub fn known_member<'a>(register: &'a Register, member: &Subject) -> Result<&'a Member, Refusal> {
    register.member(member).map(|known| &**known).ok_or_else(|| gone(register, member))
}

impl Rules for BookOpened {
    fn may_stand(&self, _: &Register) -> Result<(), Refusal> {
        Err(Refusal::Empty)
    }
}

impl Rules for MachineJoined {
    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        match register.machines().find(|machine| machine.fact.letter == self.letter) {
            Some(machine) => clash(Clash::LetterTaken, Some(machine.entry)),
            None => Ok(()),
        }
    }
}

impl Rules for TemplateAdded {
    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let subject = book::template_subject(&self.document);
        match register.template(&subject) {
            Some(_) => clash(Clash::SameTemplate, register.ledger().about(&subject).next().map(|(id, _)| id)),
            None => Ok(()),
        }
    }
}

impl Rules for MemberAdded {}

impl Rules for TeamFormed {}

impl Rules for BackupMade {}

impl Rules for BackupKept {}

impl Rules for HandedOver {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        known_member(register, &self.to).map(|_| ())
    }
}

impl Rules for OldReportCopied {
    fn is_whole(&self, _: &Register) -> Result<(), Refusal> {
        if self.to < self.from { Err(Refusal::AbsurdDate { day: self.to }) } else { Ok(()) }
    }
}
