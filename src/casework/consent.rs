//! What was explained to a person and what was answered. Source: product A4; rule 8; domain 4.5.
//!
//! Whether the ward may work without a consent is for the unit to say: the book keeps the answer or the basis, and
//! decides nothing by it.

use chrono::NaiveDate;

use super::Register;
use super::event::Event;
use super::fact::{ConsentAsked, ConsentWithdrawn};
use super::family;
use super::person::{Episode, Person};
use crate::ledger::EntryId;

/// Names of the fields of a consent.
pub mod consent_field {
    /// What was explained, in a few words.
    pub const EXPLAINED: &str = "explained";
    /// Who explained it.
    pub const EXPLAINED_BY: &str = "explained_by";
    /// The person's own answer: `yes`, `no` or empty.
    pub const OWN: &str = "own";
    pub const OWN_WORDS: &str = "own_words";
    /// The answer of father, mother or guardian, for a minor: `yes`, `no` or empty.
    pub const GUARDIAN: &str = "guardian";
    pub const GUARDIAN_WHO: &str = "guardian_who";
    /// The basis on which the unit works without a consent, in its own words.
    pub const BASIS: &str = "basis";
    /// Whether a school may be spoken to: `yes`, `no` or empty.
    pub const SCHOOL: &str = "school";
    /// Whether the agreement page is signed: `yes`, `no` or empty.
    pub const SIGNED: &str = "signed";
}

/// One time of explaining and asking.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent {
    pub asked: Event<ConsentAsked>,
    pub withdrawn: Vec<Event<ConsentWithdrawn>>,
}

impl Consent {
    pub fn text(&self, field: &str) -> &str {
        self.asked.text(field)
    }

    /// The withdrawal that counts: the earliest of what was written.
    pub fn withdrawal(&self) -> Option<&Event<ConsentWithdrawn>> {
        self.withdrawn.iter().min_by_key(|event| (event.fact.on, event.time, event.entry))
    }

    /// Rule 8: a school is spoken to only after a yes that still holds.
    pub fn allows_school(&self) -> bool {
        self.withdrawn.is_empty() && self.text(consent_field::SCHOOL) == "yes"
    }

    /// Whether it did so on a day: from the one of a withdrawal on it does no more.
    fn allowed_school_on(&self, on: NaiveDate) -> bool {
        self.text(consent_field::SCHOOL) == "yes" && self.withdrawal().is_none_or(|it| on < it.fact.on)
    }
}

impl Episode {
    /// The time of asking that counts: the latest.
    pub fn consent(&self) -> Option<&Consent> {
        self.consents.last()
    }
}

/// Whether the school might be spoken to on a day; of a grown person nobody asks (rule 8), and what was answered of
/// somebody who is erased nobody knows any more.
pub fn may_speak_to_school(register: &Register, person: &Person, episode: &Episode, on: NaiveDate) -> bool {
    let asked = episode.consents.iter().rfind(|consent| consent.asked.fact.on <= on);
    person.is_erased()
        || !register.is_minor(person, on)
        || asked.is_some_and(|consent| consent.allowed_school_on(on))
}

/// What says that it might not, where somebody was asked by that day.
pub fn no_to_school(episode: &Episode, on: NaiveDate) -> Option<EntryId> {
    let asked = episode.consents.iter().rfind(|consent| consent.asked.fact.on <= on)?;
    Some(asked.withdrawal().map_or(asked.asked.entry, |withdrawal| withdrawal.entry))
}

/// What a consent still lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lacking {
    /// Nobody is written down as father, mother or guardian of a minor.
    Guardian,
    /// The answer of the guardian.
    GuardianWord,
    /// The person's own.
    OwnWord,
}

/// What is not written yet. Nothing is asked for where the unit named a basis of its own, or where the consent was
/// taken back: then there is an answer.
pub fn lacking(register: &Register, person: &Person, episode: &Episode, on: NaiveDate) -> Vec<Lacking> {
    let is_minor = register.is_minor(person, on);
    let consent = episode.consent();
    let has = |field: &str| consent.is_some_and(|consent| !consent.text(field).is_empty());
    let is_settled = has(consent_field::BASIS) || consent.is_some_and(|it| !it.withdrawn.is_empty());
    let mut lacking = vec![];
    if is_minor && !family::has_guardian(person, episode) {
        lacking.push(Lacking::Guardian);
    }
    if is_minor && !is_settled && !has(consent_field::GUARDIAN) {
        lacking.push(Lacking::GuardianWord);
    }
    if !is_settled && !has(consent_field::OWN) {
        lacking.push(Lacking::OwnWord);
    }
    lacking
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::decide::{Command, Refusal};
    use crate::casework::fact::{RelativeAdded, SchoolContacted, Withdrawer};
    use crate::casework::family::relative_field;
    use crate::casework::person::{episode_field, field};
    use crate::casework::settle::{Clash, unsettled};
    use crate::casework::tablet::{Model, Tablet, day, text_pairs};
    use crate::ledger::Subject;

    fn book() -> Tablet {
        Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1))
    }

    fn lacks(tablet: &Tablet, person: &Subject) -> Vec<Lacking> {
        let person = tablet.register.person(person).expect("one");
        lacking(&tablet.register, person, &person.episodes[0], day(2024, 2, 1))
    }

    #[test]
    fn a_minor_needs_a_guardian_and_both_words_and_a_grown_person_their_own() {
        let mut tablet = book();
        let today = day(2024, 2, 1);
        let (grown, grown_case) = tablet.person(today, "Nguyễn Tấn Khoa", &[(field::BORN, "1990")]);
        let (young, young_case) = tablet.person(today, "Lê Đình Mạnh", &[(field::BORN, "2010")]);
        use Lacking::*;
        assert_eq!(lacks(&tablet, &grown), [OwnWord]);
        assert_eq!(lacks(&tablet, &young), [Guardian, GuardianWord, OwnWord]);
        let asked = tablet.record(today, ConsentAsked { episode: grown_case, on: today });
        tablet.set(today, &asked, consent_field::OWN, "no");
        assert_eq!(lacks(&tablet, &grown), []);
        let relative = RelativeAdded { person: young.clone() };
        let mother = tablet.record_with(today, relative, &[(relative_field::NAME, "Trần Thị Thử")]);
        assert_eq!(lacks(&tablet, &young), [Guardian, GuardianWord, OwnWord]);
        tablet.set(today, &mother, relative_field::GUARDIAN, "yes");
        let asked = tablet.record(today, ConsentAsked { episode: young_case.clone(), on: today });
        for (field, value, left) in [
            (consent_field::OWN, "yes", &[GuardianWord][..]),
            (consent_field::OWN, "", &[GuardianWord, OwnWord]),
            (consent_field::GUARDIAN, "yes", &[OwnWord]),
            (consent_field::BASIS, "theo quy chế của phường", &[]),
        ] {
            tablet.set(today, &asked, field, value);
            assert_eq!(lacks(&tablet, &young), left, "{field} = {value:?}");
        }
        tablet.set(today, &mother, relative_field::OFF, "yes");
        assert_eq!(lacks(&tablet, &young), [Guardian]);
        tablet.set(today, &young_case, episode_field::FAMILY_NAME, "Trần Thị Thử");
        assert_eq!(lacks(&tablet, &young), []);
    }

    #[test]
    fn a_withdrawal_ends_what_was_allowed_and_can_be_taken_back() {
        let mut tablet = book();
        let (asked_on, today) = (day(2024, 2, 1), day(2024, 3, 1));
        let (person, episode) = tablet.person(asked_on, "Lê Đình Mạnh", &[(field::BORN, "2010")]);
        let fields = text_pairs(&[(consent_field::SCHOOL, "yes"), (consent_field::OWN, "yes")]);
        let fact = ConsentAsked { episode, on: asked_on }.into();
        let consent = tablet.act(today, Command::Record { fact, fields }).remove(0);
        let allowed = |tablet: &Tablet| {
            let person = tablet.register.person(&person).expect("him");
            person.episodes[0].consent().expect("asked").allows_school()
        };
        assert!(allowed(&tablet));
        let withdrawn = |on| ConsentWithdrawn {
            consent: consent.clone(),
            on,
            by: Withdrawer::Guardian,
            reason: String::new(),
        };
        let record = |on| Command::Record { fact: withdrawn(on).into(), fields: vec![] };
        let refused = |tablet: &mut Tablet, on| match tablet.may(today, &record(on)) {
            Err(Refusal::Clash { clash, .. }) => clash,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(&mut tablet, day(2024, 1, 31)), Clash::EndsBeforeStart);
        let written = tablet.try_act(today, &record(day(2024, 2, 20))).expect("a withdrawal");
        assert!(!allowed(&tablet));
        assert_eq!(refused(&mut tablet, today), Clash::ConsentWithdrawnTwice);
        tablet.act(today, Command::Undo { act: written[0].id() });
        assert!(allowed(&tablet));
    }
    #[test]
    fn a_school_is_spoken_to_only_after_a_yes_that_holds_on_that_day() {
        let mut tablet = book();
        let today = day(2024, 3, 20);
        let (_, episode) = tablet.person(day(2024, 2, 1), "Lê Đình Mạnh", &[(field::BORN, "2010")]);
        let (_, grown) = tablet.person(day(2024, 2, 1), "Đỗ Thử", &[(field::BORN, "1990")]);
        let author = tablet.author.clone();
        let spoken = |episode: &Subject, on| SchoolContacted {
            episodes: vec![episode.clone()],
            on,
            doers: vec![author.clone()],
            note: "Em đi học đều".into(),
            informant: String::new(),
        };
        let may = |tablet: &mut Tablet, episode: &Subject, on| {
            let fact = spoken(episode, on).into();
            match tablet.may(today, &Command::Record { fact, fields: vec![] }) {
                Ok(()) => true,
                Err(Refusal::Clash { clash: Clash::SchoolWithoutYes, .. }) => false,
                other => panic!("{other:?}"),
            }
        };
        let (before, after) = (day(2024, 2, 29), day(2024, 3, 5));
        assert!(may(&mut tablet, &grown, after) && !may(&mut tablet, &episode, after));
        let asked = tablet.record(today, ConsentAsked { episode: episode.clone(), on: day(2024, 3, 1) });
        for (answer, expected) in [("", false), ("no", false), ("yes", true)] {
            tablet.set(today, &asked, consent_field::SCHOOL, answer);
            assert_eq!(may(&mut tablet, &episode, after), expected, "{answer}");
        }
        assert!(!may(&mut tablet, &episode, before), "before anybody was asked");
        let told = tablet.record(today, spoken(&episode, after));
        let consent = asked.clone();
        let by = Withdrawer::Own;
        tablet.record(today, ConsentWithdrawn { consent, on: day(2024, 3, 10), by, reason: String::new() });
        // What was done while the yes held stands; from the day of the withdrawal on it is refused again.
        assert!(may(&mut tablet, &episode, after) && !may(&mut tablet, &episode, day(2024, 3, 10)));
        assert_eq!(unsettled(&tablet.register), []);
        let later = Command::Correct { event: told, fact: spoken(&episode, day(2024, 3, 12)).into() };
        assert!(matches!(
            tablet.may(today, &later),
            Err(Refusal::Clash { clash: Clash::SchoolWithoutYes, .. })
        ));
        // A no beside it, from another hand, is shown until somebody looks.
        tablet.set(today, &asked, consent_field::SCHOOL, "no");
        let marked: Vec<Clash> = unsettled(&tablet.register).iter().map(|line| line.clash).collect();
        assert_eq!(marked, [Clash::SchoolWithoutYes]);
    }
}
