//! Texts to copy into Zalo (rule 12): made of counts, codes, days and words of the app alone. Nothing that somebody typed
//! is read here, so that no name, telephone, address or diện can stand in them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::week_sheet::kind_words;
use crate::casework::Register;
use crate::casework::due::{About, Due, Why};
use crate::casework::fact::MeetingKind;
use crate::casework::meeting::{Meeting, field};
use crate::casework::roster::invited;
use crate::casework::week::{Week, WeekWork, When};
use crate::vietnamese::clock::parse_clock;
use crate::vietnamese::date::{in_figures, with_weekday};
use crate::vietnamese::sentence::uncapitalised;

/// What is said at the end of each, so that no answer names anybody either.
pub(super) const NO_NAMES: &str =
    "Khi trả lời chỉ ghi mã hồ sơ, không ghi tên, địa chỉ của người được giúp đỡ.";

/// As many codes stand in one line at most; the rest is counted.
const MOST_CODES: usize = 12;

/// The work of this week; `None` where nothing waits that others could do.
pub fn week_message(register: &Register, today: NaiveDate) -> Option<String> {
    let week = Week::of(today);
    let told = WeekWork::of(register, week, today).work;
    let of = |title: &str, is: fn(When) -> bool| {
        let lines = lines(register, told.iter().filter(|one| is(one.when)).map(|one| &one.due));
        (!lines.is_empty()).then(|| format!("{title}:\n{}", lines.join("\n")))
    };
    let parts = [
        of("Quá hạn", |when| when == When::Overdue),
        of("Trong tuần", |when| matches!(when, When::On(_))),
        of("Trong tháng", |when| when == When::InMonth),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let (from, to) = (in_figures(week.monday()), in_figures(week.sunday()));
    (!parts.is_empty())
        .then(|| format!("Việc của tổ giúp đỡ, tuần {from} – {to}\n{}\n{NO_NAMES}", parts.join("\n")))
}

/// One line for each kind of work: how much of it, and of which cases.
fn lines<'a>(register: &Register, dues: impl Iterator<Item = &'a Due>) -> Vec<String> {
    let mut kinds: BTreeMap<&'static str, (usize, BTreeSet<&str>)> = BTreeMap::new();
    for due in dues {
        let Some(kind) = kind_of_work(&due.why) else { continue };
        let (count, codes) = kinds.entry(kind).or_default();
        *count += 1;
        codes.extend(code(register, &due.about));
    }
    kinds.into_iter().map(|(kind, (count, codes))| line(kind, count, &codes)).collect()
}

/// "- Nhận xét: 2 hồ sơ (KT-26-A001, KT-26-A004)"
fn line(kind: &str, count: usize, codes: &BTreeSet<&str>) -> String {
    if codes.is_empty() {
        return format!("- {kind}: {count} việc");
    }
    format!("- {kind}: {} hồ sơ ({})", codes.len(), listed(codes))
}

/// "KT-26-A001, KT-26-A004"
pub(super) fn listed(codes: &BTreeSet<&str>) -> String {
    let shown: Vec<&str> = codes.iter().take(MOST_CODES).copied().collect();
    let more = if codes.len() > MOST_CODES { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

pub(super) fn code<'a>(register: &'a Register, about: &About) -> Option<&'a str> {
    match about {
        About::Case { person, .. } | About::Person(person) => {
            register.person(person).map(|known| known.code())
        }
        _ => None,
    }
}

/// The invitation to a meeting that is ahead, or its reminder; `None` once its day is over or its minutes are finished.
pub fn invitation(register: &Register, meeting: &Meeting, today: NaiveDate) -> Option<String> {
    let on = meeting.event.fact.on;
    if on < today || meeting.minutes().is_some() {
        return None;
    }
    let clock =
        parse_clock(meeting.text(field::STARTS_AT)).map(|clock| format!(" lúc {clock},")).unwrap_or_default();
    let kind = kind_words(meeting.kind());
    let mut sentences = vec![format!("Kính mời dự {kind}{clock} {}.", uncapitalised(&with_weekday(on)))];
    sentences.extend(prepared(register, meeting));
    sentences.push("Địa điểm và tài liệu theo giấy mời.".to_owned());
    sentences.push(NO_NAMES.to_owned());
    Some(sentences.join("\n"))
}

/// What those who come have to bring along.
fn prepared(register: &Register, meeting: &Meeting) -> Option<String> {
    match meeting.kind() {
        MeetingKind::Briefing => {
            let on = meeting.event.fact.on;
            let told = WeekWork::of(register, Week::of(on), on).work;
            let lines = lines(register, told.iter().map(|one| &one.due).filter(|due| is_reported(&due.why)));
            (!lines.is_empty()).then(|| format!("Đề nghị chuẩn bị:\n{}", lines.join("\n")))
        }
        MeetingKind::Gathering => {
            let count = invited(meeting).count();
            (count > 0).then(|| format!("Danh sách mời có {count} người được giúp đỡ."))
        }
        MeetingKind::Criticism => {
            let plan = meeting.event.fact.plan.as_ref().and_then(|plan| register.plan(plan))?;
            Some(format!("Nội dung: góp ý dự thảo kế hoạch lần {}.", plan.event.fact.round))
        }
        MeetingKind::Seminar => None,
    }
}

/// What a giao ban asks of those who come to it.
fn is_reported(why: &Why) -> bool {
    matches!(
        why,
        Why::ReviewDue { .. }
            | Why::ContactDue { .. }
            | Why::NotMet { .. }
            | Why::MilestoneDue { .. }
            | Why::HelpPlanDue { .. }
            | Why::PlannedAction { .. }
            | Why::Task { .. }
    )
}

/// What a line asks for, in words of the app; `None` for what only whoever keeps the book can do, and for what would tell
/// something of a person.
pub(super) fn kind_of_work(why: &Why) -> Option<&'static str> {
    Some(match why {
        Why::ReviewDue { .. } => "Nhận xét hằng tháng",
        Why::ContactDue { .. } | Why::NotMet { .. } => "Tiếp xúc tại nhà",
        Why::MilestoneDue { .. } => "Đánh giá theo mốc",
        Why::HelpPlanDue { .. } => "Thống nhất kế hoạch giúp đỡ",
        Why::PlannedAction { .. } => "Việc trong kế hoạch giúp đỡ",
        Why::AskAgain { .. } | Why::VisitAfterIncident { .. } => "Đến thăm",
        Why::AftercareDue { .. } => "Thăm hỏi tiếp",
        Why::Task { .. } => "Việc giao tại cuộc họp",
        Why::BatchWaiting { .. } => "Đợt hỗ trợ cần trao",
        Why::MeetingDue { kind, .. } | Why::MeetingAhead { kind } => match kind {
            MeetingKind::Briefing => "Giao ban",
            MeetingKind::Gathering => "Sinh hoạt",
            MeetingKind::Seminar => "Tọa đàm",
            MeetingKind::Criticism => "Hội nghị phản biện",
        },
        _ => return None,
    })
}
