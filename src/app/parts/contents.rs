use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::page::Section;
use super::unique_id;
use crate::app::text::t;

/// The parts of a long page, each under its heading, and above them `Trong trang này`: a way to each.
#[component]
pub fn WithContents(
    /// Heading and content of each part, in their order.
    parts: Vec<(&'static str, AnyView)>,
) -> impl IntoView {
    let id = unique_id("part");
    let own_id = |at: usize| format!("{id}-{at}");
    let (lines, sections): (Vec<_>, Vec<_>) = parts
        .into_iter()
        .enumerate()
        .map(|(at, (title, content))| {
            let id = own_id(at);
            let section = view! { <Section title id=id.clone()>{content}</Section> };
            (view! { <ContentsLine id title /> }, section)
        })
        .unzip();
    let title = t().common.in_this_page;
    view! {
        <nav class="contents" aria-label=title>
            <p class="contents-title" aria-hidden="true">{title}</p>
            <ul class="contents-list">{lines}</ul>
        </nav>
        {sections}
    }
}

#[component]
fn ContentsLine(id: String, title: &'static str) -> impl IntoView {
    let address = format!("#{id}");
    let jump = move |event: web_sys::MouseEvent| {
        // Kept from the router, which would take it for another page.
        event.prevent_default();
        jump_to(&id);
    };
    view! { <li><a class="link-button" href=address on:click=jump>{title}</a></li> }
}

/// Brings the section of this id into sight, and the focus to its heading.
pub fn jump_to(id: &str) {
    let heading = document().query_selector(&format!("#{id} > h2")).ok().flatten();
    if let Some(heading) = heading.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        heading.scroll_into_view_with_bool(true);
        heading.set_tab_index(-1);
        // Refused only by an element that has just left the page.
        let _ = heading.focus();
    }
}
