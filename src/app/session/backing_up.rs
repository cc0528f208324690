//! A backup is called good only after it has been read back from end to end.

use super::opening::{SessionError, Unlocked};
use crate::app::state::AppState;
use crate::vault::aside::Memory;
use crate::vault::backup::BackupFile;
use crate::vault::container::BackupError;
use crate::vault::{Vault, VaultError};

/// A file that was read back, and how many finished papers it should hold and does not.
pub struct BackedUp {
    pub file: BackupFile,
    pub papers_missing: usize,
}

/// The file of everything in the open book, tried. Where the disk is damaged or does not answer it is made from
/// memory, which holds what still waits as well.
pub async fn back_up(state: AppState) -> Result<BackedUp, SessionError> {
    let vault = state.vault();
    let file = match state.flush().await {
        true => vault.write_backup(&state.queue().waiting_drafts()).await,
        false => Err(VaultError::Damaged.into()),
    };
    let file = match file {
        Err(BackupError::Vault(VaultError::Damaged | VaultError::Store(_))) => {
            vault.back_up_memory(&state.memory()).await?
        }
        other => other?,
    };
    tried(&vault, file).await
}

/// The file of what can still be read of a damaged book.
pub async fn back_up_what_is_left(damaged: &Unlocked) -> Result<BackedUp, SessionError> {
    let opened = &damaged.opened;
    let memory = Memory::of_acts(&opened.register, &damaged.waiting, opened.drafts.clone());
    let file = opened.vault.back_up_memory(&memory).await?;
    tried(&opened.vault, file).await
}

async fn tried(vault: &Vault, file: BackupFile) -> Result<BackedUp, SessionError> {
    let papers_missing = vault.try_restore(&file).await?.len();
    Ok(BackedUp { file, papers_missing })
}
