//! A finished paper says the same for ever: what is recorded after it, as the normal order of work is, changes nothing.

use super::*;
use crate::casework::book::{self, member_field};
use crate::casework::person::field as person_field;
use crate::papers::{AsSigned, minutes};

/// What a ward does after a giao ban: records what it decided, moves on, corrects names.
fn go_on(book: &mut TestBook) {
    let id = |name: &str| {
        let person = book
            .register
            .persons()
            .find(|person| person.event.text(person_field::FULL_NAME) == name)
            .expect(name);
        (person.id().clone(), person.current().expect("an episode").id().clone())
    };
    let (khoa, released) = id("Nguyễn Tấn Khoa");
    book.release(&released, "2024-06-05");
    book.set(&khoa, person_field::FULL_NAME, "Nguyễn Tấn Khoát");
    book.helped("Vũ Thị Mới", "1990", "female", "2024-06-04");
    let member = book.register.members().next().expect("one").subject.clone();
    book.set(&member, member_field::TITLE, "Trưởng ban");
    book.set(&Subject::named(book::UNIT), book::field::WARD, "Phường Hòa Thọ");
}

#[test]
fn finished_minutes_stay_as_they_were_in_both_versions() {
    let (mut book, briefing) = briefing();
    let both = |book: &TestBook| {
        [Audience::Internal, Audience::Nameless].map(|audience| minutes_of(book, &briefing, audience))
    };
    let before = both(&book);
    let upto = Upto::of(book.register.ledger());
    let finished = MinutesFinalised {
        meeting: briefing.clone(),
        on: day("2024-06-05"),
        numbers: vec![],
        sha256: String::new(),
        upto,
    };
    book.record(finished, &[]);
    assert_eq!(both(&book), before);
    let meeting = briefing.clone();
    let live = |book: &TestBook| minutes_as_written(&book.register, book.read(&meeting), Audience::Internal);
    let as_if_open = live(&book);
    go_on(&mut book);
    assert_ne!(live(&book), as_if_open, "what came later would show");
    assert_eq!(both(&book), before);
}

#[test]
fn an_issued_plan_stays_as_it_was() {
    let (mut book, id) = plan_draft();
    let draft = book.register.plan(&id).expect("a plan").clone();
    let issue = issue_of(&book, &id);
    let before = plan_as_issued(&book.register, &draft, &issue, Audience::Nameless);
    book.record(issue, &[]);
    book.set(&Subject::named(book::UNIT), book::field::WARD, "Phường Hòa Thọ");
    assert_eq!(plan_of(&book, &id), before);
}

#[test]
fn minutes_of_which_nothing_is_here_are_not_made_of_something_else() {
    let (mut book, briefing) = briefing();
    let finished = MinutesFinalised {
        meeting: briefing.clone(),
        on: day("2024-06-05"),
        numbers: vec![],
        sha256: String::new(),
        upto: Upto([].into()),
    };
    book.record(finished, &[]);
    assert_eq!(minutes(&book.register, book.read(&briefing), Audience::Internal), None);
}

#[test]
fn a_signed_copy_begins_as_the_paper_stands() {
    let (book, plan) = plan_issued();
    let of = |kind, subject: &Subject, book: &TestBook| {
        Printed::of_one(kind, subject, day(TODAY)).as_signed(&book.register).expect("the paper")
    };
    let issued = AsSigned {
        on: Some(day("2024-03-05")),
        number: "05/KH-UBND".into(),
        signers: vec!["Đỗ Văn Ký".into()],
    };
    assert_eq!(of(PaperKind::Plan, &plan, &book), issued);
    // Minutes have no date line: they are of the day of the meeting. Nobody gave them a number.
    let (book, conference) = conference();
    let signers = vec!["Phạm Văn Bính".into(), "Nguyễn Thị Ánh".into()];
    let minutes = AsSigned { on: Some(day("2024-05-14")), number: String::new(), signers };
    assert_eq!(of(PaperKind::Minutes(MeetingKind::Criticism), &conference, &book), minutes);
    // A draft is dated when it is signed.
    let (book, plan) = plan_draft();
    assert_eq!(of(PaperKind::Plan, &plan, &book), AsSigned::default());
}
