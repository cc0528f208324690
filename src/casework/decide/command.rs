//! What somebody wants recorded, what comes of it, and why not.

use chrono::NaiveDate;

use super::{Carried, FIRST_YEAR, ListedCase};
use crate::casework::fact::*;
use crate::casework::settle::Clash;
use crate::ledger::{EntryId, Subject};
use crate::vietnamese::name::{FullNameError, LONGEST_NAME};

/// What somebody wants recorded.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// A book, its first machine, its templates and the one who lays it.
    OpenBook {
        starts_on: NaiveDate,
        documents: Vec<String>,
        unit: Vec<(String, String)>,
        author: Vec<(String, String)>,
    },
    /// A quick record: fields of the person and of their first episode.
    OpenPerson {
        on: NaiveDate,
        person: Vec<(String, String)>,
        episode: Vec<(String, String)>,
    },
    /// The same under a model that is not the one new cases take.
    OpenPersonUnder {
        template: Subject,
        on: NaiveDate,
        person: Vec<(String, String)>,
        episode: Vec<(String, String)>,
    },
    /// The ward's running list: cases helped since before the book began.
    BringInList {
        /// The version of the model they are under, where it is not the one new cases take.
        template: Option<Subject>,
        cases: Vec<ListedCase>,
        source: Source,
        /// Why they are taken in although conditions are not recorded.
        reason: String,
    },
    /// Those who help, pasted at once: the fields of each.
    BringInMembers {
        members: Vec<Vec<(String, String)>>,
    },
    /// A round of support, with those who stand on its list from the start.
    OpenBatch {
        batch: BatchOpened,
        fields: Vec<(String, String)>,
        episodes: Vec<Subject>,
    },
    /// More cases for the list of a round.
    ListInBatch {
        batch: Subject,
        episodes: Vec<Subject>,
    },
    /// What was handed over on one day; the fields are those of each receipt.
    HandOver {
        listings: Vec<Subject>,
        on: NaiveDate,
        fields: Vec<(String, String)>,
    },
    /// Cases put on the roster of a session.
    Invite {
        meeting: Subject,
        episodes: Vec<Subject>,
    },
    /// A new episode after a release.
    Reopen {
        person: Subject,
        on: NaiveDate,
        carry: Vec<Carried>,
    },
    /// One event, with what its fields hold from the start.
    Record {
        fact: Fact,
        fields: Vec<(String, String)>,
    },
    /// The same event told again, rightly.
    Correct {
        event: Subject,
        fact: Fact,
    },
    Set {
        subject: Subject,
        field: String,
        value: String,
    },
    /// One value for the same field of several subjects.
    SetAll {
        subjects: Vec<Subject>,
        field: String,
        value: String,
    },
    /// A standing team's members take all free seats of each case but the family's, and its lead becomes the lead.
    AssignTeam {
        episodes: Vec<Subject>,
        team: Subject,
        from: NaiveDate,
    },
    /// Somebody else takes a seat; the one before keeps their history.
    ReplaceSeat {
        seat: Subject,
        occupant: Occupant,
        from: NaiveDate,
        reason: String,
    },
    /// Somebody takes over from a member who helps: these seats, the lead of these cases, and the member's places on
    /// these standing teams.
    ReplaceHelper {
        member: Subject,
        by: Subject,
        seats: Vec<Subject>,
        led: Vec<Subject>,
        teams: Vec<Subject>,
        from: NaiveDate,
        reason: String,
    },
    /// A version of a model, new or not, is taken into use.
    ApplyTemplate {
        document: String,
        on: NaiveDate,
        authority: Authority,
    },
    /// Cases go over to another version.
    ChangeVersion {
        episodes: Vec<Subject>,
        template: Subject,
        on: NaiveDate,
    },
    /// Takes away what is known of somebody who was not taken in or takes part no longer, but code, day and reason.
    Erase {
        person: Subject,
    },
    Undo {
        act: EntryId,
    },
}

/// A fact that may be recorded, not yet an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct NewFact {
    pub subject: Subject,
    pub fact: Fact,
    pub supersedes: Vec<EntryId>,
    pub retracts: Vec<EntryId>,
}

/// What `decide` cannot know by itself.
pub struct Context<'a> {
    pub today: NaiveDate,
    /// This machine's letter.
    pub letter: char,
    pub random: &'a mut dyn FnMut() -> u64,
}

/// Why something cannot be recorded. The words are in `app/text`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("{day} is after today, {today}")]
    InFuture { day: NaiveDate, today: NaiveDate },
    #[error("not before {from}")]
    TooEarly { from: NaiveDate },
    #[error("{day} is before {FIRST_YEAR}")]
    AbsurdDate { day: NaiveDate },
    #[error("there is no {0}")]
    NoSuchSubject(Subject),
    #[error("this is not of the template: {0}")]
    NotInTemplate(String),
    #[error("a name is needed")]
    NameMissing,
    #[error("the name is longer than {LONGEST_NAME} characters")]
    NameTooLong,
    #[error("nobody is named who did it")]
    DoerMissing,
    #[error("a status needs a source")]
    SourceMissing,
    #[error("nobody is named who decided")]
    AuthorityMissing,
    /// The world acted before everything was recorded: the fact is taken, with a reason.
    #[error("a reason is asked for, because something is missing")]
    ReasonMissing { missing: Vec<String> },
    #[error("not a version that can be used: {0}")]
    NotATemplate(String),
    #[error("nothing is filled in")]
    Empty,
    #[error("{clash:?}")]
    Clash { clash: Clash, with: Option<EntryId> },
    #[error("{} live entries hang on it", .0.len())]
    OthersHang(Vec<EntryId>),
    #[error("{0} entries are of a newer version of the app")]
    NewerEntries(usize),
}

impl From<FullNameError> for Refusal {
    fn from(error: FullNameError) -> Self {
        match error {
            FullNameError::Blank => Self::NameMissing,
            FullNameError::TooLong => Self::NameTooLong,
        }
    }
}
