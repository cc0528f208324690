//! What is counted. A figure reads only the day something happened, never when it was written.
//!
//! Each figure is one query ([`count`]): the list of what it counts. The number is the sum of that list, so that a
//! number and what stands behind it cannot differ.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Register;
use super::fact::MeetingKind;
use super::meeting::Meeting;
use super::person::Episode;

mod period;
mod query;
mod totals;

pub use period::{Period, PeriodKind, covered};
pub use query::{Counted, Figure, Item, What, count};
pub use totals::{AgesAndSexes, Flow, ages_and_sexes, by_category, by_exit_reason, home_contacts_by_month};

/// What was given, summed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub what: String,
    pub unit: String,
    pub quantity: u64,
}

/// The figures of a giao ban. Cases are episodes (lượt): `opening + admitted - released == closing`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    pub opening: usize,
    pub admitted: usize,
    pub released: usize,
    pub closing: usize,
    pub home_contacts: usize,
    pub sessions: usize,
    /// `None` while a session of the period has no head count.
    pub session_attendance: Option<u64>,
    /// By name, then unit.
    pub supports: Vec<Given>,
    pub without_lead: usize,
    pub without_family: usize,
}

/// The time a giao ban looks back on: from the day after the last one, or the first day of the book, to its own.
///
/// `None` where neither is known, or the book begins after that day.
pub fn period_of(register: &Register, meeting: &Meeting) -> Option<Period> {
    let to = meeting.event.fact.on;
    let from = match previous_briefing(register, meeting) {
        Some(before) => before.event.fact.on.succ_opt()?,
        None => register.starts_on()?,
    };
    (from <= to).then_some(Period { from, to })
}

/// The last giao ban held on an earlier day.
pub fn previous_briefing<'a>(register: &'a Register, meeting: &Meeting) -> Option<&'a Meeting> {
    let earlier = register
        .meetings()
        .filter(|other| other.kind() == MeetingKind::Briefing && other.event.fact.on < meeting.event.fact.on);
    earlier.max_by_key(|other| (other.event.fact.on, other.event.time, other.event.entry)).map(|rc| &**rc)
}

pub fn figures(register: &Register, period: Period) -> Figures {
    let listed = |figure: Figure| count(register, figure, period);
    let number = |figure: Figure| listed(figure).items.len();
    let attendance = listed(Figure::SessionAttendance);
    Figures {
        opening: number(Figure::Opening),
        admitted: number(Figure::Admitted),
        released: number(Figure::Released),
        closing: number(Figure::Closing),
        home_contacts: number(Figure::HomeContacts),
        sessions: number(Figure::Sessions),
        session_attendance: (attendance.unwritten() == 0).then(|| attendance.number()),
        supports: given(&listed(Figure::Supports)),
        without_lead: number(Figure::WithoutLead),
        without_family: number(Figure::WithoutFamily),
    }
}

/// Whether the case counts as helped at the end of a day.
pub fn is_helped_on(episode: &Episode, day: NaiveDate) -> bool {
    query::span(episode).is_some_and(|(from, until)| from <= day && until.is_none_or(|until| until > day))
}

fn given(supports: &Counted<'_>) -> Vec<Given> {
    let mut sums: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for item in &supports.items {
        if let What::Support(support) = item.what {
            let key = (support.fact.what.trim(), support.fact.unit.trim());
            *sums.entry(key).or_default() += item.counts.unwrap_or_default();
        }
    }
    let given = |((what, unit), quantity): ((&str, &str), u64)| Given {
        what: what.to_owned(),
        unit: unit.to_owned(),
        quantity,
    };
    sums.into_iter().map(given).collect()
}

#[cfg(test)]
mod tests;
