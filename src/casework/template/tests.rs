use super::words::{frequency, rhythm};
use super::*;

fn shipped(code: &str) -> Template {
    let templates =
        Template::shipped().map(|document| Template::parse(document.as_bytes()).expect("a template"));
    templates.into_iter().find(|template| template.code == code).expect("a shipped template")
}

/// The ids of the required parties, the family marked.
fn required(code: &str) -> String {
    let template = shipped(code);
    let ids = template.required_parties().map(|party| match party.is_family {
        true => format!("+{}", party.id),
        false => party.id.clone(),
    });
    ids.collect::<Vec<_>>().join(" ")
}

#[test]
fn four_models_with_their_parties() {
    for (code, parties) in [
        ("5+1", "front women veterans elders youth +family"),
        ("5+1-khu-pho", "front mass-organisations police area residents +family"),
        ("4+1", "police front associations unions +family"),
        ("chi-doan", "youth-branch"),
    ] {
        assert_eq!(required(code), parties, "{code}");
        assert!(shipped(code).family().is_some(), "{code}");
        assert!(shipped(code).party("police").is_some(), "{code}");
    }
    assert_eq!(Template::shipped().len(), 4);
}

#[test]
fn what_domain_leaves_open_is_the_same_in_all() {
    let default = shipped("5+1");
    for code in ["5+1-khu-pho", "4+1", "chi-doan"] {
        let other = shipped(code);
        assert_eq!(default.conditions, other.conditions);
        assert_eq!(default.milestones, other.milestones);
        assert_eq!(default.exit_reasons, other.exit_reasons);
        assert_eq!(default.cadence, other.cadence);
        let ids =
            |template: &Template| template.categories.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&default), ids(&other));
        assert_eq!(default.steps.len(), other.steps.len());
    }
    assert_eq!(default.categories.len(), 4);
    assert_eq!(default.steps.len(), 8);
}

#[test]
fn texts_carry_the_settings() {
    let template = shipped("5+1");
    assert_eq!(template.conditions[0].text, "Có nơi ở thực tế trên địa bàn từ 01 tháng trở lên");
    assert_eq!(template.conditions_for(false).count(), 4);
    assert_eq!(template.conditions_for(true).count(), 5);
    assert!(template.steps[3].text.starts_with(
        "cử tổ giúp đỡ đủ Ủy ban MTTQ Việt Nam phường, Hội Liên hiệp Phụ nữ phường, Hội Cựu chiến binh phường, \
         Hội Người cao tuổi phường, Đoàn TNCS Hồ Chí Minh phường và đại diện gia đình"
    ));
    assert!(template.steps[3].text.contains("không quá 03 trường hợp"));
    assert!(template.steps[5].text.contains("ít nhất 01 lần/tháng; dự sinh hoạt 01 lần/tháng;"));
    let every: NonZeroU32 = 3.try_into().expect("not 0");
    assert_eq!(frequency(every), "01 lần/03 tháng");
    assert_eq!(rhythm(every, "hằng tháng"), "mỗi 03 tháng một lần");
}

#[test]
fn milestones_read_as_in_the_plan() {
    // Source: papers A, IV.
    let template = shipped("4+1");
    let rows: Vec<_> = template
        .milestones
        .iter()
        .map(|row| {
            (row.months, row.sentence(Strand::Education), row.sentence(Strand::Support), &*row.confirmed_by)
        })
        .collect();
    let expected = [
        (
            1,
            "Đã gặp ít nhất 02 lần; hiểu nội dung Mô hình; biết người giúp đỡ chính",
            "Có kế hoạch giúp đỡ; đã rà soát giấy tờ, cư trú, bảo hiểm y tế",
            "Người giúp đỡ chính",
        ),
        (
            3,
            "Dự ít nhất 2/3 số buổi sinh hoạt; không có vi phạm mới theo thông báo của Công an phường",
            "Ít nhất một nhu cầu chính đã được giải quyết hoặc đã chuyển đến nơi có trách nhiệm",
            "Tổ giúp đỡ",
        ),
        (
            6,
            "Dự ít nhất 80% số buổi; gia đình ghi nhận có chuyển biến; tham gia ít nhất một hoạt động ở khu dân cư",
            "Có việc làm, đang học nghề, đi học hoặc đang điều trị theo kế hoạch",
            "Tổ giúp đỡ, gia đình",
        ),
        (
            12,
            "Giữ được kết quả trên; 02 kỳ nhận xét liền nhau là tiến bộ",
            "Cuộc sống ổn định, tự lo được hoặc có gia đình bảo đảm",
            "Cuộc họp giao ban",
        ),
    ];
    assert_eq!(rows, expected.map(|(months, a, b, who)| (months, a.to_owned(), b.to_owned(), who)));
    assert_eq!(template.criteria().count(), 15);
}

/// Puts a value into the default document and reads it.
fn changed(pointer: &str, value: serde_json::Value) -> Result<Template, TemplateError> {
    let mut document: serde_json::Value = serde_json::from_str(&Template::shipped()[0]).expect("JSON");
    *document.pointer_mut(pointer).expect("a place in the document") = value;
    Template::parse(document.to_string().as_bytes())
}

#[test]
fn a_category_asks_its_own_questions_and_a_mark_adds_to_them() {
    let template = shipped("5+1");
    let ids = |category: &str, also: &[&str]| {
        let also: Vec<String> = also.iter().map(|id| (*id).to_owned()).collect();
        template.asked_of(category, &also).iter().map(|one| one.id.clone()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids("past-offence", &[]), "id-papers trade work-now loan");
    assert_eq!(ids("past-offence", &["after-prison"]), "id-papers trade work-now loan home-since");
    assert_eq!(ids("drug-use", &["unknown"]), "programme daily-support work-now");
    assert_eq!(ids("minor-offence", &[]), "occupied carer likes");
    assert_eq!(ids("unknown", &[]), "");
    // However a model calls a category, it asks the same of it.
    for document in Template::shipped() {
        let other = Template::parse(document.as_bytes()).expect("a shipped template");
        assert_eq!(other.asked_of("drug-use", &[]), template.asked_of("drug-use", &[]), "{}", other.code);
    }
    // What two categories ask alike is one question.
    for question in template.all_asked() {
        let alike = template.categories.iter().flat_map(|it| &it.asked).filter(|it| it.id == question.id);
        assert!(alike.into_iter().all(|it| it == question), "{}", question.id);
    }
    let papers = template.all_asked()[0];
    assert_eq!((papers.answer_name("missing"), papers.answer_name("?")), ("Còn thiếu", "?"));
}

#[test]
fn no_question_asks_for_what_has_no_field() {
    for document in Template::shipped() {
        let template = Template::parse(document.as_bytes()).expect("a shipped template");
        for question in template.all_asked() {
            assert!(!has_no_field(&question.label), "{}", question.label);
            if let Answered::Choice(answers) = &question.answered {
                assert!(answers.iter().all(|answer| !has_no_field(&answer.name)), "{}", question.label);
            }
        }
    }
    for asked in [
        "Tội danh",
        "Bị án mấy năm",
        "Kết quả xét nghiệm?",
        "Nhiễm HIV",
        "Có bệnh gì",
        "Ảnh chụp",
        "Tên trường",
    ] {
        assert!(has_no_field(asked), "{asked}");
    }
    for asked in
        ["Điều ảnh hưởng đến việc làm", "Dự án đang tham gia", "Có thẻ khám bệnh chưa", "Đang đi học"]
    {
        assert!(!has_no_field(asked), "{asked}");
    }
}

#[test]
fn a_document_of_before_there_were_questions_asks_none() {
    let mut document: serde_json::Value = serde_json::from_str(&Template::shipped()[0]).expect("JSON");
    for list in ["categories", "tags"] {
        for one in document[list].as_array_mut().expect("a list") {
            one.as_object_mut().expect("an object").remove("asked");
        }
    }
    let old = Template::parse(document.to_string().as_bytes()).expect("an older document");
    assert!(old.all_asked().is_empty());
    assert_eq!(old.categories.len(), shipped("5+1").categories.len());
}

#[test]
fn refuses_what_is_not_a_template() {
    use serde_json::json;
    for (pointer, value, error) in [
        ("/cadence/review_every_months", json!(0), "not a template document"),
        ("/parties", json!([]), "no party but the family"),
        ("/parties/0/id", json!("women"), "the id \"women\""),
        ("/parties/0/id", json!("mặt trận"), "the id \"mặt trận\""),
        (
            "/parties/6",
            json!({ "id": "kin", "name": "", "short": "", "duty": "", "is_family": true }),
            "the family has 2",
        ),
        ("/categories", json!([]), "there is no category"),
        ("/categories/0/asked/1/id", json!("id-papers"), "the id \"id-papers\""),
        ("/categories/0/asked/0/answered/choice/1/id", json!("complete"), "the id \"complete\""),
        ("/tags/0/asked/0/answered", json!("photo"), "not a template document"),
        ("/milestones/1/months", json!(1), "milestones are not in order"),
        (
            "/exit_reasons/1",
            json!({ "id": "term", "name": "", "counts_as_progress": true }),
            "2 exit reasons count",
        ),
        ("/exit_reasons", json!([]), "0 exit reasons count"),
        ("/steps/0/text", json!("trước ngày «ngày»"), "nothing fills"),
    ] {
        let text = changed(pointer, value).expect_err(pointer).to_string();
        assert!(text.starts_with(error), "{pointer}: {text}");
    }
    assert!(Template::parse(b"{}").is_err());
}
