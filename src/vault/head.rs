//! The head of a book: what must be read before anything can be unsealed, and what everything sealed is bound to.

use serde::{Deserialize, Serialize};

use super::crypto::{self, CryptoError, Key, SecretBytes};
use super::hex_bytes::HexBytes;
use super::password::{Kdf, KdfError};
use super::random::{Random, random_bytes};
use super::recovery::RecoveryCode;

/// The format of everything at rest; a greater one is refused, never guessed at.
pub const FORMAT: u32 = 1;
/// A head longer than this is not ours.
pub const MAX_HEAD_BYTES: usize = 65_536;
/// Every person's wrap is tried in turn; more than this is not ours.
const MAX_WRAPS: usize = 64;

/// One book, for ever: 128 random bits, equal on every tablet that joined it.
pub type BookId = HexBytes<16>;

/// Unsealed at rest and in backups: holds nothing about anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookHead {
    pub format: u32,
    pub book: BookId,
    /// The data key in use, counted from 1; part of what every record is bound to.
    pub key_id: u32,
    pub kdf: Kdf,
    pub wraps: Vec<Wrap>,
}

/// The data key, sealed under what one person knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrap {
    pub id: HexBytes<16>,
    pub by: WrappedBy,
    pub sealed: HexBytes<60>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WrappedBy {
    Password,
    Recovery,
}

/// What a person gives to open a book.
pub enum Secret {
    /// What [`Kdf::derive`] made of the password, under the kdf of this very head.
    Password(SecretBytes),
    Recovery(RecoveryCode),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HeadError {
    #[error("the head cannot be read")]
    Malformed,
    #[error("the head has format {found}, newer than {FORMAT}")]
    NewerFormat { found: u32 },
    #[error(transparent)]
    Kdf(#[from] KdfError),
    /// No wrap opens: a wrong password, or the recovery code of another sheet or book.
    #[error("the secret opens no wrap")]
    WrongSecret,
    #[error(transparent)]
    Crypto(CryptoError),
}

/// The place a sealed record stands in; the numbers are part of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Wrap = 0,
    Local = 1,
    Tail = 2,
    Segment = 3,
    Manifest = 4,
    Tip = 5,
    Draft = 6,
    Attachment = 7,
    /// The list of contents of a backup file.
    Contents = 8,
}

/// The associated data that ties a record to its book, place, key, format and data key, so that no sealed
/// bytes can stand in for others. Every part but `key` has a fixed length, and `key`'s is written before it.
pub fn associated(book: &BookId, place: Place, key: &[u8], key_id: u32) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(27 + key.len());
    bytes.extend_from_slice(&book.0);
    bytes.push(place as u8);
    bytes.extend_from_slice(&(key.len() as u16).to_be_bytes());
    bytes.extend_from_slice(key);
    bytes.extend_from_slice(&FORMAT.to_be_bytes());
    bytes.extend_from_slice(&key_id.to_be_bytes());
    bytes
}

impl BookHead {
    /// A new book under a password and a recovery code, and its data key.
    pub async fn create(
        book: BookId,
        kdf: Kdf,
        password: &SecretBytes,
        recovery: &RecoveryCode,
        random: &dyn Random,
    ) -> Result<(Self, Key), CryptoError> {
        let data = SecretBytes::random(random);
        let mut head = Self { format: FORMAT, book, key_id: 1, kdf, wraps: Vec::new() };
        head.wrap(&data, WrappedBy::Password, password, random).await?;
        head.wrap(&data, WrappedBy::Recovery, &recovery.secret(&book.0), random).await?;
        Ok((head, data.key().await?))
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("a head holds nothing that JSON cannot")
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, HeadError> {
        #[derive(Deserialize)]
        struct FormatOnly {
            format: u32,
        }
        if bytes.len() > MAX_HEAD_BYTES {
            return Err(HeadError::Malformed);
        }
        let FormatOnly { format } = serde_json::from_slice(bytes).map_err(|_| HeadError::Malformed)?;
        if format > FORMAT {
            return Err(HeadError::NewerFormat { found: format });
        }
        let head: Self = serde_json::from_slice(bytes).map_err(|_| HeadError::Malformed)?;
        if head.format != FORMAT || head.wraps.len() > MAX_WRAPS {
            return Err(HeadError::Malformed);
        }
        head.kdf.check()?;
        Ok(head)
    }

    /// The data key, if `secret` opens one of the wraps.
    pub async fn unlock(&self, secret: &Secret) -> Result<Key, HeadError> {
        let (_, data) = self.unwrap_data(secret).await?;
        data.key().await.map_err(HeadError::Crypto)
    }

    /// The same head with the password that `secret` opened, or whose place it takes, replaced.
    ///
    /// With the recovery code in hand every password wrap goes, since nobody knows whose was forgotten.
    pub async fn with_password(
        &self,
        secret: &Secret,
        password: &SecretBytes,
        random: &dyn Random,
    ) -> Result<Self, HeadError> {
        let (opened, data) = self.unwrap_data(secret).await?;
        let mut head = self.clone();
        head.wraps.retain(|wrap| match secret {
            Secret::Password(_) => wrap.id != opened,
            Secret::Recovery(_) => wrap.by != WrappedBy::Password,
        });
        head.wrap(&data, WrappedBy::Password, password, random).await.map_err(HeadError::Crypto)?;
        Ok(head)
    }

    /// The same head with another recovery code; the old sheet is dead.
    pub async fn with_recovery(
        &self,
        secret: &Secret,
        recovery: &RecoveryCode,
        random: &dyn Random,
    ) -> Result<Self, HeadError> {
        let (_, data) = self.unwrap_data(secret).await?;
        let mut head = self.clone();
        head.wraps.retain(|wrap| wrap.by != WrappedBy::Recovery);
        let secret = recovery.secret(&head.book.0);
        head.wrap(&data, WrappedBy::Recovery, &secret, random).await.map_err(HeadError::Crypto)?;
        Ok(head)
    }

    async fn wrap(
        &mut self,
        data: &SecretBytes,
        by: WrappedBy,
        secret: &SecretBytes,
        random: &dyn Random,
    ) -> Result<(), CryptoError> {
        let id = HexBytes(random_bytes(random));
        let bound = associated(&self.book, Place::Wrap, &id.0, self.key_id);
        let sealed = crypto::seal(&secret.key().await?, &bound, &data.0, random).await?;
        let sealed = sealed.try_into().map_err(|_| CryptoError::Unavailable)?;
        self.wraps.push(Wrap { id, by, sealed: HexBytes(sealed) });
        Ok(())
    }

    async fn unwrap_data(&self, secret: &Secret) -> Result<(HexBytes<16>, SecretBytes), HeadError> {
        let (by, key) = match secret {
            Secret::Password(derived) => (WrappedBy::Password, derived.key().await),
            Secret::Recovery(code) => (WrappedBy::Recovery, code.secret(&self.book.0).key().await),
        };
        let key = key.map_err(HeadError::Crypto)?;
        for wrap in self.wraps.iter().filter(|wrap| wrap.by == by) {
            let bound = associated(&self.book, Place::Wrap, &wrap.id.0, self.key_id);
            match crypto::open(&key, &bound, &wrap.sealed.0).await {
                Ok(mut data) => {
                    let bytes = data.as_slice().try_into().map_err(|_| HeadError::Malformed);
                    data.fill(0);
                    return Ok((wrap.id, SecretBytes::new(bytes?)));
                }
                Err(CryptoError::DoesNotOpen) => continue,
                Err(other) => return Err(HeadError::Crypto(other)),
            }
        }
        Err(HeadError::WrongSecret)
    }
}
