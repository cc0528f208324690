//! Which books are on this device: their ids, which tell nothing. Readable before any password.

use std::rc::Rc;

use super::head::BookId;
use super::hex_bytes::HexBytes;
use super::store::*;

/// A list in a store of its own, that never has an epoch: adding and removing the same id twice does no harm.
pub struct Shelf(Rc<dyn Store>);

impl Shelf {
    pub fn new(store: Rc<dyn Store>) -> Self {
        Self(store)
    }

    pub async fn books(&self) -> Result<Vec<BookId>, StoreError> {
        let keys = self.0.keys(StoreName::Head).await?;
        Ok(keys.into_iter().filter_map(|key| key.try_into().ok()).map(HexBytes).collect())
    }

    /// Before the book's own database is laid: a book that is listed and empty was never finished, one that is
    /// there and not listed would be lost.
    pub async fn add(&self, book: BookId) -> Result<(), StoreError> {
        let write = Write::Put { store: StoreName::Head, key: book.0.to_vec(), value: Vec::new() };
        self.0.commit(None, vec![write]).await
    }

    pub async fn remove(&self, book: BookId) -> Result<(), StoreError> {
        self.0.commit(None, vec![Write::Delete { store: StoreName::Head, key: book.0.to_vec() }]).await
    }
}
