//! Makes paper: a tree of blocks ([`paper`]) is typeset into pages, and pages become PDF or a preview; or the tree
//! becomes a Word file, whose pages Word makes.
//!
//! The room knows nothing of cases. Same tree, same fonts, same options: same bytes.

#[cfg(feature = "pdf")]
pub mod answer;
#[cfg(feature = "pdf")]
pub mod docx;
pub mod file_password;
pub mod fonts;
pub mod message;
pub mod paper;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod preview;
#[cfg(feature = "pdf")]
pub mod protect;
#[cfg(test)]
mod samples;
pub mod typeset;
