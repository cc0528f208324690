//! The family of a person: who belongs to it, who is the guardian, and who of the book shares it. Source: product A7.

use super::Register;
use super::event::Event;
use super::fact::{FamilyLinked, RelativeAdded};
use super::person::{Episode, Person, episode_field};
use crate::ledger::Subject;

/// Names of the fields of somebody of the family.
pub mod relative_field {
    pub const NAME: &str = "name";
    pub const RELATION: &str = "relation";
    pub const PHONE: &str = "phone";
    /// `yes` for father, mother or guardian of a minor, else empty.
    pub const GUARDIAN: &str = "guardian";
    /// `yes` once taken off the list.
    pub const OFF: &str = "off";
}

/// Names of the fields of a link between two persons of one family.
pub mod link_field {
    /// "anh em", "vợ chồng"; perhaps blank.
    pub const RELATION: &str = "relation";
}

/// Those of the family who are on the list.
pub fn relatives(person: &Person) -> impl Iterator<Item = &Event<RelativeAdded>> {
    person.relatives.iter().filter(|relative| relative.text(relative_field::OFF) != "yes")
}

/// Whether father, mother or guardian of a minor is written down: as one of the family, or as the one who speaks for
/// it, of whom the intake of a minor asks just that.
pub fn has_guardian(person: &Person, episode: &Episode) -> bool {
    let is_guardian = |relative: &Event<RelativeAdded>| relative.text(relative_field::GUARDIAN) == "yes";
    !episode.text(episode_field::FAMILY_NAME).is_empty() || relatives(person).any(is_guardian)
}

/// The other persons of the book who share the person's family, each with the link that says so.
pub fn household<'a>(
    register: &'a Register,
    person: &'a Person,
) -> impl Iterator<Item = (&'a Person, &'a Event<FamilyLinked>)> {
    person.family_links.iter().filter_map(move |link| {
        let other = other_of(&link.fact.persons, person.id())?;
        Some((&**register.person(other)?, link))
    })
}

/// The one of a pair who is not this person.
pub fn other_of<'a>(pair: &'a [Subject; 2], person: &Subject) -> Option<&'a Subject> {
    pair.contains(person).then(|| pair.iter().find(|one| *one != person)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::decide::{Command, Refusal};
    use crate::casework::settle::Clash;
    use crate::casework::tablet::{Model, Tablet, day, text_pairs};

    #[test]
    fn two_brothers_share_a_family_until_the_link_is_taken_back() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let today = day(2024, 2, 1);
        let [one, two] = ["Thử Văn Một", "Thử Văn Hai"].map(|name| tablet.person(today, name, &[]).0);
        let link = |persons: [&Subject; 2]| {
            let fact = FamilyLinked { persons: persons.map(Clone::clone) };
            let fields = text_pairs(&[(link_field::RELATION, "anh em")]);
            Command::Record { fact: fact.into(), fields }
        };
        let shared = |tablet: &Tablet, person: &Subject| -> Vec<String> {
            let person = tablet.register.person(person).expect("one");
            let household = household(&tablet.register, person);
            household
                .map(|(other, link)| format!("{} {}", other.full_name(), link.text("relation")))
                .collect()
        };
        let written = tablet.try_act(today, &link([&one, &two])).expect("a link");
        assert_eq!(shared(&tablet, &one), ["Thử Văn Hai anh em"]);
        assert_eq!(shared(&tablet, &two), ["Thử Văn Một anh em"]);
        assert_eq!(tablet.may(today, &link([&one, &one])), Err(Refusal::Empty));
        assert!(matches!(
            tablet.may(today, &link([&two, &one])),
            Err(Refusal::Clash { clash: Clash::LinkedTwice, .. })
        ));
        tablet.act(today, Command::Undo { act: written[0].id() });
        assert_eq!(shared(&tablet, &two), Vec::<String>::new());
    }

    #[test]
    fn somebody_of_the_family_has_a_name() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let today = day(2024, 2, 1);
        let (person, _) = tablet.person(today, "Thử Văn Một", &[]);
        let add = |name| Command::Record {
            fact: RelativeAdded { person: person.clone() }.into(),
            fields: text_pairs(&[(relative_field::NAME, name)]),
        };
        assert_eq!(tablet.may(today, &add(" ")), Err(Refusal::NameMissing));
        tablet.act(today, add("Trần Thị Thử"));
        assert_eq!(relatives(tablet.register.person(&person).expect("him")).count(), 1);
    }
}
