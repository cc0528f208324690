//! The invented ward: one plan, one conference, giao ban of three months.

use super::*;
use crate::casework::book;
use crate::casework::meeting::{attendee_field, case_part, task_field};
use crate::casework::person::review_field;
use crate::casework::tablet::{Model, contact};
use crate::vietnamese::month::Month;

pub fn plan_draft() -> (TestBook, Subject) {
    plan_draft_of(Model::FiveBodies)
}

pub fn plan_draft_of(model: Model) -> (TestBook, Subject) {
    let mut book = TestBook::of_model(model);
    let plan = drafted(&mut book, "2024-02-20");
    (book, plan)
}

fn drafted(book: &mut TestBook, on: &str) -> Subject {
    let (template, _) = book.register.current_template().expect("a template");
    let drafted = PlanDrafted { template: template.clone(), on: day(on), round: 1 };
    book.record(drafted, &[])
}

pub fn plan_issued() -> (TestBook, Subject) {
    let (mut book, plan) = plan_draft();
    book.record(issue_of(&book, &plan), &[]);
    (book, plan)
}

/// Of what the book holds now.
pub fn issue_of(book: &TestBook, plan: &Subject) -> PlanIssued {
    PlanIssued {
        plan: plan.clone(),
        on: day("2024-03-05"),
        number: "5".into(),
        signer: "Đỗ Văn Ký".into(),
        signs_as: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH".into(),
        sha256: String::new(),
        upto: Upto::of(book.register.ledger()),
    }
}

/// 14/5/2024 with nine opinions on all subjects, two in writing.
pub fn conference() -> (TestBook, Subject) {
    let mut book = TestBook::khue_trung();
    let plan = drafted(&mut book, "2024-05-02");
    let chair = book.member("Nguyễn Thị Ánh", "mttq", "Chủ tịch Ủy ban MTTQ Việt Nam phường");
    let secretary = book.member("Phạm Văn Bính", "mttq", "Ủy viên Thường trực");
    let fields = [
        (field::STARTS_AT, "08:00"),
        (field::ENDS_AT, "11:15"),
        (field::PLACE, "Hội trường Ủy ban nhân dân phường"),
        (field::CHAIR, chair.as_str()),
        (field::SECRETARY, secretary.as_str()),
        (field::PRESENTER, "Đỗ Văn Ký, Phó Chủ tịch Ủy ban nhân dân phường"),
        (field::DRAFT_SENT_ON, "2024-05-06"),
        (field::ANSWER_BY, "2024-05-30"),
        ("focus:conditions", "yes"),
        ("focus:coordination", "yes"),
        ("said:agreed", "Mục I; khoản 4 Mục II."),
        (
            "said:conclusion",
            "thống nhất về sự cần thiết; cần làm rõ hơn tiêu chí và người chịu trách nhiệm chính.",
        ),
    ];
    let opened = MeetingOpened { kind: MeetingKind::Criticism, on: day("2024-05-14"), plan: Some(plan) };
    let meeting = book.record(opened, &fields);
    for member in [chair, secretary] {
        let attendee = AttendeeAdded { meeting: meeting.clone(), member: Some(member) };
        book.record(attendee, &[(attendee_field::ATTENDS, "present")]);
    }
    for name in ["An", "Bảo", "Chi", "Dũng", "Em", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nam", "Nga"] {
        let attends = if name == "Nga" { "absent" } else { "present" };
        book.attendee(&meeting, &format!("Trần Thị {name}"), attends);
    }
    for number in 1..=9 {
        let subject = SUBJECTS[(number - 1) % SUBJECTS.len()];
        let (section, clause) = [("II", "khoản 2"), ("III", "Bước 4"), ("IV", "")][number % 3];
        let opinion = OpinionGiven { meeting: meeting.clone() };
        let fields = [
            (opinion_field::SPEAKER, format!("Trần Văn Đại {number}")),
            (opinion_field::TITLE, "Chi hội trưởng".into()),
            (opinion_field::BODY, format!("Chi hội Cựu chiến binh khu phố {number}")),
            (opinion_field::SECTION, section.into()),
            (opinion_field::CLAUSE, clause.into()),
            (opinion_field::SUBJECT, subject.id.into()),
            (opinion_field::BY, if number > 7 { "writing" } else { "word" }.into()),
            (
                opinion_field::TEXT,
                "Thống nhất với dự thảo; đề nghị làm rõ ai chịu trách nhiệm chính khi người được giúp đỡ chuyển khu phố, vì hiện nay hai tổ cùng nhận.".into(),
            ),
            (opinion_field::EXPLANATION, if number == 2 { "sẽ bổ sung một câu." } else { "" }.into()),
            (opinion_field::RESERVED, if number == 5 { "yes" } else { "" }.into()),
        ];
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        book.record(opinion, &fields);
    }
    (book, meeting)
}

/// Giao ban of April, May and June 2024; the subject is June's.
pub fn briefing() -> (TestBook, Subject) {
    let mut book = TestBook::khue_trung();
    let lead = book.member("Phan Văn Giúp", "Hội Cựu chiến binh phường", "Ủy viên");
    let khoa = book.helped("Nguyễn Tấn Khoa", "1980", "male", "2024-02-10");
    let minor = book.helped("Lê Đình Mạnh", "2007", "male", "2024-03-10");
    let (owner, _) = book.register.episode(&minor).expect("an episode");
    let owner = owner.id().clone();
    book.set(&owner, "cell", "44");
    let away = book.helped("Võ Thị Đi", "1988", "female", "2024-03-10");
    book.release(&away, "2024-05-02");
    let leaver = book.person("Trần Thị Bình", "1985", "female");
    book.record(LeadNamed { episode: khoa.clone(), member: lead.clone(), from: day("2024-02-20") }, &[]);

    let april = book.meeting(MeetingKind::Briefing, "2024-04-05", &[]);
    task(&mut book, &april, "Việc cũ đã xong", "done", "");
    task(&mut book, &april, "Việc cũ chưa xong", "doing", "");
    let may = book.meeting(MeetingKind::Briefing, "2024-05-05", &[]);
    let done = task(&mut book, &may, "Làm căn cước", "done", "đã nhận thẻ");
    book.set(&done, task_field::WHO, lead.as_str());
    book.set(&done, task_field::DUE, "2024-05-20");
    task(&mut book, &may, "Hỏi chỗ học nghề", "", "");

    visited(&mut book, &khoa, &lead);
    given(&mut book, &khoa);
    book.meeting(MeetingKind::Gathering, "2024-05-20", &[(field::HELPED_PRESENT, "9")]);
    for (number, result) in [(4, "chuyen_bien"), (5, "tien_bo")] {
        let month = Month::new(2024, number).expect("a month");
        let review = ReviewOpened { episode: khoa.clone(), month, on: month.last_day() };
        let criterion = book.register.current_template().and_then(|(_, it)| it.criteria().next());
        let criterion = format!("{}{}", review_field::CRITERION, criterion.expect("one").1.id);
        book.record(review, &[(review_field::RESULT, result), (&*criterion, "dat")]);
    }
    let reason = {
        let (_, template) = book.register.current_template().expect("a template");
        template.exit_reasons.iter().find(|reason| reason.counts_as_progress).expect("one").id.clone()
    };
    book.record(ReleaseProposed { episode: khoa.clone(), on: day("2024-06-01"), reason }, &[]);
    book.record(AdmissionProposed { episode: leaver.clone(), on: day("2024-06-02") }, &[]);

    let case = |episode: &Subject, part: &str| format!("{}{episode}:{part}", field::CASE);
    let fields = [
        (field::STARTS_AT.to_owned(), "14:00"),
        (field::ENDS_AT.to_owned(), "16:00"),
        (field::PLACE.to_owned(), "Phòng họp số 2, Ủy ban nhân dân phường"),
        (field::CHAIR.to_owned(), "Nguyễn Thị Ánh, Chủ tịch Ủy ban MTTQ Việt Nam phường"),
        (field::NEXT_ON.to_owned(), "2024-07-05"),
        (case(&khoa, case_part::DONE), "thăm nhà hai lần"),
        (case(&khoa, case_part::CHANGE), "đã đi làm ở xưởng mộc; xa nhà, đi lại khó"),
        (case(&khoa, case_part::WORD), "mẹ của Nguyễn Tấn Khoa mong con sớm có việc"),
        (case(&minor, case_part::DONE), "Đoàn phường đưa Lê Đình Mạnh đi đăng ký học nghề"),
        (case(&leaver, case_part::ADMISSION), "yes"),
        ("said:conclusion".to_owned(), "Tiếp tục như kế hoạch."),
    ];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let june = book.meeting(MeetingKind::Briefing, "2024-06-05", &fields);
    for (name, attends) in [
        ("Nguyễn Thị Ánh", "present"),
        ("Phan Văn Giúp", "present"),
        ("Hồ Thị Chín", "stand_in"),
        ("Lý Văn Vắng", "absent"),
    ] {
        let attendee = book.attendee(&june, name, attends);
        match attends {
            "absent" => book.set(&attendee, attendee_field::REASON, "công tác"),
            "stand_in" => book.set(&attendee, attendee_field::STAND_IN, "Bùi Văn Thay"),
            _ => {}
        }
    }
    let again = task(&mut book, &june, "Thăm lại gia đình", "", "");
    book.set(&again, task_field::WHO, lead.as_str());
    book.set(&again, task_field::DUE, "2024-06-20");
    let late = book.helped("Ngô Văn Mới", "1979", "male", "2024-05-20");
    book.release(&late, "2024-06-04");
    (book, june)
}

fn task(book: &mut TestBook, meeting: &Subject, what: &str, result: &str, note: &str) -> Subject {
    let fields = [
        (task_field::WHAT, what),
        (task_field::WHO, "Hội Phụ nữ"),
        (task_field::RESULT, result),
        (task_field::RESULT_NOTE, note),
    ];
    book.record(TaskGiven { meeting: meeting.clone() }, &fields)
}

fn visited(book: &mut TestBook, episode: &Subject, doer: &Subject) {
    book.record(contact(episode, doer, day("2024-05-10")), &[]);
}

fn given(book: &mut TestBook, episode: &Subject) {
    let support = SupportGiven {
        episodes: vec![episode.clone()],
        on: day("2024-05-11"),
        what: "quà".into(),
        quantity: 2,
        unit: "phần".into(),
        value: None,
        giver: String::new(),
        purpose: String::new(),
    };
    book.record(support, &[]);
}

/// A meeting of a book in which nothing else is recorded.
pub fn empty_meeting(kind: MeetingKind) -> (TestBook, Subject) {
    let mut book = TestBook::blank();
    let meeting = book.meeting(kind, "2024-06-05", &[]);
    (book, meeting)
}

/// A plan whose template is not in the book.
pub fn empty_plan() -> (TestBook, Subject) {
    let mut book = TestBook::khue_trung();
    let (template, _) =
        book.register.current_template().map(|(id, it)| (id.clone(), it.clone())).expect("one");
    let plan = book.record(PlanDrafted { template, on: day("2024-05-02"), round: 1 }, &[]);
    for part in ["subject_line", "basis", "opening", "closing"] {
        book.set(&plan, part, "");
    }
    for section in ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"] {
        book.set(&plan, &format!("section:{section}"), "");
    }
    book.set(&Subject::named(book::UNIT), book::field::WARD, "");
    (book, plan)
}
