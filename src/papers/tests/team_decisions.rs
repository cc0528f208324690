//! Quyết định thành lập, kiện toàn tổ, and the page that somebody takes home.

use super::*;

pub fn founding() -> Paper {
    of_team(PaperKind::TeamFounding)
}

pub fn of_team(kind: PaperKind) -> Paper {
    let (book, [team, ..]) = assignments::book();
    made(&book, &Printed::of_one(kind, &team, day(TODAY)), Audience::Nameless)
}

pub fn own_page(born: &str, audience: Audience) -> Paper {
    let name = if born == "1980" { "Nguyễn Tấn Khoa" } else { "Lê Đình Mạnh" };
    let (book, person, _) = releases::proposed(name, born);
    made(&book, &Printed::of_one(PaperKind::OwnPage, &person, day(TODAY)), audience)
}

#[test]
fn a_decision_lists_those_of_the_team_and_nobody_who_is_helped() {
    let text = text_of(&founding());
    holds_in_order(
        &text,
        &[
            "Số: ……/QĐ-UBND",
            "Về việc thành lập Tổ 5+1 khu phố 3 thực hiện mô hình \"5+1\"",
            "ỦY BAN NHÂN DÂN PHƯỜNG KHUÊ TRUNG",
            "Căn cứ ……",
            "QUYẾT ĐỊNH:",
            "Điều 1. Thành lập Tổ 5+1 khu phố 3, gồm các ông (bà) có tên sau:",
            "Lê Thị Hoa, Chi hội trưởng | Hội Liên hiệp Phụ nữ phường | Người giúp đỡ chính",
            "Điều 2.",
            "Điều 3.",
        ],
    );
    assert!(!text.contains("KT-24"), "{text}");
    assert!(text_of(&of_team(PaperKind::TeamRenewal)).contains("Điều 1. Kiện toàn Tổ 5+1 khu phố 3"));
}

#[test]
fn a_decision_is_of_the_body_that_decides_and_its_head_stands_first() {
    use crate::casework::book::{UNIT, field, team_field};
    let (mut book, [team, ..]) = assignments::book();
    let unit = Subject::named(UNIT);
    let written = |book: &TestBook| {
        text_of(&made(book, &Printed::of_one(PaperKind::TeamFounding, &team, day(TODAY)), Audience::Nameless))
    };
    book.set(&unit, field::DECIDES, "keeper");
    holds_in_order(
        &written(&book),
        &["Số: ……/QĐ-MTTQ-BTT", "ỦY BAN MTTQ VIỆT NAM PHƯỜNG KHUÊ TRUNG", "TM. BAN THƯỜNG TRỰC"],
    );
    book.set(&unit, field::DECIDES, "other");
    for (part, value) in [
        (field::LOWER, "BAN CHỈ ĐẠO MÔ HÌNH\nPHƯỜNG KHUÊ TRUNG"),
        (field::NAME, "Ban Chỉ đạo mô hình phường Khuê Trung"),
        (field::SYMBOL, "BCĐ"),
        (field::SIGNS_AS, "TRƯỞNG BAN"),
    ] {
        book.set(&unit, &format!("{}{part}", field::DECIDER), value);
    }
    let text = written(&book);
    holds_in_order(
        &text,
        &[
            "Số: ……/QĐ-BCĐ",
            "BAN CHỈ ĐẠO MÔ HÌNH PHƯỜNG KHUÊ TRUNG",
            "1 | Lê Thị Hoa, Chi hội trưởng",
            "TRƯỞNG BAN",
        ],
    );
    assert!(!text.contains("ổ trưởng"), "{text}");
    // Any of them may head it, as long as nobody said who does.
    assert!(text.contains("2 | Võ Nam, Hội viên | Hội Cựu chiến binh phường | ……"), "{text}");
    let head = book.member("Võ Đứng Đầu", "Ban điều hành khu phố 3", "Trưởng ban");
    book.set(&team, team_field::HEAD, head.as_str());
    let row = "1 | Võ Đứng Đầu, Trưởng ban | Ban điều hành khu phố 3 | Tổ trưởng";
    let third = "3 | Võ Nam, Hội viên | Hội Cựu chiến binh phường | Thành viên";
    holds_in_order(&written(&book), &[row, "2 | Lê Thị Hoa, Chi hội trưởng", third]);
    let lead = book.register.team(&team).expect("the team").text(team_field::LEAD).to_owned();
    book.set(&team, team_field::HEAD, &lead);
    let text = written(&book);
    assert!(text.contains("Tổ trưởng, người giúp đỡ chính") && !text.contains("Võ Đứng Đầu"), "{text}");
}

#[test]
fn a_renewal_takes_the_place_of_the_decision_before_it() {
    let (mut book, [team, ..]) = assignments::book();
    let written = |book: &TestBook, kind| {
        text_of(&made(book, &Printed::of_one(kind, &team, day(TODAY)), Audience::Nameless))
    };
    let open = "Điều 3. Quyết định này thay thế Quyết định số …… ngày …… tháng …… năm ……. Ủy ban MTTQ";
    holds_in_order(&written(&book, PaperKind::TeamRenewal), &[open]);
    assert!(!written(&book, PaperKind::TeamFounding).contains("thay thế"));
    for (kind, on, number) in
        [(PaperKind::TeamFounding, "2024-03-07", "7"), (PaperKind::Assignment, "2024-04-07", "9")]
    {
        let signed = SignedCopyRecorded {
            about: team.clone(),
            paper: Printed::of_one(kind, &team, day(TODAY)).code(),
            sha256: String::new(),
            on: day(on),
            number: number.into(),
            signers: vec!["Đỗ Văn Ký".into()],
            differs: String::new(),
        };
        book.record(signed, &[]);
    }
    let known =
        "thay thế Quyết định số 07/QĐ-UBND ngày 07 tháng 3 năm 2024 về việc thành lập tổ. Ủy ban MTTQ";
    holds_in_order(&written(&book, PaperKind::TeamRenewal), &[known]);
}

#[test]
fn nobody_is_said_to_be_of_a_party_of_many_bodies() {
    use crate::casework::book::member_field;
    use crate::casework::team::Takeover;
    let (mut book, [team, _, hoa, _]) = assignments::book();
    book.set(&hoa, member_field::ORGANISATION, "Các hội");
    for (printed, told) in [
        (Printed::of_one(PaperKind::TeamFounding, &team, day(TODAY)), "Lê Thị Hoa, Chi hội trưởng | …… | "),
        (Printed::of_one(PaperKind::Assignment, &team, day(TODAY)), "1 | Lê Thị Hoa | …… | "),
        (
            Printed::new(
                PaperKind::Takeover,
                crate::papers::Of::Takeover(Takeover { member: hoa.clone(), to: None, on: day(TODAY) }),
                day(TODAY),
            ),
            "Người giao: ông (bà) Lê Thị Hoa, Chi hội trưởng\n",
        ),
    ] {
        let text = text_of(&made(&book, &printed, Audience::Internal));
        assert!(text.contains(told) && !text.contains("Các hội"), "{text}");
    }
}

#[test]
fn what_was_made_of_a_team_is_told_of_it_and_can_be_made_again() {
    use crate::papers::{made_again, recently_made};
    let (mut book, [team, ..]) = assignments::book();
    let decision = Printed::of_one(PaperKind::TeamFounding, &team, day(TODAY));
    assert_eq!(decision.about(&book.register), team);
    let (about, paper) = (decision.about(&book.register), decision.code());
    let made = PaperMade {
        about: about.clone(),
        paper: paper.clone(),
        sha256: "00".into(),
        with_names: false,
        act: "printed".into(),
        receiver: String::new(),
        protected: false,
    };
    book.record(made, &[]);
    let signed = SignedCopyRecorded {
        about: about.clone(),
        paper,
        sha256: String::new(),
        on: day("2024-03-07"),
        number: "7".into(),
        signers: vec!["Đỗ Văn Ký".into()],
        differs: String::new(),
    };
    book.record(signed, &[]);
    let register = &book.register;
    let [made] = register.papers_of(&team) else { panic!("one paper") };
    assert_eq!(made_again(register, &made.fact, day(TODAY)), Some(decision));
    assert_eq!(recently_made(register, 1), [made]);
    assert_eq!(register.signed_papers().map(|copy| &copy.fact.about).collect::<Vec<_>>(), [&team]);
}

#[test]
fn what_somebody_takes_home_is_their_own_and_nobody_elses_words() {
    let text = text_of(&own_page("1980", Audience::Internal));
    holds_in_order(
        &text,
        &[
            "Trang này của: Ông Nguyễn Tấn Khoa (KT-24-A001).",
            "Được giúp đỡ từ: 10/01/2024.",
            "Người giúp đỡ chính: Phan Văn Giúp",
            "Học nghề sửa xe: đang làm",
            "10/05/2024 | Tiếp xúc tại nhà, gặp người được giúp đỡ | Phan Văn Giúp",
            "4/2024 | Tiến bộ | ……",
            "Tham gia là tự nguyện",
        ],
    );
    for not_theirs in ["đi làm đều", "Công an", "vi phạm", "Đề nghị ra khỏi"] {
        assert!(!text.contains(not_theirs), "{not_theirs}\n{text}");
    }
    let young = text_of(&own_page("2010", Audience::Internal));
    assert!(!young.contains("Mạnh"), "{young}");
}
