//! The unit that keeps the book: its name, and the letterheads of its two bodies.

mod earlier;
#[cfg(test)]
mod tests;

use super::{field, paper_field};
use crate::ledger::Fields;
use crate::vietnamese::fold::Folded;
use crate::vietnamese::name::tidy_line;
use crate::vietnamese::sentence::capitalised;

/// The unit as its fields tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unit {
    pub fields: Fields,
}

/// Which of the bodies a letterhead is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Office {
    Keeper,
    Drafter,
    /// Takes decisions where neither of the two does: what is not set of it is as usual for a drafter.
    Decider,
}

impl Office {
    /// What its fields begin with.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Keeper => field::KEEPER,
            Self::Drafter => field::DRAFTER,
            Self::Decider => field::DECIDER,
        }
    }
}

/// How the field [`field::DECIDES`] says which body takes decisions.
pub const DECIDERS: [(&str, Office); 3] =
    [("drafter", Office::Drafter), ("keeper", Office::Keeper), ("other", Office::Decider)];

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
        Self { fields: Fields::unrecorded(fields.iter().cloned()) }
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

    /// The body that decides who sits on a team and who leaves the model.
    pub fn deciding_office(&self) -> Office {
        let chosen = self.text(field::DECIDES);
        DECIDERS.into_iter().find(|(name, _)| *name == chosen).map_or(Office::Drafter, |(_, office)| office)
    }

    pub fn letterhead(&self, office: Office) -> Letterhead {
        let prefix = office.prefix();
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
            Office::Drafter | Office::Decider => [
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
        let set = self.text(&format!("{}{}", office.prefix(), field::NAME));
        if !set.is_empty() {
            return set.to_owned();
        }
        let letterhead = self.letterhead(office);
        self.read_from_capitals(&letterhead.upper.join(" "), &letterhead.lower.join(" "))
    }

    /// The same of a body whose name was typed in the lines of a letterhead; what is not in capitals was typed for a
    /// sentence.
    pub fn in_sentence(&self, lines: &str) -> String {
        let lines: Vec<&str> = lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        match lines.split_last() {
            Some((lower, upper)) if !lines.join(" ").contains(char::is_lowercase) => {
                self.read_from_capitals(&upper.join(" "), lower)
            }
            _ => lines.join(" "),
        }
    }

    fn read_from_capitals(&self, upper: &str, lower: &str) -> String {
        let begins = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
        // The bold line is the rest of the name, a part of the body above, or the whole body.
        let capitals = if begins(&["PHƯỜNG", "XÃ", "ĐẶC KHU"]) {
            format!("{upper} {lower}")
        } else if begins(&["BAN THƯỜNG TRỰC", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH"]) {
            upper.to_owned()
        } else {
            lower.to_owned()
        };
        let mut name = capitalised(&capitals.trim().to_lowercase());
        let (ward, city) = (self.ward(), self.text(field::CITY));
        for known in [ward.trim(), city].into_iter().chain(PROPER) {
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

/// What keeps its capitals in the name of a body.
const PROPER: [&str; 9] = [
    "MTTQ",
    "UBND",
    "TNCS",
    "Việt Nam",
    "Hồ Chí Minh",
    "Mặt trận Tổ quốc",
    "Liên hiệp Phụ nữ",
    "Cựu chiến binh",
    "Nông dân",
];

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
