//! Danh sách ký tên.

use super::*;
use crate::casework::decide::Command;

/// A session to which a grown man and a girl are asked, and one of the team who is there.
fn book(reason: &str) -> (TestBook, Subject) {
    let mut book = TestBook::khue_trung();
    let hoa = book.member("Lê Thị Hoa", "women", "Chi hội trưởng");
    let episodes = [("Nguyễn Tấn Khoa", "1980"), ("Lý Mai Anh", "2010")]
        .map(|(name, born)| book.helped(name, born, "male", "2024-02-10"));
    let fields = [
        (field::STARTS_AT, "19:30"),
        (field::PLACE, "Nhà văn hóa khu phố 3"),
        (field::MIXED_REASON, "cùng một tổ"),
    ];
    let meeting = book.meeting(MeetingKind::Gathering, "2024-05-20", &fields);
    book.record(AttendeeAdded { meeting: meeting.clone(), member: Some(hoa) }, &[]);
    let invite = Command::Invite { meeting: meeting.clone(), episodes: episodes.to_vec() };
    book.act(day("2024-05-15"), invite);
    // A reason that was written when they were asked and is taken back: the roster stays, the sheets part.
    book.set(&meeting, field::MIXED_REASON, reason);
    (book, meeting)
}

pub fn of_session(audience: Audience) -> Paper {
    let (book, meeting) = book("");
    made(&book, &Printed::of_one(PaperKind::SignSheet, &meeting, day(TODAY)), audience)
}

pub fn blank() -> Paper {
    made(&TestBook::khue_trung(), &Printed::blank(PaperKind::SignSheet, day(TODAY)), Audience::Nameless)
}

#[test]
fn names_and_room_to_sign_and_nothing_else_and_minors_on_a_sheet_of_their_own() {
    let text = text_of(&of_session(Audience::Internal));
    holds_in_order(
        &text,
        &[
            "LƯU HÀNH NỘI BỘ",
            "Buổi sinh hoạt – người được giúp đỡ",
            "Thời gian: 19 giờ 30 phút, ngày 20 tháng 5 năm 2024.",
            "STT | Họ và tên | Ký tên",
            "1 | Nguyễn Tấn Khoa | ",
            "Buổi sinh hoạt (người chưa thành niên)",
            "STT | Chữ cái đầu của họ tên | Ký tên",
            "1 | L.M.A. | ",
            "DANH SÁCH KÝ TÊN\nBuổi sinh hoạt",
            "1 | Lê Thị Hoa | Chi hội trưởng, Hội Liên hiệp Phụ nữ phường | ",
        ],
    );
    for word in ["vi phạm", "KT-24", "Mai Anh"] {
        assert!(!text.contains(word), "{word}\n{text}");
    }
    let nameless = text_of(&of_session(Audience::Nameless));
    assert!(!nameless.contains("STT | Họ và tên | Ký tên"), "{nameless}");
    assert!(nameless.contains("1 | N.T.K. | ") && !nameless.contains("Khoa"), "{nameless}");
}

#[test]
fn a_written_reason_puts_them_on_one_sheet_and_stands_on_it() {
    let (book, meeting) = book("gia đình cùng đến");
    let text = text_of(&made(
        &book,
        &Printed::of_one(PaperKind::SignSheet, &meeting, day(TODAY)),
        Audience::Internal,
    ));
    assert!(text.contains("Lập chung một danh sách, lý do: gia đình cùng đến."), "{text}");
    assert!(text.contains("2 | Nguyễn Tấn Khoa") || text.contains("1 | Nguyễn Tấn Khoa"), "{text}");
    assert!(text.contains("L.M.A.") && !text.contains("(người chưa thành niên)"), "{text}");
}

const READY: [&str; 6] = [
    "DANH SÁCH KÝ TÊN\nBuổi sinh hoạt – người được giúp đỡ",
    "STT | Họ và tên | Ký tên\n1 |  | ",
    "NGƯỜI LẬP DANH SÁCH",
    "DANH SÁCH KÝ TÊN\nBuổi sinh hoạt (người chưa thành niên)",
    "STT | Chữ cái đầu của họ tên | Ký tên\n1 |  | ",
    "NGƯỜI LẬP DANH SÁCH",
];
const OFFICERS: &str = "Chức danh, cơ quan";

#[test]
fn the_form_for_the_pen_serves_a_session_and_a_meeting() {
    let paper = blank();
    let text = text_of(&paper);
    holds_in_order(&text, &[&READY[..], &["DANH SÁCH KÝ TÊN\n………… …………", OFFICERS]].concat());
    assert_eq!(paper.blocks.iter().filter(|block| **block == Block::NextPaper).count(), 2);
}

#[test]
fn those_of_a_session_to_which_nobody_is_asked_yet_write_themselves_down() {
    let mut book = TestBook::khue_trung();
    let session = book.meeting(MeetingKind::Gathering, "2024-05-20", &[]);
    let sheet = |book: &TestBook| {
        let printed = Printed::of_one(PaperKind::SignSheet, &session, day(TODAY));
        text_of(&made(book, &printed, Audience::Internal))
    };
    let text = sheet(&book);
    holds_in_order(&text, &READY);
    assert!(!text.contains(OFFICERS), "{text}");
    book.set(&session, field::GROUP, "minors");
    let text = sheet(&book);
    assert!(text.contains(READY[3]) && !text.contains(READY[0]), "{text}");
    // Those of a giao ban are asked for what they are.
    let briefing = book.meeting(MeetingKind::Briefing, "2024-05-21", &[]);
    let printed = Printed::of_one(PaperKind::SignSheet, &briefing, day(TODAY));
    let text = text_of(&made(&book, &printed, Audience::Internal));
    assert!(text.contains(OFFICERS) && !text.contains("người chưa thành niên"), "{text}");
}
