//! `Thăm hỏi tiếp`: after a release with progress somebody asks now and then how it goes. Light checks, no part of
//! being helped, and nobody has to take them.

use super::person::Episode;
use crate::vietnamese::month::Month;

impl Episode {
    /// The months in which somebody is to ask, in their order; none where it was not wished for.
    pub fn aftercare_months(&self) -> Vec<Month> {
        let Some(release) = self.release() else { return vec![] };
        let after = |months: &u32| Month::of(release.fact.on).plus(*months);
        let mut months: Vec<Month> = release.fact.aftercare.iter().map(after).collect();
        months.sort();
        months
    }

    /// The months that are still ahead or wait: those after the last time somebody asked. None once it was declined.
    pub fn aftercare_left(&self) -> Vec<Month> {
        if !self.aftercare_ends.is_empty() {
            return vec![];
        }
        let asked = self.aftercare.iter().map(|asked| Month::of(asked.fact.on)).max();
        self.aftercare_months().into_iter().filter(|month| asked.is_none_or(|asked| *month > asked)).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::casework::due::{Why, due};
    use crate::casework::fact::*;
    use crate::casework::person::Stage;
    use crate::casework::tablet::{Model, Tablet, day, release};
    use crate::ledger::Subject;
    use crate::vietnamese::month::Month;

    fn asked(tablet: &Tablet, episode: &Subject, on: chrono::NaiveDate) -> AftercareMade {
        let (episode, doer) = (episode.clone(), tablet.author.clone());
        AftercareMade { episode, on, doer, outcome: Outcome::MetPerson, note: String::new() }
    }

    #[test]
    fn somebody_asks_at_three_six_and_twelve_months_unless_it_is_declined() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (person, episode) = tablet.helped(day(2024, 1, 10), "Nguyễn Tấn Khoa", &[]);
        let out = day(2024, 2, 20);
        tablet.record(out, ReleaseRecorded { aftercare: vec![3, 6, 12], ..release(&episode, out) });
        let stage = |tablet: &Tablet| tablet.register.person(&person).expect("him").episodes[0].stage();
        let waits = |tablet: &Tablet, today| -> Vec<Vec<Month>> {
            let lines = due(&tablet.register, today, &[]).into_iter();
            let lines = lines.filter_map(|line| match line.why {
                Why::AftercareDue { months, .. } => Some(months),
                _ => None,
            });
            lines.collect()
        };
        let month = |year, number| Month::new(year, number).expect("a month");
        assert_eq!(stage(&tablet), Stage::Aftercare);
        assert!(!tablet.register.person(&person).expect("him").episodes[0].is_helped());
        assert!(waits(&tablet, day(2024, 4, 30)).is_empty());
        assert_eq!(waits(&tablet, day(2024, 5, 1)), [vec![month(2024, 5)]]);
        assert_eq!(waits(&tablet, day(2024, 9, 1)), [vec![month(2024, 5), month(2024, 8)]]);
        let today = day(2024, 9, 1);
        tablet.record(today, asked(&tablet, &episode, today));
        assert!(waits(&tablet, today).is_empty());
        let mut declined = tablet.clone();
        declined.record(today, AftercareEnded { episode: episode.clone(), on: today });
        assert_eq!(stage(&declined), Stage::Released);
        assert!(waits(&declined, day(2025, 2, 1)).is_empty());
        assert_eq!(waits(&tablet, day(2025, 2, 1)), [vec![month(2025, 2)]]);
        let last = day(2025, 2, 3);
        tablet.record(last, asked(&tablet, &episode, last));
        assert_eq!(stage(&tablet), Stage::Released);
    }
}
