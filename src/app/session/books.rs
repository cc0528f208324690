//! Which books are on this device, and which was open last.

use std::rc::Rc;

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::window;

use crate::vault::head::BookId;
use crate::vault::hex_bytes::HexBytes;
use crate::vault::indexed_db::IndexedDb;
use crate::vault::shelf::Shelf;
use crate::vault::store::{Store, StoreError};

/// The path the app is served under; names of databases, locks and channels begin with it.
pub fn base_path() -> String {
    let base = js_sys::Reflect::get(&js_sys::global(), &"dongHanh".into())
        .and_then(|house| js_sys::Reflect::get(&house, &"base".into()))
        .ok()
        .and_then(|base| base.as_string())
        .unwrap_or_default();
    web_sys::Url::new(&base).map_or_else(|_| "/".to_owned(), |url| url.pathname())
}

/// The books of this device. Each id tells nothing.
pub async fn books() -> Result<Vec<BookId>, StoreError> {
    shelf().books().await
}

pub(super) fn shelf() -> Shelf {
    Shelf::new(Rc::new(IndexedDb::of_shelf(&base_path())))
}

pub fn store_of(book: &BookId) -> Rc<dyn Store> {
    Rc::new(IndexedDb::of_book(&base_path(), book))
}

fn key() -> String {
    format!("{}last-book", base_path())
}

/// gloo-storage panics where storage is blocked: asked first.
pub(crate) fn storage_works() -> bool {
    matches!(window().local_storage(), Ok(Some(_)))
}

pub fn remember_last_book(book: &BookId) {
    if storage_works() {
        // Only which of several books is offered first; losing it costs a tap.
        let _ = LocalStorage::set(key(), book.to_string());
    }
}

pub fn last_book() -> Option<BookId> {
    if !storage_works() {
        return None;
    }
    let text: String = LocalStorage::get(key()).ok()?;
    let bytes: [u8; 16] = hex::decode(text).ok()?.try_into().ok()?;
    Some(HexBytes(bytes))
}
