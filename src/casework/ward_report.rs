//! What a ward says in a report of a period beside its figures: the words it types, and totals that bodies report
//! without names. They stand apart and nothing counts them. Source: rule 11, papers (Báo cáo 6 tháng).

use super::book::{Unit, field};
use super::figures::Period;

/// Parts of a report that are typed.
pub mod part {
    /// Kính gửi; empty for a report that goes to nobody above.
    pub const ADDRESSED_TO: &str = "addressed_to";
    pub const DIFFICULTIES: &str = "difficulties";
    pub const PROPOSALS: &str = "proposals";
    pub const TASKS: &str = "tasks";
    /// Digits of the number; empty while none was given.
    pub const NUMBER: &str = "number";
    /// Which bodies reported the totals, in words.
    pub const REPORTED_BY: &str = "reported_by";
    /// `reported:<code>`, the codes in [`TOTALS`](crate::casework::old_report::TOTALS): digits, or empty.
    pub const REPORTED: &str = "reported:";
}

/// The field of the unit that holds a part of the report of a period.
pub fn field_of(period: Period, part: &str) -> String {
    format!("{}{}:{}:{part}", field::REPORT, period.from, period.to)
}

/// The period a field of the unit is of, where it is a part of a report.
pub fn period_of(name: &str) -> Option<Period> {
    let mut parts = name.strip_prefix(field::REPORT)?.split(':');
    let mut day = || parts.next()?.parse().ok();
    Some(Period { from: day()?, to: day()? })
}

pub fn text(unit: &Unit, period: Period, part: &str) -> String {
    unit.text(&field_of(period, part)).to_owned()
}

/// What bodies report of a figure; `None` where they say nothing: that is not 0.
pub fn reported(unit: &Unit, period: Period, code: &str) -> Option<u64> {
    text(unit, period, &format!("{}{code}", part::REPORTED)).parse().ok()
}

/// Whether a clause of the paragraph whose figure is 0 is said all the same (rule 26); it is dropped unless the ward
/// chose otherwise.
pub fn says_zero(unit: &Unit) -> bool {
    unit.text(field::ZERO_CLAUSES) == "yes"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::tablet::day;

    #[test]
    fn a_field_tells_which_report_it_is_of() {
        let period = Period { from: day(2022, 1, 1), to: day(2022, 6, 30) };
        assert_eq!(period_of(&field_of(period, part::TASKS)), Some(period));
        assert_eq!(period_of(&field_of(period, &format!("{}I2", part::REPORTED))), Some(period));
        for other in ["report:", "report:2022-01-01", "ward", "report:a:b:c"] {
            assert_eq!(period_of(other), None, "{other}");
        }
    }
}
