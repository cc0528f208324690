//! The help plan, the milestones, and the visit after something new.

use super::*;
use crate::casework::help_plan::action_field;

#[test]
fn a_help_plan_is_due_after_the_assignment_and_each_action_by_its_day() {
    let mut tablet = book(day(2024, 1, 1));
    let (_, episode) = tablet.helped(day(2024, 2, 1), NAME, &[]);
    only(&tablet, day(2024, 3, 1), "help plan", &[]);
    let member = tablet.author.clone();
    tablet.seat(&episode, "police", Occupant::Member(member), day(2024, 3, 1));
    only(&tablet, day(2024, 3, 9), "help plan", &[]);
    only(&tablet, day(2024, 3, 10), "help plan", &["ThisWeek help plan 2"]);
    let today = day(2024, 3, 17);
    only(&tablet, today, "help plan", &["Overdue help plan 2, quá hạn 1 ngày"]);
    let plan = |strand| ActionPlanned { episode: episode.clone(), on: today, strand, need: String::new() };
    let job = [(action_field::WHAT, "xin việc"), (action_field::BY, "2024-03-20")];
    let job = tablet.record_with(today, plan(Strand::Support), &job);
    tablet.record_with(today, plan(Strand::Education), &[(action_field::WHAT, "thăm hỏi")]);
    only(&tablet, today, "help plan", &["Overdue help plan 0, quá hạn 1 ngày"]);
    tablet.record(today, HelpPlanAgreed { episode: episode.clone(), on: today });
    only(&tablet, today, "help plan", &[]);
    only(&tablet, today, "planned", &["ThisWeek planned xin việc"]);
    let late = day(2024, 3, 21);
    only(&tablet, late, "planned", &["Overdue planned xin việc, quá hạn 1 ngày"]);
    for (progress, expected) in [
        (Progress::Doing, 1),
        (Progress::Done, 0),
        (Progress::Reopened, 1),
        (Progress::Doing, 1),
        (Progress::Closed, 0),
    ] {
        tablet.record(late, ProgressTold { action: job.clone(), on: late, progress, note: "đã hỏi".into() });
        let lines = due(&tablet.register, late, &[]);
        let planned = lines.iter().filter(|line| matches!(line.why, Why::PlannedAction { .. }));
        assert_eq!(planned.count(), expected, "{progress:?}");
    }
}

#[test]
fn milestones_are_due_in_their_month_and_a_later_one_settles_those_before() {
    let mut tablet = book(day(2024, 1, 1));
    let (_, episode) = tablet.helped(day(2024, 1, 31), NAME, &[]);
    only(&tablet, day(2024, 1, 31), "milestone", &[]);
    only(&tablet, day(2024, 2, 1), "milestone", &["ThisMonth milestone [1]"]);
    only(&tablet, day(2024, 4, 30), "milestone", &["Overdue milestone [1, 3], quá hạn 61 ngày"]);
    let reviewed = |months| MilestoneReviewed { episode: episode.clone(), months, on: day(2024, 4, 30) };
    tablet.record(day(2024, 4, 30), reviewed(3));
    only(&tablet, day(2024, 4, 30), "milestone", &[]);
    only(&tablet, day(2024, 7, 1), "milestone", &["ThisMonth milestone [6]"]);
    // A milestone from before the book is not asked for.
    tablet.helped(day(2023, 10, 5), "Lê Hoàn", &[]);
    only(&tablet, day(2024, 3, 31), "milestone", &[]);
    only(&tablet, day(2024, 4, 1), "milestone", &["ThisMonth milestone [6]"]);
}

#[test]
fn a_milestone_reached_in_a_pause_waits_for_the_first_whole_month_after_it() {
    let mut tablet = book(day(2024, 1, 1));
    let (_, episode) = tablet.helped(day(2024, 1, 31), NAME, &[]);
    let pause = tablet.record(day(2024, 2, 1), pause(&episode, day(2024, 2, 1)));
    only(&tablet, day(2024, 3, 31), "milestone", &[]);
    let on = day(2024, 5, 10);
    tablet.record(on, PauseEnded { pause, on, authority: giao_ban() });
    only(&tablet, day(2024, 5, 31), "milestone", &[]);
    // The 99 days of the pause are not counted: one month is over on 7 June, three on 7 August.
    only(&tablet, day(2024, 6, 1), "milestone", &["ThisMonth milestone [1]"]);
    only(&tablet, day(2024, 7, 31), "milestone", &["Overdue milestone [1], quá hạn 31 ngày"]);
    only(&tablet, day(2024, 8, 1), "milestone", &["Overdue milestone [1, 3], quá hạn 32 ngày"]);
}

#[test]
fn the_time_of_two_pauses_is_taken_off_once() {
    let mut tablet = book(day(2024, 1, 1));
    let (person, episode) = tablet.helped(day(2024, 1, 10), NAME, &[]);
    for (from, to) in [(day(2024, 2, 1), day(2024, 2, 11)), (day(2024, 3, 1), day(2024, 3, 21))] {
        let pause = tablet.record(to, pause(&episode, from));
        tablet.record(to, PauseEnded { pause, on: to, authority: giao_ban() });
    }
    let later = |tablet: &Tablet, day| {
        let known = tablet.register.person(&person).expect("him").episodes[0].clone();
        known.later_by_pauses(known.admission().expect("one").fact.on, day)
    };
    for (without, with) in [
        (day(2024, 1, 31), day(2024, 1, 31)),
        (day(2024, 2, 1), day(2024, 2, 1)),
        (day(2024, 2, 2), day(2024, 2, 12)),
        // Ten days later it lies behind the beginning of the second.
        (day(2024, 2, 21), day(2024, 3, 22)),
        (day(2024, 4, 10), day(2024, 5, 10)),
    ] {
        assert_eq!(later(&tablet, without), Some(with), "{without}");
    }
    // Another tablet tells of a pause that overlaps the first; the days of both count once.
    let mut other = tablet.join('B');
    let today = day(2024, 5, 1);
    for (tablet, from, to) in
        [(&mut tablet, day(2024, 4, 1), day(2024, 4, 21)), (&mut other, day(2024, 4, 11), today)]
    {
        let pause = tablet.record(today, pause(&episode, from));
        tablet.record(today, PauseEnded { pause, on: to, authority: giao_ban() });
    }
    tablet.merge(&other);
    assert_eq!(later(&tablet, day(2024, 4, 10)), Some(day(2024, 6, 9)));
    tablet.record(day(2024, 6, 1), pause(&episode, day(2024, 6, 1)));
    assert_eq!(later(&tablet, day(2024, 4, 10)), None, "it waits for the end of the pause");
}

#[test]
fn something_new_asks_for_a_visit_until_somebody_was_met() {
    let mut tablet = book(day(2024, 1, 1));
    let (_, episode) = tablet.helped(day(2024, 1, 31), NAME, &[]);
    let source = |on| status(&episode, "addiction", on).source;
    let report = |on| IncidentReported { episode: episode.clone(), source: source(on) };
    let today = day(2024, 5, 2);
    tablet.contact(&episode, day(2024, 5, 1), Place::Home, Outcome::MetPerson);
    tablet.record(today, report(today));
    only(&tablet, today, "visit", &["ThisWeek visit 2024-05-02"]);
    tablet.contact(&episode, day(2024, 5, 4), Place::Home, Outcome::MetNobody);
    only(&tablet, day(2024, 5, 9), "visit", &["Overdue visit 2024-05-02, quá hạn 1 ngày"]);
    tablet.contact(&episode, day(2024, 5, 9), Place::Elsewhere, Outcome::MetFamilyOnly);
    only(&tablet, day(2024, 5, 9), "visit", &[]);
}
