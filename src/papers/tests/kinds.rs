//! The registry: every paper of it can be made of the sample ward, and every form for the pen of an empty book.

use std::collections::BTreeSet;

use super::*;
use crate::casework::figures::Period;
use crate::casework::sample_ward::sample_ward;
use crate::casework::tablet::release;
use crate::ledger::WriterId;
use crate::papers::Of;

#[test]
fn no_two_kinds_have_one_code_and_each_is_found_by_its_own() {
    let codes: BTreeSet<&str> = PaperKind::ALL.iter().map(|kind| kind.form().code).collect();
    assert_eq!(codes.len(), PaperKind::ALL.len());
    for kind in PaperKind::ALL {
        assert_eq!(PaperKind::named(kind.form().code), Some(kind));
    }
}

#[test]
fn every_kind_has_a_form_for_the_pen_that_names_nobody() {
    // What a book holds stands on no form for the pen.
    let full = sample_ward(WriterId(7), day(TODAY)).register;
    let book = TestBook::blank();
    for kind in PaperKind::ALL {
        let printed = Printed::blank(kind, day(TODAY));
        let made = printed.paper(&book.register, Audience::Nameless);
        let (paper, _) = made.unwrap_or_else(|| panic!("{kind:?} has none"));
        let text = text_of(&paper);
        assert!(text.contains("……"), "{kind:?}:\n{text}");
        let text = text_of(&printed.paper(&full, Audience::Nameless).expect("a form").0);
        let code = full.unit().abbreviation() + "-";
        assert!(!text.contains(&code), "{kind:?}:\n{text}");
    }
}

#[test]
fn what_names_cases_is_marked_and_so_is_the_form_that_will() {
    use PaperKind::*;
    const INTERNAL: Option<&str> = Some("LƯU HÀNH NỘI BỘ");
    const PERSONAL: Option<&str> = Some("TRAO RIÊNG");
    let book = sample_ward(WriterId(7), day(TODAY)).register;
    for kind in PaperKind::ALL {
        let (named, nameless) = match kind {
            CaseList
            | Minutes(MeetingKind::Briefing)
            | Agreement
            | Assignment
            | Receipts
            | ReviewSheet
            | ReleaseProposal
            | LoanList
            | ReleaseDecision
            | Takeover
            | WeekSheet => (INTERNAL, None),
            Handouts => (INTERNAL, INTERNAL),
            ReleaseNotice | OwnPage => (PERSONAL, None),
            _ => (None, None),
        };
        let mark = |of: Of, audience| {
            let (paper, _) = Printed::new(kind, of, day(TODAY)).paper(&book, audience).expect("a paper");
            paper.mark
        };
        assert_eq!(mark(Of::Nothing, Audience::Nameless).as_deref(), named, "{kind:?} for the pen");
        for of in (kind.form().choices)(&book, day(TODAY)) {
            // A sheet to sign is marked where somebody who is helped stands on it by name.
            if kind != SignSheet {
                assert_eq!(mark(of.clone(), Audience::Internal).as_deref(), named, "{kind:?} {of:?}");
            }
            assert_eq!(mark(of.clone(), Audience::Nameless).as_deref(), nameless, "{kind:?} {of:?}");
        }
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
fn a_file_is_named_by_case_day_and_version() {
    let mut book = TestBook::khue_trung();
    book.named("Lê Hoàng Tam", "");
    book.named("Võ Thị Bảy", "");
    let [one, other] = ["Lê Hoàng Tam", "Võ Thị Bảy"].map(|name| {
        let person = book.register.persons().find(|person| person.full_name() == name).expect("a person");
        (Printed::of_one(PaperKind::OwnPage, person.id(), day(TODAY)), person.code().to_owned())
    });
    let of_day = day("2024-06-01");
    let stem = |printed: &Printed, audience| printed.file_stem(&book.register, "", of_day, audience);
    for (printed, case) in [&one, &other] {
        assert!(!case.is_empty());
        let code = PaperKind::OwnPage.form().code;
        assert_eq!(stem(printed, Audience::Internal), format!("{code}-{case}-{of_day}-noi-bo"));
        assert_eq!(stem(printed, Audience::Nameless), format!("{code}-{case}-{of_day}-khong-neu-ten"));
    }
    assert_ne!(one.1, other.1, "two persons' papers of one day are two files");
    let period = Period { from: of_day, to: day(TODAY) };
    let list = Printed::new(PaperKind::CaseList, Of::Period(period), day(TODAY));
    let code = PaperKind::CaseList.form().code;
    assert_eq!(stem(&list, Audience::Internal), format!("{code}-{of_day}-noi-bo"));
    // Nobody stands on a form for the pen: there is one version of it.
    let blank = Printed::blank(PaperKind::Assignment, day(TODAY));
    let code = PaperKind::Assignment.form().code;
    assert_eq!(stem(&blank, Audience::Nameless), format!("{code}-trong-{of_day}"));
}

#[test]
fn a_proposal_can_be_printed_again_after_the_release() {
    let (mut book, person, episode) = releases::proposed("Nguyễn Tấn Khoa", "1980");
    let offered = |book: &TestBook, kind: PaperKind| {
        (kind.form().choices)(&book.register, day(TODAY)).contains(&Of::One(person.clone()))
    };
    assert!(offered(&book, PaperKind::ReleaseProposal) && !offered(&book, PaperKind::ReleaseNotice));
    book.record(release(&episode, day("2024-06-04")), &[]);
    assert!(offered(&book, PaperKind::ReleaseProposal) && offered(&book, PaperKind::ReleaseNotice));
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
    book.set(&unit, &paper_field("bao-cao", field::SYMBOL), "BC-HPN");
    let report = Printed::blank(PaperKind::WardReport, day(TODAY));
    let report = text_of(&report.paper(&book.register, Audience::Nameless).expect("a form").0);
    holds_in_order(&report, &["Số: ……/BC-HPN", "(Kèm theo Báo cáo số ……/BC-HPN ngày ……)"]);
    let made = |kind| {
        let printed = Printed::of_one(kind, &conference, day(TODAY));
        text_of(&printed.paper(&book.register, Audience::Nameless).expect("a paper").0)
    };
    let text = made(PaperKind::CriticismStatement);
    holds_in_order(&text, &["Số: ……/BC-UBMT", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đỗ Văn Ký"]);
    assert!(!text.contains("Hoàng Tam") && !text.contains("TM. BAN THƯỜNG TRỰC"), "{text}");
    assert!(made(PaperKind::ConferencePlan).contains("Số: ……/KH-MTTQ-BTT"), "another kind has its own");
}

/// What stands at the head and foot of a paper.
fn of_the_unit(blocks: &[Block]) -> Vec<String> {
    let mut lines = vec![];
    for block in blocks {
        match block {
            Block::Annex(annex) => lines.extend(of_the_unit(&annex.blocks)),
            Block::Slips(slips) => slips.slips.iter().for_each(|slip| lines.extend(of_the_unit(slip))),
            Block::Letterhead(_) | Block::JointLetterhead(_) | Block::Closing(_) | Block::Signatures(_) => {
                gather(block, &mut lines);
            }
            _ => {}
        }
    }
    lines
}

#[test]
fn every_paper_is_headed_by_the_name_that_held_on_its_day() {
    use crate::casework::book::{UNIT, earlier_field, field};
    let mut tablet = sample_ward(WriterId(7), day(TODAY));
    let unit = Subject::named(UNIT);
    let now = tablet.register.unit().ward();
    let until = |day| earlier_field(day, field::NAME);
    tablet.set(day(TODAY), &unit, &until(day("2999-12-31")), "xã Tên Cũ");
    let register = tablet.register;
    for kind in PaperKind::ALL {
        let choices = (kind.form().choices)(&register, day(TODAY)).into_iter().take(2);
        for of in choices.chain([Of::Nothing]) {
            let printed = Printed::new(kind, of, day(TODAY));
            let audience = printed.for_whom().default;
            if printed.kept(&register, audience).is_some() {
                // What was finished stays as it was then.
                continue;
            }
            let (paper, _) = printed.paper(&register, audience).expect("a paper");
            let lines = of_the_unit(&paper.blocks).join("\n").to_lowercase();
            assert!(!lines.contains(&now.to_lowercase()), "{printed:?}:\n{lines}");
        }
    }
}

#[test]
fn a_name_heads_the_papers_of_its_own_days_only() {
    use crate::casework::book::{UNIT, earlier_field, field};
    let mut book = TestBook::khue_trung();
    let unit = Subject::named(UNIT);
    book.set(&unit, field::WARD, "Cẩm Lệ");
    book.set(&unit, &earlier_field(day("2024-05-31"), field::NAME), "phường Khuê Trung");
    for (on, name) in [("2024-05-31", "PHƯỜNG KHUÊ TRUNG"), ("2024-06-01", "PHƯỜNG CẨM LỆ")] {
        let meeting = book.meeting(MeetingKind::Briefing, on, &[]);
        for kind in [PaperKind::Minutes(MeetingKind::Briefing), PaperKind::SignSheet, PaperKind::Handouts] {
            let paper = made(&book, &Printed::of_one(kind, &meeting, day(TODAY)), Audience::Internal);
            assert_eq!(head_of(&paper).upper.last().map(String::as_str), Some(name), "{kind:?} of {on}");
        }
    }
}
