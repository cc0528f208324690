//! Báo cáo 6 tháng: the paragraph in its report, and the annex of the figures. It names nobody. Source: papers 8,
//! domain 1.6 and 3.3.

mod annex;

use std::borrow::Cow;

use chrono::NaiveDate;

use super::choices::periods;
use super::dots::{DOTS, said};
use super::grounds;
use super::head;
use super::kinds::{ForWhom, Form, MadeOf, period_of};
use super::naming::{Naming, kept};
use super::report::{blank_paragraph, in_period, paragraph, period_name};
use crate::casework::Register;
use crate::casework::book::{Office, Unit};
use crate::casework::figures::{Flow, Period, PeriodKind, by_exit_reason, covered};
use crate::casework::ward_report::{part, text};
use crate::press::paper::*;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::{capitalised, uncapitalised};

pub const FORM: Form = Form {
    code: "bao-cao",
    made_of: MadeOf::Period,
    for_whom: ForWhom::EVERYBODY,
    choices: |register, today| periods(register, PeriodKind::CalendarHalf, today),
    make: |register, of, today, _| {
        let period = period_of(of)?;
        let day = period.map_or(today, |period| period.to.min(today));
        Some((ward_report(register, period, today), day))
    },
};

const IN_THE_ANNEX: &str = "Số liệu và cách đếm từng số nêu tại Phụ lục kèm theo.";

/// What the report is built from.
struct Sources<'a> {
    register: &'a Register,
    /// The time it is of; `None` for the blank form.
    period: Option<Period>,
    /// What of it the book can tell of: nothing, before the book begins (rule 1).
    covered: Option<Period>,
    /// The last day it is of; of the blank form, the day it is printed.
    on: NaiveDate,
}

/// The report of a period as far as the book can tell of it by `today`; without a period the blank form.
pub fn ward_report(register: &Register, period: Option<Period>, today: NaiveDate) -> Paper {
    let covered = period.and_then(|period| covered(register, period, today));
    let on = period.map_or(today, |period| period.to.min(today));
    let sources = Sources { register, period, covered, on };
    let mut paper = Paper::new("Báo cáo kết quả thực hiện mô hình")
        .with(sources.letterhead())
        .with(Title::new("BÁO CÁO", sources.subject()));
    paper.blocks.extend(sources.addressee());
    paper.push(sources.opening());
    paper.push(Heading::new(Level::Section, "I. TÌNH HÌNH"));
    paper.blocks.extend(sources.situation());
    paper.push(Heading::new(Level::Section, "II. KẾT QUẢ"));
    paper.blocks.extend(sources.results());
    for (heading, part) in [
        ("III. KHÓ KHĂN, HẠN CHẾ", part::DIFFICULTIES),
        ("IV. KIẾN NGHỊ", part::PROPOSALS),
        ("V. NHIỆM VỤ", part::TASKS),
    ] {
        paper.push(Heading::new(Level::Section, heading));
        paper.blocks.extend(sources.typed(part));
    }
    paper.push(Paragraph::text(format!("Trên đây là báo cáo {}./.", sources.named())).kept_with_next());
    paper.push(head::closing(&sources.unit(), Office::Keeper));
    paper.push(annex::annex(&sources));
    Naming::new(register, FORM.for_whom.default, on).applied_to(paper)
}

impl Sources<'_> {
    fn unit(&self) -> Cow<'_, Unit> {
        self.register.unit_on(self.on)
    }

    fn text(&self, part: &str) -> String {
        self.period.map(|period| text(self.register.unit(), period, part)).unwrap_or_default()
    }

    fn letterhead(&self) -> Letterhead {
        let unit = &*self.unit();
        Letterhead {
            place_and_date: Some(head::place_and_date(unit, None)),
            ..head::letterhead(unit, Office::Keeper, "BC", &self.text(part::NUMBER))
        }
    }

    /// "kết quả thực hiện mô hình "5+1" 6 tháng đầu năm 2022"
    fn named(&self) -> String {
        let name = self.period.map(|period| match PeriodKind::of(period) {
            Some(kind) => period_name(kind, period).map_or_else(String::new, |name| uncapitalised(&name)),
            None => format!("từ {} đến {}", in_figures(period.from), in_figures(period.to)),
        });
        let name = name.unwrap_or_else(|| format!("kỳ {DOTS}"));
        format!("kết quả thực hiện mô hình \"{}\" {name}", kept(&head::model(self.register)))
    }

    /// The dates always stand there (rule 13).
    fn subject(&self) -> String {
        let days = match self.period {
            Some(Period { from, to }) => format!("(từ {} đến {})", in_figures(from), in_figures(to)),
            None => format!("(từ ngày {DOTS} đến ngày {DOTS})"),
        };
        let named = capitalised(&self.named());
        let is_dated = self.period.is_some_and(|period| PeriodKind::of(period).is_none());
        if is_dated { named } else { format!("{named}\n{days}") }
    }

    fn addressee(&self) -> Option<Block> {
        let to = self.text(part::ADDRESSED_TO);
        match (self.period, to.trim()) {
            (None, _) => Some(Paragraph::text("Kính gửi:").unindented().dotted(1).into()),
            (Some(_), "") => None,
            (Some(_), to) => Some(Paragraph::text(format!("Kính gửi: {}.", kept(to))).centred().into()),
        }
    }

    fn opening(&self) -> Block {
        let body = kept(&head::body(&self.unit(), Office::Keeper));
        // On the form for the pen no plan is in force yet.
        let template = self.period.and(self.register.current_template()).map(|(template, _)| template);
        let plan = grounds::plan(self.register, template, self.period.map_or(self.on, |period| period.to));
        Paragraph::text(format!("Thực hiện {plan}, {body} báo cáo {} như sau:", self.named())).into()
    }

    /// Said where the book tells of a part only, or of nothing (rule 1).
    fn without_figures(&self) -> Option<Block> {
        let period = self.period?;
        let sentence = match self.covered {
            Some(covered) if covered == period => return None,
            Some(Period { from, to }) => format!(
                "Số liệu dưới đây tính từ {} đến {}; những ngày khác của kỳ: không có số liệu.",
                in_figures(from),
                in_figures(to)
            ),
            None => "Kỳ này sổ không có số liệu.".to_owned(),
        };
        Some(Paragraph::italic(sentence).into())
    }

    fn situation(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = self.without_figures().into_iter().collect();
        blocks.extend(match (self.period, self.covered) {
            (None, _) => Some(
                Paragraph::text(format!(
                    "Đầu kỳ có {DOTS} lượt giúp đỡ; trong kỳ đưa vào {DOTS}, ra khỏi diện {DOTS} (tiến bộ: {DOTS}; hết hạn: \
                     {DOTS}; chuyển đi: {DOTS}; khác: {DOTS}), tạm dừng {DOTS}; cuối kỳ còn {DOTS}."
                ))
                .into(),
            ),
            (Some(_), None) => None,
            (Some(_), Some(covered)) => Some(Paragraph::text(self.stock(covered)).into()),
        });
        blocks
    }

    /// "Đầu kỳ có 10 lượt giúp đỡ; trong kỳ đưa vào 3, ra khỏi diện 2 (tiến bộ: 1; chuyển nơi cư trú: 1); …"
    fn stock(&self, covered: Period) -> String {
        let Flow { opening, admitted, released, closing, .. } = Flow::of(self.register, covered);
        let reasons = by_exit_reason(self.register, covered);
        let reasons: Vec<String> =
            reasons.iter().map(|(name, cases)| format!("{}: {cases}", exit_reason(name))).collect();
        let reasons = if reasons.is_empty() { String::new() } else { format!(" ({})", reasons.join("; ")) };
        format!(
            "Đầu kỳ có {opening} lượt giúp đỡ; trong kỳ đưa vào {admitted}, ra khỏi diện {released}{reasons}; cuối kỳ \
             còn {closing}."
        )
    }

    fn results(&self) -> Vec<Block> {
        match (self.period, self.covered) {
            (None, _) => vec![
                Paragraph::text(blank_paragraph(&head::ward(&self.unit()))).into(),
                Paragraph::text(IN_THE_ANNEX).into(),
            ],
            (Some(period), None) => {
                vec![Paragraph::text(format!("{}: không có số liệu.", in_period(period))).into()]
            }
            (Some(_), Some(covered)) => vec![
                Paragraph::text(paragraph(self.register, covered)).into(),
                Paragraph::text(IN_THE_ANNEX).into(),
            ],
        }
    }

    fn typed(&self, part: &str) -> Vec<Block> {
        match self.text(part).trim() {
            "" => vec![Block::DottedLines(3)],
            typed => said(vec![], typed, 0),
        }
    }
}

/// Why somebody left, as the report says it.
fn exit_reason(name: &str) -> String {
    if name.is_empty() { "lý do khác".to_owned() } else { kept(&uncapitalised(name)) }
}
