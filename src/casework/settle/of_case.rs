//! What the entries of one person make among themselves.

use std::collections::BTreeSet;

use super::{Clash, Unsettled};
use crate::casework::Register;
use crate::casework::book;
use crate::casework::consent::{may_speak_to_school, no_to_school};
use crate::casework::decide::{after, after_closure, missing_for_admission};
use crate::casework::erasure::{closed_by, rest_of};
use crate::casework::fact::Occupant;
use crate::casework::help_plan::empty_strands;
use crate::casework::person::{Episode, Person};
use crate::ledger::{EntryId, Subject};

pub fn of_person(register: &Register, person: &Person, found: &mut Vec<Unsettled>) {
    let mut line =
        |clash, entries: Vec<EntryId>| found.push(Unsettled { root: person.id().clone(), clash, entries });
    let open: Vec<&Episode> = person.episodes.iter().filter(|episode| episode.is_open()).collect();
    if open.len() > 1 {
        line(Clash::TwoOpenEpisodes, open.iter().map(|episode| episode.event.entry).collect());
    }
    for (at, episode) in person.episodes.iter().enumerate() {
        for before in &person.episodes[..at] {
            if overlap(before, episode) {
                line(Clash::EpisodesOverlap, episodes_with_endings([before, episode]));
            }
        }
        of_episode(register, person, episode, &mut line);
    }
    of_erasures(register, person, &mut line);
}

/// What came of a person after the rest of them was taken away.
fn of_erasures(register: &Register, person: &Person, line: &mut impl FnMut(Clash, Vec<EntryId>)) {
    let erasures = || person.erasures.iter().map(|event| event.entry);
    if !person.is_erased() {
        return;
    }
    if closed_by(person).is_none() {
        let helped = person.episodes.iter().filter(|episode| episode.is_open()).chain(person.current());
        let helped = helped.flat_map(|episode| [Some(episode.event.entry), episode.ending().map(|it| it.1)]);
        line(Clash::ErasedAndHelped, erasures().chain(helped.flatten()).collect());
    }
    let rest = rest_of(register, person);
    if !rest.is_empty() {
        line(Clash::Erased, erasures().chain(rest.bodies).collect());
    }
}

/// Whether an entry is what an erasure of this person left of an event.
fn is_bare(register: &Register, person: &Person, entry: EntryId) -> bool {
    let act = register.ledger().note(entry).map(|note| note.record.act);
    person.erasures.iter().any(|erasure| Some(erasure.act) == act)
}

/// Two times of being helped that ran at once, at least one of them over by now.
fn overlap(one: &Episode, other: &Episode) -> bool {
    let ended = |episode: &Episode| episode.ending().map(|(ended_on, _)| ended_on);
    let began_within =
        |one: &Episode, other: &Episode| ended(other).is_none_or(|end| one.event.fact.on < end);
    (ended(one).is_some() || ended(other).is_some()) && began_within(one, other) && began_within(other, one)
}

fn episodes_with_endings(episodes: [&Episode; 2]) -> Vec<EntryId> {
    let entries = |episode: &Episode| {
        [Some(episode.event.entry), episode.ending().map(|(_, entry)| entry)].into_iter().flatten()
    };
    episodes.into_iter().flat_map(entries).collect()
}

fn of_episode(
    register: &Register,
    person: &Person,
    episode: &Episode,
    line: &mut impl FnMut(Clash, Vec<EntryId>),
) {
    if episode.admissions.len() > 1 {
        line(Clash::AdmittedTwice, episode.admissions.iter().map(|event| event.entry).collect());
    }
    if episode.releases.len() > 1 {
        line(Clash::ReleasedTwice, episode.releases.iter().map(|event| event.entry).collect());
    }
    match episode.admission() {
        Some(admission) => {
            let missing = missing_for_admission(register, person, episode, admission.fact.on);
            let is_told = admission.fact.reason.is_empty() && !is_bare(register, person, admission.entry);
            if is_told && !missing.is_empty() {
                line(Clash::AdmittedIncomplete, vec![admission.entry]);
            }
            if let Some(release) = episode.release()
                && release.fact.on < admission.fact.on
            {
                line(Clash::ReleasedBeforeAdmission, vec![admission.entry, release.entry]);
            }
        }
        None => {
            let reviews = episode.reviews.iter().map(|event| event.entry);
            let milestones = episode.milestone_reviews.iter().map(|event| event.entry);
            let proposals = episode.release_proposals.iter().map(|event| event.entry);
            let releases = episode.releases.iter().map(|event| event.entry);
            let pauses = episode.pauses.iter().map(|pause| pause.recorded.entry);
            let without = reviews.chain(milestones).chain(proposals).chain(releases).chain(pauses);
            let without: Vec<EntryId> = without.collect();
            if !without.is_empty() {
                line(Clash::NotAdmitted, without);
            }
        }
    }
    if let Some(release) = episode.release() {
        let later = after(episode, release.fact.on).map(|(_, entry)| entry);
        let later = later.filter(|entry| !is_bare(register, person, *entry));
        let later: Vec<EntryId> = later.filter(|entry| !release.fact.after.contains(entry)).collect();
        if !later.is_empty() {
            line(Clash::AfterRelease, [vec![release.entry], later].concat());
        }
    }
    for (at, review) in episode.reviews.iter().enumerate() {
        let twin = episode.reviews[..at].iter().find(|other| other.fact.month == review.fact.month);
        if let Some(twin) = twin {
            line(Clash::ReviewedTwice, vec![twin.entry, review.entry]);
        }
    }
    for (at, review) in episode.milestone_reviews.iter().enumerate() {
        let before = &episode.milestone_reviews[..at];
        if let Some(twin) = before.iter().find(|other| other.fact.months == review.fact.months) {
            line(Clash::MilestoneReviewedTwice, vec![twin.entry, review.entry]);
        }
    }
    if !episode.plan_agreements.is_empty() && !empty_strands(episode).is_empty() {
        line(Clash::StrandEmpty, episode.plan_agreements.iter().map(|event| event.entry).collect());
    }
    of_closures(register, person, episode, line);
    of_pauses(episode, line);
    of_measures(episode, line);
    of_aftercare(episode, line);
    of_consents(episode, line);
    of_schools(register, person, episode, line);
    of_team(register, episode, line);
}

/// Closures beside what they do not go with.
fn of_closures(
    register: &Register,
    person: &Person,
    episode: &Episode,
    line: &mut impl FnMut(Clash, Vec<EntryId>),
) {
    let entries = || episode.closures.iter().map(|event| event.entry);
    if episode.closures.len() > 1 {
        line(Clash::ClosedTwice, entries().collect());
    }
    if let Some(release) = episode.release()
        && !episode.closures.is_empty()
    {
        line(Clash::ClosedAndReleased, std::iter::once(release.entry).chain(entries()).collect());
    }
    if let Some(admission) = episode.admission() {
        let against = episode.closures.iter().filter(|closure| closure.fact.contradicts(&admission.fact));
        let against: Vec<EntryId> = against.map(|closure| closure.entry).collect();
        if !against.is_empty() {
            line(Clash::ClosedThoughAdmitted, [vec![admission.entry], against].concat());
        }
    }
    if let Some(closure) = episode.closure().filter(|_| episode.release().is_none()) {
        let later = after_closure(episode, closure.fact.on).map(|(_, entry)| entry);
        let later = later.filter(|entry| !is_bare(register, person, *entry));
        let later: Vec<EntryId> = later.filter(|entry| !closure.fact.after.contains(entry)).collect();
        if !later.is_empty() {
            line(Clash::AfterClosure, [vec![closure.entry], later].concat());
        }
    }
}

/// Aftercare of somebody who had not been released by that day.
fn of_aftercare(episode: &Episode, line: &mut impl FnMut(Clash, Vec<EntryId>)) {
    let asked = episode.aftercare.iter().map(|event| (event.fact.on, event.entry));
    let ends = episode.aftercare_ends.iter().map(|event| (event.fact.on, event.entry));
    let release = episode.release();
    let too_early = asked.chain(ends).filter(|(on, _)| release.is_none_or(|release| *on < release.fact.on));
    let too_early: Vec<EntryId> = too_early.map(|(_, entry)| entry).collect();
    if !too_early.is_empty() {
        let release = release.map(|release| release.entry);
        line(Clash::NotReleased, release.into_iter().chain(too_early).collect());
    }
}

fn of_pauses(episode: &Episode, line: &mut impl FnMut(Clash, Vec<EntryId>)) {
    for (at, pause) in episode.pauses.iter().enumerate() {
        let before = episode.pauses[..at].iter().filter(|other| other.overlaps(pause));
        for other in before {
            line(Clash::PausesOverlap, vec![other.recorded.entry, pause.recorded.entry]);
        }
        let ends = || pause.ended.iter().map(|event| event.entry);
        if pause.ended.len() > 1 {
            line(Clash::PauseEndedTwice, ends().collect());
        }
        if pause.ended_on().is_some_and(|end| end < pause.recorded.fact.on) {
            line(Clash::EndsBeforeStart, std::iter::once(pause.recorded.entry).chain(ends()).collect());
        }
    }
}

/// A consent taken back before it was asked for.
fn of_consents(episode: &Episode, line: &mut impl FnMut(Clash, Vec<EntryId>)) {
    for consent in &episode.consents {
        let asked = &consent.asked;
        let too_early = consent.withdrawn.iter().filter(|event| event.fact.on < asked.fact.on);
        let too_early: Vec<EntryId> = too_early.map(|event| event.entry).collect();
        if !too_early.is_empty() {
            line(Clash::EndsBeforeStart, [vec![asked.entry], too_early].concat());
        }
    }
}

/// A school that was spoken to without a yes that held on that day.
fn of_schools(
    register: &Register,
    person: &Person,
    episode: &Episode,
    line: &mut impl FnMut(Clash, Vec<EntryId>),
) {
    let without = |on| !may_speak_to_school(register, person, episode, on);
    for spoken in episode.school_contacts.iter().filter(|spoken| without(spoken.fact.on)) {
        let no = no_to_school(episode, spoken.fact.on);
        line(Clash::SchoolWithoutYes, [spoken.entry].into_iter().chain(no).collect());
    }
}

fn of_measures(episode: &Episode, line: &mut impl FnMut(Clash, Vec<EntryId>)) {
    for measure in &episode.measures {
        let ends = || measure.ended.iter().map(|event| event.entry);
        if measure.ended.len() > 1 {
            line(Clash::MeasureEndedTwice, ends().collect());
        }
        if measure.ended_on().is_some_and(|end| end < measure.reported.fact.from) {
            line(Clash::EndsBeforeStart, std::iter::once(measure.reported.entry).chain(ends()).collect());
        }
    }
}

fn of_team(register: &Register, episode: &Episode, line: &mut impl FnMut(Clash, Vec<EntryId>)) {
    let parties: BTreeSet<&str> = episode.seats.iter().map(|seat| seat.filled.fact.party.as_str()).collect();
    for party in parties {
        let held: Vec<EntryId> = episode.held_seats(party).map(|seat| seat.filled.entry).collect();
        if held.len() > 1 {
            line(Clash::SeatTaken, held);
        }
    }
    for seat in &episode.seats {
        if seat.ended.len() > 1 {
            line(Clash::SeatEndedTwice, seat.ended.iter().map(|event| event.entry).collect());
        }
        if seat.ended_on().is_some_and(|end| end < seat.filled.fact.from) {
            let ends = seat.ended.iter().map(|event| event.entry);
            line(Clash::EndsBeforeStart, [seat.filled.entry].into_iter().chain(ends).collect());
        }
    }
    if !episode.is_open() {
        return;
    }
    let has_left = |member: &Subject| register.member(member).is_some_and(|member| !book::is_active(member));
    for seat in episode.seats.iter().filter(|seat| seat.is_held()) {
        if let Occupant::Member(member) = &seat.filled.fact.occupant
            && has_left(member)
        {
            line(Clash::MemberLeft, vec![seat.filled.entry]);
        }
    }
    if let Some(lead) = episode.leads.last()
        && has_left(&lead.fact.member)
    {
        line(Clash::MemberLeft, vec![lead.entry]);
    }
}
