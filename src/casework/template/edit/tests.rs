use super::*;

fn default() -> Edited {
    Edited::of(&Template::shipped()[0]).expect("a document")
}

#[test]
fn a_copy_says_what_the_document_says() {
    for document in Template::shipped() {
        let edited = Edited::of(&document).expect("a document");
        assert_eq!(edited.problems(), []);
        let (own, copied) =
            (Template::parse(document.as_bytes()).expect("it"), edited.template().expect("it"));
        assert_eq!(own, copied);
    }
    assert_eq!(Edited::of("{}"), None);
}

#[test]
fn words_numbers_and_lists_are_typed_as_they_are_read() {
    let mut edited = default();
    for (at, text, typed, becomes) in [
        ("/name", "5+1", "5+1 mới", "5+1 mới"),
        ("/cadence/review_every_months", "1", " 2 ", "2"),
        ("/settings/aftercare_months", "3, 6, 12", "6,12", "6, 12"),
        ("/settings/sessions_by_month_3", "2/3", "1/2", "1/2"),
        ("/categories/0/list_words", "lầm lỗi, lầm lỡ", "neo đơn,  ở một mình ", "neo đơn, ở một mình"),
        (
            "/conditions/0/text",
            "Có nơi ở thực tế trên địa bàn từ «số tháng cư trú» tháng trở lên",
            "Ở đây từ «số tháng vắng» tháng",
            "Ở đây từ «số tháng vắng» tháng",
        ),
    ] {
        assert!(edited.text(at).starts_with(text), "{at}: {}", edited.text(at));
        edited.put(at, typed);
        assert_eq!(edited.text(at), becomes, "{at}");
    }
    let template = edited.template().expect("a template");
    assert_eq!(template.conditions[0].text, "Ở đây từ 03 tháng");
    assert_eq!(template.settings.aftercare_months, [6, 12]);
    assert_eq!(template.categories[0].list_words(), ["neo đơn", "ở một mình"]);
    // What is no number yet stays as it was typed.
    edited.put("/cadence/review_every_months", "hai");
    assert_eq!(edited.text("/cadence/review_every_months"), "hai");
    assert_eq!(edited.template(), None);
}

#[test]
fn lines_come_and_go_and_their_ids_are_new() {
    let mut edited = default();
    let parties = edited.count("/parties");
    edited.add("/parties", 7);
    edited.put(&format!("/parties/{parties}/name"), "Hội Nông dân phường");
    edited.remove("/parties", 0);
    edited.add("/milestones", 8);
    edited.put("/milestones/4/months", "2");
    edited.put("/milestones/4/confirmed_by", "Tổ giúp đỡ");
    edited.add("/milestones/4/criteria", 9);
    edited.put("/milestones/4/criteria/0/text", "Đã gặp gia đình");
    let template = edited.template().expect("a template");
    let party = template.parties.last().expect("the new one");
    assert_eq!((&*party.id, &*party.short), ("party-0000000000000007", "Hội Nông dân phường"));
    assert!(party.required && template.party("front").is_none());
    let months: Vec<u32> = template.milestones.iter().map(|milestone| milestone.months).collect();
    assert_eq!(months, [1, 2, 3, 6, 12], "in order of time");
    assert_eq!(template.milestones[1].criteria[0].id, "criterion-0000000000000009");
}

#[test]
fn says_what_stands_in_the_way() {
    type Case = (fn(&mut Edited), &'static str, Wrong);
    let cases: [Case; 14] = [
        (|it| it.put("/name", "  "), "/name", Wrong::Blank),
        (|it| it.put("/parties/1/name", ""), "/parties/1/name", Wrong::Blank),
        (|it| (0..5).for_each(|_| it.remove("/parties", 0)), "/parties", Wrong::NoParty),
        (|it| it.tick("/parties/0/is_family", true), "/parties/5/name", Wrong::TwoFamilies),
        (
            |it| it.put("/parties/1/name", &it.text("/parties/0/name").to_uppercase()),
            "/parties/1/name",
            Wrong::Twice,
        ),
        (|it| (0..4).for_each(|_| it.remove("/categories", 0)), "/categories", Wrong::NoCategory),
        (|it| it.remove("/exit_reasons", 0), "/exit_reasons", Wrong::ProgressReasons),
        (|it| it.put("/milestones/1/months", "1"), "/milestones/1/months", Wrong::SameMonths),
        (|it| it.put("/milestones/1/months", ""), "/milestones/1/months", Wrong::NotBetween(1, 60)),
        (
            |it| it.put("/cadence/contact_every_months", "0"),
            "/cadence/contact_every_months",
            Wrong::NotBetween(1, 12),
        ),
        (
            |it| it.put("/settings/aftercare_months", "3, sáu"),
            "/settings/aftercare_months",
            Wrong::NotBetween(1, 60),
        ),
        (
            |it| it.put("/milestones/0/criteria/0/text", "Gặp «mấy» lần"),
            "/milestones/0/criteria/0/text",
            Wrong::UnknownNumber("mấy".to_owned()),
        ),
        (|it| it.put("/milestones/0/criteria/1/text", ""), "/milestones/0/criteria/1/text", Wrong::Blank),
        (
            |it| {
                it.add("/parties", 1);
                it.add("/parties", 1);
                it.put("/parties/8/name", "Một");
                it.put("/parties/9/name", "Hai");
            },
            "/name",
            Wrong::Unreadable,
        ),
    ];
    for (change, at, what) in cases {
        let mut edited = default();
        change(&mut edited);
        let expected = Problem { at: at.to_owned(), what };
        assert!(edited.problems().contains(&expected), "{expected:?}: {:?}", edited.problems());
        assert_eq!(edited.template(), None);
    }
}
