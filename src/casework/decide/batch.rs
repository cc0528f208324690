//! A round of support: the list of those who are to be given something, and what they were given (rule 25).

use chrono::NaiveDate;

use super::person::episode_of;
use super::release::before_release;
use super::{
    Context, NewFact, Refusal, Rules, change, clash, event_with_fields, gone, may_happen, may_record, new,
};
use crate::casework::Register;
use crate::casework::batch::{Batch, Listing, listing_field};
use crate::casework::fact::*;
use crate::casework::settle::Clash;
use crate::ledger::Subject;

/// A new round with those who stand on its list from the start.
pub fn open_batch(
    register: &Register,
    opened: &BatchOpened,
    fields: &[(String, String)],
    episodes: &[Subject],
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    let fact = Fact::from(opened.clone());
    may_happen(&fact, context.today)?;
    may_record(register, &fact)?;
    if episodes.is_empty() {
        return Err(Refusal::Empty);
    }
    let batch = Subject::new("batch", (context.random)());
    let mut facts = event_with_fields(batch.clone(), fact, fields);
    for episode in episodes {
        episode_of(register, episode)?;
        facts.push(listed(&batch, episode, context));
    }
    Ok(facts)
}

/// More cases for the list; one that was taken off it stands there again.
pub fn list_in_batch(
    register: &Register,
    batch: &Subject,
    episodes: &[Subject],
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    let known = batch_of(register, batch)?;
    if episodes.is_empty() {
        return Err(Refusal::Empty);
    }
    let mut facts = vec![];
    for episode in episodes {
        episode_of(register, episode)?;
        match on_list(known, episode) {
            Some(off) if !off.stands() => {
                facts.extend(change::set(register, off.id(), listing_field::OFF, "")?);
            }
            Some(before) => return clash(Clash::ListedTwice, Some(before.event.entry)),
            None => facts.push(listed(batch, episode, context)),
        }
    }
    Ok(facts)
}

/// What was handed over on one day to some of a list; `fields` tell who took it in their stead.
pub fn hand_over(
    register: &Register,
    listings: &[Subject],
    on: NaiveDate,
    fields: &[(String, String)],
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    if listings.is_empty() {
        return Err(Refusal::Empty);
    }
    let mut facts = vec![];
    for id in listings {
        let (batch, listing) = listing_of(register, id)?;
        let support = batch.support(listing.episode(), on);
        let receipt = Fact::from(ReceiptRecorded { listing: id.clone(), support });
        may_happen(&receipt, context.today)?;
        may_record(register, &receipt)?;
        let subject = Subject::new("receipt", (context.random)());
        facts.extend(event_with_fields(subject, receipt, fields));
    }
    Ok(facts)
}

fn batch_of<'a>(register: &'a Register, batch: &Subject) -> Result<&'a Batch, Refusal> {
    register.batch(batch).map(|batch| &**batch).ok_or_else(|| gone(register, batch))
}

/// A place on a list; where the whole round was taken back, that is why it is not there.
fn listing_of<'a>(register: &'a Register, id: &Subject) -> Result<(&'a Batch, &'a Listing), Refusal> {
    let known = register.listing(id).map(|(batch, listing)| (&**batch, listing));
    known.ok_or_else(|| {
        let lost = register.parents(id).find(|batch| register.batch(batch).is_none());
        gone(register, lost.unwrap_or(id))
    })
}

fn on_list<'a>(batch: &'a Batch, episode: &Subject) -> Option<&'a Listing> {
    batch.listings.iter().find(|listing| listing.episode() == episode)
}

fn listed(batch: &Subject, episode: &Subject, context: &mut Context<'_>) -> NewFact {
    let fact = CaseListed { batch: batch.clone(), episode: episode.clone() };
    new(Subject::new("listing", (context.random)()), fact)
}

impl Rules for BatchOpened {
    fn is_whole(&self, _: &Register) -> Result<(), Refusal> {
        if self.what.is_empty() || self.quantity == 0 { Err(Refusal::Empty) } else { Ok(()) }
    }
}

impl Rules for CaseListed {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        batch_of(register, &self.batch)?;
        episode_of(register, &self.episode).map(|_| ())
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        match on_list(batch_of(register, &self.batch)?, &self.episode) {
            Some(before) => clash(Clash::ListedTwice, Some(before.event.entry)),
            None => Ok(()),
        }
    }
}

impl Rules for ReceiptRecorded {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        self.support.is_whole(register)?;
        let (_, listing) = listing_of(register, &self.listing)?;
        match self.support.episodes.as_slice() {
            [only] if only == listing.episode() => Ok(()),
            _ => Err(Refusal::NoSuchSubject(self.listing.clone())),
        }
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, listing) = listing_of(register, &self.listing)?;
        if let Some(before) = listing.receipts.first() {
            return clash(Clash::ReceivedTwice, Some(before.entry));
        }
        before_release(episode_of(register, listing.episode())?.1, self.support.on)
    }
}
