//! The worker that typesets papers. `press::message` tells what it hears and answers.

#[cfg(target_arch = "wasm32")]
mod worker {
    use std::{
        cell::{Cell, OnceCell},
        rc::Rc,
    };

    use dong_hanh_press::{
        fonts::{Face, Fonts},
        message::{Answer, answer},
    };
    use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Response};

    thread_local! {
        /// What is being worked on, so that a trap can still be answered.
        static WORKING_ON: Cell<f64> = const { Cell::new(0.0) };
    }

    pub fn start() {
        std::panic::set_hook(Box::new(|info| {
            let place = info.location().map(ToString::to_string).unwrap_or_default();
            // Only the place: a panic's words may quote the paper.
            reply(WORKING_ON.get(), &[("error", format!("panic at {place}").into())], &Array::new());
        }));
        let fonts = Rc::new(OnceCell::new());
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let fonts = Rc::clone(&fonts);
            spawn_local(async move {
                let message = event.data();
                let id = get(&message, "id").as_f64().unwrap_or(0.0);
                if let Err(error) = work(&message, id, &fonts).await {
                    reply(id, &[("error", error.into())], &Array::new());
                }
            });
        });
        scope().set_onmessage(Some(hear.as_ref().unchecked_ref()));
        hear.forget();
        // Whatever the page had sent before there was an ear for it would have been lost.
        let _ = scope().post_message(&build());
    }

    /// Which build this is: the finished script says it before it starts the module.
    fn build() -> JsValue {
        get(&js_sys::global(), "build")
    }

    async fn work(message: &JsValue, id: f64, fonts: &OnceCell<Fonts>) -> Result<(), String> {
        let text = |key| get(message, key).as_string().ok_or(format!("no {key} in the message"));
        // A page of another build speaks another language.
        if get(message, "build") != build() {
            return Err("the page and the press are of different builds".into());
        }
        if fonts.get().is_none() {
            let fetched = fetch_fonts(&text("fonts")?).await?;
            // Two first messages may both have fetched; the files are the same.
            let _ = fonts.set(fetched);
        }
        let fonts = fonts.get().ok_or("no fonts")?;
        let request = serde_json::from_str(&text("request")?).map_err(|error| error.to_string())?;
        WORKING_ON.set(id);
        match answer(request, fonts)? {
            Answer::Preview(preview) => {
                let json = serde_json::to_string(&preview).map_err(|error| error.to_string())?;
                reply(id, &[("preview", json.into())], &Array::new());
            }
            Answer::Pdf(file) => {
                let buffer = Uint8Array::from(file.bytes.as_slice()).buffer();
                let parts = [("pdf", JsValue::from(&buffer)), ("sha256", file.sha256.into())];
                reply(id, &parts, &Array::of1(&buffer));
            }
            Answer::Word(bytes) => {
                let buffer = Uint8Array::from(bytes.as_slice()).buffer();
                reply(id, &[("word", JsValue::from(&buffer))], &Array::of1(&buffer));
            }
        }
        Ok(())
    }

    async fn fetch_fonts(folder: &str) -> Result<Fonts, String> {
        // All are on their way before the first is waited for.
        let asked = Face::ALL.map(|face| {
            let url = format!("{folder}{}", face.file_name());
            (face, JsFuture::from(scope().fetch_with_str(&url)))
        });
        let mut files = [const { Vec::new() }; 4];
        for (file, (face, response)) in files.iter_mut().zip(asked) {
            *file = content(response).await.map_err(|error| format!("{}: {error:?}", face.file_name()))?;
        }
        Fonts::read(files).map_err(|error| error.to_string())
    }

    async fn content(response: JsFuture) -> Result<Vec<u8>, JsValue> {
        let response: Response = response.await?.dyn_into()?;
        if !response.ok() {
            return Err(response.status().into());
        }
        let buffer: ArrayBuffer = JsFuture::from(response.array_buffer()?).await?.dyn_into()?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }

    fn reply(id: f64, parts: &[(&str, JsValue)], transfer: &Array) {
        let message = Object::new();
        for (key, value) in std::iter::once(&("id", JsValue::from(id))).chain(parts) {
            // Setting a key of a fresh object cannot fail.
            let _ = Reflect::set(&message, &(*key).into(), value);
        }
        // Nobody is left to tell when the page is gone.
        let _ = scope().post_message_with_transfer(&message, transfer);
    }

    fn get(object: &JsValue, key: &str) -> JsValue {
        Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    worker::start();
}
