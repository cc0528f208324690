//! Inputs tied to a field of the ledger: typed letters are a draft, leaving the field records the fact, and two
//! hands' different values are both shown until a person chooses.

mod afresh;
mod choice;
mod choice_and_day;
mod contested;
mod day;
pub mod fields;
mod form;
mod form_field;
mod source;
mod text;

pub use afresh::{Afresh, Rounds};
pub use choice::BoundChoice;
pub use choice_and_day::{ChoiceAndDay, Chosen, Ids};
pub use contested::Contested;
pub use day::{
    DayField, days_ahead, read_birth, read_day, read_day_or_none, read_name, read_partial, show_partial,
};
pub use form::{FormDraft, FormErrors, Held, RecordForm, field_error, record_or_correct, tidy_text};
pub use form_field::{FormChoice, FormDay, FormDayAhead, FormText};
pub use source::{SOURCE_DAY, SourceFields, TypedSource};
pub use text::{BoundText, BoundTextKind};

use crate::app::state::{AppState, NotRecorded};
use crate::casework::Command;
use crate::ledger::Subject;
use crate::vault::records::DraftName;

/// The field's value as it stands.
fn standing(state: AppState, subject: &Subject, field: &str) -> String {
    state.fields_now(subject).text(field).to_owned()
}

/// Records a value unless it is the one that stands; the draft ends either way. `author` is whoever typed it.
pub(super) fn set(
    state: AppState,
    subject: &Subject,
    field: &str,
    value: String,
    label: &str,
    draft: DraftName,
    author: Option<Subject>,
) -> Result<(), NotRecorded> {
    if standing(state, subject, field) == value {
        state.drop_draft(&draft);
        return Ok(());
    }
    let command = Command::Set { subject: subject.clone(), field: field.to_owned(), value };
    state.act_of(author, draft, &command, label).map(|_| ())
}
