//! Papers of an invented ward, read as text; and set as PDF, where they can be looked at (`target/papers`).

mod agreements;
mod assignments;
mod book;
mod briefings;
mod case_lists;
mod conferences;
mod dossiers;
mod every;
mod figures;
mod finished;
mod handouts;
mod handovers;
mod kinds;
mod loan_lists;
mod looked_at;
mod own_words;
mod plans;
#[path = "../press/pdf/tests/positions.rs"]
mod positions;
#[path = "../press/pdf/tests/read_back.rs"]
mod read_back;
mod receipts;
mod releases;
mod review_sheets;
mod sign_sheets;
mod takeovers;
mod team_decisions;
mod ward_reports;
mod weeks;

use book::*;
use every::every_paper;
use handovers::{handed_over, handover_of};

use super::minutes::minutes_as_written;
use super::plan::{default_text, plan_as_issued, plan_text};
use super::{PaperKind, Printed, plan};
use crate::casework::audience::Audience;
use crate::casework::criticism::{SUBJECTS, numbers_by_subject};
use crate::casework::fact::*;
use crate::casework::meeting::{Meeting, field, opinion_field, said};
use crate::casework::plan::{fields_of_text, next_round};
use crate::casework::test_book::{TestBook, day};
use crate::ledger::Subject;
use crate::press::paper::*;

const TODAY: &str = "2024-06-05";

fn minutes_of(book: &TestBook, meeting: &Subject, audience: Audience) -> Paper {
    let kind = PaperKind::of_meeting(book.read(meeting));
    made(book, &Printed::of_one(kind, meeting, day(TODAY)), audience)
}

fn plan_of(book: &TestBook, id: &Subject) -> Paper {
    let known = book.register.plan(id).expect("a plan");
    plan(&book.register, known, Audience::Nameless).expect("all of it is here")
}

/// Of the registry, as the preview asks for it.
#[track_caller]
fn made(book: &TestBook, printed: &Printed, audience: Audience) -> Paper {
    printed.paper(&book.register, audience).expect("all of it is here").0
}

/// All texts of a paper, one a line, top to bottom.
fn text_of(paper: &Paper) -> String {
    let mut lines = vec![paper.title.clone()];
    lines.extend(paper.mark.clone());
    paper.blocks.iter().for_each(|block| gather(block, &mut lines));
    lines.join("\n")
}

fn gather(block: &Block, lines: &mut Vec<String>) {
    let joined = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    match block {
        Block::Letterhead(head) => {
            lines.extend(head.upper.iter().chain(&head.body).cloned());
            lines.extend([&head.number, &head.draft, &head.place_and_date].into_iter().flatten().cloned());
        }
        Block::JointLetterhead(head) => {
            lines.extend(head.bodies.iter().cloned());
            lines.extend([&head.number, &head.draft, &head.place_and_date].into_iter().flatten().cloned());
        }
        Block::Title(title) => {
            lines.push(title.kind.clone());
            lines.extend(title.subject.clone());
        }
        Block::Heading(heading) => lines.push(heading.text.clone()),
        Block::Paragraph(paragraph) => {
            let dots = if paragraph.dotted_lines > 0 { " ……" } else { "" };
            lines.push(joined(&paragraph.runs) + dots);
        }
        Block::List(list) => {
            for item in &list.items {
                lines.push(joined(&item.runs));
                item.below.iter().for_each(|block| gather(block, lines));
            }
        }
        Block::Table(table) => {
            for row in table.header.iter().chain(&table.rows) {
                let cells = row.cells.iter().map(|cell| {
                    let paragraphs = cell.paragraphs.iter().map(|runs| joined(runs));
                    // A paragraph without a word is room for a hand.
                    paragraphs.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
                });
                lines.push(cells.collect::<Vec<String>>().join(" | "));
            }
        }
        Block::DottedLines(_) => lines.push("……".into()),
        Block::Signatures(signers) => signers.iter().for_each(|one| signature(one, lines)),
        Block::Recipients(recipients) => lines.extend(recipients.lines.iter().cloned()),
        Block::Closing(closing) => {
            lines.extend(closing.recipients.lines.iter().cloned());
            signature(&closing.signature, lines);
        }
        Block::Chart(chart) => {
            lines.extend(chart.points.iter().map(|point| format!("{}: {}", point.label, point.figure)));
        }
        Block::Slips(slips) => slips.slips.iter().flatten().for_each(|block| gather(block, lines)),
        Block::Annex(annex) => {
            lines.extend([annex.number.clone(), annex.title.clone()]);
            lines.extend(annex.attached.clone());
            annex.blocks.iter().for_each(|block| gather(block, lines));
        }
        Block::Together(blocks) => blocks.iter().for_each(|block| gather(block, lines)),
        Block::PageBreak | Block::NextPaper => {}
    }
}

fn signature(one: &Signature, lines: &mut Vec<String>) {
    lines.extend(one.authority.iter().chain(&one.name).cloned());
}

/// Every text stands in the paper, each after the one before.
#[track_caller]
fn holds_in_order(paper: &str, texts: &[&str]) {
    let mut rest = paper;
    for text in texts {
        let at = rest.find(text).unwrap_or_else(|| panic!("{text:?} is not there, or too early:\n{paper}"));
        rest = &rest[at + text.len()..];
    }
}

#[track_caller]
fn head_of(paper: &Paper) -> &Letterhead {
    match &paper.blocks[0] {
        Block::Letterhead(head) => head,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn signers_of(paper: &Paper) -> Vec<(&str, Option<&str>)> {
    let signers = paper.blocks.iter().find_map(|block| match block {
        Block::Signatures(signers) => Some(signers),
        _ => None,
    });
    let signers = signers.expect("signatures");
    signers.iter().map(|one| (&*one.authority[0], one.name.as_deref())).collect()
}

#[test]
fn a_session_and_a_seminar_have_their_headings() {
    let mut book = TestBook::khue_trung();
    let fields = [
        (field::HELPED_INVITED, "12"),
        (field::HELPED_PRESENT, "9"),
        (field::HELPED_EXCUSED, "2"),
        (field::GROUP, "adults"),
    ];
    let session = book.meeting(MeetingKind::Gathering, "2024-05-20", &fields);
    holds_in_order(
        &text_of(&minutes_of(&book, &session, Audience::Nameless)),
        &[
            "Sinh hoạt định kỳ tháng 5 năm 2024 – mô hình \"5+1\"",
            "Người được giúp đỡ dự: 9/12 được mời (danh sách ký tên lưu riêng); vắng 3, có lý do 2. Nhóm: người lớn.",
            "1. Nội dung phổ biến:",
            "2. Trao đổi, nguyện vọng",
            "Việc riêng của từng người ghi vào hồ sơ, không ghi ở đây.",
            "3. Biểu dương",
            "4. Hỗ trợ trao tại buổi sinh hoạt (loại, số phần; danh sách ký nhận lưu riêng):",
            "5. Kết luận, hẹn kỳ sau",
        ],
    );
    // Whom it is for is one of two.
    let unsaid = book.meeting(MeetingKind::Gathering, "2024-05-27", &[]);
    for text in [
        text_of(&minutes_of(&book, &unsaid, Audience::Nameless)),
        text_of(&releases::blank(PaperKind::Minutes(MeetingKind::Gathering))),
    ] {
        assert!(text.contains("có lý do ……. Nhóm: người lớn / người chưa thành niên."), "{text}");
    }
    let seminar = book.meeting(
        MeetingKind::Seminar,
        "2024-05-21",
        &[(&*format!("{}{}", field::SAID, said::WAYS), "đi từng nhà")],
    );
    holds_in_order(
        &text_of(&minutes_of(&book, &seminar, Audience::Nameless)),
        &[
            "1. Kinh nghiệm:",
            "2. Giải pháp:",
            "3. Cách làm: đi từng nhà",
            "4. Khó khăn:",
            "5. Hạn chế:",
            "6. Kiến nghị:",
        ],
    );
}

#[test]
fn nothing_is_half_filled_whatever_is_missing() {
    for (name, paper) in every_paper() {
        // A cell left to the pen is no gap.
        let text = text_of(&paper).replace("|  ", "| ");
        for sign in ['«', '»', '[', ']', '{', '}'] {
            assert!(!text.contains(sign), "{sign} in {name}:\n{text}");
        }
        for trace in ["  ", " ,", " ;", "()", "phường ,", "PHƯỜNG\n", ": .", ": ;", "….…", "ngày ngày"]
        {
            assert!(!text.contains(trace), "{trace:?} in {name}:\n{text}");
        }
        // The pen ends what it writes.
        let ended = text.lines().find(|line| line.ends_with("…."));
        assert_eq!(ended, None, "{name}");
    }
}

#[test]
fn an_empty_book_still_prints_with_dots() {
    for kind in [MeetingKind::Briefing, MeetingKind::Criticism, MeetingKind::Gathering, MeetingKind::Seminar]
    {
        let (book, meeting) = empty_meeting(kind);
        let paper = minutes_of(&book, &meeting, Audience::Nameless);
        let text = text_of(&paper);
        holds_in_order(
            &text,
            &[
                "PHƯỜNG ……",
                "Số: ……/BB-MTTQ-BTT",
                "Thời gian bắt đầu: …… giờ …… phút, ngày 05 tháng 6 năm 2024",
                "Địa điểm: ……",
                "kết thúc vào …… giờ …… phút",
            ],
        );
        assert!(text.contains("ông (bà) ……"), "{text}");
        assert_eq!(signers_of(&paper), [("THƯ KÝ", None), ("CHỦ TỌA", None)]);
    }
    let (book, id) = empty_plan();
    let text = text_of(&plan_of(&book, &id));
    holds_in_order(
        &text,
        &["PHƯỜNG ……", "Số: ……/KH-UBND", "KẾ HOẠCH", "I. MỤC ĐÍCH", "……", "VIII. TỔ CHỨC", "……"],
    );
}
