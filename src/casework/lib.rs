//! The work itself, computed from the ledger.
//!
//! [`Register`] is what the entries say. [`decide`](decide::decide) tells what may be recorded, [`settle`] what
//! two tablets' entries mean together when either alone would have been allowed.

// The rooms are called here as they are everywhere else.
extern crate self as casework;

use dong_hanh_ledger as ledger;
use dong_hanh_vietnamese as vietnamese;

#[cfg(test)]
mod acceptance_tests;
pub mod act;
pub mod aftercare;
pub mod agenda;
pub mod answers;
pub mod audience;
pub mod batch;
pub mod book;
pub mod consent;
pub mod contested;
pub mod criticism;
pub mod decide;
pub mod due;
pub mod due_month;
pub mod eligibility;
pub mod erasure;
pub mod event;
pub mod fact;
pub mod family;
pub mod figures;
pub mod find;
pub mod first_steps;
pub mod help_plan;
pub mod history;
pub mod home_contact;
pub mod intake;
pub mod joint;
pub mod machine;
pub mod measure;
pub mod meeting;
pub mod member_list;
pub mod models;
pub mod needs;
pub mod note;
pub mod number_series;
pub mod old_report;
pub mod pasted;
pub mod pause;
pub mod person;
pub mod placeholders;
pub mod plan;
pub mod plan_text;
mod register;
pub mod release;
pub mod review;
pub mod roster;
pub mod running_list;
pub mod same_person;
pub mod sample_ward;
pub mod scrub;
pub mod settle;
pub mod support_kind;
pub mod tablet;
pub mod team;
pub mod template;
#[cfg(any(test, feature = "test_book"))]
pub mod test_book;
pub mod timeline;
pub mod upcoming;
mod version;
pub mod ward_report;
pub mod week;

pub use decide::{Command, Context, NewFact, Refusal, decide};
pub use fact::Fact;
pub use register::{Reading, Register};
