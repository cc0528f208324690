//! Who may be shown how: the one place that decides how a person is named, on screen and on every paper.
//!
//! Papers take a [`Naming`] and never a name; text that people wrote goes through [`Naming::free_text`].
//! Source: rules 7, 8, 19, 20; domain 1.7, 4.5.

mod family;
mod screen;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

pub use screen::{Screen, Spoken, on_screen, spoken_on_screen, with_code};

use super::Register;
use super::book::{self, Unit};
use super::history::ever_written;
use super::person::{Person, field};
use super::scrub::{Hidden, Home, Scrubber};
use crate::ledger::Subject;
use crate::vietnamese::fold::Folded;
use crate::vietnamese::name::FullName;
use crate::vietnamese::sentence::uncapitalised;

/// From how many cases on a khu phố or tổ may be named on a paper without names (rule 7).
pub const ENOUGH_IN_A_PLACE: usize = 5;

/// For whom a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// `Bản nội bộ (có tên)`; minors by initials all the same.
    Internal,
    /// `Bản không nêu tên`
    Nameless,
}

impl Audience {
    pub fn has_names(self) -> bool {
        self == Self::Internal
    }

    /// How many cases, in a table that is split by diện, age, sex or place: without names one and two are not told
    /// apart (rule 7).
    pub fn split_count(self, cases: usize) -> String {
        match cases {
            1 | 2 if !self.has_names() => "1–2".to_owned(),
            cases => cases.to_string(),
        }
    }
}

/// An officer's word that these minors may stand on one paper as the newspaper account has them: with the year of
/// birth and the tổ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountStyle {
    /// Who confirmed it; blank confirms nothing.
    pub officer: String,
    pub persons: BTreeSet<Subject>,
}

/// How the persons on one paper are named.
pub struct Naming<'a> {
    register: &'a Register,
    audience: Audience,
    on: NaiveDate,
    account_style: BTreeSet<Subject>,
    /// What each person on this paper is called; equal ones need their code.
    on_paper: BTreeMap<Subject, Called>,
    /// By tổ, the adults who are helped there.
    in_cell: BTreeMap<String, usize>,
    scrubber: Scrubber,
}

/// The two lengths of a name on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Called {
    /// "ông N.T.K."
    first: String,
    /// "ông K."
    later: String,
}

impl<'a> Naming<'a> {
    /// `persons` are all those whose case the paper speaks of; `on` is the day of printing, which decides who is a
    /// minor.
    pub fn new(
        register: &'a Register,
        audience: Audience,
        on: NaiveDate,
        persons: impl IntoIterator<Item = &'a Person>,
        confirmed: Option<&AccountStyle>,
    ) -> Self {
        let confirmed = confirmed.filter(|style| !style.officer.trim().is_empty());
        let mut naming = Self {
            register,
            audience,
            on,
            account_style: confirmed.map(|style| style.persons.clone()).unwrap_or_default(),
            on_paper: BTreeMap::new(),
            in_cell: cells(register, on),
            scrubber: scrubber(register, audience, on),
        };
        naming.on_paper =
            persons.into_iter().map(|person| (person.id().clone(), naming.called(person))).collect();
        naming
    }

    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// Where a person is named first: "ông N.T.K. (tổ 19, phường Khuê Trung)"; internally "ông Nguyễn Tấn Khoa".
    pub fn first(&self, person: &Person) -> String {
        let mut called = self.called(person);
        let is_clear = self.is_unique(person, |other| other.first == called.first);
        let code = (!is_clear).then(|| format!("mã {}", person.code()));
        let about = if self.is_in_account_style(person) {
            // As printed in the account: no full stop behind the last letter. Source: domain 1.7, A14.
            called.first = called.first.trim_end_matches('.').to_owned();
            [person.born().map(|born| format!("SN {}", born.year())), cell(person), self.ward()]
        } else if self.audience.has_names() || self.is_minor(person) {
            [None, None, None]
        } else {
            [None, self.cell_to_name(person), self.ward()]
        };
        let brackets: Vec<String> = code.into_iter().chain(about.into_iter().flatten()).collect();
        with_brackets(called.first, &brackets)
    }

    /// Where the person was named before: "ông K."; longer where two on the paper would be called the same.
    pub fn later(&self, person: &Person) -> String {
        let called = self.called(person);
        if self.is_unique(person, |other| other.later == called.later) {
            called.later
        } else if self.is_unique(person, |other| other.first == called.first) {
            called.first
        } else {
            with_brackets(called.first, &[format!("mã {}", person.code())])
        }
    }

    /// In a table: "N.T.K.", internally "Nguyễn Tấn Khoa"; with the code where two would read the same.
    pub fn in_table(&self, person: &Person) -> String {
        let name = self.label(person);
        let is_clear = self.is_unique_by(person, |other| self.label(other) == name);
        if is_clear { name } else { with_brackets(name, &[format!("mã {}", person.code())]) }
    }

    /// Where every case stands with its code: "ông N.T.K. (KT-24-A001)", internally "ông Nguyễn Tấn Khoa (KT-24-A001)".
    pub fn with_code(&self, person: &Person) -> String {
        let name = self.called(person).first;
        if FullName::parse(person.full_name()).is_err() {
            name
        } else {
            with_brackets(name, &[person.code().to_owned()])
        }
    }

    /// On a letter to the person: "ông N.T.K.", internally "ông Nguyễn Tấn Khoa".
    pub fn called_in_full(&self, person: &Person) -> String {
        self.called(person).first
    }

    /// "ông", "bà", both where nothing tells which, "em" for a minor.
    pub fn address(&self, person: &Person) -> &'static str {
        if self.is_minor(person) { "em" } else { called_on_paper(person) }
    }

    /// What somebody typed, without the names, addresses and numbers that may not stand on this paper.
    pub fn free_text(&self, text: &str) -> String {
        self.scrubber.scrub(text)
    }

    /// The same for the place of a meeting: a hall has an address that everybody may know.
    pub fn place(&self, text: &str) -> String {
        self.scrubber.scrub_place(text)
    }

    fn is_unique(&self, person: &Person, same: impl Fn(&Called) -> bool) -> bool {
        !self.on_paper.iter().any(|(id, called)| id != person.id() && same(called))
    }

    fn is_unique_by(&self, person: &Person, same: impl Fn(&Person) -> bool) -> bool {
        let others = self.on_paper.keys().filter(|id| *id != person.id());
        !others.filter_map(|id| self.register.person(id)).any(|other| same(other))
    }

    fn is_minor(&self, person: &Person) -> bool {
        self.register.is_minor(person, self.on)
    }

    fn is_in_account_style(&self, person: &Person) -> bool {
        self.is_minor(person) && self.account_style.contains(person.id())
    }

    fn shows_full_name(&self, person: &Person) -> bool {
        self.audience.has_names() && !self.is_minor(person)
    }

    fn label(&self, person: &Person) -> String {
        let (long, _) = names(person, self.shows_full_name(person));
        long
    }

    fn called(&self, person: &Person) -> Called {
        let (long, short) = names(person, self.shows_full_name(person));
        let word = self.address(person);
        Called { first: format!("{word} {long}"), later: format!("{word} {short}") }
    }

    /// As it was called on the day of the paper.
    pub fn unit(&self) -> Cow<'a, Unit> {
        self.register.unit_on(self.on)
    }

    fn ward(&self) -> Option<String> {
        let unit = self.unit();
        (!unit.text(book::field::WARD).is_empty()).then(|| unit.ward())
    }

    fn cell_to_name(&self, person: &Person) -> Option<String> {
        let many = self.in_cell.get(&cell_key(person)).is_some_and(|count| *count >= ENOUGH_IN_A_PLACE);
        cell(person).filter(|_| many)
    }
}

/// The long and the short name, or twice the code of a person who has no name.
fn names(person: &Person, in_full: bool) -> (String, String) {
    match FullName::parse(person.full_name()) {
        Ok(name) if in_full => (name.to_string(), name.given().to_owned()),
        Ok(name) if !name.initials().is_empty() => match name.given_initial() {
            // The last word has no letter.
            given if given.is_empty() => (name.initials(), name.initials()),
            given => (name.initials(), given),
        },
        _ => (person.code().to_owned(), person.code().to_owned()),
    }
}

/// Papers say ông or bà, and both where nothing tells which (rule 20).
fn called_on_paper(person: &Person) -> &'static str {
    match (person.event.text(field::SEX), person.event.text(field::CALLED)) {
        ("male", _) | ("", "ông" | "anh" | "chú") => "ông",
        ("female", _) | ("", "bà" | "chị" | "cô") => "bà",
        _ => "ông (bà)",
    }
}

/// "tổ 19" of "19", "Tổ 19" and "tổ 19".
pub fn cell(person: &Person) -> Option<String> {
    let typed = person.event.text(field::CELL).trim();
    match typed.chars().next()? {
        first if first.is_ascii_digit() => Some(format!("tổ {typed}")),
        _ => Some(uncapitalised(typed)),
    }
}

/// "khu phố 3" of "3"; a khu phố of another name stays as it was typed.
pub fn quarter(person: &Person) -> Option<String> {
    let typed = person.event.text(field::QUARTER).trim();
    match typed.chars().next()? {
        first if first.is_ascii_digit() => Some(format!("khu phố {typed}")),
        _ => Some(typed.to_owned()),
    }
}

/// Equal for one tổ however it was typed.
fn cell_key(person: &Person) -> String {
    let folded = Folded::new(person.event.text(field::CELL));
    let words = folded.plain().split(' ').skip_while(|word| matches!(*word, "to" | "dan" | "pho"));
    words.map(|word| word.trim_start_matches('0')).collect::<Vec<_>>().join(" ")
}

fn cells(register: &Register, on: NaiveDate) -> BTreeMap<String, usize> {
    let mut cells = BTreeMap::new();
    let helped = register.persons().filter(|person| person.episodes.iter().any(|it| it.is_helped()));
    for person in helped.filter(|person| !register.is_minor(person, on)) {
        let key = cell_key(person);
        if !key.is_empty() {
            *cells.entry(key).or_default() += 1;
        }
    }
    cells
}

/// Everybody in the book who may not be named on such a paper, with the family, who would give them away.
fn scrubber(register: &Register, audience: Audience, on: NaiveDate) -> Scrubber {
    let unnamed = register.persons().filter(|person| !audience.has_names() || register.is_minor(person, on));
    let unnamed: Vec<&Person> = unnamed.map(|person| &**person).collect();
    // What somebody wrote before a name was corrected still bears the earlier one.
    let earlier = |person: &&Person| {
        let names = ever_written(register, person.id(), &[field::FULL_NAME, field::OTHER_NAME]);
        names.filter(|name| name != person.full_name()).collect::<Vec<_>>()
    };
    let earlier: Vec<String> = unnamed.iter().flat_map(earlier).collect();
    let earlier = earlier.iter().map(|name| Hidden { full_name: name, ..Hidden::default() });
    let hidden = unnamed.iter().flat_map(|person| {
        let own = Hidden {
            full_name: person.full_name(),
            other_name: person.event.text(field::OTHER_NAME),
            phone: person.event.text(field::PHONE),
            home: Home {
                residence: person.event.text(field::RESIDENCE),
                quarter: person.event.text(field::QUARTER),
                cell: person.event.text(field::CELL),
            },
        };
        [own].into_iter().chain(family::hidden(person))
    });
    let scrubber = Scrubber::new(hidden.chain(earlier));
    // "Đoàn TNCS Hồ Chí Minh [phường]": without what is left open.
    let parties = register.templates().flat_map(|(_, template)| &template.parties);
    let bodies = parties.flat_map(|party| [&party.name, &party.short]);
    let scrubber = scrubber.knowing(bodies.map(|name| name.split(['[', '«']).next().unwrap_or_default()));
    if audience.has_names() { scrubber } else { scrubber.for_everybody() }
}

fn with_brackets(name: String, parts: &[String]) -> String {
    if parts.is_empty() { name } else { format!("{name} ({})", parts.join(", ")) }
}
