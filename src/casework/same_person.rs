//! Files that may be of one person: found wherever they come from, settled by somebody who looks. Source: product A2.

use std::collections::{BTreeMap, BTreeSet};

use super::Register;
use super::event::Event;
use super::fact::ToldApart;
use super::history::can_undo;
use super::person::{Person, field};
use crate::ledger::{EntryId, Subject};
use crate::vietnamese::fold::Folded;
use crate::vietnamese::identity_number::{is_old_paper, is_one_number, last_four};

/// How one thing of two persons compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    Same,
    Different,
    /// Not written of one of them.
    Unknown,
}

impl Compared {
    fn of<T: PartialEq>(one: Option<T>, other: Option<T>) -> Self {
        match one.zip(other) {
            Some((one, other)) if one == other => Self::Same,
            Some(_) => Self::Different,
            None => Self::Unknown,
        }
    }
}

/// Whether two carry one name, but for marks and case: the full name, or what one of them is called besides.
pub fn same_name(one: &Person, other: &Person) -> bool {
    names(one).any(|name| names(other).any(|other| other == name))
}

/// The year alone: more is seldom known of both.
pub fn birth_year(one: &Person, other: &Person) -> Compared {
    let year = |person: &Person| person.born().map(|born| born.year());
    Compared::of(year(one), year(other))
}

/// By the address, or by khu phố where an address is not known of both.
pub fn home(one: &Person, other: &Person) -> Compared {
    match written(one, other, field::RESIDENCE) {
        Compared::Unknown => written(one, other, field::QUARTER),
        known => known,
    }
}

fn written(one: &Person, other: &Person, name: &str) -> Compared {
    let of = |person: &Person| Some(folded(person.event.text(name))).filter(|it| !it.is_empty());
    Compared::of(of(one), of(other))
}

/// By the last four digits of the căn cước: often no more is written. An older paper has another number, so that one
/// of each kind does not tell two persons apart.
pub fn id_number(one: &Person, other: &Person) -> Compared {
    let [one, other] = [one, other].map(|person| person.event.text(field::ID_NUMBER));
    match Compared::of(last_four(one), last_four(other)) {
        Compared::Different if is_old_paper(one) != is_old_paper(other) => Compared::Unknown,
        known => known,
    }
}

/// The act that wrote this file down, where it wrote down nobody else and nothing hangs on it yet: taking it back is
/// then all there is to do about a person who was in the book before.
pub fn only_just_opened(register: &Register, person: &Person) -> Option<EntryId> {
    let act = person.event.act;
    let opened = register.ledger().of_act(act).filter(|(_, note)| note.record.kind == "person.opened");
    (opened.count() == 1 && can_undo(register, act)).then_some(act)
}

/// Where somebody said that these are two persons.
pub fn told_apart<'a>(one: &'a Person, other: &Person) -> Option<&'a Event<ToldApart>> {
    one.told_apart.iter().find(|told| told.fact.persons.contains(other.id()))
}

/// One name, and nothing known that speaks for two persons; or one whole number, or its last digits and one thing more.
/// One digit is soon typed wrong: another number of one name is still looked at where the year and the home are the same
/// as well.
fn are_alike(one: &Person, other: &Person, same_name: bool) -> bool {
    let year = || birth_year(one, other);
    match id_number(one, other) {
        // Of ten thousand pairs one shares four digits by chance, a whole number none.
        Compared::Same => {
            same_name
                || year() == Compared::Same
                || written(one, other, field::RESIDENCE) == Compared::Same
                || is_one_number(one.event.text(field::ID_NUMBER), other.event.text(field::ID_NUMBER))
        }
        _ if !same_name => false,
        Compared::Different => year() == Compared::Same && home(one, other) == Compared::Same,
        Compared::Unknown => match year() {
            Compared::Different => false,
            Compared::Same => true,
            Compared::Unknown => home(one, other) != Compared::Different,
        },
    }
}

/// What two files have to share before anything else of them is compared.
#[derive(Clone, Debug)]
pub struct Marks {
    names: BTreeSet<String>,
    last_four: Option<String>,
}

impl Marks {
    pub fn of(person: &Person) -> Self {
        let last_four = last_four(person.event.text(field::ID_NUMBER));
        Self { names: names(person).collect(), last_four }
    }

    fn share_a_name(&self, other: &Self) -> bool {
        !self.names.is_disjoint(&other.names)
    }

    fn share_anything(&self, other: &Self) -> bool {
        self.share_a_name(other) || self.last_four.is_some() && self.last_four == other.last_four
    }
}

/// Whether somebody should look at two, by the marks of each.
pub fn may_be_one((one, marks): (&Person, &Marks), (other, others): (&Person, &Marks)) -> bool {
    marks.share_anything(others) && are_alike(one, other, marks.share_a_name(others))
}

/// Every pair that waits for somebody to look, the one written down first before the other.
pub fn undecided(register: &Register) -> Vec<[Subject; 2]> {
    let people: Vec<(&Person, Marks)> =
        register.persons().map(|person| (&**person, Marks::of(person))).collect();
    undecided_among(people.iter().map(|(person, marks)| (*person, marks)))
}

/// As [`undecided`], of people with the marks of each.
pub fn undecided_among<'a>(people: impl IntoIterator<Item = (&'a Person, &'a Marks)>) -> Vec<[Subject; 2]> {
    let mut by_mark: BTreeMap<&str, Vec<(&Person, &Marks)>> = BTreeMap::new();
    for (person, marks) in people {
        for mark in marks.names.iter().chain(&marks.last_four) {
            by_mark.entry(mark).or_default().push((person, marks));
        }
    }
    let mut pairs = BTreeSet::new();
    for sharing in by_mark.values().filter(|sharing| sharing.len() > 1) {
        for (at, (one, marks)) in sharing.iter().enumerate() {
            for (other, others) in &sharing[at + 1..] {
                let is_asked = one.id() != other.id() && may_be_one((one, marks), (other, others));
                if !is_asked || told_apart(one, other).is_some() {
                    continue;
                }
                let (first, second) = if place(one) < place(other) { (one, other) } else { (other, one) };
                pairs.insert((place(first), [first.id().clone(), second.id().clone()]));
            }
        }
    }
    pairs.into_iter().map(|(_, pair)| pair).collect()
}

fn place(person: &Person) -> (chrono::NaiveDate, String) {
    (person.event.fact.on, person.id().as_str().to_owned())
}

/// What a person is called, as names are compared.
fn names(person: &Person) -> impl Iterator<Item = String> + use<> {
    let names = [person.full_name(), person.event.text(field::OTHER_NAME)];
    names.into_iter().map(folded).filter(|name| !name.is_empty()).collect::<Vec<_>>().into_iter()
}

fn folded(text: &str) -> String {
    Folded::new(text).plain().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::decide::{Command, Refusal};
    use crate::casework::settle::Clash;
    use crate::casework::tablet::{Model, Tablet, day};

    fn book() -> Tablet {
        Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1))
    }

    fn codes(tablet: &Tablet) -> Vec<String> {
        let code = |id: &Subject| tablet.register.person(id).expect("one").code().replace("KT-24-", "");
        undecided(&tablet.register)
            .iter()
            .map(|[one, other]| format!("{} {}", code(one), code(other)))
            .collect()
    }

    #[test]
    fn one_name_is_looked_at_unless_year_or_home_speak_against_it() {
        for (other, expected) in [
            (("le hoan", "1990", "", ""), true),
            (("LÊ HOÀN", "", "", ""), true),
            (("Lê Hoàn", "1990", "Tổ 4", ""), true),
            (("Lê Hoàn", "", "Tổ 4", ""), false),
            (("Lê Hoàn", "", "tổ 19", ""), true),
            (("Lê Hoàn", "1991", "Tổ 19", ""), false),
            (("Đỗ Văn Sáu", "1990", "", "Lê Hoàn"), true),
            (("Lê Hoàng", "1990", "Tổ 19", ""), false),
        ] {
            let mut tablet = book();
            let today = day(2024, 2, 1);
            tablet.person(today, "Lê Hoàn", &[(field::BORN, "1990-05"), (field::RESIDENCE, "Tổ 19")]);
            let (name, born, home, besides) = other;
            let fields = [(field::BORN, born), (field::RESIDENCE, home), (field::OTHER_NAME, besides)];
            tablet.person(today, name, &fields);
            let found = codes(&tablet);
            assert_eq!(found, if expected { vec!["A001 A002"] } else { vec![] }, "{other:?}");
        }
    }

    #[test]
    fn one_number_and_one_thing_more_is_looked_at_and_another_number_seldom() {
        let one = ["Lê Hoàn", "1990", "Tổ 19", "048090004512"];
        for (other, compared, expected) in [
            // One number: a name that was written otherwise, a year or a home that was.
            (["Lê Hoàng", "1990", "Tổ 4", "4512"], Compared::Same, true),
            (["Đỗ Sáu", "", "tổ 19", "4512"], Compared::Same, true),
            (["Le Hoan", "1991", "Tổ 4", "4512"], Compared::Same, true),
            (["Đỗ Sáu", "1991", "Tổ 4", "4512"], Compared::Same, false),
            (["Đỗ Sáu", "1991", "Tổ 4", "048 090 004512"], Compared::Same, true),
            (["Đỗ Sáu", "", "", "4512"], Compared::Same, false),
            // Another number.
            (["Lê Hoàn", "1990", "Tổ 4", "4513"], Compared::Different, false),
            (["Lê Hoàn", "1990", "", "048090004513"], Compared::Different, false),
            (["Lê Hoàn", "1990", "Tổ 19", "048090004513"], Compared::Different, true),
            // Of an older paper, or too short: it says nothing.
            (["Lê Hoàn", "1990", "Tổ 4", "201234567"], Compared::Unknown, true),
            (["Lê Hoàn", "1990", "Tổ 4", "512"], Compared::Unknown, true),
            (["Lê Hoàng", "1990", "Tổ 19", ""], Compared::Unknown, false),
        ] {
            let mut tablet = book();
            let today = day(2024, 2, 1);
            let names = [field::BORN, field::RESIDENCE, field::ID_NUMBER];
            let [one, two] = [one, other].map(|[name, fields @ ..]| {
                let fields: Vec<_> = names.into_iter().zip(fields).collect();
                tablet.person(today, name, &fields).0
            });
            let person = |id: &Subject| tablet.register.person(id).expect("one").clone();
            assert_eq!(id_number(&person(&one), &person(&two)), compared, "{other:?}");
            assert_eq!(codes(&tablet), if expected { vec!["A001 A002"] } else { vec![] }, "{other:?}");
            let [one, two] = [person(&one), person(&two)];
            let found = may_be_one((&one, &Marks::of(&one)), (&two, &Marks::of(&two)));
            assert_eq!(found, expected, "{other:?}");
        }
    }

    #[test]
    fn a_pair_told_apart_is_not_asked_for_again_until_that_is_taken_back() {
        let mut tablet = book();
        let today = day(2024, 2, 1);
        let [one, two] = [(); 2].map(|()| tablet.person(today, "Lê Hoàn", &[]).0);
        assert_eq!(codes(&tablet), ["A001 A002"]);
        let apart = |persons: [&Subject; 2], reason: &str| {
            let (persons, reason) = (persons.map(Clone::clone), reason.to_owned());
            Command::Record { fact: ToldApart { persons, reason }.into(), fields: vec![] }
        };
        assert_eq!(tablet.may(today, &apart([&one, &two], " ")), Err(Refusal::Empty));
        let written = tablet.try_act(today, &apart([&one, &two], "hai anh em họ")).expect("a reason");
        assert_eq!(codes(&tablet), Vec::<String>::new());
        assert!(matches!(
            tablet.may(today, &apart([&two, &one], "đã hỏi")),
            Err(Refusal::Clash { clash: Clash::ToldApartTwice, .. })
        ));
        tablet.act(today, Command::Undo { act: written[0].id() });
        assert_eq!(codes(&tablet), ["A001 A002"]);
    }

    #[test]
    fn two_books_put_together_show_who_was_written_down_in_both() {
        let mut tablet = book();
        let mut other = tablet.join('B');
        let today = day(2024, 2, 1);
        let born = [(field::BORN, "1990")];
        tablet.person(today, "Đỗ Hoàn", &born);
        other.person(today, "Do Hoan", &born);
        assert_eq!(codes(&tablet), Vec::<String>::new());
        tablet.merge(&other);
        other.merge(&tablet);
        assert_eq!(codes(&tablet).len(), 1);
        assert_eq!(undecided(&tablet.register), undecided(&other.register));
    }

    #[test]
    fn a_file_that_was_only_just_opened_can_be_taken_back() {
        let mut tablet = book();
        let today = day(2024, 2, 1);
        let (one, _) = tablet.person(today, "Lê Hoàn", &[]);
        let (two, _) = tablet.person(today, "Lê Hoàn", &[]);
        tablet.set(today, &one, field::PHONE, "0905123456");
        let act = |tablet: &Tablet, id: &Subject| {
            only_just_opened(&tablet.register, tablet.register.person(id).expect("one"))
        };
        assert_eq!(act(&tablet, &one), None, "something hangs on it");
        let undone = act(&tablet, &two).expect("nothing hangs on it");
        tablet.act(today, Command::Undo { act: undone });
        assert_eq!(codes(&tablet), Vec::<String>::new());
        assert_eq!(tablet.register.persons().count(), 1);
    }
}
