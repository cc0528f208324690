//! What comes round next for one case, also when nothing waits yet; [`super::due`] tells what waits.

use std::num::NonZeroU32;

use chrono::NaiveDate;

use super::Register;
use super::due::counts_as_home_contact;
use super::due_month::{DueMonth, due_months, waiting_months};
use super::fact::Outcome;
use super::intake::old_since;
use super::person::{Episode, contact_field};
use super::template::Template;
use crate::vietnamese::month::Month;

/// The month the next review is of: the oldest that waits, else the next that comes round. `None` for a case that
/// is not helped, that is paused, or whose template is not here.
pub fn next_review(register: &Register, episode: &Episode, today: NaiveDate) -> Option<Month> {
    let reviewed = episode.reviews.iter().map(|review| review.fact.month).max();
    next(register, episode, |template| template.cadence.review_every_months, reviewed, today)
}

/// The next month after this one in which a review is due, done or not; `None` before the admission.
pub fn next_review_after(register: &Register, episode: &Episode, month: Month) -> Option<Month> {
    let (template, begins) = begins(register, episode)?;
    round_after(*begins.last()?, template.cadence.review_every_months, Some(month), month)
}

/// As [`next_review`], of the home contact.
pub fn next_contact(register: &Register, episode: &Episode, today: NaiveDate) -> Option<Month> {
    let at_home = episode.contacts.iter().filter(|contact| counts_as_home_contact(register, &contact.fact));
    let met = at_home.map(|contact| Month::of(contact.fact.on)).max();
    next(register, episode, |template| template.cadence.contact_every_months, met, today)
}

/// The months a review may be begun of, the oldest first: every due month without one, and the month of today.
/// Empty for a case that is not helped.
pub fn months_to_review(register: &Register, episode: &Episode, today: NaiveDate) -> Vec<Month> {
    let Some((template, begins)) = begins(register, episode).filter(|_| episode.is_helped()) else {
        return vec![];
    };
    let due = due_rounds(episode, &begins, template.cadence.review_every_months, today).into_iter();
    let now = (Month::of(begins[0]) <= Month::of(today)).then(|| Month::of(today));
    let mut months: Vec<Month> =
        due.map(|due| due.0).chain(now).filter(|month| episode.review_of(*month).is_none()).collect();
    months.dedup();
    months
}

/// The months the trend strip shows, the oldest first: every month of a review, and every due month that is over.
pub fn months_of_reviews(register: &Register, episode: &Episode, today: NaiveDate) -> Vec<Month> {
    let mut months: Vec<Month> = episode.reviews.iter().map(|review| review.fact.month).collect();
    if let Some((template, begins)) = begins(register, episode) {
        let until = episode.ending().map_or(today, |(ended_on, _)| ended_on.min(today));
        let due = due_rounds(episode, &begins, template.cadence.review_every_months, until);
        months.extend(due.into_iter().filter(|due| due.is_late_on(today)).map(|due| due.0));
    }
    months.sort();
    months.dedup();
    months
}

/// The due months that still wait on a day: since the admission or the last pause, none of a pause, and after the one
/// in which it was last done. Empty before the admission.
pub fn waiting_rounds(
    register: &Register,
    episode: &Episode,
    every: NonZeroU32,
    last_done: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<DueMonth> {
    let begins = begins(register, episode).map(|(_, begins)| begins);
    let Some(since) = begins.and_then(|begins| begins.last().copied()) else { return vec![] };
    let waiting = waiting_months(since, every, last_done, today);
    waiting.filter(|due| !episode.is_paused_in(due.0)).collect()
}

/// Every month that was due up to a day, whether it was done or not.
fn due_rounds(episode: &Episode, begins: &[NaiveDate], every: NonZeroU32, up_to: NaiveDate) -> Vec<DueMonth> {
    let ends = begins.iter().skip(1).copied().chain([up_to]);
    let spans = begins.iter().copied().zip(ends.map(|end| end.min(up_to)));
    let due = spans.flat_map(|(since, until)| due_months(since, every, until));
    due.filter(|due| !episode.is_paused_in(due.0)).collect()
}

/// The day from which what comes round is counted now: the admission, or the end of the last pause. `None` before the
/// admission.
pub fn counted_from(register: &Register, episode: &Episode) -> Option<NaiveDate> {
    begins(register, episode)?.1.last().copied()
}

/// The days from which what comes round is counted: the admission, and every end of a pause. An old case is first due
/// in the month after the book knew of it (rule 1).
fn begins<'a>(register: &'a Register, episode: &Episode) -> Option<(&'a Template, Vec<NaiveDate>)> {
    let template = register.template(episode.template())?;
    let admitted_on = episode.admission()?.fact.on;
    let (person, _) = register.episode(episode.id())?;
    let since = old_since(register, person, episode).unwrap_or(admitted_on);
    let resumed = episode.resumed_on().into_iter().filter(|day| *day > since);
    Some((template, std::iter::once(since).chain(resumed).collect()))
}

fn next(
    register: &Register,
    episode: &Episode,
    every: impl Fn(&Template) -> NonZeroU32,
    done: Option<Month>,
    today: NaiveDate,
) -> Option<Month> {
    if !episode.is_helped() || episode.running_pause().is_some() {
        return None;
    }
    let (template, begins) = begins(register, episode)?;
    round_after(*begins.last()?, every(template), done, Month::of(today))
}

/// The first due month after `done`, of those up to one round beyond whatever is latest: something may be done ahead
/// of its month.
fn round_after(since: NaiveDate, every: NonZeroU32, done: Option<Month>, now: Month) -> Option<Month> {
    let latest = [Some(now), Some(Month::of(since)), done].into_iter().flatten().max()?;
    let mut months = due_months(since, every, latest.plus(every.get() + 1).last_day());
    months.find(|due| done.is_none_or(|done| due.0 > done)).map(|due| due.0)
}

/// What the last visit left to do: nobody was met.
pub struct AskAgain {
    pub since: NaiveDate,
    /// When somebody wanted to ask again.
    pub by: NaiveDate,
}

/// `None` once somebody was met, or where nobody said when to ask again.
pub fn to_ask_again(episode: &Episode) -> Option<AskAgain> {
    let last = episode.contacts.last().filter(|last| last.fact.outcome == Outcome::MetNobody)?;
    let by = last.text(contact_field::ASK_AGAIN_ON).parse().ok()?;
    Some(AskAgain { since: last.fact.on, by })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::fact::{Outcome, PauseEnded, Place, ReviewOpened};
    use crate::casework::tablet::{Model, Tablet, day, giao_ban, pause};

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
    fn a_paused_month_is_neither_asked_for_nor_shown_as_missed() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (person, episode) = tablet.helped(day(2024, 1, 20), "Nguyễn Tấn Khoa", &[]);
        let next = |tablet: &Tablet, today| {
            let register = &tablet.register;
            let known = &register.person(&person).expect("him").episodes[0];
            (next_review(register, known, today), months_of_reviews(register, known, today))
        };
        let paused = tablet.record(day(2024, 4, 10), pause(&episode, day(2024, 4, 10)));
        let months = |numbers: &[u32]| numbers.iter().map(|number| month(*number)).collect::<Vec<_>>();
        assert_eq!(next(&tablet, day(2024, 6, 1)), (None, months(&[2, 3])));
        let resumed = day(2024, 6, 20);
        tablet.record(resumed, PauseEnded { pause: paused, on: resumed, authority: giao_ban() });
        assert_eq!(next(&tablet, resumed), (Some(month(7)), months(&[2, 3])));
        assert_eq!(next(&tablet, day(2024, 8, 2)), (Some(month(7)), months(&[2, 3, 7])));
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
