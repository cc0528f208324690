//! Who leads a meeting and who writes it down: somebody on the list of members, or somebody from elsewhere; and whether
//! those who lead and speak were there.

use super::{Meeting, attendee_field, field, opinion_field};
use crate::casework::Register;
use crate::casework::book::{member_field, member_name};
use crate::casework::event::Event;
use crate::casework::fact::{AttendeeAdded, OpinionGiven};
use crate::casework::team::organisation_of;
use crate::ledger::Subject;
use crate::vietnamese::name::tidy_line;

/// What the field of a role holds for somebody who is not on the list of members.
pub const OUTSIDE: &str = "outside";

/// The two whom every meeting needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leading {
    Chair,
    Secretary,
}

impl Leading {
    pub fn field(self) -> &'static str {
        match self {
            Self::Chair => field::CHAIR,
            Self::Secretary => field::SECRETARY,
        }
    }

    /// Where name, title or body of somebody [`OUTSIDE`] stands; the parts are those of an attendee.
    pub fn outside_field(self, part: &str) -> String {
        format!("{}:{part}", self.field())
    }
}

/// Somebody who leads or writes, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leader {
    /// Empty for somebody from elsewhere who is not named yet.
    pub name: String,
    pub title: String,
    pub body: String,
    /// Their line on the list of those who came.
    pub attendee: Option<Subject>,
}

/// `None` while nobody is chosen.
pub fn leader(register: &Register, meeting: &Meeting, leading: Leading) -> Option<Leader> {
    let held = meeting.text(leading.field()).trim();
    let member = register.members().find(|member| member.subject.as_str() == held);
    let (name, title, body) = match (held, member) {
        ("", _) => return None,
        (OUTSIDE, _) => {
            let part = |part| tidy_line(meeting.text(&leading.outside_field(part)));
            (part(attendee_field::NAME), part(attendee_field::TITLE), part(attendee_field::BODY))
        }
        (_, Some(member)) => (
            member_name(member).to_owned(),
            tidy_line(member.text(member_field::TITLE)),
            organisation_of(register, member),
        ),
        // Name and title as they were typed into one field.
        (typed, None) => {
            let (name, title) = typed.split_once(',').unwrap_or((typed, ""));
            (tidy_line(name), tidy_line(title), String::new())
        }
    };
    let is_theirs = |one: &&Event<AttendeeAdded>| match (&one.fact.member, member) {
        (Some(invited), Some(member)) => *invited == member.subject,
        _ => is_same_name(attendee_name(register, one), &name),
    };
    let attendee = meeting.attendees.iter().find(is_theirs).map(|one| one.subject.clone());
    Some(Leader { name, title, body, attendee })
}

impl Leader {
    fn line<'a>(&self, meeting: &'a Meeting) -> Option<&'a Event<AttendeeAdded>> {
        meeting.attendees.iter().find(|one| Some(&one.subject) == self.attendee.as_ref())
    }

    /// Marked absent, with nobody standing in.
    pub fn is_away(&self, meeting: &Meeting) -> bool {
        self.line(meeting).is_some_and(|one| one.text(attendee_field::ATTENDS) == "absent")
    }

    /// Name and title of whoever came instead; empty words where nobody wrote who.
    pub fn stand_in(&self, meeting: &Meeting) -> Option<String> {
        let line = self.line(meeting)?;
        let stands_in = line.text(attendee_field::ATTENDS) == "stand_in";
        stands_in.then(|| tidy_line(line.text(attendee_field::STAND_IN)))
    }
}

/// As typed for this meeting, else as the list of members has it.
pub fn attendee_name<'a>(register: &'a Register, one: &'a Event<AttendeeAdded>) -> &'a str {
    let member = one.fact.member.as_ref().map_or("", |member| register.member_name(member));
    let typed = one.text(attendee_field::NAME).trim();
    if typed.is_empty() { member } else { typed }
}

/// Whether somebody is marked absent and speaks all the same.
pub fn speaks_though_absent(register: &Register, meeting: &Meeting, opinion: &Event<OpinionGiven>) -> bool {
    let speaker = opinion.text(opinion_field::SPEAKER);
    let is_theirs = |one: &Event<AttendeeAdded>| {
        one.text(attendee_field::ATTENDS) == "absent" && is_same_name(attendee_name(register, one), speaker)
    };
    opinion.text(opinion_field::BY) != "writing" && meeting.attendees.iter().any(is_theirs)
}

/// Capitals and "ông", "bà" before it are of no account; nobody is called by no name.
fn is_same_name(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|name| without_honour(name).to_lowercase());
    !one.is_empty() && one == other
}

/// "Bà Lê Thị Xa" → "Lê Thị Xa", as a name stands under a signature.
pub fn without_honour(name: &str) -> String {
    let name = tidy_line(name);
    let is_honour = |word: &&str| matches!(&*word.to_lowercase(), "ông" | "bà" | "(bà)" | "ông/bà");
    let words: Vec<&str> = name.split(' ').skip_while(is_honour).collect();
    if words.is_empty() { name } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::book::member_field;
    use crate::casework::fact::{AttendeeAdded, MeetingKind, MeetingOpened, MemberAdded, OpinionGiven};
    use crate::casework::tablet::{Model, Tablet, day};

    #[test]
    fn who_leads_is_a_member_somebody_from_elsewhere_or_as_typed() {
        let today = day(2024, 6, 5);
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let member = tablet.record_with(
            today,
            MemberAdded {},
            &[
                (member_field::NAME, "Đỗ Văn Ký"),
                (member_field::TITLE, "Chủ tịch"),
                (member_field::ORGANISATION, "Hội"),
            ],
        );
        let opened = MeetingOpened { kind: MeetingKind::Briefing, on: today, plan: None };
        let meeting = tablet.record(today, opened);
        let row = AttendeeAdded { meeting: meeting.clone(), member: Some(member.clone()) };
        let row = tablet.record(today, row);
        let chair = |tablet: &Tablet| {
            let meeting = tablet.register.meeting(&meeting).expect("the meeting");
            leader(&tablet.register, meeting, Leading::Chair).map(|it| {
                let (away, stand_in) = (it.is_away(meeting), it.stand_in(meeting));
                ([it.name, it.title, it.body].join("|"), it.attendee.is_some(), away, stand_in)
            })
        };
        assert_eq!(chair(&tablet), None);
        let of_member = "Đỗ Văn Ký|Chủ tịch|Hội".to_owned();
        let typed = "Đỗ Văn Ký|Phó Chủ tịch|".to_owned();
        let outside = "bà Trần Thị Xa|Phó Chủ tịch|Quận".to_owned();
        for (subject, name, value, expected) in [
            (&meeting, "chair", member.as_str(), (of_member.clone(), true, false, None)),
            (&row, "attends", "absent", (of_member.clone(), true, true, None)),
            (&row, "attends", "stand_in", (of_member.clone(), true, false, Some(String::new()))),
            (&row, "stand_in", "Lê Thay", (of_member, true, false, Some("Lê Thay".to_owned()))),
            (&meeting, "chair", "Đỗ Văn Ký, Phó Chủ tịch", (typed, true, false, Some("Lê Thay".to_owned()))),
            (&meeting, "chair", OUTSIDE, ("||".to_owned(), false, false, None)),
        ] {
            tablet.set(today, subject, name, value);
            assert_eq!(chair(&tablet), Some(expected), "{name} {value}");
        }
        for (part, value) in [("name", "bà Trần Thị Xa"), ("title", "Phó Chủ tịch"), ("body", "Quận")]
        {
            tablet.set(today, &meeting, &Leading::Chair.outside_field(part), value);
        }
        assert_eq!(chair(&tablet), Some((outside.clone(), false, false, None)));
        tablet.set(today, &row, "name", "TRẦN thị Xa");
        assert_eq!(chair(&tablet), Some((outside, true, false, Some("Lê Thay".to_owned()))));
    }

    #[test]
    fn an_absent_one_speaks_only_in_writing() {
        let today = day(2024, 6, 5);
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let opened = MeetingOpened { kind: MeetingKind::Criticism, on: today, plan: None };
        let meeting = tablet.record(today, opened);
        let row = AttendeeAdded { meeting: meeting.clone(), member: None };
        let row = tablet.record_with(today, row, &[("name", "Đỗ Thị Vắng"), ("attends", "absent")]);
        let opinion = OpinionGiven { meeting: meeting.clone() };
        let opinion = tablet.record_with(today, opinion, &[("speaker", "Bà Đỗ Thị Vắng"), ("by", "word")]);
        let is_odd = |tablet: &Tablet| {
            let meeting = tablet.register.meeting(&meeting).expect("the meeting");
            speaks_though_absent(&tablet.register, meeting, &meeting.opinions[0])
        };
        for (subject, name, value, expected) in [
            (&opinion, "by", "writing", false),
            (&opinion, "by", "word", true),
            (&opinion, "by", "", true),
            (&opinion, "speaker", "Đỗ Thị Vang", false),
            (&opinion, "speaker", "", false),
            (&opinion, "speaker", "Đỗ Thị Vắng", true),
            (&row, "attends", "present", false),
        ] {
            tablet.set(today, subject, name, value);
            assert_eq!(is_odd(&tablet), expected, "{name} {value}");
        }
    }
}
