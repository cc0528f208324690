//! `Lập hồ sơ`: its six parts, how far each is, and who may have been written down before.

use chrono::NaiveDate;

use super::Register;
use super::consent::{Lacking, lacking};
use super::decide::missing_for_admission;
use super::family::relatives;
use super::person::{Episode, Person, episode_field, field};
use crate::vietnamese::date::PartialDate;
use crate::vietnamese::fold::Folded;

/// What a person may need, after `need:`. Source: domain 1.5 (hình thức hỗ trợ).
pub const NEEDS: [&str; 9] =
    ["papers", "job", "trade", "schooling", "capital", "loan", "insurance", "treatment", "livelihood"];

/// What may stand in the way, after `difficulty:`. Source: domain 1.5 (difficulties).
pub const DIFFICULTIES: [&str; 7] =
    ["low-schooling", "no-trade", "poor-health", "shame", "hard-to-find-work", "no-home", "family-far"];

/// A part of the intake; they are done in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Personal,
    Status,
    Family,
    Referrer,
    Wishes,
    /// `Xem lại`, which ends with the record of admission.
    Review,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartState {
    Done,
    Missing,
    NotYet,
}

impl Part {
    pub const ALL: [Self; 6] =
        [Self::Personal, Self::Status, Self::Family, Self::Referrer, Self::Wishes, Self::Review];

    /// How far this part of an intake is on a day.
    pub fn state(
        self,
        register: &Register,
        person: &Person,
        episode: &Episode,
        today: NaiveDate,
    ) -> PartState {
        let has = |name: &str| !episode.text(name).is_empty();
        let is_done = match self {
            Self::Personal => {
                let known = |name: &str| !person.event.text(name).is_empty();
                known(field::FULL_NAME)
                    && person.born().is_some()
                    && (known(field::RESIDENCE) || known(field::QUARTER))
            }
            Self::Status => episode.status().is_some(),
            Self::Family => {
                let is_told = has(episode_field::FAMILY_NAME)
                    || has(episode_field::FAMILY)
                    || relatives(person).next().is_some();
                is_told && !lacking(register, person, episode, today).contains(&Lacking::Guardian)
            }
            Self::Referrer => has(episode_field::REFERRER),
            Self::Wishes => {
                let named = [episode_field::WISHES, episode_field::NEEDS, episode_field::DIFFICULTIES];
                let ticked = [episode_field::NEED, episode_field::DIFFICULTY];
                let is_ticked = |prefix: &&str| {
                    episode.event.fields.under(prefix).any(|(_, field)| !field.text().is_empty())
                };
                let is_told = named.iter().any(|name| has(name)) || ticked.iter().any(is_ticked);
                // Of a minor both words belong to it (rule 8).
                let both_words = !register.is_minor(person, today)
                    || lacking(register, person, episode, today).iter().all(|it| *it == Lacking::Guardian);
                is_told && both_words
            }
            Self::Review if episode.admission().is_some() => {
                missing_for_admission(register, person, episode, today).is_empty()
            }
            Self::Review => {
                let others = Self::ALL.into_iter().filter(|part| *part != Self::Review);
                let waits = others
                    .map(|part| part.state(register, person, episode, today))
                    .any(|it| it != PartState::Done);
                return if waits { PartState::NotYet } else { PartState::Missing };
            }
        };
        if is_done { PartState::Done } else { PartState::Missing }
    }
}

/// Whether the case was helped before the book knew of it: taken in before the book begins, or brought in with the
/// ward's running list, which tells of the person and of the admission in one act. Source: rule 1.
pub fn is_old(register: &Register, person: &Person, episode: &Episode) -> bool {
    let (Some(admission), Some(starts_on)) = (episode.admission(), register.starts_on()) else {
        return false;
    };
    admission.fact.on < starts_on || admission.act == person.event.act
}

/// The day from which something is asked for an old case: the day the book begins, or the day the case was written
/// down where that is later; what came before was nobody's to do here. `None` for a case that is not old.
pub fn old_since(register: &Register, person: &Person, episode: &Episode) -> Option<NaiveDate> {
    let starts_on = register.starts_on()?;
    is_old(register, person, episode).then(|| starts_on.max(person.event.fact.on))
}

/// `Hồ sơ cũ – cần bổ sung`: an old case whose intake still lacks something. Source: rule 1.
pub fn is_old_and_unfinished(
    register: &Register,
    person: &Person,
    episode: &Episode,
    today: NaiveDate,
) -> bool {
    let is_done = |part: Part| part.state(register, person, episode, today) == PartState::Done;
    is_old(register, person, episode) && episode.is_open() && !Part::ALL.into_iter().all(is_done)
}

/// Someone in the book who may be the one being written down.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike<'a> {
    pub person: &'a Person,
    /// Born in the same year, as far as both are known.
    pub same_year: bool,
    /// Lives where the new one does, as far as both are known.
    pub same_place: bool,
}

/// Who may be the same person: the name, or the other name, is the same but for marks and case, and no known year
/// of birth speaks against it. Those of whom more agrees come first.
pub fn alike<'a>(
    register: &'a Register,
    full_name: &str,
    born: Option<PartialDate>,
    residence: &str,
) -> Vec<Alike<'a>> {
    let wanted = Folded::new(full_name);
    if wanted.is_empty() {
        return vec![];
    }
    let place = Folded::new(residence);
    let is_same = |text: &str| Folded::new(text).plain() == wanted.plain();
    let mut found: Vec<Alike<'_>> = register
        .persons()
        .filter(|person| is_same(person.full_name()) || is_same(person.event.text(field::OTHER_NAME)))
        .filter(|person| match (born, person.born()) {
            (Some(one), Some(other)) => one.year() == other.year(),
            _ => true,
        })
        .map(|person| {
            let known_place = Folded::new(person.event.text(field::RESIDENCE));
            Alike {
                person,
                same_year: born.is_some() && person.born().is_some(),
                same_place: !place.is_empty() && place.plain() == known_place.plain(),
            }
        })
        .collect();
    found.sort_by_key(|one| (!one.same_year, !one.same_place, one.person.code().to_owned()));
    found
}

/// Whether a text names a school or a class; of a minor the book says only "nhà trường" (rule 8).
pub fn names_school(text: &str) -> bool {
    let folded = Folded::new(text);
    let words: Vec<&str> = folded.plain().split(|sign: char| !sign.is_alphanumeric()).collect();
    let has = |wanted: &[&str]| words.windows(wanted.len()).any(|found| found == wanted);
    let kinds: [&[&str]; 6] =
        [&["thpt"], &["thcs"], &["tieu", "hoc"], &["trung", "hoc"], &["gdtx"], &["truong", "pt"]];
    let names_kind = kinds.iter().any(|kind| has(kind));
    // "Trường Lê Thử": a name behind the word; "nhà trường" and "trường" alone name none.
    let typed: Vec<&str> = text.split_whitespace().collect();
    let is_name = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let names_one = (1..typed.len()).any(|at| {
        let is_the_house = at > 1 && Folded::new(typed[at - 2]).plain() == "nha";
        typed[at - 1].to_lowercase() == "trường" && is_name(typed[at]) && !is_the_house
    });
    let names_class = words
        .windows(2)
        .any(|pair| pair[0] == "lop" && pair[1].starts_with(|sign: char| sign.is_ascii_digit()));
    names_kind || names_one || names_class
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_school_is_known_by_its_kind_its_name_or_a_class() {
        for text in
            ["Trường THPT Thử", "cô giáo THCS Nghiệm", "trường Lê Thử", "GVCN lớp 10A2", "Tiểu học Thử"]
        {
            assert!(super::names_school(text), "{text}");
        }
        for text in [
            "nhà trường",
            "Nhà trường, Đoàn phường",
            "Tổ trưởng tổ 19",
            "Trường hợp cũ",
            "trưởng khu phố 2",
            "",
        ] {
            assert!(!super::names_school(text), "{text}");
        }
    }

    use super::*;
    use crate::casework::tablet::{Model, Tablet, day, status};

    fn book() -> Tablet {
        Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1))
    }

    #[test]
    fn parts_are_done_in_any_order_and_the_last_waits_for_all() {
        let mut tablet = book();
        let today = day(2024, 2, 1);
        let (person, episode) = tablet.person(today, "Nguyễn Tấn Khoa", &[]);
        let states = |tablet: &Tablet| -> String {
            let person = tablet.register.person(&person).expect("him");
            let sign = |part: Part| match part.state(&tablet.register, person, &person.episodes[0], today) {
                PartState::Done => 'x',
                PartState::Missing => '!',
                PartState::NotYet => '-',
            };
            Part::ALL.into_iter().map(sign).collect()
        };
        assert_eq!(states(&tablet), "!!!!!-");
        for (subject, name, value, expected) in [
            (&episode, "need:job", "yes", "!!!!x-"),
            (&episode, "need:job", "", "!!!!!-"),
            (&episode, episode_field::WISHES, "Có việc làm", "!!!!x-"),
            (&episode, episode_field::REFERRER, "Tổ trưởng tổ 19", "!!!xx-"),
            (&episode, episode_field::FAMILY, "Không còn người thân", "!!xxx-"),
            (&person, field::BORN, "1990", "!!xxx-"),
            (&person, field::QUARTER, "Khuê Đông", "x!xxx-"),
        ] {
            tablet.set(today, subject, name, value);
            assert_eq!(states(&tablet), expected, "{name} = {value:?}");
        }
        tablet.record(today, status(&episode, "addiction", today));
        assert_eq!(states(&tablet), "xxxxx!");
        tablet.admit(&episode, today, "addiction");
        assert_eq!(states(&tablet), "xxxxxx");
    }

    #[test]
    fn only_what_was_taken_in_before_the_book_is_an_old_case() {
        let mut tablet = book();
        let today = day(2024, 2, 1);
        let old = |tablet: &Tablet, id: &crate::ledger::Subject| {
            let person = tablet.register.person(id).expect("one");
            is_old_and_unfinished(&tablet.register, person, &person.episodes[0], today)
        };
        let (before, episode) = tablet.helped(day(2023, 11, 2), "Nguyễn Tấn Khoa", &[(field::BORN, "1990")]);
        let (since, _) = tablet.helped(day(2024, 1, 1), "Lê Hoàn", &[]);
        let (waiting, _) = tablet.person(day(2023, 11, 2), "Lê Hòa", &[]);
        assert_eq!([&before, &since, &waiting].map(|id| old(&tablet, id)), [true, false, false]);
        for (subject, name) in [
            (&before, field::RESIDENCE),
            (&episode, episode_field::FAMILY_NAME),
            (&episode, episode_field::REFERRER),
            (&episode, episode_field::WISHES),
        ] {
            assert!(old(&tablet, &before), "before {name}");
            tablet.set(today, subject, name, "đã ghi");
        }
        assert!(!old(&tablet, &before));
    }

    #[test]
    fn warns_of_the_same_name_unless_the_years_differ() {
        let mut tablet = book();
        let today = day(2024, 2, 1);
        for (name, fields) in [
            ("Lê Hoàn", vec![(field::BORN, "1990-05"), (field::RESIDENCE, "Tổ 19")]),
            ("Lê Hoàn", vec![]),
            ("Trần Văn Bé", vec![(field::OTHER_NAME, "lê hoàn"), (field::BORN, "1985")]),
            ("Lê Hoàng", vec![]),
        ] {
            tablet.person(today, name, &fields);
        }
        for (name, born, residence, expected) in [
            ("le hoan", "", "", &["A001  ", "A002  ", "A003  "][..]),
            ("LÊ HOÀN", "1990", "tổ 19", &["A001 y p", "A002  "]),
            ("Lê Hoàn", "1985", "", &["A003 y ", "A002  "]),
            ("Hoàn", "", "", &[]),
            (" ", "1990", "tổ 19", &[]),
        ] {
            let born = PartialDate::try_from(born.to_owned()).ok();
            let found: Vec<String> = alike(&tablet.register, name, born, residence)
                .iter()
                .map(|one| {
                    let code = one.person.code().trim_start_matches("KT-24-");
                    let sign = |is, sign| if is { sign } else { "" };
                    format!("{code} {} {}", sign(one.same_year, "y"), sign(one.same_place, "p"))
                })
                .collect();
            assert_eq!(found, expected, "{name} {born:?}");
        }
    }
}
