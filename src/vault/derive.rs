//! The page's side of key derivation, which the unlock worker does: seconds of work and 64 MiB.
//!
//! `{request}` goes out ([`super::unlock::encode_request`]), and `{result}` (32 bytes) or `{error}` comes back.

use js_sys::Uint8Array;

use super::crypto::SecretBytes;
use super::password::{Kdf, KdfError, normalise};
use super::random::Random;
use super::unlock::{NO_MEMORY, OUT_OF_BOUNDS, encode_request};
use super::workers::{Which, ask, part, secret_part};

/// Beyond this the worker counts as dead, in milliseconds.
const LIMIT_MS: u32 = 30_000;

/// The key that a password gives under the kdf of a head.
pub async fn derive(kdf: &Kdf, password: &str) -> Result<SecretBytes, KdfError> {
    kdf.check()?;
    let request = Uint8Array::from(encode_request(kdf, &normalise(password)).as_slice());
    let answer = ask(Which::Unlock, &[("request", request)], LIMIT_MS).await.ok_or(KdfError::Worker)?;
    match part(&answer, "error").and_then(|error| error.as_string()).as_deref() {
        Some(NO_MEMORY) => Err(KdfError::NoMemory),
        Some(OUT_OF_BOUNDS) => Err(KdfError::OutOfBounds),
        Some(_) => Err(KdfError::Worker),
        None => secret_part(&answer, "result").ok_or(KdfError::Worker),
    }
}

/// For a new book or a new password: the standard kdf, or the smaller one where this device has no room for it.
pub async fn derive_new(password: &str, random: &dyn Random) -> Result<(Kdf, SecretBytes), KdfError> {
    let standard = Kdf::standard(random);
    match derive(&standard, password).await {
        Ok(derived) => Ok((standard, derived)),
        Err(KdfError::NoMemory) => {
            let fallback = Kdf::fallback(random);
            derive(&fallback, password).await.map(|derived| (fallback, derived))
        }
        Err(other) => Err(other),
    }
}
