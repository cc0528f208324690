//! The language on screen, changed at once: the pages are built anew while the book stays open and what is typed
//! stays a draft.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventInit, HtmlInputElement};

use super::session;
use super::text::{self, Language};

/// The language on screen; `Copy`, in context everywhere.
#[derive(Clone, Copy)]
pub struct Spoken(RwSignal<Language>);

impl Spoken {
    /// Called once, before the first screen: the language that was chosen on this device.
    pub fn provide() {
        let language = session::language();
        say(language);
        provide_context(Self(RwSignal::new(language)));
    }

    pub fn now(self) -> Language {
        self.0.get()
    }

    /// From now on; the focus goes to what `selector` finds in the page built anew.
    pub fn choose(self, language: Language, selector: &'static str) {
        let typed = secrets_typed();
        session::remember_language(language);
        say(language);
        self.0.set(language);
        request_animation_frame(move || {
            put_back(&typed);
            focus(selector);
        });
    }
}

fn say(language: Language) {
    text::speak(language);
    if let Some(page) = document().document_element() {
        // Fails only for a name that is no attribute.
        let _ = page.set_attribute("lang", language.tag());
    }
}

/// What stands in the password fields of the page, in their order: it is no draft, and would be gone with the fields.
fn secrets_typed() -> Vec<String> {
    secret_fields().iter().map(HtmlInputElement::value).collect()
}

/// Types it again into the same fields of the page built anew, and opens what hid them.
fn put_back(typed: &[String]) {
    let fields = secret_fields();
    if fields.len() != typed.len() {
        return;
    }
    for (field, text) in fields.iter().zip(typed).filter(|(_, text)| !text.is_empty()) {
        field.set_value(text);
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict("input", &bubbling) {
            // Whoever listens hears it as typed.
            let _ = field.dispatch_event(&event);
        }
        if let Ok(Some(folded)) = field.closest("details") {
            let _ = folded.set_attribute("open", "");
        }
    }
}

fn secret_fields() -> Vec<HtmlInputElement> {
    let Ok(found) = document().query_selector_all("input.secret") else { return vec![] };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Refused only by an element that has just left the page.
        let _ = element.focus();
    }
}

/// What stands inside is built anew when another language is chosen. Not mended in place: the router leaves a page
/// alone whose address is the same.
#[component]
pub fn Reworded(children: ChildrenFn) -> impl IntoView {
    let spoken = expect_context::<Spoken>();
    view! { <For each=move || [spoken.now()] key=|language| *language children=move |_| children() /> }
}
