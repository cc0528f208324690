//! `Các trang`: every page small, beside the paper, as the way to it.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::drawing;
use super::job::Made;
use super::near::{Place, numbered, watch};
use crate::app::parts::unique_id;
use crate::app::text::t;

/// One stop for Tab; the arrow keys go from page to page.
#[component]
pub fn Thumbnails(
    made: Arc<Made>,
    /// The page somebody reads, from 0.
    current: Signal<usize>,
    on_go: Callback<usize>,
) -> impl IntoView {
    let rail = NodeRef::<html::Ol>::new();
    let count = made.preview.pages.len();
    Effect::new(move |_| {
        let Some(rail) = rail.get() else { return };
        let made = Arc::clone(&made);
        watch(&rail, Place::SoonSeen, move |at, element, is_near| {
            let drawn = element.child_element_count() > 0;
            if let Some(page) = made.preview.pages.get(at).filter(|_| is_near && !drawn) {
                let _ = element.append_child(&drawing::sketch(page));
            }
        });
    });
    Effect::new(move |_| {
        let at = current.get();
        if let Some((rail, page)) = rail.get().and_then(|rail| Some((rail.clone(), numbered(&rail, at)?))) {
            bring_into_sight(&rail, &page);
        }
    });
    let on_key = move |event: web_sys::KeyboardEvent| {
        let at = current.get_untracked();
        let next = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => (at + 1).min(count - 1),
            "ArrowUp" | "ArrowLeft" => at.saturating_sub(1),
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        on_go.run(next);
        if let Some(button) = rail.get_untracked().and_then(|rail| button_of(&rail, next)) {
            // Refused only by an element that has just left the page.
            let _ = button.focus();
        }
    };
    let title = unique_id("pages");
    let own_id = title.clone();
    let pages = (0..count).map(|at| view! { <Thumbnail at count current on_go /> }).collect_view();
    view! {
        <nav class="paper-thumbnails" aria-labelledby=title>
            <p class="paper-thumbnails-title" id=own_id>{t().paper.all_pages}</p>
            <ol class="thumbnail-list" node_ref=rail on:keydown=on_key>{pages}</ol>
        </nav>
    }
}

#[component]
fn Thumbnail(at: usize, count: usize, current: Signal<usize>, on_go: Callback<usize>) -> impl IntoView {
    let is_current = Memo::new(move |_| current.get() == at);
    view! {
        <li>
            <button
                class="thumbnail"
                type="button"
                aria-label=(t().paper.page_of)(at + 1, count)
                aria-current=move || is_current.get().then_some("true")
                tabindex=move || if is_current.get() { "0" } else { "-1" }
                on:click=move |_| on_go.run(at)
            >
                <span class="thumbnail-page" data-at=at.to_string()></span>
                <span>{at + 1}</span>
            </button>
        </li>
    }
}

fn button_of(rail: &HtmlElement, at: usize) -> Option<HtmlElement> {
    numbered(rail, at)?.parent_element()?.dyn_into().ok()
}

/// Scrolls the rail alone: the paper stays where it is.
fn bring_into_sight(rail: &HtmlElement, page: &HtmlElement) {
    let (room, own) = (rail.get_bounding_client_rect(), page.get_bounding_client_rect());
    if own.top() < room.top() || own.bottom() > room.bottom() {
        let middle = (own.top() + own.bottom() - room.top() - room.bottom()) / 2.0;
        rail.set_scroll_top(rail.scroll_top() + middle as i32);
    }
    if own.left() < room.left() || own.right() > room.right() {
        let middle = (own.left() + own.right() - room.left() - room.right()) / 2.0;
        rail.set_scroll_left(rail.scroll_left() + middle as i32);
    }
}
