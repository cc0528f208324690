//! What was printed, saved or sent, and what came back signed, of the book as a whole, of a team, a member or a handover.
//! What was made of a case, a meeting, a plan or a round of support is told with that.

use super::Register;
use crate::casework::event::{Event, Told, put};
use crate::casework::fact::*;
use crate::ledger::Subject;
use crate::pick;

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Papers {
    made: Vec<Event<PaperMade>>,
    signed: Vec<Event<SignedCopyRecorded>>,
}

impl Papers {
    /// `None` where nothing was made.
    pub(super) fn of(told: Vec<Told>) -> Option<Self> {
        let mut papers = Self::default();
        for event in told {
            match event.fact {
                Fact::PaperMade(_) => put(&mut papers.made, event, pick!(PaperMade)),
                _ => put(&mut papers.signed, event, pick!(SignedCopyRecorded)),
            }
        }
        (papers != Self::default()).then_some(papers)
    }
}

impl Register {
    /// What was made of each of them, in the order in which it was.
    pub fn papers(&self) -> impl Iterator<Item = &Event<PaperMade>> {
        self.state.papers.values().flat_map(|papers| &papers.made)
    }

    /// What was made of one of them.
    pub fn papers_of(&self, subject: &Subject) -> &[Event<PaperMade>] {
        self.state.papers.get(subject).map_or(&[], |papers| &papers.made)
    }

    /// What came back signed of each of them.
    pub fn signed_papers(&self) -> impl Iterator<Item = &Event<SignedCopyRecorded>> {
        self.state.papers.values().flat_map(|papers| &papers.signed)
    }
}
