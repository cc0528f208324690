//! Makes paper: a tree of blocks ([`paper`]) is typeset into pages, and pages become PDF or a preview.
//!
//! The room knows nothing of cases. Same tree, same fonts, same options: same bytes.

pub mod paper;
