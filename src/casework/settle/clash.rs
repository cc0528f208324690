//! The pairs that two tablets can bring together, and what each means.

/// Two entries that only two tablets could bring together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clash {
    BookStands,
    SameTemplate,
    LetterTaken,
    MemberLeft,
    HangsOnUndone,
    UndoneTwice,
    ProposedTwice,
    AdmittedTwice,
    AdmittedIncomplete,
    NotAdmitted,
    SeatTaken,
    SeatEndedTwice,
    EndsBeforeStart,
    ReviewedTwice,
    ReleaseProposedTwice,
    ReleasedTwice,
    ReleasedBeforeAdmission,
    AfterRelease,
    TwoOpenEpisodes,
    EpisodesOverlap,
    InvitedTwice,
    FinalisedTwice,
    AfterFinalised,
    IssuedTwice,
    AfterIssue,
    MilestoneReviewedTwice,
    StrandEmpty,
    PausesOverlap,
    PauseEndedTwice,
    NotReleased,
    AftercareEndedTwice,
    ListedTwice,
    ReceivedTwice,
    ClosedTwice,
    ClosedAndReleased,
    ClosedThoughAdmitted,
    AfterClosure,
    ConsentWithdrawnTwice,
    LinkedTwice,
    ToldApartTwice,
    MeasureEndedTwice,
    AgesMixed,
    SchoolWithoutYes,
    ErasedTwice,
    Erased,
    ErasedAndHelped,
}

/// What the pair means until a person settles it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Both say the same: there is nothing to settle.
    SameThing,
    /// The earlier by (day, clock, id) stands; the later is shown.
    EarlierStands,
    /// Both count until one is ended or taken back.
    BothShown,
    /// Kept where it is, and marked.
    KeptAndMarked,
}

/// One line a clash.
pub const LINES: &[(Clash, Meaning)] = &[
    (Clash::BookStands, Meaning::SameThing),
    (Clash::SameTemplate, Meaning::SameThing),
    (Clash::LetterTaken, Meaning::BothShown),
    (Clash::MemberLeft, Meaning::KeptAndMarked),
    (Clash::HangsOnUndone, Meaning::KeptAndMarked),
    (Clash::UndoneTwice, Meaning::SameThing),
    (Clash::ProposedTwice, Meaning::SameThing),
    (Clash::AdmittedTwice, Meaning::EarlierStands),
    (Clash::AdmittedIncomplete, Meaning::KeptAndMarked),
    (Clash::NotAdmitted, Meaning::KeptAndMarked),
    (Clash::SeatTaken, Meaning::BothShown),
    (Clash::SeatEndedTwice, Meaning::EarlierStands),
    (Clash::EndsBeforeStart, Meaning::KeptAndMarked),
    (Clash::ReviewedTwice, Meaning::BothShown),
    (Clash::ReleaseProposedTwice, Meaning::SameThing),
    (Clash::ReleasedTwice, Meaning::EarlierStands),
    (Clash::ReleasedBeforeAdmission, Meaning::KeptAndMarked),
    (Clash::AfterRelease, Meaning::KeptAndMarked),
    (Clash::TwoOpenEpisodes, Meaning::BothShown),
    (Clash::EpisodesOverlap, Meaning::KeptAndMarked),
    (Clash::InvitedTwice, Meaning::BothShown),
    (Clash::FinalisedTwice, Meaning::EarlierStands),
    (Clash::AfterFinalised, Meaning::KeptAndMarked),
    (Clash::IssuedTwice, Meaning::EarlierStands),
    (Clash::AfterIssue, Meaning::KeptAndMarked),
    (Clash::MilestoneReviewedTwice, Meaning::BothShown),
    (Clash::StrandEmpty, Meaning::KeptAndMarked),
    (Clash::PausesOverlap, Meaning::BothShown),
    (Clash::PauseEndedTwice, Meaning::EarlierStands),
    (Clash::NotReleased, Meaning::KeptAndMarked),
    (Clash::AftercareEndedTwice, Meaning::SameThing),
    (Clash::ListedTwice, Meaning::BothShown),
    (Clash::ReceivedTwice, Meaning::BothShown),
    (Clash::ClosedTwice, Meaning::EarlierStands),
    (Clash::ClosedAndReleased, Meaning::KeptAndMarked),
    (Clash::ClosedThoughAdmitted, Meaning::KeptAndMarked),
    (Clash::AfterClosure, Meaning::KeptAndMarked),
    (Clash::ConsentWithdrawnTwice, Meaning::SameThing),
    (Clash::LinkedTwice, Meaning::SameThing),
    (Clash::ToldApartTwice, Meaning::SameThing),
    (Clash::MeasureEndedTwice, Meaning::EarlierStands),
    (Clash::AgesMixed, Meaning::KeptAndMarked),
    (Clash::SchoolWithoutYes, Meaning::KeptAndMarked),
    (Clash::ErasedTwice, Meaning::SameThing),
    (Clash::Erased, Meaning::KeptAndMarked),
    (Clash::ErasedAndHelped, Meaning::KeptAndMarked),
];

impl Clash {
    pub fn meaning(self) -> Option<Meaning> {
        LINES.iter().find(|(clash, _)| *clash == self).map(|(_, meaning)| *meaning)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_clash_has_one_line() {
        let clashes: BTreeSet<Clash> = LINES.iter().map(|(clash, _)| *clash).collect();
        assert_eq!(clashes.len(), LINES.len());
        assert!(LINES.iter().all(|(clash, meaning)| clash.meaning() == Some(*meaning)));
        // The last variant's place tells how many there are.
        assert_eq!(LINES.len(), Clash::ErasedAndHelped as usize + 1);
    }
}
