//! What was written of a person, as ruled lines: for the overview and for `Xem lại`.

use chrono::NaiveDate;

use crate::app::bound::show_partial;
use crate::app::pages::intake::relative_words;
use crate::app::parts::Fact;
use crate::app::state::hides_names;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::{Screen, on_screen, with_code};
use crate::casework::consent::{Consent, consent_field};
use crate::casework::event::Event;
use crate::casework::fact::ConsentWithdrawn;
use crate::casework::family::{household, link_field, relatives};
use crate::casework::person::{Episode, Person, episode_field, field};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::identity_number::masked;

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
        (words.born, show_partial(person.event.text(field::BORN))),
        (words.sex, sex_words(person.event.text(field::SEX)).to_owned()),
        (words.called, text(field::CALLED)),
    ]);
    facts.extend(place_facts(person));
    if register.unit().asks_id_number() {
        facts.extend(known([(words.id_number, masked(person.event.text(field::ID_NUMBER)))]));
    }
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

/// Who speaks for the family, who else belongs to it, and who of the book shares it.
pub fn family_facts(register: &Register, person: &Person, episode: &Episode, today: NaiveDate) -> Vec<Fact> {
    let words = &t().intake;
    let text = |name: &str| episode.text(name).to_owned();
    let hidden = hides_names();
    let mut facts = known([
        (words.family_member, text(episode_field::FAMILY_NAME)),
        (words.family_relation, text(episode_field::FAMILY_RELATION)),
        (words.family_phone, text(episode_field::FAMILY_PHONE)),
        (words.family_none, text(episode_field::FAMILY)),
    ]);
    let relatives = relatives(person).map(relative_words).collect::<Vec<_>>().join("; ");
    let household = household(register, person).map(|(other, link)| {
        let name = with_code(on_screen(register, other, Screen::List, hidden, today), " · ", other);
        match link.text(link_field::RELATION) {
            "" => name,
            relation => format!("{name} ({relation})"),
        }
    });
    let household = household.collect::<Vec<_>>().join("; ");
    facts.extend(known([(t().family.relatives, relatives), (t().family.household, household)]));
    facts
}

/// What was explained and answered, and of a minor what must not be done without a yes (rule 8).
pub fn consent_facts(register: &Register, person: &Person, episode: &Episode, today: NaiveDate) -> Vec<Fact> {
    let words = &t().consent;
    let is_minor = register.is_minor(person, today);
    let consent = episode.consent();
    let text = |name: &str| consent.map_or("", |consent| consent.text(name));
    let answer = |name: &str| match text(name) {
        "yes" => words.agrees.to_owned(),
        "no" => words.agrees_not.to_owned(),
        _ => t().common.not_recorded.to_owned(),
    };
    let of_minor = |value: String| if is_minor { value } else { String::new() };
    let on = consent.map(|consent| (words.asked)(&in_figures(consent.asked.fact.on)));
    let allowed = consent.is_some_and(Consent::allows_school);
    let school = if allowed { words.school_yes } else { words.school_never };
    let withdrawn = consent.and_then(Consent::withdrawal).map(withdrawal_words);
    known([
        (words.title, on.unwrap_or_default()),
        (words.explained_by, text(consent_field::EXPLAINED_BY).to_owned()),
        (words.own, answer(consent_field::OWN)),
        (words.own_words, text(consent_field::OWN_WORDS).to_owned()),
        (words.guardian, of_minor(answer(consent_field::GUARDIAN))),
        (words.school, of_minor(school.to_owned())),
        (words.basis, text(consent_field::BASIS).to_owned()),
        (words.withdraw, withdrawn.unwrap_or_default()),
    ])
}

/// "Người được giúp đỡ rút lại sự đồng ý từ ngày 05/03/2024."
pub fn withdrawal_words(withdrawal: &Event<ConsentWithdrawn>) -> String {
    let ConsentWithdrawn { on, by, reason, .. } = &withdrawal.fact;
    (t().consent.withdrawn)(*by, &in_figures(*on), reason)
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
