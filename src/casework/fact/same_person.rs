//! Two files that look alike: two persons after all, or one who was written down twice.

use serde::{Deserialize, Serialize};

use crate::ledger::Subject;

/// Somebody looked and these are two persons: the pair is not asked for again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ToldApart {
    pub persons: [Subject; 2],
    pub reason: String,
}
