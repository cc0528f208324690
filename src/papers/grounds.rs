//! What a decision rests on, as far as the book knows it: the plan in force, and who agreed.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::dots::{LONG_DOTS, one_line, open_places, or_dots};
use super::head;
use super::naming::kept;
use super::plan::{all_bodies, subject_line};
use crate::casework::Register;
use crate::casework::book::{Office, Unit};
use crate::casework::event::Event;
use crate::casework::fact::{Authority, MeetingKind, PlanIssued};
use crate::casework::joint;
use crate::casework::meeting::Meeting;
use crate::casework::plan::{Plan, plans_of_model};
use crate::ledger::Subject;
use crate::press::paper::{Paper, Paragraph};
use crate::vietnamese::date;
use crate::vietnamese::sentence::uncapitalised;

/// The plan of a model that is in force on a day: the last one issued by then.
pub fn plan_in_force<'a>(
    register: &'a Register,
    template: &'a Subject,
    on: NaiveDate,
) -> Option<(&'a Plan, &'a Event<PlanIssued>)> {
    let issued = plans_of_model(register, template).filter_map(|plan| Some((&**plan, plan.issue()?)));
    let by_then = issued.filter(|(_, issue)| issue.fact.on <= on);
    by_then.max_by_key(|(_, issue)| (issue.fact.on, issue.time, issue.entry))
}

/// "Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân phường Khuê Trung về …"
pub fn plan(register: &Register, template: Option<&Subject>, on: NaiveDate) -> String {
    let known = template.and_then(|template| plan_in_force(register, template, on));
    let unit = &*register.unit_on(known.map_or(on, |(_, issue)| issue.fact.on));
    let joint = known.map(|(plan, _)| plan).filter(|plan| joint::is_joint(plan));
    let (kind, symbol, body) = match joint {
        Some(plan) => ("Kế hoạch liên tịch", joint::symbol(unit, plan), all_bodies(unit, plan)),
        None => {
            let own = unit.letterhead(Office::Drafter);
            ("Kế hoạch", own.symbol, head::body(unit, Office::Drafter))
        }
    };
    let number = head::number_line(known.map_or("", |(_, issue)| &issue.fact.number), "KH", &symbol);
    let number = uncapitalised(&number).replace("số: ", "số ");
    let day = known.map_or_else(head::undated, |(_, issue)| date::formal(issue.fact.on));
    let body = kept(&body);
    let about =
        known.map(|(plan, _)| one_line(&open_places(&subject_line(register, plan)))).unwrap_or_default();
    let about = match about.trim_end_matches('.') {
        "" => format!("về {LONG_DOTS}"),
        // "Xây dựng và thực hiện mô hình …" is what it is about; a line may say "Về việc" itself.
        line if line.to_lowercase().starts_with("về ") => uncapitalised(line),
        line => format!("về {}", uncapitalised(line)),
    };
    format!("{kind} {number} {day} của {body} {about}")
}

/// "Biên bản họp giao ban số 06/BB-MTTQ-BTT ngày 05 tháng 6 năm 2024", or in the words it was recorded with; dots
/// where nobody recorded who agreed.
pub fn agreement(register: &Register, authority: Option<(&Authority, NaiveDate)>) -> String {
    let unit = authority.map_or(Cow::Borrowed(register.unit()), |(_, on)| register.unit_on(on));
    let minutes = |number: &str, day: String| minutes(&unit, "họp giao ban", number, &day);
    let Some((authority, on)) = authority else { return minutes("", head::undated()) };
    if let Some(meeting) = briefing(register, authority, on) {
        let number = meeting.text(crate::casework::meeting::field::NUMBER);
        return minutes(number, date::formal(meeting.event.fact.on));
    }
    let (decider, number) = (decider(authority), one_line(&authority.number));
    // The number of a giao ban is that of its minutes.
    if !number.is_empty() && decider.starts_with("cuộc họp giao ban") {
        return minutes(&number, date::formal(on));
    }
    let number = if number.is_empty() { number } else { format!(" số {number}") };
    // "Giao ban ngày 05/06/2026" says its day itself.
    let day = if decider.contains(" ngày ") { String::new() } else { format!(" {}", date::formal(on)) };
    // A list that was taken over is a paper and has no opinion.
    if decider.to_lowercase().starts_with("danh sách") {
        return format!("{decider}{number}{day}");
    }
    format!("ý kiến thống nhất của {decider}{number}{day}")
}

/// "Biên bản hội nghị phản biện xã hội số 05/BB-MTTQ-BTT ngày 14 tháng 5 năm 2024"
pub fn minutes(unit: &Unit, of: &str, number: &str, day: &str) -> String {
    let symbol = unit.letterhead(Office::Keeper).symbol;
    let number = uncapitalised(&head::number_line(number, "BB", &symbol)).replace("số: ", "số ");
    format!("Biên bản {of} {number} {day}")
}

/// Each as a căn cứ: italic, ended with ";", the last with a full stop.
pub fn push(paper: &mut Paper, grounds: &[String]) {
    push_lines(paper, grounds.iter().map(|ground| format!("Căn cứ {ground}")));
}

/// The same with the last of them: at whose request something is decided.
pub fn push_with_request(paper: &mut Paper, grounds: &[String], by: &str) {
    let based_on = grounds.iter().map(|ground| format!("Căn cứ {ground}"));
    push_lines(paper, based_on.chain([format!("Theo đề nghị của {by}")]));
}

fn push_lines(paper: &mut Paper, lines: impl Iterator<Item = String>) {
    let mut lines = lines.peekable();
    while let Some(line) = lines.next() {
        let end = if lines.peek().is_some() { ';' } else { '.' };
        paper.push(Paragraph::italic(format!("{}{end}", line.trim_end_matches(['.', ';']))));
    }
}

/// The giao ban that agreed: the one that was named, or the one there was on the day that somebody wrote of one.
fn briefing<'a>(register: &'a Register, authority: &Authority, on: NaiveDate) -> Option<&'a Meeting> {
    let is_one = |meeting: &&'a Meeting| meeting.kind() == MeetingKind::Briefing;
    match &authority.meeting {
        Some(named) => register.meeting(named).map(|meeting| &**meeting).filter(is_one),
        None => {
            let mut of_day = register.meetings().map(|meeting| &**meeting).filter(is_one);
            of_day.find(|meeting| meeting.event.fact.on == on && is_meeting(authority))
        }
    }
}

/// Whether a meeting agreed, not a body or an officer who decides.
pub fn is_meeting(authority: &Authority) -> bool {
    authority.meeting.is_some() || meeting_in_words(&authority.body).is_some()
}

/// "cuộc họp giao ban" of "Giao ban"; a body or an officer keeps its capital within a sentence. Dots where nobody is
/// known.
pub fn decider(authority: &Authority) -> String {
    meeting_in_words(&authority.body).unwrap_or_else(|| or_dots(&authority.body))
}

fn meeting_in_words(body: &str) -> Option<String> {
    let body = uncapitalised(&one_line(body));
    let kinds = [
        ("giao ban", "cuộc họp "),
        ("họp ", "cuộc "),
        ("sinh hoạt", "buổi "),
        ("tọa đàm", "buổi "),
        ("cuộc họp", ""),
        ("hội nghị", ""),
    ];
    let kind = kinds.into_iter().find(|(kind, _)| body.starts_with(kind));
    kind.map(|(_, before)| format!("{before}{body}"))
}
