//! Phiếu phân công.

use super::*;
use crate::casework::book::{member_field, team_field};
use crate::casework::decide::Command;
use crate::casework::team::Takeover;
use crate::papers::Of;

const ON: &str = "2024-02-12";

/// A standing team that helps a grown man and a girl, and one who takes over from its lead in May.
pub fn book() -> (TestBook, [Subject; 4]) {
    let (mut book, _) = plan_issued();
    let [hoa, nam] = [("Lê Thị Hoa", "women", "Chi hội trưởng"), ("Võ Nam", "veterans", "Hội viên")]
        .map(|(name, body, title)| book.member(name, body, title));
    book.set(&hoa, member_field::PHONE, "0905 123 456");
    let fields = [
        (team_field::NAME, "Tổ 5+1 khu phố 3"),
        ("seat:women", hoa.as_str()),
        ("seat:veterans", nam.as_str()),
        (team_field::LEAD, hoa.as_str()),
    ];
    let team = book.record(TeamFormed {}, &fields);
    let episodes = [("Nguyễn Tấn Khoa", "1980"), ("Lý Mai Anh", "2010")]
        .map(|(name, born)| book.helped(name, born, "male", "2024-02-10"));
    let assign = Command::AssignTeam { episodes: episodes.to_vec(), team: team.clone(), from: day(ON) };
    book.act(day(ON), assign);
    let family =
        Occupant::Family {
            name: "Trần Thị Lụa".into(), relation: "mẹ".into(), phone: "0905999888".into()
        };
    let party = "family".to_owned();
    book.record(SeatFilled { episode: episodes[0].clone(), party, occupant: family, from: day(ON) }, &[]);
    let person = book.register.episode(&episodes[0]).expect("him").0.id().clone();
    (book, [team, person, hoa, nam])
}

fn of(audience: Audience, whose: impl Fn(&TestBook, &[Subject; 4]) -> Subject) -> Paper {
    let (book, known) = book();
    let subject = whose(&book, &known);
    made(&book, &Printed::of_one(PaperKind::Assignment, &subject, day(TODAY)), audience)
}

pub fn of_team(audience: Audience) -> Paper {
    of(audience, |_, known| known[0].clone())
}

pub fn of_one(audience: Audience) -> Paper {
    of(audience, |_, known| known[1].clone())
}

pub fn taken_over() -> Paper {
    let (mut book, [team, person, hoa, nam]) = book();
    let episode = book.register.person(&person).expect("him").current().expect("a case").clone();
    let seat = episode.held_seats("women").next().expect("her seat").filled.subject.clone();
    let reason = "chuyển công tác".to_owned();
    let (member, by, from) = (hoa.clone(), nam.clone(), day("2024-05-01"));
    let led = vec![episode.id().clone()];
    book.act(
        from,
        Command::ReplaceHelper { member, by, seats: vec![seat], led, teams: vec![team], from, reason },
    );
    let takeover = Takeover { member: hoa, to: Some((nam, from)), on: day(TODAY) };
    let printed = Printed::new(PaperKind::Assignment, Of::Takeover(takeover), day(TODAY));
    made(&book, &printed, Audience::Internal)
}

pub fn blank() -> Paper {
    made(&TestBook::khue_trung(), &Printed::blank(PaperKind::Assignment, day(TODAY)), Audience::Nameless)
}

#[test]
fn a_team_stands_with_its_cases_its_work_and_room_to_sign_and_minors_apart() {
    let text = text_of(&of_team(Audience::Internal));
    holds_in_order(
        &text,
        &[
            "LƯU HÀNH NỘI BỘ",
            "Số: ……/MTTQ-BTT",
            "Khuê Trung, ngày …… tháng …… năm ……",
            "Tổ 5+1 khu phố 3 giúp đỡ theo mô hình \"5+1\"",
            "Căn cứ Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân phường Khuê Trung",
            "1 | Ông Nguyễn Tấn Khoa (KT-24-A001) | Lê Thị Hoa, Chi hội trưởng | Trần Thị Lụa (mẹ) | 12/02/2024",
            "Hội Liên hiệp Phụ nữ phường | Lê Thị Hoa, Chi hội trưởng | 0905 123 456 | ",
            "ít nhất 01 lần/tháng",
            "1 | Lê Thị Hoa | Hội Liên hiệp Phụ nữ phường | ",
            "(người chưa thành niên)",
            "1 | Em L.M.A. (KT-24-A002) | Lê Thị Hoa, Chi hội trưởng | …… | 12/02/2024",
        ],
    );
    assert!(!text.contains("Mai Anh"), "{text}");
}

#[test]
fn without_names_neither_the_person_nor_the_family_nor_a_telephone_is_told() {
    let text = text_of(&of_team(Audience::Nameless));
    holds_in_order(&text, &["1 | Ông N.T.K. (KT-24-A001) | Lê Thị Hoa, Chi hội trưởng | mẹ | 12/02/2024"]);
    for secret in ["Khoa", "Lụa", "0905", "Mai Anh", "LƯU HÀNH", "Điện thoại"] {
        assert!(!text.contains(secret), "{secret}\n{text}");
    }
}

#[test]
fn who_takes_over_has_only_what_changed() {
    let text = text_of(&taken_over());
    holds_in_order(
        &text,
        &[
            "Thay đổi người giúp đỡ theo mô hình",
            "1 | Ông Nguyễn Tấn Khoa (KT-24-A001) | Phụ nữ; người giúp đỡ chính | Võ Nam, Hội viên thay cho Lê Thị Hoa, \
             Chi hội trưởng từ ngày 01/05/2024, lý do: chuyển công tác.",
            "Những nội dung phân công khác giữ nguyên.",
            "1 | Võ Nam | ",
        ],
    );
    assert!(!text.contains("Nhiệm vụ"), "{text}");
}

#[test]
fn a_form_for_the_pen_asks_what_the_paper_with_names_tells() {
    let (text, filled) = (text_of(&blank()), text_of(&of_team(Audience::Internal)));
    let parties = "Bên | Họ tên, chức danh | Điện thoại | Nhiệm vụ";
    for paper in [&text, &filled] {
        let numbered =
            ["1. Người được", "2. Tổ giúp đỡ", "3. Thời gian, chế độ báo lại", "4. Xác nhận đã nhận việc"];
        holds_in_order(paper, &["Khu phố: ……", numbered[0], numbered[1], parties, numbered[2], numbered[3]]);
    }
    holds_in_order(&text, &["PHIẾU PHÂN CÔNG", "Người giúp đỡ theo mô hình \"5+1\"", "Căn cứ"]);
}

/// As many adults of one khu phố, and a minor and an adult of others.
fn living(in_one_place: usize) -> (TestBook, Subject) {
    let (mut book, [team, ..]) = book();
    let mut live = |name: &str, born: &str, quarter: &str| {
        let episode = book.helped(name, born, "male", "2024-02-10");
        let person = book.register.episode(&episode).expect("the case").0.id().clone();
        book.set(&person, "quarter", quarter);
        let assign = Command::AssignTeam { episodes: vec![episode], team: team.clone(), from: day(ON) };
        book.act(day(ON), assign);
    };
    for (at, name) in
        ["Trần Một", "Trần Hai", "Trần Ba", "Trần Bốn", "Trần Năm"].into_iter().enumerate().take(in_one_place)
    {
        live(name, "1980", if at % 2 == 0 { "Khu phố 3" } else { "khu phố 3" });
    }
    live("Võ Tám", "1970", "khu phố 8");
    live("Lý Chín", "2010", "khu phố 9");
    (book, team)
}

#[test]
fn a_khu_pho_is_told_to_the_office_and_without_names_only_where_many_live_there() {
    for (in_one_place, audience, told) in [
        (4, Audience::Internal, Some("Khu phố: 3, 8")),
        (4, Audience::Nameless, None),
        (5, Audience::Nameless, Some("Khu phố: 3")),
    ] {
        let (book, team) = living(in_one_place);
        let printed = Printed::of_one(crate::papers::PaperKind::Assignment, &team, day(TODAY));
        let text = text_of(&made(&book, &printed, audience));
        let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("Khu phố")).collect();
        // Of minors nobody says where they live.
        assert_eq!(lines, told.into_iter().collect::<Vec<_>>(), "{in_one_place} {audience:?}\n{text}");
    }
}
