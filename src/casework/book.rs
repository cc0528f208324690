//! What belongs to the book as a whole: the unit and its letterheads, members, standing teams, machines.

mod unit;

pub use unit::{DECIDERS, KINDS, Letterhead, Office, Unit, read_ward};

use chrono::NaiveDate;

use super::event::Event;
use super::fact::*;
use crate::ledger::Subject;

/// The one subject the unit's fields stand on.
pub const UNIT: &str = "unit";

/// Names of the fields of the unit. Where a letterhead line is empty, it follows from the ward's name.
pub mod field {
    /// `phường`, `xã` or `đặc khu`.
    pub const KIND: &str = "kind";
    /// The name alone: `Khuê Trung`, `13`.
    pub const WARD: &str = "ward";
    /// `Thành phố Đà Nẵng`.
    pub const CITY: &str = "city";
    /// Địa danh on papers.
    pub const PLACE: &str = "place";
    /// The template new cases take: the subject of a template.
    pub const TEMPLATE: &str = "template";
    /// The body that keeps the book: letterhead lines, symbol, signing lines, receivers (one a line).
    pub const KEEPER: &str = "keeper:";
    /// The body that drafts the plan.
    pub const DRAFTER: &str = "drafter:";
    /// The body that takes decisions, where it is neither of the two.
    pub const DECIDER: &str = "decider:";
    /// Which body takes decisions: see [`DECIDERS`](super::DECIDERS); empty for the one that drafts the plan.
    pub const DECIDES: &str = "decides";
    /// Parts of a letterhead, after [`KEEPER`], [`DRAFTER`] or [`DECIDER`].
    /// The body as a sentence names it: `Ủy ban nhân dân phường Khuê Trung`.
    pub const NAME: &str = "name";
    pub const UPPER: &str = "upper";
    pub const LOWER: &str = "lower";
    pub const SYMBOL: &str = "symbol";
    pub const SIGNS_AS: &str = "signs_as";
    pub const SIGNER: &str = "signer";
    pub const RECEIVERS: &str = "receivers";
    /// Which visits count as `lượt tiếp xúc tại nhà`: see [`HomeContacts`](super::super::home_contact::HomeContacts).
    pub const HOME_CONTACTS: &str = "home_contacts";
    /// `yes` where the number of the căn cước is asked for; otherwise it is not.
    pub const ASKS_ID_NUMBER: &str = "asks_id_number";
    /// Days without meeting anybody after which `Việc cần làm` says so; digits, see [`not_met_days`](super::super::due::not_met_days).
    pub const NOT_MET_DAYS: &str = "not_met_days";
    /// After how many days the rest of a closed case is erased: see [`erasure`](super::super::erasure).
    pub const ERASE_AFTER_DAYS: &str = "erase_after_days";
    /// What is typed for the report of a period: `report:<from>:<to>:<part>`, see
    /// [`ward_report`](super::super::ward_report).
    pub const REPORT: &str = "report:";
    /// What is set for one kind of paper: `paper:<code>:<part>`, the part one of [`SYMBOL`], [`SIGNS_AS`], [`SIGNER`],
    /// [`RECEIVERS`].
    pub const PAPER: &str = "paper:";
    /// `yes` where the paragraph of a report says a figure of 0 as well.
    pub const ZERO_CLAUSES: &str = "zero_clauses";
    /// What the unit was called before: `earlier:<last day>:<part>`, the part `name` ("phường Khuê Trung") or a field of
    /// the unit that was otherwise then.
    pub const EARLIER: &str = "earlier:";
    /// The letters a case code begins with.
    pub const ABBREVIATION: &str = "abbreviation";
}

/// The field that holds what is set of one kind of paper.
pub fn paper_field(code: &str, part: &str) -> String {
    format!("{}{code}:{part}", field::PAPER)
}

/// The field that holds what a part of the unit was until a day.
pub fn earlier_field(until: NaiveDate, part: &str) -> String {
    format!("{}{until}:{part}", field::EARLIER)
}

/// Names of the fields of a member.
pub mod member_field {
    pub const NAME: &str = "name";
    /// The party of the template they stand for, or an organisation in words.
    pub const ORGANISATION: &str = "organisation";
    pub const TITLE: &str = "title";
    /// `phường` or which khu phố.
    pub const LEVEL: &str = "level";
    pub const PHONE: &str = "phone";
    /// `yes` when no longer with the teams; keeps its history.
    pub const LEFT: &str = "left";
}

/// Names of the fields of a standing team.
pub mod team_field {
    pub const NAME: &str = "name";
    /// `seat:<party>` is a member.
    pub const SEAT: &str = "seat:";
    pub const LEAD: &str = "lead";
    /// Tổ trưởng, where the team has one.
    pub const HEAD: &str = "head";
    /// `yes` when it takes no more cases; keeps its history.
    pub const DISBANDED: &str = "disbanded";
}

pub type Member = Event<MemberAdded>;
pub type Team = Event<TeamFormed>;
pub type Machine = Event<MachineJoined>;

/// A member's name, or what is known of who is named.
pub fn member_name(member: &Member) -> &str {
    member.text(member_field::NAME)
}

/// Whether a member still helps.
pub fn is_active(member: &Member) -> bool {
    member.text(member_field::LEFT) != "yes"
}

/// The subject of a template version: the hash of its bytes.
pub fn template_subject(document: &str) -> Subject {
    use sha2::{Digest, Sha256};
    Subject::named(&format!("template-{}", hex::encode(Sha256::digest(document))))
}
