//! Who helps in a case: seats, the lead, and a standing team that takes them all.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::book::known_member;
use super::change;
use super::model::known_in;
use super::person::episode_of;
use super::release::before_release;
use super::{Context, NewFact, Refusal, Rules, clash, gone, may_be_of, may_record, new};
use crate::casework::Register;
use crate::casework::book;
use crate::casework::fact::*;
use crate::casework::person::{Episode, Seat};
use crate::casework::settle::Clash;
use crate::casework::team::roster;
use crate::ledger::Subject;
use crate::vietnamese::name::FullName;

/// All of the cases or none: one whose seats are all taken is to be left out by who assigns.
pub fn assign_team(
    register: &Register,
    episodes: &[Subject],
    team: &Subject,
    from: NaiveDate,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_be_of(from, context.today)?;
    let cases: BTreeSet<&Subject> = episodes.iter().collect();
    let mut facts = vec![];
    for episode in cases {
        facts.extend(assign_one(register, episode, team, from, context)?);
    }
    if facts.is_empty() { Err(Refusal::Empty) } else { Ok(facts) }
}

fn assign_one(
    register: &Register,
    episode: &Subject,
    team: &Subject,
    from: NaiveDate,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    let (_, case) = episode_of(register, episode)?;
    let standing = register.team(team).ok_or_else(|| gone(register, team))?;
    before_release(case, from)?;
    let mut facts = vec![];
    let mut taken = None;
    for (party, member) in roster(standing) {
        if let Some(held) = case.held_seats(party).next() {
            taken = Some(held.filled.entry);
            continue;
        }
        let occupant = Occupant::Member(member);
        can_sit(register, case, party, &occupant)?;
        still_helps(register, case, &occupant)?;
        let filled = SeatFilled { episode: episode.clone(), party: party.to_owned(), occupant, from };
        facts.push(new(Subject::new("seat", (context.random)()), filled));
    }
    if facts.is_empty() {
        return if taken.is_some() { clash(Clash::SeatTaken, taken) } else { Err(Refusal::Empty) };
    }
    let lead = standing.text(book::team_field::LEAD);
    if !lead.is_empty() && case.lead(from).is_none() {
        facts.push(named_lead(register, episode, Subject::named(lead), from, context)?);
    }
    Ok(facts)
}

fn named_lead(
    register: &Register,
    episode: &Subject,
    member: Subject,
    from: NaiveDate,
    context: &mut Context<'_>,
) -> Result<NewFact, Refusal> {
    let named = LeadNamed { episode: episode.clone(), member, from };
    may_record(register, &named.clone().into())?;
    Ok(new(Subject::new("lead", (context.random)()), named))
}

/// Who takes over from whom, and why. Source: product B2.
pub struct Replacement<'a> {
    pub member: &'a Subject,
    pub by: &'a Subject,
    pub from: NaiveDate,
    pub reason: &'a str,
}

impl Replacement<'_> {
    /// Each seat is replaced as it would be alone; the lead passes on from that day, or from the later day on which
    /// the member was named; a standing team has the other in the member's places.
    pub fn facts(
        &self,
        register: &Register,
        seats: &[Subject],
        led: &[Subject],
        teams: &[Subject],
        context: &mut Context<'_>,
    ) -> Result<Vec<NewFact>, Refusal> {
        may_be_of(self.from, context.today)?;
        known_member(register, self.by)?;
        let occupant = Occupant::Member(self.by.clone());
        let mut facts = vec![];
        for seat in seats.iter().collect::<BTreeSet<_>>() {
            facts.extend(replace_seat(register, seat, &occupant, self.from, self.reason, context)?);
        }
        for episode in led.iter().collect::<BTreeSet<_>>() {
            let (_, case) = episode_of(register, episode)?;
            let own = case.leads.iter().rev().find(|lead| lead.fact.member == *self.member);
            let from = own.map_or(self.from, |own| own.fact.from.max(self.from));
            facts.push(named_lead(register, episode, self.by.clone(), from, context)?);
        }
        for team in teams.iter().collect::<BTreeSet<_>>() {
            facts.extend(self.on_roster(register, team)?);
        }
        if facts.is_empty() { Err(Refusal::Empty) } else { Ok(facts) }
    }

    fn on_roster(&self, register: &Register, team: &Subject) -> Result<Vec<NewFact>, Refusal> {
        let standing = register.team(team).ok_or_else(|| gone(register, team))?;
        let seats = roster(standing).map(|(party, who)| (format!("{}{party}", book::team_field::SEAT), who));
        let roles = [book::team_field::HEAD, book::team_field::LEAD];
        let roles = roles.map(|role| (role.to_owned(), Subject::named(standing.text(role))));
        let own = seats.chain(roles).filter(|(_, who)| who == self.member);
        let set = own.map(|(field, _)| change::set(register, team, &field, self.by.as_str()));
        Ok(set.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }
}

pub fn replace_seat(
    register: &Register,
    seat: &Subject,
    occupant: &Occupant,
    from: NaiveDate,
    reason: &str,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_be_of(from, context.today)?;
    let before = seat_of(register, seat)?;
    let filled = &before.filled.fact;
    let (_, episode) = episode_of(register, &filled.episode)?;
    before_release(episode, from)?;
    can_sit(register, episode, &filled.party, occupant)?;
    still_helps(register, episode, occupant)?;
    if from < filled.from {
        return clash(Clash::EndsBeforeStart, Some(before.filled.entry));
    }
    let last = from.pred_opt().unwrap_or(from).max(filled.from);
    let ended = SeatEnded { seat: seat.clone(), on: last, reason: reason.to_owned() };
    may_record(register, &ended.clone().into())?;
    let next = SeatFilled { occupant: occupant.clone(), from, ..filled.clone() };
    Ok(vec![
        new(Subject::new("seat_end", (context.random)()), ended),
        new(Subject::new("seat", (context.random)()), next),
    ])
}

fn can_sit(register: &Register, episode: &Episode, party: &str, occupant: &Occupant) -> Result<(), Refusal> {
    if !known_in(register, episode, |template| template.party(party).is_some()) {
        return Err(Refusal::NotInTemplate(party.to_owned()));
    }
    match occupant {
        Occupant::Member(member) => known_member(register, member).map(|_| ()),
        Occupant::Family { name, .. } => FullName::parse(name).map(|_| ()).map_err(Refusal::from),
        Occupant::Nobody { reason } if reason.trim().is_empty() => Err(Refusal::Empty),
        Occupant::Nobody { .. } => Ok(()),
    }
}

/// Nobody who has left takes a new seat; the seats of a released episode are history.
fn still_helps(register: &Register, episode: &Episode, occupant: &Occupant) -> Result<(), Refusal> {
    let Occupant::Member(member) = occupant else { return Ok(()) };
    let known = known_member(register, member)?;
    if book::is_active(known) || !episode.is_open() {
        return Ok(());
    }
    let left = known.fields.get(book::member_field::LEFT).and_then(|left| left.values().last());
    clash(Clash::MemberLeft, left.map(|held| held.entry))
}

fn seat_of<'a>(register: &'a Register, seat: &Subject) -> Result<&'a Seat, Refusal> {
    let known = register.parents(seat).find_map(|episode| {
        let (_, episode) = register.episode(episode)?;
        episode.seats.iter().find(|known| known.filled.subject == *seat)
    });
    let episode = register.parents(seat).next();
    known.ok_or_else(|| match episode.map(|episode| episode_of(register, episode)) {
        Some(Err(refusal)) => refusal,
        _ => gone(register, seat),
    })
}

impl Rules for SeatFilled {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        can_sit(register, episode, &self.party, &self.occupant)
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        before_release(episode, self.from)?;
        if let Some(taken) = episode.held_seats(&self.party).next() {
            return clash(Clash::SeatTaken, Some(taken.filled.entry));
        }
        still_helps(register, episode, &self.occupant)
    }
}

impl Rules for SeatEnded {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        seat_of(register, &self.seat).map(|_| ())
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let seat = seat_of(register, &self.seat)?;
        if let Some(before) = seat.ended.first() {
            return clash(Clash::SeatEndedTwice, Some(before.entry));
        }
        if self.on < seat.filled.fact.from {
            return clash(Clash::EndsBeforeStart, Some(seat.filled.entry));
        }
        Ok(())
    }
}

impl Rules for LeadNamed {
    fn is_whole(&self, register: &Register) -> Result<(), Refusal> {
        episode_of(register, &self.episode)?;
        known_member(register, &self.member).map(|_| ())
    }

    fn may_stand(&self, register: &Register) -> Result<(), Refusal> {
        let (_, episode) = episode_of(register, &self.episode)?;
        before_release(episode, self.from)?;
        // Who led before the one who leads now may have left since.
        match episode.leads.last() {
            Some(last) if last.fact.from > self.from => Ok(()),
            _ => still_helps(register, episode, &Occupant::Member(self.member.clone())),
        }
    }
}
