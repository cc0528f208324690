//! What a giao ban finds on its table: work left over, and the cases it is asked to decide.

use super::Register;
use super::event::Event;
use super::fact::{MeetingKind, TaskGiven};
use super::figures::previous_briefing;
use super::meeting::{Meeting, task_field};
use super::person::Episode;

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

/// Whether the task was told as done when the minutes of that meeting were finished.
fn was_done_before(task: &Event<TaskGiven>, previous: &Meeting) -> bool {
    let done = task.fields.get(task_field::RESULT).and_then(|field| field.values().last());
    done.is_some_and(|held| {
        held.value == "done" && previous.minutes().is_none_or(|minutes| minutes.fact.upto.covers(held.entry))
    })
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
        None => proposed,
    }
}
