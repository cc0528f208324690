//! Names on screen, where whoever has the password may read them, but not everybody who looks over a shoulder.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::names;
use crate::casework::Register;
use crate::casework::person::{Episode, Person, field};

/// Where on screen a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Lists, search, anything that shows several persons.
    List,
    /// The person's own page; `name_shown` after the tap that a minor's name needs (rule 8).
    OwnPage { name_shown: bool },
}

/// "Nguyễn Tấn Khoa", or initials for minors and under `Ẩn tên` (`hide_names`).
pub fn on_screen(
    register: &Register,
    person: &Person,
    screen: Screen,
    hide_names: bool,
    today: NaiveDate,
) -> String {
    let is_shown = match screen {
        Screen::OwnPage { name_shown: true } => true,
        Screen::List | Screen::OwnPage { .. } => !register.is_minor(person, today),
    };
    names(person, is_shown && !hide_names).0
}

/// "anh K. · KT-26-A017"; the code alone where it stands for the name already.
pub fn with_code(name: String, between: &str, person: &Person) -> String {
    if name.contains(person.code()) { name } else { format!("{name}{between}{}", person.code()) }
}

/// In a sentence on screen: "anh K.", by the cách gọi that was chosen. Source: A13, rule 20.
pub fn spoken_on_screen(register: &Register, person: &Person, today: NaiveDate) -> String {
    let chosen = person.event.text(field::CALLED);
    let word = match (chosen, person.event.text(field::SEX)) {
        ("", _) if register.is_minor(person, today) => "em",
        ("", "male") => "anh",
        ("", "female") => "chị",
        ("", _) => "anh (chị)",
        (chosen, _) => chosen,
    };
    format!("{word} {}", names(person, false).1)
}

/// What persons are called in sentences on one screen; of two who are called alike, each carries the code.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    alike: BTreeSet<String>,
}

impl Spoken {
    /// Of everybody in the book whose case is open.
    pub fn of(register: &Register, today: NaiveDate) -> Self {
        let (mut once, mut alike) = (BTreeSet::new(), BTreeSet::new());
        let open = |person: &Person| person.current().is_some_and(Episode::is_open);
        for person in register.persons().filter(|person| open(person)) {
            let name = spoken_on_screen(register, person, today);
            if !once.insert(name.clone()) {
                alike.insert(name);
            }
        }
        Self { alike }
    }

    /// "anh K.", or "anh K. (KT-26-A017)".
    pub fn name(&self, register: &Register, person: &Person, today: NaiveDate) -> String {
        let name = spoken_on_screen(register, person, today);
        if self.alike.contains(&name) { format!("{name} ({})", person.code()) } else { name }
    }
}
