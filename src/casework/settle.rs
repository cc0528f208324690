//! What two tablets' entries mean together when either alone would have been allowed.
//!
//! Every pair of acts that [`super::decide`] refuses in sequence has its line in [`LINES`], and every line that a
//! person has to look at is found by [`unsettled`]. Nothing here drops an entry: what does not stand is shown.

use std::collections::BTreeSet;

use super::Register;
use super::book;
use super::consent::{may_speak_to_school, no_to_school};
use super::decide::{after, after_closure, hanging_on, missing_for_admission};
use super::erasure::{closed_by, rest_of};
use super::fact::{Fact, Occupant, Upto};
use super::help_plan::empty_strands;
use super::meeting::task_field;
use super::person::{Episode, Person};
use super::roster::mixed;
use crate::ledger::{EntryId, Subject};

mod clash;

pub use clash::{Clash, LINES, Meaning};

/// A pair that waits for a person: one line in `Việc cần làm`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unsettled {
    /// The person, meeting, plan … it is about.
    pub root: Subject,
    pub clash: Clash,
    /// The entries of it, what stands first.
    pub entries: Vec<EntryId>,
}

/// Every pair in the book that waits for a person.
pub fn unsettled(register: &Register) -> Vec<Unsettled> {
    let mut found = unsettled_beside_cases(register);
    for person in register.persons() {
        of_person(register, person, &mut found);
    }
    sorted(found)
}

/// Those that the entries of one person make among themselves.
pub fn unsettled_of(register: &Register, person: &Person) -> Vec<Unsettled> {
    let mut found = vec![];
    of_person(register, person, &mut found);
    sorted(found)
}

/// All others: of meetings, plans, rounds of support, and of the book; some of these are found under a person too.
pub fn unsettled_beside_cases(register: &Register) -> Vec<Unsettled> {
    let mut found = vec![];
    of_meetings_and_plans(register, &mut found);
    of_batches(register, &mut found);
    of_book(register, &mut found);
    sorted(found)
}

fn sorted(mut found: Vec<Unsettled>) -> Vec<Unsettled> {
    found.sort();
    found.dedup();
    found
}

fn of_person(register: &Register, person: &Person, found: &mut Vec<Unsettled>) {
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

fn of_meetings_and_plans(register: &Register, found: &mut Vec<Unsettled>) {
    for meeting in register.meetings() {
        let mut line = |clash, entries| found.push(Unsettled { root: meeting.id().clone(), clash, entries });
        if meeting.finalised.len() > 1 {
            line(Clash::FinalisedTwice, meeting.finalised.iter().map(|event| event.entry).collect());
        }
        for (at, attendee) in meeting.attendees.iter().enumerate() {
            let member = &attendee.fact.member;
            let twin =
                meeting.attendees[..at].iter().find(|other| member.is_some() && other.fact.member == *member);
            if let Some(twin) = twin {
                line(Clash::InvitedTwice, vec![twin.entry, attendee.entry]);
            }
        }
        for (at, invited) in meeting.invitations.iter().enumerate() {
            let twin =
                meeting.invitations[..at].iter().find(|other| other.fact.episode == invited.fact.episode);
            if let Some(twin) = twin {
                line(Clash::InvitedTwice, vec![twin.entry, invited.entry]);
            }
        }
        // Once the minutes are finished nothing can be written of it any more.
        let mixed: Vec<EntryId> = mixed(register, meeting).iter().map(|it| it.entry).collect();
        if !mixed.is_empty() && meeting.minutes().is_none() {
            line(Clash::AgesMixed, mixed);
        }
        if let Some(minutes) = meeting.minutes() {
            let later = beyond(register, meeting.id(), &minutes.fact.upto, minutes.act);
            if !later.is_empty() {
                line(Clash::AfterFinalised, [vec![minutes.entry], later].concat());
            }
        }
    }
    for plan in register.plans() {
        let mut line = |clash, entries| found.push(Unsettled { root: plan.id().clone(), clash, entries });
        if plan.issues.len() > 1 {
            line(Clash::IssuedTwice, plan.issues.iter().map(|event| event.entry).collect());
        }
        if let Some(issue) = plan.issue() {
            let later = beyond(register, plan.id(), &issue.fact.upto, issue.act);
            if !later.is_empty() {
                line(Clash::AfterIssue, [vec![issue.entry], later].concat());
            }
        }
    }
}

fn of_batches(register: &Register, found: &mut Vec<Unsettled>) {
    for batch in register.batches() {
        let mut line = |clash, entries| found.push(Unsettled { root: batch.id().clone(), clash, entries });
        for (at, listing) in batch.listings.iter().enumerate() {
            let twin = batch.listings[..at].iter().find(|other| other.episode() == listing.episode());
            if let Some(twin) = twin {
                line(Clash::ListedTwice, vec![twin.event.entry, listing.event.entry]);
            }
            if listing.receipts.len() > 1 {
                line(Clash::ReceivedTwice, listing.receipts.iter().map(|event| event.entry).collect());
            }
        }
    }
}

/// The entries under a root that whoever finished it did not know of: newly written, or taking back what it held.
fn beyond(register: &Register, root: &Subject, upto: &Upto, finishing: EntryId) -> Vec<EntryId> {
    let ledger = register.ledger();
    let mut later = vec![];
    for subject in std::iter::once(root).chain(register.children(root)) {
        let is = |kind| ledger.about(subject).any(|(_, note)| note.record.kind == kind);
        // Papers are made of what was finished, and what became of a task is told later still.
        let (is_paper, is_task) = (is("paper.made"), is("task.given"));
        for (id, note) in ledger.about(subject).filter(|_| !is_paper) {
            let record = &note.record;
            let is_part = match record.kind.as_str() {
                "minutes.finalised" | "issue.recorded" => false,
                "field.set" if is_task => {
                    let told = Fact::from_data(&record.kind, record.v, &record.data);
                    !matches!(told, Some(Fact::FieldSet(set)) if set.field == task_field::RESULT
                        || set.field == task_field::RESULT_NOTE)
                }
                kind => Fact::KINDS.contains(&(kind, record.v)),
            };
            if !is_part {
                continue;
            }
            if upto.covers(id) {
                let (known, new): (Vec<_>, Vec<_>) =
                    ledger.retractors(id).filter(|by| ledger.is_live(*by)).partition(|by| upto.covers(*by));
                if known.is_empty() {
                    later.extend(new);
                }
            } else if record.kind != "act.undone" && ledger.is_live(id) && record.act != finishing {
                later.push(id);
            }
        }
    }
    later.sort();
    later.dedup();
    later
}

fn of_book(register: &Register, found: &mut Vec<Unsettled>) {
    let machines: Vec<_> = register.machines().collect();
    for (at, machine) in machines.iter().enumerate() {
        let twin = machines[..at].iter().find(|other| other.fact.letter == machine.fact.letter);
        if let Some(twin) = twin {
            let (root, entries) = (machine.subject.clone(), vec![twin.entry, machine.entry]);
            found.push(Unsettled { root, clash: Clash::LetterTaken, entries });
        }
    }
    for (act, undoing) in register.undone_acts() {
        let hanging = hanging_on(register, act);
        for root in hanging
            .iter()
            .filter_map(|id| register.ledger().note(*id))
            .flat_map(|note| register.roots_of(&note.record.subject))
        {
            let entries = [vec![undoing], hanging.clone()].concat();
            found.push(Unsettled { root, clash: Clash::HangsOnUndone, entries });
        }
    }
}
