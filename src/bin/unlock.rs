//! The small worker that derives keys: one request, one answer; the page ends it afterwards.

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    unreachable!("this worker runs in a browser");
}

#[cfg(target_arch = "wasm32")]
mod worker {
    use dong_hanh::vault::unlock::answer_request;
    use js_sys::{Array, Object, Reflect, Uint8Array};
    use wasm_bindgen::prelude::*;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    /// Listens, and then says which build this is: a message sent earlier would have been lost.
    pub fn start() {
        let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        let replying = scope.clone();
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            // Without an answer the page waits out its limit and says so.
            let _ = reply(&replying, &event.data());
        });
        scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
        let build = Reflect::get(&scope, &"build".into()).unwrap_or(JsValue::UNDEFINED);
        let _ = scope.post_message(&build);
    }

    fn reply(scope: &DedicatedWorkerGlobalScope, message: &JsValue) -> Result<(), JsValue> {
        let request: Uint8Array = Reflect::get(message, &"request".into())?.dyn_into()?;
        let mut bytes = request.to_vec();
        let outcome = answer_request(&bytes);
        bytes.fill(0);
        let answer = Object::new();
        match outcome {
            Ok(derived) => {
                let result = derived.copied();
                Reflect::set(&answer, &"result".into(), &result)?;
                scope.post_message_with_transfer(&answer, &Array::of1(&result.buffer()))
            }
            Err(word) => {
                Reflect::set(&answer, &"error".into(), &word.into())?;
                scope.post_message(&answer)
            }
        }
    }
}
