//! The queries behind the figures. Source: domain 1.6.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Period, is_helped_on};
use crate::casework::Register;
use crate::casework::due::counts_as_home_contact;
use crate::casework::event::Event;
use crate::casework::fact::*;
use crate::casework::meeting::Meeting;
use crate::casework::person::{Episode, Person, episode_field};
use crate::casework::support_kind::*;
use crate::ledger::Subject;
use crate::vietnamese::money::Dong;

/// What can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Cases, that is episodes, helped when the period begins …
    Opening,
    /// … taken in, and gone for whatever reason, within it …
    Admitted,
    Released,
    /// … and helped when it ends,
    Closing,
    /// some of these in a pause (rule 4).
    Paused,
    /// I1: persons helped at any time of the period.
    Managed,
    /// I2: visits at home, as the ward counts them; a visit to two cases is one (rule 11).
    HomeContacts,
    /// I3: how many gifts, and I4 what they were worth.
    Gifts,
    GiftValue,
    /// I5: persons, and the money.
    LoanReferrals,
    LoanValue,
    /// I6: persons.
    JobReferrals,
    /// I7: persons, not cards.
    InsuranceCards,
    /// Persons helped to learn a trade.
    Training,
    /// I8: cases gone for progress.
    Progress,
    Sessions,
    SessionAttendance,
    /// Giao ban held.
    Briefings,
    /// Everything given; what was given to two cases at once is one.
    Supports,
    /// Of those helped when the period ends.
    WithoutLead,
    /// Of those: nobody sits for the family, and no reason is written.
    WithoutFamily,
}

impl Figure {
    pub const ALL: [Self; 21] = [
        Self::Paused,
        Self::Opening,
        Self::Admitted,
        Self::Released,
        Self::Closing,
        Self::Managed,
        Self::HomeContacts,
        Self::Gifts,
        Self::GiftValue,
        Self::LoanReferrals,
        Self::LoanValue,
        Self::JobReferrals,
        Self::InsuranceCards,
        Self::Training,
        Self::Progress,
        Self::Sessions,
        Self::SessionAttendance,
        Self::Briefings,
        Self::Supports,
        Self::WithoutLead,
        Self::WithoutFamily,
    ];
}

/// The list behind a figure, by day.
#[derive(Clone, Debug)]
pub struct Counted<'a> {
    pub items: Vec<Item<'a>>,
}

/// One line of it.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// The day by which it is counted.
    pub on: NaiveDate,
    /// Whom it is about; nobody by name in a session.
    pub cases: Vec<(&'a Person, &'a Episode)>,
    pub what: What<'a>,
    /// What it adds to the number; `None` where nobody wrote it ("chưa ghi"), which is not 0.
    pub counts: Option<u64>,
}

#[derive(Clone, Copy, Debug)]
pub enum What<'a> {
    /// The cases themselves.
    Case,
    Contact(&'a Event<ContactMade>),
    Support(&'a Event<SupportGiven>),
    Meeting(&'a Meeting),
}

impl Counted<'_> {
    pub fn number(&self) -> u64 {
        self.items.iter().filter_map(|item| item.counts).fold(0, u64::saturating_add)
    }

    /// How many lines have nothing written that could be added.
    pub fn unwritten(&self) -> usize {
        self.items.iter().filter(|item| item.counts.is_none()).count()
    }
}

pub fn count(register: &Register, figure: Figure, period: Period) -> Counted<'_> {
    let helped_on = |day| cases(register, move |it| Some(span(it)?.0).filter(|_| is_helped_on(it, day)));
    let quantity = |support: &SupportGiven| Some(u64::from(support.quantity));
    let supports = |kind, counts: fn(&SupportGiven) -> Option<u64>| supports(register, period, kind, counts);
    let mut items = match figure {
        Figure::Opening => period.from.pred_opt().map(helped_on).unwrap_or_default(),
        Figure::Admitted => cases(register, |it| Some(span(it)?.0).filter(|day| period.holds(*day))),
        Figure::Released => cases(register, |it| released_in(it, period)),
        Figure::Closing => helped_on(period.to),
        Figure::Paused => {
            only(helped_on(period.to), |episode| episode.pauses.iter().any(|pause| pause.holds(period.to)))
        }
        Figure::Managed => by_person(cases(register, |it| overlap(it, period))),
        Figure::HomeContacts => home_contacts(register, period),
        Figure::Gifts => supports(Some(GIFT), |it| Some(gifts(it.quantity, &it.unit).into())),
        Figure::GiftValue => supports(Some(GIFT), value),
        Figure::LoanReferrals => by_person(supports(Some(LOAN_REFERRAL), quantity)),
        Figure::LoanValue => supports(Some(LOAN_REFERRAL), value),
        Figure::JobReferrals => by_person(supports(Some(JOB_REFERRAL), quantity)),
        Figure::InsuranceCards => by_person(supports(Some(INSURANCE_CARD), quantity)),
        Figure::Training => by_person(supports(Some(TRAINING), quantity)),
        Figure::Progress => {
            cases(register, |it| released_in(it, period).filter(|_| is_progress(register, it)))
        }
        Figure::Sessions => held(register, MeetingKind::Gathering, period, |_| Some(1)),
        Figure::SessionAttendance => {
            held(register, MeetingKind::Gathering, period, |meeting| meeting.helped_present())
        }
        Figure::Briefings => held(register, MeetingKind::Briefing, period, |_| Some(1)),
        Figure::Supports => supports(None, quantity),
        Figure::WithoutLead => only(helped_on(period.to), |episode| episode.lead(period.to).is_none()),
        Figure::WithoutFamily => {
            only(helped_on(period.to), |episode| family_is_missing(register, episode, period.to))
        }
    };
    items.sort_by_key(|item| item.on);
    Counted { items }
}

/// The first day a case counts as helped, and the day from which it no longer does.
///
/// Two tablets may tell of an end before the admission: such a case comes and goes on one day, so that what was
/// there, came and went always adds up to what is there.
pub fn span(episode: &Episode) -> Option<(NaiveDate, Option<NaiveDate>)> {
    let from = episode.admission()?.fact.on;
    Some((from, episode.ending().map(|(ended_on, _)| ended_on.max(from))))
}

fn released_in(episode: &Episode, period: Period) -> Option<NaiveDate> {
    span(episode)?.1.filter(|day| period.holds(*day))
}

/// The day from which a case is helped within the period: what is there when it begins, or comes in later.
fn overlap(episode: &Episode, period: Period) -> Option<NaiveDate> {
    let (from, until) = span(episode)?;
    (from <= period.to && until.is_none_or(|until| until >= period.from)).then_some(from)
}

fn episodes(register: &Register) -> impl Iterator<Item = (&Person, &Episode)> {
    register.persons().flat_map(|person| person.episodes.iter().map(move |episode| (&**person, episode)))
}

/// The cases that have a day to be counted by.
fn cases(register: &Register, day: impl Fn(&Episode) -> Option<NaiveDate>) -> Vec<Item<'_>> {
    let item = |(person, episode)| {
        Some(Item { on: day(episode)?, cases: vec![(person, episode)], what: What::Case, counts: Some(1) })
    };
    episodes(register).filter_map(item).collect()
}

fn only<'a>(items: Vec<Item<'a>>, is_one: impl Fn(&Episode) -> bool) -> Vec<Item<'a>> {
    items.into_iter().filter(|item| item.cases.iter().all(|(_, episode)| is_one(episode))).collect()
}

/// Persons, each once, by the first day.
fn by_person(items: Vec<Item<'_>>) -> Vec<Item<'_>> {
    let mut persons: BTreeMap<&Subject, Item<'_>> = BTreeMap::new();
    for item in items {
        for case in item.cases {
            let first = || Item { on: item.on, cases: vec![], what: What::Case, counts: Some(1) };
            let known = persons.entry(case.0.id()).or_insert_with(first);
            known.on = known.on.min(item.on);
            if known.cases.iter().all(|(_, episode)| episode.id() != case.1.id()) {
                known.cases.push(case);
            }
        }
    }
    persons.into_values().collect()
}

/// What happened in the period, each once with all the cases it touched.
fn happened<'a, T>(
    register: &'a Register,
    of: fn(&Episode) -> &Vec<Event<T>>,
    counts: impl Fn(&T) -> Option<Item<'a>>,
    what: fn(&'a Event<T>) -> What<'a>,
) -> Vec<Item<'a>> {
    let mut found: BTreeMap<&Subject, Item<'a>> = BTreeMap::new();
    for (person, episode) in episodes(register) {
        for event in of(episode) {
            if let Some(known) = found.get_mut(&event.subject) {
                known.cases.push((person, episode));
            } else if let Some(item) = counts(&event.fact) {
                found.insert(
                    &event.subject,
                    Item { cases: vec![(person, episode)], what: what(event), ..item },
                );
            }
        }
    }
    found.into_values().collect()
}

fn home_contacts(register: &Register, period: Period) -> Vec<Item<'_>> {
    let counts = |contact: &ContactMade| {
        let counted = counts_as_home_contact(register, contact) && period.holds(contact.on);
        counted.then(|| bare(contact.on, Some(1)))
    };
    happened(register, |episode| &episode.contacts, counts, What::Contact)
}

/// The supports of a kind, or all of them. However the kind was typed: "Quà" is "quà".
fn supports<'a>(
    register: &'a Register,
    period: Period,
    kind: Option<&str>,
    counts: fn(&SupportGiven) -> Option<u64>,
) -> Vec<Item<'a>> {
    let counts = |support: &SupportGiven| {
        let is_kind = kind.is_none_or(|kind| support.what.trim().to_lowercase() == kind);
        (is_kind && period.holds(support.on)).then(|| bare(support.on, counts(support)))
    };
    happened(register, |episode| &episode.supports, counts, What::Support)
}

fn bare<'a>(on: NaiveDate, counts: Option<u64>) -> Item<'a> {
    Item { on, cases: vec![], what: What::Case, counts }
}

fn value(support: &SupportGiven) -> Option<u64> {
    support.value.and_then(|value| Dong::new(value).ok()).map(|value| value.get() as u64)
}

fn held(
    register: &Register,
    kind: MeetingKind,
    period: Period,
    counts: impl Fn(&Meeting) -> Option<u64>,
) -> Vec<Item<'_>> {
    let held = register.meetings().map(|meeting| &**meeting);
    let held = held.filter(|it| it.kind() == kind && period.holds(it.event.fact.on));
    held.map(|meeting| Item { what: What::Meeting(meeting), ..bare(meeting.event.fact.on, counts(meeting)) })
        .collect()
}

fn is_progress(register: &Register, episode: &Episode) -> bool {
    let Some(release) = episode.release() else { return false };
    let reason = register.templates_of(episode).find_map(|it| it.exit_reason(&release.fact.reason));
    reason.is_some_and(|reason| reason.counts_as_progress)
}

/// A template without a family seat misses nobody, and whom the case names for the family speaks for it without a seat.
fn family_is_missing(register: &Register, episode: &Episode, day: NaiveDate) -> bool {
    let template = register.template(episode.template());
    let Some(family) = template.and_then(|template| template.family()) else { return false };
    let seated = episode.seats.iter().any(|seat| {
        seat.filled.fact.party == family.id
            && seat.filled.fact.from <= day
            && seat.ended_on().is_none_or(|end| end >= day)
    });
    !seated && episode.text(episode_field::FAMILY_NAME).is_empty()
}
