//! The page's side of the workers of the vault: one worker for one question, ended after it, because wasm memory
//! never shrinks and what it took would stay with the page.
//!
//! Messages: first the worker says its build id. Then one question goes out and one answer comes back. A worker that
//! dies, or is of another build, or takes too long, gives none.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, Worker};

use super::crypto::SecretBytes;
use super::turn::within;

/// Which worker is asked.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    /// Derives keys; a small module of its own (`src/bin/unlock.rs`).
    Unlock,
    /// Goes through files of unknown origin; the app's own module, started without a window ([`super::reader`]).
    Reader,
}

/// Asks a fresh worker; `None` when it gave no answer within the limit (in milliseconds).
pub async fn ask(which: Which, question: &[(&str, Uint8Array)], limit: u32) -> Option<JsValue> {
    let worker = Worker::new(&script(which)?).ok()?;
    let answer = within(converse(&worker, question), TimeoutFuture::new(limit)).await;
    worker.terminate();
    answer.flatten()
}

async fn converse(worker: &Worker, question: &[(&str, Uint8Array)]) -> Option<JsValue> {
    let build = next_message(worker).await?;
    // A worker of another build would speak another protocol: the page has to be loaded again.
    if build != page_value("build").unwrap_or(JsValue::UNDEFINED) {
        return None;
    }
    let message = Object::new();
    let transferred = Array::new();
    for (name, bytes) in question {
        Reflect::set(&message, &(*name).into(), bytes).ok()?;
        transferred.push(&bytes.buffer());
    }
    let answered = next_message(worker);
    worker.post_message_with_transfer(&message, &transferred).ok()?;
    answered.await
}

/// A part of an answer, if it has it.
pub fn part(answer: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(answer, &name.into()).ok().filter(|value| !value.is_undefined())
}

/// The thirty-two bytes of an answer, which are overwritten where they came from.
pub fn secret_part(answer: &JsValue, name: &str) -> Option<SecretBytes> {
    let bytes = part(answer, name)?.dyn_into::<Uint8Array>().ok().filter(|bytes| bytes.length() == 32)?;
    let mut secret = SecretBytes::new([0; 32]);
    bytes.copy_to(&mut secret.0);
    bytes.fill(0, 0, 32);
    Some(secret)
}

/// The data of the worker's next message, `None` when it dies; its handlers are attached before this returns.
fn next_message(worker: &Worker) -> impl Future<Output = Option<JsValue>> {
    let event = Promise::new(&mut |resolve, _| {
        worker.set_onmessage(Some(&resolve));
        worker.set_onerror(Some(&resolve));
    });
    async move {
        let event: Event = JsFuture::from(event).await.ok()?.unchecked_into();
        let is_message = event.type_() == "message";
        is_message.then(|| event.unchecked_into::<MessageEvent>().data())
    }
}

/// What boot.js left for the page under `globalThis.dongHanh`.
fn page_value(name: &str) -> Option<JsValue> {
    part(&part(&js_sys::global(), "dongHanh")?, name)
}

fn script(which: Which) -> Option<String> {
    let name = match which {
        Which::Unlock => "unlock",
        Which::Reader => "reader",
    };
    part(&page_value("workers")?, name)?.as_string()
}
