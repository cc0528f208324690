//! Who was there, who was not, who stood in.

use super::Sources;
use super::frame::with_title;
use crate::casework::Register;
use crate::casework::book::{member_field, member_name};
use crate::casework::event::Event;
use crate::casework::fact::{AttendeeAdded, MeetingKind};
use crate::casework::meeting::{attendee_field, field};
use crate::casework::team::organisation_of;
use crate::papers::dots::{DOTS, one_line, or_long_dots};
use crate::papers::naming::kept;

/// More than this many stand on the sign sheet, not in the minutes. Source: papers B.
const MOST_NAMED: usize = 10;

pub struct Attendance {
    /// Names of those who were there themselves.
    present: Vec<String>,
    absent: Vec<String>,
    stand_ins: Vec<String>,
    invited: usize,
    /// Somebody's coming was not written down.
    unknown: bool,
}

impl Attendance {
    pub fn of(sources: &Sources<'_>) -> Self {
        let mut list = Self {
            present: vec![],
            absent: vec![],
            stand_ins: vec![],
            invited: sources.meeting.attendees.len(),
            unknown: false,
        };
        for one in &sources.meeting.attendees {
            let name = match sources.meeting.kind() {
                // To a gathering those who are helped come themselves.
                MeetingKind::Gathering => described(sources.register, one),
                _ => kept(&described(sources.register, one)),
            };
            match one.text(attendee_field::ATTENDS) {
                "present" => list.present.push(name),
                "absent" => list.absent.push(match one_line(one.text(attendee_field::REASON)) {
                    reason if reason.is_empty() => name,
                    reason => format!("{name} (lý do: {reason})"),
                }),
                "stand_in" => {
                    let instead = or_long_dots(one.text(attendee_field::STAND_IN));
                    list.stand_ins.push(format!("{instead} (thay {name})"));
                }
                _ => list.unknown = true,
            }
        }
        list.lead(sources);
        list
    }

    /// Who leads a giao ban is there, whether or not anybody put them on the list as well. Without a list nobody
    /// is counted; a conference counts its delegates, and names who leads it beside them.
    fn lead(&mut self, sources: &Sources<'_>) {
        if self.invited == 0 || sources.meeting.kind() == MeetingKind::Criticism {
            return;
        }
        let invited = |who: &str| {
            let of_list = |one: &Event<AttendeeAdded>| {
                one.fact.member.as_ref().is_some_and(|member| member.as_str() == who)
                    || one.text(attendee_field::NAME).trim() == who.split(',').next().unwrap_or(who)
            };
            sources.meeting.attendees.iter().any(of_list)
        };
        let (chair, secretary) = (sources.text(field::CHAIR).trim(), sources.text(field::SECRETARY).trim());
        for (role, who) in [(field::CHAIR, chair), (field::SECRETARY, secretary)] {
            let is_both = role == field::SECRETARY && who == chair;
            if !who.is_empty() && !is_both && !invited(who) {
                self.present.push(kept(&sources.member_or_words(role)));
                self.invited += 1;
            }
        }
    }

    /// Those who were there, stand-ins among them; dots while somebody's coming is not written.
    pub fn present_count(&self) -> String {
        let present = self.present.len() + self.stand_ins.len();
        if self.unknown || self.invited == 0 { DOTS.to_owned() } else { present.to_string() }
    }

    pub fn invited_count(&self) -> String {
        if self.invited == 0 { DOTS.to_owned() } else { self.invited.to_string() }
    }

    pub fn absent_count(&self) -> String {
        if self.unknown || self.invited == 0 { DOTS.to_owned() } else { self.absent.len().to_string() }
    }

    /// Those present, chair and secretary among them so that names and number agree; by name or on the sign sheet.
    pub fn present(&self) -> Option<String> {
        match self.present.len() {
            0 => None,
            few if few <= MOST_NAMED => Some(self.present.join("; ")),
            _ => Some("theo danh sách ký tên kèm theo".to_owned()),
        }
    }

    pub fn absent(&self) -> Option<String> {
        (!self.absent.is_empty()).then(|| self.absent.join("; "))
    }

    pub fn stand_ins(&self) -> Option<String> {
        (!self.stand_ins.is_empty()).then(|| self.stand_ins.join("; "))
    }

    /// Everybody's coming is written.
    pub fn is_known(&self) -> bool {
        !self.unknown && self.invited > 0
    }
}

/// "Trần Văn Bình, Phó Trưởng Công an – Công an phường"
pub fn described(register: &Register, one: &Event<AttendeeAdded>) -> String {
    let member = one.fact.member.as_ref().and_then(|member| register.member(member));
    let title = match one_line(one.text(attendee_field::TITLE)) {
        typed if typed.is_empty() => {
            member.map_or_else(String::new, |member| one_line(member.text(member_field::TITLE)))
        }
        typed => typed,
    };
    let name = match one_line(one.text(attendee_field::NAME)) {
        typed if typed.is_empty() => member.map_or_else(String::new, |member| member_name(member).to_owned()),
        typed => typed,
    };
    let named = with_title(&name, &title);
    let body = match one_line(one.text(attendee_field::BODY)) {
        typed if typed.is_empty() => {
            member.map_or_else(String::new, |member| one_line(&organisation_of(register, member)))
        }
        typed => typed,
    };
    if body.is_empty() { named } else { format!("{named} – {body}") }
}
