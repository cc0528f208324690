//! Phiếu nhận xét, đánh giá.

use super::*;
use crate::casework::person::review_field;
use crate::casework::tablet::contact;
use crate::vietnamese::month::Month;

/// A review of May, with what most say, of somebody who was visited and given something in that month.
fn book(name: &str, born: &str) -> (TestBook, Subject) {
    let mut book = TestBook::khue_trung();
    let lead = book.member("Phan Văn Giúp", "veterans", "Ủy viên");
    let episode = book.helped(name, born, "male", "2024-01-10");
    book.record(LeadNamed { episode: episode.clone(), member: lead.clone(), from: day("2024-01-15") }, &[]);
    book.record(contact(&episode, &lead, day("2024-05-10")), &[]);
    book.record(contact(&episode, &lead, day("2024-06-02")), &[]);
    let support = SupportGiven {
        episodes: vec![episode.clone()],
        on: day("2024-05-11"),
        what: "quà".into(),
        quantity: 2,
        unit: "phần".into(),
        value: Some(800_000),
        giver: "Hội Phụ nữ".into(),
        purpose: String::new(),
    };
    book.record(support, &[]);
    let month = Month::new(2024, 5).expect("May");
    let template = book.register.current_template().expect("a template").1.clone();
    let criterion = template.criteria().next().expect("one").1.id.clone();
    let level = format!("{}{criterion}", review_field::CRITERION);
    let evidence = format!("{}{criterion}", review_field::EVIDENCE);
    let fields = [
        (review_field::RESULT, "tien_bo"),
        ("word:veterans", "Nguyễn Tấn Khoa đi làm đều"),
        (review_field::FAMILY_WORD, "Gia đình yên tâm hơn"),
        (review_field::OWN_WORD, "Em muốn học thêm nghề"),
        (review_field::OWN_WORD_HOW, "told"),
        (review_field::DIFFICULTY, "nhà xa xưởng"),
        (&*level, "dat"),
        (&*evidence, "đã gặp đủ các lần"),
    ];
    let review = book.record(ReviewOpened { episode, month, on: month.last_day() }, &fields);
    (book, review)
}

pub fn filled(audience: Audience) -> Paper {
    let (book, review) = book("Nguyễn Tấn Khoa", "1980");
    made(&book, &Printed::of_one(PaperKind::ReviewSheet, &review, day(TODAY)), audience)
}

pub fn of_minor() -> Paper {
    let (book, review) = book("Lê Đình Mạnh", "2010");
    made(&book, &Printed::of_one(PaperKind::ReviewSheet, &review, day(TODAY)), Audience::Internal)
}

pub fn blank() -> Paper {
    let book = TestBook::khue_trung();
    made(&book, &Printed::blank(PaperKind::ReviewSheet, day(TODAY)), Audience::Nameless)
}

/// For all whom one helper leads: a grown man, and a girl on a sheet of her own.
pub fn slips() -> Paper {
    let (mut book, _) = book("Nguyễn Tấn Khoa", "1980");
    let lead =
        book.register.members().find(|it| it.text("name") == "Phan Văn Giúp").expect("him").subject.clone();
    let girl = book.helped("Lý Mai Anh", "2010", "female", "2024-02-10");
    book.record(LeadNamed { episode: girl, member: lead.clone(), from: day("2024-02-15") }, &[]);
    made(&book, &Printed::of_one(PaperKind::VisitSlips, &lead, day(TODAY)), Audience::Nameless)
}

#[test]
fn a_slip_has_code_and_initials_and_room_to_write_and_minors_begin_a_sheet() {
    let paper = slips();
    let sheets = paper.blocks.iter().filter(|block| matches!(block, Block::Slips(_))).count();
    assert_eq!(sheets, 2);
    let text = text_of(&paper);
    holds_in_order(
        &text,
        &[
            "PHIẾU ĐI THĂM",
            "Người được thăm: Ông N.T.K. (KT-24-A001)",
            "Người đi thăm: Phan Văn Giúp",
            "☐ gặp người được giúp đỡ",
            "Hẹn gặp lại: ……",
            "Em L.M.A. (KT-24-A002)",
        ],
    );
    for secret in ["Khoa", "Mai Anh", "vi phạm", "diện"] {
        assert!(!text.contains(secret), "{secret}\n{text}");
    }
}

#[test]
fn everybody_has_a_line_and_nobody_a_rank() {
    let text = text_of(&filled(Audience::Nameless));
    holds_in_order(
        &text,
        &[
            "Khuê Trung, ngày ",
            "Kỳ tháng 5 năm 2024 – mô hình \"5+1\"",
            "Ông N.T.K. (KT-24-A001)",
            "Lần giúp đỡ thứ 1, từ ngày 10/01/2024.",
            "10/05/2024 | Tiếp xúc tại nhà, gặp người được giúp đỡ | Phan Văn Giúp",
            "11/05/2024 | 2 phần quà, trị giá 800.000 đồng | Hội Phụ nữ",
            "| đạt | đã gặp đủ các lần",
            "3. Lời của từng bên",
            "Hội Cựu chiến binh phường: N.T.K. đi làm đều.",
            "4. Lời của gia đình: Gia đình yên tâm hơn.",
            "5. Lời của chính người được giúp đỡ (kể lại): Em muốn học thêm nghề.",
            "6. Khó khăn: nhà xa xưởng.",
            "7. Nhận xét chung: tiến bộ.",
            "9. Kỳ nhận xét sau: tháng 6/2024.",
            "NGƯỜI\nGIÚP ĐỠ CHÍNH\nPhan Văn Giúp",
        ],
    );
    assert!(!text.contains("Khoa") && !text.contains("02/06/2024"), "{text}");
    assert!(
        text.contains("Hội Liên hiệp Phụ nữ phường: ……"),
        "who said nothing has a line for the pen: {text}"
    );
}

#[test]
fn the_sheet_for_the_office_names_him_in_full_in_what_others_said_too() {
    let paper = filled(Audience::Internal);
    assert_eq!(paper.mark.as_deref(), Some("LƯU HÀNH NỘI BỘ"));
    let text = text_of(&paper);
    holds_in_order(
        &text,
        &[
            "Người được giúp đỡ, mã hồ sơ: Ông Nguyễn Tấn Khoa (KT-24-A001).",
            "Hội Cựu chiến binh phường: Nguyễn Tấn Khoa đi làm đều.",
        ],
    );
    assert!(!text.contains("N.T.K."), "{text}");
}

#[test]
fn a_minor_is_called_em_and_stands_by_initials() {
    let text = text_of(&of_minor());
    assert!(text.contains("Em L.Đ.M. (KT-24-A001)") && !text.contains("Mạnh"), "{text}");
}
