//! The proposal, the decision, the notice and the letter at the end of a case.

use super::*;
use crate::casework::person::{proposal_field, review_field};
use crate::casework::tablet::{contact, release};
use crate::vietnamese::month::Month;

/// Somebody of whom a release was proposed in June, with two reviews and what some say to it.
pub fn proposed(name: &str, born: &str) -> (TestBook, Subject, Subject) {
    let (mut book, _) = plan_issued();
    let lead = book.member("Phan Văn Giúp", "veterans", "Ủy viên");
    let episode = book.helped(name, born, "male", "2024-01-10");
    let person = book.register.episode(&episode).expect("the case").0.id().clone();
    book.record(LeadNamed { episode: episode.clone(), member: lead.clone(), from: day("2024-01-15") }, &[]);
    book.record(contact(&episode, &lead, day("2024-05-10")), &[]);
    let template = book.register.current_template().expect("a template").1.clone();
    let criterion = template.criteria().next().expect("one").1.id.clone();
    let level = format!("{}{criterion}", review_field::CRITERION);
    for number in [4, 5] {
        let month = Month::new(2024, number).expect("a month");
        let review = ReviewOpened { episode: episode.clone(), month, on: month.last_day() };
        book.record(review, &[(review_field::RESULT, "tien_bo"), (&*level, "dat")]);
    }
    let planned = ActionPlanned {
        episode: episode.clone(),
        on: day("2024-03-01"),
        strand: crate::casework::template::Strand::Support,
        need: String::new(),
    };
    book.record(planned, &[(crate::casework::help_plan::action_field::WHAT, "học nghề sửa xe")]);
    let agrees = format!("{}veterans", proposal_field::AGREES);
    let opinion = format!("{}veterans", proposal_field::OPINION);
    let fields = [(&*agrees, "yes"), (&*opinion, "Nguyễn Tấn Khoa đi làm đều")];
    let proposal =
        ReleaseProposed { episode: episode.clone(), on: day("2024-06-01"), reason: "progress".into() };
    book.record(proposal, &fields);
    (book, person, episode)
}

pub fn proposal(audience: Audience) -> Paper {
    let (book, person, _) = proposed("Nguyễn Tấn Khoa", "1980");
    made(&book, &Printed::of_one(PaperKind::ReleaseProposal, &person, day(TODAY)), audience)
}

pub fn blank(kind: PaperKind) -> Paper {
    made(&TestBook::khue_trung(), &Printed::blank(kind, day(TODAY)), Audience::Nameless)
}

/// Of somebody who was released since.
pub fn after(kind: PaperKind, born: &str, audience: Audience) -> Paper {
    let name = if born == "1980" { "Nguyễn Tấn Khoa" } else { "Lê Đình Mạnh" };
    let (mut book, person, episode) = proposed(name, born);
    let mut fact = release(&episode, day("2024-06-04"));
    fact.authority.number = "7".into();
    fact.why_open = "đã bàn".into();
    book.record(fact, &[]);
    made(&book, &Printed::of_one(kind, &person, day(TODAY)), audience)
}

#[test]
fn a_decision_is_drawn_up_of_whoever_is_proposed_and_a_notice_only_of_whoever_left() {
    let (book, person, _) = proposed("Nguyễn Tấn Khoa", "1980");
    let printed = |kind| Printed::of_one(kind, &person, day(TODAY));
    let text = text_of(&made(&book, &printed(PaperKind::ReleaseDecision), Audience::Internal));
    holds_in_order(
        &text,
        &[
            "Số: ……/QĐ-UBND",
            "Đưa ông Nguyễn Tấn Khoa (KT-24-A001) ra khỏi diện quản lý, giúp đỡ theo mô hình",
            "từ ngày …… tháng …… năm ……; lý do: tiến bộ",
        ],
    );
    let offered = (PaperKind::ReleaseDecision.form().choices)(&book.register, day(TODAY));
    assert_eq!(offered, [crate::papers::Of::One(person.clone())]);
    for kind in [PaperKind::ReleaseNotice, PaperKind::Congratulation] {
        assert!(printed(kind).paper(&book.register, Audience::Internal).is_none(), "{kind:?}");
    }
}

#[test]
fn a_list_that_was_taken_over_is_a_ground_and_has_no_opinion() {
    let book = TestBook::khue_trung();
    let list = crate::casework::tablet::giao_ban();
    let list = Authority { body: "Danh sách đang quản lý, giúp đỡ của phường".into(), ..list };
    let ground = crate::papers::grounds::agreement(&book.register, Some((&list, day("2024-05-05"))));
    assert_eq!(ground, "Danh sách đang quản lý, giúp đỡ của phường ngày 05 tháng 5 năm 2024");
}

#[test]
fn a_meeting_agrees_and_does_not_decide() {
    let requested = "Theo đề nghị của Ủy ban MTTQ Việt Nam phường Khuê Trung và tổ giúp đỡ.\n";
    for (number, meeting, notified, ground) in [
        ("", None, "cuộc họp giao ban, từ", "ý kiến thống nhất của cuộc họp giao ban"),
        ("12", None, "cuộc họp giao ban (biên bản số 12), từ", "Biên bản họp giao ban số 12/BB-MTTQ-BTT"),
        // Of the giao ban of that day there are minutes.
        ("", Some("6"), "cuộc họp giao ban, từ", "Biên bản họp giao ban số 06/BB-MTTQ-BTT"),
    ] {
        let (mut book, person, episode) = proposed("Nguyễn Tấn Khoa", "1980");
        let mut fact = release(&episode, day("2024-06-04"));
        (fact.authority.body, fact.authority.number) = ("Giao ban".into(), number.into());
        fact.why_open = "đã bàn".into();
        book.record(fact, &[]);
        if let Some(number) = meeting {
            book.meeting(MeetingKind::Briefing, "2024-06-04", &[(field::NUMBER, number)]);
        }
        let of = |kind: PaperKind| {
            text_of(&made(&book, &Printed::of_one(kind, &person, day(TODAY)), Audience::Internal))
        };
        let notified = format!("theo kết quả thống nhất của {notified} ngày 04 tháng 6 năm 2024 ông được");
        holds_in_order(&of(PaperKind::ReleaseNotice), &[&notified]);
        let ground = format!("Căn cứ {ground} ngày 04 tháng 6 năm 2024");
        holds_in_order(&of(PaperKind::ReleaseProposal), &["Kính gửi: ……", &format!("{ground}.\n")]);
        // The number of minutes is that of no decision.
        let decided = ["Số: ……/QĐ-UBND", &format!("{ground};\n{requested}")];
        holds_in_order(&of(PaperKind::ReleaseDecision), &decided);
    }
}

#[test]
fn each_ground_ends_in_a_semicolon_and_the_last_in_a_full_stop() {
    for (kind, last) in [
        (PaperKind::ReleaseDecision, "Theo đề nghị của"),
        (PaperKind::TeamFounding, "Theo đề nghị của"),
        (PaperKind::ReleaseProposal, "Căn cứ Biên bản họp giao ban số ……"),
        (PaperKind::Assignment, "Căn cứ Biên bản họp giao ban số ……"),
    ] {
        let text = text_of(&blank(kind));
        let is_ground = |line: &&str| line.starts_with("Căn cứ ") || line.starts_with("Theo đề nghị");
        // A line that is left to the pen to its end has no sign.
        let grounds: Vec<&str> =
            text.lines().filter(is_ground).skip_while(|line| *line == "Căn cứ ……").collect();
        let (end, before) = grounds.split_last().expect("grounds");
        assert!(!before.is_empty() && before.iter().all(|line| line.ends_with(';')), "{text}");
        // The pen ends what it writes.
        assert!(end.starts_with(last) && end.ends_with(['.', '…']), "{text}");
    }
}

#[test]
fn who_was_called_on_and_not_met_was_not_met() {
    let (mut book, person, episode) = proposed("Nguyễn Tấn Khoa", "1980");
    let doer = book.register.members().next().expect("a member").subject.clone();
    let mut away = contact(&episode, &doer, day("2024-05-12"));
    away.outcome = Outcome::MetNobody;
    book.record(away, &[]);
    let given = SupportGiven {
        episodes: vec![episode],
        on: day("2024-05-11"),
        what: "thẻ bảo hiểm y tế".into(),
        quantity: 1,
        unit: "thẻ".into(),
        value: Some(680_000),
        giver: String::new(),
        purpose: String::new(),
    };
    book.record(given.clone(), &[]);
    book.record(
        SupportGiven { what: "quà".into(), quantity: 2, unit: "phần".into(), value: None, ..given },
        &[],
    );
    let text = text_of(&made(
        &book,
        &Printed::of_one(PaperKind::ReleaseProposal, &person, day(TODAY)),
        Audience::Internal,
    ));
    holds_in_order(
        &text,
        &["tiếp xúc 1 lần;", "Hỗ trợ đã nhận: 1 thẻ bảo hiểm y tế, trị giá 680.000 đồng; 2 phần quà.\n"],
    );
}

#[test]
fn a_proposal_says_what_was_reached_what_everybody_says_and_leaves_room_to_decide() {
    let text = text_of(&proposal(Audience::Internal));
    holds_in_order(
        &text,
        &[
            "GIẤY ĐỀ NGHỊ",
            "Kính gửi: ……",
            "Căn cứ Mục V (quản lý, theo dõi, đánh giá) Kế hoạch số 05/KH-UBND",
            "Tổ giúp đỡ đề nghị xem xét đưa ông Nguyễn Tấn Khoa (KT-24-A001) ra khỏi diện",
            "Đưa vào diện ngày 10/01/2024, đến nay 4 tháng; tiếp xúc 1 lần; dự ……/…… buổi sinh hoạt.",
            "2. Tiêu chí đã đạt",
            "30/04/2024",
            "3. Hai kỳ nhận xét gần nhất: tháng 4/2024 tiến bộ; tháng 5/2024 tiến bộ.",
            "4. Thông báo của Công an về vi phạm mới (có hay không, ngày, người báo): ……",
            "Học nghề sửa xe; người theo tiếp:",
            "Hội Cựu chiến binh phường: đồng ý; Nguyễn Tấn Khoa đi làm đều.",
            "Gia đình: ……",
            "lý do: tiến bộ.",
            "Ý KIẾN CỦA NGƯỜI CÓ THẨM QUYỀN",
            "NGƯỜI CÓ THẨM QUYỀN",
        ],
    );
    let nameless = text_of(&proposal(Audience::Nameless));
    assert!(!nameless.contains("Khoa"), "{nameless}");
}

#[test]
fn a_proposal_of_which_nothing_is_known_leaves_it_to_the_pen() {
    let mut book = TestBook::khue_trung();
    let episode = book.helped("Nguyễn Tấn Khoa", "1980", "male", "2024-01-10");
    let person = book.register.episode(&episode).expect("the case").0.id().clone();
    let paper = |book: &TestBook| {
        text_of(&made(
            book,
            &Printed::of_one(PaperKind::ReleaseProposal, &person, day(TODAY)),
            Audience::Internal,
        ))
    };
    let text = paper(&book);
    holds_in_order(
        &text,
        &["tiếp xúc …… lần; dự ……/…… buổi", "Hỗ trợ đã nhận: ……", "STT | Tiêu chí", "3 | ", "3. Hai kỳ"],
    );
    assert!(!text.contains("ổ không") && !text.contains("TM. BAN THƯỜNG TRỰC"), "{text}");
    let mut fact = release(&episode, day("2024-06-04"));
    (fact.authority.body, fact.authority.signer) = ("Chủ tịch UBND phường".into(), "Đỗ Văn Ký".into());
    fact.why_open = "đã bàn".into();
    book.record(fact, &[]);
    holds_in_order(&paper(&book), &["Kính gửi: Chủ tịch UBND phường", "NGƯỜI CÓ THẨM QUYỀN", "Đỗ Văn Ký"]);
}

#[test]
fn a_decision_and_a_notice_say_from_when_and_by_whom() {
    let decision = text_of(&after(PaperKind::ReleaseDecision, "1980", Audience::Internal));
    holds_in_order(
        &decision,
        &[
            "LƯU HÀNH NỘI BỘ",
            "Số: 07/QĐ-UBND",
            "ỦY BAN NHÂN DÂN PHƯỜNG KHUÊ TRUNG",
            "Điều 1. Đưa ông Nguyễn Tấn Khoa (KT-24-A001) ra khỏi diện quản lý, giúp đỡ theo mô hình \"5+1\" từ ngày 04 \
             tháng 6 năm 2024; lý do: tiến bộ.",
            "Điều 3.",
            "kể từ ngày ký./.",
        ],
    );
    let notice = text_of(&after(PaperKind::ReleaseNotice, "1980", Audience::Internal));
    // Kính gửi is for tờ trình, báo cáo and công văn.
    assert!(!notice.contains("Kính gửi"), "{notice}");
    holds_in_order(
        &notice,
        &[
            "Số: ……/TB-MTTQ-BTT",
            "thông báo tới ông Nguyễn Tấn Khoa (KT-24-A001) và gia đình: theo quyết định của Chủ tịch UBND phường (văn bản \
             số 7), từ ngày 04 tháng 6 năm 2024 ông được đưa ra khỏi diện",
            "Nếu ông đồng ý, tổ giúp đỡ vẫn tới thăm hỏi; ông có thể từ chối bất cứ lúc nào.",
            "xin liên hệ ông (bà) Phan Văn Giúp",
            "Người có tên trên và gia đình;",
        ],
    );
}

#[test]
fn a_letter_says_neither_code_nor_why() {
    let grown = text_of(&after(PaperKind::Congratulation, "1980", Audience::Internal));
    assert!(grown.contains("Thân gửi ông Nguyễn Tấn Khoa và gia đình"), "{grown}");
    assert!(
        grown.contains("trân trọng chúc mừng ông đã vững vàng") && !grown.contains("ông (bà)"),
        "{grown}"
    );
    for word in ["KT-24", "diện", "vi phạm", "mô hình"] {
        assert!(!grown.contains(word), "{word}\n{grown}");
    }
    let young = text_of(&after(PaperKind::Congratulation, "2010", Audience::Internal));
    assert!(
        young.contains("Thân gửi em L.Đ.M.") && young.contains("chúc mừng em") && !young.contains("ông (bà)")
    );
}
