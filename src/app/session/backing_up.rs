//! A backup is called good only after it has been read back from end to end.

use std::collections::BTreeSet;

use super::opening::{SessionError, Unlocked};
use crate::app::state::AppState;
use crate::casework::Register;
use crate::vault::backup::BackupFile;
use crate::vault::container::BackupError;
use crate::vault::records::{Draft, Sha};
use crate::vault::{Vault, VaultError};

/// The file of everything in the open book, tried. Where the disk is damaged or does not answer it is made from
/// memory, which holds what still waits as well.
pub async fn back_up(state: AppState) -> Result<BackupFile, SessionError> {
    state.flush().await;
    let vault = state.vault();
    let file = match vault.write_backup(&state.queue().waiting()).await {
        Err(BackupError::Vault(VaultError::Damaged | VaultError::Store(_))) => {
            let register = state.with(Clone::clone);
            from_memory(&vault, &register, &drafts_of(state)).await?
        }
        other => other?,
    };
    vault.try_restore(&file).await?;
    Ok(file)
}

/// The file of what can still be read of a damaged book.
pub async fn back_up_what_is_left(damaged: &Unlocked) -> Result<BackupFile, SessionError> {
    let opened = &damaged.opened;
    let file = from_memory(&opened.vault, &opened.register, &opened.drafts).await?;
    opened.vault.try_restore(&file).await?;
    Ok(file)
}

fn drafts_of(state: AppState) -> Vec<Draft> {
    let known = state.drafts().into_iter();
    known.filter_map(|name| state.draft(&name).map(|data| Draft { name, data })).collect()
}

async fn from_memory(
    vault: &Vault,
    register: &Register,
    drafts: &[Draft],
) -> Result<BackupFile, SessionError> {
    let entries: Vec<_> = register.ledger().entries().cloned().collect();
    let mut papers = vec![];
    for sha in papers_of(register) {
        // A paper that cannot be read is missing from this copy as it is from the disk.
        papers.extend(vault.attachment(&sha).await.ok().flatten());
    }
    Ok(vault.write_backup_from_memory(&entries, drafts, &papers).await?)
}

/// The finished papers that entries name, of whatever kind.
fn papers_of(register: &Register) -> BTreeSet<Sha> {
    #[derive(serde::Deserialize)]
    struct NamesPaper {
        sha256: Sha,
    }
    let ledger = register.ledger();
    let notes = ledger.subjects().flat_map(|subject| ledger.about(subject));
    let named = notes.filter_map(|(_, note)| serde_json::from_str::<NamesPaper>(note.record.data.get()).ok());
    named.map(|paper| paper.sha256).collect()
}
