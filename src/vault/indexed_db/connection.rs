//! The connection to one database: opened, upgraded, lost and opened again, deleted.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbTransaction, IdbVersionChangeEvent,
};

use super::{from_request, from_thrown, name_of};
use crate::vault::store::{StoreError, StoreName};

/// The shape of the database; each step up is one arm of [`upgrade`].
const VERSION: u32 = 1;

#[wasm_bindgen]
extern "C" {
    /// An `IDBDatabase` whose transactions can be asked to be strict; web-sys has no such argument.
    #[wasm_bindgen(extends = IdbDatabase)]
    type StrictDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn transaction_with(
        this: &StrictDatabase,
        names: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

pub struct Connection {
    name: String,
    /// Empty while closed. Shared with the handlers that close it.
    open: Rc<RefCell<Option<IdbDatabase>>>,
}

impl Connection {
    pub fn new(name: String) -> Self {
        Self { name, open: Rc::default() }
    }

    pub fn close(&self) {
        if let Some(database) = self.open.take() {
            database.close();
        }
    }

    pub async fn delete(&self) -> Result<(), StoreError> {
        self.close();
        let request = factory()?.delete_database(&self.name).map_err(from_thrown)?;
        match outcome_of_open(&request).await.type_().as_str() {
            "success" => Ok(()),
            "blocked" => Err(StoreError::Blocked),
            _ => Err(from_request(&request)),
        }
    }

    async fn database(&self) -> Result<IdbDatabase, StoreError> {
        if let Some(database) = &*self.open.borrow() {
            return Ok(database.clone());
        }
        let request = factory()?.open_with_u32(&self.name, VERSION).map_err(from_thrown)?;
        let upgrading = request.clone();
        let on_upgrade = Closure::once_into_js(move |event: IdbVersionChangeEvent| {
            upgrade(&upgrading, event.old_version() as u32);
        });
        request.set_onupgradeneeded(Some(on_upgrade.unchecked_ref()));
        match outcome_of_open(&request).await.type_().as_str() {
            "success" => {}
            "blocked" => {
                close_when_open(&request);
                return Err(StoreError::Blocked);
            }
            _ => return Err(from_request(&request)),
        }
        let database: IdbDatabase = request.result().map_err(from_thrown)?.unchecked_into();
        // Two reads may have opened at once: the first connection stays.
        if let Some(first) = &*self.open.borrow() {
            database.close();
            return Ok(first.clone());
        }
        self.forget_when_closed(&database);
        *self.open.borrow_mut() = Some(database.clone());
        Ok(database)
    }

    /// Another tab that upgrades or deletes asks for `versionchange`; a browser that closes says `close`.
    fn forget_when_closed(&self, database: &IdbDatabase) {
        let open = self.open.clone();
        let forget = Closure::<dyn Fn()>::new(move || {
            if let Some(database) = open.take() {
                database.close();
            }
        });
        let forget: Function = forget.into_js_value().unchecked_into();
        database.set_onversionchange(Some(&forget));
        database.set_onclose(Some(&forget));
    }

    /// Begins a transaction, on a new connection if the one there was is closed.
    pub async fn begin(&self, stores: &[StoreName], mode: &str) -> Result<IdbTransaction, StoreError> {
        let names: Array = stores.iter().map(|store| JsValue::from_str(store.name())).collect();
        let options = Object::new();
        // Guard: without this option `a_new_book_survives_any_one_fault` is red.
        Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(from_thrown)?;
        let begin = |database: IdbDatabase| {
            database.unchecked_into::<StrictDatabase>().transaction_with(&names, mode, &options)
        };
        match begin(self.database().await?) {
            Err(thrown) if name_of(&thrown) == "InvalidStateError" => {
                self.open.take();
                begin(self.database().await?).map_err(from_thrown)
            }
            other => other.map_err(from_thrown),
        }
    }
}

/// `indexedDB` of a page or a worker; blocked settings give null or throw.
fn factory() -> Result<IdbFactory, StoreError> {
    let unavailable = |reason: &str| StoreError::Unavailable(reason.into());
    let found = Reflect::get(&js_sys::global(), &"indexedDB".into());
    let found = found.map_err(|thrown| unavailable(&name_of(&thrown)))?;
    if found.is_object() { Ok(found.unchecked_into()) } else { Err(unavailable("missing")) }
}

/// Brings a database from `old` to [`VERSION`], one step after the other.
fn upgrade(request: &IdbOpenDbRequest, old: u32) {
    let Ok(database) = request.result().map(JsCast::unchecked_into::<IdbDatabase>) else { return };
    if old < 1 {
        for store in StoreName::ALL {
            // A failure aborts the upgrade, and the request answers with its error.
            let _: Result<IdbObjectStore, _> = database.create_object_store(store.name());
        }
    }
}

/// The first event of an open or delete request.
async fn outcome_of_open(request: &IdbOpenDbRequest) -> Event {
    let first = Promise::new(&mut |resolve, _| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&resolve));
        request.set_onblocked(Some(&resolve));
    });
    JsFuture::from(first).await.expect("nobody rejects this promise").unchecked_into()
}

/// A request that was blocked may yet succeed; its connection would in turn block others.
fn close_when_open(request: &IdbOpenDbRequest) {
    let opened = request.clone();
    let close = Closure::once_into_js(move || {
        if let Ok(database) = opened.result() {
            database.unchecked_into::<IdbDatabase>().close();
        }
    });
    request.set_onsuccess(Some(close.unchecked_ref()));
}
