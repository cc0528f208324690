//! What follows from the lists.

use chrono::NaiveDate;

use super::{Figure, Period, count};
use crate::casework::Register;
use crate::casework::event::Event;
use crate::casework::fact::StatusReported;
use crate::casework::person::{Episode, field};
use crate::vietnamese::month::Month;

/// What was there, came, went and is there, in cases; and the persons they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    pub opening: u64,
    pub admitted: u64,
    pub released: u64,
    pub closing: u64,
    pub persons: u64,
    pub progress: u64,
}

impl Flow {
    pub fn of(register: &Register, period: Period) -> Self {
        let number = |figure| count(register, figure, period).number();
        Self {
            opening: number(Figure::Opening),
            admitted: number(Figure::Admitted),
            released: number(Figure::Released),
            closing: number(Figure::Closing),
            persons: number(Figure::Managed),
            progress: number(Figure::Progress),
        }
    }

    /// Cases of the period; more than persons where somebody came twice.
    pub fn episodes(&self) -> u64 {
        self.opening + self.admitted
    }
}

/// The cases helped on a day by their one diện, in the order of the template; those without one last, under "".
///
/// Further marks are not counted, so that the groups add up. Source: domain 1.5, A9.
pub fn by_category(register: &Register, day: NaiveDate) -> Vec<(String, usize)> {
    let mut groups: Vec<(String, usize)> = vec![];
    if let Some((_, template)) = register.current_template() {
        groups.extend(template.categories.iter().map(|category| (category.name.clone(), 0)));
    }
    for (_, episode) in
        count(register, Figure::Closing, Period { from: day, to: day }).items.iter().flat_map(|it| &it.cases)
    {
        let name = category_on(register, episode, day).unwrap_or_default();
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, cases)) => *cases += 1,
            None => groups.push((name, 1)),
        }
    }
    groups.sort_by_key(|(name, _)| name.is_empty());
    groups.retain(|(_, cases)| *cases > 0);
    groups
}

/// Why the cases of [`Figure::Released`] left, in the order of the template; a reason that no template knows, and who
/// took no part any more, last under "".
pub fn by_exit_reason(register: &Register, period: Period) -> Vec<(String, usize)> {
    let mut groups: Vec<(String, usize)> = vec![];
    if let Some((_, template)) = register.current_template() {
        groups.extend(template.exit_reasons.iter().map(|reason| (reason.name.clone(), 0)));
    }
    for (_, episode) in count(register, Figure::Released, period).items.iter().flat_map(|it| &it.cases) {
        let reason = episode.release().and_then(|release| {
            register.templates_of(episode).find_map(|it| it.exit_reason(&release.fact.reason))
        });
        let name = reason.map(|reason| reason.name.clone()).unwrap_or_default();
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, cases)) => *cases += 1,
            None => groups.push((name, 1)),
        }
    }
    groups.sort_by_key(|(name, _)| name.is_empty());
    groups.retain(|(_, cases)| *cases > 0);
    groups
}

/// Of the cases helped on a day: how many are of minors, of women, and of whom the book does not say what they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgesAndSexes {
    pub minors: usize,
    pub women: usize,
    pub without_sex: usize,
}

pub fn ages_and_sexes(register: &Register, day: NaiveDate) -> AgesAndSexes {
    let helped = count(register, Figure::Closing, Period { from: day, to: day });
    let cases = || helped.items.iter().flat_map(|it| &it.cases);
    let minors = cases().filter(|(person, _)| register.is_minor(person, day)).count();
    let of_sex = |sex: &str| cases().filter(|(person, _)| person.event.text(field::SEX) == sex).count();
    AgesAndSexes { minors, women: of_sex("female"), without_sex: of_sex("") }
}

/// The visits at home of each month, or part of one, of a period; a visit on the edge is in its own month.
pub fn home_contacts_by_month(register: &Register, period: Period) -> Vec<(Period, u64)> {
    let months = std::iter::successors(Some(Month::of(period.from)), |month| Some(month.next()));
    let parts = months.take_while(|month| month.first_day() <= period.to).map(|month| Period {
        from: month.first_day().max(period.from),
        to: month.last_day().min(period.to),
    });
    parts.map(|part| (part, count(register, Figure::HomeContacts, part).number())).collect()
}

/// The diện as of a day: the last one told by then, else the first that was ever told.
fn category_on(register: &Register, episode: &Episode, day: NaiveDate) -> Option<String> {
    let known = |status: &&Event<StatusReported>| status.fact.source.on.is_none_or(|on| on <= day);
    let status = episode.statuses.iter().rev().find(known).or(episode.statuses.first())?;
    let mut templates = register.templates_of(episode);
    templates.find_map(|template| template.category(&status.fact.category)).map(|it| it.name.clone())
}
