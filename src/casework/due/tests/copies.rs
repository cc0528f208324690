//! The age of the last file kept elsewhere (rule 5).

use super::*;

#[test]
fn a_copy_is_put_away_every_seven_days() {
    let mut tablet = book(day(2024, 8, 1));
    let backup = |tablet: &Tablet, today| -> Option<(Urgency, u32)> {
        let lines = due(&tablet.register, today, &[]);
        let line = lines.into_iter().find(|line| line.action == Action::OpenBackups)?;
        Some((line.urgency, line.days_late(today)))
    };
    assert_eq!(backup(&tablet, day(2024, 8, 1)), Some((Urgency::Today, 0)));
    for on in [day(2024, 8, 5), day(2024, 8, 1)] {
        tablet.record(day(2024, 8, 5), BackupKept { on, place: "USB".into() });
    }
    for (today, expected) in [
        (day(2024, 8, 11), None),
        (day(2024, 8, 12), Some((Urgency::Today, 0))),
        (day(2024, 8, 13), Some((Urgency::Overdue, 1))),
    ] {
        assert_eq!(backup(&tablet, today), expected, "on {today}");
    }
}
