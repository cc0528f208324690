//! What belongs to the book as a whole: the unit and its letterheads, members, standing teams, machines.

#[cfg(test)]
mod tests;

use super::event::Event;
use super::fact::*;
use crate::ledger::{EntryId, Fields, Setting, Subject, WriterId};
use crate::vietnamese::fold::Folded;
use crate::vietnamese::name::tidy_line;
use crate::vietnamese::sentence::capitalised;

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
    /// Parts of a letterhead, after [`KEEPER`] or [`DRAFTER`].
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
    /// The letters a case code begins with.
    pub const ABBREVIATION: &str = "abbreviation";
}

/// The field that holds what is set of one kind of paper.
pub fn paper_field(code: &str, part: &str) -> String {
    format!("{}{code}:{part}", field::PAPER)
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
    /// `yes` when it takes no more cases; keeps its history.
    pub const DISBANDED: &str = "disbanded";
}

pub type Member = Event<MemberAdded>;
pub type Team = Event<TeamFormed>;
pub type Machine = Event<MachineJoined>;

/// The unit as its fields tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unit {
    pub fields: Fields,
}

/// Which of the two bodies a letterhead is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Office {
    Keeper,
    Drafter,
}

/// What stands at the head and foot of a body's papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letterhead {
    /// Not bold, one or more lines.
    pub upper: Vec<String>,
    /// Bold, above the rule.
    pub lower: Vec<String>,
    /// After the type code: `KH-MTTQ-BTT`.
    pub symbol: String,
    /// Above the signature: `TM. BAN THƯỜNG TRỰC`, `CHỦ TỊCH`.
    pub signs_as: Vec<String>,
    pub signer: String,
    pub receivers: Vec<String>,
}

impl Unit {
    /// Whether the number of the căn cước is asked for; a book begins without.
    pub fn asks_id_number(&self) -> bool {
        self.text(field::ASKS_ID_NUMBER) == "yes"
    }

    /// The unit as these fields would make it, before there is a book: for the letterhead that draws itself while
    /// one types.
    pub fn proposed(fields: &[(String, String)]) -> Self {
        let entry = EntryId { writer: WriterId(0), seq: 0 };
        let settings = fields.iter().map(|(field, value)| Setting {
            entry,
            field: field.clone(),
            value: value.clone(),
            supersedes: &[],
        });
        Self { fields: Fields::collect(settings.collect()) }
    }

    pub fn text(&self, field: &str) -> &str {
        self.fields.text(field)
    }

    /// What is set for one kind of paper; empty where the letterhead says it.
    pub fn of_paper(&self, code: &str, part: &str) -> &str {
        self.text(&paper_field(code, part))
    }

    fn kind(&self) -> &str {
        let kind = self.text(field::KIND);
        if kind.is_empty() { "phường" } else { kind }
    }

    /// "phường Khuê Trung", and "Phường 13" as the decree writes a numbered one.
    pub fn ward(&self) -> String {
        with_kind(self.kind(), self.text(field::WARD))
    }

    /// The place named in a date line: as set, else the ward's name. A name stands without the kind of unit, a number
    /// with it. Source: domain 3.1.
    pub fn place(&self) -> String {
        let (kind, name) = match self.text(field::PLACE) {
            "" => (self.kind(), self.text(field::WARD).to_owned()),
            set => read_ward(set),
        };
        if starts_with_number(&name) { with_kind(kind, &name) } else { name }
    }

    pub fn letterhead(&self, office: Office) -> Letterhead {
        let prefix = match office {
            Office::Keeper => field::KEEPER,
            Office::Drafter => field::DRAFTER,
        };
        let ward = self.ward().to_uppercase();
        let defaults: [&str; 6] = match office {
            Office::Keeper => [
                &format!("ỦY BAN MTTQ VIỆT NAM\n{ward}"),
                "BAN THƯỜNG TRỰC",
                "MTTQ-BTT",
                "TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH",
                "",
                "Các tổ chức thành viên\nLưu: VT, MTTQ",
            ],
            // Both lines are the name of the body that issues, and bold. Source: domain 3.1.
            Office::Drafter => [
                "",
                &format!("ỦY BAN NHÂN DÂN\n{ward}"),
                "UBND",
                "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
                "",
                "Ủy ban MTTQ Việt Nam phường\nCác đơn vị có tên tại Mục VI\nLưu: VT",
            ],
        };
        let part = |name: &str, default: &str| -> String {
            let set = self.fields.text(&format!("{prefix}{name}"));
            if set.is_empty() { default.to_owned() } else { set.to_owned() }
        };
        let lines = |text: String| {
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
        };
        Letterhead {
            upper: lines(part(field::UPPER, defaults[0])),
            lower: lines(part(field::LOWER, defaults[1])),
            symbol: part(field::SYMBOL, defaults[2]),
            signs_as: lines(part(field::SIGNS_AS, defaults[3])),
            signer: part(field::SIGNER, defaults[4]),
            receivers: lines(part(field::RECEIVERS, defaults[5])),
        }
    }

    /// The body as a sentence names it: as set, else read from its letterhead, which is in capitals.
    pub fn body(&self, office: Office) -> String {
        let prefix = match office {
            Office::Keeper => field::KEEPER,
            Office::Drafter => field::DRAFTER,
        };
        let set = self.text(&format!("{prefix}{}", field::NAME));
        if !set.is_empty() {
            return set.to_owned();
        }
        let letterhead = self.letterhead(office);
        let (upper, lower) = (letterhead.upper.join(" "), letterhead.lower.join(" "));
        let begins = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
        // The bold line is the rest of the name, a part of the body above, or the whole body.
        let capitals = if begins(&["PHƯỜNG", "XÃ", "ĐẶC KHU"]) {
            format!("{upper} {lower}")
        } else if begins(&["BAN THƯỜNG TRỰC", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH"]) {
            upper
        } else {
            lower
        };
        let mut name = capitalised(&capitals.trim().to_lowercase());
        let (ward, city) = (self.ward(), self.text(field::CITY));
        for known in [ward.trim(), city, "MTTQ", "UBND", "TNCS", "Việt Nam", "Hồ Chí Minh"] {
            if !known.is_empty() {
                name = name.replace(&known.to_lowercase(), known);
            }
        }
        name
    }

    /// The letters a case code begins with: as set, else the first letters of the ward's name without marks.
    pub fn abbreviation(&self) -> String {
        match self.text(field::ABBREVIATION) {
            "" => self
                .text(field::WARD)
                .split_whitespace()
                .filter_map(|word| Folded::new(word).plain().trim_start().chars().next())
                .flat_map(char::to_uppercase)
                .collect(),
            set => set.to_owned(),
        }
    }
}

fn starts_with_number(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_digit())
}

/// The kind takes a capital before a number. Source: domain 3.1.
fn with_kind(kind: &str, name: &str) -> String {
    if starts_with_number(name) { format!("{} {name}", capitalised(kind)) } else { format!("{kind} {name}") }
}

/// What a unit of the lowest level may be.
pub const KINDS: [&str; 3] = ["phường", "xã", "đặc khu"];

/// The kind of unit and its bare name, from what people type: "Phường Khuê Trung", "xã Hòa Tiến", "Khuê Trung". Without
/// a kind it is a phường.
pub fn read_ward(typed: &str) -> (&'static str, String) {
    let name = tidy_line(typed);
    for kind in KINDS {
        let length = kind.chars().count();
        let (first, rest): (String, String) =
            (name.chars().take(length).collect(), name.chars().skip(length).collect());
        if first.to_lowercase() == kind && rest.starts_with(' ') {
            return (kind, rest.trim_start().to_owned());
        }
    }
    ("phường", name)
}

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
