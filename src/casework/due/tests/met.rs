//! Nobody was met for too long.

use super::*;
use crate::casework::book::{UNIT, field};
use crate::casework::home_contact::HomeContacts;

fn of_contacts(tablet: &Tablet, today: NaiveDate) -> Vec<String> {
    told(tablet, today)
        .into_iter()
        .filter(|line| line.contains("contact") || line.contains("nobody"))
        .collect()
}

#[test]
fn nobody_met_and_a_missed_month_are_one_line() {
    let mut tablet = book(day(2024, 1, 1));
    let (_, episode) = tablet.helped(day(2024, 1, 10), NAME, &[]);
    // The model asks for a contact each month: 60 days.
    assert_eq!(
        of_contacts(&tablet, day(2024, 3, 10)),
        ["Overdue contact 2/2024 3/2024 met never, quá hạn 10 ngày"]
    );
    assert_eq!(
        of_contacts(&tablet, day(2024, 3, 11)),
        ["Overdue nobody in 60 days, from 2024-01-10, quá hạn 11 ngày"]
    );
    // A visit that met nobody changes nothing; one at the office is no visit at home, yet somebody was met.
    let today = day(2024, 3, 12);
    tablet.contact(&episode, today, Place::Home, Outcome::MetNobody);
    assert_eq!(of_contacts(&tablet, today), ["Overdue nobody in 60 days, from 2024-01-10, quá hạn 12 ngày"]);
    tablet.contact(&episode, today, Place::Office, Outcome::MetFamilyOnly);
    assert_eq!(
        of_contacts(&tablet, today),
        ["Overdue contact 2/2024 3/2024 met 2024-03-12, quá hạn 12 ngày"]
    );
    assert_eq!(
        of_contacts(&tablet, day(2024, 5, 12)),
        ["Overdue nobody in 60 days, met 2024-03-12, quá hạn 73 ngày"]
    );
}

#[test]
fn the_ward_says_after_how_many_days_and_whom_one_has_to_meet() {
    let mut tablet = book(day(2024, 1, 1));
    let (_, episode) = tablet.helped(day(2024, 1, 10), NAME, &[]);
    tablet.contact(&episode, day(2024, 2, 1), Place::Home, Outcome::MetFamilyOnly);
    let today = day(2024, 2, 20);
    let unit = Subject::named(UNIT);
    for (days, expected) in [
        ("19", None),
        ("18", Some("Overdue nobody in 18 days, met 2024-02-01, quá hạn 1 ngày")),
        ("0", None),
        ("mười", None),
        ("", None),
    ] {
        tablet.set(today, &unit, field::NOT_MET_DAYS, days);
        assert_eq!(of_contacts(&tablet, today), expected.into_iter().collect::<Vec<_>>(), "{days:?}");
    }
    tablet.set(today, &unit, field::NOT_MET_DAYS, "30");
    tablet.set(today, &unit, field::HOME_CONTACTS, HomeContacts::PersonAlone.id());
    let line = "Overdue nobody in 30 days, from 2024-01-10, quá hạn 11 ngày";
    assert_eq!(of_contacts(&tablet, today), [line], "the family alone is not the person");
}

#[test]
fn the_end_of_a_pause_begins_the_count_anew() {
    let mut tablet = book(day(2024, 1, 1));
    let (_, episode) = tablet.helped(day(2024, 1, 10), NAME, &[]);
    let pause = tablet.record(day(2024, 1, 20), pause(&episode, day(2024, 1, 20)));
    assert_eq!(of_contacts(&tablet, day(2024, 6, 1)), [""; 0]);
    let on = day(2024, 6, 3);
    tablet.record(on, PauseEnded { pause, on, authority: giao_ban() });
    assert_eq!(of_contacts(&tablet, day(2024, 6, 30)), [""; 0]);
    assert_eq!(
        of_contacts(&tablet, day(2024, 8, 3)),
        ["Overdue nobody in 60 days, from 2024-06-03, quá hạn 3 ngày"]
    );
}
