//! What boot.js and the app tell each other under `dongHanh`: where the app stands, its build, and when the page may
//! be loaded anew.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use crate::app::state::AppState;

/// Undefined in a page that boot.js did not start.
fn house() -> JsValue {
    value_of(&js_sys::global(), "dongHanh")
}

fn value_of(object: &JsValue, name: &str) -> JsValue {
    // Reading a field of something that has none throws; it is then as if the field were not there.
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

pub(super) fn house_text(name: &str) -> String {
    value_of(&house(), name).as_string().unwrap_or_default()
}

/// Tells one build of the app from every other.
pub fn build_id() -> String {
    house_text("build")
}

/// Whether boot.js lets nothing but the sample ward open here: the browser may forget what is written (rule 6).
pub fn is_only_sample() -> bool {
    value_of(&house(), "onlySample").is_truthy()
}

/// A new version of the app loads the page anew only after what is typed is on disk. Ends with the caller.
pub fn save_before_reload(state: AppState) {
    let save = Closure::<dyn Fn() -> Promise>::new(move || {
        future_to_promise(async move {
            state.flush().await;
            Ok(JsValue::UNDEFINED)
        })
    });
    set_before_reload(&save.into_js_value());
    on_cleanup(|| set_before_reload(&JsValue::NULL));
}

fn set_before_reload(save: &JsValue) {
    // A page that boot.js did not start has no house; nothing loads it anew either.
    let _ = Reflect::set(&house(), &"beforeReload".into(), save);
}

/// Whether a newer version of the app is here and waits.
pub fn is_new_version_ready() -> bool {
    call_new_version("ready").is_truthy()
}

/// Lets the newer version take over; every window then loads itself anew.
pub fn use_new_version() {
    call_new_version("use");
}

fn call_new_version(name: &str) -> JsValue {
    let version = value_of(&house(), "newVersion");
    let function = value_of(&version, name);
    let answer = function.dyn_ref::<Function>().and_then(|function| function.call0(&version).ok());
    answer.unwrap_or(JsValue::UNDEFINED)
}
