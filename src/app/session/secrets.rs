//! The secrets of an open book: its password is given or changed, its recovery code thought of anew.

use super::opening::{SessionError, Unlocked, password_secret, random};
use crate::app::state::AppState;
use crate::vault::derive::derive;
use crate::vault::head::{HeadError, Secret};
use crate::vault::recovery::RecoveryCode;
use crate::vault::{Vault, VaultError};

/// Gives an open book the password that takes the place of a forgotten one.
pub async fn set_new_password(unlocked: &Unlocked, password: &str) -> Result<(), SessionError> {
    let Some(secret) = &unlocked.forgotten else { return Ok(()) };
    let vault = &unlocked.opened.vault;
    if unlocked.opened.read_only {
        return Err(VaultError::NotHeld.into());
    }
    replace_password(vault, secret, password).await
}

/// Changes the password of the open book; `current` proves that it is its keeper who asks.
pub async fn change_password(state: AppState, current: &str, password: &str) -> Result<(), SessionError> {
    let vault = state.vault();
    let secret = password_secret(&vault.book_head(), current).await?;
    replace_password(&vault, &secret, password).await
}

async fn replace_password(vault: &Vault, secret: &Secret, password: &str) -> Result<(), SessionError> {
    let derived = derive(&vault.book_head().kdf, password).await;
    let derived = derived.map_err(|error| VaultError::Head(HeadError::Kdf(error)))?;
    Ok(vault.change_password(secret, &derived).await?)
}

/// A recovery code that opens nothing yet, and what proved that it is the keeper of the book who asked for it.
pub struct NewCode {
    pub code: String,
    secret: Secret,
}

/// Thinks of a new recovery code. Until [`use_new_code`] the old sheet stays the one that opens the book: a lock or a
/// kill before the new one is printed or copied must leave nobody with neither.
pub async fn new_code(state: AppState, current: &str) -> Result<NewCode, SessionError> {
    let head = state.vault().book_head();
    let secret = password_secret(&head, current).await?;
    head.unlock(&secret).await.map_err(VaultError::from)?;
    Ok(NewCode { code: RecoveryCode::new(&*random()).to_string(), secret })
}

/// From now on the new code opens the book; the old one opens nothing any more, except older backups.
pub async fn use_new_code(state: AppState, new: &NewCode) -> Result<(), SessionError> {
    let code: RecoveryCode = new.code.parse()?;
    Ok(state.vault().replace_recovery(&new.secret, &code).await?)
}

/// Whether this is the password of the open book.
pub async fn check_password(state: AppState, typed: &str) -> Result<(), SessionError> {
    let head = state.vault().book_head();
    let secret = password_secret(&head, typed).await?;
    head.unlock(&secret).await.map_err(VaultError::from)?;
    Ok(())
}
