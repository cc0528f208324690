use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::text::t;

/// One thing to look at again: the id of its field and the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    pub field_id: String,
    pub sentence: String,
}

/// What stands in the way of finishing, at the top; a tap leads to the field. Empty shows nothing.
#[component]
pub fn ErrorSummary(#[prop(into)] errors: Signal<Vec<FieldError>>) -> impl IntoView {
    let summary = NodeRef::<leptos::html::Section>::new();
    // Whoever works by keys or by ear is led to what is wrong, and on from there to the fields.
    Effect::new(move |_| {
        if errors.with(|errors| !errors.is_empty()) {
            request_animation_frame(move || {
                if let Some(summary) = summary.try_get_untracked().flatten() {
                    focus_on(&summary);
                }
            });
        }
    });
    let list = move || {
        errors.with(|errors| {
            (!errors.is_empty()).then(|| {
                let lines = errors.iter().cloned().map(line).collect_view();
                view! {
                    <section class="error-summary" tabindex="-1" node_ref=summary>
                        <h2>{t().common.errors_title}</h2>
                        <ul class="error-lines">{lines}</ul>
                    </section>
                }
            })
        })
    };
    view! { <div role="alert">{list}</div> }
}

fn line(FieldError { field_id, sentence }: FieldError) -> impl IntoView {
    view! {
        <li>
            <button class="link-button" type="button" on:click=move |_| focus_on_id(&field_id)>
                {sentence}
            </button>
        </li>
    }
}

/// Brings an element of the page into sight and gives it the focus; nothing where there is none of this id.
pub fn focus_on_id(id: &str) {
    let element =
        document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        focus_on(&element);
    }
}

fn focus_on(element: &web_sys::HtmlElement) {
    element.scroll_into_view();
    // An element that cannot take the focus has still been brought into sight.
    let _ = element.focus();
}
