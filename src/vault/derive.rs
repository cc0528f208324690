//! The page's side of key derivation: a worker does it, and is ended after use, because wasm memory never
//! shrinks and 64 MiB would stay with the page.
//!
//! Messages: first the worker says its build id. Then `{id, build, request}` goes out, request being a buffer
//! ([`super::unlock::encode_request`]), and `{id, result}` (32 bytes) or `{id, error}` comes back.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, Worker};

use super::crypto::SecretBytes;
use super::password::{Kdf, KdfError, normalise};
use super::random::Random;
use super::turn::within;
use super::unlock::{NO_MEMORY, OUT_OF_BOUNDS, encode_request};

/// Beyond this the worker counts as dead, in milliseconds.
const LIMIT_MS: u32 = 30_000;

/// The key that a password gives under the kdf of a head.
pub async fn derive(kdf: &Kdf, password: &str) -> Result<SecretBytes, KdfError> {
    kdf.check()?;
    let worker = Worker::new(&script().ok_or(KdfError::Worker)?).map_err(|_| KdfError::Worker)?;
    let answer = within(ask(&worker, kdf, password), TimeoutFuture::new(LIMIT_MS)).await;
    worker.terminate();
    answer.unwrap_or(Err(KdfError::Worker))
}

/// For a new book or a new password: the standard kdf, or the smaller one where this device has no room for it.
pub async fn derive_new(password: &str, random: &dyn Random) -> Result<(Kdf, SecretBytes), KdfError> {
    let standard = Kdf::standard(random);
    match derive(&standard, password).await {
        Ok(derived) => Ok((standard, derived)),
        Err(KdfError::NoMemory) => {
            let fallback = Kdf::fallback(random);
            derive(&fallback, password).await.map(|derived| (fallback, derived))
        }
        Err(other) => Err(other),
    }
}

async fn ask(worker: &Worker, kdf: &Kdf, password: &str) -> Result<SecretBytes, KdfError> {
    let build = next_message(worker).await?;
    // A worker of another build would speak another protocol: the page has to be loaded again.
    if build != page_value("build").unwrap_or(JsValue::UNDEFINED) {
        return Err(KdfError::Worker);
    }
    let request = Uint8Array::from(encode_request(kdf, &normalise(password)).as_slice());
    let message = Object::new();
    let fields = [("id", JsValue::from(1)), ("build", build), ("request", request.clone().into())];
    for (name, value) in fields {
        Reflect::set(&message, &name.into(), &value).map_err(|_| KdfError::Worker)?;
    }
    let answered = next_message(worker);
    worker
        .post_message_with_transfer(&message, &Array::of1(&request.buffer()))
        .map_err(|_| KdfError::Worker)?;
    let answer = answered.await?;
    let field = |name: &str| Reflect::get(&answer, &name.into()).ok().filter(|value| !value.is_undefined());
    match field("error").and_then(|error| error.as_string()).as_deref() {
        Some(NO_MEMORY) => return Err(KdfError::NoMemory),
        Some(OUT_OF_BOUNDS) => return Err(KdfError::OutOfBounds),
        Some(_) => return Err(KdfError::Worker),
        None => {}
    }
    let result = field("result").and_then(|result| result.dyn_into::<Uint8Array>().ok());
    let result = result.filter(|result| result.length() == 32).ok_or(KdfError::Worker)?;
    let mut derived = SecretBytes::new([0; 32]);
    result.copy_to(&mut derived.0);
    result.fill(0, 0, 32);
    Ok(derived)
}

/// The data of the worker's next message; its handlers are attached before this returns.
fn next_message(worker: &Worker) -> impl Future<Output = Result<JsValue, KdfError>> {
    let event = Promise::new(&mut |resolve, _| {
        worker.set_onmessage(Some(&resolve));
        worker.set_onerror(Some(&resolve));
    });
    async move {
        let event: Event = JsFuture::from(event).await.map_err(|_| KdfError::Worker)?.unchecked_into();
        match event.type_().as_str() {
            "message" => Ok(event.unchecked_into::<MessageEvent>().data()),
            _ => Err(KdfError::Worker),
        }
    }
}

/// What boot.js left for the page under `globalThis.dongHanh`.
fn page_value(name: &str) -> Option<JsValue> {
    let house = Reflect::get(&js_sys::global(), &"dongHanh".into()).ok()?;
    Reflect::get(&house, &name.into()).ok().filter(|value| !value.is_undefined())
}

fn script() -> Option<String> {
    Reflect::get(&page_value("workers")?, &"unlock".into()).ok()?.as_string()
}
