//! Danh sách giới thiệu vay vốn: who was referred for a loan in a time. What the bank and the authorities decide of
//! it is left to their pens. Source: papers 12, domain 4.3; rules 7, 8, 19.

use chrono::NaiveDate;

use super::case_list::home;
use super::choices::periods;
use super::dots::{DOTS, one_line, or_dots};
use super::head;
use super::kinds::{ForWhom, Form, MadeOf, period_of};
use super::naming::{MINORS, Naming, kept, name_title};
use super::pen::pen_rows;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::Office;
use crate::casework::event::Event;
use crate::casework::fact::SupportGiven;
use crate::casework::figures::{Figure, Period, PeriodKind, What, count};
use crate::casework::person::Person;
use crate::press::paper::*;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::money::Dong;

pub const FORM: Form = Form {
    code: "danh-sach-vay-von",
    made_of: MadeOf::Period,
    for_whom: ForWhom::OFFICE,
    choices: |register, today| periods(register, PeriodKind::Year, today),
    make: |register, of, today, audience| {
        let period = period_of(of)?;
        let day = period.map_or(today, |period| period.to.min(today));
        Some((loan_list(register, period, today, audience), day))
    },
};

/// So many rows stand empty on the form for the pen.
const BLANK_ROWS: usize = 8;

/// A referral, and one of those whom it is of.
type Referral<'a> = (&'a Event<SupportGiven>, &'a Person);

struct Sources<'a> {
    period: Option<Period>,
    audience: Audience,
    naming: Naming<'a>,
}

/// The referrals of a period by their days; without a period the blank form. Minors stand on a sheet of their own (rule
/// 8).
pub fn loan_list(register: &Register, period: Option<Period>, on: NaiveDate, audience: Audience) -> Paper {
    let on = period.map_or(on, |period| period.to);
    let referred = period.map(|period| count(register, Figure::LoanValue, period).items).unwrap_or_default();
    let referrals: Vec<Referral<'_>> = referred
        .iter()
        .filter_map(|item| match item.what {
            What::Support(support) => Some(item.cases.iter().map(move |(person, _)| (support, *person))),
            _ => None,
        })
        .flatten()
        .collect();
    let naming = Naming::in_tables(register, audience, on, referrals.iter().map(|(_, person)| *person));
    let sources = Sources { period, audience, naming };
    let (minors, adults): (Vec<_>, Vec<_>) =
        referrals.into_iter().partition(|(_, person)| register.is_minor(person, on));
    let mut paper = Paper::new("Danh sách giới thiệu vay vốn").landscape();
    if minors.is_empty() || !adults.is_empty() {
        sources.sheet(&mut paper, "", &adults);
    }
    if !minors.is_empty() && !adults.is_empty() {
        paper.push(Block::NextPaper);
    }
    if !minors.is_empty() {
        sources.sheet(&mut paper, MINORS, &minors);
    }
    sources.naming.applied_to(paper)
}

impl Sources<'_> {
    fn sheet(&self, paper: &mut Paper, of: &str, referrals: &[Referral<'_>]) {
        let unit = &*self.naming.unit();
        let letterhead = head::letterhead(unit, Office::Keeper, "DS", "");
        paper.push(Letterhead { place_and_date: Some(head::place_and_date(unit, None)), ..letterhead });
        let days = match self.period {
            Some(Period { from, to }) => format!("từ {} đến {}", in_figures(from), in_figures(to)),
            None => format!("từ ngày {DOTS} đến ngày {DOTS}"),
        };
        let subject = format!("Người được giới thiệu vay vốn{of}\n({days})");
        paper.push(Title::new("DANH SÁCH", subject));
        if self.period.is_some() && referrals.is_empty() {
            paper.push(Paragraph::text("Không có trường hợp nào."));
        } else {
            paper.push(self.table(of, referrals));
        }
        paper.push(
            Paragraph::italic(
                "Danh sách này chỉ giới thiệu. Điều kiện, mức vay, thời hạn, lãi suất do ngân hàng và cơ quan có thẩm quyền \
                 xem xét, quyết định.",
            )
            .unindented()
            .sized(12)
            .kept_with_next(),
        );
        paper.push(Block::Signatures(vec![
            Signature::new(["NGƯỜI LẬP DANH SÁCH"]).hinted("(Ký, ghi rõ họ tên)"),
            Signature::new(["ĐẠI DIỆN CÔNG AN"]).hinted("(Ký, ghi rõ họ tên)"),
            Signature::new(["XÁC NHẬN CỦA", "ỦY BAN NHÂN DÂN"]).hinted("(Ký, đóng dấu)"),
        ]));
    }

    fn table(&self, of: &str, referrals: &[Referral<'_>]) -> Table {
        // Where somebody lives, and when they were born, is for the office, and of no minor (rule 8).
        // What is told of the persons listed stands in a form too.
        let is_told = (self.audience.has_names() || self.period.is_none()) && of.is_empty();
        let about = [("Năm sinh", Column::centred(Width::Mm(16))), ("Nơi ở", Column::left(Width::Share(3)))];
        let columns =
            [("STT", Column::centred(Width::Mm(11))), (name_title(is_told), Column::left(Width::Share(3)))]
                .into_iter()
                .chain(about.into_iter().filter(|_| is_told))
                .chain([
                    ("Ngày giới thiệu", Column::centred(Width::Mm(25))),
                    ("Mục đích vay", Column::left(Width::Share(3))),
                    ("Số tiền (đồng)", Column::right(Width::Mm(27))),
                    ("Nơi cho vay", Column::left(Width::Share(5))),
                    ("Thời hạn", Column::centred(Width::Mm(18))),
                    ("Ghi chú", Column::left(Width::Mm(18))),
                ]);
        let (titles, columns): (Vec<&str>, Vec<Column>) = columns.unzip();
        let width = titles.len();
        let table = Table::new(columns).headed(titles);
        if self.period.is_none() {
            return pen_rows(table, BLANK_ROWS);
        }
        let rows = (1..).zip(referrals).map(|(number, (support, person))| {
            let born = person.born().map_or(DOTS.to_owned(), |born| born.year().to_string());
            let about = [born, home(person)].into_iter().filter(|_| is_told);
            let rest = [
                in_figures(support.fact.on),
                or_dots(&support.fact.purpose),
                money(&support.fact),
                kept(&or_dots(&support.fact.giver)),
                DOTS.to_owned(),
                String::new(),
            ];
            let first = [number.to_string(), self.naming.in_table(person)];
            first.into_iter().chain(about).chain(rest).collect::<Vec<_>>()
        });
        let table = rows.fold(table, Table::row);
        table.row(self.total(referrals, width, is_told))
    }

    /// Persons, and the money of all referrals, each once.
    fn total(&self, referrals: &[Referral<'_>], width: usize, is_told: bool) -> Vec<String> {
        let mut persons: Vec<_> = referrals.iter().map(|(_, person)| person.id()).collect();
        persons.sort();
        persons.dedup();
        let mut supports: Vec<_> = referrals.iter().map(|(support, _)| (&support.subject, support)).collect();
        supports.sort_by_key(|(subject, _)| *subject);
        supports.dedup_by_key(|(subject, _)| *subject);
        let sum: i64 = supports.iter().filter_map(|(_, support)| support.fact.value).sum();
        let is_whole = supports.iter().all(|(_, support)| support.fact.value.is_some());
        let sum = Dong::new(sum).ok().filter(|_| is_whole && !supports.is_empty());
        let mut cells = vec![String::new(); width];
        cells[1] = format!("Cộng: {} người", persons.len());
        cells[if is_told { 6 } else { 4 }] = sum.map_or(DOTS.to_owned(), Dong::grouped);
        cells
    }
}

/// What was asked for; of one referral for several it is said that they share it.
fn money(support: &SupportGiven) -> String {
    let value = support.value.and_then(|value| Dong::new(value).ok()).map(Dong::grouped);
    match (value, support.episodes.len()) {
        (None, _) => DOTS.to_owned(),
        (Some(value), 0 | 1) => value,
        (Some(value), many) => one_line(&format!("{value} (chung {many} người)")),
    }
}
