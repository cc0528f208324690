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
    let meeting = authority.meeting.as_ref().and_then(|meeting| register.meeting(meeting));
    if let Some(meeting) = meeting.filter(|meeting| meeting.kind() == MeetingKind::Briefing) {
        let number = meeting.text(crate::casework::meeting::field::NUMBER);
        return minutes(number, date::formal(meeting.event.fact.on));
    }
    let number = match one_line(&authority.number) {
        number if number.is_empty() => String::new(),
        number => format!(" số {number}"),
    };
    format!("ý kiến thống nhất của {}{number} {}", or_dots(&uncapitalised(&authority.body)), date::formal(on))
}

/// "Biên bản hội nghị phản biện xã hội số 05/BB-MTTQ-BTT ngày 14 tháng 5 năm 2024"
pub fn minutes(unit: &Unit, of: &str, number: &str, day: &str) -> String {
    let symbol = unit.letterhead(Office::Keeper).symbol;
    let number = uncapitalised(&head::number_line(number, "BB", &symbol)).replace("số: ", "số ");
    format!("Biên bản {of} {number} {day}")
}

/// Each as a căn cứ: italic, ended with ";", the last with a full stop.
pub fn push(paper: &mut Paper, grounds: &[String]) {
    for (at, ground) in grounds.iter().enumerate() {
        let ground = ground.trim_end_matches(['.', ';']);
        let end = match at + 1 < grounds.len() {
            true => ";",
            // The pen ends what it writes.
            false if ground.ends_with('…') => "",
            false => ".",
        };
        paper.push(Paragraph::italic(format!("Căn cứ {ground}{end}")));
    }
}
