//! `Như kỳ trước`: a review begun from the one before, with what was copied and what changed since told apart.

use crate::casework::event::Event;
use crate::casework::fact::ReviewOpened;
use crate::casework::person::{Episode, review_field as field};
use crate::vietnamese::month::Month;

/// How a field stands against the review it was copied from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// As it was in that month, and nobody has looked at it yet.
    Copied(Month),
    /// Something else stood there in that month.
    Changed { month: Month, before: String },
}

/// The latest review of a month before this one.
pub fn last_before(episode: &Episode, month: Month) -> Option<&Event<ReviewOpened>> {
    let earlier = episode.reviews.iter().filter(|review| review.fact.month < month);
    earlier.max_by_key(|review| review.fact.month)
}

/// What a review takes over from the one before. What the person and the family say is asked anew each month.
pub fn carried_over(before: &Event<ReviewOpened>) -> Vec<(String, String)> {
    let fields = before.fields.iter().map(|(name, held)| (name.to_owned(), held.text().to_owned()));
    let copied = fields.filter(|(name, value)| is_carried(name) && !value.is_empty());
    let from = (field::COPIED.to_owned(), String::from(before.fact.month));
    copied.chain([from]).collect()
}

fn is_carried(name: &str) -> bool {
    let own = [field::FAMILY_WORD, field::OWN_WORD, field::OWN_WORD_HOW, field::COPIED, field::COPIED_SEEN];
    !own.contains(&name)
}

/// How a field of the review of a month stands against the month it was begun from; `None` where there is nothing to
/// say of it.
pub fn against(episode: &Episode, month: Month, name: &str) -> Option<Against> {
    let review = episode.review_of(month).filter(|_| is_carried(name))?;
    let from = Month::try_from(review.text(field::COPIED).to_owned()).ok()?;
    let (now, before) = (review.text(name), episode.review_of(from)?.text(name));
    if before.is_empty() {
        None
    } else if now != before {
        Some(Against::Changed { month: from, before: before.to_owned() })
    } else {
        review.text(field::COPIED_SEEN).is_empty().then_some(Against::Copied(from))
    }
}

/// How many fields of the review of a month are copied and nobody has looked at them yet.
pub fn copied_count(episode: &Episode, month: Month) -> usize {
    let Some(review) = episode.review_of(month) else { return 0 };
    let copied = |name: &str| matches!(against(episode, month, name), Some(Against::Copied(_)));
    review.fields.iter().filter(|(name, _)| copied(name)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::Command;
    use crate::casework::tablet::{Model, Tablet, day};
    use crate::ledger::Subject;

    fn month(number: u32) -> Month {
        Month::new(2024, number).expect("a month")
    }

    fn known<'a>(tablet: &'a Tablet, episode: &Subject) -> &'a Episode {
        tablet.register.episode(episode).expect("the episode").1
    }

    #[test]
    fn what_was_copied_is_told_apart_until_somebody_looked() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (_, episode) = tablet.helped(day(2024, 1, 5), "Đỗ An", &[]);
        let opened = |number| ReviewOpened {
            episode: episode.clone(),
            month: month(number),
            on: month(number).last_day(),
        };
        let july = [("word:front", "Đã gặp"), (field::NEXT, "Hỏi việc"), (field::OWN_WORD, "Em cố gắng")];
        tablet.record_with(day(2024, 7, 31), opened(7), &july);
        let before = last_before(known(&tablet, &episode), month(8)).expect("July");
        let fields = carried_over(before);
        let command = Command::Record { fact: opened(8).into(), fields };
        let august = tablet.act(day(2024, 8, 31), command).remove(0);
        let of = |tablet: &Tablet, name: &str| against(known(tablet, &episode), month(8), name);
        assert_eq!(copied_count(known(&tablet, &episode), month(8)), 2);
        assert_eq!(of(&tablet, "word:front"), Some(Against::Copied(month(7))));
        // What the person said in July is not put into August.
        let review = known(&tablet, &episode).review_of(month(8)).expect("August");
        assert_eq!((review.text(field::OWN_WORD), review.text(field::NEXT)), ("", "Hỏi việc"));
        tablet.set(day(2024, 8, 31), &august, field::NEXT, "Đi học nghề");
        tablet.set(day(2024, 8, 31), &august, field::COPIED_SEEN, "yes");
        assert_eq!(copied_count(known(&tablet, &episode), month(8)), 0);
        let changed = Against::Changed { month: month(7), before: "Hỏi việc".into() };
        assert_eq!((of(&tablet, "word:front"), of(&tablet, field::NEXT)), (None, Some(changed)));
        assert_eq!(of(&tablet, field::OWN_WORD), None);
    }
}
