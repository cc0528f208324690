//! Whom or what a line is about.

use crate::casework::Register;
use crate::casework::template::Party;
use crate::ledger::Subject;

/// What a line is about: whose name it carries and where its action leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    Case { person: Subject, episode: Subject },
    Person(Subject),
    Meeting(Subject),
    Plan(Subject),
    Batch(Subject),
    Member(Subject),
    Team(Subject),
    Book,
}

impl About {
    /// Of a subject that is computed as a whole; of what has no page of its own, the book.
    pub fn of(register: &Register, root: &Subject) -> Self {
        if register.person(root).is_some() {
            Self::Person(root.clone())
        } else if register.meeting(root).is_some() {
            Self::Meeting(root.clone())
        } else if register.plan(root).is_some() {
            Self::Plan(root.clone())
        } else if register.batch(root).is_some() {
            Self::Batch(root.clone())
        } else if register.member(root).is_some() {
            Self::Member(root.clone())
        } else if register.team(root).is_some() {
            Self::Team(root.clone())
        } else {
            Self::Book
        }
    }
}

/// A seat nobody sits on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EmptySeat {
    /// The id of the party in the episode's template.
    pub party: String,
    /// As the ring of seats says it: "Gia đình".
    pub short: String,
    /// The "+1": `chưa đủ (thiếu +1 gia đình)`.
    pub is_family: bool,
}

impl EmptySeat {
    pub fn of(party: &Party) -> Self {
        Self { party: party.id.clone(), short: party.short.clone(), is_family: party.is_family }
    }
}
