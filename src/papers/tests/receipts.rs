//! The list to sign of a round of support.

use super::*;
use crate::casework::batch;
use crate::casework::decide::Command;
use crate::casework::tablet::text_pairs;

/// Two adults and a minor on the list; one adult's mother took what was meant for him.
fn gifts(book: &mut TestBook) -> Subject {
    let people = [("Nguyễn Tấn Khoa", "1980"), ("Lê Hoàn", "1990"), ("Lê Đình Mạnh", "2010")];
    let episodes = people.map(|(name, born)| book.helped(name, born, "male", "2024-01-05"));
    for episode in &episodes {
        let person = book.register.episode(episode).expect("the case").0.id().clone();
        book.set(&person, "quarter", "khu phố 7");
    }
    let opened = BatchOpened {
        on: day("2024-02-05"),
        what: "quà".into(),
        quantity: 1,
        unit: "phần".into(),
        value: Some(400_000),
        giver: "Hội Phụ nữ phường".into(),
        purpose: String::new(),
    };
    let fields = text_pairs(&[(batch::field::NAME, "Tết Giáp Thìn")]);
    let command = Command::OpenBatch { batch: opened, fields, episodes: episodes.to_vec() };
    let subjects = book.act(day(TODAY), command);
    let listing = subjects.iter().find(|it| it.as_str().starts_with("listing-")).cloned();
    let by = [(batch::receipt_field::RECEIVER, "Trần Thị Bé"), (batch::receipt_field::RELATION, "mẹ")];
    let listings = vec![listing.expect("the first on the list")];
    book.act(day(TODAY), Command::HandOver { listings, on: day("2024-02-05"), fields: text_pairs(&by) });
    subjects[0].clone()
}

fn list_of(book: &TestBook, id: &Subject, audience: Audience) -> Paper {
    made(book, &Printed::of_one(PaperKind::Receipts, id, day(TODAY)), audience)
}

fn sheets(paper: &Paper) -> usize {
    1 + paper.blocks.iter().filter(|block| matches!(block, Block::NextPaper)).count()
}

#[test]
fn minors_sign_on_a_sheet_of_their_own_by_initials() {
    let mut book = TestBook::khue_trung();
    let id = gifts(&mut book);
    let paper = list_of(&book, &id, Audience::Internal);
    let text = text_of(&paper);
    assert_eq!(sheets(&paper), 2);
    for says in [
        "Khuê Trung, ngày 05 tháng 02 năm 2024",
        "Nguyễn Tấn Khoa",
        "Lê Hoàn",
        "L.Đ.M.",
        "Trần Thị Bé (mẹ) nhận thay",
        "800.000",
        "Tổng số tiền (bằng chữ): Tám trăm nghìn đồng.",
        "Hội Phụ nữ phường",
        "NGƯỜI CHỨNG KIẾN",
    ] {
        assert!(text.contains(says), "{says}\n{text}");
    }
    assert!(!text.contains("Mạnh"), "{text}");
    let minors = text.split("(người chưa thành niên)").nth(1).expect("their sheet");
    assert!(
        minors.contains("STT | Chữ cái đầu của họ tên | Số lượng"),
        "nothing is asked that is not told\n{minors}"
    );
    assert_eq!(text.matches("khu phố 7").count(), 2, "the minor's home stands nowhere\n{text}");
    book.set(&id, batch::field::MIXED_REASON, "cả nhà cùng nhận");
    let together = list_of(&book, &id, Audience::Internal);
    assert_eq!(sheets(&together), 1);
    assert!(text_of(&together).contains("lý do: cả nhà cùng nhận"));
}

#[test]
fn the_list_without_names_gives_nobody_away() {
    let mut book = TestBook::khue_trung();
    let id = gifts(&mut book);
    let text = text_of(&list_of(&book, &id, Audience::Nameless));
    for secret in ["Khoa", "Hoàn", "Mạnh", "Bé", "khu phố"] {
        assert!(!text.to_lowercase().contains(&secret.to_lowercase()), "{secret}\n{text}");
    }
    assert!(text.contains("N.T.K.") && text.contains("Mẹ nhận thay"), "{text}");
    assert!(!text.contains("Họ và tên"), "{text}");
}

pub fn filled() -> Paper {
    let mut book = TestBook::khue_trung();
    let id = gifts(&mut book);
    list_of(&book, &id, Audience::Internal)
}
