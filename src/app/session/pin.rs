//! The PIN of this installation (rule 15): while the book is open, it takes the password's place.

use super::opening::{SessionError, random};
use super::secrets::check_password;
use crate::app::state::AppState;
use crate::vault::derive::{derive, derive_new};
use crate::vault::head::HeadError;
use crate::vault::pin::Pin;
use crate::vault::{Vault, VaultError};

fn no_key(error: crate::vault::password::KdfError) -> SessionError {
    VaultError::Head(HeadError::Kdf(error)).into()
}

/// Gives this installation a PIN; `password` proves that it is the keeper of the book who asks.
pub async fn set_pin(state: AppState, password: &str, digits: &str) -> Result<(), SessionError> {
    check_password(state, password).await?;
    give_pin(&state.vault(), digits).await
}

/// Gives the installation of an open vault a PIN.
pub(super) async fn give_pin(vault: &Vault, digits: &str) -> Result<(), SessionError> {
    let (kdf, derived) = derive_new(digits, &*random()).await.map_err(no_key)?;
    Ok(vault.set_pin(Some(Pin::new(kdf, &derived))).await?)
}

/// From now on only the password opens the screen.
pub async fn remove_pin(state: AppState, password: &str) -> Result<(), SessionError> {
    check_password(state, password).await?;
    Ok(state.vault().set_pin(None).await?)
}

/// Whether these are the digits of the PIN.
pub async fn check_pin(state: AppState, digits: &str) -> Result<bool, SessionError> {
    let Some(pin) = state.vault().pin() else { return Ok(false) };
    let derived = derive(&pin.kdf, digits).await.map_err(no_key)?;
    Ok(pin.opens(&derived))
}
