//! Handing a file to the person: into the downloads, or to another app of the tablet.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A file that exists whole in memory.
#[derive(Clone)]
pub struct OutFile {
    /// Carries no person's name.
    pub name: String,
    pub media_type: &'static str,
    pub bytes: std::rc::Rc<[u8]>,
}

impl OutFile {
    fn parts(&self) -> Array {
        Array::of1(&Uint8Array::from(&*self.bytes))
    }

    /// Saves the file where the browser puts downloads.
    pub fn save(&self) -> Result<(), JsValue> {
        let kind = BlobPropertyBag::new();
        kind.set_type(self.media_type);
        let blob = Blob::new_with_u8_array_sequence_and_options(&self.parts(), &kind)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        link.set_href(&address);
        link.set_download(&self.name);
        link.click();
        // The download has taken its own hold of the bytes by then.
        gloo_timers::callback::Timeout::new(60_000, move || {
            let _ = Url::revoke_object_url(&address);
        })
        .forget();
        Ok(())
    }

    /// What `navigator.share` is asked, where this browser can share such a file.
    fn sharing(&self) -> Option<(JsValue, Object)> {
        let file = Reflect::construct(
            &Reflect::get(&js_sys::global(), &"File".into()).ok()?.dyn_into::<Function>().ok()?,
            &Array::of3(&self.parts(), &self.name.as_str().into(), &{
                let options = Object::new();
                Reflect::set(&options, &"type".into(), &self.media_type.into()).ok()?;
                options.into()
            }),
        )
        .ok()?;
        let request = Object::new();
        Reflect::set(&request, &"files".into(), &Array::of1(&file)).ok()?;
        let navigator: JsValue = window().navigator().into();
        let can_share: Function = Reflect::get(&navigator, &"canShare".into()).ok()?.dyn_into().ok()?;
        can_share.call1(&navigator, &request).ok()?.is_truthy().then_some((navigator, request))
    }

    pub fn can_be_shared(&self) -> bool {
        self.sharing().is_some()
    }

    /// Opens the tablet's share sheet; `false` when the person closed it without sending.
    pub async fn share(&self) -> bool {
        let Some((navigator, request)) = self.sharing() else { return false };
        let share = Reflect::get(&navigator, &"share".into()).and_then(JsCast::dyn_into::<Function>);
        let Ok(shared) = share.and_then(|share| share.call1(&navigator, &request)) else { return false };
        JsFuture::from(shared.unchecked_into::<Promise>()).await.is_ok()
    }
}
