//! A file for the calendar of the tablet or the telephone (G1, G2): it reminds where this app is not open. Made of what
//! texts for Zalo are made of, and so without names (rule 12).
//!
//! Source: RFC 5545 (lines of 75 bytes at most, each ended by CRLF; what is in every event).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::zalo::{NO_NAMES, code, kind_of_work, listed};
use crate::casework::Register;
use crate::casework::due::{Urgency, due_up_to};
use crate::vietnamese::fold::Folded;

/// As many days are told, today counted.
const DAYS: u64 = 28;

/// At most so many bytes stand in a line, its end not counted.
const WIDTH: usize = 75;

/// What waits in the days from `today` on: an event for each kind of work and day, and one of today for what is late.
/// `None` where nothing waits that others could do.
pub fn calendar(register: &Register, today: NaiveDate) -> Option<String> {
    let last = today.checked_add_days(Days::new(DAYS - 1))?;
    let mut events: BTreeMap<(NaiveDate, bool, &'static str), (usize, BTreeSet<&str>)> = BTreeMap::new();
    let dues = due_up_to(register, today, last, &[]);
    // What has no day, or is only to be settled, is not for others to be reminded of.
    let with_day = dues.iter().filter(|due| !matches!(due.urgency, Urgency::Missing | Urgency::Unsettled));
    for due in with_day {
        let is_late = due.urgency == Urgency::Overdue;
        let day = if is_late { Some(today) } else { due.day };
        let day = day.filter(|day| (today..=last).contains(day));
        let (Some(day), Some(kind)) = (day, kind_of_work(&due.why)) else { continue };
        let (count, codes) = events.entry((day, is_late, kind)).or_default();
        *count += 1;
        codes.extend(code(register, &due.about));
    }
    if events.is_empty() {
        return None;
    }
    let mut file = File::default();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Dong Hanh//So Dong Hanh//VI");
    file.line("METHOD:PUBLISH");
    for ((day, is_late, kind), (count, codes)) in &events {
        file.event(
            today,
            *day,
            &summary(*is_late, kind, *count, codes),
            &details(codes),
            &id(*is_late, kind),
        );
    }
    file.line("END:VCALENDAR");
    Some(file.0)
}

/// "Quá hạn – Nhận xét hằng tháng: 2 hồ sơ"
fn summary(is_late: bool, kind: &str, count: usize, codes: &BTreeSet<&str>) -> String {
    let late = if is_late { "Quá hạn – " } else { "" };
    match codes.len() {
        0 => format!("{late}{kind}: {count} việc"),
        cases => format!("{late}{kind}: {cases} hồ sơ"),
    }
}

/// "KT-26-A001, KT-26-A004. Khi trả lời chỉ ghi mã hồ sơ, …"
fn details(codes: &BTreeSet<&str>) -> String {
    if codes.is_empty() { NO_NAMES.to_owned() } else { format!("{}. {NO_NAMES}", listed(codes)) }
}

/// The same for the same work of the same day, so that a file taken in again puts right what an earlier one said.
fn id(is_late: bool, kind: &str) -> String {
    let late = if is_late { "qua-han-" } else { "" };
    format!("{late}{}", Folded::new(kind).plain().replace(' ', "-"))
}

#[derive(Default)]
struct File(String);

impl File {
    fn event(&mut self, made: NaiveDate, day: NaiveDate, summary: &str, details: &str, id: &str) {
        let date = |day: NaiveDate| day.format("%Y%m%d").to_string();
        let after = day.succ_opt().unwrap_or(day);
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{id}-{}@so-dong-hanh", date(day)));
        self.line(&format!("DTSTAMP:{}T000000Z", date(made)));
        self.line(&format!("DTSTART;VALUE=DATE:{}", date(day)));
        self.line(&format!("DTEND;VALUE=DATE:{}", date(after)));
        self.line(&format!("SUMMARY:{}", escaped(summary)));
        self.line(&format!("DESCRIPTION:{}", escaped(details)));
        self.line("TRANSP:TRANSPARENT");
        // In the morning, at seven.
        self.line("BEGIN:VALARM");
        self.line("ACTION:DISPLAY");
        self.line(&format!("DESCRIPTION:{}", escaped(summary)));
        self.line("TRIGGER:PT7H");
        self.line("END:VALARM");
        self.line("END:VEVENT");
    }

    /// A long line goes on in the next one, behind a space; no letter is parted.
    fn line(&mut self, text: &str) {
        let mut room = WIDTH;
        for letter in text.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = WIDTH - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            other => escaped.push(other),
        }
    }
    escaped
}
