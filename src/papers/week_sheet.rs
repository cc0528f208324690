//! Tờ việc tuần: the work of one week to take along, with room to write what came of it (G2). It goes from hand to hand:
//! no diện (rule 19), no reason of a visit, and minors on a sheet of their own (rule 8). Or blank.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::dots::{DOTS, or_dots};
use super::head;
use super::kinds::{ForWhom, Form, MadeOf, Of};
use super::naming::{MINORS, Naming, kept};
use super::pen::pen_rows;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::batch;
use crate::casework::book::{Office, Unit};
use crate::casework::due::{About, Why};
use crate::casework::fact::MeetingKind;
use crate::casework::meeting::field;
use crate::casework::person::Person;
use crate::casework::week::{Grouping, Helper, Week, WeekWork, When, Work};
use crate::press::paper::*;
use crate::vietnamese::clock::parse_clock;
use crate::vietnamese::date::{formal, in_figures, with_weekday};
use crate::vietnamese::month::Month;
use crate::vietnamese::number::two_digits;
use crate::vietnamese::sentence::{capitalised, list_with_and};

pub const FORM: Form = Form {
    code: "to-viec-tuan",
    made_of: MadeOf::Week,
    // By code and initials: it is carried about.
    for_whom: ForWhom::OUTSIDE,
    choices: |_, on| {
        let asked = |grouping| Of::Week(Asked { week: Week::of(on), grouping, on });
        [Grouping::ByDay, Grouping::ByHelper].map(asked).to_vec()
    },
    make: |register, of, on, audience| match of {
        Of::Nothing => Some((blank(register, on), on)),
        Of::Week(asked) => Some((week_sheet(register, *asked, audience), asked.week.monday())),
        _ => None,
    },
};

/// Which week, put together how, as it stands on which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub week: Week,
    pub grouping: Grouping,
    pub on: NaiveDate,
}

pub fn week_sheet(register: &Register, asked: Asked, audience: Audience) -> Paper {
    let told = WeekWork::of(register, asked.week, asked.on);
    let naming = Naming::new(register, audience, asked.on);
    let sheet = Sheet { register, asked, naming };
    let is_minor = |one: &&Work| sheet.person(one).is_some_and(|person| register.is_minor(person, asked.on));
    let (minors, others): (Vec<&Work>, Vec<&Work>) =
        told.work.iter().filter(|one| work_words(&one.due.why).is_some()).partition(is_minor);
    let mut paper = Paper::new("Tờ việc tuần");
    paper.page_number = PageNumber::FromSecondPage;
    sheet.opened(&mut paper, "");
    sheet.groups(&mut paper, &others);
    if others.is_empty() {
        paper.push(Paragraph::text("Không có việc đến hạn trong tuần."));
    }
    if told.without_day > 0 {
        let left = format!("Ngoài ra trong sổ còn {} chỗ chưa ghi đủ, không có hạn.", told.without_day);
        paper.push(Paragraph::italic(left));
    }
    if !minors.is_empty() {
        paper.push(Block::NextPaper);
        sheet.opened(&mut paper, MINORS);
        sheet.groups(&mut paper, &minors);
    }
    sheet.naming.applied_to(paper)
}

/// The form for the pen.
fn blank(register: &Register, on: NaiveDate) -> Paper {
    let mut paper = Paper::new("Tờ việc tuần");
    opened(&register.unit_on(on), &head::undated(), format!("Từ ngày {DOTS} đến ngày {DOTS}"), &mut paper);
    paper.push(pen_rows(empty_table(Grouping::ByDay), 12));
    Naming::new(register, Audience::Nameless, on).applied_to(paper)
}

fn opened(unit: &Unit, day: &str, days: String, paper: &mut Paper) {
    let mut head = head::letterhead(unit, Office::Keeper, "", "");
    head.number = None;
    head.place_and_date = Some(format!("{}, {day}", head::place(unit)));
    paper.push(head);
    paper.push(Title::new("TỜ VIỆC TUẦN", days));
}

/// Whoever does it stands above the table where it is put together by helpers.
fn empty_table(grouping: Grouping) -> Table {
    let by_day = grouping == Grouping::ByDay;
    let who = by_day.then_some(Column::left(Width::Share(2)));
    let columns: Vec<Column> = [Column::centred(Width::Mm(11)), Column::left(Width::Share(3))]
        .into_iter()
        .chain([Column::left(Width::Share(3))])
        .chain(who)
        .chain([Column::centred(Width::Mm(26)), Column::left(Width::Share(2))])
        .collect();
    let titles = ["STT", "Việc", "Người được giúp đỡ", "Người làm", "Hạn", "Kết quả"];
    Table::new(columns).headed(titles.into_iter().filter(|it| by_day || *it != "Người làm"))
}

struct Sheet<'a> {
    register: &'a Register,
    asked: Asked,
    naming: Naming<'a>,
}

impl Sheet<'_> {
    fn opened(&self, paper: &mut Paper, of: &str) {
        let week = self.asked.week;
        let days = format!("Từ {} đến {}{of}", in_figures(week.monday()), in_figures(week.sunday()));
        opened(&self.naming.unit(), &formal(self.asked.on), days, paper);
    }

    fn groups(&self, paper: &mut Paper, work: &[&Work]) {
        let mut number = 1;
        for (title, of_group) in self.grouped(work) {
            paper.push(Heading::new(Level::Clause, title));
            paper.push(self.table(&of_group, number));
            number += of_group.len();
        }
    }

    /// Under their headings: days in their order, or helpers by name with what is nobody's last.
    fn grouped<'w>(&self, work: &[&'w Work]) -> Vec<(String, Vec<&'w Work>)> {
        match self.asked.grouping {
            Grouping::ByDay => {
                let mut days: BTreeMap<When, Vec<&Work>> = BTreeMap::new();
                work.iter().for_each(|one| days.entry(one.when).or_default().push(one));
                days.into_iter().map(|(when, of_day)| (when_words(when), of_day)).collect()
            }
            Grouping::ByHelper => {
                // Members first, then whoever was named in words, then what is nobody's.
                let mut helpers: BTreeMap<(bool, bool, String), Vec<&Work>> = BTreeMap::new();
                for one in work {
                    let is_named = !matches!(one.helper, Some(Helper::Member(_)));
                    let key = (one.helper.is_none(), is_named, self.helper(one));
                    helpers.entry(key).or_default().push(one);
                }
                let titled = |(is_nobody, _, name): (bool, bool, String)| match is_nobody {
                    true => "Việc chung, chưa rõ ai làm".to_owned(),
                    false => name,
                };
                helpers.into_iter().map(|(name, of_helper)| (titled(name), of_helper)).collect()
            }
        }
    }

    fn table(&self, work: &[&Work], first: usize) -> Table {
        let by_day = self.asked.grouping == Grouping::ByDay;
        let rows = work.iter().zip(first..).map(|(one, number)| {
            let who = by_day.then(|| self.helper(one));
            let by = one.due.day.map(in_figures).unwrap_or_default();
            let person = self.person(one).map(|person| self.naming.case(person)).unwrap_or_default();
            [number.to_string(), self.what(one), person].into_iter().chain(who).chain([by, String::new()])
        });
        rows.fold(empty_table(self.asked.grouping), Table::row)
    }

    fn person(&self, one: &Work) -> Option<&Person> {
        match &one.due.about {
            About::Case { person, .. } | About::Person(person) => {
                self.register.person(person).map(|known| &**known)
            }
            _ => None,
        }
    }

    /// A member's name stays on every paper; in words somebody who is helped may be named.
    fn helper(&self, one: &Work) -> String {
        match &one.helper {
            Some(Helper::Member(member)) => kept(self.register.member_name(member)),
            Some(Helper::Named(name)) => name.clone(),
            None => String::new(),
        }
    }

    fn what(&self, one: &Work) -> String {
        let words = work_words(&one.due.why).unwrap_or_default();
        match &one.due.about {
            About::Meeting(meeting) => {
                let known = self.register.meeting(meeting);
                let starts = known.and_then(|known| parse_clock(known.text(field::STARTS_AT)));
                match (starts, &one.due.why) {
                    (Some(starts), Why::MeetingAhead { .. }) => format!("{words} lúc {starts}"),
                    _ => words,
                }
            }
            About::Batch(batch) => match self.register.batch(batch).map(|known| batch_name(known)) {
                Some(name) => format!("{words}: {name}"),
                None => words,
            },
            _ => words,
        }
    }
}

fn batch_name(known: &batch::Batch) -> String {
    match known.name() {
        "" => known.event.fact.what.clone(),
        name => name.to_owned(),
    }
}

fn when_words(when: When) -> String {
    match when {
        When::Overdue => "Còn từ trước".to_owned(),
        When::On(day) => with_weekday(day),
        When::InMonth => "Trong tháng".to_owned(),
    }
}

pub(super) fn kind_words(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Briefing => "giao ban",
        MeetingKind::Gathering => "sinh hoạt",
        MeetingKind::Seminar => "tọa đàm",
        MeetingKind::Criticism => "hội nghị phản biện",
    }
}

fn months_words(months: &[Month]) -> String {
    let months: Vec<String> = months.iter().map(Month::to_string).collect();
    format!("tháng {}", list_with_and(&months))
}

/// What is to be done, as it may stand on a sheet that is carried about; `None` for what is only put right in the book.
fn work_words(why: &Why) -> Option<String> {
    Some(match why {
        Why::ReviewDue { months } => format!("Nhận xét {}", months_words(months)),
        Why::ContactDue { months, .. } => format!("Tiếp xúc tại nhà {}", months_words(months)),
        Why::NotMet { since, .. } => format!("Đến gặp; chưa gặp từ {}", in_figures(*since)),
        Why::MeetingDue { kind, months } => {
            format!("Tổ chức {} {}", kind_words(*kind), months_words(months))
        }
        Why::MeetingAhead { kind } => capitalised(kind_words(*kind)),
        Why::Task { what, .. } => or_dots(what),
        Why::BatchWaiting { left } => format!("Trao hỗ trợ, còn {left} người"),
        Why::AskAgain { .. } => "Đến gặp lại".to_owned(),
        Why::Note { text, .. } => text.clone(),
        Why::HelpPlanDue { .. } => "Thống nhất kế hoạch giúp đỡ".to_owned(),
        Why::PlannedAction { what, .. } => or_dots(what),
        Why::MilestoneDue { months } => {
            let months: Vec<String> = months.iter().map(|months| two_digits(*months)).collect();
            format!("Đánh giá mốc {} tháng", list_with_and(&months))
        }
        Why::VisitAfterIncident { .. } => "Đến thăm gia đình".to_owned(),
        Why::AftercareDue { months, .. } => format!("Thăm hỏi {}", months_words(months)),
        // That there is a measure stands on no sheet that is passed round.
        Why::MeasureEnding { .. } | Why::MeasureOver { .. } => "Xem lại hồ sơ".to_owned(),
        Why::PauseToReview { .. } => "Xem lại tạm dừng".to_owned(),
        Why::BackupNever | Why::BackupOld { .. } => "Sao lưu sổ, cất một bản ở nơi khác".to_owned(),
        Why::MinutesUnfinished { .. }
        | Why::StayedAway { .. }
        | Why::IntakeUnfinished
        | Why::AwaitingAgreement
        | Why::StatusMissing
        | Why::ConditionsMissing { .. }
        | Why::OldCases { .. }
        | Why::OldCasesWithoutTeam { .. }
        | Why::SeatsEmpty { .. }
        | Why::LeadMissing
        | Why::ConsentMissing { .. }
        | Why::MayBeOne { .. }
        | Why::EraseRest { .. }
        | Why::GrownUp { .. }
        | Why::ReleaseUndecided { .. }
        | Why::Clash(_)
        | Why::Contested { .. }
        | Why::NewerEntries { .. }
        | Why::Forked { .. }
        | Why::DoubtfulClock { .. } => return None,
    })
}
