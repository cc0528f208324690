//! What comes round next for one case, also when nothing waits yet; [`super::due`] tells what waits.

use std::num::NonZeroU32;

use chrono::NaiveDate;

use super::Register;
use super::due::counts_as_home_contact;
use super::due_month::due_months;
use super::person::Episode;
use super::template::Template;
use crate::vietnamese::month::Month;

/// The month the next review is of: the oldest that waits, else the next that comes round. `None` for a case that
/// is not helped, or whose template is not here.
pub fn next_review(register: &Register, episode: &Episode, today: NaiveDate) -> Option<Month> {
    let reviewed = episode.reviews.iter().map(|review| review.fact.month).max();
    next(register, episode, |template| template.cadence.review_every_months, reviewed, today)
}

/// The next month after this one in which a review is due, done or not; `None` before the admission.
pub fn next_review_after(register: &Register, episode: &Episode, month: Month) -> Option<Month> {
    let (template, since) = helped_since(register, episode)?;
    round_after(since, template.cadence.review_every_months, Some(month), month)
}

/// As [`next_review`], of the home contact.
pub fn next_contact(register: &Register, episode: &Episode, today: NaiveDate) -> Option<Month> {
    let at_home = episode.contacts.iter().filter(|contact| counts_as_home_contact(&contact.fact));
    let met = at_home.map(|contact| Month::of(contact.fact.on)).max();
    next(register, episode, |template| template.cadence.contact_every_months, met, today)
}

/// The months a review may be begun of, the oldest first: every due month without one, and the month of today.
/// Empty for a case that is not helped.
pub fn months_to_review(register: &Register, episode: &Episode, today: NaiveDate) -> Vec<Month> {
    let Some((template, since)) = helped_since(register, episode).filter(|_| episode.is_helped()) else {
        return vec![];
    };
    let due = due_months(since, template.cadence.review_every_months, today).map(|due| due.0);
    let now = (Month::of(since) <= Month::of(today)).then(|| Month::of(today));
    let mut months: Vec<Month> = due.chain(now).filter(|month| episode.review_of(*month).is_none()).collect();
    months.dedup();
    months
}

/// The months the trend strip shows, the oldest first: every month of a review, and every due month that is over.
pub fn months_of_reviews(register: &Register, episode: &Episode, today: NaiveDate) -> Vec<Month> {
    let mut months: Vec<Month> = episode.reviews.iter().map(|review| review.fact.month).collect();
    if let Some((template, since)) = helped_since(register, episode) {
        let until = episode.release().map_or(today, |release| release.fact.on.min(today));
        let due = due_months(since, template.cadence.review_every_months, until);
        months.extend(due.filter(|due| due.is_late_on(today)).map(|due| due.0));
    }
    months.sort();
    months.dedup();
    months
}

/// A case that runs since before the book begins is first due in the book's first whole month (rule 1).
fn helped_since<'a>(register: &'a Register, episode: &Episode) -> Option<(&'a Template, NaiveDate)> {
    let template = register.template(&episode.event.fact.template)?;
    let since = episode.admission()?.fact.on.max(register.starts_on()?);
    Some((template, since))
}

fn next(
    register: &Register,
    episode: &Episode,
    every: impl Fn(&Template) -> NonZeroU32,
    done: Option<Month>,
    today: NaiveDate,
) -> Option<Month> {
    if !episode.is_helped() {
        return None;
    }
    let (template, since) = helped_since(register, episode)?;
    round_after(since, every(template), done, Month::of(today))
}

/// The first due month after `done`, of those up to one round beyond whatever is latest: something may be done ahead
/// of its month.
fn round_after(since: NaiveDate, every: NonZeroU32, done: Option<Month>, now: Month) -> Option<Month> {
    let latest = [Some(now), Some(Month::of(since)), done].into_iter().flatten().max()?;
    let mut months = due_months(since, every, latest.plus(every.get() + 1).last_day());
    months.find(|due| done.is_none_or(|done| due.0 > done)).map(|due| due.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::fact::{Outcome, Place, ReviewOpened};
    use crate::casework::tablet::{Model, Tablet, day};

    fn month(number: u32) -> Month {
        Month::new(2024, number).expect("a month")
    }

    #[test]
    fn the_next_review_is_the_oldest_that_waits_or_the_one_ahead() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (person, episode) = tablet.helped(day(2024, 2, 20), "Nguyễn Tấn Khoa", &[]);
        for (reviewed, today, next, strip) in [
            (None, day(2024, 2, 20), 3, &[][..]),
            (None, day(2024, 5, 2), 3, &[3, 4]),
            (Some(4), day(2024, 5, 2), 5, &[3, 4]),
            (Some(5), day(2024, 5, 2), 6, &[3, 4, 5]),
        ] {
            if let Some(number) = reviewed {
                let review = ReviewOpened { episode: episode.clone(), month: month(number), on: today };
                tablet.record(today, review);
            }
            let register = &tablet.register;
            let known = &register.person(&person).expect("him").episodes[0];
            assert_eq!(next_review(register, known, today), Some(month(next)), "{reviewed:?} {today}");
            let expected: Vec<Month> = strip.iter().map(|number| month(*number)).collect();
            assert_eq!(months_of_reviews(register, known, today), expected, "{reviewed:?} {today}");
        }
    }

    #[test]
    fn every_month_without_a_review_and_the_running_one_may_be_reviewed() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (waiting, _) = tablet.person(day(2024, 2, 1), "Lê Hoàn", &[]);
        let (person, episode) = tablet.helped(day(2024, 2, 20), "Nguyễn Tấn Khoa", &[]);
        let months = |tablet: &Tablet, id, today| -> Vec<Month> {
            months_to_review(&tablet.register, &tablet.register.person(id).expect("one").episodes[0], today)
        };
        let numbers = |numbers: &[u32]| numbers.iter().map(|number| month(*number)).collect::<Vec<_>>();
        assert_eq!(months(&tablet, &person, day(2024, 2, 21)), numbers(&[2]));
        assert_eq!(months(&tablet, &person, day(2024, 6, 3)), numbers(&[3, 4, 5, 6]));
        let today = day(2024, 5, 9);
        tablet.record(today, ReviewOpened { episode, month: month(4), on: today });
        assert_eq!(months(&tablet, &person, day(2024, 6, 3)), numbers(&[3, 5, 6]));
        assert_eq!(months(&tablet, &waiting, day(2024, 6, 3)), []);
    }

    #[test]
    fn only_a_contact_at_home_counts_and_only_who_is_helped_is_due() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 3, 1));
        let (waiting, _) = tablet.person(day(2024, 3, 1), "Lê Hoàn", &[]);
        let (person, episode) = tablet.helped(day(2024, 1, 5), "Nguyễn Tấn Khoa", &[]);
        let next = |tablet: &Tablet, id, today| {
            let register = &tablet.register;
            next_contact(register, &register.person(id).expect("one").episodes[0], today)
        };
        let today = day(2024, 4, 10);
        assert_eq!(next(&tablet, &waiting, today), None);
        assert_eq!(next(&tablet, &person, today), Some(month(4)));
        tablet.contact(&episode, today, Place::Phone, Outcome::MetPerson);
        assert_eq!(next(&tablet, &person, today), Some(month(4)));
        tablet.contact(&episode, today, Place::Home, Outcome::MetFamilyOnly);
        assert_eq!(next(&tablet, &person, today), Some(month(5)));
    }
}
