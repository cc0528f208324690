//! The plan: a draft, and issued.

use super::*;
use crate::papers::{LeftOpen, left_open};

#[test]
fn a20_a_plan_without_a_number_is_a_draft_with_dots() {
    let (book, id) = plan_draft();
    let paper = plan_of(&book, &id);
    let head = head_of(&paper);
    assert_eq!(head.number.as_deref(), Some("Số: ……/KH-UBND"));
    assert_eq!(head.draft.as_deref(), Some("DỰ THẢO lần 1"));
    assert_eq!(head.place_and_date.as_deref(), Some("Khuê Trung, ngày …… tháng …… năm ……"));
    assert!(head.upper.is_empty(), "nobody stands above it");
    assert_eq!(head.body, ["ỦY BAN NHÂN DÂN", "PHƯỜNG KHUÊ TRUNG"]);
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
    let issue = issue_of(&book, &id);
    let before = plan_as_issued(&book.register, &draft, &issue, Audience::Nameless);
    book.record(issue, &[]);
    assert_eq!(before, plan_of(&book, &id));
}

#[test]
fn what_will_stand_dotted_is_told_before_the_issue() {
    let (mut book, id) = empty_plan();
    let open = |book: &TestBook, number: &str, signer: &str| {
        let issue = PlanIssued { number: number.into(), signer: signer.into(), ..issue_of(book, &id) };
        let plan = book.register.plan(&id).expect("a plan");
        left_open(&plan_as_issued(&book.register, plan, &issue, Audience::Nameless))
    };
    let sections = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
    let sections = sections.map(|id| LeftOpen::Section(id.to_owned()));
    let mut expected = vec![LeftOpen::Number, LeftOpen::Day, LeftOpen::Subject, LeftOpen::Grounds];
    expected.extend(sections.clone());
    expected.push(LeftOpen::Signer("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH".to_owned()));
    assert_eq!(open(&book, "", ""), expected, "the day lacks its place");
    book.set(&Subject::named(crate::casework::book::UNIT), crate::casework::book::field::WARD, "An");
    for part in ["subject_line", "basis", "opening", "closing", "section:I", "section:II", "section:III"] {
        book.set(&id, part, "Căn cứ Kế hoạch số 5.");
    }
    book.set(&id, "section:II", "Trong [số ngày] ngày.");
    expected.retain(|it| matches!(it, LeftOpen::Section(id) if !matches!(id.as_str(), "I" | "III")));
    assert_eq!(open(&book, "5", "Đỗ Văn Ký"), expected);
}

#[test]
fn a_new_draft_is_recorded_with_the_default_text_and_its_round() {
    let mut book = TestBook::khue_trung();
    let (template, model) = book.register.current_template().expect("a template");
    let (template, text) = (template.clone(), default_text(&book.register, model, day("2024-02-01")));
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
    book.record(issue_of(&book, &second), &[]);
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

/// Given names, those among them that stand in the names of bodies.
const GIVEN: [&str; 60] = [
    "Minh",
    "Chí",
    "Hồ",
    "Đoàn",
    "Thanh",
    "Niên",
    "Phụ",
    "Nữ",
    "Hội",
    "An",
    "Công",
    "Ban",
    "Dân",
    "Nhân",
    "Đảng",
    "Thường",
    "Trực",
    "Việt",
    "Nam",
    "Mặt",
    "Trận",
    "Tổ",
    "Quốc",
    "Chiến",
    "Binh",
    "Cựu",
    "Giúp",
    "Khoa",
    "Bình",
    "Tiến",
    "Bộ",
    "Giáo",
    "Dục",
    "Hòa",
    "Thành",
    "Kỳ",
    "Tâm",
    "Hiền",
    "Phúc",
    "Lộc",
    "Thọ",
    "Ánh",
    "Hương",
    "Lan",
    "Mai",
    "Cúc",
    "Trúc",
    "Tùng",
    "Bách",
    "Xuân",
    "Hạ",
    "Thu",
    "Đông",
    "Quý",
    "Hùng",
    "Dũng",
    "Vinh",
    "Hiếu",
    "Hạnh",
    "Nghĩa",
];

#[test]
fn the_models_own_words_stay_whatever_somebody_is_called() {
    use crate::casework::tablet::Model;
    for model in [Model::FiveBodies, Model::FiveWithNeighbourhood, Model::FourPlusOne, Model::YouthClub] {
        let (mut book, id) = plan_draft_of(model);
        let before = plan_of(&book, &id);
        for name in GIVEN {
            book.named(&format!("Lê Hoàng {name}"), name);
        }
        let after = plan_of(&book, &id);
        assert_eq!(text_of(&before), text_of(&after));
        assert_eq!(before, after);
    }
}

#[test]
fn what_somebody_typed_into_a_plan_is_gone_through_but_for_the_names_of_bodies() {
    let (mut book, id) = plan_draft();
    book.named("Lê Hoàng Minh", "Thanh");
    book.set(&id, "section:VII", "Đoàn TNCS Hồ Chí Minh và Đoàn Thanh niên giúp anh Minh, anh Thanh.");
    let text = text_of(&plan_of(&book, &id));
    assert!(text.contains("Đoàn TNCS Hồ Chí Minh và Đoàn Thanh niên giúp anh M., anh L.H.M."), "{text}");
}

/// Of three bodies, the third typed whole.
pub fn joint() -> (TestBook, Subject) {
    use crate::casework::joint::{field, field_of};
    let (mut book, id) = plan_draft();
    book.set(&id, field::JOINT, "yes");
    for (part, value) in [
        (field::NAME, "CÔNG AN\nPHƯỜNG KHUÊ TRUNG"),
        (field::SIGNS_AS, "TRƯỞNG CÔNG AN"),
        (field::SIGNER, "Lê Văn Thử"),
    ] {
        book.set(&id, &field_of(3, part), value);
    }
    (book, id)
}

#[test]
fn a_joint_plan_has_its_bodies_in_the_letterhead_and_as_many_signers() {
    let (mut book, id) = joint();
    let paper = plan_of(&book, &id);
    let Block::JointLetterhead(head) = &paper.blocks[0] else { panic!("{:?}", paper.blocks[0]) };
    assert_eq!(
        head.bodies,
        [
            "ỦY BAN NHÂN DÂN\nPHƯỜNG KHUÊ TRUNG",
            "ỦY BAN MTTQ VIỆT NAM\nPHƯỜNG KHUÊ TRUNG\nBAN THƯỜNG TRỰC",
            "CÔNG AN\nPHƯỜNG KHUÊ TRUNG"
        ]
    );
    assert_eq!(head.number.as_deref(), Some("Số: ……/KH-UBND-MTTQ-BTT"));
    assert_eq!(head.draft.as_deref(), Some("DỰ THẢO lần 1"));
    assert_eq!(
        signers_of(&paper),
        [
            ("TM. ỦY BAN NHÂN DÂN", None),
            ("TM. BAN THƯỜNG TRỰC", None),
            ("TRƯỞNG CÔNG AN", Some("Lê Văn Thử"))
        ]
    );
    let all = "Ủy ban nhân dân phường Khuê Trung, Ủy ban MTTQ Việt Nam phường Khuê Trung và Công an phường Khuê Trung";
    let opening = format!("{all} xây dựng Kế hoạch thực hiện mô hình");
    // Who puts it together reports to the others alone.
    let closing = "phản ánh về Ủy ban MTTQ Việt Nam phường Khuê Trung để tổng hợp, báo cáo Ủy ban nhân dân phường Khuê Trung \
                   và Công an phường Khuê Trung xem xét, điều chỉnh./.";
    holds_in_order(
        &text_of(&paper),
        &[
            "KẾ HOẠCH LIÊN TỊCH",
            &opening,
            closing,
            // Who signs receives no copy of another's paper.
            "TRƯỞNG CÔNG AN\nLê Văn Thử\nCác đơn vị có tên tại Mục VI;\nLưu: VT.",
        ],
    );
    let plan = |book: &TestBook| book.register.plan(&id).expect("a plan").clone();
    let signers = |book: &TestBook| crate::casework::joint::signers(book.register.unit(), &plan(book));
    assert_eq!(
        signers(&book),
        Err("Ủy ban nhân dân phường Khuê Trung".to_owned()),
        "nobody signs for it yet"
    );
    for (place, name) in [(1, "Đỗ Văn Ký"), (2, "Nguyễn Thị Ánh")] {
        let field = crate::casework::joint::field_of(place, crate::casework::joint::field::SIGNER);
        book.set(&id, &field, name);
    }
    assert_eq!(signers(&book), Ok(["Đỗ Văn Ký", "Nguyễn Thị Ánh", "Lê Văn Thử"].map(str::to_owned).to_vec()));
    // Once issued, as it was then.
    book.record(issue_of(&book, &id), &[]);
    let issued = plan_of(&book, &id);
    let Block::JointLetterhead(head) = &issued.blocks[0] else { panic!("{:?}", issued.blocks[0]) };
    assert_eq!((head.number.as_deref(), &head.draft), (Some("Số: 05/KH-UBND-MTTQ-BTT"), &None));
    assert_eq!(signers_of(&issued).len(), 3);
    let founding = Printed::blank(crate::papers::PaperKind::TeamFounding, day(TODAY));
    let ground =
        format!("Căn cứ Kế hoạch liên tịch số 05/KH-UBND-MTTQ-BTT ngày 05 tháng 3 năm 2024 của {all} về");
    assert!(text_of(&made(&book, &founding, Audience::Nameless)).contains(&ground));
}
