//! The printed papers: each a pure function from the Register to a [`Paper`](crate::press::paper::Paper).
//!
//! What a paper leaves open is recorded, computed, or printed as dots (rule 26): nothing is half filled.

pub mod agreement;
pub mod case_list;
mod dots;
pub mod handover;
mod head;
mod kinds;
pub mod minutes;
mod naming;
pub mod plan;
pub mod receipts;
pub mod recovery_sheet;
pub mod report;
pub mod takeover;
#[cfg(test)]
mod tests;
pub mod week_sheet;
pub mod zalo;

pub use agreement::{agreement, blank_agreement};
pub use case_list::case_list;
pub use handover::handover;
pub use kinds::{ForWhom, Form, Made, MadeOf, Of, PaperKind, Printed};
pub use minutes::minutes;
pub use plan::plan;
pub use receipts::receipts;
pub use recovery_sheet::recovery_sheet;
pub use takeover::takeover;
pub use week_sheet::week_sheet;
