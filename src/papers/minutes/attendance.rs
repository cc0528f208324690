//! Who was there, who was not, who stood in.

use super::Sources;
use super::frame::with_title;
use super::post::post;
use crate::casework::Register;
use crate::casework::book::member_field;
use crate::casework::event::Event;
use crate::casework::fact::{AttendeeAdded, MeetingKind};
use crate::casework::meeting::{Leading, attendee_field, attendee_name, leader};
use crate::casework::team::body_of;
use crate::papers::dots::{DOTS, LONG_DOTS, one_line, or_long_dots};
use crate::papers::naming::kept;

/// More than this many stand on the sign sheet, not in the minutes. Source: papers B.
const MOST_NAMED: usize = 10;

pub struct Attendance {
    /// "chủ trì", "thư ký", as far as they were there: each is named in a line of their own, and only there.
    leading: Vec<&'static str>,
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
        let meeting = sources.meeting;
        let mut list = Self {
            leading: vec![],
            present: vec![],
            absent: vec![],
            stand_ins: vec![],
            invited: meeting.attendees.len(),
            unknown: false,
        };
        let [chair, secretary] = [Leading::Chair, Leading::Secretary]
            .map(|role| leader(sources.register, meeting, role).map(|it| (it.attendee, it.name)));
        let is_both = chair == secretary;
        let roles = [(chair, "chủ trì"), (secretary.filter(|_| !is_both), "thư ký")];
        let roles: Vec<_> = roles.into_iter().filter_map(|(who, role)| Some((who?.0, role))).collect();
        for one in &meeting.attendees {
            let name = match meeting.kind() {
                // To a gathering those who are helped come themselves.
                MeetingKind::Gathering => described(sources.register, one),
                _ => kept(&described(sources.register, one)),
            };
            let role = roles.iter().find(|(line, _)| line.as_ref() == Some(&one.subject));
            match (one.text(attendee_field::ATTENDS), role) {
                ("present" | "stand_in", Some((_, role))) => list.leading.push(role),
                ("present", None) => list.present.push(name),
                ("absent", _) => list.absent.push(match one_line(one.text(attendee_field::REASON)) {
                    reason if reason.is_empty() => name,
                    reason => format!("{name} (lý do: {reason})"),
                }),
                ("stand_in", None) => {
                    let instead = or_long_dots(one.text(attendee_field::STAND_IN));
                    list.stand_ins.push(format!("{instead} (thay {name})"));
                }
                _ => list.unknown = true,
            }
        }
        // Who leads is there, whether or not anybody put them on the list as well. Without a list nobody is counted;
        // a conference counts its delegates, and names who leads it beside them.
        if list.invited > 0 && meeting.kind() != MeetingKind::Criticism {
            let beside = roles.iter().filter(|(line, _)| line.is_none());
            list.leading.extend(beside.map(|(_, role)| role));
            list.invited += roles.iter().filter(|(line, _)| line.is_none()).count();
        }
        list.leading.sort_unstable();
        list
    }

    /// Those who were there, stand-ins among them; dots while somebody's coming is not written.
    pub fn present_count(&self) -> String {
        let present = self.leading.len() + self.present.len() + self.stand_ins.len();
        if self.unknown || self.invited == 0 { DOTS.to_owned() } else { present.to_string() }
    }

    pub fn invited_count(&self) -> String {
        if self.invited == 0 { DOTS.to_owned() } else { self.invited.to_string() }
    }

    /// Those present beside who leads, by name or on the sign sheet.
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

    /// "chủ trì; thư ký; Trần Văn Bình, Phó Trưởng Công an; Bùi Văn Thay (thay Hồ Thị Chín)": as many as are counted.
    pub fn everybody_present(&self) -> Option<String> {
        if self.present.len() + self.stand_ins.len() > MOST_NAMED {
            return Some("theo danh sách ký tên kèm theo".to_owned());
        }
        let leading = self.leading.iter().map(|role| (*role).to_owned());
        let everybody = leading.chain(self.present.iter().chain(&self.stand_ins).cloned());
        let everybody: Vec<String> = everybody.collect();
        (!everybody.is_empty()).then(|| everybody.join("; "))
    }

    /// "Có mặt 3 người: … Vắng 1 người: Lý Văn Vắng (lý do: công tác)." Those who stood in are among those present.
    pub fn sentences(&self) -> String {
        let everybody = self.everybody_present().unwrap_or_else(|| LONG_DOTS.to_owned());
        let present = format!("Có mặt {} người: {everybody}.", self.present_count());
        let absent = match (self.is_known(), self.absent()) {
            (true, None) => "Không có người vắng.".to_owned(),
            (true, Some(absent)) => format!("Vắng {} người: {absent}.", self.absent.len()),
            (false, absent) => {
                format!("Vắng {DOTS} người: {}.", absent.unwrap_or_else(|| LONG_DOTS.to_owned()))
            }
        };
        let instead = if self.is_known() { String::new() } else { format!(" Dự thay: {LONG_DOTS}.") };
        format!("{present} {absent}{instead}")
    }
}

/// "Trần Văn Bình, Phó Trưởng Công an phường"
pub fn described(register: &Register, one: &Event<AttendeeAdded>) -> String {
    let member = one.fact.member.as_ref().and_then(|member| register.member(member));
    let title = match one_line(one.text(attendee_field::TITLE)) {
        typed if typed.is_empty() => {
            member.map_or_else(String::new, |member| one_line(member.text(member_field::TITLE)))
        }
        typed => typed,
    };
    let body = match one_line(one.text(attendee_field::BODY)) {
        typed if typed.is_empty() => {
            member.map_or_else(String::new, |member| one_line(&body_of(register, member)))
        }
        typed => typed,
    };
    with_title(&one_line(attendee_name(register, one)), &post(&title, &body))
}
