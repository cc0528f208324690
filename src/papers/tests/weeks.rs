//! The sheet of a week, and the texts to copy.

use super::*;
use crate::casework::book::{UNIT, field as unit_field};
use crate::casework::due::due;
use crate::casework::help_plan::action_field;
use crate::casework::meeting::task_field;
use crate::casework::person::{episode_field, field as person_field};
use crate::casework::tablet::contact;
use crate::casework::template::Strand;
use crate::casework::week::{Grouping, Week};
use crate::papers::Of;
use crate::papers::calendar::calendar;
use crate::papers::week_sheet::Asked;
use crate::papers::zalo::{invitation, week_message};

/// A grown man with a lead and a girl without one, a meeting on Friday and a task that is late.
fn book() -> (TestBook, Subject) {
    let mut book = TestBook::khue_trung();
    let hoa = book.member("Lê Thị Hoa", "women", "Chi hội trưởng");
    let man = book.helped("Nguyễn Tấn Khoa", "1980", "male", "2024-02-10");
    book.record(LeadNamed { episode: man.clone(), member: hoa, from: day("2024-02-12") }, &[]);
    let girl = book.helped("Lý Mai Anh", "2010", "female", "2024-03-10");
    for episode in [&man, &girl] {
        let visit = contact(episode, &book.author.clone(), day("2024-05-20"));
        book.record(visit, &[]);
    }
    let planned =
        ActionPlanned { episode: man, on: day("2024-05-01"), strand: Strand::Support, need: String::new() };
    let fields = [(action_field::WHAT, "Đưa anh Khoa đi khám"), (action_field::BY, "2024-06-07")];
    book.record(planned, &fields);
    let before = book.meeting(MeetingKind::Briefing, "2024-05-06", &[]);
    let fields = [
        (task_field::WHAT, "Gặp Nguyễn Tấn Khoa"),
        (task_field::WHO, "anh Võ Nam"),
        (task_field::DUE, "2024-06-01"),
    ];
    book.record(TaskGiven { meeting: before }, &fields);
    let fields = [(field::STARTS_AT, "08:30"), (field::PLACE, "nhà ông Khoa")];
    let ahead = book.meeting(MeetingKind::Briefing, "2024-06-07", &fields);
    (book, ahead)
}

fn sheet_of(asked: Asked) -> Printed {
    Printed::new(PaperKind::WeekSheet, Of::Week(asked), day(TODAY))
}

fn paper_of(book: &TestBook, grouping: Grouping, audience: Audience) -> Paper {
    let asked = Asked { week: Week::of(day(TODAY)), grouping, on: day(TODAY) };
    made(book, &sheet_of(asked), audience)
}

fn sheet(book: &TestBook, grouping: Grouping, audience: Audience) -> String {
    text_of(&paper_of(book, grouping, audience))
}

#[test]
fn a_week_is_told_by_its_days_and_minors_stand_on_their_own_sheet() {
    let (book, _) = book();
    let paper = sheet(&book, Grouping::ByDay, Audience::Internal);
    holds_in_order(
        &paper,
        &[
            "LƯU HÀNH NỘI BỘ",
            "TỜ VIỆC TUẦN",
            "Từ 03/06/2024 đến 09/06/2024",
            "Còn từ trước",
            "Ông Nguyễn Tấn Khoa (KT-24-A001) | Lê Thị Hoa",
            "Thứ Sáu, 07/06/2024",
            "Đưa anh Khoa đi khám | Ông Nguyễn Tấn Khoa (KT-24-A001) | Lê Thị Hoa | 07/06/2024",
            "Trong tháng",
            "Tiếp xúc tại nhà tháng 6/2024",
            "Ngoài ra trong sổ còn",
            "Từ 03/06/2024 đến 09/06/2024 (người chưa thành niên)",
            "Em L.M.A. (KT-24-A002)",
        ],
    );
    assert!(paper.contains("Gặp Nguyễn Tấn Khoa |  | anh Võ Nam | 01/06/2024"), "{paper}");
    assert!(paper.contains("Giao ban lúc 08:30"), "{paper}");
    assert!(paper.contains("Đánh giá mốc 01 và 03 tháng | Ông Nguyễn"), "{paper}");
    assert!(!paper.contains("Lý Mai Anh") && !paper.contains("vi phạm"), "{paper}");
    let adults = paper.split("(người chưa thành niên)").next().expect("the first sheet");
    assert!(!adults.contains("A002"), "{adults}");
}

#[test]
fn the_sheet_without_names_is_the_usual_one_and_names_nobody() {
    let (book, _) = book();
    assert_eq!(crate::papers::week_sheet::FORM.for_whom.default, Audience::Nameless);
    for grouping in [Grouping::ByDay, Grouping::ByHelper] {
        let paper = sheet(&book, grouping, Audience::Nameless);
        assert!(paper.contains("Ông N.T.K. (KT-24-A001)"), "{paper}");
        assert!(!paper.contains("Khoa") && !paper.contains("NỘI BỘ"), "{paper}");
    }
}

#[test]
fn each_helper_has_a_part_and_what_is_nobodys_comes_last() {
    let (book, _) = book();
    let paper = sheet(&book, Grouping::ByHelper, Audience::Internal);
    holds_in_order(
        &paper,
        &[
            "Lê Thị Hoa",
            "Đưa anh Khoa đi khám",
            "anh Võ Nam",
            "Gặp Nguyễn",
            "Việc chung",
            "Giao ban lúc 08:30",
        ],
    );
    assert!(!paper.contains("Người làm"), "{paper}");
}

#[test]
fn a_week_to_come_is_told_as_of_its_monday() {
    let (book, _) = book();
    let week = Week::of(day("2024-07-03"));
    assert_eq!((week.monday(), week.sunday()), (day("2024-07-01"), day("2024-07-07")));
    assert_eq!(Week::of(day("2024-07-07")), week);
    assert_eq!(Week::of(day("2024-07-08")), week.next());
    let asked = Asked { week, grouping: Grouping::ByDay, on: day(TODAY) };
    let paper = text_of(&made(&book, &sheet_of(asked), Audience::Nameless));
    holds_in_order(&paper, &["Còn từ trước", "Tiếp xúc tại nhà tháng 6/2024 và 7/2024"]);
}

#[test]
fn a_calendar_reminds_on_the_days_of_four_weeks() {
    let (book, _) = book();
    let file = calendar(&book.register, day(TODAY)).expect("work");
    assert!(file.split_terminator("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
    let whole = file.replace("\r\n ", "").replace("\r\n", "\n");
    holds_in_order(
        &whole,
        &[
            "BEGIN:VCALENDAR\nVERSION:2.0\n",
            "UID:qua-han-nhan-xet-hang-thang-20240605@so-dong-hanh",
            "DTSTART;VALUE=DATE:20240605\nDTEND;VALUE=DATE:20240606\nSUMMARY:Quá hạn – Nhận xét hằng tháng: 2 hồ sơ",
            "DESCRIPTION:KT-24-A001\\, KT-24-A002. Khi trả lời chỉ ghi mã hồ sơ\\,",
            "DTSTART;VALUE=DATE:20240607",
            "SUMMARY:Giao ban: 1 việc",
            "DTSTART;VALUE=DATE:20240630",
            "SUMMARY:Tiếp xúc tại nhà: 2 hồ sơ",
            "END:VCALENDAR\n",
        ],
    );
    let ids: Vec<&str> = whole.lines().filter(|line| line.starts_with("UID:")).collect();
    let once: std::collections::BTreeSet<&&str> = ids.iter().collect();
    assert_eq!((ids.len(), once.len()), (whole.matches("BEGIN:VEVENT").count(), ids.len()));
    // Four weeks, and what is due after them is told by a later file.
    let days = whole.lines().filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:"));
    assert!(days.clone().all(|day| ("20240605"..="20240702").contains(&day)), "{whole}");
    assert_eq!(
        calendar(&TestBook::khue_trung().register, day(TODAY)).filter(|it| it.contains("KT-24")),
        None
    );
}

#[test]
fn a_message_counts_and_gives_codes_and_days() {
    let (book, ahead) = book();
    let told = week_message(&book.register, day(TODAY)).expect("work");
    holds_in_order(
        &told,
        &[
            "Việc của tổ giúp đỡ, tuần 03/06/2024 – 09/06/2024",
            "Quá hạn:",
            "- Nhận xét hằng tháng: 2 hồ sơ (KT-24-A001, KT-24-A002)",
            "- Việc giao tại cuộc họp: 1 việc",
            "Trong tuần:",
            "- Giao ban: 1 việc",
            "- Việc trong kế hoạch giúp đỡ: 1 hồ sơ (KT-24-A001)",
            "Trong tháng:",
            "- Tiếp xúc tại nhà: 2 hồ sơ",
            "chỉ ghi mã hồ sơ",
        ],
    );
    let meeting = book.read(&ahead);
    let invited = invitation(&book.register, meeting, day(TODAY)).expect("it is ahead");
    holds_in_order(
        &invited,
        &[
            "Kính mời dự giao ban lúc 08:30, thứ Sáu, 07/06/2024.",
            "Đề nghị chuẩn bị:",
            "- Nhận xét hằng tháng: 2 hồ sơ",
        ],
    );
    assert!(!invited.contains("Khoa"), "{invited}");
    assert_eq!(invitation(&book.register, meeting, day("2024-06-08")), None, "its day is over");
}

/// Words that stand nowhere in the app; told by a count, so that a failure can be told again.
fn word(drawn: &mut u64) -> String {
    let mut letter = || {
        *drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b"bcdfghjklmnpqrstvwxz"[(*drawn >> 33) as usize % 20])
    };
    (0..9).map(|_| letter()).collect()
}

#[test]
fn nothing_that_somebody_typed_stands_in_a_message() {
    let mut drawn = 7;
    for round in 0..40 {
        let mut words = vec![];
        let mut typed = || {
            words.push(word(&mut drawn));
            words.last().expect("just put there").clone()
        };
        let mut book = TestBook::khue_trung();
        for field in [unit_field::WARD, unit_field::CITY, unit_field::PLACE, unit_field::ABBREVIATION] {
            // The letters of a code are given away with it.
            let is_code = field == unit_field::ABBREVIATION;
            book.set(&Subject::named(UNIT), field, &if is_code { "KT".to_owned() } else { typed() });
        }
        let name = format!("{} {}", typed(), typed());
        let episode = book.helped(&name, if round % 2 == 0 { "1980" } else { "2010" }, "male", "2024-02-10");
        let (person, _) = book.register.episode(&episode).expect("the case");
        let person = person.id().clone();
        for field in [
            person_field::OTHER_NAME,
            person_field::RESIDENCE,
            person_field::QUARTER,
            person_field::CELL,
            person_field::PHONE,
        ] {
            book.set(&person, field, &typed());
        }
        for field in [episode_field::FAMILY_NAME, episode_field::FAMILY_PHONE, episode_field::WISHES] {
            book.set(&episode, field, &typed());
        }
        let author = book.author.clone();
        let nobody = ContactMade {
            outcome: Outcome::MetNobody,
            note: typed(),
            ..contact(&episode, &author, day("2024-06-03"))
        };
        book.record(nobody, &[("ask_again_on", "2024-06-06")]);
        let source = Source { informant: typed(), paper: typed(), on: Some(day("2024-06-04")) };
        book.record(IncidentReported { episode: episode.clone(), source }, &[]);
        let planned = ActionPlanned {
            episode: episode.clone(),
            on: day("2024-05-01"),
            strand: Strand::Support,
            need: typed(),
        };
        book.record(planned, &[(action_field::WHAT, &typed()), (action_field::BY, "2024-06-07")]);
        let note = NoteMade {
            episode: Some(episode),
            on: day("2024-06-01"),
            text: typed(),
            ask_on: Some(day("2024-06-06")),
        };
        book.record(note, &[]);
        let member = book.member(&typed(), &typed(), &typed());
        let mut meetings = vec![];
        for kind in
            [MeetingKind::Briefing, MeetingKind::Gathering, MeetingKind::Seminar, MeetingKind::Criticism]
        {
            let fields =
                [(field::PLACE, typed()), (field::STARTS_AT, typed()), (field::CHAIR, member.to_string())];
            let fields = fields.each_ref().map(|(field, value)| (*field, value.as_str()));
            let meeting = book.meeting(kind, "2024-06-07", &fields);
            let task = [
                (task_field::WHAT, typed()),
                (task_field::WHO, typed()),
                (task_field::DUE, "2024-06-06".to_owned()),
            ];
            let task = task.each_ref().map(|(field, value)| (*field, value.as_str()));
            book.record(TaskGiven { meeting: meeting.clone() }, &task);
            meetings.push(meeting);
        }
        let batch = BatchOpened {
            on: day("2024-06-06"),
            what: typed(),
            quantity: 1,
            unit: typed(),
            value: None,
            giver: typed(),
            purpose: typed(),
        };
        book.record(batch, &[("name", &typed())]);
        let today = day(TODAY);
        let (_, template) = book.register.current_template().expect("a template");
        let categories = template.categories.iter().map(|category| category.name.clone());
        let forbidden: Vec<String> = words.into_iter().chain(categories).collect();
        assert!(due(&book.register, today, &[]).len() > 10, "there is much to tell");
        let told =
            meetings.iter().filter_map(|meeting| invitation(&book.register, book.read(meeting), today));
        let kept = [week_message(&book.register, today), calendar(&book.register, today)];
        let told: Vec<String> = told.chain(kept.into_iter().flatten()).collect();
        assert_eq!(told.len(), 6);
        for text in told {
            let found = forbidden.iter().find(|word| text.to_lowercase().contains(&word.to_lowercase()));
            assert_eq!(found, None, "round {round}: {text}");
        }
    }
}

pub fn filled(grouping: Grouping) -> Paper {
    paper_of(&book().0, grouping, Audience::Internal)
}
