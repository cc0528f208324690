//! The eligibility list: what has to be so before somebody is taken in.

use serde::Deserialize;

use super::Template;
use super::words::in_plain_words;

/// One line of the eligibility list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Condition {
    pub id: String,
    /// A sentence without its end sign; [square brackets] are a hint to the officer.
    pub text: String,
    /// Asked only for persons under 18; in the plan it continues the điểm before it.
    #[serde(default)]
    pub minors_only: bool,
    /// Documents of before there was such a thing have none: each condition is then answered by hand.
    #[serde(default)]
    pub known_by: Option<KnownBy>,
}

/// What in the book answers a condition, so that nobody is asked the same twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KnownBy {
    /// A diện that was reported with its source.
    Status,
    /// That it was explained and the person agreed.
    Consent,
    /// The word of the young person, and that father, mother or guardian agreed (rule 8).
    MinorsConsent,
}

impl KnownBy {
    /// As it stands in the document.
    pub fn id(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Consent => "consent",
            Self::MinorsConsent => "minors-consent",
        }
    }
}

impl Condition {
    /// As it is asked on the screen.
    pub fn asked(&self) -> String {
        in_plain_words(&self.text)
    }
}

impl Template {
    /// The eligibility list for a person.
    pub fn conditions_for(&self, minor: bool) -> impl Iterator<Item = &Condition> {
        self.conditions.iter().filter(move |condition| minor || !condition.minors_only)
    }
}
