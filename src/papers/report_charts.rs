//! The charts of a report: what the annex prints and the screen draws, from the figures behind the tables. Source: rules
//! 1 and 7, screens (Pictures).

use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::figures::{Period, by_category, home_contacts_by_month};
use crate::press::paper::{Chart, ChartForm, ChartPoint};
use crate::vietnamese::month::Month;
use crate::vietnamese::sentence::capitalised;

/// The cases at the end of a time by their diện; what may not be told apart has words and no bar (rule 7). `None` where
/// there is no case.
pub fn by_category_chart(
    register: &Register,
    covered: Period,
    audience: Audience,
    without: &str,
) -> Option<Chart> {
    let points = by_category(register, covered.to).into_iter().map(|(name, cases)| {
        let label = if name.is_empty() { without.to_owned() } else { capitalised(&name) };
        let (figure, exact) = (audience.split_count(cases), cases.to_string());
        match u32::try_from(cases) {
            Ok(value) if figure == exact => ChartPoint::new(label, value),
            _ => ChartPoint::unmeasured(label, figure),
        }
    });
    some(Chart::new(ChartForm::Bars, points))
}

/// Visits at home, month by month. `None` where the time has one month only, or there was no visit.
pub fn by_month_chart(register: &Register, covered: Period) -> Option<Chart> {
    let months = home_contacts_by_month(register, covered);
    if months.len() < 2 || months.iter().all(|(_, visits)| *visits == 0) {
        return None;
    }
    let points = months
        .into_iter()
        .map(|(part, visits)| ChartPoint::new(month_label(part), u32::try_from(visits).unwrap_or(u32::MAX)));
    some(Chart::new(ChartForm::Trend, points))
}

fn some(chart: Chart) -> Option<Chart> {
    (!chart.points.is_empty()).then_some(chart)
}

/// "5/2024"; of a part of a month its days as well: "15–31/12/2023".
fn month_label(part: Period) -> String {
    use chrono::Datelike;
    let month = Month::of(part.from);
    if part.from == month.first_day() && part.to == month.last_day() {
        return month.to_string();
    }
    format!("{}–{}/{month}", part.from.day(), part.to.day())
}
