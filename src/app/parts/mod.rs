//! Small components that every page is built from, one a file. They take plain data and closures and know
//! nothing of the state, the Register or the vault.

use std::sync::atomic::{AtomicU32, Ordering};

mod badge;
mod button;
mod chart;
mod choice_rows;
mod contents;
mod date_field;
mod dialog;
mod due_line;
mod empty;
mod error_summary;
mod facts;
mod field_frame;
mod identity_bar;
mod later;
mod link;
mod link_row;
mod note_sentence;
mod page;
mod paper_text;
mod password_field;
mod person_row;
mod phrases;
mod ring;
mod select_field;
mod standing;
mod status_strip;
mod tabs;
mod task_status;
mod text_field;
mod timeline;
mod trend_strip;
mod undo_bar;

pub use badge::{Badge, BadgeLook};
pub use button::{Button, ButtonKind};
pub use chart::ChartView;
pub use choice_rows::{CheckRows, Choice, ChoiceRows};
pub use contents::{WithContents, jump_to};
pub use date_field::{DateChip, DateField};
pub use dialog::Dialog;
pub use due_line::{DueLine, Urgency};
pub use empty::Empty;
pub use error_summary::{ErrorSummary, FieldError, focus_on_id};
pub use facts::{Fact, Facts};
pub use identity_bar::{Identity, IdentityBar};
pub use later::Later;
pub use link::{BasePath, Link, use_go};
pub use link_row::LinkRow;
pub use note_sentence::OneForm;
pub use page::{Page, Section};
pub use paper_text::PaperText;
pub use password_field::PasswordField;
pub use person_row::{PersonRow, PersonRowData};
pub use phrases::Phrases;
pub use ring::{Emblem, Seat, TeamRing};
pub use select_field::SelectField;
pub use status_strip::{CopyAge, Saving, StatusStrip};
pub use tabs::Tabs;
pub use task_status::{TaskState, TaskStatus};
pub use text_field::TextField;
pub use timeline::{Timeline, TimelineLine};
pub use trend_strip::{Trend, TrendMark, TrendStrip};
pub use undo_bar::UndoBar;

/// An element id that no other element of the page has.
pub(crate) fn unique_id(kind: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("{kind}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
