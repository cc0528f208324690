//! Who a page is about: never the diện (rule 19).

use chrono::NaiveDate;

use crate::app::parts::{BadgeLook, Fact, Identity};
use crate::app::state::hides_names;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::{Screen, on_screen, spoken_on_screen, with_code};
use crate::casework::intake::is_old_and_unfinished;
use crate::casework::person::{Episode, Person, Stage, field};
use crate::casework::upcoming::{next_contact, next_review, to_ask_again};
use crate::ledger::Subject;
use crate::vietnamese::date::{PartialDate, in_figures};

/// The words of a stage and how its badge is drawn.
pub fn badge_of(stage: Stage) -> (String, BadgeLook) {
    let words = &t().stage;
    let (words, look) = match stage {
        Stage::Preparing => (words.intake, BadgeLook::Waiting),
        Stage::AwaitingAgreement => (words.awaiting, BadgeLook::Waiting),
        Stage::Helped => (words.active, BadgeLook::Helping),
        Stage::Paused => (words.paused, BadgeLook::Resting),
        Stage::ReleaseProposed => (words.release_proposed, BadgeLook::Resting),
        Stage::Aftercare => (t().aftercare.title, BadgeLook::Ended),
        Stage::Released => (words.released, BadgeLook::Ended),
        Stage::NotEligible => (words.not_eligible, BadgeLook::Ended),
        Stage::NotTakingPart => (words.not_taking_part, BadgeLook::Ended),
    };
    (words.to_owned(), look)
}

/// "anh, 34 tuổi", as far as both are known.
pub fn called_and_age(person: &Person, today: NaiveDate) -> Option<String> {
    let called = is_called(person).then(|| person.event.text(field::CALLED).to_owned());
    let age = born(person, today).map(|born| match born {
        Born::Aged(age) => (t().people.years_old)(age),
        Born::In(when) => (t().people.born_in)(&when),
    });
    let known: Vec<String> = called.into_iter().chain(age).collect();
    (!known.is_empty()).then(|| known.join(", "))
}

/// Whether a cách gọi was chosen (rule 20).
fn is_called(person: &Person) -> bool {
    !person.event.text(field::CALLED).is_empty()
}

/// What is known of a birth: only a whole date tells an age.
enum Born {
    Aged(u32),
    In(String),
}

fn born(person: &Person, today: NaiveDate) -> Option<Born> {
    let born = person.born()?;
    match born {
        PartialDate::Day(_) => born.age_on(today).map(Born::Aged),
        PartialDate::Month(_) | PartialDate::Year(_) => Some(Born::In(born.in_figures())),
    }
}

pub fn is_minor(register: &Register, person: &Subject, today: NaiveDate) -> bool {
    register.person(person).is_some_and(|person| register.is_minor(person, today))
}

/// "anh K. · KT-26-A017", for the pages below a person's.
pub fn brief_identity(register: &Register, person: &Subject, today: NaiveDate) -> String {
    let known = register.person(person);
    known.map_or_else(String::new, |person| {
        with_code(spoken_on_screen(register, person, today), " · ", person)
    })
}

/// The bar of a person's page; blank for one who is not there.
pub fn identity_of(register: &Register, person: &Subject, name_shown: bool, today: NaiveDate) -> Identity {
    let Some(person) = register.person(person) else {
        return Identity { name: String::new(), badges: vec![], facts: vec![] };
    };
    let words = &t().people;
    let mut facts = vec![Fact::new(words.code, person.code())];
    facts.extend(match called_and_age(person, today) {
        Some(known) if is_called(person) => Some(Fact::new(words.address_as, known)),
        // "Tuổi: 35"; the word is not said twice.
        _ => born(person, today).map(|born| match born {
            Born::Aged(age) => Fact::new(words.age, age.to_string()),
            Born::In(when) => Fact::new(words.born, when),
        }),
    });
    let quarter = person.event.text(field::QUARTER);
    if !quarter.is_empty() {
        facts.push(Fact::new(words.neighbourhood, quarter));
    }
    if let Some(episode) = person.current() {
        let lead = episode.lead(today).map_or(words.no_lead, |lead| register.member_name(lead));
        facts.push(Fact::new(words.lead, lead));
        facts.extend(next_date(register, episode, today));
    }
    Identity {
        name: on_screen(register, person, Screen::OwnPage { name_shown }, hides_names(), today),
        badges: person.current().map_or_else(Vec::new, |episode| badges_of(register, person, episode, today)),
        facts,
    }
}

/// The stage, and the mark of an old case.
fn badges_of(
    register: &Register,
    person: &Person,
    episode: &Episode,
    today: NaiveDate,
) -> Vec<(String, BadgeLook)> {
    let is_old = is_old_and_unfinished(register, person, episode, today);
    let mark = is_old.then(|| (t().stage.old_case.to_owned(), BadgeLook::Mark));
    std::iter::once(badge_of(episode.stage())).chain(mark).collect()
}

/// The earliest of the last days on which the next review, the next contact and what a visit left to ask are in time,
/// or since when it is overdue.
fn next_date(register: &Register, episode: &Episode, today: NaiveDate) -> Option<Fact> {
    let words = &t().people;
    if let Some(pause) = episode.running_pause() {
        let template = register.template(episode.template());
        let by = pause.to_review_on(template.map(|template| &**template));
        return Some(in_time_until(by, t().pause.to_review, today));
    }
    if let Some(month) = episode.aftercare_left().first() {
        return Some(Fact::new(words.next_date, (t().aftercare.next)(*month)));
    }
    let review = next_review(register, episode, today).map(|month| (month.last_day(), words.next_is_review));
    let contact =
        next_contact(register, episode, today).map(|month| (month.last_day(), words.next_is_contact));
    let again = to_ask_again(episode).map(|again| (again.by, words.next_is_asking));
    let (by, what) = [contact, review, again].into_iter().flatten().min_by_key(|(by, _)| *by)?;
    Some(in_time_until(by, what, today))
}

fn in_time_until(by: NaiveDate, what: &str, today: NaiveDate) -> Fact {
    let words = &t().people;
    let said = |day| format!("{} ({what})", in_figures(day));
    match by.succ_opt().filter(|late_from| today >= *late_from) {
        Some(late_from) => Fact::overdue(words.overdue_since, said(late_from)),
        None => Fact::new(words.next_date, said(by)),
    }
}
