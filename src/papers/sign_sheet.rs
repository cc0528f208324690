//! Danh sách ký tên: number, name, room to sign. No diện, no address; adults and minors each on a sheet of their own
//! unless a reason for one sheet is written. Source: papers, "Also"; rules 8 and 19.

use chrono::NaiveDate;

use super::choices::ones;
use super::dots::{DOTS, LONG_DOTS, clock_or_dots, one_line, or_long_dots};
use super::head;
use super::kinds::{ForWhom, Form, INTERNAL, MadeOf, Mark, Of};
use super::minutes::post;
use super::naming::{MINORS, Naming, kept, name_title};
use super::pen::{pen_row, pen_rows};
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::{Office, member_field, member_name};
use crate::casework::event::Event;
use crate::casework::fact::{AttendeeAdded, MeetingKind};
use crate::casework::find::list_order;
use crate::casework::meeting::{Meeting, attendee_field, field};
use crate::casework::person::Person;
use crate::casework::roster::{Group, invited};
use crate::casework::team::body_of;
use crate::press::paper::*;
use crate::vietnamese::date;

pub const FORM: Form = Form {
    code: "danh-sach-ky-ten",
    made_of: MadeOf::Meeting,
    // People sign beside their name. Whether somebody who is helped is among them, its making says.
    for_whom: ForWhom { mark: Mark::Nothing, ..ForWhom::OFFICE },
    choices: |register, _| {
        let mut meetings: Vec<_> = register.meetings().map(|it| (it.event.fact.on, it.id())).collect();
        meetings.sort_by(|one, other| other.cmp(one));
        ones(meetings.into_iter().map(|(_, meeting)| meeting))
    },
    make: |register, of, on, audience| match of {
        Of::Nothing => Some((sign_sheet(register, None, on, audience), on)),
        Of::One(meeting) => {
            let meeting = register.meeting(meeting)?;
            let on = meeting.event.fact.on;
            Some((sign_sheet(register, Some(meeting), on, audience), on))
        }
        _ => None,
    },
};

/// As many as a page holds above the signatures.
const ROWS_FOR_THE_PEN: usize = 10;
/// For whoever came without being on the list.
const ROWS_BESIDE: usize = 3;

/// Those who come to a meeting; without one, the form for the pen.
pub fn sign_sheet(
    register: &Register,
    meeting: Option<&Meeting>,
    on: NaiveDate,
    audience: Audience,
) -> Paper {
    let mut persons: Vec<&Person> = meeting
        .into_iter()
        .flat_map(invited)
        .filter_map(|one| Some(&**register.episode(&one.fact.episode)?.0))
        .collect();
    persons.sort_by_cached_key(|person| list_order(person));
    let naming = Naming::in_tables(register, audience, on, persons.iter().copied());
    let mut paper = Paper::new("Danh sách ký tên");
    let names_somebody = !persons.is_empty() && audience.has_names();
    let sheet = Sheet { register, meeting, naming };
    let attendees = meeting.map_or(&[][..], |meeting| &meeting.attendees);
    let sheets = sheets_of_helped(register, meeting, persons, on);
    let has_officers = !attendees.is_empty() || sheets.is_empty() || meeting.is_none();
    for (whose, persons) in sheets {
        sheet.helped(&mut paper, whose, &persons);
    }
    if has_officers {
        sheet.officers(&mut paper, attendees);
    }
    if names_somebody {
        paper = paper.marked(INTERNAL);
    }
    sheet.naming.applied_to(paper)
}

/// Adults and minors apart, unless the reason for one sheet is written. Of a session to which nobody is asked yet, the
/// sheets lie ready on which they write themselves down; so they do in the form for the pen, which serves any meeting.
fn sheets_of_helped<'a>(
    register: &Register,
    meeting: Option<&Meeting>,
    persons: Vec<&'a Person>,
    on: NaiveDate,
) -> Vec<(Group, Vec<&'a Person>)> {
    if persons.is_empty() {
        let of_session = meeting.is_none_or(|meeting| meeting.kind() == MeetingKind::Gathering);
        return match meeting.and_then(Group::of) {
            _ if !of_session => vec![],
            Some(group) => vec![(group, vec![])],
            None => vec![(Group::Adults, vec![]), (Group::Minors, vec![])],
        };
    }
    let has_reason = meeting.and_then(Group::of) == Some(Group::Both);
    let is_minor = |person: &&Person| register.is_minor(person, on);
    if has_reason && persons.iter().any(is_minor) && !persons.iter().all(is_minor) {
        return vec![(Group::Both, persons)];
    }
    let (minors, adults): (Vec<_>, Vec<_>) = persons.into_iter().partition(is_minor);
    let sheets = [(Group::Adults, adults), (Group::Minors, minors)];
    sheets.into_iter().filter(|(_, persons)| !persons.is_empty()).collect()
}

struct Sheet<'a> {
    register: &'a Register,
    meeting: Option<&'a Meeting>,
    naming: Naming<'a>,
}

impl Sheet<'_> {
    /// Of those who are helped, or of the others.
    fn opened(&self, paper: &mut Paper, whose: Option<Group>) {
        if !paper.blocks.is_empty() {
            paper.push(Block::NextPaper);
        }
        let unit = &*self.naming.unit();
        paper.push(Letterhead { number: None, ..head::letterhead(unit, Office::Keeper, "", "") });
        let what = match self.meeting.map(Meeting::kind).or(whose.map(|_| MeetingKind::Gathering)) {
            Some(MeetingKind::Briefing) => "Họp giao ban",
            Some(MeetingKind::Gathering) => "Buổi sinh hoạt",
            Some(MeetingKind::Seminar) => "Tọa đàm",
            Some(MeetingKind::Criticism) => "Hội nghị phản biện xã hội",
            None => LONG_DOTS,
        };
        let of = match whose {
            Some(Group::Adults | Group::Both) => " – người được giúp đỡ",
            Some(Group::Minors) => MINORS,
            None => "",
        };
        paper.push(Title::new("DANH SÁCH KÝ TÊN", format!("{what}{of}")));
        let text = |name: &str| self.meeting.map_or("", |meeting| meeting.text(name));
        let day = self.meeting.map_or_else(head::undated, |meeting| date::formal(meeting.event.fact.on));
        paper.push(Paragraph::text(format!("Thời gian: {}, {day}.", clock_or_dots(text(field::STARTS_AT)))));
        paper.push(Paragraph::text(format!("Địa điểm: {}", or_long_dots(text(field::PLACE)))));
    }

    /// Those of the teams and bodies, with what they are.
    fn officers(&self, paper: &mut Paper, attendees: &[Event<AttendeeAdded>]) {
        self.opened(paper, None);
        let table = Table::new([
            Column::centred(Width::Mm(12)),
            Column::left(Width::Share(4)),
            Column::left(Width::Share(5)),
            Column::left(Width::Share(3)),
        ])
        .headed(["STT", "Họ và tên", "Chức danh, cơ quan", "Ký tên"]);
        if attendees.is_empty() {
            paper.push(pen_rows(table, ROWS_FOR_THE_PEN));
            return self.count(paper);
        }
        let table = attendees.iter().zip(1..).fold(table, |mut table, (one, number)| {
            let (name, about) = self.attendee(one);
            table.rows.push(pen_row([number.to_string(), kept(&name), kept(&about), String::new()]));
            table
        });
        paper.push(with_room(table));
        self.count(paper);
    }

    /// Name, and title with body.
    fn attendee(&self, one: &Event<AttendeeAdded>) -> (String, String) {
        let member = one.fact.member.as_ref().and_then(|member| self.register.member(member));
        let typed = |name: &str, known: String| match one_line(one.text(name)) {
            typed if typed.is_empty() => one_line(&known),
            typed => typed,
        };
        let name =
            typed(attendee_field::NAME, member.map(|it| member_name(it).to_owned()).unwrap_or_default());
        let title = member.map(|it| it.text(member_field::TITLE).to_owned()).unwrap_or_default();
        let body = member.map(|it| body_of(self.register, it)).unwrap_or_default();
        let about = post(&typed(attendee_field::TITLE, title), &typed(attendee_field::BODY, body));
        (or_long_dots(&name), about)
    }

    /// Those who are helped, by name or initials alone.
    fn helped(&self, paper: &mut Paper, whose: Group, persons: &[&Person]) {
        self.opened(paper, Some(whose));
        if whose == Group::Both {
            let reason = one_line(self.meeting.map_or("", |meeting| meeting.text(field::MIXED_REASON)));
            paper.push(Paragraph::text(format!("Lập chung một danh sách, lý do: {reason}.")));
        }
        let is_nameless = !persons.is_empty() && !self.naming.audience().has_names();
        let name = name_title(whose != Group::Minors && !is_nameless);
        let table = Table::new([
            Column::centred(Width::Mm(12)),
            Column::left(Width::Share(1)),
            Column::left(Width::Mm(60)),
        ])
        .headed(["STT", name, "Ký tên"]);
        if persons.is_empty() {
            paper.push(pen_rows(table, ROWS_FOR_THE_PEN));
            return self.count(paper);
        }
        let table = persons.iter().zip(1..).fold(table, |mut table, (person, number)| {
            table.rows.push(pen_row([number.to_string(), self.naming.in_table(person), String::new()]));
            table
        });
        paper.push(with_room(table));
        self.count(paper);
    }

    fn count(&self, paper: &mut Paper) {
        paper.push(Paragraph::text(format!("Tổng số người ký tên: {DOTS} người.")));
        paper.push(Block::Signatures(vec![
            Signature::new(["NGƯỜI LẬP DANH SÁCH"]).hinted("(Ký, ghi rõ họ tên)"),
            Signature::new(["CHỦ TRÌ"]).hinted("(Ký, ghi rõ họ tên)"),
        ]));
    }
}

/// With rows for whoever else comes.
fn with_room(mut table: Table) -> Table {
    let known = table.rows.len();
    let beside = pen_rows(Table::new(table.columns.clone()), known + ROWS_BESIDE);
    table.rows.extend(beside.rows.into_iter().skip(known));
    table
}
