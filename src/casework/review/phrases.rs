//! `Câu hay dùng` of a field of a review.

use std::collections::{BTreeMap, BTreeSet};

use crate::casework::Register;
use crate::casework::person::Episode;
use crate::ledger::Subject;

/// As many own sentences of the book as one reads at a glance.
const OWN: usize = 4;

/// The sentences of the template, then those of the book that were written for at least two persons, the most used
/// first. What was written for one person alone is never offered for another.
pub fn phrases_for(register: &Register, episode: &Episode, field: &str) -> Vec<String> {
    let template = register.template(episode.template());
    let mut phrases: Vec<String> = template
        .iter()
        .flat_map(|template| template.phrases.of_review_field(field))
        .map(str::to_owned)
        .collect();
    if phrases.is_empty() {
        return phrases;
    }
    let mut used: BTreeMap<&str, BTreeSet<&Subject>> = BTreeMap::new();
    for person in register.persons() {
        for review in person.episodes.iter().flat_map(|episode| &episode.reviews) {
            let words = review.text(field).trim();
            if !words.is_empty() && !phrases.iter().any(|phrase| phrase == words) {
                used.entry(words).or_default().insert(person.id());
            }
        }
    }
    let mut own: Vec<(&str, usize)> =
        used.into_iter().map(|(words, persons)| (words, persons.len())).collect();
    own.retain(|(_, persons)| *persons > 1);
    own.sort_by_key(|(words, persons)| (std::cmp::Reverse(*persons), *words));
    phrases.extend(own.into_iter().take(OWN).map(|(words, _)| words.to_owned()));
    phrases
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::fact::ReviewOpened;
    use crate::casework::person::review_field;
    use crate::casework::tablet::{Model, Tablet, day};
    use crate::vietnamese::month::Month;

    #[test]
    fn a_sentence_about_one_person_is_not_offered_for_another() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let today = day(2024, 2, 20);
        let words = ["Đi làm xa", "Đi làm xa", "Anh Khoa ở nhà bác Bảy"];
        let mut last = None;
        for (at, words) in words.into_iter().enumerate() {
            let (_, episode) = tablet.helped(day(2024, 1, 5), ["Đỗ An", "Đỗ Bình", "Đỗ Cam"][at], &[]);
            let review = ReviewOpened { episode: episode.clone(), month: Month::of(today), on: today };
            tablet.record_with(today, review, &[(review_field::DIFFICULTY, words)]);
            last = Some(episode);
        }
        let (_, episode) = tablet.register.episode(&last.expect("three")).expect("the last");
        let offered = phrases_for(&tablet.register, episode, review_field::DIFFICULTY);
        assert_eq!(offered.last().map(String::as_str), Some("Đi làm xa"));
        assert!(offered.len() > 1 && !offered.iter().any(|words| words.contains("Khoa")));
        assert!(phrases_for(&tablet.register, episode, review_field::OWN_WORD).is_empty());
    }
}
