//! What a new book is led through: the running list comes in, is held in the hand as a paper, and a copy is put away.
//! Source: rules, "The first ten minutes".

use super::Register;
use super::person::Episode;

/// What entries call the list of those who are helped, among the papers of the book.
pub const CASE_LIST: &str = "danh-sach";

/// In the order in which they are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FirstStep {
    /// The ward's list, or a first case by hand.
    BringIn,
    /// The list of those who are helped, on paper or as a file (rule 5).
    HoldList,
    /// A file that is kept away from this tablet (rule 5).
    PutCopyAway,
}

impl FirstStep {
    pub const ALL: [Self; 3] = [Self::BringIn, Self::HoldList, Self::PutCopyAway];

    fn is_done(self, register: &Register) -> bool {
        let cases = || register.persons().flat_map(|person| &person.episodes);
        match self {
            Self::BringIn => cases().next().is_some(),
            // Without anybody who is helped the list would be empty: nobody is asked for it.
            Self::HoldList => {
                let is_made = register.papers().any(|made| made.fact.paper == CASE_LIST);
                is_made || !cases().any(Episode::is_helped)
            }
            Self::PutCopyAway => register.backups().next().is_some(),
        }
    }
}

/// The step that comes next. `None` once all are done, and as soon as the work itself is written down: from then on
/// `Việc cần làm` says what waits.
pub fn next_first_step(register: &Register) -> Option<FirstStep> {
    let is_at_work = |episode: &Episode| {
        !episode.contacts.is_empty()
            || !episode.supports.is_empty()
            || !episode.reviews.is_empty()
            || episode.ending().is_some()
    };
    let mut cases = register.persons().flat_map(|person| &person.episodes);
    if cases.any(is_at_work) || register.meetings().next().is_some() {
        return None;
    }
    FirstStep::ALL.into_iter().find(|step| !step.is_done(register))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::fact::*;
    use crate::casework::tablet::{Model, Tablet, contact, day};
    use crate::ledger::Subject;

    fn paper(kind: &str) -> PaperMade {
        PaperMade {
            about: Subject::named("book"),
            paper: kind.into(),
            sha256: "00".into(),
            with_names: true,
            act: "saved".into(),
            receiver: String::new(),
            protected: false,
        }
    }

    #[test]
    fn each_step_is_asked_for_until_it_is_done() {
        let today = day(2026, 11, 22);
        let mut tablet = Tablet::opened("Thử Nghiệm", Model::FiveBodies, today);
        let next = |tablet: &Tablet| next_first_step(&tablet.register);
        assert_eq!(next(&tablet), Some(FirstStep::BringIn));
        let (_, episode) = tablet.person(today, "Nguyễn Thử Một", &[]);
        assert_eq!(next(&tablet), Some(FirstStep::PutCopyAway), "nobody is helped: the list is empty");
        tablet.admit(&episode, today, "addiction");
        assert_eq!(next(&tablet), Some(FirstStep::HoldList));
        tablet.record(today, paper("bien-ban"));
        assert_eq!(next(&tablet), Some(FirstStep::HoldList), "another paper is not the list");
        tablet.record(today, paper(CASE_LIST));
        assert_eq!(next(&tablet), Some(FirstStep::PutCopyAway));
        tablet.record(today, BackupMade { on: today });
        assert_eq!(next(&tablet), Some(FirstStep::PutCopyAway), "a file on this tablet is no copy");
        tablet.record(today, BackupKept { on: today, place: "USB".into() });
        assert_eq!(next(&tablet), None);
    }

    #[test]
    fn who_is_at_work_is_not_led() {
        let today = day(2026, 11, 22);
        let mut tablet = Tablet::opened("Thử Nghiệm", Model::FiveBodies, today);
        let (_, episode) = tablet.helped(today, "Nguyễn Thử Một", &[]);
        let doer = tablet.author.clone();
        tablet.record(today, contact(&episode, &doer, today));
        assert_eq!(next_first_step(&tablet.register), None);
    }
}
