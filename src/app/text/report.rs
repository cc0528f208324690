//! `Báo cáo`: the eight figures of a period and the list behind each.

use crate::casework::figures::{Figure, Flow, Period, PeriodKind};
use crate::casework::home_contact::HomeContacts;
use crate::papers::report;
use crate::vietnamese::date::in_figures;

pub struct ReportWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub kind: &'static str,
    pub which: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub ends_before: &'static str,
    pub no_figures: &'static str,
    pub figure: &'static str,
    pub number: &'static str,
    pub eight: &'static str,
    pub stock: &'static str,
    pub sessions: &'static str,
    pub derived: &'static str,
    pub rules_title: &'static str,
    pub by_category: &'static str,
    pub category: &'static str,
    pub no_category: &'static str,
    pub copy_paragraph: &'static str,
    pub save_pdf: &'static str,
    pub not_copied: &'static str,
    pub empty_list: &'static str,
    pub more: &'static str,
    pub not_written: &'static str,
    pub kind_named: fn(PeriodKind) -> &'static str,
    /// The dates always stand beside the name (rule 13).
    pub period_named: fn(PeriodKind, Period) -> String,
    pub days: fn(Period) -> String,
    /// The book can tell only of this part of the period.
    pub covered: fn(Period) -> String,
    pub begins: fn(day: &str) -> String,
    pub indicator: fn(Figure) -> &'static str,
    pub amount: fn(Figure, u64) -> String,
    pub rules: fn(HomeContacts) -> Vec<String>,
    pub derived_lines: fn(&Flow) -> Vec<String>,
    pub unwritten: fn(lines: usize) -> String,
    pub printed_as: fn(words: &str) -> String,
    pub list_sum: fn(lines: usize, amount: &str) -> String,
}

pub const VI: ReportWords = ReportWords {
    title: "Báo cáo",
    lead: "Chọn kỳ để xem số liệu. Chạm vào một số để xem những gì làm nên số đó.",
    kind: "Kỳ báo cáo",
    which: "Chọn kỳ",
    from: "Từ ngày",
    to: "Đến ngày",
    ends_before: "Ngày cuối kỳ đứng trước ngày đầu kỳ.",
    no_figures: "Không có số liệu",
    figure: "Chỉ tiêu",
    number: "Số liệu",
    eight: "Tám chỉ tiêu",
    stock: "Đầu kỳ, đưa vào, ra khỏi diện, cuối kỳ",
    sessions: "Sinh hoạt",
    derived: "Tính từ số liệu",
    rules_title: "Cách đếm",
    by_category: "Cuối kỳ theo diện",
    category: "Diện",
    no_category: "chưa ghi diện",
    copy_paragraph: "Chép đoạn văn",
    save_pdf: "Lưu tệp PDF",
    not_copied: "Chưa chép được. Hãy chọn đoạn văn ở dưới rồi chép.",
    empty_list: "Không có gì trong kỳ này.",
    more: "Xem thêm",
    not_written: "chưa ghi",
    kind_named: |kind| match kind {
        PeriodKind::Month => "Tháng",
        PeriodKind::Quarter => "Quý",
        PeriodKind::ReportHalf => "6 tháng, tính từ ngày 15 (15/12 – 14/6)",
        PeriodKind::CalendarHalf => "6 tháng theo lịch (1/1 – 30/6)",
        PeriodKind::Year => "Năm",
        PeriodKind::Free => "Từ ngày đến ngày",
    },
    period_named: |kind, period| {
        use chrono::Datelike;
        let (month, year) = (period.from.month(), period.from.year());
        let name = match kind {
            PeriodKind::Month => format!("Tháng {month}/{year}"),
            PeriodKind::Quarter => {
                format!("Quý {}/{year}", ["I", "II", "III", "IV"][(month as usize - 1) / 3])
            }
            PeriodKind::CalendarHalf if month == 1 => format!("6 tháng đầu năm {year}"),
            PeriodKind::CalendarHalf => format!("6 tháng cuối năm {year}"),
            PeriodKind::Year => format!("Năm {year}"),
            PeriodKind::ReportHalf => "6 tháng".to_owned(),
            PeriodKind::Free => return days_vi(period),
        };
        format!("{name} ({} – {})", in_figures(period.from), in_figures(period.to))
    },
    days: days_vi,
    covered: |period| {
        format!(
            "Sổ có số liệu từ {} đến {}. Những ngày khác của kỳ: không có số liệu.",
            in_figures(period.from),
            in_figures(period.to)
        )
    },
    begins: |day| format!("Sổ ghi từ ngày {day}."),
    indicator: report::indicator,
    amount: report::amount,
    rules: report::rules,
    derived_lines: report::derived,
    unwritten: |lines| format!("{lines} lần chưa ghi"),
    printed_as: |words| format!("Trong văn bản ghi: {words}"),
    list_sum: |lines, amount| format!("{lines} dòng, cộng lại: {amount}"),
};

fn days_vi(period: Period) -> String {
    format!("Từ {} đến {}", in_figures(period.from), in_figures(period.to))
}
