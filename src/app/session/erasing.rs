//! `Xóa phần còn lại`: recorded as any other act, then taken off the disk.

use leptos::prelude::*;

use super::tabs;
use crate::app::state::{AppState, FIELD_FORM, NotRecorded, Opened};
use crate::casework::erasure::{Unfinished, goes_unfinished};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vault::VaultError;
use crate::vault::records::Draft;

/// How far an erasure came.
#[derive(Clone, Debug, PartialEq)]
pub enum NotErased {
    /// What was recorded before is not on the disk: nothing was done.
    Unsaved,
    NotRecorded(NotRecorded),
    /// It is recorded and nothing of it is shown any more, but the disk still has the old bodies; the next opening
    /// takes them off.
    StillHeld,
}

/// Erases the rest of a person: the act first, then their unfinished forms, then the bodies on the disk.
pub async fn erase_rest(state: AppState, person: &Subject, label: String) -> Result<(), NotErased> {
    if !state.flush().await {
        return Err(NotErased::Unsaved);
    }
    state.act(&Command::Erase { person: person.clone() }, label).map_err(NotErased::NotRecorded)?;
    // There is no way back: nothing is offered to be undone.
    state.last_act.set(None);
    take_off(state).await.map_err(|_| NotErased::StillHeld)?;
    tabs::tell_written();
    Ok(())
}

/// Takes off the disk what the open book knows to be erased, as after a file that still had it: the unfinished forms,
/// then the bodies.
pub async fn take_off(state: AppState) -> Result<(), VaultError> {
    for draft in state.drafts_whole() {
        if state.with(|register| goes(register, &draft)) {
            state.drop_draft(&draft.name);
        }
    }
    if !state.flush().await {
        return Err(VaultError::NotHeld);
    }
    let bodies = state.with(|register| register.still_held().clone());
    state.vault().erase(&bodies).await?;
    state.no_longer_held(&bodies);
    Ok(())
}

/// The same before the first page is shown: of an erasure that a kill broke off, or of a restored file. Where the disk
/// refuses, the book opens all the same, and the next opening tries again.
pub(super) async fn take_off_at_opening(opened: &mut Opened) {
    let register = &opened.register;
    let (theirs, others) =
        std::mem::take(&mut opened.drafts).into_iter().partition::<Vec<_>, _>(|draft| goes(register, draft));
    opened.drafts = others;
    for draft in &theirs {
        // As with the bodies, the next opening tries again.
        let _ = opened.vault.delete_draft(&draft.name).await;
    }
    let bodies = opened.register.still_held().clone();
    if opened.vault.erase(&bodies).await.is_ok() {
        opened.register.no_longer_held(&bodies);
    }
}

fn goes(register: &Register, draft: &Draft) -> bool {
    let field = draft.name.form.strip_prefix(FIELD_FORM);
    goes_unfinished(register, Unfinished { about: &draft.name.subject, field, typed: &draft.data })
}
