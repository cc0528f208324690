//! Files that leave the app and come into it: saved, handed to another app, or chosen by a person.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Object, Reflect, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

#[wasm_bindgen]
extern "C" {
    /// `navigator.share`, which web-sys keeps among its unstable parts.
    type Sharing;

    #[wasm_bindgen(method, catch)]
    async fn share(this: &Sharing, what: &Object) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = canShare)]
    fn can_share(this: &Sharing, what: &Object) -> Result<bool, JsValue>;
}

/// The browser reads the file some time after the tap that saves it. In milliseconds.
const KEEP_ADDRESS_MS: u32 = 60_000;

/// Saves bytes where this browser saves files.
pub fn save(name: &str, bytes: &[u8], kind: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(&blob(bytes, kind)?)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(KEEP_ADDRESS_MS, move || {
        // Fails only for an address that is gone already.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

fn blob(bytes: &[u8], kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)
}

/// Copies a text, to be pasted in another app; false where this device does not let it.
pub async fn copy(text: &str) -> bool {
    JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
}

/// Whether this device can hand a file to another app.
pub fn can_send() -> bool {
    shared_as("a.txt", b"a", "text/plain").is_ok_and(|what| {
        let sharing: JsValue = window().navigator().into();
        let asks = Reflect::has(&sharing, &"canShare".into()).unwrap_or(false);
        asks && sharing.unchecked_ref::<Sharing>().can_share(&what).unwrap_or(false)
    })
}

/// Hands bytes to the app a person chooses; false when nothing was handed over.
pub async fn send(name: &str, bytes: &[u8], kind: &str) -> bool {
    let Ok(what) = shared_as(name, bytes, kind) else { return false };
    let sharing: JsValue = window().navigator().into();
    sharing.unchecked_ref::<Sharing>().share(&what).await.is_ok()
}

fn shared_as(name: &str, bytes: &[u8], kind: &str) -> Result<Object, JsValue> {
    let content = blob(bytes, kind)?;
    let file = File::new_with_blob_sequence(&Array::of1(&content), name)?;
    let what = Object::new();
    Reflect::set(&what, &"files".into(), &Array::of1(&file))?;
    Ok(what)
}

/// The bytes of the file chosen in an `<input type="file">`; `None` when none is chosen or it cannot be read.
pub async fn chosen(input: &HtmlInputElement) -> Option<Vec<u8>> {
    let file = input.files()?.get(0)?;
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
