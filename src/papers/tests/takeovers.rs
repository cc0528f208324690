//! The list of what one who helps hands to another.

use super::*;
use crate::casework::decide::Command;
use crate::casework::help_plan::action_field;
use crate::casework::meeting::task_field;
use crate::casework::team::{Takeover, helping};
use crate::casework::template::Strand;
use crate::papers::Of;

/// A grown man and a girl, both helped by one member, and a task of hers.
fn book() -> (TestBook, [Subject; 2]) {
    let mut book = TestBook::khue_trung();
    let [hoa, nam] = [("Lê Thị Hoa", "women", "Chi hội trưởng"), ("Võ Nam", "women", "Hội viên")]
        .map(|(name, body, title)| book.member(name, body, title));
    for (name, born) in [("Nguyễn Tấn Khoa", "1980"), ("Lý Mai Anh", "2010")] {
        let episode = book.helped(name, born, "male", "2024-02-10");
        let (party, occupant) = ("women".to_owned(), Occupant::Member(hoa.clone()));
        book.record(SeatFilled { episode: episode.clone(), party, occupant, from: day("2024-02-12") }, &[]);
        book.record(
            LeadNamed { episode: episode.clone(), member: hoa.clone(), from: day("2024-02-12") },
            &[],
        );
        let planned =
            ActionPlanned { episode, on: day("2024-03-01"), strand: Strand::Support, need: String::new() };
        let fields = [
            (action_field::WHAT, "Giới thiệu việc làm cho anh Khoa"),
            (action_field::OWNER, "women"),
            (action_field::BY, "2024-07-01"),
        ];
        book.record(planned, &fields);
    }
    let meeting = book.meeting(MeetingKind::Briefing, "2024-04-05", &[]);
    let fields = [
        (task_field::WHAT, "Gặp gia đình Nguyễn Tấn Khoa"),
        (task_field::WHO, hoa.as_str()),
        (task_field::DUE, "2024-06-30"),
    ];
    book.record(TaskGiven { meeting }, &fields);
    (book, [hoa, nam])
}

fn paper_of(book: &TestBook, takeover: &Takeover, audience: Audience) -> Paper {
    let printed = Printed::new(PaperKind::Takeover, Of::Takeover(takeover.clone()), day(TODAY));
    made(book, &printed, audience)
}

fn text(book: &TestBook, takeover: &Takeover, audience: Audience) -> String {
    text_of(&paper_of(book, takeover, audience))
}

#[test]
fn what_is_in_hand_is_listed_with_what_waits_and_minors_stand_apart() {
    let (book, [member, _]) = book();
    let takeover = Takeover { member, to: None, on: day(TODAY) };
    let paper = text(&book, &takeover, Audience::Internal);
    holds_in_order(
        &paper,
        &[
            "LƯU HÀNH NỘI BỘ",
            "Người giao: ông (bà) Lê Thị Hoa, Chi hội trưởng, Hội Liên hiệp Phụ nữ phường",
            "Người nhận: ông (bà)",
            "1. Người được giúp đỡ: 1; 1 người chưa thành niên ở tờ riêng",
            "1 | Ông Nguyễn Tấn Khoa (KT-24-A001) | Giúp đỡ chính: Lê Thị Hoa; còn thiếu: Mặt trận",
            "nhận xét tháng 3/2024, tháng 4/2024",
            "đánh giá mốc 01, 03 tháng",
            "Giới thiệu việc làm cho anh Khoa (hạn 01/07/2024)",
            "Gặp gia đình Nguyễn Tấn Khoa | Lê Thị Hoa | 30/06/2024",
            "NGƯỜI GIAO",
            "DANH SÁCH BÀN GIAO",
            "(người chưa thành niên)",
            "Người được giúp đỡ: 1",
            "Em L.M.A. (KT-24-A002)",
        ],
    );
    assert!(!paper.contains("Lý Mai Anh"), "{paper}");
    let nameless = text(&book, &takeover, Audience::Nameless);
    assert!(nameless.contains("Ông N.T.K. (KT-24-A001)") && !nameless.contains("Khoa"), "{nameless}");
    assert!(!nameless.contains("NỘI BỘ") && nameless.contains("Lê Thị Hoa"), "{nameless}");
}

#[test]
fn what_was_handed_over_is_listed_afterwards() {
    let (mut book, [member, by]) = book();
    let from = day("2024-06-01");
    let parts = helping(&book.register, &member, from);
    let seats = parts.iter().flat_map(|part| &part.seats).map(|seat| seat.filled.subject.clone()).collect();
    let led = parts.iter().map(|part| part.episode.id().clone()).collect();
    let command = Command::ReplaceHelper {
        member: member.clone(),
        by: by.clone(),
        seats,
        led,
        teams: vec![],
        from,
        reason: "nghỉ hưu".into(),
    };
    book.act(day(TODAY), command);
    let takeover = Takeover { member: member.clone(), to: Some((by, from)), on: day(TODAY) };
    holds_in_order(
        &text(&book, &takeover, Audience::Internal),
        &[
            "Người nhận: ông (bà) Võ Nam",
            "Nhận việc từ ngày 01 tháng 6 năm 2024",
            "1. Người được giúp đỡ: 1; 1 người chưa thành niên ở tờ riêng",
            "Giúp đỡ chính: Võ Nam",
        ],
    );
    let nothing = Takeover { member, to: None, on: day(TODAY) };
    assert!(text(&book, &nothing, Audience::Internal).contains("1. Người được giúp đỡ: 0"));
}

pub fn filled() -> Paper {
    let (book, [member, _]) = book();
    paper_of(&book, &Takeover { member, to: None, on: day(TODAY) }, Audience::Internal)
}
