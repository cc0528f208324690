//! From a password to the key that wraps the data key: Argon2id, its parameters kept in the head.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::crypto::SecretBytes;
use super::hex_bytes::HexBytes;
use super::random::{Random, random_bytes};

/// What Argon2id is asked for. One salt serves all password wraps of a book, so that one derivation tries them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kdf {
    pub name: KdfName,
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
    pub lanes: u32,
    pub salt: HexBytes<16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KdfName {
    Argon2id,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KdfError {
    /// The head asks for more than any tablet has, or for less than any book was made with.
    #[error("key derivation parameters are out of bounds")]
    OutOfBounds,
    /// The device has not that much memory left; a new book may then take [`Kdf::fallback`].
    #[error("no memory for key derivation")]
    NoMemory,
    /// The worker did not start, died, or gave no answer in time.
    #[error("the key derivation worker failed")]
    Worker,
}

impl Kdf {
    /// 64 MiB, three passes: about 0.1 to 0.5 s on a desk machine.
    pub fn standard(random: &dyn Random) -> Self {
        Self::with(65_536, 3, random)
    }

    /// 19 MiB, two passes (OWASP's least), for a device where 64 MiB cannot be had.
    pub fn fallback(random: &dyn Random) -> Self {
        Self::with(19_456, 2, random)
    }

    fn with(memory_kib: u32, passes: u32, random: &dyn Random) -> Self {
        let salt = HexBytes(random_bytes(random));
        Self { name: KdfName::Argon2id, memory_kib, passes, lanes: 1, salt }
    }

    /// Refuses parameters that a forged file could use to hang or exhaust the device.
    pub fn check(&self) -> Result<(), KdfError> {
        let sane = (19_456..=262_144).contains(&self.memory_kib)
            && (1..=10).contains(&self.passes)
            && (1..=4).contains(&self.lanes);
        if sane { Ok(()) } else { Err(KdfError::OutOfBounds) }
    }

    /// The key that a password gives under these parameters; seconds of work, so the browser asks its worker.
    ///
    /// `password` comes from [`normalise`].
    pub fn derive(&self, password: &[u8]) -> Result<SecretBytes, KdfError> {
        self.check()?;
        let parameters = argon2::Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| KdfError::OutOfBounds)?;
        let mut blocks = Vec::new();
        let count = parameters.block_count();
        blocks.try_reserve_exact(count).map_err(|_| KdfError::NoMemory)?;
        blocks.resize(count, argon2::Block::default());
        let argon2 = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, parameters);
        let mut derived = SecretBytes::new([0; 32]);
        argon2
            .hash_password_into_with_memory(password, &self.salt.0, &mut derived.0, &mut blocks)
            .map_err(|_| KdfError::OutOfBounds)?;
        Ok(derived)
    }
}

/// The bytes of a password as they are hashed: NFC, because keyboards differ in how they compose "ế".
pub fn normalise(password: &str) -> Vec<u8> {
    password.nfc().collect::<String>().into_bytes()
}
