//! The annex: every figure with how it is counted. Source: papers (Báo cáo 6 tháng), rules 1, 7, 11.

use super::{FORM, Sources, exit_reason};
use crate::casework::book::Office;
use crate::casework::figures::{
    AgesAndSexes, Figure, Flow, Period, ages_and_sexes, by_category, by_exit_reason, count,
};
use crate::casework::home_contact::HomeContacts;
use crate::casework::old_report::{OldReport, TOTALS, old_report_field, total};
use crate::casework::ward_report::{part, reported};
use crate::papers::dots::{DOTS, or_long_dots};
use crate::papers::head;
use crate::papers::naming::kept;
use crate::papers::report::{BESIDE, EIGHT, STOCK, amount, counted, derived, indicator, rules};
use crate::papers::report_charts::{by_category_chart, by_month_chart};
use crate::press::paper::*;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::capitalised;

const NO_FIGURES: &str = "không có số liệu";
const NO_CATEGORY: &str = "Chưa ghi diện";

pub fn annex(sources: &Sources<'_>) -> Annex {
    let number = sources.text(part::NUMBER);
    let symbol = sources.unit().letterhead(Office::Keeper).symbol;
    let number = head::number_line(&number, "BC", &symbol).replace("Số: ", "số ");
    let mut annex = Annex::new("Phụ lục", "SỐ LIỆU QUẢN LÝ, GIÚP ĐỠ TRONG KỲ")
        .attached_to(format!("(Kèm theo Báo cáo {number} ngày {DOTS})"));
    let blocks = &mut annex.blocks;
    let clause = |words: &str| Heading::new(Level::Clause, words).into();
    blocks.extend([clause("1. Tám chỉ tiêu"), sources.eight().into()]);
    blocks.extend(sources.of_bodies());
    blocks.extend([clause("2. Số trường hợp trong kỳ"), sources.stock_table().into()]);
    blocks.extend([clause("3. Số liệu khác"), sources.beside().into()]);
    blocks.extend([clause("4. Cuối kỳ theo diện, tuổi, giới"), sources.split().into()]);
    blocks.extend(sources.charts());
    blocks.extend(sources.older().into_iter().flat_map(copied));
    if let Some(covered) = sources.covered {
        let derived = List::new(Marker::Dash, derived(&Flow::of(sources.register, covered)));
        blocks.extend([clause("Tính từ số liệu"), derived.into()]);
    }
    blocks.push(clause("Cách đếm"));
    for rule in rules(HomeContacts::of(sources.register.unit())) {
        blocks.push(Paragraph::text(format!("– {rule}")).unindented().sized(12).into());
    }
    blocks.push(Block::Signatures(vec![
        Signature::new(["NGƯỜI LẬP BIỂU"]).hinted("(Ký, ghi rõ họ tên)"),
        Signature::new(["NGƯỜI DUYỆT"]).hinted("(Ký, ghi rõ họ tên)"),
    ]));
    annex
}

impl Sources<'_> {
    /// A figure of the book in words, nothing where the form is blank.
    fn cell(&self, figure: Figure) -> String {
        match (self.period, self.covered) {
            (None, _) => DOTS.to_owned(),
            (Some(_), None) => NO_FIGURES.to_owned(),
            (Some(_), Some(covered)) => counted(figure, &count(self.register, figure, covered)),
        }
    }

    /// What bodies report stands in a column of its own, where anything is reported or may be written by hand.
    fn has_reported(&self) -> bool {
        self.period.is_none_or(|_| TOTALS.iter().any(|code| self.reported(code).is_some()))
    }

    fn reported(&self, code: &str) -> Option<u64> {
        reported(self.register.unit(), self.period?, code)
    }

    fn eight(&self) -> Table {
        let reported = self.has_reported();
        let columns = [
            ("Mã", Column::centred(Width::Mm(14))),
            ("Chỉ tiêu", Column::left(Width::Share(1))),
            ("Số liệu trong sổ", Column::left(Width::Mm(42))),
        ];
        let beside = reported.then_some(("Do đơn vị báo", Column::left(Width::Mm(36))));
        let (titles, columns): (Vec<&str>, Vec<Column>) = columns.into_iter().chain(beside).unzip();
        let rows = EIGHT.into_iter().zip(TOTALS).map(|((code, figure), total)| {
            let told = match (self.period, self.reported(total)) {
                (None, _) => DOTS.to_owned(),
                (Some(_), None) => "không báo".to_owned(),
                (Some(_), Some(number)) => amount(figure, number),
            };
            let row = [code.to_owned(), indicator(figure).to_owned(), self.cell(figure)];
            row.into_iter().chain(reported.then_some(told)).collect::<Vec<_>>()
        });
        rows.fold(Table::new(columns).headed(titles), Table::row)
    }

    fn of_bodies(&self) -> Option<Block> {
        self.has_reported().then(|| {
            let bodies = kept(&or_long_dots(&self.text(part::REPORTED_BY)));
            let note = format!(
                "Cột \"Do đơn vị báo\": số liệu tổng do {bodies} báo, không nêu tên từng người; không cộng vào số liệu \
                 của sổ."
            );
            Paragraph::italic(note).unindented().sized(12).into()
        })
    }

    /// What was there, came, went by each reason, and is there.
    fn stock_table(&self) -> Table {
        let table = two_columns();
        STOCK.into_iter().fold(table, |table, figure| {
            let table = table.row([indicator(figure).to_owned(), self.cell(figure)]);
            if figure != Figure::Released {
                return table;
            }
            let reasons = match (self.period, self.covered) {
                (None, _) => ["tiến bộ", "hết thời hạn", "chuyển nơi cư trú", "lý do khác"]
                    .map(|reason| (reason.to_owned(), DOTS.to_owned()))
                    .to_vec(),
                (Some(_), None) => vec![],
                (Some(_), Some(covered)) => by_exit_reason(self.register, covered)
                    .into_iter()
                    .map(|(name, cases)| (exit_reason(&name), amount(figure, cases as u64)))
                    .collect(),
            };
            let rows = reasons.into_iter().map(|(reason, cases)| [format!("– {reason}"), cases]);
            rows.fold(table, Table::row)
        })
    }

    fn beside(&self) -> Table {
        let rows = BESIDE.into_iter().map(|figure| [indicator(figure).to_owned(), self.cell(figure)]);
        rows.fold(two_columns(), Table::row)
    }

    /// One and two are not told apart in a table that is split (rule 7).
    fn split(&self) -> Table {
        let cells = match (self.period, self.covered) {
            (None, _) => {
                let template = self.register.current_template().map(|(_, template)| &template.categories);
                let names = template.into_iter().flatten().map(|category| kept(&capitalised(&category.name)));
                let rest = ["Người dưới 18 tuổi", "Nữ"].map(str::to_owned);
                names.chain(rest).map(|name| (name, DOTS.to_owned())).collect()
            }
            (Some(_), None) => vec![("Theo diện, tuổi, giới".to_owned(), NO_FIGURES.to_owned())],
            (Some(_), Some(covered)) => self.split_on(covered),
        };
        cells.into_iter().fold(two_columns(), |table, (name, cases)| table.row([name, cases]))
    }

    fn split_on(&self, covered: Period) -> Vec<(String, String)> {
        let AgesAndSexes { minors, women, without_sex } = ages_and_sexes(self.register, covered.to);
        let categories = by_category(self.register, covered.to).into_iter().map(|(name, cases)| {
            let name = if name.is_empty() { NO_CATEGORY.to_owned() } else { kept(&capitalised(&name)) };
            (name, cases)
        });
        let rest = [("Người dưới 18 tuổi".to_owned(), minors), ("Nữ".to_owned(), women)];
        let told = |(name, cases)| (name, FORM.for_whom.default.split_count(cases));
        // Who is not known to be a man is not known to be none of the women either.
        let unknown = (without_sex > 0).then(|| ("Chưa ghi giới tính".to_owned(), without_sex));
        categories.chain(rest).chain(unknown).map(told).collect()
    }

    /// Of what the book can tell; their words name nobody.
    fn charts(&self) -> Vec<Block> {
        let Some(covered) = self.covered else { return vec![] };
        let audience = FORM.for_whom.default;
        let charts = [
            (
                "5. Cuối kỳ theo diện, bằng biểu đồ",
                by_category_chart(self.register, covered, audience, NO_CATEGORY),
            ),
            ("6. Lượt tiếp xúc tại nhà theo tháng", by_month_chart(self.register, covered)),
        ];
        let drawn = charts.into_iter().filter_map(|(title, chart)| Some((title, chart?)));
        let of_chart = |(title, mut chart): (&str, Chart)| {
            for point in &mut chart.points {
                (point.label, point.figure) = (kept(&point.label), kept(&point.figure));
            }
            [Heading::new(Level::Clause, title).into(), chart.into()]
        };
        drawn.flat_map(of_chart).collect()
    }

    /// Older reports that tell of a day of the period.
    fn older(&self) -> Vec<&OldReport> {
        let Some(period) = self.period else { return vec![] };
        let reports = self.register.old_reports().into_iter();
        reports.filter(|it| it.fact.from <= period.to && it.fact.to >= period.from).collect()
    }
}

fn two_columns() -> Table {
    let columns = [Column::left(Width::Share(1)), Column::left(Width::Mm(56))];
    Table::new(columns).headed(["Chỉ tiêu", "Số liệu"])
}

/// Totals that an older report gives: apart, and never added (rule 1).
fn copied(report: &OldReport) -> [Block; 2] {
    let name = kept(&or_long_dots(report.text(old_report_field::NAME)));
    let (from, to) = (in_figures(report.fact.from), in_figures(report.fact.to));
    let rows = EIGHT.into_iter().zip(TOTALS).filter_map(|((_, figure), code)| {
        let number = total(report, code)?;
        Some([indicator(figure).to_owned(), amount(figure, number)])
    });
    let title = format!("Chép từ báo cáo cũ: {name} (từ {from} đến {to}); không cộng vào số liệu của sổ");
    [Heading::new(Level::Clause, title).into(), rows.fold(two_columns(), Table::row).into()]
}
