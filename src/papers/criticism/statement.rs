//! Văn bản phản biện xã hội: what the conference came to, sent to the body that drafts. Source: domain 2.4 (e).

use chrono::NaiveDate;

use super::Dossier;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::Office;
use crate::casework::criticism::{numbered_opinions, numbers_by_subject};
use crate::casework::meeting::{Meeting, field, opinion_field, said as heading};
use crate::papers::dots::{DOTS, LONG_DOTS, said};
use crate::papers::minutes::{Attendance, Sources, in_writing, numbers, part_of_draft};
use crate::papers::naming::Naming;
use crate::papers::pen::pen_row;
use crate::papers::{grounds, head};
use crate::press::paper::*;
use crate::vietnamese::date::formal;
use crate::vietnamese::sentence::capitalised;

/// The heads on which a draft is criticised. Source: domain 2.2.
const HEADS: [&str; 5] = [
    "Sự cần thiết",
    "Sự phù hợp với chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước",
    "Tính đúng đắn, khoa học, khả thi",
    "Tác động, hiệu quả",
    "Việc bảo đảm hài hòa lợi ích của Nhà nước, Nhân dân, tổ chức",
];

pub fn statement(register: &Register, conference: Option<&Meeting>, on: NaiveDate) -> Paper {
    let dossier = Dossier::of(register, conference, on);
    let subject = format!("Kết quả phản biện xã hội đối với dự thảo Kế hoạch {}", dossier.about());
    let mut paper = dossier.opened("Văn bản phản biện xã hội", Office::Keeper, "BC", "BÁO CÁO", subject);
    paper.push(Paragraph::text(format!("Kính gửi: {}.", dossier.drafter())).centred());
    // Which law a ward cites is for the ward to say: none may be printed unverified.
    paper.push(Paragraph::italic("Căn cứ").dotted(1));
    let day = dossier.conference.map_or_else(head::undated, |meeting| formal(meeting.event.fact.on));
    let number = dossier.text(field::NUMBER);
    let minutes = grounds::minutes(&dossier.unit(), "hội nghị phản biện xã hội", number, &day);
    grounds::push(&mut paper, &[minutes]);
    paper.push(Paragraph::text(format!(
        "{} đã tổ chức phản biện xã hội đối với {} của Kế hoạch {}. Kết quả như sau:",
        dossier.keeper(),
        dossier.draft(),
        dossier.about(),
    )));
    paper.push(Heading::new(Level::Section, "I. HÌNH THỨC, THỜI GIAN, THÀNH PHẦN"));
    paper.push(Paragraph::text(held(&dossier)));
    paper.push(Heading::new(Level::Section, "II. ĐÁNH GIÁ CHUNG"));
    let concluded = dossier.text(&format!("{}{}", field::SAID, heading::CONCLUSION));
    let overall = "Hội nghị nhìn chung";
    paper.blocks.extend(said(vec![overall.into()], concluded, 3));
    let agreed = dossier.text(&format!("{}{}", field::SAID, heading::AGREED));
    paper.blocks.extend(said(vec!["Những nội dung hội nghị thống nhất:".into()], agreed, 2));
    paper.push(Heading::new(Level::Section, "III. NHẬN XÉT THEO NỘI DUNG PHẢN BIỆN"));
    for (number, name) in (1..).zip(HEADS) {
        paper.push(Paragraph::text(format!("{number}. {name}:")).dotted(2));
    }
    paper.push(Heading::new(Level::Section, "IV. Ý KIẾN PHẢN BIỆN"));
    opinions(&dossier, &mut paper);
    paper.push(Heading::new(Level::Section, "V. KIẾN NGHỊ CỤ THỂ"));
    paper.push(proposals(&dossier));
    paper.push(
        Paragraph::text(format!(
            "Đề nghị {} nghiên cứu, tiếp thu, giải trình và trả lời bằng văn bản trước {}./.",
            dossier.drafter(),
            dossier.day(field::ANSWER_BY),
        ))
        .kept_with_next(),
    );
    let closing = head::closing(&dossier.unit(), Office::Keeper);
    paper.push(Closing { recipients: head::recipients(["Như trên", "Lưu: VT, MTTQ"]), ..closing });
    dossier.nameless(paper)
}

/// "Hình thức: hội nghị. Thời gian: … Địa điểm: … Chủ trì: … Có mặt 13/14 đại biểu."
fn held(dossier: &Dossier<'_>) -> String {
    let [present, invited] = dossier.conference.map_or([DOTS, DOTS].map(str::to_owned), |meeting| {
        let register = dossier.register;
        let naming = Naming::new(register, Audience::Nameless, meeting.event.fact.on);
        let list = Attendance::of(&Sources { register, meeting, naming, is_form: false });
        [list.present_count(), list.invited_count()]
    });
    format!(
        "Hình thức: hội nghị. Thời gian: {}. Địa điểm: {}. Chủ trì: {}. Có mặt {present}/{invited} đại biểu; đại diện cơ \
         quan chủ trì soạn thảo: {}.",
        dossier.time(),
        dossier.place(),
        dossier.chair(),
        dossier.presenter(),
    )
}

/// Under each subject its opinions, by the numbers of the minutes.
fn opinions(dossier: &Dossier<'_>, paper: &mut Paper) {
    let all = dossier.conference.map(numbered_opinions).unwrap_or_default();
    let count = if all.is_empty() { DOTS.to_owned() } else { all.len().to_string() };
    let in_writing = in_writing(&all);
    let total = format!("Có {count} ý kiến phản biện{in_writing}; số của ý kiến theo biên bản hội nghị:");
    paper.push(Paragraph::text(total).kept_with_next());
    let groups = dossier.conference.map(numbers_by_subject).unwrap_or_default();
    if groups.is_empty() {
        paper.push(Block::DottedLines(6));
    }
    for (at, (group, numbers)) in (1..).zip(groups) {
        let name = group.map_or(LONG_DOTS.to_owned(), |group| capitalised(group.name));
        paper.push(Heading::new(Level::Clause, format!("{at}. {name} ({} ý kiến)", numbers.len())));
        for (number, one) in all.iter().filter(|(number, _)| numbers.contains(number)) {
            let lead = vec![Run::plain(format!("Ý kiến {number}, {}:", part_of_draft(one)))];
            paper.blocks.extend(said(lead, one.text(opinion_field::TEXT), 1));
        }
    }
}

/// What is asked of each part of the draft: keep, change, add or drop, and why, is for whoever writes the paper.
fn proposals(dossier: &Dossier<'_>) -> Table {
    let columns = [
        Column::left(Width::Mm(38)),
        Column::centred(Width::Mm(22)),
        Column::left(Width::Share(1)),
        Column::left(Width::Mm(40)),
    ];
    let table = Table::new(columns).headed(["Mục, khoản", "Ý kiến số", "Giữ, sửa, bổ sung hoặc bỏ", "Lý do"]);
    let mut parts: Vec<(String, Vec<u32>)> = vec![];
    for (number, one) in dossier.conference.map(numbered_opinions).unwrap_or_default() {
        let part = capitalised(&part_of_draft(one));
        match parts.iter_mut().find(|(known, _)| *known == part) {
            Some((_, of_part)) => of_part.push(number),
            None => parts.push((part, vec![number])),
        }
    }
    if parts.is_empty() {
        parts = vec![(DOTS.to_owned(), vec![]); 4];
    }
    let rows = parts.into_iter().map(|(part, of_part)| {
        let of_part = if of_part.is_empty() { DOTS.to_owned() } else { numbers(of_part.into_iter()) };
        pen_row([part, of_part, String::new(), String::new()])
    });
    Table { rows: rows.collect(), ..table }
}
