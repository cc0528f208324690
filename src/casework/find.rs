//! Finding people: as one types, with or without dấu, and lists in Vietnamese order.

mod narrowed;

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;

use super::Register;
use super::person::{Person, Stage, field};
use super::same_person::{Marks, may_be_one, told_apart};
use crate::ledger::Subject;
use crate::vietnamese::fold::{Folded, Query, Rank, matches};
use crate::vietnamese::name::FullName;
use crate::vietnamese::order::{SortKey, person_sort_key, text_sort_key};

pub use narrowed::{LeadWanted, Narrowing, Order, QuarterKey, leads, put_in_order, quarters_of};

/// Every person of the book with what is searched in; texts are folded once, not with every letter typed.
#[derive(Clone, Debug, Default)]
pub struct PeopleIndex {
    /// In the order of lists, once everybody was read.
    rows: Vec<Row>,
    /// As they were when they were read.
    read: BTreeMap<Subject, Rc<Person>>,
}

#[derive(Clone, Debug)]
struct Row {
    person: Rc<Person>,
    order: ListOrder,
    name: Folded,
    /// Name, other name, khu phố, tổ, code and phone.
    all: Folded,
    /// Of the latest episode.
    stage: Option<Stage>,
    quarter: Option<(QuarterKey, String)>,
    /// To find those who may be the same person.
    marks: Marks,
}

/// Compares as lists of people do; tells nothing of the name that could be shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ListOrder {
    name: SortKey,
    born: String,
    code: String,
}

/// By tên, then họ, then đệm; people with equal names by birth, then by code.
pub fn list_order(person: &Person) -> ListOrder {
    let name = FullName::parse(person.full_name());
    ListOrder {
        name: name.map_or_else(|_| text_sort_key(person.full_name()), |name| person_sort_key(&name)),
        born: person.event.text(field::BORN).to_owned(),
        code: person.code().to_owned(),
    }
}

impl PeopleIndex {
    pub fn of(register: &Register) -> Self {
        let mut index = Self::default();
        index.read_on(register, || true);
        index
    }

    /// Reads everybody who is new or was changed since the last time, one after the other while `may_go_on` says so.
    /// Returns whether nobody is left.
    pub fn read_on(&mut self, register: &Register, mut may_go_on: impl FnMut() -> bool) -> bool {
        // With most letters of a search nobody was changed since the last one.
        let is_same = |(known, now): (&Rc<Person>, &Rc<Person>)| Rc::ptr_eq(known, now);
        if self.read.len() == register.persons().len()
            && self.read.values().zip(register.persons()).all(is_same)
        {
            return true;
        }
        for person in register.persons() {
            let before = self.read.get(person.id());
            if before.is_some_and(|before| Rc::ptr_eq(before, person)) {
                continue;
            }
            if !may_go_on() {
                return false;
            }
            if before.is_some() {
                self.rows.retain(|row| row.person.id() != person.id());
            }
            self.rows.push(Row::of(person));
            self.read.insert(person.id().clone(), person.clone());
        }
        if self.read.len() > register.persons().len() {
            self.read.retain(|id, _| register.person(id).is_some());
            self.rows.retain(|row| register.person(row.person.id()).is_some());
        }
        let in_order = |one: &Row, other: &Row| one.place() <= other.place();
        if !self.rows.is_sorted_by(in_order) {
            self.rows.sort_by(|one, other| one.place().cmp(&other.place()));
        }
        true
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Who answers what was typed, the best first, equals in the order of lists. Nothing typed finds everybody.
    ///
    /// Marks that were typed and agree come first, and a find in the name before one elsewhere.
    pub fn search(&self, typed: &str, stage: Option<Stage>) -> Vec<Subject> {
        self.narrowed(typed, stage, &Narrowing::default(), NaiveDate::MIN)
    }

    /// As [`PeopleIndex::search`], of those alone whom the list is narrowed to.
    pub fn narrowed(
        &self,
        typed: &str,
        stage: Option<Stage>,
        narrowing: &Narrowing,
        today: NaiveDate,
    ) -> Vec<Subject> {
        let query = Query::new(typed);
        let is_wanted = |row: &&Row| {
            (stage.is_none() || row.stage == stage)
                && (narrowing.is_none() || narrowing.holds(row.quarter(), row.person.current(), today))
        };
        let id = |row: &Row| row.person.id().clone();
        if query.is_empty() {
            return self.rows.iter().filter(is_wanted).map(id).collect();
        }
        let mut found: Vec<((Rank, bool), &Row)> =
            self.rows.iter().filter(is_wanted).filter_map(|row| Some((row.rank(&query)?, row))).collect();
        // Stable: within one rank the order of lists stays.
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, row)| id(row)).collect()
    }

    /// Every khu phố of the book with the words most people wrote for it, in their order.
    pub fn quarters(&self) -> Vec<(QuarterKey, String)> {
        narrowed::quarters(self.rows.iter().filter_map(|row| row.quarter.as_ref()))
    }

    /// The others in the book who may be this person and were not told apart yet.
    pub fn undecided_of(&self, person: &Person) -> Vec<Subject> {
        let marks = Marks::of(person);
        let others = self.rows.iter().filter(|row| row.person.id() != person.id());
        let alike = others.filter(|row| {
            may_be_one((person, &marks), (&row.person, &row.marks))
                && told_apart(person, &row.person).is_none()
        });
        let mut alike: Vec<&Subject> = alike.map(|row| row.person.id()).collect();
        alike.sort();
        alike.into_iter().cloned().collect()
    }

    /// People whose name is the same but for marks and case: shown before somebody is written down twice.
    pub fn same_name(&self, full_name: &str) -> Vec<Subject> {
        let wanted = Folded::new(full_name);
        let same = self.rows.iter().filter(|row| !wanted.is_empty() && row.name.plain() == wanted.plain());
        same.map(|row| row.person.id().clone()).collect()
    }
}

impl Row {
    fn of(person: &Rc<Person>) -> Self {
        let text = |name| person.event.text(name);
        let searched = [
            person.full_name(),
            text(field::OTHER_NAME),
            text(field::QUARTER),
            text(field::CELL),
            person.code(),
            text(field::PHONE),
        ];
        Self {
            person: person.clone(),
            order: list_order(person),
            name: Folded::new(person.full_name()),
            all: Folded::new(&searched.join("\n")),
            stage: person.current().map(|episode| episode.stage()),
            quarter: narrowed::quarter(person),
            marks: Marks::of(person),
        }
    }

    fn place(&self) -> (&ListOrder, &Subject) {
        (&self.order, self.person.id())
    }

    fn quarter(&self) -> Option<&QuarterKey> {
        self.quarter.as_ref().map(|(key, _)| key)
    }

    /// `true` beside the rank where words were found outside the name.
    fn rank(&self, query: &Query) -> Option<(Rank, bool)> {
        // What is found in the name is found in all of it.
        let anywhere = (matches(query, &self.all)?, true);
        let in_name = matches(query, &self.name).map(|rank| (rank, false));
        Some(in_name.map_or(anywhere, |in_name| in_name.min(anywhere)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::Command;
    use crate::casework::tablet::{Model, Tablet, day};

    fn book() -> Tablet {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        for (name, fields) in [
            ("Nguyễn Tấn Khoa", vec![("phone", "0905123456"), ("cell", "19")]),
            ("Lê Hoàn", vec![("quarter", "Khuê Đông"), ("born", "1990")]),
            ("Lê Hoàn", vec![("born", "1985")]),
            ("Lê Hòa", vec![("other_name", "Sáu Đen")]),
            ("Trần Thị Hoa", vec![]),
            ("Phạm Văn An", vec![("quarter", "Hòa Khê")]),
        ] {
            tablet.person(day(2024, 2, 1), name, &fields);
        }
        tablet
    }

    #[track_caller]
    fn finds(index: &PeopleIndex, register: &Register, typed: &str, expected: &[&str]) {
        let found = index.search(typed, None);
        let codes: Vec<&str> = found
            .iter()
            .map(|id| register.person(id).expect("a person").code().trim_start_matches("KT-24-"))
            .collect();
        assert_eq!(codes, expected, "{typed:?}");
    }

    #[test]
    fn finds_in_every_column_and_lists_by_given_name() {
        let mut tablet = book();
        let mut index = PeopleIndex::of(&tablet.register);
        for (typed, expected) in [
            ("", &["A006", "A005", "A004", "A003", "A002", "A001"][..]),
            ("hoà", &["A004", "A003", "A002", "A006", "A005", "A001"]),
            ("hòan", &["A003", "A002"]),
            ("hoa", &["A005", "A004", "A003", "A002", "A006", "A001"]),
            ("khue d", &["A002"]),
            ("den sau", &["A004"]),
            ("a001", &["A001"]),
            ("0905 123", &["A001"]),
            ("khoa 19", &["A001"]),
            ("xuân", &[]),
        ] {
            finds(&index, &tablet.register, typed, expected);
        }
        let khoa = index.search("tan khoa", None).remove(0);
        tablet.set(day(2024, 2, 2), &khoa, field::FULL_NAME, "Ngô Bá Xuân");
        assert!(index.read_on(&tablet.register, || true));
        finds(&index, &tablet.register, "tan khoa", &[]);
        finds(&index, &tablet.register, "xuân", &["A001"]);
        assert_eq!(index.len(), 6);
    }

    #[test]
    fn filters_by_stage_and_warns_of_the_same_name() {
        let mut tablet = book();
        let index = PeopleIndex::of(&tablet.register);
        let twins = index.same_name("LE HOAN");
        assert_eq!(twins.len(), 2);
        assert!(index.same_name(" ").is_empty() && index.same_name("Hoàn").is_empty());
        let episode = tablet.register.person(&twins[0]).expect("one").episodes[0].id().clone();
        tablet.admit(&episode, day(2024, 3, 1), "addiction");
        let index = PeopleIndex::of(&tablet.register);
        assert_eq!(index.search("le", Some(Stage::Helped)), [twins[0].clone()]);
        assert_eq!(index.search("le hoan", Some(Stage::Preparing)), [twins[1].clone()]);
    }

    #[test]
    fn reading_on_gives_what_reading_all_gives() {
        let mut tablet = book();
        let mut index = PeopleIndex::of(&tablet.register);
        for (typed, name) in [("phạm", "Ân"), ("trần", "Đỗ Ánh"), ("sáu", "Ấn")] {
            let person = index.search(typed, None).remove(0);
            tablet.set(day(2024, 2, 2), &person, field::FULL_NAME, name);
            assert!(!index.read_on(&tablet.register, || false));
            assert!(index.read_on(&tablet.register, || true));
            assert_eq!(index.search("", None), PeopleIndex::of(&tablet.register).search("", None));
        }
        let act = tablet.person(day(2024, 2, 3), "Võ Thị Mới", &[]).0;
        assert!(index.read_on(&tablet.register, || true));
        assert_eq!(index.search("mới", None), std::slice::from_ref(&act));
        let opened = tablet.register.person(&act).expect("just opened").event.act;
        tablet.act(day(2024, 2, 3), Command::Undo { act: opened });
        assert!(index.read_on(&tablet.register, || true));
        assert_eq!((index.len(), index.search("mới", None)), (6, vec![]));
    }
}
