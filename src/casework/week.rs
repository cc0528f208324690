//! The work of one week, Monday to Sunday: what `Việc cần làm` will say in it, for the sheet that is printed (G2).

use chrono::{Datelike, Days, NaiveDate};

use super::Register;
use super::due::{About, Due, Urgency, Why, due_up_to};
use crate::ledger::Subject;

/// A week by its Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week(NaiveDate);

impl Week {
    /// The week a day lies in.
    pub fn of(day: NaiveDate) -> Self {
        let since_monday = Days::new(day.weekday().num_days_from_monday().into());
        Self(day.checked_sub_days(since_monday).unwrap_or(day))
    }

    pub fn monday(self) -> NaiveDate {
        self.0
    }

    pub fn sunday(self) -> NaiveDate {
        self.0.checked_add_days(Days::new(6)).unwrap_or(self.0)
    }

    pub fn next(self) -> Self {
        Self(self.0.checked_add_days(Days::new(7)).unwrap_or(self.0))
    }
}

/// How a sheet puts the work together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grouping {
    #[default]
    ByDay,
    /// By the lead helper of the case, or who took a task.
    ByHelper,
}

/// When of the week something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Left over from before.
    Overdue,
    On(NaiveDate),
    /// By the end of a month that goes on after the week.
    InMonth,
}

/// One thing to do in a week.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    pub when: When,
    pub due: Due,
    /// Who does it, where that is known: the subject of a member, or words as they were typed.
    pub helper: Option<Helper>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Helper {
    Member(Subject),
    Named(String),
}

/// Everything of a week.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WeekWork {
    /// In the order of its days.
    pub work: Vec<Work>,
    /// What no day says when it has to be there stays in the app; so many lines.
    pub without_day: usize,
}

impl WeekWork {
    /// A week to come is told as it stands on its Monday, while nothing is done before; what comes round on one of its
    /// later days belongs to it as well.
    pub fn of(register: &Register, week: Week, today: NaiveDate) -> Self {
        let told_on = today.max(week.monday());
        let mut of_week = Self::default();
        for due in due_up_to(register, told_on, told_on.max(week.sunday()), &[]) {
            if due.urgency == Urgency::Missing {
                of_week.without_day += 1;
            }
            if let Some(when) = when(&due, week) {
                let helper = helper(register, &due, told_on);
                of_week.work.push(Work { when, due, helper });
            }
        }
        of_week.work.sort_by_key(|one| one.when);
        of_week
    }
}

fn when(due: &Due, week: Week) -> Option<When> {
    let day = due.day;
    match due.urgency {
        Urgency::Overdue => Some(When::Overdue),
        // Nothing was ever put away: it has no day, and is to be done now.
        Urgency::Today => Some(day.map_or(When::Overdue, When::On)),
        // A week is told on any of its days: what comes after Sunday is the next one's.
        Urgency::ThisWeek => day.filter(|day| *day <= week.sunday()).map(When::On),
        Urgency::ThisMonth => Some(When::InMonth),
        Urgency::Missing | Urgency::Unsettled => None,
    }
}

fn helper(register: &Register, due: &Due, on: NaiveDate) -> Option<Helper> {
    if let Why::Task { who, .. } = &due.why {
        let member = Subject::named(who);
        return match register.member(&member) {
            Some(_) => Some(Helper::Member(member)),
            None => Some(who.trim()).filter(|who| !who.is_empty()).map(|who| Helper::Named(who.to_owned())),
        };
    }
    let About::Case { episode, .. } = &due.about else { return None };
    let (_, episode) = register.episode(episode)?;
    episode.lead(on).cloned().map(Helper::Member)
}
