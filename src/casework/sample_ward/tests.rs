use std::collections::BTreeSet;

use super::*;
use crate::casework::agenda::{Odd, odd_in};
use crate::casework::book::member_name;
use crate::casework::due::{Urgency, Why, due};
use crate::casework::figures::{Figure, Period, by_category, count};
use crate::casework::meeting::opinion_field;
use crate::casework::person::Stage;
use crate::casework::settle::unsettled;
use crate::casework::tablet::day;

fn ward(today: NaiveDate) -> Tablet {
    sample_ward(WriterId(7), today)
}

#[test]
fn is_a_ward_of_the_shape_of_the_account() {
    let today = day(2026, 11, 22);
    let ward = ward(today);
    let register = &ward.register;
    let number = |figure, from| count(register, figure, Period { from, to: today }).number();
    let year = day(2025, 11, 1);
    assert_eq!(number(Figure::Closing, today), 23);
    let groups = by_category(register, today);
    assert_eq!(groups.iter().map(|(_, cases)| *cases).collect::<Vec<_>>(), [9, 6, 5, 3]);
    // Twelve months: 27 cases and one who came again; four progressed, one of them the one who came again.
    assert_eq!(
        [number(Figure::Opening, year), number(Figure::Admitted, year), number(Figure::Released, year)],
        [11, 17, 5]
    );
    assert_eq!((number(Figure::Managed, year), number(Figure::Progress, year)), (27, 4));
    assert!(number(Figure::HomeContacts, year) > 230);
    assert_eq!((number(Figure::JobReferrals, year), number(Figure::LoanValue, year)), (2, 20_000_000));
    assert_eq!(number(Figure::InsuranceCards, year), 3);
    let conference =
        register.meetings().find(|it| it.kind() == MeetingKind::Criticism).expect("a conference");
    assert_eq!(conference.opinions.len(), 9);
    assert!(conference.opinions.iter().all(|one| !one.text(opinion_field::TEXT).is_empty()));
    let gifts = register.batches().next().expect("the gifts of Tết");
    assert_eq!((gifts.event.fact.on.month(), gifts.waiting().count()), (1, 0));
    let given = gifts.received().count() as u64;
    let of_gifts = number(Figure::Gifts, year);
    assert!(given > 15 && of_gifts >= given, "{given} of {of_gifts}");
    let contradicts = |odd: &Odd| matches!(odd, Odd::ChairAway | Odd::SecretaryAway | Odd::AbsentSpeakers(_));
    assert!(!register.meetings().any(|it| odd_in(register, it).iter().any(contradicts)));
    let plan = register.plans().next().expect("a draft plan");
    assert!(plan.issue().is_none() && plan.text("section:IV").len() > 20);
    let minutes = register.meetings().filter(|it| it.minutes().is_some()).count();
    assert_eq!(minutes, 14);
    assert!(unsettled(register).is_empty());
    let stages: BTreeSet<Stage> =
        register.persons().filter_map(|person| Some(person.current()?.stage())).collect();
    assert!(stages.len() >= 6, "{stages:?}");
}

#[test]
fn waits_for_something_whatever_the_day() {
    // The ends of short and long months, a leap day, the turn of a year, and days between.
    let days = [
        (2027, 2, 28),
        (2028, 2, 29),
        (2028, 3, 31),
        (2026, 12, 31),
        (2027, 1, 1),
        (2027, 5, 12),
        (2027, 7, 5),
    ];
    for (year, month, of_month) in days {
        let today = day(year, month, of_month);
        let ward = ward(today);
        let lines = due(&ward.register, today, &[]);
        let of = |urgency| lines.iter().filter(|line| line.urgency == urgency).count();
        assert!((2..=12).contains(&of(Urgency::Overdue)), "{today}: {lines:#?}");
        assert!(of(Urgency::ThisWeek) >= 1, "{today}: {lines:#?}");
        assert_eq!(of(Urgency::Unsettled), 0, "{today}");
        let has =
            |is: fn(&Why) -> bool| assert!(lines.iter().any(|line| is(&line.why)), "{today}: {lines:#?}");
        has(|why| matches!(why, Why::ReviewDue { .. }));
        has(|why| matches!(why, Why::Task { .. }));
        has(|why| matches!(why, Why::SeatsEmpty { .. }));
        has(|why| matches!(why, Why::LeadMissing));
        has(|why| matches!(why, Why::GrownUp { .. }));
        has(|why| matches!(why, Why::ReleaseUndecided { .. }));
        assert!(!lines.iter().any(|line| matches!(line.why, Why::OldCases { .. } | Why::BackupNever)));
        let helped = ward.register.persons().flat_map(|person| &person.episodes);
        assert!((22..=23).contains(&helped.filter(|episode| episode.is_helped()).count()), "{today}");
    }
}

#[test]
fn nobody_is_called_like_anybody() {
    let ward = ward(day(2026, 11, 22));
    let register = &ward.register;
    let persons = register.persons().flat_map(|person| {
        let families = person.episodes.iter().map(|it| it.text(episode_field::FAMILY_NAME));
        std::iter::once(person.full_name()).chain(families)
    });
    let members = register.members().map(|member| member_name(member));
    let speakers = register.meetings().flat_map(|meeting| &meeting.opinions);
    let speakers = speakers.map(|opinion| opinion.text(opinion_field::SPEAKER));
    let seats = register.persons().flat_map(|person| &person.episodes).flat_map(|episode| &episode.seats);
    let family = seats.filter_map(|seat| match &seat.filled.fact.occupant {
        Occupant::Family { name, .. } => Some(name.as_str()),
        _ => None,
    });
    let names: BTreeSet<&str> =
        persons.chain(members).chain(speakers).chain(family).filter(|name| !name.is_empty()).collect();
    assert!(names.len() > 40);
    for name in names {
        assert!(name.split(' ').nth(1) == Some("Mẫu"), "{name}");
    }
    assert_eq!(register.unit().ward(), "phường An Mẫu");
}

#[test]
fn the_same_writer_and_day_tell_the_same_ward() {
    let [one, other] = [7, 8].map(|writer| sample_ward(WriterId(writer), day(2026, 11, 22)));
    assert!(one.register == ward(day(2026, 11, 22)).register);
    assert!(one.register != other.register, "every writer writes entries of their own");
}
