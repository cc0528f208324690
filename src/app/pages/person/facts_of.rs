//! What was written of a person, as ruled lines: for the overview and for `Xem lại`.

use chrono::NaiveDate;

use crate::app::bound::show_birth;
use crate::app::parts::Fact;
use crate::app::state::hides_names;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::{Screen, on_screen};
use crate::casework::person::{Episode, Person, episode_field, field};

/// Only what is known becomes a line.
fn known(lines: impl IntoIterator<Item = (&'static str, String)>) -> Vec<Fact> {
    let known = lines.into_iter().filter(|(_, value)| !value.is_empty());
    known.map(|(label, value)| Fact::new(label, value)).collect()
}

/// With initials for minors: the whole name needs a tap of its own.
pub fn personal_facts(register: &Register, person: &Person, today: NaiveDate) -> Vec<Fact> {
    let words = &t().intake;
    let text = |name: &str| person.event.text(name).to_owned();
    let hidden = hides_names();
    let is_by_initials = hidden || register.is_minor(person, today);
    let other_name = if is_by_initials { String::new() } else { text(field::OTHER_NAME) };
    let mut facts = known([
        (words.full_name, on_screen(register, person, Screen::OwnPage { name_shown: false }, hidden, today)),
        (words.other_name, other_name),
        (words.born, show_birth(person.event.text(field::BORN))),
        (words.sex, sex_words(person.event.text(field::SEX)).to_owned()),
        (words.called, text(field::CALLED)),
    ]);
    facts.extend(place_facts(person));
    facts
}

/// Where the person lives and how to reach them.
pub fn place_facts(person: &Person) -> Vec<Fact> {
    let words = &t().intake;
    let text = |name: &str| person.event.text(name).to_owned();
    known([
        (words.home, text(field::RESIDENCE)),
        (words.quarter, text(field::QUARTER)),
        (words.cell, text(field::CELL)),
        (words.phone, text(field::PHONE)),
    ])
}

/// Blank where nothing was chosen.
pub fn sex_words(stored: &str) -> &'static str {
    match stored {
        "male" => t().intake.male,
        "female" => t().intake.female,
        _ => "",
    }
}

pub fn family_facts(episode: &Episode) -> Vec<Fact> {
    let words = &t().intake;
    let text = |name: &str| episode.text(name).to_owned();
    known([
        (words.family_member, text(episode_field::FAMILY_NAME)),
        (words.family_relation, text(episode_field::FAMILY_RELATION)),
        (words.family_phone, text(episode_field::FAMILY_PHONE)),
        (words.family_none, text(episode_field::FAMILY)),
    ])
}

pub fn referrer_facts(episode: &Episode) -> Vec<Fact> {
    known([(t().intake.introduced_by, episode.text(episode_field::REFERRER).to_owned())])
}

pub fn wishes_facts(episode: &Episode) -> Vec<Fact> {
    let words = &t().intake;
    let text = |name: &str| episode.text(name).to_owned();
    let ticked = |prefix: &str, word: fn(&str) -> &'static str| {
        let ticked = episode.event.fields.under(prefix).filter(|(_, field)| !field.text().is_empty());
        ticked.map(|(id, _)| word(id)).collect::<Vec<_>>().join("; ")
    };
    known([
        (words.wishes, text(episode_field::WISHES)),
        (words.needs, ticked(episode_field::NEED, words.need)),
        (words.needs_note, text(episode_field::NEEDS)),
        (words.difficulties, ticked(episode_field::DIFFICULTY, words.difficulty)),
        (words.difficulties_note, text(episode_field::DIFFICULTIES)),
    ])
}
