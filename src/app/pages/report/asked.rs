//! Which period is looked at, as an address tells it.

use leptos_router::params::ParamsMap;

use crate::casework::figures::{Period, PeriodKind};

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Asked {
    pub kind: Option<PeriodKind>,
    pub period: Option<Period>,
}

impl Asked {
    pub fn of(query: &ParamsMap) -> Self {
        let day = |name| query.get(name)?.parse().ok();
        let kind =
            query.get("ky").and_then(|code| PeriodKind::ALL.into_iter().find(|kind| code_of(*kind) == code));
        let period = day("tu").zip(day("den")).map(|(from, to)| Period { from, to });
        Self { kind, period: period.filter(|period| period.from <= period.to) }
    }

    pub fn address(self, page: &str) -> String {
        let mut address = page.to_owned();
        if let Some(kind) = self.kind {
            let joint = if page.contains('?') { '&' } else { '?' };
            address.push_str(&format!("{joint}ky={}", code_of(kind)));
        }
        if let Some(Period { from, to }) = self.period {
            address.push_str(&format!("&tu={from}&den={to}"));
        }
        address
    }
}

fn code_of(kind: PeriodKind) -> &'static str {
    match kind {
        PeriodKind::Month => "thang",
        PeriodKind::Quarter => "quy",
        PeriodKind::ReportHalf => "6-thang-tu-15",
        PeriodKind::CalendarHalf => "6-thang",
        PeriodKind::Year => "nam",
        PeriodKind::Free => "tu-chon",
    }
}
