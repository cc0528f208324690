//! The vault in Chromium: IndexedDB under the same contract as memory, WebCrypto under the same vectors as
//! RustCrypto, and what only a browser can do to a database.
#![cfg(target_arch = "wasm32")]

mod vault_support;

use std::rc::Rc;

use dong_hanh::ledger::WriterId;
use dong_hanh::vault::crypto::SecretBytes;
use dong_hanh::vault::head::Secret;
use dong_hanh::vault::hex_bytes::HexBytes;
use dong_hanh::vault::indexed_db::IndexedDb;
use dong_hanh::vault::password::Kdf;
use dong_hanh::vault::random::{BrowserRandom, random_bytes};
use dong_hanh::vault::recovery::RecoveryCode;
use dong_hanh::vault::store::{KeyRange, Store, StoreError, StoreName};
use dong_hanh::vault::{Act, NewBook, Vault};
use js_sys::{Array, Function};
use vault_support::{entries, put};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A name no earlier run has used.
fn fresh_name() -> String {
    format!("/tests/{}", HexBytes(random_bytes::<8>(&BrowserRandom)))
}

/// Runs JavaScript in the page, as a shim or another app would.
async fn script(body: &str, argument: &str) -> JsValue {
    let function = Function::new_with_args("name", &format!("return (async () => {{ {body} }})()"));
    let promise = function.call1(&JsValue::NULL, &argument.into()).expect("calls");
    JsFuture::from(js_sys::Promise::from(promise)).await.expect("the script ends well")
}

#[wasm_bindgen_test]
async fn indexed_db_keeps_the_store_contract() {
    let name = fresh_name();
    let (one, other) = (IndexedDb::new(name.clone()), IndexedDb::new(name));
    vault_support::store_contract(&one, &other).await;
    one.delete().await.expect("deletes");
    assert_eq!(other.keys(StoreName::Segments).await, Ok(vec![]));
}

#[wasm_bindgen_test]
async fn web_crypto_keeps_to_the_vectors() {
    vault_support::seal_vectors().await;
}

#[wasm_bindgen_test]
async fn a_book_survives_its_page() {
    let name = fresh_name();
    let random = Rc::new(BrowserRandom);
    let new = NewBook {
        book: HexBytes(random_bytes(&*random)),
        kdf: Kdf::fallback(&*random),
        password: &SecretBytes::new([1; 32]),
        recovery: &RecoveryCode::new(&*random),
        writer: WriterId(1),
    };
    let vault = Vault::create(Rc::new(IndexedDb::new(name.clone())), random.clone(), new).await;
    let vault = vault.expect("a new book");
    for part in 0..6 {
        let act = Act { entries: entries(1, part * 100, 100), ..Act::default() };
        vault.append(&act).await.expect("saved");
        assert_eq!(vault.compact_if_due().await, Ok(part == 4));
    }
    let store = Rc::new(IndexedDb::new(name));
    let opened = Vault::open(store, random, &Secret::Password(SecretBytes::new([1; 32]))).await;
    let opened = opened.expect("opens");
    let mut all = Vec::new();
    let report = opened.for_each_batch(|batch| all.extend(batch)).await.expect("reads");
    assert_eq!((all, report.damage), (entries(1, 0, 600), vec![]));
    assert_eq!(opened.take_over().await, Ok(false));
    let act = Act { entries: entries(1, 600, 1), ..Act::default() };
    assert!(vault.append(&act).await.is_err_and(|error| error.is_final()));
    opened.append(&act).await.expect("saved");
}

#[wasm_bindgen_test]
async fn every_transaction_is_strict() {
    let watch = "globalThis.seen = []; const plain = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...given) {
            const made = plain.apply(this, given); seen.push(made.durability); return made; };
        globalThis.unwatch = () => { IDBDatabase.prototype.transaction = plain; };";
    script(watch, "").await;
    let store = IndexedDb::new(fresh_name());
    store.commit(None, vec![put(StoreName::Tail, b"k", b"v")]).await.expect("commits");
    store.read(StoreName::Tail, KeyRange::All).await.expect("reads");
    let seen = Array::from(&script("unwatch(); return seen", "").await);
    assert_eq!(
        seen.iter().map(|durability| durability.as_string()).collect::<Vec<_>>(),
        vec![Some("strict".into()); 2]
    );
}

#[wasm_bindgen_test]
async fn a_newer_database_is_refused() {
    let name = fresh_name();
    let newer = "await new Promise((done) => { const open = indexedDB.open(name, 2);
        open.onsuccess = () => { open.result.close(); done(); }; })";
    script(newer, &name).await;
    let store = IndexedDb::new(name);
    assert_eq!(store.keys(StoreName::Head).await, Err(StoreError::NewerVersion));
    assert_eq!(store.commit(None, vec![]).await, Err(StoreError::NewerVersion));
}

#[wasm_bindgen_test]
async fn a_connection_that_was_closed_is_opened_again_once() {
    let name = fresh_name();
    let store = IndexedDb::new(name.clone());
    let write = || vec![put(StoreName::Tail, b"k", b"v")];
    store.commit(None, write()).await.expect("commits");
    // As iOS does to a page that slept: the connection is closed under the app, without an event.
    let shut = "const plain = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...given) {
            IDBDatabase.prototype.transaction = plain; this.close(); return plain.apply(this, given); };";
    script(shut, "").await;
    store.commit(None, write()).await.expect("commits on a new connection");
    script(shut, "").await;
    assert_eq!(store.keys(StoreName::Tail).await, Ok(vec![b"k".to_vec()]));
    // Another app's upgrade or deletion asks; our connection gives way and is opened again when needed.
    let delete = "await new Promise((done, fail) => { const asked = indexedDB.deleteDatabase(name);
        asked.onsuccess = done; asked.onblocked = fail; })";
    script(delete, &name).await;
    assert_eq!(store.keys(StoreName::Tail).await, Ok(vec![]));
}

#[wasm_bindgen_test]
async fn what_the_browser_throws_or_aborts_is_named() {
    #[track_caller]
    fn fails(found: Result<(), StoreError>, expected: StoreError) {
        assert_eq!(found, Err(expected));
    }
    let store = IndexedDb::new(fresh_name());
    let write = || vec![put(StoreName::Tail, b"k", b"v")];
    let once = |patch: &str| {
        format!(
            "const plain = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (...given) {{
                IDBObjectStore.prototype.put = plain; {patch} }};"
        )
    };
    script(&once("throw new DOMException('', 'QuotaExceededError');"), "").await;
    fails(store.commit(None, write()).await, StoreError::QuotaExceeded);
    script(&once("throw new DOMException('', 'DataError');"), "").await;
    fails(store.commit(None, write()).await, StoreError::Failed("DataError".into()));
    script(&once("const asked = plain.apply(this, given); this.transaction.abort(); return asked;"), "")
        .await;
    fails(store.commit(None, write()).await, StoreError::Failed("AbortError".into()));
    assert_eq!(store.keys(StoreName::Tail).await, Ok(vec![]));
    store.commit(None, write()).await.expect("commits as if nothing had been");
    let no_open = "const plain = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function () { IDBFactory.prototype.open = plain;
            throw new DOMException('', 'SecurityError'); };";
    script(no_open, "").await;
    let blocked = IndexedDb::new(fresh_name());
    fails(blocked.commit(None, write()).await, StoreError::Unavailable("SecurityError".into()));
}

#[wasm_bindgen_test]
async fn a_tab_that_does_not_let_go_is_said() {
    let name = fresh_name();
    let hold = "await new Promise((done) => { const open = indexedDB.open(name, 1);
        open.onsuccess = () => { globalThis.held = open.result; done(); }; })";
    script(hold, &name).await;
    let store = IndexedDb::new(name);
    assert_eq!(store.delete().await, Err(StoreError::Blocked));
    script("held.close()", "").await;
}
