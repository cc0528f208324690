//! Bảng tổng hợp ý kiến, tiếp thu, giải trình: what the drafting body answers to each opinion. Its answers are written
//! by hand here. Source: papers ("Also"), rule 16, domain 2.4 (f).

use chrono::NaiveDate;

use super::Dossier;
use crate::casework::Register;
use crate::casework::book::Office;
use crate::casework::criticism::numbered_opinions;
use crate::casework::event::Event;
use crate::casework::fact::OpinionGiven;
use crate::casework::meeting::{Meeting, opinion_field};
use crate::papers::dots::{DOTS, one_line, sentence_or_dots};
use crate::papers::head;
use crate::papers::minutes::{group_of, part_of_draft, who_speaks};
use crate::press::paper::*;
use crate::vietnamese::sentence::capitalised;

/// So many rows stand empty on the form for the pen.
const BLANK_ROWS: usize = 5;

pub fn answers(register: &Register, conference: Option<&Meeting>, on: NaiveDate) -> Paper {
    let dossier = Dossier::of(register, conference, on);
    let unit = &*dossier.unit();
    let letterhead = Letterhead {
        number: None,
        place_and_date: Some(head::place_and_date(unit, None)),
        ..head::letterhead(unit, Office::Drafter, "", "")
    };
    let subject =
        format!("Ý kiến phản biện và tiếp thu, giải trình đối với dự thảo Kế hoạch {}", dossier.about());
    let mut paper = Paper::new("Bảng tổng hợp ý kiến, tiếp thu, giải trình")
        .landscape()
        .with(letterhead)
        .with(Title::new("BẢNG TỔNG HỢP", subject))
        .with(Paragraph::italic(format!("(Kèm theo văn bản số {DOTS} ngày {DOTS})")).centred());
    let opinions = conference.map(numbered_opinions).unwrap_or_default();
    let count = if opinions.is_empty() { DOTS.to_owned() } else { opinions.len().to_string() };
    paper.push(Paragraph::text(format!(
        "Tổng số: {count} ý kiến; tiếp thu {DOTS}; tiếp thu một phần {DOTS}; giữ như dự thảo {DOTS}."
    )));
    paper.push(table(&opinions));
    paper.push(Block::Signatures(vec![
        Signature::new(["NGƯỜI TỔNG HỢP"]).hinted("(Ký, ghi rõ họ tên)"),
        head::signature(unit, Office::Drafter),
    ]));
    dossier.nameless(paper)
}

/// Four columns. Source: papers ("Also").
fn table(opinions: &[(u32, &Event<OpinionGiven>)]) -> Table {
    let columns = [
        Column::left(Width::Mm(48)),
        Column::left(Width::Mm(48)),
        Column::left(Width::Share(1)),
        Column::left(Width::Mm(72)),
    ];
    let titles =
        ["Nhóm vấn đề, điều, khoản", "Chủ thể góp ý", "Nội dung góp ý", "Nội dung tiếp thu, giải trình"];
    let table = Table::new(columns).headed(titles);
    if opinions.is_empty() {
        let blank = || [Cell::from(""), Cell::from(""), Cell::from(""), answer(None)];
        return (0..BLANK_ROWS).fold(table, |table, _| table.row(blank()));
    }
    opinions.iter().fold(table, |table, (number, one)| {
        let about = format!("{}; {}", capitalised(group_of(one)), part_of_draft(one));
        let reserved =
            if one.text(opinion_field::RESERVED) == "yes" { " (bảo lưu ý kiến)" } else { "" };
        let said = format!("Ý kiến {number}. {}", sentence_or_dots(one.text(opinion_field::TEXT)));
        table.row([
            Cell::from(about),
            Cell::from(format!("{}{reserved}", who_speaks(one))),
            Cell::from(said),
            answer(Some(one)),
        ])
    })
}

/// The three answers there are, one to be ticked, and room for the reason of the last two.
fn answer(opinion: Option<&Event<OpinionGiven>>) -> Cell {
    let told = opinion.map(|one| one_line(one.text(opinion_field::EXPLANATION)));
    let told = told.filter(|told| !told.is_empty()).map(|told| format!("Tại hội nghị: {told}"));
    let lines = ["☐ Tiếp thu", "☐ Tiếp thu một phần", "☐ Giữ như dự thảo"].map(str::to_owned);
    let reason = format!("Giải trình: {}", [DOTS; 6].join(" "));
    let lines = told.into_iter().chain(lines).chain([reason]);
    Cell::new(lines.map(|line| vec![Run::plain(line)]).collect::<Vec<_>>())
}
