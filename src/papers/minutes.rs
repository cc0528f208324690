//! The minutes of a meeting. Source: papers B, C and D, domain 2.3, 3.3 and 1.4 (P13).

mod attendance;
mod briefing;
mod cases;
mod conference;
mod frame;
mod seminar;
mod session;

pub(super) use frame::task_table;

use super::naming::Naming;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::fact::MeetingKind;
use crate::casework::meeting::Meeting;
use crate::press::paper::Paper;

/// What the minutes are built from.
struct Sources<'a> {
    register: &'a Register,
    meeting: &'a Meeting,
    naming: Naming<'a>,
}

/// Whom minutes are for unless somebody chooses otherwise (rule 7).
pub fn default_audience(kind: MeetingKind) -> Audience {
    match kind {
        MeetingKind::Briefing => Audience::Internal,
        MeetingKind::Gathering | MeetingKind::Seminar | MeetingKind::Criticism => Audience::Nameless,
    }
}

/// Whether somebody may choose names for these minutes: only a giao ban speaks of cases one by one.
/// Source: domain 4.5, papers D.
pub fn may_name_cases(kind: MeetingKind) -> bool {
    kind == MeetingKind::Briefing
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
    let audience = if may_name_cases(meeting.kind()) { audience } else { Audience::Nameless };
    let sources =
        Sources { register, meeting, naming: Naming::new(register, audience, meeting.event.fact.on) };
    let mut paper = match meeting.kind() {
        MeetingKind::Briefing => briefing::minutes(&sources),
        MeetingKind::Criticism => conference::minutes(&sources),
        MeetingKind::Gathering => session::minutes(&sources),
        MeetingKind::Seminar => seminar::minutes(&sources),
    };
    if audience == Audience::Internal {
        paper = paper.marked("LƯU HÀNH NỘI BỘ");
    }
    sources.naming.applied_to(paper)
}
