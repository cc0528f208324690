//! Those who are helped: a person and their episodes, from the first word to the admission.

use chrono::{Datelike, NaiveDate};

use super::book::named;
use super::closure::before_closure;
use super::model::known_in;
use super::{Context, NewFact, Refusal, Rules, clash, event_with_fields, gone, may_be_of};
use crate::casework::Register;
use crate::casework::book;
use crate::casework::eligibility::standing;
use crate::casework::fact::*;
use crate::casework::person::{Episode, Person, field};
use crate::casework::settle::Clash;
use crate::ledger::Subject;

pub fn open_person(
    register: &Register,
    on: NaiveDate,
    person: &[(String, String)],
    episode: &[(String, String)],
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    let template = template_for(register, None)?.clone();
    open_person_under(register, &template, on, person, episode, context)
}

pub fn open_person_under(
    register: &Register,
    template: &Subject,
    on: NaiveDate,
    person: &[(String, String)],
    episode: &[(String, String)],
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_be_of(on, context.today)?;
    named(person, field::FULL_NAME)?;
    template_for(register, Some(template))?;
    let subject = Subject::new("person", (context.random)());
    let opened = PersonOpened { code: next_code(register, on, context.letter), on };
    let mut facts = event_with_fields(subject.clone(), opened.into(), person);
    let opened = EpisodeOpened { person: subject, template: template.clone(), on, reopens: None };
    facts.extend(open_episode(opened, episode, context));
    Ok(facts)
}

/// The version that was named, else the one new cases take.
pub fn template_for<'a>(register: &'a Register, named: Option<&'a Subject>) -> Result<&'a Subject, Refusal> {
    if let Some(named) = named {
        return register.template(named).map(|_| named).ok_or_else(|| gone(register, named));
    }
    let chosen = || Subject::named(register.unit().text(book::field::TEMPLATE));
    register.current_template().map(|(template, _)| template).ok_or_else(|| gone(register, &chosen()))
}

pub fn open_episode(
    opened: EpisodeOpened,
    fields: &[(String, String)],
    context: &mut Context<'_>,
) -> Vec<NewFact> {
    event_with_fields(Subject::new("episode", (context.random)()), opened.into(), fields)
}

/// The next free code of this machine in the year: `KT-26-A017`.
pub fn next_code(register: &Register, on: NaiveDate, letter: char) -> String {
    next_code_after(register, on, letter, 0)
}

/// The free code behind the next `given` ones, for acts that give several.
pub fn next_code_after(register: &Register, on: NaiveDate, letter: char, given: usize) -> String {
    let series = format!("-{:02}-{letter}", on.year().rem_euclid(100));
    let taken = register.persons().filter_map(|person| {
        let (_, number) = person.code().split_once(&series)?;
        number.parse::<usize>().ok()
    });
    let number = taken.max().unwrap_or(0) + 1 + given;
    format!("{}{series}{number:03}", register.unit().abbreviation())
}

pub fn episode_of<'a>(register: &'a Register, id: &Subject) -> Result<(&'a Person, &'a Episode), Refusal> {
    match register.episode(id) {
        Some((person, episode)) => Ok((person, episode)),
        // The episode may stand while its person was taken back.
        None => Err(register
            .parents(id)
            .find(|person| register.person(person).is_none())
            .map_or_else(|| gone(register, id), |person| gone(register, person))),
    }
}

/// The ids of the template's conditions that are not met by what stands in the book, and `status` where no diện with its source is.
pub fn missing_for_admission(
    register: &Register,
    person: &Person,
    episode: &Episode,
    on: NaiveDate,
) -> Vec<String> {
    let mut missing = vec![];
    if episode.status().is_none() {
        missing.push("status".to_owned());
    }
    if let Some(template) = register.template(episode.template()) {
        let conditions = template.conditions_for(register.is_minor(person, on));
        let unmet = conditions.filter(|condition| !standing(episode, condition, on).is_met());
        missing.extend(unmet.map(|condition| condition.id.clone()));
    }
    missing
}

/// Who informed us, by what paper or word, and when (rule 3).
pub fn sourced(source: &Source) -> Result<(), Refusal> {
    let is_whole = !source.informant.is_empty() && !source.paper.is_empty() && source.on.is_some();
    if is_whole { Ok(()) } else { Err(Refusal::SourceMissing) }
}

pub fn authorised(authority: &Authority) -> Result<(), Refusal> {
    if authority.body.is_empty() { Err(Refusal::AuthorityMissing) } else { Ok(()) }
}

pub fn reasoned(missing: Vec<String>, reason: &str) -> Result<(), Refusal> {
    if missing.is_empty() || !reason.is_empty() { Ok(()) } else { Err(Refusal::ReasonMissing { missing }) }
}

impl Rules for PersonOpened {
    fn may_stand(&self, _: &Register) -> Result<(), Refusal> {
        Err(Refusal::Empty)
    }
}

impl Rules for EpisodeOpened {
    fn may_stand(&self, _: &Register) -> Result<(), Refusal> {
        Err(Refusal::Empty)
    }
}

impl Rules for StatusReported {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        let known = |id: &str| {
            known_in(register, episode, |template| {
                template.category(id).is_some() || template.tags.iter().any(|tag| tag.id == id)
            })
        };
        if let Some(unknown) = self.also.iter().chain([&self.category]).find(|id| !known(id)) {
            return Err(Refusal::NotInTemplate(unknown.clone()));
        }
        sourced(&self.source)
    }
}

impl Rules for AdmissionProposed {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode).map(|_| ())
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        // What was agreed already need not be proposed: there is nothing to settle.
        let admitted = episode.admission().map(|admission| admission.entry);
        match admitted.or(episode.admission_proposals.first().map(|before| before.entry)) {
            Some(before) => clash(Clash::ProposedTwice, Some(before)),
            None => before_closure(episode, self.on),
        }
    }
}

impl Rules for AdmissionRecorded {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode)?;
        authorised(&self.authority)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (person, episode) = episode_of(register, &self.episode)?;
        if let Some(admission) = episode.admission() {
            return clash(Clash::AdmittedTwice, Some(admission.entry));
        }
        if let Some(closure) = episode.closures.iter().find(|closure| closure.fact.contradicts(self)) {
            return clash(Clash::ClosedThoughAdmitted, Some(closure.entry));
        }
        reasoned(missing_for_admission(register, person, episode, self.on), &self.reason)
    }
}
