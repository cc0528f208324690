//! The work itself, computed from the ledger.

pub mod due_month;
pub mod placeholders;
pub mod plan_text;
pub mod template;
