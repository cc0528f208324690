//! What the unit was called before: after wards were joined, a paper of an earlier day still bears the name that held on
//! it. Source: domain 2.5, rule 13.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Unit, read_ward};
use crate::casework::book::field;

impl Unit {
    /// The last day of each earlier name, and the name with its kind; in the order of time. One that was cleared is none.
    pub fn earlier_names(&self) -> Vec<(NaiveDate, &str)> {
        let names = self.fields.under(field::EARLIER).filter_map(|(rest, name)| {
            let until = rest.strip_suffix(field::NAME)?.strip_suffix(':')?;
            Some((until.parse().ok()?, name.text().trim()))
        });
        let mut names: Vec<_> = names.filter(|(_, name)| !name.is_empty()).collect();
        names.sort();
        names
    }

    /// The unit as it was called on a day.
    pub fn on(&self, day: NaiveDate) -> Cow<'_, Self> {
        match self.earlier_names().into_iter().find(|(until, _)| day <= *until) {
            Some((until, name)) => Cow::Owned(self.called(name, until)),
            None => Cow::Borrowed(self),
        }
    }

    /// Under an earlier name: what is set of letterheads says it instead of the name of now, but for what was recorded as
    /// otherwise then.
    fn called(&self, name: &str, until: NaiveDate) -> Self {
        let (kind, ward) = read_ward(name);
        let named = [(field::KIND, kind), (field::WARD, &*ward)];
        let named = named.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let then = Self { fields: self.fields.overlaid(named) };
        let renamed = self.fields.iter().filter_map(|(name, set)| {
            let is_of_papers = [field::KEEPER, field::DRAFTER, field::DECIDER, field::PAPER]
                .iter()
                .any(|of| name.starts_with(of));
            match name {
                field::PLACE if set.text() == self.text(field::WARD) => Some((name.to_owned(), ward.clone())),
                _ if is_of_papers => Some((name.to_owned(), self.renamed(&then, set.text()))),
                _ => None,
            }
        });
        let prefix = format!("{}{until}:", field::EARLIER);
        let otherwise =
            self.fields.under(&prefix).filter(|(part, set)| *part != field::NAME && !set.text().is_empty());
        let otherwise = otherwise.map(|(part, set)| (part.to_owned(), set.text().to_owned()));
        let changed: Vec<(String, String)> = renamed.chain(otherwise).collect();
        Self { fields: then.fields.overlaid(changed) }
    }

    /// Words with the name of another time in the place of the name of now, in capitals as well.
    fn renamed(&self, then: &Self, text: &str) -> String {
        if self.text(field::WARD).is_empty() {
            return text.to_owned();
        }
        let (now, before) = (self.ward(), then.ward());
        text.replace(&now, &before).replace(&now.to_uppercase(), &before.to_uppercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::book::{Office, earlier_field};
    use crate::ledger::Fields;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().expect("a day")
    }

    fn merged() -> Unit {
        let until = |day: &str, part: &str| earlier_field(self::day(day), part);
        let fields = [
            (field::WARD.to_owned(), "Cẩm Lệ"),
            (field::PLACE.to_owned(), "Cẩm Lệ"),
            (field::CITY.to_owned(), "Thành phố Đà Nẵng"),
            ("keeper:upper".to_owned(), "ỦY BAN MTTQ VIỆT NAM\nPHƯỜNG CẨM LỆ"),
            ("keeper:receivers".to_owned(), "Đảng ủy phường Cẩm Lệ"),
            (until("2025-06-30", field::NAME), "phường Khuê Trung"),
            (until("2025-06-30", "drafter:symbol"), "UBND-VX"),
            (until("2005-08-04", field::NAME), "xã Hòa Thọ"),
            (until("2010-01-01", field::NAME), " "),
            ("earlier:hôm qua:name".to_owned(), "phường Nào Đó"),
        ];
        Unit { fields: Fields::unrecorded(fields.map(|(name, value)| (name, value.to_owned()))) }
    }

    #[test]
    fn a_name_holds_until_its_last_day() {
        let unit = merged();
        for (on, ward, place) in [
            ("2005-08-04", "xã Hòa Thọ", "Hòa Thọ"),
            ("2005-08-05", "phường Khuê Trung", "Khuê Trung"),
            ("2025-06-30", "phường Khuê Trung", "Khuê Trung"),
            ("2025-07-01", "phường Cẩm Lệ", "Cẩm Lệ"),
        ] {
            let then = unit.on(day(on));
            assert_eq!((then.ward(), then.place()), (ward.to_owned(), place.to_owned()), "{on}");
        }
    }

    #[test]
    fn letterheads_follow_the_name_but_for_what_was_otherwise_then() {
        let unit = merged();
        let then = unit.on(day("2025-06-30"));
        let (keeper, drafter) = (then.letterhead(Office::Keeper), then.letterhead(Office::Drafter));
        assert_eq!(keeper.upper, ["ỦY BAN MTTQ VIỆT NAM", "PHƯỜNG KHUÊ TRUNG"]);
        assert_eq!(keeper.receivers, ["Đảng ủy phường Khuê Trung"]);
        assert_eq!((&*drafter.lower[1], &*drafter.symbol), ("PHƯỜNG KHUÊ TRUNG", "UBND-VX"));
        assert_eq!(then.body(Office::Keeper), "Ủy ban MTTQ Việt Nam phường Khuê Trung");
        let now = unit.on(day("2025-07-01"));
        assert_eq!(now.letterhead(Office::Drafter).symbol, "UBND");
        assert_eq!(now.body(Office::Drafter), "Ủy ban nhân dân phường Cẩm Lệ");
    }
}
