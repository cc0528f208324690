//! `Điều kiện áp dụng`: how each condition of the model stands for a case. What the book knows already is not asked
//! once more; which condition is known by what, the template says.

use chrono::NaiveDate;

use super::consent::{Consent, consent_field};
use super::intake::Part;
use super::person::{Episode, episode_field};
use super::template::{Condition, KnownBy};

/// How one condition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Somebody answered it; this wins over what is written elsewhere.
    Answered {
        met: bool,
    },
    /// It is met by what is written in this part of the intake.
    Written(Part),
    Open,
}

impl Standing {
    pub fn is_met(self) -> bool {
        matches!(self, Self::Answered { met: true } | Self::Written(_))
    }
}

/// The field of the episode that holds what somebody answered.
pub fn condition_field(condition: &str) -> String {
    format!("{}{condition}", episode_field::CONDITION)
}

/// How a condition stands for a decision of a day.
pub fn standing(episode: &Episode, condition: &Condition, on: NaiveDate) -> Standing {
    match (episode.text(&condition_field(&condition.id)), condition.known_by) {
        ("yes", _) => Standing::Answered { met: true },
        ("no", _) => Standing::Answered { met: false },
        (_, Some(known_by)) if is_written(episode, known_by, on) => Standing::Written(part(known_by)),
        _ => Standing::Open,
    }
}

/// The part of the intake in which it is written.
fn part(known_by: KnownBy) -> Part {
    match known_by {
        KnownBy::Status => Part::Status,
        KnownBy::Consent | KnownBy::MinorsConsent => Part::Wishes,
    }
}

fn is_written(episode: &Episode, known_by: KnownBy, on: NaiveDate) -> bool {
    let is_yes = |consent: &Consent, field: &str| consent.text(field) == "yes";
    match known_by {
        KnownBy::Status => episode.status().is_some(),
        KnownBy::Consent => agreed(episode, on, |consent| is_yes(consent, consent_field::OWN)),
        KnownBy::MinorsConsent => agreed(episode, on, |consent| {
            !consent.text(consent_field::OWN).is_empty() && is_yes(consent, consent_field::GUARDIAN)
        }),
    }
}

/// Whether the answers of the last time of asking by that day are these, or those of the last time of all: what was
/// missing at an admission may be made good later. A consent that was taken back after the decision held when it was
/// taken.
fn agreed(episode: &Episode, on: NaiveDate, are_these: impl Fn(&Consent) -> bool) -> bool {
    let is_earlier = |consent: &Consent| consent.asked.fact.on <= on;
    let held = |consent: &Consent| {
        consent.withdrawal().is_none_or(|withdrawn| is_earlier(consent) && withdrawn.fact.on > on)
    };
    let by_then = episode.consents.iter().rfind(|consent| is_earlier(consent));
    by_then.into_iter().chain(episode.consent()).any(|consent| held(consent) && are_these(consent))
}

/// With what a case begins, as the book has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    Opened,
    /// The person was asked whether they take part.
    Asked,
}

/// What stands in the book with a later day than this one. An admission before it may be true: papers are often written
/// up afterwards. More often a day was typed wrong.
pub fn begun_after(episode: &Episode, day: NaiveDate) -> Vec<(Beginning, NaiveDate)> {
    let asked = episode.consents.iter().map(|consent| consent.asked.fact.on).min();
    let known = [(Beginning::Opened, Some(episode.event.fact.on)), (Beginning::Asked, asked)];
    known.into_iter().filter_map(|(what, on)| Some((what, on.filter(|on| *on > day)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::Command;
    use crate::casework::fact::{ConsentAsked, ConsentWithdrawn, Withdrawer};
    use crate::casework::person::field;
    use crate::casework::tablet::{Model, Tablet, day, status};
    use crate::ledger::Subject;

    fn stands(tablet: &Tablet, episode: &Subject, on: NaiveDate) -> String {
        let (_, episode) = tablet.register.episode(episode).expect("the case");
        let template = tablet.register.template(episode.template()).expect("a model");
        let sign = |condition: &Condition| match standing(episode, condition, on) {
            Standing::Answered { met: true } => 'x',
            Standing::Answered { met: false } => '-',
            Standing::Written(Part::Status) => 's',
            Standing::Written(_) => 'w',
            Standing::Open => '.',
        };
        template.conditions.iter().map(sign).collect()
    }

    /// Of the shipped list: residence, status informed, agreed, guardian agreed, approved.
    #[test]
    fn what_is_written_answers_and_a_hand_wins() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (on, later) = (day(2024, 2, 1), day(2024, 3, 1));
        let (_, episode) = tablet.person(on, "Lê Đình Thử", &[(field::BORN, "2010")]);
        assert_eq!(stands(&tablet, &episode, on), ".....");
        tablet.record(on, status(&episode, "minor-offence", on));
        assert_eq!(stands(&tablet, &episode, on), ".s...");
        let consent = tablet.record(on, ConsentAsked { episode: episode.clone(), on });
        for (name, value, expected) in [
            (consent_field::GUARDIAN, "yes", ".s..."),
            (consent_field::OWN, "no", ".s.w."),
            (consent_field::OWN, "yes", ".sww."),
            (consent_field::GUARDIAN, "no", ".sw.."),
            (consent_field::GUARDIAN, "yes", ".sww."),
        ] {
            tablet.set(on, &consent, name, value);
            assert_eq!(stands(&tablet, &episode, on), expected, "{name} = {value}");
        }
        for (condition, value, expected) in [
            ("agreed", "no", ".s-w."),
            ("status-informed", "yes", ".x-w."),
            ("residence", "yes", "xx-w."),
            ("agreed", "", "xxww."),
        ] {
            tablet.set(on, &episode, &condition_field(condition), value);
            assert_eq!(stands(&tablet, &episode, on), expected, "{condition} = {value}");
        }
        let (by, reason) = (Withdrawer::Own, String::new());
        let withdrawn = ConsentWithdrawn { consent, on: later, by, reason };
        tablet.act(later, Command::Record { fact: withdrawn.into(), fields: vec![] });
        assert_eq!(stands(&tablet, &episode, later), "xx...");
        assert_eq!(stands(&tablet, &episode, on), "xxww.", "what held when it was decided");
        let again = tablet.record(later, ConsentAsked { episode: episode.clone(), on: later });
        tablet.set(later, &again, consent_field::OWN, "yes");
        assert_eq!(stands(&tablet, &episode, later), "xxw..");
    }

    #[test]
    fn a_yes_after_an_admission_makes_good_what_it_lacked() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (on, later) = (day(2024, 2, 1), day(2024, 3, 1));
        let (_, episode) = tablet.person(on, "Lê Thử", &[(field::BORN, "1990")]);
        let asked = tablet.record(later, ConsentAsked { episode: episode.clone(), on: later });
        assert_eq!(stands(&tablet, &episode, on), ".....");
        tablet.set(later, &asked, consent_field::OWN, "yes");
        assert_eq!(stands(&tablet, &episode, on), "..w..");
    }

    #[test]
    fn a_day_before_the_case_began_is_told_by_what_began_later() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (opened, asked) = (day(2024, 2, 1), day(2024, 2, 10));
        let (_, episode) = tablet.person(opened, "Lê Thử", &[(field::BORN, "1990")]);
        for on in [day(2024, 3, 1), asked] {
            tablet.record(on, ConsentAsked { episode: episode.clone(), on });
        }
        let known = |on| begun_after(tablet.register.episode(&episode).expect("the case").1, on);
        for (on, expected) in [
            (day(2024, 1, 31), &[(Beginning::Opened, opened), (Beginning::Asked, asked)][..]),
            (opened, &[(Beginning::Asked, asked)]),
            (day(2024, 2, 9), &[(Beginning::Asked, asked)]),
            (asked, &[]),
        ] {
            assert_eq!(known(on), expected, "{on}");
        }
    }
}
