//! What a giao ban finds on its table: work left over, and the cases it is asked to decide.

use super::Register;
use super::event::Event;
use super::fact::{MeetingKind, TaskGiven};
use super::figures::{is_helped_on, previous_briefing};
use super::meeting::{
    Leading, Meeting, attendee_field, field, is_closed, leader, opinion_field, speaks_though_absent,
    task_field,
};
use super::person::Episode;
use super::roster::{invited, out_of_group};
use crate::ledger::Subject;

/// What the last giao ban gave out, and what older ones did that was still open then (rule 22); `None` where the
/// book knows of no giao ban before.
pub fn left_over<'a>(register: &'a Register, meeting: &Meeting) -> Option<Vec<&'a Event<TaskGiven>>> {
    let previous = previous_briefing(register, meeting)?;
    let mut briefings: Vec<&Meeting> = register
        .meetings()
        .map(|other| &**other)
        .filter(|other| other.kind() == MeetingKind::Briefing)
        .filter(|other| other.event.fact.on < meeting.event.fact.on)
        .collect();
    briefings.sort_by_key(|other| (other.event.fact.on, other.event.time, other.event.entry));
    let of_briefing = |briefing: &'a Meeting| {
        let last = briefing.id() == previous.id();
        briefing.tasks.iter().filter(move |task| last || !was_done_before(task, previous))
    };
    Some(briefings.into_iter().flat_map(of_briefing).collect())
}

/// What meetings gave out and nobody told as done or carried on: those with a day first, the earliest first.
pub fn open_tasks(register: &Register) -> Vec<&Event<TaskGiven>> {
    let tasks = register.meetings().flat_map(|meeting| &meeting.tasks);
    let mut open: Vec<_> = tasks.filter(|task| !is_closed(task)).collect();
    open.sort_by_key(|task| {
        let due = task.text(task_field::DUE);
        (due.is_empty(), due.to_owned(), task.time, task.entry)
    });
    open
}

/// Whether the task was told as done when the minutes of that meeting were finished.
fn was_done_before(task: &Event<TaskGiven>, previous: &Meeting) -> bool {
    let done = task.fields.get(task_field::RESULT).and_then(|field| field.values().last());
    done.is_some_and(|held| {
        held.value == "done" && previous.minutes().is_none_or(|minutes| minutes.fact.upto.covers(held.entry))
    })
}

/// What is blank or odd in a meeting whose minutes are about to be finished: said, and kept all the same but for what
/// [`Odd::blocks`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Odd {
    StartMissing,
    EndMissing,
    EndBeforeStart,
    ChairMissing,
    SecretaryMissing,
    /// Whoever is to chair is marked absent, and nobody stands in.
    ChairAway,
    SecretaryAway,
    NobodyInvited,
    /// Attendees of whom nobody wrote whether they came.
    Unmarked(Vec<Subject>),
    /// Cases on the roster of a session of which nobody wrote whether they came.
    RosterUnmarked(Vec<Subject>),
    /// Minors among adults on a roster, or the other way round, without a reason (rule 8).
    NotApart(Vec<Subject>),
    /// A giao ban that says nothing of any case, although this many are helped.
    NoCaseDiscussed(usize),
    /// Cases of which the minutes will say "như kỳ trước".
    NotDiscussed(Vec<Subject>),
    NoOpinion,
    /// Numbers of opinions without a text.
    OpinionsBlank(Vec<u32>),
    /// Numbers of opinions that somebody who is marked absent gave by word.
    AbsentSpeakers(Vec<u32>),
}

impl Odd {
    /// A meeting that nobody chaired has no minutes; everything else is said and may stay.
    pub fn blocks(&self) -> bool {
        *self == Self::ChairAway
    }
}

/// In the order of the minutes.
pub fn odd_in(register: &Register, meeting: &Meeting) -> Vec<Odd> {
    let is_blank = |name: &str| meeting.text(name).trim().is_empty();
    let blanks = [
        (field::STARTS_AT, Odd::StartMissing),
        (field::ENDS_AT, Odd::EndMissing),
        (field::CHAIR, Odd::ChairMissing),
        (field::SECRETARY, Odd::SecretaryMissing),
    ];
    let mut odd: Vec<Odd> =
        meeting.ends_before_it_starts().then_some(Odd::EndBeforeStart).into_iter().collect();
    odd.extend(blanks.into_iter().filter(|(name, _)| is_blank(name)).map(|(_, odd)| odd));
    let is_away =
        |role: Leading| leader(register, meeting, role).is_some_and(|leader| leader.is_away(meeting));
    odd.extend(is_away(Leading::Chair).then_some(Odd::ChairAway));
    odd.extend(is_away(Leading::Secretary).then_some(Odd::SecretaryAway));
    let kind = meeting.kind();
    // The minutes of a session only count who came.
    if kind != MeetingKind::Gathering {
        let unmarked = meeting.attendees.iter().filter(|one| one.text(attendee_field::ATTENDS).is_empty());
        let unmarked: Vec<Subject> = unmarked.map(|one| one.subject.clone()).collect();
        if meeting.attendees.is_empty() {
            odd.push(Odd::NobodyInvited);
        } else if !unmarked.is_empty() {
            odd.push(Odd::Unmarked(unmarked));
        }
    }
    if kind == MeetingKind::Gathering {
        odd.extend(odd_on_roster(register, meeting));
    }
    if kind == MeetingKind::Briefing {
        odd.extend(undiscussed(register, meeting));
    }
    if kind == MeetingKind::Criticism {
        let blank = meeting.opinions.iter().filter(|one| one.text(opinion_field::TEXT).trim().is_empty());
        let blank: Vec<u32> = blank.filter_map(|one| meeting.opinion_number(&one.subject)).collect();
        if meeting.opinions.is_empty() {
            odd.push(Odd::NoOpinion);
        } else if !blank.is_empty() {
            odd.push(Odd::OpinionsBlank(blank));
        }
        let absent = meeting.opinions.iter().filter(|one| speaks_though_absent(register, meeting, one));
        let absent: Vec<u32> = absent.filter_map(|one| meeting.opinion_number(&one.subject)).collect();
        odd.extend((!absent.is_empty()).then_some(Odd::AbsentSpeakers(absent)));
    }
    odd
}

fn odd_on_roster(register: &Register, meeting: &Meeting) -> impl Iterator<Item = Odd> {
    let unmarked = invited(meeting).filter(|one| one.text(attendee_field::ATTENDS).is_empty());
    let unmarked: Vec<Subject> = unmarked.map(|one| one.fact.episode.clone()).collect();
    let apart = out_of_group(register, meeting).into_iter().map(|one| one.fact.episode.clone());
    let apart: Vec<Subject> = apart.collect();
    let unmarked = (!unmarked.is_empty()).then_some(Odd::RosterUnmarked(unmarked));
    unmarked.into_iter().chain((!apart.is_empty()).then_some(Odd::NotApart(apart)))
}

fn undiscussed(register: &Register, meeting: &Meeting) -> Option<Odd> {
    let episodes = || register.persons().flat_map(|person| &person.episodes);
    let on = meeting.event.fact.on;
    let rest = episodes().filter(|episode| is_helped_on(episode, on) && !meeting.speaks_of(episode.id()));
    let rest: Vec<Subject> = rest.map(|episode| episode.id().clone()).collect();
    match (rest.is_empty(), episodes().any(|episode| meeting.speaks_of(episode.id()))) {
        (true, _) => None,
        (false, true) => Some(Odd::NotDiscussed(rest)),
        (false, false) => Some(Odd::NoCaseDiscussed(rest.len())),
    }
}

/// Whether the case was taken in by this meeting, or waits for it.
pub fn is_put_in(meeting: &Meeting, episode: &Episode) -> bool {
    let on = meeting.event.fact.on;
    let proposed = episode.admission_proposals.iter().any(|proposal| proposal.fact.on <= on);
    match episode.admission() {
        Some(admission) => {
            admission.fact.authority.meeting.as_ref() == Some(meeting.id())
                || (proposed && admission.fact.on > on)
        }
        None => proposed && episode.is_open(),
    }
}

/// Whether the case was released by this meeting, or its release waits for it.
pub fn is_put_out(meeting: &Meeting, episode: &Episode) -> bool {
    let on = meeting.event.fact.on;
    let proposed = episode.release_proposals.iter().any(|proposal| proposal.fact.on <= on);
    match episode.release() {
        Some(release) => {
            release.fact.authority.meeting.as_ref() == Some(meeting.id())
                || (proposed && release.fact.on > on)
        }
        None => proposed && episode.ending().is_none_or(|(ended_on, _)| ended_on > on),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::fact::{AttendeeAdded, MeetingOpened, OpinionGiven};
    use crate::casework::tablet::{Model, Tablet, day};

    #[test]
    fn what_is_blank_or_odd_is_said_before_minutes_are_finished() {
        let today = day(2024, 6, 5);
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (_, an) = tablet.helped(day(2024, 2, 1), "Đỗ An", &[]);
        let (_, bay) = tablet.helped(day(2024, 2, 1), "Đỗ Bảy", &[]);
        let opened = |kind| MeetingOpened { kind, on: today, plan: None };
        let meeting = tablet.record(today, opened(MeetingKind::Briefing));
        let odd = |tablet: &Tablet, id: &Subject| {
            odd_in(&tablet.register, tablet.register.meeting(id).expect("the meeting"))
        };
        use Odd::*;
        let first =
            [StartMissing, EndMissing, ChairMissing, SecretaryMissing, NobodyInvited, NoCaseDiscussed(2)];
        assert_eq!(odd(&tablet, &meeting), first);
        let invited = tablet.record(today, AttendeeAdded { meeting: meeting.clone(), member: None });
        for (subject, name, value) in [
            (&meeting, field::STARTS_AT, "14:00".to_owned()),
            (&meeting, field::ENDS_AT, "08:30".to_owned()),
            (&meeting, field::CHAIR, "Đỗ Văn Ký".to_owned()),
            (&meeting, field::SECRETARY, "Đỗ Thị Ghi".to_owned()),
            (&meeting, &*format!("{}{an}:done", field::CASE), "thăm nhà".to_owned()),
        ] {
            tablet.set(today, subject, name, &value);
        }
        assert_eq!(
            odd(&tablet, &meeting),
            [EndBeforeStart, Unmarked(vec![invited.clone()]), NotDiscussed(vec![bay.clone()])]
        );
        for (subject, name, value) in [
            (&meeting, field::ENDS_AT, "16:00"),
            (&invited, attendee_field::ATTENDS, "absent"),
            (&meeting, &*format!("{}{bay}:agreed", field::CASE), "như cũ"),
        ] {
            tablet.set(today, subject, name, value);
        }
        assert_eq!(odd(&tablet, &meeting), []);
        for (name, value, expected) in [
            (attendee_field::NAME, "Đỗ Thị Ghi", vec![SecretaryAway]),
            (attendee_field::NAME, "Đỗ Văn Ký", vec![ChairAway]),
            (attendee_field::ATTENDS, "stand_in", vec![]),
        ] {
            tablet.set(today, &invited, name, value);
            assert_eq!(odd(&tablet, &meeting), expected);
            assert_eq!(expected.iter().any(Odd::blocks), expected == [ChairAway]);
        }
        let conference = tablet.record(today, opened(MeetingKind::Criticism));
        assert_eq!(odd(&tablet, &conference).last(), Some(&NoOpinion));
        tablet.record_with(today, OpinionGiven { meeting: conference.clone() }, &[("text", "rõ")]);
        tablet.record_with(today, OpinionGiven { meeting: conference.clone() }, &[("speaker", "Đỗ An")]);
        assert_eq!(odd(&tablet, &conference).last(), Some(&OpinionsBlank(vec![2])));
        let away = AttendeeAdded { meeting: conference.clone(), member: None };
        tablet.record_with(today, away, &[("name", "Đỗ An"), ("attends", "absent")]);
        assert_eq!(odd(&tablet, &conference).last(), Some(&AbsentSpeakers(vec![2])));
        let session = tablet.record(today, opened(MeetingKind::Gathering));
        assert_eq!(odd(&tablet, &session), [StartMissing, EndMissing, ChairMissing, SecretaryMissing]);
    }
}
