//! Which visits count as `lượt tiếp xúc tại nhà`: a setting of the ward, printed under every table (rule 11).

use super::book::{Unit, field};
use super::fact::{ContactMade, Outcome, Place};

/// Whom a visit at home has to have met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HomeContacts {
    /// Source: rule 11, papers A III Bước 6.
    #[default]
    PersonOrFamily,
    PersonAlone,
    /// A visit that met nobody counts as well.
    Anybody,
}

impl HomeContacts {
    pub const ALL: [Self; 3] = [Self::PersonOrFamily, Self::PersonAlone, Self::Anybody];

    /// What the unit has chosen; the default where it chose nothing that is known here.
    pub fn of(unit: &Unit) -> Self {
        let chosen = unit.text(field::HOME_CONTACTS);
        Self::ALL.into_iter().find(|one| one.id() == chosen).unwrap_or_default()
    }

    /// As it is stored.
    pub fn id(self) -> &'static str {
        match self {
            Self::PersonOrFamily => "person-or-family",
            Self::PersonAlone => "person",
            Self::Anybody => "anybody",
        }
    }

    pub fn counts(self, contact: &ContactMade) -> bool {
        contact.place == Place::Home
            && match self {
                Self::PersonOrFamily => contact.outcome != Outcome::MetNobody,
                Self::PersonAlone => contact.outcome == Outcome::MetPerson,
                Self::Anybody => true,
            }
    }

    /// Whether somebody was met, wherever that was: the person alone, where the ward counts only that.
    pub fn met(self, contact: &ContactMade) -> bool {
        match self {
            Self::PersonAlone => contact.outcome == Outcome::MetPerson,
            Self::PersonOrFamily | Self::Anybody => contact.outcome != Outcome::MetNobody,
        }
    }

    /// The rule as it stands under a table of a paper.
    pub fn on_paper(self) -> &'static str {
        match self {
            Self::PersonOrFamily => "đếm lần đến nhà gặp người được giúp đỡ hoặc gia đình",
            Self::PersonAlone => "chỉ đếm lần đến nhà gặp chính người được giúp đỡ",
            Self::Anybody => "đếm mọi lần đến nhà, kể cả khi không gặp ai",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::book::UNIT;
    use crate::casework::figures::{Period, figures};
    use crate::casework::tablet::{Model, Tablet, day};
    use crate::ledger::Subject;

    #[test]
    fn the_ward_says_which_visits_count() {
        let today = day(2024, 5, 31);
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (_, episode) = tablet.helped(day(2024, 2, 1), "Nguyễn Tấn Khoa", &[]);
        let visits = [
            (Place::Home, Outcome::MetPerson),
            (Place::Home, Outcome::MetFamilyOnly),
            (Place::Home, Outcome::MetNobody),
            (Place::Office, Outcome::MetPerson),
            (Place::Phone, Outcome::MetPerson),
        ];
        for (at, (place, outcome)) in visits.into_iter().enumerate() {
            tablet.contact(&episode, day(2024, 5, 1 + at as u32), place, outcome);
        }
        let count = |tablet: &Tablet| {
            figures(&tablet.register, Period { from: day(2024, 5, 1), to: today }).home_contacts
        };
        assert_eq!(count(&tablet), 2, "nothing chosen");
        for (chosen, expected) in HomeContacts::ALL.into_iter().zip([2, 1, 3]) {
            tablet.set(today, &Subject::named(UNIT), field::HOME_CONTACTS, chosen.id());
            assert_eq!(count(&tablet), expected, "{chosen:?}");
        }
        tablet.set(today, &Subject::named(UNIT), field::HOME_CONTACTS, "of a newer app");
        assert_eq!(count(&tablet), 2);
    }
}
