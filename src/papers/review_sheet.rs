//! Phiếu nhận xét, đánh giá: of one person, one time. Every party has its line, the family and the person themself have
//! theirs; no points, no rank, no sum. Source: papers 7; rules 7, 8, 22 and 26.

mod told;

use chrono::NaiveDate;

use super::dots::{DOTS, LONG_DOTS, ending_in};
use super::kinds::{ForWhom, Form, MadeOf, Of};
use super::naming::{Naming, kept};
use super::pen::pen_rows;
use super::review_words::{RESULTS, level_words, result_words};
use super::{deeds, head};
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::Office;
use crate::casework::person::review_field;
use crate::press::paper::*;
use crate::vietnamese::date;
use told::Told;

pub const FORM: Form = Form {
    code: "phieu-nhan-xet",
    made_of: MadeOf::Review,
    // By code and initials: it is laid before the meeting.
    for_whom: ForWhom::OUTSIDE,
    choices: |register, _| told::choices(register),
    make: |register, of, on, audience| match of {
        Of::Nothing => Some((review_sheet(register, None, on, audience), on)),
        Of::One(review) => {
            let told = Told::of(register, review)?;
            let on = told.on;
            Some((review_sheet(register, Some(&told), on, audience), on))
        }
        _ => None,
    },
};

/// The sheet of a review; without one, the form for the pen.
pub fn review_sheet(
    register: &Register,
    told: Option<&Told<'_>>,
    on: NaiveDate,
    audience: Audience,
) -> Paper {
    let naming = Naming::new(register, audience, on);
    let mut paper = Paper::new("Phiếu nhận xét, đánh giá");
    let unit = &*naming.unit();
    let place_and_date = Some(head::place_and_date(unit, told.map(|_| on)));
    paper.push(Letterhead { number: None, place_and_date, ..head::letterhead(unit, Office::Keeper, "", "") });
    let model = register.current_template().map_or(LONG_DOTS, |(_, template)| &template.name);
    let time = told.map_or_else(|| format!("Kỳ {LONG_DOTS}"), |told| told.time.clone());
    paper.push(Title::new("PHIẾU NHẬN XÉT, ĐÁNH GIÁ", format!("{time} – mô hình \"{model}\"")));
    let who = told.map(|told| naming.case(told.person)).unwrap_or_default();
    paper.push(line("Người được giúp đỡ, mã hồ sơ", &who));
    paper.push(Paragraph::text(match told {
        Some(told) => format!("Lần giúp đỡ thứ {}, từ ngày {}.", told.turn, told.since),
        None => format!("Lần giúp đỡ thứ {DOTS}, từ ngày {DOTS}/{DOTS}/{DOTS}."),
    }));
    paper.push(line("Mốc đến hạn", told.map_or("", |told| &told.milestones)));
    paper.push(clause("1. Việc các bên đã làm trong kỳ"));
    paper.push(done(register, told));
    paper.push(clause("2. Tiêu chí của mốc"));
    paper.push(criteria(told));
    said(register, told, &mut paper);
    paper.push(clause("8. Việc kỳ tới"));
    match told.map_or("", |told| told.field(review_field::NEXT)).trim() {
        "" => paper.push(next_rows()),
        next => paper.push(Paragraph::text(super::dots::sentence_or_dots(next))),
    }
    paper.push(numbered("9. Kỳ nhận xét sau", told.map_or("", |told| &told.next)));
    let lead = told.and_then(|told| told.lead.clone());
    paper.push(Block::Signatures(vec![
        Signature { name: lead, ..Signature::new(["NGƯỜI", "GIÚP ĐỠ CHÍNH"]) },
        Signature::new(["ĐẠI DIỆN", "TỔ GIÚP ĐỠ"]),
        Signature::new(["NGƯỜI", "ĐƯỢC GIÚP ĐỠ"]).hinted("(Ký nếu muốn)"),
    ]));
    naming.applied_to(paper)
}

fn line(label: &str, value: &str) -> Paragraph {
    ending_in(vec![], &format!("{label}:"), value)
}

/// A part that is said in one line.
fn numbered(label: &str, value: &str) -> Paragraph {
    ending_in(vec![Run::bold(format!("{label}:"))], "", value)
}

fn clause(text: &str) -> Heading {
    Heading::new(Level::Clause, text)
}

fn done(register: &Register, told: Option<&Told<'_>>) -> Block {
    let table = Table::new([
        Column::centred(Width::Mm(26)),
        Column::left(Width::Share(5)),
        Column::left(Width::Share(3)),
    ])
    .headed(["Ngày", "Việc đã làm", "Ai làm"]);
    let Some(told) = told else {
        return pen_table(table, 3);
    };
    let rows = deeds::deeds(register, told.episode, told.period);
    if rows.is_empty() {
        return Paragraph::text("Sổ không có lần tiếp xúc, hỗ trợ nào trong kỳ.").into();
    }
    rows.into_iter().fold(table, Table::row).into()
}

/// Rows without numbers.
fn pen_table(table: Table, rows: usize) -> Block {
    let mut table = pen_rows(table, rows);
    for row in &mut table.rows {
        row.cells[0].paragraphs[0].clear();
    }
    table.into()
}

fn criteria(told: Option<&Told<'_>>) -> Block {
    let table = Table::new([
        Column::left(Width::Share(5)),
        Column::centred(Width::Mm(34)),
        Column::left(Width::Share(5)),
    ])
    .headed(["Tiêu chí", "Đạt / đang tiến triển / chưa / chưa đủ căn cứ", "Dẫn chứng"]);
    let Some(told) = told else { return pen_table(table, 4) };
    if told.criteria.is_empty() {
        return Paragraph::text("Kỳ này chưa có tiêu chí nào đến hạn.").into();
    }
    let rows = told.criteria.iter().map(|criterion| {
        let field = |prefix: &str| told.field(&format!("{prefix}{}", criterion.id));
        let level = level_words(field(review_field::CRITERION));
        let evidence = super::dots::or_dots(field(review_field::EVIDENCE));
        [kept(&super::dots::open_places(&criterion.text)), level.to_owned(), evidence]
    });
    rows.fold(table, Table::row).into()
}

/// 3 to 7: each party on a line of its own, whoever said nothing with a line for the pen.
fn said(register: &Register, told: Option<&Told<'_>>, paper: &mut Paper) {
    let field = |name: &str| told.map_or("", |told| told.field(name));
    paper.push(clause("3. Lời của từng bên"));
    let parties = told.map(|told| told.parties.clone()).unwrap_or_else(|| told::parties(register));
    for party in parties.iter().filter(|party| !party.is_family) {
        let name = kept(&super::dots::open_places(&party.name));
        paper.push(line(&name, field(&format!("{}{}", review_field::WORD, party.id))));
    }
    if parties.is_empty() {
        paper.push(Block::DottedLines(4));
    }
    paper.push(numbered("4. Lời của gia đình", field(review_field::FAMILY_WORD)));
    let how = match field(review_field::OWN_WORD_HOW) {
        "written" => "tự viết",
        "told" => "kể lại",
        _ => "tự viết hoặc kể lại, ghi rõ",
    };
    let own = format!("5. Lời của chính người được giúp đỡ ({how})");
    match field(review_field::OWN_WORD).trim() {
        "" => paper.push(Paragraph::new([Run::bold(format!("{own}:"))]).dotted(3)),
        word => paper.push(numbered(&own, word)),
    }
    paper.push(numbered("6. Khó khăn", field(review_field::DIFFICULTY)));
    match field(review_field::RESULT) {
        "" => paper.push(numbered(&format!("7. Nhận xét chung ({})", RESULTS.join(" / ")), "")),
        result => paper.push(numbered("7. Nhận xét chung", result_words(result))),
    }
}

fn next_rows() -> Block {
    let table = Table::new([
        Column::left(Width::Share(5)),
        Column::left(Width::Share(3)),
        Column::centred(Width::Mm(28)),
    ])
    .headed(["Việc", "Ai làm", "Hạn"]);
    pen_table(table, 3)
}

/// "từ 01/05/2024 đến 31/05/2024" is for whom the month says too little.
pub fn days(from: NaiveDate, to: NaiveDate) -> String {
    format!("từ {} đến {}", date::in_figures(from), date::in_figures(to))
}
