//! The screens before a book is open.

use leptos::prelude::*;

use crate::app::text::t;
use crate::app::{Screen, Stage};
use crate::vault::head::BookId;

#[component]
pub fn Starting() -> impl IntoView {
    view! { <main class="threshold"><p>{t().common.working}</p></main> }
}

#[component]
pub fn Welcome() -> impl IntoView {
    let stage = expect_context::<Stage>();
    view! { <main class="threshold"><h1>{t().common.app_name}</h1>
        <button class="button primary" on:click=move |_| stage.screen.set(Screen::NewBook)>{t().threshold.new_book}</button>
    </main> }
}

#[component]
pub fn NewBook() -> impl IntoView {
    view! { <main class="threshold"><h1>{t().threshold.new_book}</h1></main> }
}

#[component]
pub fn Restore() -> impl IntoView {
    view! { <main class="threshold"><h1>{t().threshold.open_copy}</h1></main> }
}

#[component]
pub fn Locked(books: Vec<BookId>) -> impl IntoView {
    let _ = books;
    view! { <main class="threshold"><h1>{t().threshold.locked_title}</h1></main> }
}

#[component]
pub fn Recovery(code: String) -> impl IntoView {
    view! { <main class="threshold"><h1>{t().threshold.recovery_title}</h1><p>{code}</p></main> }
}
