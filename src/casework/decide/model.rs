//! A model's versions: which is in force for new cases, and which cases go over to it.

use chrono::NaiveDate;

use super::person::{authorised, episode_of};
use super::release::before_release;
use super::{Context, NewFact, Refusal, Rules, change, gone, may_be_of, may_record, new};
use crate::casework::Register;
use crate::casework::book::{self, template_subject};
use crate::casework::fact::*;
use crate::casework::person::Episode;
use crate::casework::template::{Edited, Template};
use crate::ledger::Subject;

/// A version is added, where the book does not have it yet, and taken into use. New cases take it, where they took
/// one of the same model before; a further model waits to be chosen.
pub fn apply(
    register: &Register,
    document: &str,
    on: NaiveDate,
    authority: &Authority,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_be_of(on, context.today)?;
    authorised(authority)?;
    let template =
        Template::parse(document.as_bytes()).map_err(|error| Refusal::NotATemplate(error.to_string()))?;
    if Edited::of(document).is_none_or(|edited| !edited.problems().is_empty()) {
        return Err(Refusal::NotATemplate(template.name));
    }
    let subject = template_subject(document);
    let mut facts = vec![];
    if register.template(&subject).is_none() {
        facts.push(new(subject.clone(), TemplateAdded { document: document.to_owned() }));
    }
    let applied = TemplateApplied { template: subject.clone(), on, authority: authority.clone() };
    facts.push(new(Subject::new("template_use", (context.random)()), applied));
    if let Some((current, before)) = register.current_template()
        && before.code == template.code
        && *current != subject
    {
        let unit = Subject::named(book::UNIT);
        facts.extend(change::set(register, &unit, book::field::TEMPLATE, subject.as_str())?);
    }
    Ok(facts)
}

pub fn change_version(
    register: &Register,
    episodes: &[Subject],
    template: &Subject,
    on: NaiveDate,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_be_of(on, context.today)?;
    if episodes.is_empty() {
        return Err(Refusal::Empty);
    }
    let change = |episode: &Subject| {
        let fact = VersionChanged { episode: episode.clone(), template: template.clone(), on }.into();
        may_record(register, &fact)?;
        Ok(new(Subject::new("version", (context.random)()), fact))
    };
    episodes.iter().map(change).collect()
}

/// Whether a version the case was ever helped under has it; what was written under one stays whole under the next.
pub fn known_in(register: &Register, episode: &Episode, has: impl Fn(&Template) -> bool) -> bool {
    let mut versions = register.templates_of(episode).peekable();
    versions.peek().is_none() || versions.any(has)
}

fn known_template(register: &Register, template: &Subject) -> Result<(), Refusal> {
    register.template(template).map(|_| ()).ok_or_else(|| gone(register, template))
}

impl Rules for TemplateApplied {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        known_template(register, &self.template)?;
        authorised(&self.authority)
    }
}

impl Rules for VersionChanged {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode)?;
        known_template(register, &self.template)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        before_release(episode, self.on)
    }
}
