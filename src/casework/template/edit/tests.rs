use super::*;
use crate::casework::template::KnownBy;

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
fn a_condition_in_other_words_is_asked_by_hand() {
    let mut edited = default();
    let known = |edited: &Edited| edited.template().expect("a template").conditions[2].known_by;
    assert_eq!(known(&edited), Some(KnownBy::Consent));
    let same = edited.text("/conditions/2/text");
    edited.put("/conditions/2/text", &same);
    edited.tick("/conditions/2/minors_only", true);
    assert_eq!(known(&edited), Some(KnownBy::Consent));
    edited.put("/conditions/2/text", "Đã ở đây từ 03 tháng");
    assert_eq!(known(&edited), None);
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
    let cases: [Case; 20] = [
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
        (|it| (0..8).for_each(|_| it.remove("/steps", 0)), "/steps", Wrong::NoStep),
        (|it| it.put("/categories/0/asked/1/label", " "), "/categories/0/asked/1/label", Wrong::Blank),
        (
            |it| it.put("/categories/0/asked/1/label", "việc  ĐANG làm"),
            "/categories/0/asked/2/label",
            Wrong::Twice,
        ),
        (
            |it| (0..2).for_each(|_| it.remove("/categories/0/asked/0/answered/choice", 0)),
            "/categories/0/asked/0/answered/choice",
            Wrong::FewAnswers,
        ),
        (
            |it| it.put("/categories/0/asked/1/label", "Số bản án"),
            "/categories/0/asked/1/label",
            Wrong::HasNoField,
        ),
        (
            |it| it.put("/categories/0/asked/0/answered/choice/0/name", "Đã xét nghiệm"),
            "/categories/0/asked/0/answered/choice/0/name",
            Wrong::HasNoField,
        ),
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

#[test]
fn a_question_says_the_same_under_every_category() {
    let mut edited = default();
    // The work they do now is asked of three categories.
    let (first, second) = ("/categories/0/asked/2", "/categories/1/asked/2");
    assert_eq!((edited.told_before(first), edited.told_before(second)), (None, Some(first.to_owned())));
    edited.put(&format!("{first}/label"), "Việc làm bây giờ");
    assert_eq!(edited.text(&format!("{second}/label")), "Việc làm bây giờ");
    edited.remove("/categories/0/asked", 2);
    assert_eq!(edited.told_before(second), None, "now it stands there first");
    edited.put(&format!("{second}/label"), "Đang làm gì");
    let template = edited.template().expect("a template");
    let labels = template.asked_of("drug-use", &[]).iter().map(|one| one.label.clone()).collect::<Vec<_>>();
    assert_eq!(labels[2], "Đang làm gì");
    assert!(template.asked_of("past-offence", &[]).iter().all(|one| one.id != "work-now"));
}

#[test]
fn a_question_is_added_with_its_answers() {
    let mut edited = default();
    edited.add("/categories/0/asked", 7);
    let place = "/categories/0/asked/4";
    edited.put(&format!("{place}/label"), "Có xe đi làm không");
    assert_eq!(edited.answered_by(place), "text");
    edited.answer_by(place, "choice", 11);
    assert_eq!(edited.count(&format!("{place}/answered/choice")), 2);
    assert!(edited.problems().iter().all(|problem| problem.what == Wrong::Blank));
    edited.put(&format!("{place}/answered/choice/0/name"), "Có");
    edited.put(&format!("{place}/answered/choice/1/name"), "Chưa");
    let template = edited.template().expect("a template");
    let question =
        template.all_asked().into_iter().find(|one| one.label.starts_with("Có xe")).expect("it").clone();
    assert_eq!(question.id, "question-0000000000000007");
    assert_eq!(question.answer_name("answer-000000000000000b"), "Có");
    edited.answer_by(place, "date", 0);
    assert_eq!((edited.answered_by(place).as_str(), edited.problems()), ("date", vec![]));
}

#[test]
fn a_model_of_before_there_were_questions_is_offered_those_of_the_shipped_ones() {
    assert_eq!(default().offered(), []);
    let mut document: Value = serde_json::from_str(&Template::shipped()[2]).expect("JSON");
    for list in ["categories", "tags"] {
        for line in document[list].as_array_mut().expect("a list") {
            line.as_object_mut().expect("an object").remove("asked");
        }
    }
    let mut edited = Edited::of(&document.to_string()).expect("a document");
    edited.add("/categories/1/asked", 3);
    edited.put("/categories/1/asked/0/label", "Ai đưa đi làm");
    let offered = edited.offered();
    let of: Vec<(&str, usize)> = offered.iter().map(|it| (it.of.as_str(), it.labels.len())).collect();
    assert_eq!(
        of,
        [
            ("người lầm lỡ", 4),
            ("người nghiện", 3),
            ("người sử dụng trái phép chất ma túy", 3),
            ("người chưa thành niên vi phạm pháp luật", 3),
            ("mới chấp hành xong án phạt tù", 1),
        ]
    );
    edited.take_offered();
    assert_eq!(edited.offered(), []);
    let template = edited.template().expect("a template");
    let shipped = Template::parse(Template::shipped()[2].as_bytes()).expect("a template");
    assert_eq!(template.asked_of("past-offence", &[]), shipped.asked_of("past-offence", &[]));
    assert_eq!(template.asked_of("addiction", &[]).last().expect("one").label, "Ai đưa đi làm");
    // Withdrawn one by one, they are not offered again.
    (0..4).for_each(|_| edited.remove("/categories/0/asked", 0));
    assert_eq!(edited.offered(), []);
}

#[test]
fn steps_come_go_and_change_places() {
    let mut edited = default();
    let ids = |edited: &Edited| {
        let template = edited.template().expect("a template");
        template.steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>().join(" ")
    };
    edited.move_line("/steps", 0, true);
    edited.move_line("/steps", 7, false);
    let shipped = "survey first-meeting agreement assignment help-plan help review release";
    assert_eq!(ids(&edited), shipped, "at the ends they stay");
    edited.move_line("/steps", 2, true);
    edited.remove("/steps", 0);
    edited.add("/steps", 9);
    edited.put("/steps/7/title", "Tổng kết");
    edited.put("/steps/7/text", "tổ giúp đỡ họp.");
    edited.move_line("/steps", 7, true);
    assert_eq!(
        ids(&edited),
        "agreement first-meeting assignment help-plan help review step-0000000000000009 release"
    );
}
