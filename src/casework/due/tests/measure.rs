use super::*;
use crate::casework::tablet::measure;

#[test]
fn the_term_of_a_measure_is_looked_at_before_it_ends_and_until_somebody_did() {
    let first = day(2024, 1, 1);
    let mut tablet = book(first);
    let (_, episode) = tablet.person(first, NAME, &[]);
    let until = day(2024, 7, 10);
    let told = MeasureReported { until: Some(until), ..measure(&episode, day(2024, 1, 10)) };
    let made = tablet.record(day(2024, 1, 10), told.clone());
    for (today, expected) in [
        (day(2024, 7, 3), &[][..]),
        (day(2024, 7, 4), &["ThisWeek measure until 2024-07-10"]),
        (until, &["Today measure until 2024-07-10"]),
        (day(2024, 7, 12), &["Overdue measure over 2024-07-10, quá hạn 2 ngày"]),
    ] {
        only(&tablet, today, "measure", expected);
    }
    let later = day(2024, 7, 12);
    let mut longer = tablet.clone();
    let told = MeasureReported { until: Some(day(2025, 1, 10)), ..told };
    longer.act(later, Command::Correct { event: made.clone(), fact: told.clone().into() });
    only(&longer, later, "measure", &[]);
    let ended = MeasureEnded { measure: made, on: until, source: told.source.clone() };
    tablet.record(later, ended);
    only(&tablet, later, "measure", &[]);

    // What nobody can tell the end of asks for nothing, and a pause silences the rest (rule 4).
    tablet.record(later, MeasureReported { until: None, ..told.clone() });
    only(&tablet, day(2030, 1, 1), "measure", &[]);
    let (_, paused) = tablet.helped(day(2024, 2, 1), "Lê Hoàn", &[]);
    tablet.record(later, MeasureReported { episode: paused.clone(), until: Some(until), ..told });
    tablet.record(later, pause(&paused, later));
    only(&tablet, later, "measure", &[]);
}

#[test]
fn a_term_that_ended_before_the_book_is_not_overdue() {
    let first = day(2024, 3, 1);
    let mut tablet = book(first);
    let (_, episode) = tablet.person(first, NAME, &[]);
    let told = measure(&episode, day(2023, 6, 1));
    tablet.record(first, MeasureReported { until: Some(day(2023, 12, 1)), ..told });
    only(&tablet, day(2024, 3, 5), "measure", &["Missing measure over 2023-12-01"]);
}
