//! The page's side of [`super::rehearsal`]: `{file, password}` or `{file, code}` goes to the reader ([`super::reader`]),
//! and when the file was gone through, `{through}` comes back, with `{result}` (32 bytes) where a password was derived.

use js_sys::Uint8Array;

use super::container::{BackupError, MAX_FILE_BYTES};
use super::crypto::SecretBytes;
use super::rehearsal::Typed;
use super::workers::{Which, ask, part, secret_part};

/// Reading the largest book takes seconds; beyond this the worker counts as dead, in milliseconds.
const LIMIT_MS: u32 = 90_000;

/// Sends a file through the worker. What was derived comes back, so that it need not be derived again; an error
/// means that the page must not touch the file.
pub async fn rehearse(file: &[u8], typed: &Typed) -> Result<Option<SecretBytes>, BackupError> {
    if file.len() > MAX_FILE_BYTES {
        return Err(BackupError::TooLarge);
    }
    let (kind, secret) = match typed {
        Typed::Password(password) => ("password", password.as_slice()),
        Typed::Code(code) => ("code", code.as_bytes()),
    };
    let question = [("file", Uint8Array::from(file)), (kind, Uint8Array::from(secret))];
    let answer = ask(Which::Reader, &question, LIMIT_MS).await.ok_or(BackupError::KillsItsReader)?;
    part(&answer, "through").ok_or(BackupError::KillsItsReader)?;
    Ok(secret_part(&answer, "result"))
}
