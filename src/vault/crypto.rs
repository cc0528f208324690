//! The one crypto seam: AES-256-GCM with a random 96-bit nonce in front of the sealed bytes.
//!
//! Natively it is RustCrypto, in the browser WebCrypto with keys that cannot be read back.
//! `tests/vectors/seal.json` runs on both and holds them equal.

#[cfg(not(target_arch = "wasm32"))]
#[path = "crypto/rust_crypto.rs"]
mod implementation;
#[cfg(target_arch = "wasm32")]
#[path = "crypto/web_crypto.rs"]
mod implementation;

use super::random::{Random, random_bytes};

/// Length of the nonce in front of every sealed record, in bytes.
pub const NONCE_BYTES: usize = 12;
/// Length of the tag at the end of every sealed record, in bytes.
pub const TAG_BYTES: usize = 16;

/// A key that seals and opens; its bytes cannot be had from it.
#[derive(Clone)]
pub struct Key(implementation::Key);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CryptoError {
    /// Another key, other associated data, or bytes that were changed: these cannot be told apart.
    #[error("sealed bytes do not open")]
    DoesNotOpen,
    /// `crypto.subtle` is missing (no secure context), or it refused.
    #[error("the browser's cryptography is not available")]
    Unavailable,
}

/// Thirty-two secret bytes that are overwritten when dropped.
pub struct SecretBytes(pub(crate) [u8; 32]);

impl SecretBytes {
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub fn random(random: &dyn Random) -> Self {
        Self(random_bytes(random))
    }

    /// A copy that leaves the worker; nothing else hands these bytes out.
    #[cfg(target_arch = "wasm32")]
    pub fn copied(&self) -> js_sys::Uint8Array {
        js_sys::Uint8Array::from(self.0.as_slice())
    }

    pub async fn key(&self) -> Result<Key, CryptoError> {
        implementation::import(&self.0).await.map(Key)
    }
}

impl Drop for SecretBytes {
    fn drop(&mut self) {
        self.0.fill(0);
        // Without a reader the compiler may leave the line above out.
        std::hint::black_box(&self.0);
    }
}

/// Seals `plaintext` under a fresh random nonce, bound to `associated` (see [`super::head::associated`]).
pub async fn seal(
    key: &Key,
    associated: &[u8],
    plaintext: &[u8],
    random: &dyn Random,
) -> Result<Vec<u8>, CryptoError> {
    seal_with_nonce(key, associated, plaintext, random_bytes(random)).await
}

/// Only the vectors and [`seal`] call this: a nonce used twice under one key gives the key stream away.
pub async fn seal_with_nonce(
    key: &Key,
    associated: &[u8],
    plaintext: &[u8],
    nonce: [u8; NONCE_BYTES],
) -> Result<Vec<u8>, CryptoError> {
    let ciphertext = implementation::encrypt(&key.0, &nonce, associated, plaintext).await?;
    let mut sealed = Vec::with_capacity(NONCE_BYTES + ciphertext.len());
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(&ciphertext);
    Ok(sealed)
}

/// Opens what [`seal`] made; refuses anything that is not byte for byte what was sealed.
pub async fn open(key: &Key, associated: &[u8], sealed: &[u8]) -> Result<Vec<u8>, CryptoError> {
    if sealed.len() < NONCE_BYTES + TAG_BYTES {
        return Err(CryptoError::DoesNotOpen);
    }
    let (nonce, ciphertext) = sealed.split_at(NONCE_BYTES);
    implementation::decrypt(&key.0, nonce, associated, ciphertext).await
}
