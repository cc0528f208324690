//! The minutes of a criticism conference.

use super::*;

#[test]
fn a11_a_conference_with_nine_opinions() {
    let (book, conference) = conference();
    let meeting = book.read(&conference);
    let paper = minutes_of(&book, &conference, Audience::Internal);
    let text = text_of(&paper);
    holds_in_order(
        &text,
        &[
            "Số: ……/BB-MTTQ-BTT",
            "BIÊN BẢN",
            "Hội nghị phản biện xã hội đối với dự thảo Kế hoạch xây dựng và thực hiện mô hình \"5+1\"",
            "Thời gian bắt đầu: 08 giờ 00 phút, ngày 14 tháng 5 năm 2024",
            "Địa điểm: Hội trường",
            "Thành phần tham dự: 13/14 đại biểu",
            "theo danh sách ký tên kèm theo",
            "dự thảo lần 1 ngày 02 tháng 5 năm 2024, đã gửi đại biểu ngày 06 tháng 5 năm 2024",
            "1. Khai mạc.",
            "2. Trình bày dự thảo.",
            "3. Định hướng phản biện.",
            "điều kiện áp dụng của mô hình; công tác phối hợp giữa các bên.",
            "4. Ý kiến phản biện. Hội nghị có 9 ý kiến phản biện, trong đó 2 ý kiến bằng văn bản:",
            "Ý kiến 1 –",
            "Ý kiến 2 –",
            "Ý kiến 3 –",
            "Ý kiến 4 –",
            "Ý kiến 5 –",
            "Ý kiến 6 –",
            "Ý kiến 7 –",
            "Ý kiến 8 –",
            "Ý kiến 9 –",
            "5. Thông tin thêm, giải trình của cơ quan soạn thảo.",
            "Về ý kiến số 2:",
            "bảo lưu: ý kiến số 5.",
            "6. Kết luận.",
            "Hội nghị có 9 ý kiến (",
            "trước ngày 30 tháng 5 năm 2024;",
            "Hội nghị kết thúc vào 11 giờ 15 phút, ngày 14 tháng 5 năm 2024./.",
            "THƯ KÝ",
            "CHỦ TỌA",
            "Lưu: VT, Hồ sơ.",
        ],
    );
    let groups = numbers_by_subject(meeting);
    assert_eq!(groups.len(), SUBJECTS.len());
    let mut numbers: Vec<u32> = groups.into_iter().flat_map(|(_, numbers)| numbers).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=9).collect::<Vec<_>>());
    assert_eq!(signers_of(&paper), [("THƯ KÝ", Some("Phạm Văn Bính")), ("CHỦ TỌA", Some("Nguyễn Thị Ánh"))]);
    assert_eq!(head_of(&paper).place_and_date, None);
    assert_eq!(paper.mark, None, "conference papers never carry cases");
}

#[test]
fn an_opinion_that_came_after_the_minutes_were_finished_takes_nobodys_number() {
    let (mut book, conference) = conference();
    let numbers = |meeting: &Meeting| -> Vec<(Subject, u32)> {
        let of = |one: &crate::casework::event::Event<OpinionGiven>| {
            Some((one.subject.clone(), meeting.opinion_number(&one.subject)?))
        };
        meeting.opinions.iter().filter_map(of).collect()
    };
    let mut given = numbers(book.read(&conference));
    let (late, _) = given.pop().expect("nine");
    let told =
        book.read(&conference).opinions.iter().find(|one| one.subject == late).expect("the ninth").entry;
    let finished = MinutesFinalised {
        meeting: conference.clone(),
        on: day("2024-05-14"),
        numbers: given.clone(),
        sha256: String::new(),
        upto: Upto([(told.writer, told.seq - 1)].into()),
    };
    book.record(finished, &[]);
    let meeting = book.read(&conference);
    assert_eq!((numbers(meeting), meeting.opinion_number(&late)), (given, None));
    let text = text_of(&minutes_of(&book, &conference, Audience::Nameless));
    assert!(text.contains("Hội nghị có 8 ý kiến phản biện"), "{text}");
}

#[test]
fn an_opinion_in_writing_is_counted_only_where_there_is_one() {
    let (mut book, conference) = conference();
    for opinion in book.read(&conference).opinions.clone() {
        book.set(&opinion.subject, opinion_field::BY, "word");
    }
    let text = text_of(&minutes_of(&book, &conference, Audience::Nameless));
    assert!(text.contains("Hội nghị có 9 ý kiến phản biện:"), "{text}");
}

#[test]
fn those_who_speak_keep_their_names_as_typed() {
    let (mut book, conference) = conference();
    book.named("Lê Hoàng Tam", "");
    let first = book.read(&conference).opinions[0].subject.clone();
    book.set(&first, opinion_field::SPEAKER, "Ong Tam");
    book.set(&first, opinion_field::TEXT, "Cần giúp anh Tam và gia đình.");
    let second = book.read(&conference).opinions[1].subject.clone();
    book.set(&second, opinion_field::SPEAKER, "Bà Sáu");
    let text = text_of(&minutes_of(&book, &conference, Audience::Nameless));
    holds_in_order(&text, &["Ông (bà) Ong Tam", "giúp anh T. và gia đình", "– Bà Sáu"]);
}

#[test]
fn a_conference_of_which_nothing_is_written_has_a_place_for_all_that_minutes_say() {
    let (book, conference) = empty_meeting(MeetingKind::Criticism);
    let unfilled = text_of(&minutes_of(&book, &conference, Audience::Nameless));
    let blank = text_of(&releases::blank(PaperKind::Minutes(MeetingKind::Criticism)));
    let opinion = "Ý kiến …… – Ông (bà) ………… …………, về ………… ………… của dự thảo (………… …………): ……";
    for text in [&unfilled, &blank] {
        holds_in_order(
            text,
            &[
                "Hội nghị có …… ý kiến phản biện, trong đó …… ý kiến bằng văn bản:",
                opinion,
                opinion,
                opinion,
                "Ông (bà) ………… …………: về ý kiến số ……: ……",
                "Người góp ý bảo lưu: ý kiến số …… (nếu có).",
                "nhất trí thông qua",
            ],
        );
    }
    let result = text_of(&releases::blank(PaperKind::CriticismStatement));
    assert!(result.contains("Có …… ý kiến phản biện, trong đó …… ý kiến bằng văn bản;"), "{result}");
    assert!(blank.contains("nhất trí thông qua (hoặc: có …… ý kiến đề nghị sửa: ………… …………)."), "{blank}");
    assert!(unfilled.contains("nhất trí thông qua.\n"), "nobody asked for a change:\n{unfilled}");
}

#[test]
fn what_is_explained_of_no_opinion_alone_is_told_of_none() {
    let (mut book, conference) = conference();
    for opinion in book.read(&conference).opinions.clone() {
        book.set(&opinion.subject, opinion_field::EXPLANATION, "");
    }
    let explained = |book: &TestBook| text_of(&minutes_of(book, &conference, Audience::Nameless));
    assert!(explained(&book).contains("Ủy ban nhân dân phường: về ý kiến số ……: ……"), "{}", explained(&book));
    book.set(&conference, &format!("{}{}", field::SAID, said::FURTHER), "sẽ nghiên cứu thêm.");
    assert!(explained(&book).contains("Ủy ban nhân dân phường: sẽ nghiên cứu thêm."), "{}", explained(&book));
}
