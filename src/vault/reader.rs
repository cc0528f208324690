//! The worker that goes through a file of unknown origin ([`super::rehearsal`]): the app's own module, started where
//! there is no window. So its code is on the device once, and nothing but a restore waits for it.
//!
//! One request, one answer (see [`super::rehearse`]); the page ends it afterwards.

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::rehearsal::{Typed, go_through};

/// Listens, and then says which build this is: a message sent earlier would have been lost.
pub fn start() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let dying = scope.clone();
    std::panic::set_hook(Box::new(move |_| {
        // A trap in a promise is not always told to the page, which would then wait out its limit.
        let _ = answer(&dying, &[("error", "panic".into())]);
    }));
    let replying = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let (replying, message) = (replying.clone(), event.data());
        spawn_local(async move {
            // Without an answer the page waits out its limit and says so.
            let _ = read(&replying, &message).await;
        });
    });
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    let build = Reflect::get(&scope, &"build".into()).unwrap_or(JsValue::UNDEFINED);
    let _ = scope.post_message(&build);
}

async fn read(scope: &DedicatedWorkerGlobalScope, message: &JsValue) -> Result<(), JsValue> {
    let file = part(message, "file").ok_or(JsValue::NULL)?;
    let typed = match (part(message, "password"), part(message, "code")) {
        (Some(password), _) => Typed::Password(password),
        (None, code) => Typed::Code(String::from_utf8(code.unwrap_or_default()).unwrap_or_default()),
    };
    let mut parts = vec![("through", JsValue::TRUE)];
    if let Some(derived) = go_through(&file, &typed).await {
        parts.push(("result", derived.copied().into()));
    }
    answer(scope, &parts)
}

fn part(message: &JsValue, name: &str) -> Option<Vec<u8>> {
    let bytes = Reflect::get(message, &name.into()).ok()?.dyn_into::<Uint8Array>().ok()?;
    Some(bytes.to_vec())
}

fn answer(scope: &DedicatedWorkerGlobalScope, parts: &[(&str, JsValue)]) -> Result<(), JsValue> {
    let answer = Object::new();
    for (name, value) in parts {
        Reflect::set(&answer, &(*name).into(), value)?;
    }
    scope.post_message(&answer)
}
