//! A meeting: who was there, what was said, what was decided, and whether its minutes are finished.

mod leading;

pub use leading::{Leader, Leading, OUTSIDE, attendee_name, leader, speaks_though_absent, without_honour};

use super::event::{Event, Told, put};
use super::fact::*;
use super::roster::HelpedCount;
use crate::ledger::Subject;
use crate::pick;
use crate::vietnamese::clock::parse_clock;

/// Names of the fields of a meeting.
pub mod field {
    /// `08:30`.
    pub const STARTS_AT: &str = "starts_at";
    pub const ENDS_AT: &str = "ends_at";
    pub const PLACE: &str = "place";
    /// The subject of a member, or [`OUTSIDE`](super::OUTSIDE): see [`leader`](super::leader).
    pub const CHAIR: &str = "chair";
    pub const SECRETARY: &str = "secretary";
    /// Free words under a heading of the minutes: `said:<heading>`, the headings in [`said`](super::said).
    pub const SAID: &str = "said:";
    /// What was said of a case: `case:<episode>:<part>`, the parts in [`case_part`](super::case_part).
    pub const CASE: &str = "case:";
    /// Groups a conference is asked to keep to: `focus:<subject>` is `yes`.
    pub const FOCUS: &str = "focus:";
    /// An ISO date, like [`ANSWER_BY`], [`SEND_BY`] and [`NEXT_ON`].
    pub const DRAFT_SENT_ON: &str = "draft_sent_on";
    /// Who presents for the drafting body: name, title and body in words.
    pub const PRESENTER: &str = "presenter";
    pub const ANSWER_BY: &str = "answer_by";
    pub const SEND_BY: &str = "send_by";
    pub const NEXT_ON: &str = "next_on";
    /// The whole sentence on the reading back, where it is not the usual one: who asked for what to be changed.
    pub const APPROVAL: &str = "approval";
    /// Digits of the number of the minutes; usually empty.
    pub const NUMBER: &str = "number";
    /// Nơi nhận above `Lưu: VT, Hồ sơ`, one a line.
    pub const RECEIVERS: &str = "receivers";
    /// `yes` when the drafting body signs the minutes of a conference as well.
    pub const DRAFTER_SIGNS: &str = "drafter_signs";
    /// Báo cáo viên of a session: name and title in words.
    pub const REPORTER: &str = "reporter";
    /// How many persons helped were invited to a session, came, and stayed away with a reason; digits.
    pub const HELPED_INVITED: &str = "helped_invited";
    pub const HELPED_PRESENT: &str = "helped_present";
    pub const HELPED_EXCUSED: &str = "helped_excused";
    /// Whom a session was for: `adults` or `minors` (rule 8: never both).
    pub const GROUP: &str = "group";
    /// Why a session is for both all the same; in words.
    pub const MIXED_REASON: &str = "mixed_reason";
}

/// Headings of [`field::SAID`].
pub mod said {
    /// Of all kinds: what the chair concluded.
    pub const CONCLUSION: &str = "conclusion";
    /// Giao ban: cases paused and taken up again; difficulties and proposals.
    pub const PAUSES: &str = "pauses";
    pub const DIFFICULTIES: &str = "difficulties";
    /// Conference: what the drafter stressed; what nobody objected to; what the drafter added.
    pub const PRESENTATION: &str = "presentation";
    pub const AGREED: &str = "agreed";
    pub const FURTHER: &str = "further";
    /// Sinh hoạt: law told; talk and wishes; praise, with the person's consent; what was handed over.
    pub const TOPICS: &str = "topics";
    pub const EXCHANGE: &str = "exchange";
    pub const PRAISE: &str = "praise";
    pub const SUPPORTS: &str = "supports";
    /// Tọa đàm: six headings, [`DIFFICULTIES`] among them. Source: domain 1.4, P13.
    pub const EXPERIENCE: &str = "experience";
    pub const SOLUTIONS: &str = "solutions";
    pub const WAYS: &str = "ways";
    pub const LIMITS: &str = "limits";
    pub const PROPOSALS: &str = "proposals";
}

/// Parts of what is said of a case at a giao ban, after `case:<episode>:`.
pub mod case_part {
    /// Who did what.
    pub const DONE: &str = "done";
    pub const CHANGE: &str = "change";
    /// What the person and the family say.
    pub const WORD: &str = "word";
    pub const AGREED: &str = "agreed";
    /// What the meeting said to taking the case in: `yes`, `no` or empty; and why not.
    pub const ADMISSION: &str = "admission";
    pub const ADMISSION_REASON: &str = "admission_reason";
    /// What the parties say to a release.
    pub const RELEASE_WORD: &str = "release_word";
}

/// Names of the fields of an attendee.
pub mod attendee_field {
    pub const NAME: &str = "name";
    pub const TITLE: &str = "title";
    pub const BODY: &str = "body";
    /// `present`, `absent`, `stand_in`; of somebody who is helped also `excused`.
    pub const ATTENDS: &str = "attends";
    pub const REASON: &str = "reason";
    pub const STAND_IN: &str = "stand_in";
    /// Of somebody who is helped: `yes` when taken off the roster.
    pub const OFF: &str = "off";
}

/// Names of the fields of an opinion.
pub mod opinion_field {
    pub const SPEAKER: &str = "speaker";
    pub const TITLE: &str = "title";
    pub const BODY: &str = "body";
    /// A section of the plan, `I` to `VIII`.
    pub const SECTION: &str = "section";
    /// `khoản 2` and the like, in words.
    pub const CLAUSE: &str = "clause";
    /// One of the subjects of domain 1.8.
    pub const SUBJECT: &str = "subject";
    /// `word` or `writing`.
    pub const BY: &str = "by";
    pub const TEXT: &str = "text";
    /// What the drafter says to it at the conference.
    pub const EXPLANATION: &str = "explanation";
    /// `yes` when the speaker keeps to the opinion.
    pub const RESERVED: &str = "reserved";
}

/// Whether nothing waits on a task here: a carried one waits again where it was carried to.
pub fn is_closed(task: &Event<TaskGiven>) -> bool {
    matches!(task.text(task_field::RESULT), "done" | "carried")
}

/// Names of the fields of a task (việc – người nhận – hạn).
pub mod task_field {
    pub const WHAT: &str = "what";
    pub const WHO: &str = "who";
    /// An ISO date.
    pub const DUE: &str = "due";
    /// `done`, `doing`, `carried`, or empty.
    pub const RESULT: &str = "result";
    pub const RESULT_NOTE: &str = "result_note";
}

#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    pub event: Event<MeetingOpened>,
    pub attendees: Vec<Event<AttendeeAdded>>,
    /// The roster of a session: those who are helped.
    pub invitations: Vec<Event<CaseInvited>>,
    /// In the order in which they were written.
    pub opinions: Vec<Event<OpinionGiven>>,
    pub tasks: Vec<Event<TaskGiven>>,
    pub finalised: Vec<Event<MinutesFinalised>>,
    pub papers: Vec<Event<PaperMade>>,
    /// What came back signed.
    pub signed: Vec<Event<SignedCopyRecorded>>,
}

impl Meeting {
    pub fn id(&self) -> &Subject {
        &self.event.subject
    }

    pub fn kind(&self) -> MeetingKind {
        self.event.fact.kind
    }

    pub fn text(&self, field: &str) -> &str {
        self.event.text(field)
    }

    /// The minutes that stand: of two, the earlier.
    pub fn minutes(&self) -> Option<&Event<MinutesFinalised>> {
        self.finalised.first()
    }

    /// What was said of a case under one of [`case_part`].
    pub fn of_case(&self, episode: &Subject, part: &str) -> &str {
        self.text(&format!("{}{episode}:{part}", field::CASE))
    }

    /// Whether anything was said of a case one by one.
    pub fn speaks_of(&self, episode: &Subject) -> bool {
        let parts = [case_part::DONE, case_part::CHANGE, case_part::WORD, case_part::AGREED];
        parts.iter().any(|part| !self.of_case(episode, part).trim().is_empty())
    }

    /// How many persons helped came to a session: by its roster where there is one, else as somebody counted them.
    ///
    /// `None` while neither tells: nobody counted, or somebody on the roster is not marked yet.
    pub fn helped_present(&self) -> Option<u64> {
        match HelpedCount::of(self) {
            Some(count) => (count.unmarked == 0).then_some(count.present as u64),
            None => self.text(field::HELPED_PRESENT).trim().parse().ok(),
        }
    }

    /// Both times of day are known, and the end stands before the start.
    pub fn ends_before_it_starts(&self) -> bool {
        let clock = |field| parse_clock(self.text(field));
        clock(field::STARTS_AT).zip(clock(field::ENDS_AT)).is_some_and(|(start, end)| end < start)
    }

    /// The number of an opinion: the final one where the minutes gave it, else its place in the list.
    ///
    /// `None` for one that came in after the minutes were finished: its place may be another's number.
    pub fn opinion_number(&self, opinion: &Subject) -> Option<u32> {
        match self.minutes() {
            Some(minutes) => {
                minutes.fact.numbers.iter().find(|(subject, _)| subject == opinion).map(|(_, number)| *number)
            }
            None => self.opinions.iter().position(|event| event.subject == *opinion).map(|at| at as u32 + 1),
        }
    }
}

pub fn compute(own: Event<MeetingOpened>, told: Vec<Told>) -> Meeting {
    let mut meeting = Meeting {
        event: own,
        attendees: vec![],
        invitations: vec![],
        opinions: vec![],
        tasks: vec![],
        finalised: vec![],
        papers: vec![],
        signed: vec![],
    };
    for event in told {
        match event.fact {
            Fact::AttendeeAdded(_) => put(&mut meeting.attendees, event, pick!(AttendeeAdded)),
            Fact::CaseInvited(_) => put(&mut meeting.invitations, event, pick!(CaseInvited)),
            Fact::OpinionGiven(_) => put(&mut meeting.opinions, event, pick!(OpinionGiven)),
            Fact::TaskGiven(_) => put(&mut meeting.tasks, event, pick!(TaskGiven)),
            Fact::MinutesFinalised(_) => put(&mut meeting.finalised, event, pick!(MinutesFinalised)),
            Fact::PaperMade(_) => put(&mut meeting.papers, event, pick!(PaperMade)),
            Fact::SignedCopyRecorded(_) => put(&mut meeting.signed, event, pick!(SignedCopyRecorded)),
            _ => {}
        }
    }
    meeting
}
