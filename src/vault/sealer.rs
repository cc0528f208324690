//! Sealing with the key of an open book.

use super::crypto::{self, CryptoError, Key};
use super::head::{BookId, Place, associated};
use super::random::Random;
use super::records::to_json;
use super::store::{StoreName, Write};
use super::vault::Vault;

impl Vault {
    pub(super) fn sealer(&self) -> Sealer<'_> {
        let state = self.state.borrow();
        Sealer { key: &self.key, random: &*self.random, book: state.head.book, key_id: state.head.key_id }
    }
}

/// Seals and opens records of one book, each bound to the place it stands in.
pub(super) struct Sealer<'a> {
    pub key: &'a Key,
    pub random: &'a dyn Random,
    pub book: BookId,
    pub key_id: u32,
}

impl Sealer<'_> {
    pub async fn seal(&self, place: Place, key: &[u8], plain: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let bound = associated(&self.book, place, key, self.key_id);
        crypto::seal(self.key, &bound, plain, self.random).await
    }

    pub async fn open(&self, place: Place, key: &[u8], sealed: &[u8]) -> Result<Vec<u8>, CryptoError> {
        crypto::open(self.key, &associated(&self.book, place, key, self.key_id), sealed).await
    }

    pub async fn seal_json<T: serde::Serialize>(
        &self,
        place: Place,
        key: &[u8],
        record: &T,
    ) -> Result<Vec<u8>, CryptoError> {
        self.seal(place, key, &to_json(record)).await
    }
}

pub(super) fn put(store: StoreName, key: &[u8], value: Vec<u8>) -> Write {
    Write::Put { store, key: key.to_vec(), value }
}

pub(super) fn delete(store: StoreName, key: &[u8]) -> Write {
    Write::Delete { store, key: key.to_vec() }
}
