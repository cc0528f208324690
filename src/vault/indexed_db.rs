//! The store in the browser. Plain web-sys, because no wrapper asks for strict durability.
//!
//! Every transaction: handlers attached first, then all requests without an await, then one await for
//! `complete` or `abort`. A request that succeeded is not on disk yet; only `complete` says so.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, Event, IdbKeyRange, IdbRequest, IdbTransaction};

use super::store::*;

mod connection;

use connection::Connection;

#[wasm_bindgen]
extern "C" {
    /// web-sys calls its own `commit` out of date, because it is younger than the rest.
    #[wasm_bindgen(extends = IdbTransaction)]
    type WholeBatch;

    #[wasm_bindgen(method, catch)]
    fn commit(this: &WholeBatch) -> Result<(), JsValue>;
}

/// One database; opened at first use, and again once if the browser closed it.
pub struct IndexedDb {
    connection: Connection,
}

impl IndexedDb {
    /// `name` begins with the base path of the app: two apps on one host do not share databases.
    pub fn new(name: String) -> Self {
        Self { connection: Connection::new(name) }
    }

    /// The database of one book.
    pub fn of_book(base_path: &str, book: &super::head::BookId) -> Self {
        Self::new(format!("{base_path}book-{book}"))
    }

    /// The database of an invented ward: under another name than any book, and on no list of books.
    pub fn of_sample(base_path: &str, book: &super::head::BookId) -> Self {
        Self::new(format!("{base_path}sample-{book}"))
    }

    /// The list of books on this device ([`super::shelf::Shelf`]).
    pub fn of_shelf(base_path: &str) -> Self {
        Self::new(format!("{base_path}books"))
    }

    /// Closes the connection, so that another tab can delete or upgrade the database.
    pub fn close(&self) {
        self.connection.close();
    }

    /// Deletes the whole database. Other tabs close theirs when asked; one that does not is [`StoreError::Blocked`].
    pub async fn delete(&self) -> Result<(), StoreError> {
        self.connection.delete().await
    }

    async fn read_range(&self, store: StoreName, range: KeyRange) -> Result<Vec<Record>, StoreError> {
        let transaction = self.connection.begin(&[store], "readonly").await?;
        let done = outcome(&transaction);
        let requests = (|| {
            let objects = transaction.object_store(store.name())?;
            let (range, limit) = match &range {
                KeyRange::All => (JsValue::UNDEFINED, u32::MAX),
                KeyRange::One(key) => (IdbKeyRange::only(&bytes(key))?.into(), 1),
                KeyRange::From { first, limit } => (IdbKeyRange::lower_bound(&bytes(first))?.into(), *limit),
            };
            let keys = objects.get_all_keys_with_key_and_limit(&range, limit)?;
            Ok((keys, objects.get_all_with_key_and_limit(&range, limit)?))
        })();
        let (keys, values) = abort_if_thrown(&transaction, requests)?;
        finish(&transaction, done).await?;
        let (keys, values) = (results(&keys)?, results(&values)?);
        let pairs = keys.iter().zip(values.iter());
        let record = |(key, value)| Record { key: to_vec(&key), value: to_vec(&value) };
        Ok(pairs.map(record).collect())
    }

    async fn read_keys(&self, store: StoreName) -> Result<Vec<RecordKey>, StoreError> {
        let transaction = self.connection.begin(&[store], "readonly").await?;
        let done = outcome(&transaction);
        let request = transaction.object_store(store.name()).and_then(|objects| objects.get_all_keys());
        let keys = abort_if_thrown(&transaction, request)?;
        finish(&transaction, done).await?;
        Ok(results(&keys)?.iter().map(|key| to_vec(&key)).collect())
    }

    async fn commit_batch(&self, expected: Option<u64>, batch: Vec<Write>) -> Result<(), StoreError> {
        let mut stores = vec![StoreName::Head];
        stores.extend(batch.iter().map(Write::store));
        stores.sort_unstable();
        stores.dedup();
        let transaction = self.connection.begin(&stores, "readwrite").await?;
        let done = outcome(&transaction);
        let stale = Rc::new(Cell::new(None));
        let requests = (|| {
            let epoch = transaction.object_store(StoreName::Head.name())?.get(&bytes(EPOCH_KEY))?;
            abort_or_commit(&epoch, &transaction, expected, stale.clone());
            // All requests go out now. The epoch is read before any of them is carried out, and an abort
            // takes them all back.
            for write in &batch {
                let objects = transaction.object_store(write.store().name())?;
                match write {
                    Write::Put { key, value, .. } => objects.put_with_key(&bytes(value), &bytes(key))?,
                    Write::Delete { key, .. } => objects.delete(&bytes(key))?,
                };
            }
            Ok(())
        })();
        abort_if_thrown(&transaction, requests)?;
        let finished = finish(&transaction, done).await;
        match stale.take() {
            Some(found) => Err(StoreError::StaleEpoch { expected, found }),
            None => finished,
        }
    }
}

impl Store for IndexedDb {
    fn read(&self, store: StoreName, range: KeyRange) -> Pending<'_, Result<Vec<Record>, StoreError>> {
        Box::pin(self.read_range(store, range))
    }

    fn keys(&self, store: StoreName) -> Pending<'_, Result<Vec<RecordKey>, StoreError>> {
        Box::pin(self.read_keys(store))
    }

    fn commit(&self, expected_epoch: Option<u64>, batch: Vec<Write>) -> Pending<'_, Result<(), StoreError>> {
        Box::pin(self.commit_batch(expected_epoch, batch))
    }
}

/// The `complete` or `abort` of a transaction; attached before its first request.
fn outcome(transaction: &IdbTransaction) -> JsFuture {
    JsFuture::from(Promise::new(&mut |resolve, _| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&resolve));
    }))
}

async fn finish(transaction: &IdbTransaction, done: JsFuture) -> Result<(), StoreError> {
    let event = done.await.map_err(from_thrown)?;
    if event.unchecked_into::<Event>().type_() == "complete" {
        return Ok(());
    }
    let name = transaction.error().map_or("AbortError".into(), |error| error.name());
    Err(StoreError::from_dom_name(&name))
}

/// Looks at the epoch that was read: another one takes the batch back, ours sends it to the disk.
fn abort_or_commit(
    request: &IdbRequest,
    transaction: &IdbTransaction,
    expected: Option<u64>,
    stale: Rc<Cell<Option<Option<u64>>>>,
) {
    let (answered, transaction) = (request.clone(), transaction.clone());
    // Freed by being called; a request that never answers leaks it, and has done worse by then.
    let check = Closure::once_into_js(move || {
        let value = answered.result().ok().filter(|value| !value.is_undefined()).map(|value| to_vec(&value));
        let found = epoch_from(value.as_deref());
        // Guard: without this check `the_disk_refuses_a_window_that_was_told_nothing` is red.
        if found != expected {
            stale.set(Some(found));
            // Refused only for a transaction that is over, and then nothing was written either.
            let _ = transaction.abort();
        } else {
            // Every write is on its way: the disk need not wait until the page has heard of each. Missing in browsers
            // older than 2021, which commit all the same.
            let _ = transaction.unchecked_ref::<WholeBatch>().commit();
        }
    });
    request.set_onsuccess(Some(check.unchecked_ref()));
}

fn abort_if_thrown<T>(transaction: &IdbTransaction, sent: Result<T, JsValue>) -> Result<T, StoreError> {
    sent.map_err(|thrown| {
        let _ = transaction.abort();
        from_thrown(thrown)
    })
}

fn results(request: &IdbRequest) -> Result<Array, StoreError> {
    request.result().map(JsCast::unchecked_into).map_err(from_thrown)
}

fn from_request(request: &IdbRequest) -> StoreError {
    let name = request.error().ok().flatten().map_or("UnknownError".into(), |error| error.name());
    StoreError::from_dom_name(&name)
}

fn from_thrown(thrown: JsValue) -> StoreError {
    StoreError::from_dom_name(&name_of(&thrown))
}

fn name_of(thrown: &JsValue) -> String {
    match thrown.dyn_ref::<DomException>() {
        Some(exception) => exception.name(),
        None => thrown.dyn_ref::<js_sys::Error>().map_or("unknown".into(), |error| error.name().into()),
    }
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// Values come back as `Uint8Array`, binary keys as `ArrayBuffer`.
fn to_vec(value: &JsValue) -> Vec<u8> {
    Uint8Array::new(value).to_vec()
}
