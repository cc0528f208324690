//! Old lists first (rule 1): nothing is late from before the book knew of it.

use super::*;
use crate::casework::decide::ListedCase;
use crate::casework::upcoming::{months_of_reviews, next_contact, next_review};
use crate::casework::week::{Week, WeekWork, When};
use crate::vietnamese::date::PartialDate;

#[test]
fn nothing_is_overdue_from_before_the_book() {
    let mut tablet = book(day(2024, 6, 15));
    tablet.helped(day(2023, 1, 10), NAME, &[]);
    only(&tablet, day(2024, 6, 30), "review", &[]);
    // The first cases of the running list come up week by week, each to the end of the month.
    only(&tablet, day(2024, 7, 7), "review", &[]);
    only(&tablet, day(2024, 7, 8), "review", &["ThisMonth review 7/2024"]);
    let meeting = hold(&mut tablet, MeetingKind::Briefing, day(2024, 6, 1), day(2024, 6, 15));
    for by in ["2024-06-14", "2024-06-15", "2024-06-16", "2024-06-22", "2024-06-23", "mai", ""] {
        let fields = [(task_field::WHAT, by), (task_field::DUE, by)];
        tablet.record_with(day(2024, 6, 15), TaskGiven { meeting: meeting.clone() }, &fields);
    }
    only(
        &tablet,
        day(2024, 6, 16),
        "task",
        &[
            "Overdue task 2024-06-15, quá hạn 1 ngày",
            "Today task 2024-06-16",
            "ThisWeek task 2024-06-22",
            "Missing task 2024-06-14",
        ],
    );
    for task in tablet.register.meeting(&meeting).expect("it").tasks.clone() {
        let result = if task.text(task_field::DUE) < "2024-06-16" { "carried" } else { "done" };
        tablet.set(day(2024, 6, 16), &task.subject, task_field::RESULT, result);
    }
    only(&tablet, day(2024, 6, 16), "task", &[]);
}

#[test]
fn nobody_is_late_for_a_month_before_the_book_was_laid() {
    // Tablets of tests write in November 2023.
    let tablet = book(day(2023, 8, 1));
    assert_eq!(tablet.register.laid_on().map(Month::of), Month::new(2023, 11));
    only(&tablet, day(2023, 11, 22), "Briefing", &[]);
    only(&tablet, day(2023, 12, 5), "Briefing", &["ThisMonth Briefing 12/2023"]);
    only(&tablet, day(2024, 1, 2), "Briefing", &["Overdue Briefing 12/2023 1/2024, quá hạn 2 ngày"]);
}

/// 31 cases as a ward pastes them: with a day, a year or nothing for the admission; some within the book's own time.
fn pasted(tablet: &mut Tablet, today: NaiveDate) {
    let cases = (0..31).map(|at| ListedCase {
        full_name: format!("Nguyễn Thử {at}"),
        born: Some(PartialDate::Year(1980)),
        category: Some("addiction".to_owned()),
        admitted: match at % 4 {
            0 => None,
            1 => Some(PartialDate::Year(2024)),
            2 => Some(PartialDate::Day(day(2025, 3, 1 + at as u32 % 28))),
            _ => Some(PartialDate::Day(day(2026, 10, 5))),
        },
        ..ListedCase::default()
    });
    let source = Source { paper: "Danh sách của phường".into(), ..Source::default() };
    let reason = "đã giúp đỡ từ trước khi lập sổ".to_owned();
    tablet.act(today, Command::BringInList { template: None, cases: cases.collect(), source, reason });
}

#[test]
fn a_list_pasted_into_a_book_that_begins_weeks_ago_is_not_late_at_once() {
    let today = day(2026, 11, 22);
    let mut tablet = book(day(2026, 9, 1));
    pasted(&mut tablet, today);
    let lines = due(&tablet.register, today, &[]);
    let cases = lines.iter().filter(|line| !matches!(line.why, Why::MeetingDue { .. }));
    let told: Vec<String> = cases.map(|line| format!("{:?} {}", line.urgency, short(line, today))).collect();
    let expected =
        ["Today BackupNever", "Missing OldCases { count: 31 }", "Missing OldCasesWithoutTeam { count: 31 }"];
    assert_eq!(told, expected);
    for person in tablet.register.persons() {
        let episode = person.current().expect("a case");
        let next = [next_review, next_contact].map(|next| next(&tablet.register, episode, today));
        assert_eq!(next, [Month::new(2026, 12); 2], "{}", person.full_name());
        assert_eq!(months_of_reviews(&tablet.register, episode, today), []);
    }
}

#[test]
fn the_first_cycle_after_a_paste_is_spread_over_its_weeks() {
    let mut tablet = book(day(2026, 9, 1));
    pasted(&mut tablet, day(2026, 11, 22));
    let asked = |today| {
        let lines = due(&tablet.register, today, &[]);
        let reviews = lines.iter().filter(|line| matches!(line.why, Why::ReviewDue { .. }));
        let late = lines.iter().filter(|line| line.urgency == Urgency::Overdue);
        let late = late.filter(|line| matches!(line.about, About::Case { .. }));
        (reviews.count(), late.count())
    };
    let december = [1, 7, 8, 15, 22, 31].map(|of_month| asked(day(2026, 12, of_month)));
    assert_eq!(december, [(7, 0), (7, 0), (15, 0), (23, 0), (31, 0), (31, 0)]);
    assert_eq!(asked(day(2027, 1, 1)), (31, 62));
}

#[test]
fn the_sheet_of_a_week_has_the_old_cases_that_come_up_within_it() {
    let mut tablet = book(day(2026, 9, 1));
    let today = day(2026, 11, 22);
    pasted(&mut tablet, today);
    let reviews = |on, told_on| {
        let told = WeekWork::of(&tablet.register, Week::of(on), told_on).work;
        let mut of_cases = told.iter().filter(|work| matches!(work.due.about, About::Case { .. }));
        assert!(of_cases.all(|work| work.when == When::InMonth), "nothing of them is late");
        told.iter().filter(|work| matches!(work.due.why, Why::ReviewDue { .. })).count()
    };
    // The weeks of December begin on a Monday, the cases come up on its Tuesdays: 1, 8, 15 and 22.
    let weeks = [1, 8, 15, 22].map(|of_month| reviews(day(2026, 12, of_month), today));
    assert_eq!(weeks, [7, 15, 23, 31]);
    // Of this week only what is asked for by its Sunday.
    assert_eq!(reviews(today, today), 0);
    assert_eq!(reviews(day(2026, 12, 7), day(2026, 12, 7)), 15);
    // The line itself waits for its day.
    only(&tablet, day(2026, 11, 30), "review", &[]);
}
