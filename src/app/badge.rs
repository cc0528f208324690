//! The number on the app's icon, on devices that have one (G2): how much is late or to be done today. It names nobody.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Puts the number on the icon; 0 takes it away.
pub fn show(count: usize) {
    let navigator: JsValue = window().navigator().into();
    let found = Reflect::get(&navigator, &"setAppBadge".into()).ok();
    let Some(set) = found.and_then(|found| found.dyn_into::<Function>().ok()) else { return };
    let Ok(shown) = set.call1(&navigator, &JsValue::from_f64(count as f64)) else { return };
    if let Ok(shown) = shown.dyn_into::<Promise>() {
        leptos::task::spawn_local(async move {
            // Refused where the app is not installed; the number is then nowhere to be seen.
            let _ = JsFuture::from(shown).await;
        });
    }
}
