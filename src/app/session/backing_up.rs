//! A backup is called good only after it has been read back from end to end.

use std::collections::BTreeSet;

use super::opening::{SessionError, Unlocked};
use crate::app::state::AppState;
use crate::casework::Register;
use crate::ledger::Entry;
use crate::vault::backup::BackupFile;
use crate::vault::container::BackupError;
use crate::vault::records::{Draft, Sha};
use crate::vault::{Vault, VaultError};

/// The file of everything in the open book, tried. Where the disk is damaged or does not answer it is made from
/// memory, which holds what still waits as well.
pub async fn back_up(state: AppState) -> Result<BackupFile, SessionError> {
    let vault = state.vault();
    let file = match state.flush().await {
        true => vault.write_backup(&state.queue().waiting()).await,
        false => Err(VaultError::Damaged.into()),
    };
    let file = match file {
        Err(BackupError::Vault(VaultError::Damaged | VaultError::Store(_))) => {
            let (entries, papers) = state.with(held_in_memory);
            from_memory(&vault, &entries, &papers, &drafts_of(state)).await?
        }
        other => other?,
    };
    vault.try_restore(&file).await?;
    Ok(file)
}

/// The file of what can still be read of a damaged book.
pub async fn back_up_what_is_left(damaged: &Unlocked) -> Result<BackupFile, SessionError> {
    let opened = &damaged.opened;
    let (entries, papers) = held_in_memory(&opened.register);
    let file = from_memory(&opened.vault, &entries, &papers, &opened.drafts).await?;
    opened.vault.try_restore(&file).await?;
    Ok(file)
}

fn held_in_memory(register: &Register) -> (Vec<Entry>, BTreeSet<Sha>) {
    (register.ledger().entries().cloned().collect(), papers_of(register))
}

fn drafts_of(state: AppState) -> Vec<Draft> {
    let known = state.drafts().into_iter();
    known.filter_map(|name| state.draft(&name).map(|data| Draft { name, data })).collect()
}

async fn from_memory(
    vault: &Vault,
    entries: &[Entry],
    papers: &BTreeSet<Sha>,
    drafts: &[Draft],
) -> Result<BackupFile, SessionError> {
    let mut found = vec![];
    for sha in papers {
        // A paper that cannot be read is missing from this copy as it is from the disk.
        found.extend(vault.attachment(sha).await.ok().flatten());
    }
    Ok(vault.write_backup_from_memory(entries, drafts, &found).await?)
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
