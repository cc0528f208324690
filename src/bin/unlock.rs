#[cfg(target_arch = "wasm32")]
mod worker {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        /// Written into this worker's script by the build; see xtask/src/finish.rs.
        #[wasm_bindgen(thread_local_v2, js_name = build)]
        pub static BUILD: JsValue;

        #[wasm_bindgen(js_name = postMessage)]
        pub fn post_message(message: &JsValue);
    }
}

/// The first message is the build id, so that the page knows who it talks to.
#[cfg(target_arch = "wasm32")]
fn main() {
    worker::BUILD.with(worker::post_message);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
