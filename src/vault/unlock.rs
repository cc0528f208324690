//! What page and worker say to each other when a key is derived.

use super::crypto::SecretBytes;
use super::hex_bytes::HexBytes;
use super::password::{Kdf, KdfError, KdfName};

pub const NO_MEMORY: &str = "memory";
pub const OUT_OF_BOUNDS: &str = "bounds";

/// Memory, passes and lanes (4 bytes each, big-endian), salt (16), password.
pub fn encode_request(kdf: &Kdf, password: &[u8]) -> Vec<u8> {
    let mut request = Vec::with_capacity(28 + password.len());
    for number in [kdf.memory_kib, kdf.passes, kdf.lanes] {
        request.extend_from_slice(&number.to_be_bytes());
    }
    request.extend_from_slice(&kdf.salt.0);
    request.extend_from_slice(password);
    request
}

/// Does what a request asks for; an error is the word that goes back.
pub fn answer_request(request: &[u8]) -> Result<SecretBytes, &'static str> {
    let (parameters, password) = request.split_at_checked(28).ok_or(OUT_OF_BOUNDS)?;
    let number = |at: usize| u32::from_be_bytes(parameters[at..at + 4].try_into().expect("four bytes"));
    let salt = HexBytes(parameters[12..].try_into().expect("sixteen bytes"));
    let name = KdfName::Argon2id;
    let kdf = Kdf { name, memory_kib: number(0), passes: number(4), lanes: number(8), salt };
    kdf.derive(password).map_err(|error| match error {
        KdfError::NoMemory => NO_MEMORY,
        _ => OUT_OF_BOUNDS,
    })
}
