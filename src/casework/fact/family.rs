//! The family of a person, and persons of the book who are of one family.

use serde::{Deserialize, Serialize};

use crate::ledger::Subject;

/// Somebody of the family; who it is stands in fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RelativeAdded {
    pub person: Subject,
}

/// Two persons of the book share a family; how they are related is a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FamilyLinked {
    pub persons: [Subject; 2],
}
