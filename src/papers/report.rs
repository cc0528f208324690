//! The figures of a period: the internal table and the paragraph to copy. Neither names anybody. Source: domain 1.6,
//! papers (Báo cáo 6 tháng).

use chrono::{Datelike, NaiveDate};

use super::dots::DOTS;
use super::head;
use super::kinds::INTERNAL;
use crate::casework::Register;
use crate::casework::figures::{Counted, Figure, Flow, Period, PeriodKind, by_category, count};
use crate::casework::home_contact::HomeContacts;
use crate::casework::ward_report::says_zero;
use crate::press::paper::*;
use crate::vietnamese::date::{formal, in_figures};
use crate::vietnamese::money::Dong;
use crate::vietnamese::number::{grouped, more_than_tens, percent};
use crate::vietnamese::sentence::{capitalised, uncapitalised};

/// The eight figures in their order; I5 is two numbers.
pub const EIGHT: [(&str, Figure); 9] = [
    ("I1", Figure::Managed),
    ("I2", Figure::HomeContacts),
    ("I3", Figure::Gifts),
    ("I4", Figure::GiftValue),
    ("I5", Figure::LoanReferrals),
    ("I5", Figure::LoanValue),
    ("I6", Figure::JobReferrals),
    ("I7", Figure::InsuranceCards),
    ("I8", Figure::Progress),
];

/// What was there, came, went, and is there: `đầu kỳ + đưa vào − ra khỏi diện = cuối kỳ`.
/// Who is paused is among those who are there.
pub const STOCK: [Figure; 5] =
    [Figure::Opening, Figure::Admitted, Figure::Released, Figure::Closing, Figure::Paused];

/// What is told beside these.
pub const BESIDE: [Figure; 4] =
    [Figure::Sessions, Figure::SessionAttendance, Figure::Briefings, Figure::Training];

/// How the numbers come about; printed under every table. Visits at home are counted as the ward says (rule 11).
pub fn rules(visits: HomeContacts) -> Vec<String> {
    let visits = format!(
        "I2 {}; một lần đến thăm nhiều người là một lượt. Gặp ở nơi khác, điện thoại, dự sinh hoạt thì không tính.",
        visits.on_paper()
    );
    [
        "Số liệu tính theo ngày việc xảy ra, không theo ngày ghi vào sổ.",
        "I1 đếm người, mỗi người một lần: ai được quản lý, giúp đỡ ít nhất một ngày trong kỳ, kể cả người đang tạm dừng.",
        "Đầu kỳ, đưa vào, ra khỏi diện, cuối kỳ đếm theo lượt giúp đỡ: một người vào lại là thêm một lượt.",
        &visits,
        "I3 cộng số phần quà; quà ghi theo kg, thùng hay đơn vị khác là một phần. I4 cộng giá trị đã ghi của quà; phần quà chưa ghi giá trị không tính là 0 đồng.",
        "I5, I6, I7 và học nghề đếm người, mỗi người một lần, không đếm số lượt hay số thẻ; số tiền vay cộng theo từng lần giới thiệu.",
        "I8 đếm lượt ra khỏi diện có ngày trong kỳ với lý do tiến bộ; lý do khác chỉ nằm trong số ra khỏi diện.",
        "Mỗi người chỉ tính vào một diện, diện ghi gần nhất tính đến cuối kỳ.",
    ]
    .map(str::to_owned)
    .to_vec()
}

pub fn indicator(figure: Figure) -> &'static str {
    match figure {
        Figure::Opening => "Đầu kỳ",
        Figure::Admitted => "Đưa vào trong kỳ",
        Figure::Released => "Ra khỏi diện trong kỳ (mọi lý do)",
        Figure::Closing => "Cuối kỳ",
        Figure::Paused => "Trong đó đang tạm dừng",
        Figure::Managed => "Được quản lý, giúp đỡ trong kỳ",
        Figure::HomeContacts => "Tiếp xúc tại nhà",
        Figure::Gifts => "Phần quà",
        Figure::GiftValue => "Tổng trị giá quà",
        Figure::LoanReferrals => "Được giới thiệu vay vốn",
        Figure::LoanValue => "Số tiền giới thiệu vay",
        Figure::JobReferrals => "Được giới thiệu việc làm",
        Figure::InsuranceCards => "Được hỗ trợ thẻ bảo hiểm y tế",
        Figure::Training => "Được hỗ trợ học nghề",
        Figure::Progress => "Tiến bộ, ra khỏi diện quản lý",
        Figure::Sessions => "Buổi sinh hoạt",
        Figure::SessionAttendance => "Lượt người dự sinh hoạt",
        Figure::Briefings => "Cuộc họp giao ban",
        Figure::Supports => "Hỗ trợ",
        Figure::WithoutLead => "Chưa có người giúp đỡ chính",
        Figure::WithoutFamily => "Chưa có đại diện gia đình",
    }
}

/// "119 phần", "48,8 triệu đồng"
pub fn amount(figure: Figure, number: u64) -> String {
    let unit = match figure {
        Figure::GiftValue | Figure::LoanValue => return money(number),
        Figure::Opening | Figure::Admitted | Figure::Released | Figure::Closing | Figure::Paused => "lượt",
        Figure::Managed
        | Figure::LoanReferrals
        | Figure::JobReferrals
        | Figure::InsuranceCards
        | Figure::Training
        | Figure::Progress
        | Figure::WithoutLead
        | Figure::WithoutFamily => "trường hợp",
        Figure::HomeContacts | Figure::SessionAttendance => "lượt",
        Figure::Gifts => "phần",
        Figure::Sessions => "buổi",
        Figure::Briefings => "cuộc",
        Figure::Supports => "lần",
    };
    format!("{} {unit}", grouped(number))
}

fn money(number: u64) -> String {
    let dong = i64::try_from(number).ok().and_then(|dong| Dong::new(dong).ok());
    dong.map_or_else(|| format!("{} đồng", grouped(number)), Dong::short)
}

/// The number with its unit, and what was not written and so is not in it.
pub fn counted(figure: Figure, counted: &Counted<'_>) -> String {
    let unwritten = counted.unwritten();
    if unwritten > 0 && unwritten == counted.items.len() {
        return "chưa ghi".to_owned();
    }
    let amount = amount(figure, counted.number());
    if unwritten == 0 { amount } else { format!("{amount} ({unwritten} lần chưa ghi)") }
}

/// What follows from the figures; each a line.
pub fn derived(it: &Flow) -> Vec<String> {
    let Flow { opening, admitted, released, closing, persons, progress } = it;
    let mut lines = vec![format!(
        "Đầu kỳ {opening} + đưa vào {admitted} − ra khỏi diện {released} = cuối kỳ {closing} lượt."
    )];
    let rate = percent(*progress, *persons);
    lines.extend(rate.map(|rate| format!("I8/I1: {progress}/{persons} trường hợp = {rate}.")));
    let episodes = it.episodes();
    if episodes > *persons {
        let rate = percent(*progress, episodes).unwrap_or_default();
        lines.push(format!(
            "Có {persons} người với {episodes} lượt giúp đỡ, vì có người vào lại trong kỳ; tiến bộ {progress}/{episodes} lượt = {rate}."
        ));
    }
    lines
}

/// The table as it is printed for the office.
pub fn figures_paper(register: &Register, period: Period, on: NaiveDate) -> Paper {
    let ward = head::ward(&register.unit_on(period.to));
    let days = format!("từ {} đến {}", in_figures(period.from), in_figures(period.to));
    let columns =
        [Column::centred(Width::Mm(14)), Column::left(Width::Share(1)), Column::left(Width::Mm(60))];
    let table = Table::new(columns).headed(["Mã", "Chỉ tiêu", "Số liệu"]);
    let others = STOCK.into_iter().chain(BESIDE).map(|figure| ("", figure));
    let rows = EIGHT.into_iter().chain(others);
    let table = rows.fold(table, |table, (code, figure)| {
        let number = counted(figure, &count(register, figure, period));
        table.row([code.to_owned(), indicator(figure).to_owned(), number])
    });
    let mut paper = Paper::new("Bảng số liệu")
        .marked(INTERNAL)
        .with(Title::new("BẢNG SỐ LIỆU", format!("Quản lý, giúp đỡ tại {ward} {days}")))
        .with(table)
        .with(Heading::new(Level::Clause, "Tính từ số liệu"))
        .with(List::new(Marker::Dash, derived(&Flow::of(register, period))));
    let categories = by_category(register, period.to);
    if !categories.is_empty() {
        let line = |(name, cases): &(String, usize)| {
            let name = if name.is_empty() { "chưa ghi diện" } else { name };
            format!("{name}: {cases}")
        };
        paper.push(Heading::new(Level::Clause, "Cuối kỳ theo diện"));
        paper.push(List::new(Marker::Dash, categories.iter().map(line).collect::<Vec<_>>()));
    }
    paper.push(Heading::new(Level::Clause, "Cách đếm"));
    paper.push(List::new(Marker::Dash, rules(HomeContacts::of(register.unit()))));
    paper.push(Paragraph::text(format!("Lập {}.", formal(on))).unindented());
    paper
}

/// "Tháng 5/2022", "6 tháng đầu năm 2022"; `None` for a time from one day to another.
pub fn period_name(kind: PeriodKind, period: Period) -> Option<String> {
    let (month, year) = (period.from.month(), period.from.year());
    Some(match kind {
        PeriodKind::Month => format!("Tháng {month}/{year}"),
        PeriodKind::Quarter => format!("Quý {}/{year}", ["I", "II", "III", "IV"][(month as usize - 1) / 3]),
        PeriodKind::CalendarHalf if month == 1 => format!("6 tháng đầu năm {year}"),
        PeriodKind::CalendarHalf => format!("6 tháng cuối năm {year}"),
        PeriodKind::Year => format!("Năm {year}"),
        PeriodKind::ReportHalf => "6 tháng".to_owned(),
        PeriodKind::Free => return None,
    })
}

/// "Trong 6 tháng đầu năm 2022 (01/01/2022 – 30/06/2022)": the dates always stand there (rule 13).
pub fn in_period(period: Period) -> String {
    let (from, to) = (in_figures(period.from), in_figures(period.to));
    match PeriodKind::of(period).and_then(|kind| period_name(kind, period)) {
        Some(name) => format!("Trong {} ({from} – {to})", uncapitalised(&name)),
        None => format!("Từ {from} đến {to}"),
    }
}

/// The paragraph of the six-month report with every figure left to the pen. Source: papers (Default paragraph).
pub fn blank_paragraph(ward: &str) -> String {
    format!(
        "Trong kỳ (từ ngày {DOTS} đến ngày {DOTS}), các tổ thực hiện Mô hình trên địa bàn {ward} quản lý, giúp đỡ {DOTS} \
         trường hợp, có {DOTS} lượt tiếp xúc tại nhà; tổ chức {DOTS} buổi sinh hoạt với {DOTS} lượt người dự. Tặng {DOTS} \
         phần quà, tổng trị giá {DOTS} đồng; giới thiệu {DOTS} trường hợp vay vốn với số tiền {DOTS} đồng; giới thiệu việc \
         làm cho {DOTS} trường hợp; hỗ trợ thẻ bảo hiểm y tế cho {DOTS} trường hợp. Kết quả, {DOTS} trường hợp tiến bộ \
         được đưa ra khỏi diện quản lý; cuối kỳ còn {DOTS} trường hợp, trong đó {DOTS} trường hợp tạm dừng."
    )
}

/// The paragraph of the six-month report; a clause whose figure is 0 is dropped unless the ward says otherwise
/// (rule 26).
pub fn paragraph(register: &Register, period: Period) -> String {
    let says_zero = says_zero(register.unit());
    let of = |figure| count(register, figure, period);
    let number = |figure| of(figure).number();
    let some = |figure: Figure, words: &dyn Fn(&str) -> String| {
        let number = number(figure);
        (number > 0 || says_zero).then(|| words(&grouped(number)))
    };
    let helped = format!("quản lý, giúp đỡ {} trường hợp", grouped(number(Figure::Managed)));
    let contacts = number(Figure::HomeContacts);
    let contacts =
        (contacts > 0 || says_zero).then(|| format!("có {} lượt tiếp xúc tại nhà", more_than_tens(contacts)));
    let first: Vec<String> = std::iter::once(helped).chain(contacts).collect();
    let mut clauses = vec![first.join(", ")];
    let attended = of(Figure::SessionAttendance);
    let attended = match (attended.unwritten(), attended.number()) {
        (0, number) if number > 0 => format!(" với {} lượt người dự", grouped(number)),
        _ => String::new(),
    };
    clauses.extend(some(Figure::Sessions, &|n| format!("tổ chức {n} buổi sinh hoạt{attended}")));
    let worth = |figure, words: &str| {
        let number = number(figure);
        if number > 0 { format!("{words} {}", money(number)) } else { String::new() }
    };
    let gave = [
        some(Figure::Gifts, &|n| format!("tặng {n} phần quà{}", worth(Figure::GiftValue, ", tổng trị giá"))),
        some(Figure::LoanReferrals, &|n| {
            format!("giới thiệu {n} trường hợp vay vốn{}", worth(Figure::LoanValue, " với số tiền"))
        }),
        some(Figure::JobReferrals, &|n| format!("giới thiệu việc làm cho {n} trường hợp")),
        some(Figure::InsuranceCards, &|n| format!("hỗ trợ thẻ bảo hiểm y tế cho {n} trường hợp")),
    ];
    let gave: Vec<String> = gave.into_iter().flatten().collect();
    let progress =
        some(Figure::Progress, &|n| format!("{n} trường hợp tiến bộ được đưa ra khỏi diện quản lý"));
    let paused = some(Figure::Paused, &|n| format!(", trong đó {n} trường hợp tạm dừng")).unwrap_or_default();
    let closing = format!("cuối kỳ còn {} trường hợp{paused}", grouped(number(Figure::Closing)));
    let result: Vec<String> = progress.into_iter().chain([closing]).collect();
    let ward = head::ward(&register.unit_on(period.to));
    let mut sentences = vec![format!(
        "{}, các tổ thực hiện Mô hình trên địa bàn {ward} {}",
        in_period(period),
        clauses.join("; ")
    )];
    sentences.extend((!gave.is_empty()).then(|| capitalised(&gave.join("; "))));
    sentences.push(format!("Kết quả, {}", result.join("; ")));
    sentences.into_iter().map(|one| format!("{one}.")).collect::<Vec<_>>().join(" ")
}
