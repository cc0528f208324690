//! Totals copied from an older report (`chép từ báo cáo cũ`): they stand apart, and nothing counts them. Source: rule 1.

use super::event::Event;
use super::fact::OldReportCopied;

pub type OldReport = Event<OldReportCopied>;

/// Names of the fields of an older report.
pub mod old_report_field {
    /// What it is called: "Báo cáo số 12/BC-MTTQ".
    pub const NAME: &str = "name";
    /// `total:<code>`, the codes in [`TOTALS`](super::TOTALS): digits, or empty where the report does not say.
    pub const TOTAL: &str = "total:";
}

/// The figures of the six-month report by their codes; `I4` and `I5_amount` are in đồng. Source: domain 1.6.
pub const TOTALS: [&str; 9] = ["I1", "I2", "I3", "I4", "I5", "I5_amount", "I6", "I7", "I8"];

/// Whether a total is a sum of money.
pub fn is_money(code: &str) -> bool {
    matches!(code, "I4" | "I5_amount")
}

/// What the report says of a figure; `None` where it says nothing: that is not 0.
pub fn total(report: &OldReport, code: &str) -> Option<u64> {
    report.text(&format!("{}{code}", old_report_field::TOTAL)).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::decide::{Command, Refusal};
    use crate::casework::tablet::{Model, Tablet, day};

    #[test]
    fn totals_stand_by_their_days_and_what_is_not_said_is_not_nothing() {
        let today = day(2026, 11, 22);
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, today);
        let copied = |from, to| OldReportCopied { from, to };
        let late = copied(day(2026, 1, 1), day(2026, 6, 30));
        let late = tablet.record_with(today, late, &[("name", "Báo cáo 6 tháng"), ("total:I1", "100")]);
        tablet.record_with(today, copied(day(2025, 1, 1), day(2025, 12, 31)), &[("name", "Báo cáo năm")]);
        tablet.set(today, &late, "total:I4", "48800000");
        let told: Vec<_> = tablet
            .register
            .old_reports()
            .iter()
            .map(|it| (it.text(old_report_field::NAME), ["I1", "I4", "I8"].map(|code| total(it, code))))
            .collect();
        assert_eq!(
            told,
            [("Báo cáo năm", [None, None, None]), ("Báo cáo 6 tháng", [Some(100), Some(48_800_000), None])]
        );
        let turned = copied(day(2026, 2, 1), day(2026, 1, 1));
        let command = Command::Record { fact: turned.into(), fields: vec![] };
        assert_eq!(tablet.may(today, &command), Err(Refusal::AbsurdDate { day: day(2026, 1, 1) }));
    }
}
