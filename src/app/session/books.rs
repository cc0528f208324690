//! Which books are on this device, and which was open last.

use std::rc::Rc;

use chrono::NaiveDate;
use gloo_storage::{LocalStorage, Storage};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::window;

use super::reload::house_text;
use crate::app::state::today_now;
use crate::vault::head::BookId;
use crate::vault::indexed_db::IndexedDb;
use crate::vault::patient::{ANSWER_LIMIT_MS, Patient};
use crate::vault::shelf::Shelf;
use crate::vault::store::{Store, StoreError};
use crate::vault::{Vault, within};

/// The path the app is served under; names of databases, locks and channels begin with it.
pub fn base_path() -> String {
    web_sys::Url::new(&house_text("base")).map_or_else(|_| "/".to_owned(), |url| url.pathname())
}

/// The books of this device, in an order that does not change. Each id tells nothing.
///
/// A book that is listed and empty was never finished, or is being laid in another window this very moment: it is
/// left on the shelf and not shown.
pub async fn books() -> Result<Vec<BookId>, StoreError> {
    let mut laid = vec![];
    for book in shelf().books().await? {
        // One that cannot be looked into is shown: opening it says why.
        if !matches!(Vault::head(&*store_of(&book)).await, Ok(None)) {
            laid.push(book);
        }
    }
    Ok(laid)
}

pub(super) fn shelf() -> Shelf {
    Shelf::new(patient(IndexedDb::of_shelf(&base_path())))
}

pub fn store_of(book: &BookId) -> Rc<dyn Store> {
    patient(IndexedDb::of_book(&base_path(), book))
}

pub(super) fn store_of_sample(book: &BookId) -> Rc<dyn Store> {
    patient(IndexedDb::of_sample(&base_path(), book))
}

/// A database that hangs must not leave a person before a screen that waits for ever.
fn patient(store: IndexedDb) -> Rc<dyn Store> {
    Rc::new(Patient::new(Rc::new(store), Box::new(|millis| Box::pin(TimeoutFuture::new(millis)))))
}

/// Takes a book that was never finished off the shelf; there is nothing in it.
pub(super) async fn discard(book: &BookId) {
    // What stays behind when this fails is an empty book: it is not shown, and told again when opened.
    let _ = shelf().remove(*book).await;
    delete(IndexedDb::of_book(&base_path(), book)).await;
}

pub(super) async fn discard_sample(book: &BookId) {
    delete(IndexedDb::of_sample(&base_path(), book)).await;
}

/// What cannot be deleted now stays, and harms nobody.
async fn delete(store: IndexedDb) {
    let _ = within(store.delete(), TimeoutFuture::new(ANSWER_LIMIT_MS)).await;
}

fn day_key(book: &BookId) -> String {
    format!("{}opened:{book}", base_path())
}

fn key() -> String {
    format!("{}last-book", base_path())
}

/// gloo-storage panics where storage is blocked: asked first.
pub(super) fn storage_works() -> bool {
    matches!(window().local_storage(), Ok(Some(_)))
}

pub fn remember_last_book(book: &BookId) {
    if storage_works() {
        // Only which of several books is offered first; losing it costs a tap.
        let _ = LocalStorage::set(key(), book.to_string());
        // And the day it was opened, to tell one locked book from another without a name.
        let _ = LocalStorage::set(day_key(book), today_now());
    }
}

/// The day on which the book was last opened on this device, as far as that was kept.
pub fn last_opened(book: &BookId) -> Option<NaiveDate> {
    storage_works().then(|| LocalStorage::get(day_key(book)).ok()).flatten()
}

pub fn last_book() -> Option<BookId> {
    let text: String = storage_works().then(|| LocalStorage::get(key()).ok()).flatten()?;
    text.parse().ok()
}
