//! The dossier of a criticism conference beside its minutes.

use super::*;
use crate::papers::criticism::{answers, invitations, opinion_slip, preparation, statement};

type Make = fn(&crate::casework::Register, Option<&Meeting>, chrono::NaiveDate) -> Paper;

const DOSSIER: [(&str, &str, Make); 5] = [
    ("ke-hoach-hoi-nghi", "ke-hoach-hoi-nghi-trong", preparation),
    ("giay-moi", "giay-moi-trong", invitations),
    ("phieu-y-kien", "phieu-y-kien-trong", opinion_slip),
    ("van-ban-phan-bien", "van-ban-phan-bien-trong", statement),
    ("bang-tong-hop", "bang-tong-hop-trong", answers),
];

/// Each of the dossier, of the conference of 14/5/2024 and as a form for the pen.
pub fn all() -> Vec<(&'static str, Paper)> {
    let (book, conference) = conference();
    let empty = TestBook::khue_trung();
    let both = |(name, blank, make): (&'static str, &'static str, Make)| {
        let of_conference = make(&book.register, Some(book.read(&conference)), day(TODAY));
        [(name, of_conference), (blank, make(&empty.register, None, day(TODAY)))]
    };
    DOSSIER.into_iter().flat_map(both).collect()
}

fn made(make: Make) -> Paper {
    let (book, conference) = conference();
    make(&book.register, Some(book.read(&conference)), day(TODAY))
}

#[test]
fn the_plan_of_a_conference_says_when_where_and_in_what_order() {
    holds_in_order(
        &text_of(&made(preparation)),
        &[
            "Số: ……/KH-MTTQ-BTT",
            "Tổ chức hội nghị phản biện xã hội đối với dự thảo Kế hoạch xây dựng",
            "Hội nghị tập trung vào: điều kiện áp dụng của mô hình; công tác phối hợp giữa các bên.",
            "Thời gian: 08 giờ 00 phút, ngày 14 tháng 5 năm 2024.",
            "Chủ trì: ông (bà) Nguyễn Thị Ánh, Chủ tịch",
            "Đại biểu: 14 người",
            "trình bày nội dung cơ bản của dự thảo",
            "định hướng nội dung tập trung phản biện",
            "thảo luận",
            "cung cấp thêm thông tin, giải trình",
            "kết luận",
            "trả lời ý kiến bằng văn bản trước ngày 30 tháng 5 năm 2024",
        ],
    );
}

#[test]
fn every_delegate_has_an_invitation_of_their_own() {
    let paper = made(invitations);
    let letters = paper.blocks.iter().filter(|block| matches!(block, Block::Letterhead(_))).count();
    // Fourteen are on the list, the chair among them.
    assert_eq!(letters, 13);
    let text = text_of(&paper);
    holds_in_order(
        &text,
        &[
            "Số: ……/GM-MTTQ-BTT",
            "GIẤY MỜI",
            "trân trọng kính mời: Ông (bà) Phạm Văn Bính, Ủy viên Thường trực",
            "Chủ trì: ông (bà) Nguyễn Thị Ánh, Chủ tịch Ủy ban MTTQ Việt Nam phường.",
            "mô hình \"5+1\"",
        ],
    );
    assert!(text.contains("kính mời: Ông (bà) Trần Thị Nga"), "{text}");
    assert!(!text.contains("kính mời: Ông (bà) Nguyễn Thị Ánh"), "{text}");
}

#[test]
fn who_chairs_is_said_with_the_body_they_are_of() {
    let (mut book, conference) = conference();
    let chair = book.member("Hồ Thị Sáu", "women", "Phó Chủ tịch");
    book.set(&conference, field::CHAIR, chair.as_str());
    for make in [preparation, invitations, statement] {
        let text = text_of(&make(&book.register, Some(book.read(&conference)), day(TODAY)));
        let said = "ông (bà) Hồ Thị Sáu, Phó Chủ tịch Hội Liên hiệp Phụ nữ phường.";
        assert!(text.contains(said), "{text}");
    }
}

#[test]
fn the_numbers_of_opinions_are_those_of_the_minutes_and_each_stands_once() {
    let (book, conference) = conference();
    let minutes = text_of(&minutes_of(&book, &conference, Audience::Nameless));
    let statement = text_of(&made(statement));
    let table = text_of(&made(answers));
    for number in 1..=9 {
        for (text, sign) in [(&minutes, " –"), (&statement, ","), (&table, ".")] {
            assert_eq!(text.matches(&format!("Ý kiến {number}{sign}")).count(), 1, "{number}: {text}");
        }
    }
    holds_in_order(
        &statement,
        &[
            "Số: ……/BC-MTTQ-BTT",
            "Kính gửi: Ủy ban nhân dân phường Khuê Trung.",
            "Căn cứ ……",
            "Căn cứ Biên bản hội nghị phản biện xã hội số ……/BB-MTTQ-BTT ngày 14 tháng 5 năm 2024.",
            "Có mặt 13/14 đại biểu",
            "thống nhất về sự cần thiết",
            "Có 9 ý kiến phản biện, trong đó 2 ý kiến bằng văn bản",
            "1. Điều kiện áp dụng của mô hình (2 ý kiến)",
            "V. KIẾN NGHỊ CỤ THỂ",
            "trước ngày 30 tháng 5 năm 2024./.",
        ],
    );
}

#[test]
fn what_the_drafter_answers_is_left_to_the_pen_as_one_of_three() {
    let paper = made(answers);
    let attached = paper.blocks.iter().find_map(|block| match block {
        Block::Paragraph(it) => it.runs.iter().find(|run| run.text == "(Kèm theo văn bản số …… ngày ……)"),
        _ => None,
    });
    assert!(attached.is_some_and(|run| run.italic && !run.bold), "below the title: {attached:?}");
    holds_in_order(
        &text_of(&paper),
        &[
            "BẢNG TỔNG HỢP",
            "(Kèm theo văn bản số …… ngày ……)",
            "Tổng số: 9 ý kiến; tiếp thu ……; tiếp thu một phần ……; giữ như dự thảo ……",
            "Nhóm vấn đề, điều, khoản | Chủ thể góp ý | Nội dung góp ý | Nội dung tiếp thu, giải trình",
            "☐ Tiếp thu ☐ Tiếp thu một phần ☐ Giữ như dự thảo Giải trình: ……",
            "Tại hội nghị: sẽ bổ sung một câu.",
            "(bảo lưu ý kiến)",
        ],
    );
}

#[test]
fn nobody_who_is_helped_is_named_in_the_dossier() {
    let (mut book, conference) = conference();
    book.named("Lê Hoàng Tam", "");
    book.set(&conference, "said:conclusion", "nhắc việc của anh Lê Hoàng Tam.");
    let opinion = book.read(&conference).opinions[0].subject.clone();
    book.set(&opinion, opinion_field::TEXT, "Trường hợp Lê Hoàng Tam còn khó.");
    for (name, _, make) in DOSSIER {
        let text = text_of(&make(&book.register, Some(book.read(&conference)), day(TODAY)));
        assert!(!text.contains("Hoàng Tam"), "{name}: {text}");
    }
}
