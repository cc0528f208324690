//! The lock that stands before the app does (index.html, boot.js): what was typed there goes on here.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

/// What a person did before the app had started.
#[derive(Clone, Debug, Default)]
pub struct Early {
    pub typed: String,
    /// `Mở khóa` was tapped already.
    pub wanted: bool,
    /// The field had the focus.
    pub in_field: bool,
}

/// Whether the static screen still stands; the app then shows nothing of its own beside it.
pub fn stands() -> bool {
    document().get_element_by_id("starting").is_some()
}

/// Takes the static screen away and hands over what was done in it.
pub fn take() -> Early {
    let Some(starting) = document().get_element_by_id("starting") else { return Early::default() };
    let field = document().get_element_by_id("early-password");
    let early = Early {
        typed: field
            .as_ref()
            .map_or_else(String::new, |field| field.unchecked_ref::<HtmlInputElement>().value()),
        wanted: starting.unchecked_ref::<HtmlElement>().dataset().get("wanted").is_some(),
        in_field: field.is_some() && document().active_element() == field,
    };
    starting.remove();
    early
}
