//! The printed papers: each a pure function from the Register to a [`Paper`](crate::press::paper::Paper).
//!
//! What a paper leaves open is recorded, computed, or printed as dots (rule 26): nothing is half filled.

pub mod agreement;
pub mod assignment;
pub mod calendar;
pub mod case_list;
mod choices;
pub mod criticism;
mod deeds;
mod dots;
mod grounds;
pub mod handover;
mod head;
mod kinds;
mod left_open;
pub mod loan_list;
pub mod minutes;
mod naming;
pub mod own_head;
pub mod own_page;
mod pen;
pub mod plan;
mod printed;
pub mod receipts;
mod recent;
pub mod recovery_sheet;
pub mod release_notice;
pub mod release_proposal;
pub mod report;
pub mod report_charts;
pub mod review_sheet;
mod review_words;
pub mod sign_sheet;
pub mod takeover;
pub mod team_decision;
#[cfg(test)]
mod tests;
pub mod visit_slips;
pub mod ward_report;
pub mod week_sheet;
pub mod zalo;

pub use agreement::{agreement, blank_agreement};
pub use case_list::case_list;
pub use choices::kinds_of_person;
pub use handover::handover;
pub use kinds::{ForWhom, Form, Group, Made, MadeOf, Mark, Of, PaperKind};
pub use left_open::{LeftOpen, left_open};
pub use loan_list::loan_list;
pub use minutes::minutes;
pub use plan::plan;
pub use printed::{AsSigned, Printed};
pub use receipts::receipts;
pub use recent::{made_again, recently_made};
pub use recovery_sheet::recovery_sheet;
pub use takeover::takeover;
pub use ward_report::ward_report;
pub use week_sheet::week_sheet;
