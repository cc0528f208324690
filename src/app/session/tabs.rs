//! One window writes. The Web Lock and the channel are courtesy; what guarantees it is the epoch that every commit
//! reads (a window that lost it is refused and says so).

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Object, Promise};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use super::books::base_path;
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
/// How long the window that writes is given to finish, in milliseconds; then the book is taken.
const PATIENCE_MS: u32 = 3_000;

thread_local! {
    /// Called, it lets the Web Lock go.
    static RELEASE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

fn name(book: &BookId) -> String {
    format!("{}book-{book}", base_path())
}

/// Takes the book's Web Lock if no other window has it. A browser without locks grants it: the epoch decides.
pub async fn claim(book: &BookId) -> bool {
    let locks = js_sys::Reflect::get(&window().navigator(), &"locks".into()).unwrap_or(JsValue::UNDEFINED);
    if locks.is_undefined() {
        return true;
    }
    let granted = Rc::new(Cell::new(true));
    let held = granted.clone();
    let (tell, told) = promise();
    let on_grant = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        held.set(!lock.is_null());
        // Nobody waits any more when this fails.
        let _ = tell.call0(&JsValue::NULL);
        if lock.is_null() {
            return JsValue::UNDEFINED;
        }
        let (release, released) = promise();
        RELEASE.set(Some(release));
        released.into()
    });
    let options = Object::new();
    js_sys::Reflect::set(&options, &"ifAvailable".into(), &true.into())
        .expect("a plain object takes a field");
    // The request itself settles only when the lock is let go.
    let request =
        locks.unchecked_ref::<LockManager>().request(&name(book), &options, on_grant.unchecked_ref());
    if request.is_err() {
        return true;
    }
    let _ = wasm_bindgen_futures::JsFuture::from(told).await;
    granted.get()
}

/// A promise and the function that resolves it.
fn promise() -> (Function, Promise) {
    let mut resolve = None;
    let promise = Promise::new(&mut |done, _| resolve = Some(done));
    (resolve.expect("the executor runs at once"), promise)
}

/// Answers another window that asks for the book: writes what waits, lets go, and reads only from then on.
pub fn hand_over_when_asked(book: &BookId, state: AppState) {
    let Ok(channel) = BroadcastChannel::new(&name(book)) else { return };
    let answer = channel.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        if message.data().as_string().as_deref() != Some(PLEASE) || state.read_only.get_untracked() {
            return;
        }
        let answer = answer.clone();
        leptos::task::spawn_local(async move {
            state.flush().await;
            state.read_only.try_set(true);
            RELEASE.with(|release| {
                if let Some(release) = release.take() {
                    let _ = release.call0(&JsValue::NULL);
                }
            });
            let _ = answer.post_message(&YOURS.into());
        });
    });
    channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
}

/// Asks the window that writes to let go, and waits for it a little.
pub async fn take_over(book: &BookId) {
    let Ok(channel) = BroadcastChannel::new(&name(book)) else { return };
    let (tell, told) = promise();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        if message.data().as_string().as_deref() == Some(YOURS) {
            let _ = tell.call0(&JsValue::NULL);
        }
    });
    channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    let _ = channel.post_message(&PLEASE.into());
    let patience = wasm_bindgen_futures::future_to_promise(async {
        TimeoutFuture::new(PATIENCE_MS).await;
        Ok(JsValue::UNDEFINED)
    });
    let first = Promise::race(&js_sys::Array::of2(&told, &patience));
    let _ = wasm_bindgen_futures::JsFuture::from(first).await;
    channel.close();
    claim(book).await;
}
