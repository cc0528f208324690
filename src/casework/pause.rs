//! A pause within an episode: help rests, nothing is asked for but the look at the pause itself, and the case is
//! counted as helped all the while. Source: rule 4.

use chrono::{Months, NaiveDate};

use super::Register;
use super::event::Event;
use super::fact::{PauseEnded, PauseRecorded};
use super::figures::is_helped_on;
use super::person::Episode;
use super::template::Template;
use crate::vietnamese::month::Month;

/// The cases in which help rests at the end of a day; each is counted among those helped as well.
pub fn paused_on(register: &Register, day: NaiveDate) -> usize {
    let episodes = register.persons().flat_map(|person| &person.episodes);
    let rests = |episode: &&Episode| episode.pauses.iter().any(|pause| pause.holds(day));
    episodes.filter(|episode| is_helped_on(episode, day)).filter(rests).count()
}

#[derive(Clone, Debug, PartialEq)]
pub struct Pause {
    pub recorded: Event<PauseRecorded>,
    pub ended: Vec<Event<PauseEnded>>,
}

impl Pause {
    /// The first day of help again, if it came: the earliest of what was written.
    pub fn ended_on(&self) -> Option<NaiveDate> {
        self.ended.iter().map(|end| end.fact.on).min()
    }

    pub fn is_running(&self) -> bool {
        self.ended.is_empty()
    }

    /// Whether help rests on this day.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.recorded.fact.on <= day && self.ended_on().is_none_or(|end| day < end)
    }

    /// Whether both hold on some day.
    pub fn overlaps(&self, other: &Self) -> bool {
        let begins_within =
            |one: &Self, other: &Self| other.ended_on().is_none_or(|end| one.recorded.fact.on < end);
        begins_within(self, other) && begins_within(other, self)
    }

    /// The day by which it is to be looked at: its expected end; where nobody can tell that, after as long an
    /// absence as the model pauses a case for.
    pub fn to_review_on(&self, template: Option<&Template>) -> NaiveDate {
        let pause = &self.recorded.fact;
        let absence = template.map_or(0, |template| template.settings.long_absence_months);
        pause.until.or(pause.on.checked_add_months(Months::new(absence))).unwrap_or(pause.on)
    }

    fn touches(&self, month: Month) -> bool {
        self.recorded.fact.on <= month.last_day()
            && self.ended_on().is_none_or(|end| end >= month.first_day())
    }
}

impl Episode {
    /// The pause that has no end yet; of two, the later one.
    pub fn running_pause(&self) -> Option<&Pause> {
        self.pauses.iter().rfind(|pause| pause.is_running())
    }

    /// Whether anything of the month lies in a pause: such a month is never asked for.
    pub fn is_paused_in(&self, month: Month) -> bool {
        self.pauses.iter().any(|pause| pause.touches(month))
    }

    /// The day that lies as far behind `from` as `day` does, the time paused in between not counted. `None` while a
    /// pause that began before it has no end.
    pub fn later_by_pauses(&self, from: NaiveDate, day: NaiveDate) -> Option<NaiveDate> {
        let mut pauses: Vec<&Pause> = self.pauses.iter().collect();
        pauses.sort_by_key(|pause| pause.recorded.fact.on);
        let (mut day, mut counted_to) = (day, from);
        for pause in pauses {
            // Of two tablets' pauses that overlap, the days of both are taken off once.
            let begins = pause.recorded.fact.on.max(counted_to);
            if begins >= day {
                continue;
            }
            let ends = pause.ended_on()?.max(begins);
            day = day.checked_add_signed(ends - begins)?;
            counted_to = ends;
        }
        Some(day)
    }

    /// The days on which a pause ended, in their order: what comes round begins anew with each.
    pub fn resumed_on(&self) -> Vec<NaiveDate> {
        let mut ends: Vec<_> = self.pauses.iter().filter_map(Pause::ended_on).collect();
        ends.sort();
        ends
    }
}
