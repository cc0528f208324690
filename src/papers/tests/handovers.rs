use super::*;
use crate::papers::handover;

/// The ward of the giao ban, its book taken over by a second member.
pub fn handed_over() -> (TestBook, Subject) {
    let (mut book, _) = briefing();
    let taker = book.member("Lê Thị Nhận", "women", "Phó Chủ tịch Hội");
    let from = book.register.members().map(|member| member.subject.clone()).find(|member| *member != taker);
    let id = book.record(HandedOver { on: day("2024-06-05"), from, to: taker }, &[]);
    (book, id)
}

pub fn handover_of(book: &TestBook, id: &Subject) -> Paper {
    let known = book.register.handover(id).expect("recorded");
    handover(&book.register, Some(known), known.fact.on)
}

#[test]
fn a_handover_lists_what_is_open_and_names_no_case() {
    let (book, id) = handed_over();
    let text = text_of(&handover_of(&book, &id));
    assert!(text.contains("Bên nhận: ông (bà) Lê Thị Nhận; chức vụ: Phó Chủ tịch Hội"), "{text}");
    assert!(text.contains("Đang quản lý, giúp đỡ: ") && text.contains("CƠ QUAN GIỮ SỔ"), "{text}");
    let left = book.register.persons().flat_map(|it| &it.episodes).filter(|it| it.ending().is_some()).count();
    assert!(left > 0 && text.contains(&format!("Không còn trong diện, lưu: {left} hồ sơ")), "{text}");
    for person in book.register.persons() {
        assert!(!text.contains(person.full_name()), "{text}");
    }
    assert!(text.contains("Việc cũ chưa xong") && !text.contains("Việc cũ đã xong"), "{text}");
}
