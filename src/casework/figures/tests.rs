use super::*;
use crate::casework::fact::*;
use crate::casework::meeting::field;
use crate::casework::tablet::contact;
use crate::casework::test_book::{TestBook, day};
use crate::ledger::Subject;

fn period(from: &str, to: &str) -> Period {
    Period { from: day(from), to: day(to) }
}

/// Three taken in (one of them before the period), one let go on the last day of May.
fn book() -> (TestBook, [Subject; 3]) {
    let mut book = TestBook::khue_trung();
    let episodes = [
        book.helped("Nguyễn Tấn Khoa", "1980", "male", "2024-02-10"),
        book.helped("Trần Thị Bình", "1985", "female", "2024-05-01"),
        book.helped("Lê Văn Đạt", "1990", "male", "2024-05-31"),
    ];
    book.release(&episodes[0], "2024-05-31");
    (book, episodes)
}

#[test]
fn stock_and_flow_agree_whatever_the_period() {
    let (book, _) = book();
    for (from, to, expected) in [
        ("2024-05-01", "2024-05-31", [1, 2, 1, 2]),
        ("2024-05-01", "2024-05-30", [1, 1, 0, 2]),
        ("2024-05-02", "2024-05-31", [2, 1, 1, 2]),
        ("2024-05-31", "2024-05-31", [2, 1, 1, 2]),
        ("2024-06-01", "2024-06-30", [2, 0, 0, 2]),
        ("2024-01-01", "2024-02-09", [0, 0, 0, 0]),
    ] {
        let it = figures(&book.register, period(from, to));
        assert_eq!([it.opening, it.admitted, it.released, it.closing], expected, "{from} {to}");
        assert_eq!(it.opening + it.admitted - it.released, it.closing);
    }
}

#[test]
fn counts_visits_at_home_and_not_persons() {
    let (mut book, [first, second, _]) = book();
    let visitor = book.member("Phan Văn Đi", "", "");
    for (on, place, outcome, episodes) in [
        ("2024-05-10", Place::Home, Outcome::MetPerson, vec![first.clone(), second.clone()]),
        ("2024-05-11", Place::Home, Outcome::MetFamilyOnly, vec![second.clone()]),
        ("2024-05-12", Place::Home, Outcome::MetNobody, vec![second.clone()]),
        ("2024-05-13", Place::Office, Outcome::MetPerson, vec![second.clone()]),
        ("2024-06-01", Place::Home, Outcome::MetPerson, vec![second.clone()]),
    ] {
        book.record(ContactMade { episodes, place, outcome, ..contact(&first, &visitor, day(on)) }, &[]);
    }
    assert_eq!(figures(&book.register, period("2024-05-01", "2024-05-31")).home_contacts, 2);
}

#[test]
fn supports_add_up_by_kind_and_unit() {
    let (mut book, [first, second, _]) = book();
    for (what, quantity, unit, episodes) in [
        ("xe đạp", 2, "chiếc", vec![first.clone(), second.clone()]),
        ("quà", 1, "phần", vec![first.clone()]),
        ("quà", 2, "phần", vec![second.clone()]),
    ] {
        let support = SupportGiven {
            episodes,
            on: day("2024-05-10"),
            what: what.into(),
            quantity,
            unit: unit.into(),
            value: None,
            giver: String::new(),
            purpose: String::new(),
        };
        book.record(support, &[]);
    }
    let given = figures(&book.register, period("2024-05-01", "2024-05-31")).supports;
    let given: Vec<_> = given.iter().map(|it| (&*it.what, it.quantity, &*it.unit)).collect();
    assert_eq!(given, [("quà", 3, "phần"), ("xe đạp", 2, "chiếc")]);
}

#[test]
fn says_who_is_missing_at_the_end() {
    let (mut book, [_, second, third]) = book();
    let before = figures(&book.register, period("2024-05-01", "2024-05-31"));
    assert_eq!((before.without_lead, before.without_family), (2, 2));
    let lead = book.member("Phan Văn Giúp", "", "");
    book.record(LeadNamed { episode: second.clone(), member: lead, from: day("2024-05-20") }, &[]);
    let family =
        book.register.current_template().and_then(|(_, template)| template.family()).expect("family");
    let party = family.id.clone();
    let nobody = Occupant::Nobody { reason: "không còn người thân".into() };
    book.record(SeatFilled { episode: third, party, occupant: nobody, from: day("2024-05-31") }, &[]);
    let after = figures(&book.register, period("2024-05-01", "2024-05-31"));
    assert_eq!((after.without_lead, after.without_family), (1, 1));
    // Whom the intake names prints as the family on every paper.
    book.set(&second, "family_name", "Trần Thị Thử");
    let named = figures(&book.register, period("2024-05-01", "2024-05-31"));
    assert_eq!(named.without_family, 0);
}

#[test]
fn a_giao_ban_looks_back_to_the_day_after_the_last_one() {
    let mut book = TestBook::khue_trung();
    let first = book.meeting(MeetingKind::Briefing, "2024-04-05", &[]);
    book.meeting(MeetingKind::Criticism, "2024-04-20", &[]);
    let second = book.meeting(MeetingKind::Briefing, "2024-05-06", &[]);
    assert_eq!(
        period_of(&book.register, book.read(&first)),
        Some(period("2024-01-01", "2024-04-05")),
        "the first one looks back to the first day of the book"
    );
    assert_eq!(period_of(&book.register, book.read(&second)), Some(period("2024-04-06", "2024-05-06")));
    let early = book.meeting(MeetingKind::Briefing, "2023-12-05", &[]);
    assert_eq!(period_of(&book.register, book.read(&early)), None);
}

#[test]
fn sessions_without_a_head_count_have_no_sum() {
    let mut book = TestBook::khue_trung();
    book.meeting(MeetingKind::Gathering, "2024-05-03", &[(field::HELPED_PRESENT, "7")]);
    let may = period("2024-05-01", "2024-05-31");
    let figures_of = |book: &TestBook| {
        let it = figures(&book.register, may);
        (it.sessions, it.session_attendance)
    };
    assert_eq!(figures_of(&book), (1, Some(7)));
    book.meeting(MeetingKind::Gathering, "2024-05-20", &[]);
    assert_eq!(figures_of(&book), (2, None));
}

#[test]
fn reports_look_back_by_periods_of_a_kind() {
    let kinds = [
        (
            PeriodKind::Month,
            vec![("2026-02-01", "2026-02-28"), ("2026-01-01", "2026-01-31"), ("2025-12-01", "2025-12-31")],
        ),
        (PeriodKind::Quarter, vec![("2026-01-01", "2026-03-31"), ("2025-10-01", "2025-12-31")]),
        (PeriodKind::ReportHalf, vec![("2025-12-15", "2026-06-14"), ("2025-06-15", "2025-12-14")]),
        (PeriodKind::CalendarHalf, vec![("2026-01-01", "2026-06-30"), ("2025-07-01", "2025-12-31")]),
        (PeriodKind::Year, vec![("2026-01-01", "2026-12-31"), ("2025-01-01", "2025-12-31")]),
        (PeriodKind::Free, vec![]),
    ];
    for (kind, expected) in kinds {
        let expected: Vec<Period> = expected.into_iter().map(|(from, to)| period(from, to)).collect();
        assert_eq!(kind.back_to(day("2025-12-14"), day("2026-02-28")), expected, "{kind:?}");
    }
    for (today, from) in [
        ("2026-06-14", "2025-12-15"),
        ("2026-06-15", "2026-06-15"),
        ("2026-12-14", "2026-06-15"),
        ("2026-12-15", "2026-12-15"),
    ] {
        let halves = PeriodKind::ReportHalf.back_to(day(today), day(today));
        assert_eq!(halves.iter().map(|half| half.from).collect::<Vec<_>>(), [day(from)], "{today}");
    }
}

#[test]
fn days_before_the_book_or_after_today_have_no_figures() {
    let book = TestBook::khue_trung();
    let today = day("2024-05-20");
    for (from, to, expected) in [
        ("2023-07-01", "2023-12-31", None),
        ("2023-12-15", "2024-06-14", Some(("2024-01-01", "2024-05-20"))),
        ("2024-02-01", "2024-02-29", Some(("2024-02-01", "2024-02-29"))),
        ("2024-05-21", "2024-05-31", None),
        ("2024-03-02", "2024-03-01", None),
    ] {
        let expected = expected.map(|(from, to)| period(from, to));
        assert_eq!(covered(&book.register, period(from, to), today), expected, "{from} {to}");
    }
    assert_eq!(covered(&TestBook::blank().register, period("2024-01-01", "2024-01-31"), today), None);
}
