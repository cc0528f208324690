//! The minutes of a meeting. Source: papers B, C and D, domain 2.3, 3.3 and 1.4 (P13).

mod attendance;
mod briefing;
mod cases;
mod conference;
mod frame;
pub mod handouts;
mod post;
mod seminar;
mod session;

pub(super) use attendance::{Attendance, described};
pub(super) use conference::{focus, group_of, in_writing, numbers, part_of_draft, who_speaks};
pub(super) use frame::{empty_task_table, honoured, led_by, task_table, with_title};
pub(super) use post::post;

use chrono::NaiveDate;

use super::choices::ones;
use super::kinds::{ForWhom, Form, Made, MadeOf, Of};
use super::naming::Naming;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::event::Event;
use crate::casework::fact::{MeetingKind, MeetingOpened};
use crate::casework::meeting::{self, Meeting};
use crate::press::paper::Paper;

/// What the minutes are built from.
pub(super) struct Sources<'a> {
    pub register: &'a Register,
    pub meeting: &'a Meeting,
    pub naming: Naming<'a>,
    /// A form for the pen: nobody knows the day, nor who comes.
    pub is_form: bool,
}

/// Only a giao ban speaks of cases one by one, and is for the office. Source: domain 4.5, papers D.
pub fn form(kind: MeetingKind) -> &'static Form {
    match kind {
        MeetingKind::Briefing => {
            const KIND: MeetingKind = MeetingKind::Briefing;
            const FORM: Form = Form {
                for_whom: ForWhom::OFFICE,
                ..form_of(
                    "bien-ban-giao-ban",
                    |it, _| held(it, KIND),
                    |it, of, on, whom| make(KIND, it, of, on, whom),
                )
            };
            &FORM
        }
        MeetingKind::Gathering => {
            const KIND: MeetingKind = MeetingKind::Gathering;
            const FORM: Form = form_of(
                "bien-ban-sinh-hoat",
                |it, _| held(it, KIND),
                |it, of, on, whom| make(KIND, it, of, on, whom),
            );
            &FORM
        }
        MeetingKind::Seminar => {
            const KIND: MeetingKind = MeetingKind::Seminar;
            const FORM: Form = form_of(
                "bien-ban-toa-dam",
                |it, _| held(it, KIND),
                |it, of, on, whom| make(KIND, it, of, on, whom),
            );
            &FORM
        }
        MeetingKind::Criticism => {
            const KIND: MeetingKind = MeetingKind::Criticism;
            const FORM: Form = form_of(
                "bien-ban-phan-bien",
                |it, _| held(it, KIND),
                |it, of, on, whom| make(KIND, it, of, on, whom),
            );
            &FORM
        }
    }
}

const fn form_of(
    code: &'static str,
    choices: fn(&Register, NaiveDate) -> Vec<Of>,
    make: fn(&Register, &Of, NaiveDate, Audience) -> Option<Made>,
) -> Form {
    Form { code, made_of: MadeOf::Meeting, for_whom: ForWhom::EVERYBODY, choices, make }
}

fn make(kind: MeetingKind, register: &Register, of: &Of, on: NaiveDate, audience: Audience) -> Option<Made> {
    if *of == Of::Nothing {
        return Some((
            written(&register.with_nothing_done(), &unheld(kind, on), Audience::Nameless, true),
            on,
        ));
    }
    let Of::One(meeting) = of else { return None };
    let meeting = register.meeting(meeting)?;
    Some((minutes(register, meeting, audience)?, meeting.event.fact.on))
}

/// A meeting of which nothing is known: what a form for the pen is made of.
fn unheld(kind: MeetingKind, on: NaiveDate) -> Meeting {
    meeting::compute(Event::unrecorded(MeetingOpened { kind, on, plan: None }), vec![])
}

/// Meetings of a kind, the latest first.
pub fn held(register: &Register, kind: MeetingKind) -> Vec<Of> {
    let of_kind = register.meetings().filter(|meeting| meeting.kind() == kind);
    let mut meetings: Vec<_> = of_kind.map(|meeting| (meeting.event.fact.on, meeting.id())).collect();
    meetings.sort_by(|one, other| other.cmp(one));
    ones(meetings.into_iter().map(|(_, meeting)| meeting))
}

/// The minutes as far as they are recorded; once finished, of what was known then, whatever came later.
///
/// `None` where nothing of what was known then is here, because its entries stayed with another tablet.
pub fn minutes(register: &Register, meeting: &Meeting, audience: Audience) -> Option<Paper> {
    let Some(finished) = meeting.minutes() else {
        return Some(minutes_as_written(register, meeting, audience));
    };
    let then = register.as_of(&finished.fact.upto);
    then.meeting(meeting.id()).map(|known| minutes_as_written(&then, known, audience))
}

/// The minutes of what stands in the book now. Where names are not allowed, `audience` is of no account. Who is a
/// minor is asked of the day of the meeting.
pub fn minutes_as_written(register: &Register, meeting: &Meeting, audience: Audience) -> Paper {
    let audience = if form(meeting.kind()).for_whom.may_name { audience } else { Audience::Nameless };
    written(register, meeting, audience, false)
}

fn written(register: &Register, meeting: &Meeting, audience: Audience, is_form: bool) -> Paper {
    let naming = Naming::new(register, audience, meeting.event.fact.on);
    let sources = Sources { register, meeting, naming, is_form };
    let paper = match meeting.kind() {
        MeetingKind::Briefing => briefing::minutes(&sources),
        MeetingKind::Criticism => conference::minutes(&sources),
        MeetingKind::Gathering => session::minutes(&sources),
        MeetingKind::Seminar => seminar::minutes(&sources),
    };
    sources.naming.applied_to(paper)
}
