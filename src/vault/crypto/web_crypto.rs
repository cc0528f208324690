use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, CryptoKey, SubtleCrypto};

use super::CryptoError;

pub type Key = CryptoKey;

/// `crypto.subtle` of a page or a worker; it is undefined outside secure contexts.
fn subtle() -> Result<SubtleCrypto, CryptoError> {
    Reflect::get(&js_sys::global(), &"crypto".into())
        .and_then(|crypto| Reflect::get(&crypto, &"subtle".into()))
        .ok()
        .filter(|subtle| !subtle.is_undefined())
        .map(JsCast::unchecked_into)
        .ok_or(CryptoError::Unavailable)
}

pub async fn import(bytes: &[u8; 32]) -> Result<Key, CryptoError> {
    let usages = Array::of2(&"encrypt".into(), &"decrypt".into());
    let raw = Uint8Array::from(bytes.as_slice());
    let imported = subtle()?.import_key_with_str("raw", &raw, "AES-GCM", false, &usages);
    let imported = imported.map_err(|_| CryptoError::Unavailable)?;
    let key = JsFuture::from(imported).await.map_err(|_| CryptoError::Unavailable);
    raw.fill(0, 0, raw.length());
    Ok(key?.unchecked_into())
}

fn parameters(nonce: &[u8], associated: &[u8]) -> AesGcmParams {
    let parameters = AesGcmParams::new("AES-GCM", &Uint8Array::from(nonce));
    parameters.set_additional_data(&Uint8Array::from(associated));
    parameters
}

fn bytes(buffer: &JsValue) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

pub async fn encrypt(
    key: &Key,
    nonce: &[u8],
    associated: &[u8],
    plaintext: &[u8],
) -> Result<Vec<u8>, CryptoError> {
    let promise = subtle()?.encrypt_with_object_and_u8_array(&parameters(nonce, associated), key, plaintext);
    let promise = promise.map_err(|_| CryptoError::Unavailable)?;
    JsFuture::from(promise).await.map(|sealed| bytes(&sealed)).map_err(|_| CryptoError::Unavailable)
}

pub async fn decrypt(
    key: &Key,
    nonce: &[u8],
    associated: &[u8],
    ciphertext: &[u8],
) -> Result<Vec<u8>, CryptoError> {
    let promise = subtle()?.decrypt_with_object_and_u8_array(&parameters(nonce, associated), key, ciphertext);
    let promise = promise.map_err(|_| CryptoError::Unavailable)?;
    JsFuture::from(promise).await.map(|opened| bytes(&opened)).map_err(|_| CryptoError::DoesNotOpen)
}
