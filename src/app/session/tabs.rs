//! One window writes. The Web Lock and the channel are courtesy; what guarantees it is the epoch that every commit
//! reads (a window that lost it is refused and says so).

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{BroadcastChannel, MessageEvent};

use super::books::base_path;
use super::following;
use crate::app::state::AppState;
use crate::vault::head::BookId;

#[wasm_bindgen]
extern "C" {
    /// `navigator.locks`, which web-sys keeps among its unstable parts.
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &Object,
        granted: &Function,
    ) -> Result<Promise, JsValue>;
}

const PLEASE: &str = "please";
const YOURS: &str = "yours";
const WRITTEN: &str = "written";
/// Options of a lock request: only when nobody has it, or from whoever has it.
const AVAILABLE: &str = "ifAvailable";
const STEAL: &str = "steal";
/// How long the window that writes is given to finish, in milliseconds; then the book is taken.
const PATIENCE_MS: u32 = 3_000;

thread_local! {
    /// The Web Locks this window holds, by name; each function, called, lets its lock go.
    static HELD: RefCell<BTreeMap<String, Function>> = const { RefCell::new(BTreeMap::new()) };
    /// Where this window hears others ask for the book; kept, so that opening anew closes the old one.
    static CHANNEL: RefCell<Option<BroadcastChannel>> = const { RefCell::new(None) };
}

fn name(book: &BookId) -> String {
    format!("{}book-{book}", base_path())
}

/// Takes the book's Web Lock unless another window has it. A browser without locks grants it: the epoch decides.
pub async fn claim(book: &BookId) -> bool {
    request_lock(book, AVAILABLE).await
}

/// `navigator.locks`, where this browser has them.
fn locks() -> Option<LockManager> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).unwrap_or(JsValue::UNDEFINED);
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}

/// Whether a claim that is granted says that no other window has the book.
pub(super) fn can_tell_who_has_it() -> bool {
    locks().is_some()
}

async fn request_lock(book: &BookId, how: &'static str) -> bool {
    let name = name(book);
    // A lock that was stolen from this window meanwhile is not asked for again but stolen back.
    let is_held = HELD.with_borrow(|held| held.contains_key(&name));
    if is_held && how == AVAILABLE {
        return true;
    }
    let Some(locks) = locks() else { return true };
    let granted = Rc::new(Cell::new(true));
    let (answered, answer) = promise();
    let on_answer = {
        let (granted, name) = (granted.clone(), name.clone());
        Closure::once_into_js(move |lock: JsValue| -> JsValue {
            granted.set(!lock.is_null());
            // A promise's own function does not throw.
            let _ = answered.call0(&JsValue::NULL);
            if lock.is_null() {
                return JsValue::UNDEFINED;
            }
            let (release, released) = promise();
            HELD.with_borrow_mut(|held| held.insert(name, release));
            released.into()
        })
    };
    let options = Object::new();
    Reflect::set(&options, &how.into(), &true.into()).expect("a plain object takes a field");
    let Ok(request) = locks.request(&name, &options, on_answer.unchecked_ref()) else { return true };
    // The request settles only when the lock is let go, or at once where locks are refused; stolen, it is rejected.
    let first = Promise::race(&Array::of2(&answer, &request));
    let _ = JsFuture::from(first).await;
    granted.get()
}

pub(super) fn let_go(book: &BookId) {
    if let Some(release) = HELD.with_borrow_mut(|held| held.remove(&name(book))) {
        let _ = release.call0(&JsValue::NULL);
    }
}

/// A promise's function that resolves it, and the promise.
fn promise() -> (Function, Promise) {
    let mut resolve = None;
    let promise = Promise::new(&mut |done, _| resolve = Some(done));
    (resolve.expect("the executor runs at once"), promise)
}

/// Answers another window that asks for the book: writes what waits, lets go, and reads only from then on.
pub fn hand_over_when_asked(book: &BookId, state: AppState) {
    let Ok(channel) = BroadcastChannel::new(&name(book)) else { return };
    let (answer, book) = (channel.clone(), *book);
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        let said = message.data().as_string().unwrap_or_default();
        // Not a signal that is gone: this window may have opened the book anew meanwhile.
        match (said.as_str(), state.read_only.try_get_untracked()) {
            (WRITTEN, Some(true)) => return following::read_on(state),
            (PLEASE, Some(false)) => {}
            _ => return,
        }
        let answer = answer.clone();
        leptos::task::spawn_local(async move {
            state.flush().await;
            state.read_only.try_set(true);
            let_go(&book);
            // The other window waits only so long and then takes the book without an answer.
            let _ = answer.post_message(&YOURS.into());
        });
    });
    channel.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    if let Some(before) = CHANNEL.replace(Some(channel)) {
        before.close();
    }
}

/// Tells the other windows that something has been written.
pub fn tell_written() {
    // A channel that has just been opened is not closed.
    CHANNEL.with_borrow(|channel| channel.as_ref().map(|channel| channel.post_message(&WRITTEN.into())));
}

/// Asks the window that writes to let go, and waits for it a little.
pub(super) async fn take_over(book: &BookId) {
    if let Ok(channel) = BroadcastChannel::new(&name(book)) {
        let (tell, told) = promise();
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
            if message.data().as_string().as_deref() == Some(YOURS) {
                let _ = tell.call0(&JsValue::NULL);
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        // A channel that has just been opened is not closed.
        let _ = channel.post_message(&PLEASE.into());
        let patience = future_to_promise(async {
            TimeoutFuture::new(PATIENCE_MS).await;
            Ok(JsValue::UNDEFINED)
        });
        let _ = JsFuture::from(Promise::race(&Array::of2(&told, &patience))).await;
        channel.close();
    }
    request_lock(book, STEAL).await;
}
