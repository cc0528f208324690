//! The small worker that derives keys and goes through files of unknown origin: one request, one answer; the page
//! ends it afterwards.

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
    use dong_hanh::vault::{
        rehearsal::{Typed, go_through},
        unlock::answer_request,
    };
    use js_sys::{Object, Reflect, Uint8Array};
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::spawn_local;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

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
                let _ = match part(&message, "file") {
                    Some(file) => rehearse(&replying, &message, &file).await,
                    None => derive(&replying, &message),
                };
            });
        });
        scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
        let build = Reflect::get(&scope, &"build".into()).unwrap_or(JsValue::UNDEFINED);
        let _ = scope.post_message(&build);
    }

    fn part(message: &JsValue, name: &str) -> Option<Vec<u8>> {
        let bytes = Reflect::get(message, &name.into()).ok()?.dyn_into::<Uint8Array>().ok()?;
        Some(bytes.to_vec())
    }

    async fn rehearse(
        scope: &DedicatedWorkerGlobalScope,
        message: &JsValue,
        file: &[u8],
    ) -> Result<(), JsValue> {
        let typed = match (part(message, "password"), part(message, "code")) {
            (Some(password), _) => Typed::Password(password),
            (None, code) => Typed::Code(String::from_utf8(code.unwrap_or_default()).unwrap_or_default()),
        };
        let mut parts = vec![("through", JsValue::TRUE)];
        if let Some(derived) = go_through(file, &typed).await {
            parts.push(("result", derived.copied().into()));
        }
        answer(scope, &parts)
    }

    fn answer(scope: &DedicatedWorkerGlobalScope, parts: &[(&str, JsValue)]) -> Result<(), JsValue> {
        let answer = Object::new();
        for (name, value) in parts {
            Reflect::set(&answer, &(*name).into(), value)?;
        }
        scope.post_message(&answer)
    }

    fn derive(scope: &DedicatedWorkerGlobalScope, message: &JsValue) -> Result<(), JsValue> {
        let mut request = part(message, "request").ok_or(JsValue::NULL)?;
        let outcome = answer_request(&request);
        request.fill(0);
        match outcome {
            Ok(derived) => answer(scope, &[("result", derived.copied().into())]),
            Err(word) => answer(scope, &[("error", word.into())]),
        }
    }
}
