//! The work itself, computed from the ledger.
//!
//! [`Register`] is what the entries say. [`decide`](decide::decide) tells what may be recorded, [`settle`] what
//! two tablets' entries mean together when either alone would have been allowed, [`due`] what is to be done.

pub mod act;
pub mod book;
pub mod decide;
pub mod event;
pub mod fact;
pub mod history;
pub mod meeting;
pub mod person;
pub mod plan;
mod register;
pub mod settle;

pub use decide::{Command, NewFact, Refusal, decide};
pub use fact::Fact;
pub use register::Register;
