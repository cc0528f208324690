//! What a review looks at: what was done in the month, the criteria that are due, and what was said before.

use chrono::{Months, NaiveDate};

use super::Register;
use super::event::Event;
use super::fact::{ContactMade, SupportGiven};
use super::intake::old_since;
use super::person::{Episode, review_field};
use super::template::{Criterion, Milestone, Template};
use crate::ledger::Fields;
use crate::vietnamese::month::Month;

mod copied;
mod phrases;

pub use copied::{Against, against, carried_over, copied_count, last_before};
pub use phrases::phrases_for;

/// A criterion whose milestone is reached, and what the last review before this month said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct DueCriterion<'a> {
    pub milestone: &'a Milestone,
    pub criterion: &'a Criterion,
    /// The month and the level, one of [`review_field::CRITERION`].
    pub before: Option<(Month, &'a str)>,
}

/// The month in which a milestone is reached: so many months after the admission, and later by the time the case was
/// paused in between. `None` before the admission, and while the pause that holds it up runs.
fn reached_in(episode: &Episode, milestone: &Milestone) -> Option<Month> {
    let admitted_on = episode.admission()?.fact.on;
    let without_pause = admitted_on.checked_add_months(Months::new(milestone.months))?;
    Some(Month::of(episode.later_by_pauses(admitted_on, without_pause)?))
}

/// The criteria of the milestones reached by the end of a month.
/// Empty before the admission. A month that was reviewed keeps the criteria of the version it was written under.
pub fn due_criteria<'a>(register: &'a Register, episode: &'a Episode, month: Month) -> Vec<DueCriterion<'a>> {
    let template = match episode.review_of(month) {
        Some(review) => register.template_of_review(episode, &review.fields),
        None => register.template(episode.template()).map(|template| &**template),
    };
    let Some(template) = template else { return vec![] };
    let is_reached = |milestone| reached_in(episode, milestone).is_some_and(|reached| reached <= month);
    let reached = template.criteria().filter(|(milestone, _)| is_reached(milestone));
    reached.map(|(milestone, criterion)| due_criterion(episode, milestone, criterion, month)).collect()
}

/// The criteria of one milestone, and of those before it what is not yet said to be met.
pub fn criteria_at<'a>(
    register: &'a Register,
    episode: &'a Episode,
    months: u32,
    month: Month,
) -> Vec<DueCriterion<'a>> {
    let template = match episode.milestone_review(months) {
        Some(review) => register.template_of_review(episode, &review.fields),
        None => register.template(episode.template()).map(|template| &**template),
    };
    let Some(template) = template else { return vec![] };
    let reached = template.criteria().filter(|(milestone, _)| milestone.months <= months);
    let due = reached.map(|(milestone, criterion)| due_criterion(episode, milestone, criterion, month));
    let is_met = |due: &DueCriterion<'_>| due.before.is_some_and(|(_, level)| level == "dat");
    due.filter(|due| due.milestone.months == months || !is_met(due)).collect()
}

fn due_criterion<'a>(
    episode: &'a Episode,
    milestone: &'a Milestone,
    criterion: &'a Criterion,
    month: Month,
) -> DueCriterion<'a> {
    DueCriterion { milestone, criterion, before: last_said(episode, &criterion.id, month) }
}

/// What was last said of a criterion in a month before this one, monthly or at a milestone.
fn last_said<'a>(episode: &'a Episode, criterion: &str, before: Month) -> Option<(Month, &'a str)> {
    let field = format!("{}{criterion}", review_field::CRITERION);
    let monthly = episode.reviews.iter().map(|review| (review.fact.month, review.text(&field)));
    let at_milestones = episode.milestone_reviews.iter();
    let at_milestones = at_milestones.map(|review| (Month::of(review.fact.on), review.text(&field)));
    let told = monthly.chain(at_milestones);
    told.filter(|(month, level)| *month < before && !level.is_empty()).max_by_key(|(month, _)| *month)
}

/// Whether a level that differs from the one said before lacks the sentence that bears it out: none was written, or
/// the one of the month before stands copied.
pub fn lacks_evidence(episode: &Episode, review: &Fields, month: Month, criterion: &str) -> bool {
    let level = review.text(&format!("{}{criterion}", review_field::CRITERION));
    let field = format!("{}{criterion}", review_field::EVIDENCE);
    let evidence = review.text(&field);
    let is_copied = !review.text(review_field::COPIED).is_empty()
        && last_before(episode, month).is_some_and(|before| before.text(&field) == evidence);
    let differs = last_said(episode, criterion, month).is_some_and(|(_, before)| before != level);
    !level.is_empty() && differs && (evidence.is_empty() || is_copied)
}

/// The milestones that wait for their review, each with the month it is due in, the first first. One that is
/// reviewed settles those before it; what an old case reached before the book knew of it is not asked for (rule 1).
pub fn milestones_waiting<'a>(
    register: &Register,
    template: &'a Template,
    episode: &Episode,
    today: NaiveDate,
) -> Vec<(&'a Milestone, Month)> {
    let Some((person, _)) = register.episode(episode.id()).filter(|_| episode.is_helped()) else {
        return vec![];
    };
    let done = episode.milestone_reviews.iter().map(|review| review.fact.months).max();
    let since = old_since(register, person, episode).map(Month::of);
    let this_month = Month::of(today);
    // A paused month is not asked for: the milestone waits for the first one after it.
    let due = |milestone: &'a Milestone| {
        let from = reached_in(episode, milestone)?;
        let months = std::iter::successors(Some(from), |month| Some(month.next()));
        let mut reached = months.take_while(|month| *month <= this_month);
        Some((milestone, reached.find(|month| !episode.is_paused_in(*month))?))
    };
    let reached = template.milestones.iter().filter_map(due);
    let waits = |(milestone, month): &(&Milestone, Month)| {
        done.is_none_or(|done| milestone.months > done) && since.is_none_or(|since| *month > since)
    };
    reached.filter(waits).collect()
}

/// The milestone of a case that waits longest for its review.
pub fn next_milestone(register: &Register, episode: &Episode, today: NaiveDate) -> Option<u32> {
    let template = register.template(episode.template())?;
    milestones_waiting(register, template, episode, today).first().map(|(milestone, _)| milestone.months)
}

/// The contacts and supports of a month, by day.
pub fn done_in(episode: &Episode, month: Month) -> (Vec<&Event<ContactMade>>, Vec<&Event<SupportGiven>>) {
    let contacts = episode.contacts.iter().filter(|contact| Month::of(contact.fact.on) == month);
    let supports = episode.supports.iter().filter(|support| Month::of(support.fact.on) == month);
    (contacts.collect(), supports.collect())
}

/// Whether a month can be reviewed yet: it has begun.
pub fn has_begun(month: Month, today: NaiveDate) -> bool {
    month <= Month::of(today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::fact::{MilestoneReviewed, Outcome, Place, ReviewOpened};
    use crate::casework::tablet::{Model, Tablet, day};
    use crate::casework::upcoming::next_review_after;
    use crate::ledger::Subject;

    fn month(number: u32) -> Month {
        Month::new(2024, number).expect("a month")
    }

    fn review(tablet: &mut Tablet, episode: &Subject, number: u32, levels: &[(&str, &str)]) {
        let on = month(number).last_day();
        let opened = ReviewOpened { episode: episode.clone(), month: month(number), on };
        tablet.record_with(on, opened, levels);
    }

    #[test]
    fn asks_for_the_criteria_of_milestones_reached_with_the_last_answer() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (_, episode) = tablet.helped(day(2024, 1, 31), "Đỗ An", &[]);
        review(&mut tablet, &episode, 2, &[("criterion:met", "chua")]);
        review(&mut tablet, &episode, 3, &[("criterion:met", "dat")]);
        review(&mut tablet, &episode, 5, &[("criterion:met", "dang")]);
        for (number, milestones, met) in [
            (1, &[][..], None),
            (2, &[1], None),
            (3, &[1], Some((2, "chua"))),
            (4, &[1, 3], Some((3, "dat"))),
            (6, &[1, 3], Some((5, "dang"))),
            (7, &[1, 3, 6], Some((5, "dang"))),
        ] {
            let (_, known) = tablet.register.episode(&episode).expect("the episode");
            let due = due_criteria(&tablet.register, known, month(number));
            let mut months: Vec<u32> = due.iter().map(|due| due.milestone.months).collect();
            months.dedup();
            assert_eq!(months, milestones, "in month {number}");
            let before = due.iter().find(|due| due.criterion.id == "met").and_then(|due| due.before);
            assert_eq!(before, met.map(|(number, level)| (month(number), level)), "in month {number}");
        }
    }

    #[test]
    fn a_milestone_asks_for_its_own_criteria_and_for_what_is_not_met_before_it() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (_, episode) = tablet.helped(day(2024, 1, 31), "Đỗ An", &[]);
        let first = MilestoneReviewed { episode: episode.clone(), months: 1, on: day(2024, 2, 20) };
        let levels = ["met", "understands-model", "knows-lead", "has-help-plan"];
        let levels = levels.map(|id| (format!("criterion:{id}"), "dat"));
        let levels: Vec<_> = levels.iter().map(|(field, level)| (field.as_str(), *level)).collect();
        tablet.record_with(day(2024, 2, 20), first, &levels);
        let (_, known) = tablet.register.episode(&episode).expect("the episode");
        let asked = |months, month| -> Vec<String> {
            let due = criteria_at(&tablet.register, known, months, month);
            due.iter().map(|due| due.criterion.id.clone()).collect()
        };
        assert_eq!(asked(1, month(2)).len(), 5);
        // What was said at the first milestone is known in the month after it.
        let expected = ["papers-checked", "sessions-3", "no-new-offence", "one-need-met"];
        assert_eq!(asked(3, month(4)), expected);
        let next = |on| next_milestone(&tablet.register, known, on);
        assert_eq!((next(day(2024, 3, 31)), next(day(2024, 4, 1))), (None, Some(3)));
    }

    #[test]
    fn a_level_that_changes_asks_what_it_rests_on() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (_, episode) = tablet.helped(day(2024, 1, 31), "Đỗ An", &[]);
        let july = [("criterion:met", "chua"), ("evidence:met", "chưa gặp")];
        review(&mut tablet, &episode, 7, &july);
        for (number, fields, lacks) in [
            (8, &[("criterion:met", "chua")][..], false),
            (9, &[("criterion:met", "dat")], true),
            (10, &[("criterion:met", "chua"), ("evidence:met", "đi xa")], false),
            (11, &[("copied_from", "2024-10"), ("criterion:met", "dat"), ("evidence:met", "đi xa")], true),
            (12, &[("copied_from", "2024-11"), ("criterion:met", "dat"), ("evidence:met", "đi xa")], false),
        ] {
            review(&mut tablet, &episode, number, fields);
            let (_, known) = tablet.register.episode(&episode).expect("the episode");
            let written = &known.review_of(month(number)).expect("it").fields;
            assert_eq!(lacks_evidence(known, written, month(number), "met"), lacks, "in month {number}");
        }
    }

    #[test]
    fn sees_what_was_done_in_the_month_and_when_the_next_is_due() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 3, 1));
        let (_, waiting) = tablet.person(day(2024, 1, 10), "Đỗ Bảy", &[]);
        let (_, episode) = tablet.helped(day(2024, 1, 10), "Đỗ An", &[]);
        for on in [day(2024, 7, 31), day(2024, 8, 1), day(2024, 8, 31), day(2024, 9, 1)] {
            tablet.contact(&episode, on, Place::Home, Outcome::MetPerson);
        }
        let (_, known) = tablet.register.episode(&episode).expect("the episode");
        let days: Vec<_> = done_in(known, month(8)).0.iter().map(|contact| contact.fact.on).collect();
        assert_eq!(days, [day(2024, 8, 1), day(2024, 8, 31)]);
        let next = |episode: &Subject, of| {
            next_review_after(&tablet.register, tablet.register.episode(episode).expect("it").1, month(of))
        };
        // The book begins in March, so that April is the first month that is due.
        assert_eq!((next(&episode, 1), next(&episode, 8)), (Some(month(4)), Some(month(9))));
        assert_eq!(next(&waiting, 8), None);
        assert!(has_begun(month(8), day(2024, 8, 1)) && !has_begun(month(9), day(2024, 8, 31)));
    }
}
