//! The registry: every paper of it can be made of the sample ward, and every form for the pen of an empty book.

use std::collections::BTreeSet;

use super::*;
use crate::casework::figures::Period;
use crate::casework::sample_ward::sample_ward;
use crate::ledger::WriterId;
use crate::papers::{Of, PaperKind};

#[test]
fn no_two_kinds_have_one_code_and_each_is_found_by_its_own() {
    let codes: BTreeSet<&str> = PaperKind::ALL.iter().map(|kind| kind.form().code).collect();
    assert_eq!(codes.len(), PaperKind::ALL.len());
    for kind in PaperKind::ALL {
        assert_eq!(PaperKind::named(kind.form().code), Some(kind));
    }
}

#[test]
fn a_form_for_the_pen_names_nobody_and_is_there_where_the_registry_says_so() {
    let book = TestBook::blank();
    for kind in PaperKind::ALL {
        let printed = Printed::blank(kind, day(TODAY));
        let made = printed.paper(&book.register, Audience::Nameless);
        assert_eq!(made.is_some(), kind.form().has_blank, "{kind:?}");
        let Some((paper, _)) = made else { continue };
        let text = text_of(&paper);
        assert!(text.contains("……") && paper.mark.is_none(), "{kind:?}:\n{text}");
    }
}

#[test]
fn whatever_a_book_offers_can_be_made_of_it() {
    let book = sample_ward(WriterId(7), day(TODAY)).register;
    for kind in PaperKind::ALL {
        let choices = (kind.form().choices)(&book, day(TODAY));
        for of in choices.iter().take(5) {
            let printed = Printed::new(kind, of.clone(), day(TODAY));
            let audience = printed.for_whom().default;
            assert!(printed.paper(&book, audience).is_some(), "{kind:?} {of:?}");
            assert_ne!(printed.code(), "");
        }
        if choices.is_empty() {
            println!("{kind:?} is not in the sample");
        }
    }
}

#[test]
fn the_version_with_names_and_the_one_without_are_two_files() {
    let today = day(TODAY);
    let period = Period { from: today, to: today };
    let list = Printed::new(PaperKind::CaseList, Of::Period(period), today);
    let code = PaperKind::CaseList.form().code;
    assert_eq!(list.file_stem("", today, Audience::Internal), format!("{code}-{today}-noi-bo"));
    assert_eq!(list.file_stem("", today, Audience::Nameless), format!("{code}-{today}-khong-neu-ten"));
    // Nobody stands on a form for the pen: there is one version of it.
    let blank = Printed::blank(PaperKind::Assignment, today);
    let code = PaperKind::Assignment.form().code;
    assert_eq!(blank.file_stem("", today, Audience::Nameless), format!("{code}-trong-{today}"));
}

#[test]
fn symbol_signer_and_receivers_are_set_for_one_kind_of_paper_and_remembered() {
    use crate::casework::book::{UNIT, field, paper_field};
    let (mut book, conference) = conference();
    book.named("Lê Hoàng Tam", "");
    let unit = Subject::named(UNIT);
    for (part, value) in [
        (field::SYMBOL, "BC-UBMT"),
        (field::SIGNS_AS, "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
        (field::SIGNER, "Đỗ Văn Ký"),
        (field::RECEIVERS, "Như trên\nGia đình anh Lê Hoàng Tam"),
    ] {
        book.set(&unit, &paper_field("van-ban-phan-bien", part), value);
    }
    let made = |kind| {
        let printed = Printed::of_one(kind, &conference, day(TODAY));
        text_of(&printed.paper(&book.register, Audience::Nameless).expect("a paper").0)
    };
    let text = made(PaperKind::CriticismStatement);
    holds_in_order(&text, &["Số: ……/BC-UBMT", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đỗ Văn Ký"]);
    assert!(!text.contains("Hoàng Tam") && !text.contains("TM. BAN THƯỜNG TRỰC"), "{text}");
    assert!(made(PaperKind::ConferencePlan).contains("Số: ……/KH-MTTQ-BTT"), "another kind has its own");
}
