//! Phiếu thông tin and Phiếu thỏa thuận.

use super::*;
use crate::casework::consent::consent_field;
use crate::casework::person::episode_field;

const GROWN: &str = "Nguyễn Tấn Khoa";
const YOUNG: &str = "Lê Đình Mạnh";

/// Somebody of whom everything was written, with an answer to everything.
pub fn agreed(name: &str, born: &str) -> (TestBook, Subject) {
    let mut book = TestBook::khue_trung();
    let episode = book.helped(name, born, "male", "2024-01-05");
    let person = book.register.episode(&episode).expect("the case").0.id().clone();
    for (field, value) in
        [("quarter", "Khuê Đông"), ("cell", "Tổ 19"), ("residence", "12 Đường Thử"), ("phone", "0905123456")]
    {
        book.set(&person, field, value);
    }
    for (field, value) in [
        (episode_field::FAMILY_NAME, "Trần Thị Lụa"),
        (episode_field::FAMILY_RELATION, "mẹ"),
        (episode_field::FAMILY_PHONE, "0905999888"),
        (episode_field::REFERRER, "Tổ trưởng tổ dân phố"),
        (episode_field::WISHES, "Có việc làm ổn định"),
        ("need:job", "yes"),
        ("difficulty:no-trade", "yes"),
    ] {
        book.set(&episode, field, value);
    }
    let asked = ConsentAsked { episode, on: day("2024-01-06") };
    let fields = [
        (consent_field::EXPLAINED_BY, "Phạm Văn Thử, Mặt trận phường"),
        (consent_field::OWN, "yes"),
        (consent_field::OWN_WORDS, "Em muốn học nghề sửa xe."),
        (consent_field::GUARDIAN, "yes"),
        (consent_field::SCHOOL, "no"),
    ];
    book.record(asked, &fields);
    (book, person)
}

pub fn agreement_of(book: &TestBook, person: &Subject, audience: Audience) -> Paper {
    made(book, &Printed::of_one(PaperKind::Agreement, person, day(TODAY)), audience)
}

pub fn blank() -> Paper {
    made(&TestBook::khue_trung(), &Printed::blank(PaperKind::Agreement, day(TODAY)), Audience::Nameless)
}

#[test]
fn a_grown_person_is_named_within_and_the_address_is_left_to_the_pen() {
    let (book, person) = agreed(GROWN, "1990");
    let text = text_of(&agreement_of(&book, &person, Audience::Internal));
    holds_in_order(
        &text,
        &[
            "LƯU HÀNH NỘI BỘ",
            "PHIẾU THÔNG TIN",
            "Ông Nguyễn Tấn Khoa (KT-24-A001)",
            "1990",
            "Khuê Đông; tổ 19",
            "Nơi ở hiện nay, điện thoại: ……",
            "Trần Thị Lụa (mẹ)",
            "Tổ trưởng tổ dân phố",
            "Công an phường",
            "chưa có nghề",
            "Có việc làm ổn định",
            "việc làm",
            "Khuê Trung, ngày 06 tháng 01 năm 2024",
            "PHIẾU THỎA THUẬN",
            "Phạm Văn Thử, Mặt trận phường",
            "Ý kiến của người được giúp đỡ: đồng ý tham gia.",
            "Em muốn học nghề sửa xe.",
        ],
    );
    for not_there in ["12 Đường Thử", "0905", "nhà trường", "GIÁM HỘ", "vi phạm", "rút lại từ ngày"]
    {
        assert!(!text.contains(not_there), "{not_there}\n{text}");
    }
}

#[test]
fn a_minor_stands_by_initials_with_both_words_and_nothing_that_tells_who_it_is() {
    for audience in [Audience::Internal, Audience::Nameless] {
        let (book, person) = agreed(YOUNG, "2010");
        let text = text_of(&agreement_of(&book, &person, audience));
        holds_in_order(
            &text,
            &[
                "Chữ cái đầu của họ tên, mã hồ sơ: Em L.Đ.M. (KT-24-A001)",
                "Ý kiến của người được giúp đỡ: đồng ý tham gia.",
                "Ý kiến của cha, mẹ hoặc người giám hộ của người dưới 18 tuổi: đồng ý tham gia.",
                "Liên hệ với nhà trường của người dưới 18 tuổi khi cần: không đồng ý.",
                "CHA, MẸ HOẶC NGƯỜI GIÁM HỘ",
            ],
        );
        for secret in ["Mạnh", "2010", "Lụa", "Khuê Đông", "tổ 19", "0905"] {
            assert!(!text.contains(secret), "{secret}\n{text}");
        }
    }
}

#[test]
fn without_names_nobody_is_given_away_and_a_withdrawal_is_said() {
    let (mut book, person) = agreed(GROWN, "1990");
    let consent = book.register.person(&person).expect("him").episodes[0].consents[0].asked.subject.clone();
    let withdrawn = ConsentWithdrawn {
        consent,
        on: day("2024-05-01"),
        by: Withdrawer::Own,
        reason: "chuyển chỗ làm".into(),
    };
    book.record(withdrawn, &[]);
    let text = text_of(&agreement_of(&book, &person, Audience::Nameless));
    for secret in ["Khoa", "Lụa", "Khuê Đông", "tổ 19", "0905", "1990", "LƯU HÀNH"] {
        assert!(!text.contains(secret), "{secret}\n{text}");
    }
    assert!(text.contains("Sự đồng ý này đã được rút lại từ ngày 01 tháng 5 năm 2024."), "{text}");
}

#[test]
fn a_blank_form_leaves_every_answer_to_the_pen() {
    let text = text_of(&blank());
    for label in [
        "Họ và tên, mã hồ sơ: ……",
        "Khó khăn: ……",
        "Khuê Trung, ngày …… tháng …… năm ……",
        "Ý kiến của người được giúp đỡ (ghi rõ đồng ý tham gia hay chưa đồng ý): ……",
        "Báo cho người giúp đỡ chính: ……",
        "CHA, MẸ HOẶC NGƯỜI GIÁM HỘ",
    ] {
        assert!(text.contains(label), "{label}\n{text}");
    }
    assert!(text.contains("Việc tham gia là tự nguyện"), "{text}");
    let answer = blank().blocks.into_iter().find_map(|block| match block {
        Block::Paragraph(it) if it.runs[0].text.starts_with("Ý kiến của người được giúp đỡ") => {
            Some(it.dotted_lines)
        }
        _ => None,
    });
    assert_eq!(answer, Some(2), "room for more than a word");
}
