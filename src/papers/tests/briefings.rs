//! The minutes of a giao ban.

use super::*;
use crate::casework::eligibility::condition_field;
use crate::casework::meeting::{Leading, OUTSIDE, attendee_field};
use crate::casework::tablet::pause;

#[test]
fn a_giao_ban_counts_carries_over_and_speaks_of_cases() {
    let (book, briefing) = briefing();
    let paper = minutes_of(&book, &briefing, Audience::Internal);
    assert_eq!(paper.mark.as_deref(), Some("LƯU HÀNH NỘI BỘ"));
    holds_in_order(
        &text_of(&paper),
        &[
            "Họp giao ban tháng 6 năm 2024 về thực hiện mô hình \"5+1\"",
            "Chủ trì: ông (bà) Nguyễn Thị Ánh, Chủ tịch Ủy ban MTTQ Việt Nam phường",
            "Có mặt 3 người: chủ trì; Phan Văn Giúp; Bùi Văn Thay (thay Hồ Thị Chín). Vắng 1 người: Lý Văn Vắng (lý do: công tác).",
            "1. Việc còn lại từ kỳ trước",
            "Việc | Người nhận | Hạn | Kết quả",
            "Làm căn cước | Phan Văn Giúp | 20/05/2024 | đã xong, đã nhận thẻ",
            "Hỏi chỗ học nghề | Hội Phụ nữ | …… | ……",
            "2. Tình hình trong kỳ (06/05/2024 – 05/06/2024). Đầu kỳ 2 trường hợp; đưa vào 1; ra khỏi diện 1; hiện 2 trường hợp. Tiếp xúc tại nhà 1 lượt; sinh hoạt 1 buổi, 9 lượt dự; hỗ trợ: 2 phần quà. Chưa có người giúp đỡ chính: 1; chưa có đại diện gia đình: 2.",
            "3. Từng trường hợp (2 trường hợp đã bàn)",
            "Ông Nguyễn Tấn Khoa (KT-24-A001) – giúp đỡ chính: Phan Văn Giúp. Đã làm: thăm nhà hai lần.",
            "Thống nhất: ……",
            "Người chưa thành niên:",
            "Em L.Đ.M. (KT-24-A002)",
            "4. Đưa vào, tạm dừng, đề nghị đưa ra khỏi diện",
            "a) Đưa vào:",
            "Bà Trần Thị Bình (KT-24-A004) – điều kiện theo Mục II Kế hoạch số ……: ",
            "Cuộc họp thống nhất.",
            "b) Tạm dừng, tiếp tục: không có trường hợp nào.",
            "c) Đề nghị đưa ra khỏi diện:",
            "Ông Nguyễn Tấn Khoa (KT-24-A001) – căn cứ: hai kỳ nhận xét gần nhất (tháng 4/2024: có chuyển biến, tháng 5/2024: tiến bộ); tiêu chí đã đạt: 1/",
            "5. Khó khăn, kiến nghị.",
            "6. Kết luận của chủ trì và phân công. Tiếp tục như kế hoạch.",
            "1 | Thăm lại gia đình | Phan Văn Giúp | 20/06/2024",
            "Kỳ giao ban sau: ngày 05 tháng 7 năm 2024.",
            "các thành viên dự họp nhất trí thông qua.",
            "Cuộc họp kết thúc vào 16 giờ 00 phút, ngày 05 tháng 6 năm 2024./.",
        ],
    );
}

#[test]
fn conditions_that_the_book_knows_need_no_tick_for_the_minutes() {
    let mut book = TestBook::khue_trung();
    let on = day("2024-06-05");
    let case = book.person("Trần Thị Thử", "1985", "female");
    let admitted = format!("{}{case}:{}", field::CASE, crate::casework::meeting::case_part::ADMISSION);
    let briefing = book.meeting(MeetingKind::Briefing, "2024-06-05", &[(&*admitted, "yes")]);
    book.record(AdmissionProposed { episode: case.clone(), on }, &[]);
    let line = |book: &TestBook| {
        let text = text_of(&minutes_of(book, &briefing, Audience::Internal));
        let at = text.find("điều kiện theo Mục II").expect("the case");
        text[at..].lines().next().unwrap_or_default().to_owned()
    };
    book.record(crate::casework::tablet::status(&case, "minor-offence", on), &[]);
    book.record(ConsentAsked { episode: case.clone(), on }, &[("own", "yes")]);
    assert!(line(&book).contains("……"), "two conditions are open: {}", line(&book));
    for condition in ["residence", "approved"] {
        book.set(&case, &condition_field(condition), "yes");
    }
    assert!(line(&book).ends_with(": đủ. Cuộc họp thống nhất."), "{}", line(&book));
    book.set(&case, &condition_field("agreed"), "no");
    assert!(line(&book).contains("chưa đủ: Đã được giải thích"), "{}", line(&book));
}

#[test]
fn a_task_done_long_ago_is_not_left_over() {
    let (mut book, briefing) = briefing();
    let before = text_of(&minutes_of(&book, &briefing, Audience::Internal));
    assert!(before.contains("Việc cũ chưa xong"), "given out two meetings ago, still open:\n{before}");
    assert!(!before.contains("Việc cũ đã xong"), "{before}");
    let later = book.meeting(MeetingKind::Briefing, "2024-07-05", &[]);
    let after = text_of(&minutes_of(&book, &later, Audience::Internal));
    assert!(after.contains("Thăm lại gia đình") && after.contains("Hỏi chỗ học nghề"), "{after}");
    assert!(!after.contains("Làm căn cước"), "{after}");
}

#[test]
fn a13_nameless_minutes_hold_no_full_name_even_where_one_was_typed() {
    let (book, briefing) = briefing();
    let text = text_of(&minutes_of(&book, &briefing, Audience::Nameless));
    for person in book.register.persons() {
        let name = person.fields().text("full_name");
        assert!(!name.is_empty() && !text.contains(name), "{name} in\n{text}");
    }
    assert!(text.contains("Ông N.T.K. (KT-24-A001)") && !text.contains("LƯU HÀNH NỘI BỘ"));
    // The planted sentence itself is there.
    assert!(text.contains("mẹ của N.T.K. mong con sớm có việc"), "{text}");
    let internal = text_of(&minutes_of(&book, &briefing, Audience::Internal));
    assert!(internal.contains("mẹ của Nguyễn Tấn Khoa mong"));
}

#[test]
fn a14_a_minor_stands_by_initials_in_both_versions() {
    let (book, briefing) = briefing();
    for audience in [Audience::Internal, Audience::Nameless] {
        let text = text_of(&minutes_of(&book, &briefing, audience));
        assert!(text.contains("Em L.Đ.M. (KT-24-A002)") && text.contains("đưa L.Đ.M. đi đăng ký"), "{text}");
        for given_away in ["Mạnh", "2007", "tổ 44"] {
            assert!(!text.contains(given_away), "{given_away} in\n{text}");
        }
    }
}

#[test]
fn only_a_giao_ban_may_name_a_case() {
    let (mut book, _) = briefing();
    for kind in [MeetingKind::Criticism, MeetingKind::Gathering, MeetingKind::Seminar] {
        let words = [("said:conclusion", "khen Nguyễn Tấn Khoa"), ("said:topics", "khen Nguyễn Tấn Khoa")];
        let meeting = book.meeting(kind, "2024-06-04", &words);
        let paper = minutes_of(&book, &meeting, Audience::Internal);
        let text = text_of(&paper);
        assert!(text.contains("khen N.T.K.") && !text.contains("Nguyễn Tấn Khoa"), "{text}");
        assert_eq!(paper.mark, None);
    }
}

#[test]
fn those_who_came_are_named_with_title_and_organisation_also_under_another_model() {
    let mut book = TestBook::khue_trung();
    let (current, template) = book.register.current_template().expect("a template");
    let (other, after) = book.register.templates().find(|(id, _)| *id != current).expect("another model");
    let own =
        template.parties.iter().find(|party| after.party(&party.id).is_none()).expect("a party of its own");
    let (other, id, organisation) = (other.clone(), own.id.clone(), own.name.clone());
    let chair = book.member("Nguyễn Thị Ánh", &id, "Chủ tịch");
    let secretary = book.member("Phạm Văn Bính", "Ban công tác Mặt trận khu phố 3", "");
    let leaders = [(field::CHAIR, chair.as_str()), (field::SECRETARY, secretary.as_str())];
    let meeting = book.meeting(MeetingKind::Briefing, "2024-06-05", &leaders);
    for member in [&chair, &secretary] {
        let attendee = AttendeeAdded { meeting: meeting.clone(), member: Some(member.clone()) };
        book.record(attendee, &[(attendee_field::ATTENDS, "present")]);
    }
    let expected = format!(
        "Chủ trì: ông (bà) Nguyễn Thị Ánh, Chủ tịch {organisation}\nThư ký (người ghi biên bản): ông (bà) Phạm Văn Bính, \
         Ban công tác Mặt trận khu phố 3\nCó mặt 2 người: chủ trì; thư ký. Không có người vắng."
    );
    let text = text_of(&minutes_of(&book, &meeting, Audience::Internal));
    assert!(text.contains(&expected), "{expected} in\n{text}");
    // The book goes over to a model that knows no party of this id.
    let unit = Subject::named(crate::casework::book::UNIT);
    book.set(&unit, crate::casework::book::field::TEMPLATE, other.as_str());
    assert!(book.register.current_template().expect("the other").1.party(&id).is_none());
    let text = text_of(&minutes_of(&book, &meeting, Audience::Internal));
    assert!(text.contains(&expected), "{expected} in\n{text}");
}

#[test]
fn somebody_from_elsewhere_chairs_and_a_stand_in_signs() {
    let mut book = TestBook::khue_trung();
    let secretary = book.member("Phạm Văn Bính", "mttq", "Ủy viên");
    let fields = [
        (field::CHAIR, OUTSIDE),
        (&*Leading::Chair.outside_field(attendee_field::NAME), "Bà Lê Thị Xa"),
        (&*Leading::Chair.outside_field(attendee_field::TITLE), "Phó Chủ tịch"),
        (&*Leading::Chair.outside_field(attendee_field::BODY), "Ủy ban nhân dân phường"),
        (field::SECRETARY, secretary.as_str()),
    ];
    let meeting = book.meeting(MeetingKind::Briefing, "2024-06-05", &fields);
    let row = AttendeeAdded { meeting: meeting.clone(), member: Some(secretary) };
    book.record(
        row,
        &[(attendee_field::ATTENDS, "stand_in"), (attendee_field::STAND_IN, "Đỗ Văn Thay, Chuyên viên")],
    );
    let paper = minutes_of(&book, &meeting, Audience::Internal);
    holds_in_order(
        &text_of(&paper),
        &[
            "Chủ trì: bà Lê Thị Xa, Phó Chủ tịch Ủy ban nhân dân phường",
            "Thư ký (người ghi biên bản): ông (bà) Đỗ Văn Thay, Chuyên viên, thay ông (bà) Phạm Văn Bính, Ủy viên",
            "Có mặt 2 người: chủ trì; thư ký. Không có người vắng.",
        ],
    );
    let signers = [("THƯ KÝ", Some("Đỗ Văn Thay")), ("CHỦ TỌA", Some("Lê Thị Xa"))];
    assert_eq!(signers_of(&paper), signers);
}

#[test]
fn a_pause_of_the_period_is_told_where_nobody_wrote_of_it() {
    let mut book = TestBook::khue_trung();
    let episode = book.helped("Nguyễn Tấn Khoa", "1980", "male", "2024-02-10");
    book.record(pause(&episode, day("2024-05-20")), &[]);
    let meeting = book.meeting(MeetingKind::Briefing, TODAY, &[]);
    let told = |book: &TestBook, audience| text_of(&minutes_of(book, &meeting, audience));
    let by_the_book = "b) Tạm dừng, tiếp tục: ông Nguyễn Tấn Khoa (KT-24-A001) tạm dừng từ ngày 20/05/2024.";
    assert!(told(&book, Audience::Internal).contains(by_the_book), "{}", told(&book, Audience::Internal));
    assert!(!told(&book, Audience::Nameless).contains("Khoa"));
    book.set(&meeting, &format!("{}{}", field::SAID, said::PAUSES), "một trường hợp đi chữa bệnh");
    let text = told(&book, Audience::Internal);
    assert!(text.contains("b) Tạm dừng, tiếp tục: một trường hợp đi chữa bệnh"), "{text}");
}

#[test]
fn the_form_for_the_pen_asks_for_all_that_minutes_say() {
    let text = text_of(&releases::blank(PaperKind::Minutes(MeetingKind::Briefing)));
    let case = [
        "– giúp đỡ chính: ……",
        "Đã làm: ……",
        "Chuyển biến, khó khăn: ……",
        "Ý kiến của bản thân, gia đình: ……",
        "Thống nhất (việc, người, hạn): ……",
    ];
    let before = [
        "Có mặt …… người: ……",
        "Vắng …… người, lý do: ……",
        "Dự thay: ……",
        "Việc | Người nhận | Hạn | Kết quả\n |  |  | ",
        "hỗ trợ: ………… …………. Chưa có người giúp đỡ chính: ……; chưa có đại diện gia đình: ……",
        "3. Từng trường hợp (…… trường hợp đã bàn; các trường hợp còn lại \"như kỳ trước\")",
    ];
    let after = [
        "a) Đưa vào: ……",
        "Điều kiện theo Mục II Kế hoạch số ……: đủ / chưa đủ ……",
        "Cuộc họp thống nhất / chưa thống nhất, lý do: ……",
        "b) Tạm dừng, tiếp tục: ……",
        "c) Đề nghị đưa ra khỏi diện: ……",
        "Căn cứ (hai kỳ nhận xét, tiêu chí): ……",
        "Ý kiến các bên: ……",
        "STT | Việc | Người nhận | Hạn\n1 |  |  | ",
    ];
    let grown = [&["Ông (bà) ………… ………… (mã ……)"], &case[..]].concat();
    let minor = [&["Người chưa thành niên:", "Em ………… ………… (mã ……)"], &case[..]].concat();
    holds_in_order(&text, &[&before[..], &grown, &grown, &minor, &after].concat());
    // What lies before those who come leaves the same places open.
    let text = text_of(&releases::blank(PaperKind::Handouts));
    let cases =
        "STT | Trường hợp | Giúp đỡ chính | Tiếp xúc gần nhất | Nhận xét gần nhất | Việc cần bàn\n1 |";
    let before = ["Việc | Người nhận | Hạn | Kết quả\n |  |  | ", "chưa có đại diện gia đình: ……"];
    holds_in_order(&text, &[&before[..], &[cases, "Người chưa thành niên:", cases]].concat());
}

#[test]
fn minutes_of_which_nothing_is_written_leave_tables_and_stand_ins_to_the_pen() {
    let (book, meeting) = empty_meeting(MeetingKind::Briefing);
    let text = text_of(&minutes_of(&book, &meeting, Audience::Internal));
    let table = "STT | Việc | Người nhận | Hạn\n1 |  |  | ";
    holds_in_order(&text, &["Dự thay: ………… …………", "| Kết quả\n |  |  | ", "chưa có đại diện", table]);
}
