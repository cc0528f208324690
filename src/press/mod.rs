//! Makes paper: a tree of blocks ([`paper`]) is typeset into pages, and pages become PDF or a preview.
//!
//! The room knows nothing of cases. Same tree, same fonts, same options: same bytes.

pub mod fonts;
pub mod message;
pub mod paper;
pub mod pdf;
pub mod preview;
#[cfg(test)]
mod samples;
pub mod typeset;
