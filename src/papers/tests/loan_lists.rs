//! The list of those who were referred for a loan.

use super::*;
use crate::casework::figures::Period;
use crate::casework::support_kind::LOAN_REFERRAL;
use crate::papers::Of;

fn half() -> Period {
    Period { from: day("2024-01-01"), to: day("2024-06-30") }
}

fn referred() -> TestBook {
    let mut book = TestBook::khue_trung();
    let people =
        [("Nguyễn Tấn Khoa", "1980"), ("Lê Hoàn", "1990"), ("Lê Đình Mạnh", "2010"), ("Võ Thị Đi", "1988")];
    let episodes = people.map(|(name, born)| book.helped(name, born, "male", "2024-01-05"));
    for episode in &episodes {
        let person = book.register.episode(episode).expect("the case").0.id().clone();
        book.set(&person, "quarter", "khu phố 7");
    }
    let support = |episodes: &[Subject], what: &str, value: Option<i64>, on: &str| SupportGiven {
        episodes: episodes.to_vec(),
        on: day(on),
        what: what.into(),
        quantity: 1,
        unit: "lượt".into(),
        value,
        giver: "Phòng giao dịch Ngân hàng Chính sách xã hội".into(),
        purpose: "mua xe bán hàng".into(),
    };
    for given in [
        support(&episodes[..1], LOAN_REFERRAL, Some(20_000_000), "2024-03-15"),
        support(&episodes[1..2], LOAN_REFERRAL, Some(30_000_000), "2024-04-15"),
        support(&episodes[2..3], LOAN_REFERRAL, None, "2024-04-16"),
        support(&episodes[3..], "quà", Some(400_000), "2024-04-17"),
        support(&episodes[3..], LOAN_REFERRAL, Some(10_000_000), "2024-07-02"),
    ] {
        book.record(given, &[]);
    }
    book
}

pub fn all() -> [(&'static str, Paper); 2] {
    [("vay-von", filled()), ("vay-von-trong", blank())]
}

fn of_half(audience: Audience) -> Paper {
    made(&referred(), &Printed::new(PaperKind::LoanList, Of::Period(half()), day(TODAY)), audience)
}

fn filled() -> Paper {
    of_half(Audience::Internal)
}

fn blank() -> Paper {
    made(&TestBook::khue_trung(), &Printed::blank(PaperKind::LoanList, day(TODAY)), Audience::Nameless)
}

#[test]
fn those_referred_in_the_time_stand_by_their_days_and_minors_apart() {
    let paper = filled();
    let text = text_of(&paper);
    holds_in_order(
        &text,
        &[
            "Người được giới thiệu vay vốn\n(từ 01/01/2024 đến 30/06/2024)",
            "1 | Nguyễn Tấn Khoa | 1980 | khu phố 7 | 15/03/2024 | mua xe bán hàng | 20.000.000",
            "2 | Lê Hoàn | ",
            "Cộng: 2 người",
            "50.000.000",
            "(người chưa thành niên)",
            "STT | Chữ cái đầu của họ tên | Ngày giới thiệu",
            "1 | L.Đ.M. | 16/04/2024 | mua xe bán hàng | ……",
        ],
    );
    assert!(!text.contains("Võ Thị Đi") && !text.contains("Mạnh") && !text.contains("2010"), "{text}");
    assert_eq!(paper.mark.as_deref(), Some("LƯU HÀNH NỘI BỘ"));
}

#[test]
fn a_form_for_the_pen_asks_what_the_list_with_names_tells() {
    let titles = |paper: &Paper| {
        let text = text_of(paper);
        text.lines().find(|line| line.starts_with("STT | ")).expect("a table").to_owned()
    };
    let form = releases::blank(crate::papers::PaperKind::LoanList);
    assert!(titles(&form).contains("Năm sinh | Nơi ở"));
    assert_eq!(titles(&form), titles(&filled()));
    // A list is neither tờ trình, báo cáo nor công văn.
    assert!(!text_of(&form).contains("Kính gửi") && !text_of(&filled()).contains("Kính gửi"));
}

#[test]
fn without_names_it_tells_neither_home_nor_year() {
    let paper = of_half(Audience::Nameless);
    let text = text_of(&paper);
    for private in ["Khoa", "Hoàn", "1980", "khu phố 7"] {
        assert!(!text.contains(private), "{private}: {text}");
    }
    assert!(text.contains("N.T.K.") && text.contains("Cộng: 2 người"), "{text}");
    assert_eq!(paper.mark, None);
}
