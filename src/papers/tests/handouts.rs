//! What lies before those who come to a giao ban.

use super::*;

pub fn all() -> [(&'static str, Paper); 3] {
    [
        ("tai-lieu-hop", of_june(Audience::Internal)),
        ("tai-lieu-hop-khong-ten", of_june(Audience::Nameless)),
        ("tai-lieu-hop-trong", empty()),
    ]
}

fn of_june(audience: Audience) -> Paper {
    let (mut book, june) = briefing();
    for name in ["An", "Bảo", "Chi"] {
        book.attendee(&june, &format!("Trần Thị {name}"), "");
    }
    made(&book, &Printed::of_one(PaperKind::Handouts, &june, day(TODAY)), audience)
}

fn empty() -> Paper {
    let (book, meeting) = empty_meeting(MeetingKind::Briefing);
    made(&book, &Printed::of_one(PaperKind::Handouts, &meeting, day(TODAY)), Audience::Internal)
}

#[test]
fn each_copy_is_counted_and_comes_back() {
    let paper = of_june(Audience::Internal);
    assert_eq!(paper.mark.as_deref(), Some("LƯU HÀNH NỘI BỘ"));
    holds_in_order(
        &text_of(&paper),
        &[
            "TÀI LIỆU HỌP",
            "Họp giao ban tháng 6 năm 2024",
            "Bản số ……/07 – thu lại sau cuộc họp",
            "1. Việc còn lại từ kỳ trước",
            "2. Tình hình trong kỳ (06/05/2024 – 05/06/2024).",
            "Ông Nguyễn Tấn Khoa (KT-24-A001) | Phan Văn Giúp | 10/05/2024 | tháng 5/2024: tiến bộ",
            "Người chưa thành niên:",
            "Em L.Đ.M. (KT-24-A002)",
            "a) Đưa vào: Bà Trần Thị Bình",
            "b) Đưa ra khỏi diện: Ông Nguyễn Tấn Khoa",
            "Bản số | Họ và tên, chức vụ | Ký nhận | Ký trả",
            "05 | Trần Thị An",
            "07 | Trần Thị Chi",
        ],
    );
}

#[test]
fn without_names_nobody_who_is_helped_is_named() {
    let text = text_of(&of_june(Audience::Nameless));
    for name in ["Khoa", "Mạnh", "Bình"] {
        assert!(!text.contains(name), "{name}: {text}");
    }
    assert!(text.contains("Trần Thị An"), "those who come are not helped: {text}");
}
