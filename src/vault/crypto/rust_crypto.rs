use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};

use super::CryptoError;

#[derive(Clone)]
pub struct Key(Aes256Gcm);

pub async fn import(bytes: &[u8; 32]) -> Result<Key, CryptoError> {
    Ok(Key(Aes256Gcm::new(bytes.into())))
}

pub async fn encrypt(
    key: &Key,
    nonce: &[u8],
    associated: &[u8],
    plaintext: &[u8],
) -> Result<Vec<u8>, CryptoError> {
    let payload = Payload { msg: plaintext, aad: associated };
    // RustCrypto refuses only texts beyond 64 GiB.
    key.0.encrypt(Nonce::from_slice(nonce), payload).map_err(|_| CryptoError::Unavailable)
}

pub async fn decrypt(
    key: &Key,
    nonce: &[u8],
    associated: &[u8],
    ciphertext: &[u8],
) -> Result<Vec<u8>, CryptoError> {
    let payload = Payload { msg: ciphertext, aad: associated };
    key.0.decrypt(Nonce::from_slice(nonce), payload).map_err(|_| CryptoError::DoesNotOpen)
}
