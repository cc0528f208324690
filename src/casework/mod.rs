//! The work itself, computed from the ledger.
//!
//! [`Register`] is what the entries say. [`decide`](decide::decide) tells what may be recorded, [`settle`] what
//! two tablets' entries mean together when either alone would have been allowed.

pub mod act;
pub mod book;
pub mod criticism;
pub mod decide;
pub mod due_month;
pub mod event;
pub mod fact;
pub mod figures;
pub mod meeting;
pub mod person;
pub mod placeholders;
pub mod plan;
pub mod plan_text;
mod register;
pub mod settle;
pub mod template;
#[cfg(test)]
pub mod test_book;

pub use decide::{Command, Context, NewFact, Refusal, decide};
pub use fact::Fact;
pub use register::Register;
