//! `Đợt hỗ trợ`: a list of cases that are to be given the same, and what came of it (rule 25).

use chrono::NaiveDate;

use super::Register;
use super::event::{Event, Told, put};
use super::fact::*;
use crate::ledger::Subject;
use crate::pick;
use crate::vietnamese::name::FullName;
use crate::vietnamese::order::person_sort_key;

/// Names of the fields of a batch.
pub mod field {
    /// `Tết Bính Ngọ 2026`
    pub const NAME: &str = "name";
    /// Why minors and adults sign on one sheet (rule 8); in words.
    pub const MIXED_REASON: &str = "mixed_reason";
}

/// Names of the fields of a case on the list.
pub mod listing_field {
    /// `yes` when the case was taken off the list.
    pub const OFF: &str = "off";
    /// Why it was not handed over; in words.
    pub const REASON: &str = "reason";
}

/// Names of the fields of a receipt.
pub mod receipt_field {
    /// Who took it in the person's stead, and what they are to the person; both in words.
    pub const RECEIVER: &str = "receiver";
    pub const RELATION: &str = "relation";
}

/// A case on the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    pub event: Event<CaseListed>,
    /// More than one only where two tablets wrote it down.
    pub receipts: Vec<Event<ReceiptRecorded>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Batch {
    pub event: Event<BatchOpened>,
    pub listings: Vec<Listing>,
    pub papers: Vec<Event<PaperMade>>,
    /// What came back signed.
    pub signed: Vec<Event<SignedCopyRecorded>>,
}

/// What became of a case on the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome<'a> {
    Waiting,
    /// `chưa nhận`, and why.
    NotReceived(&'a str),
    Received(&'a Event<ReceiptRecorded>),
    /// `nhận thay`
    ReceivedBy {
        receipt: &'a Event<ReceiptRecorded>,
        who: &'a str,
        relation: &'a str,
    },
}

impl Listing {
    pub fn id(&self) -> &Subject {
        &self.event.subject
    }

    pub fn episode(&self) -> &Subject {
        &self.event.fact.episode
    }

    /// Whether the case stands on the list: what was handed over stays there.
    pub fn stands(&self) -> bool {
        self.event.text(listing_field::OFF) != "yes" || !self.receipts.is_empty()
    }

    pub fn outcome(&self) -> Outcome<'_> {
        let reason = self.event.text(listing_field::REASON);
        match self.receipts.first() {
            Some(receipt) => match receipt.text(receipt_field::RECEIVER) {
                "" => Outcome::Received(receipt),
                who => Outcome::ReceivedBy { receipt, who, relation: receipt.text(receipt_field::RELATION) },
            },
            None if reason.is_empty() => Outcome::Waiting,
            None => Outcome::NotReceived(reason),
        }
    }
}

impl Batch {
    pub fn id(&self) -> &Subject {
        &self.event.subject
    }

    pub fn name(&self) -> &str {
        self.event.text(field::NAME)
    }

    pub fn listing(&self, id: &Subject) -> Option<&Listing> {
        self.listings.iter().find(|listing| listing.id() == id)
    }

    /// The list as it stands.
    pub fn listed(&self) -> impl Iterator<Item = &Listing> {
        self.listings.iter().filter(|listing| listing.stands())
    }

    /// Those of whom nothing is written yet.
    pub fn waiting(&self) -> impl Iterator<Item = &Listing> {
        self.listed().filter(|listing| listing.outcome() == Outcome::Waiting)
    }

    /// Those who were given something, by themselves or by somebody in their stead.
    pub fn received(&self) -> impl Iterator<Item = &Listing> {
        self.listed().filter(|listing| !listing.receipts.is_empty())
    }

    /// What one case of the list is given on a day.
    pub fn support(&self, episode: &Subject, on: NaiveDate) -> SupportGiven {
        let BatchOpened { what, quantity, unit, value, giver, purpose, .. } = self.event.fact.clone();
        SupportGiven { episodes: vec![episode.clone()], on, what, quantity, unit, value, giver, purpose }
    }

    /// The list as two, each by name: adults, and those under 18 on the day of handing over, who never stand on one
    /// sheet (rule 8).
    pub fn by_age<'a>(&'a self, register: &Register) -> (Vec<&'a Listing>, Vec<&'a Listing>) {
        let is_minor = |listing: &&Listing| {
            let case = register.episode(listing.episode());
            case.is_some_and(|(person, _)| register.is_minor(person, self.event.fact.on))
        };
        let by_name = |listing: &&Listing| {
            let case = register.episode(listing.episode());
            case.map(|(person, _)| {
                let name = FullName::parse(person.full_name()).ok();
                (name.map(|name| person_sort_key(&name)), person.code().to_owned())
            })
        };
        let mut listed: Vec<&Listing> = self.listed().collect();
        listed.sort_by_cached_key(by_name);
        let (minors, adults) = listed.into_iter().partition(is_minor);
        (adults, minors)
    }
}

pub fn compute(own: Event<BatchOpened>, told: Vec<Told>) -> Batch {
    let mut batch = Batch { event: own, listings: vec![], papers: vec![], signed: vec![] };
    let (mut listed, mut receipts) = (vec![], vec![]);
    for event in told {
        match event.fact {
            Fact::CaseListed(_) => put(&mut listed, event, pick!(CaseListed)),
            Fact::ReceiptRecorded(_) => put(&mut receipts, event, pick!(ReceiptRecorded)),
            Fact::PaperMade(_) => put(&mut batch.papers, event, pick!(PaperMade)),
            Fact::SignedCopyRecorded(_) => put(&mut batch.signed, event, pick!(SignedCopyRecorded)),
            _ => {}
        }
    }
    batch.listings = listed.into_iter().map(|event| Listing { event, receipts: vec![] }).collect();
    for receipt in receipts {
        let listing = batch.listings.iter_mut().find(|listing| *listing.id() == receipt.fact.listing);
        if let Some(listing) = listing {
            listing.receipts.push(receipt);
        }
    }
    batch
}

#[cfg(test)]
mod tests;
