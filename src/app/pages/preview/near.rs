//! What comes near the window, so that of a long paper only those pages are drawn that somebody may see.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Where an element is to be for somebody to hear of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A window before it is seen. What scrolls inside the window has a margin of its own; a browser that does not
    /// know it tells when the element is seen.
    SoonSeen,
    /// Across a line a quarter down the window: there somebody reads.
    Read,
}

/// The name under which an element of a list says its number, from 0.
const AT: &str = "data-at";

/// Tells of each numbered element within `list` when it comes to that place and when it goes. Ends with them.
pub fn watch(list: &Element, place: Place, told: impl Fn(usize, &Element, bool) + 'static) {
    let on_change = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let element = entry.target();
            if let Some(at) = number_of(&element) {
                told(at, &element, entry.is_intersecting());
            }
        }
    });
    let options = IntersectionObserverInit::new();
    match place {
        Place::SoonSeen => {
            options.set_root_margin("100%");
            // A plain object takes every property.
            let _ = Reflect::set(&options, &"scrollMargin".into(), &"100%".into());
        }
        Place::Read => options.set_root_margin("-25% 0px -75% 0px"),
    }
    let function = on_change.into_js_value();
    let observer = IntersectionObserver::new_with_options(function.unchecked_ref(), &options);
    let observer = observer.expect("the margins are valid ones");
    let elements = list.query_selector_all(&format!("[{AT}]")).expect("the selector is a valid one");
    for element in (0..elements.length()).filter_map(|at| elements.item(at)) {
        observer.observe(element.unchecked_ref());
    }
}

fn number_of(element: &Element) -> Option<usize> {
    element.get_attribute(AT)?.parse().ok()
}

/// The element of this number.
pub fn numbered(list: &Element, at: usize) -> Option<web_sys::HtmlElement> {
    list.query_selector(&format!("[{AT}=\"{at}\"]")).ok()??.dyn_into().ok()
}
