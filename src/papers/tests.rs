//! Papers of an invented ward, read as text; and set as PDF, where they can be looked at (`target/papers`).

mod book;
mod looked_at;

use book::*;

use super::plan::{default_text, plan_as_issued, plan_text};
use super::{minutes, plan};
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
    minutes(&book.register, book.read(meeting), audience, day(TODAY))
}

fn plan_of(book: &TestBook, id: &Subject) -> Paper {
    plan(&book.register, book.register.plan(id).expect("a plan"), Audience::Nameless, day(TODAY))
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
                let cells =
                    row.cells.iter().map(|cell| cell.paragraphs.iter().map(|runs| joined(runs)).collect());
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
        Block::Together(blocks) => blocks.iter().for_each(|block| gather(block, lines)),
        Block::PageBreak => {}
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
fn a20_a_plan_without_a_number_is_a_draft_with_dots() {
    let (book, id) = plan_draft();
    let paper = plan_of(&book, &id);
    let head = head_of(&paper);
    assert_eq!(head.number.as_deref(), Some("Số: ……/KH-UBND"));
    assert_eq!(head.draft.as_deref(), Some("DỰ THẢO lần 1"));
    assert_eq!(head.place_and_date.as_deref(), Some("Khuê Trung, ngày …… tháng …… năm ……"));
    assert_eq!((&*head.upper[0], &*head.body[0]), ("ỦY BAN NHÂN DÂN", "PHƯỜNG KHUÊ TRUNG"));
}

#[test]
fn a21_an_issued_plan_has_number_date_and_signer_and_is_no_draft() {
    let (book, id) = plan_issued();
    let paper = plan_of(&book, &id);
    let head = head_of(&paper);
    assert_eq!(head.number.as_deref(), Some("Số: 05/KH-UBND"));
    assert_eq!(head.draft, None);
    assert_eq!(head.place_and_date.as_deref(), Some("Khuê Trung, ngày 05 tháng 3 năm 2024"));
    assert_eq!(paper.page_number, PageNumber::FromSecondPage);
    let Some(Block::Closing(closing)) = paper.blocks.last() else { panic!("no closing") };
    assert_eq!(closing.signature.authority, ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
    assert_eq!(closing.signature.name.as_deref(), Some("Đỗ Văn Ký"));
    assert_eq!(closing.recipients.lines.last().map(String::as_str), Some("Lưu: VT."));
    assert!(!text_of(&paper).contains("DỰ THẢO"));
}

#[test]
fn what_is_kept_at_the_issue_is_what_stands_after_it() {
    let (mut book, id) = plan_draft();
    let draft = book.register.plan(&id).expect("a plan").clone();
    let issue = issue_of(&id);
    let before = plan_as_issued(&book.register, &draft, &issue, Audience::Nameless, day("2024-03-06"));
    book.record(issue, &[]);
    assert_eq!(before, plan_of(&book, &id));
}

#[test]
fn a_new_draft_is_recorded_with_the_default_text_and_its_round() {
    let mut book = TestBook::khue_trung();
    let (template, model) = book.register.current_template().expect("a template");
    let (template, text) = (template.clone(), default_text(&book.register, model));
    let fields = fields_of_text(text.clone());
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let draft = |book: &mut TestBook| {
        let (on, round) = (day("2024-02-01"), next_round(&book.register, &template));
        (book.record(PlanDrafted { template: template.clone(), on, round }, &fields), round)
    };
    let (first, round) = draft(&mut book);
    assert_eq!(round, 1);
    assert_eq!(plan_text(&book.register, book.register.plan(&first).expect("a plan")), text);
    let (second, round) = draft(&mut book);
    assert_eq!(round, 2);
    book.record(issue_of(&second), &[]);
    assert_eq!(next_round(&book.register, &template), 1, "counted anew after an issue");
}

#[test]
fn a_plan_has_its_eight_sections_both_tables_and_what_was_written() {
    let (mut book, id) = plan_draft();
    book.set(&id, "section:VII", "Từ ngân sách phường [số tiền].");
    book.set(&id, "section:VIII", "");
    let text = text_of(&plan_of(&book, &id));
    holds_in_order(
        &text,
        &[
            "Xây dựng và thực hiện mô hình \"5+1\"",
            "Căn cứ ……",
            "I. MỤC ĐÍCH, YÊU CẦU",
            "1. Mục đích",
            "a) Giúp",
            "II. ĐỐI TƯỢNG, ĐIỀU KIỆN ÁP DỤNG",
            "III. NỘI DUNG, QUY TRÌNH THỰC HIỆN",
            "Bước 8.",
            "IV. TIÊU CHÍ CẦN ĐẠT THEO MỐC THỜI GIAN",
            "Mốc | Cảm hóa, giáo dục | Hỗ trợ, giúp đỡ | Người xác nhận",
            "Hết 01 tháng | Đã gặp ít nhất 02 lần; hiểu nội dung Mô hình; biết người giúp đỡ chính | ",
            "Hết 12 tháng | ",
            "V. QUẢN LÝ, THEO DÕI, ĐÁNH GIÁ",
            "Ủy ban MTTQ Việt Nam phường Khuê Trung quản lý hồ sơ",
            "VI. PHỐI HỢP GIỮA CÁC BÊN",
            "Bên | Nhiệm vụ chính | Đầu mối",
            "VII. KINH PHÍ",
            "Từ ngân sách phường ……",
            "VIII. TỔ CHỨC THỰC HIỆN",
            "……",
            "Trên đây là Kế hoạch",
            "điều chỉnh./.",
        ],
    );
}

#[test]
fn a_giao_ban_counts_carries_over_and_speaks_of_cases() {
    let (book, briefing) = briefing();
    let paper = minutes_of(&book, &briefing, Audience::Internal);
    assert_eq!(paper.mark.as_deref(), Some("LƯU HÀNH NỘI BỘ"));
    holds_in_order(
        &text_of(&paper),
        &[
            "Họp giao ban tháng 6 năm 2024 về thực hiện mô hình \"5+1\"",
            "Có mặt 3: ",
            "vắng 1: Lý Văn Vắng (lý do: công tác)",
            "1. Việc còn lại từ kỳ trước",
            "Việc | Người nhận | Hạn | Kết quả",
            "Làm căn cước | Phan Văn Giúp | 20/05/2024 | đã xong, đã nhận thẻ",
            "Hỏi chỗ học nghề | Hội Phụ nữ | …… | ……",
            "2. Tình hình trong kỳ (06/05/2024 – 05/06/2024). Đầu kỳ 2 trường hợp; đưa vào 1; ra khỏi diện 1; tạm dừng ……; hiện 2 trường hợp. Tiếp xúc tại nhà 1 lượt; sinh hoạt 1 buổi, 9 lượt dự; hỗ trợ: 2 phần quà. Chưa có người giúp đỡ chính: 1; chưa có đại diện gia đình: 2.",
            "3. Từng trường hợp (2 trường hợp đã bàn)",
            "Ông Nguyễn Tấn Khoa (KT-24-A001) – giúp đỡ chính: Phan Văn Giúp. Đã làm: thăm nhà hai lần.",
            "Thống nhất: ……",
            "Người chưa thành niên:",
            "Em L.Đ.M. (KT-24-A002)",
            "4. Đưa vào, tạm dừng, đề nghị đưa ra khỏi diện",
            "a) Đưa vào:",
            "Bà Trần Thị Bình (KT-24-A004) – điều kiện theo Mục II Kế hoạch số ……: ",
            "Cuộc họp thống nhất.",
            "b) Tạm dừng, tiếp tục: ……",
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
    let finished = MinutesFinalised {
        meeting: conference.clone(),
        on: day("2024-05-14"),
        numbers: given.clone(),
        sha256: String::new(),
        upto: Upto::default(),
    };
    book.record(finished, &[]);
    let meeting = book.read(&conference);
    assert_eq!((numbers(meeting), meeting.opinion_number(&late)), (given, None));
    let text = text_of(&minutes_of(&book, &conference, Audience::Nameless));
    assert!(text.contains("Hội nghị có 8 ý kiến phản biện"), "{text}");
}

#[test]
fn finished_minutes_read_as_they_were_finished() {
    let (mut book, meeting) = briefing();
    let before = minutes_of(&book, &meeting, Audience::Internal);
    assert!(minutes::as_finished(&book.register, book.read(&meeting), Audience::Internal).is_none());
    let finished = MinutesFinalised {
        meeting: meeting.clone(),
        on: day("2024-06-05"),
        numbers: vec![],
        sha256: String::new(),
        upto: Upto::of(book.register.ledger()),
    };
    book.record(finished, &[]);
    // What the book learns afterwards is on no paper that was finished.
    book.helped("Trần Văn Sau", "1979", "male", "2024-05-20");
    let unit = Subject::named(crate::casework::book::UNIT);
    book.set(&unit, crate::casework::book::field::WARD, "phường Khác");
    let after = minutes::as_finished(&book.register, book.read(&meeting), Audience::Internal);
    assert_eq!(after.map(|paper| text_of(&paper)), Some(text_of(&before)));
    assert_ne!(text_of(&minutes_of(&book, &meeting, Audience::Internal)), text_of(&before));
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
            "3. Biểu dương",
            "4. Hỗ trợ trao tại buổi sinh hoạt",
            "5. Kết luận, hẹn kỳ sau",
        ],
    );
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
        let text = text_of(&paper);
        for sign in ['«', '»', '[', ']', '{', '}'] {
            assert!(!text.contains(sign), "{sign} in {name}:\n{text}");
        }
        for trace in ["  ", " ,", " ;", "()", "phường ,", "PHƯỜNG\n", ": .", ": ;", "….…", "ngày ngày"]
        {
            assert!(!text.contains(trace), "{trace:?} in {name}:\n{text}");
        }
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

#[test]
fn an_opinion_in_writing_is_counted_only_where_there_is_one() {
    let (mut book, conference) = conference();
    for opinion in book.read(&conference).opinions.clone() {
        book.set(&opinion.subject, opinion_field::BY, "word");
    }
    let text = text_of(&minutes_of(&book, &conference, Audience::Nameless));
    assert!(text.contains("Hội nghị có 9 ý kiến phản biện:"), "{text}");
}
