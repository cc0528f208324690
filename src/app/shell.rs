//! The frame round every page: rail or bottom bar, where one is, what is saved, who writes, the lock.

mod places;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wasm_bindgen::JsCast;

use self::places::{MoreMenu, Rail, WriteMenu, where_am_i};
use crate::app::help::Topic;
use crate::app::parts::{BasePath, CopyAge, Emblem, Link, Saving, StatusStrip, UndoBar};
use crate::app::scroll::scroll_to;
use crate::app::text::t;
use crate::vietnamese::name::FullName;

/// The frame; `children` is the routed page.
#[component]
pub fn Shell(
    #[prop(into)] saving: Signal<Saving>,
    #[prop(into)] copy: Signal<CopyAge>,
    /// Who is writing; `None` until someone said so.
    #[prop(into)]
    author: Signal<Option<String>>,
    #[prop(into)] on_change_author: Callback<()>,
    #[prop(into)] on_lock: Callback<()>,
    /// `Ẩn tên`: whether everybody stands on screen by initials, and the way to change that.
    #[prop(into)]
    names_hidden: Signal<bool>,
    #[prop(into)] on_hide_names: Callback<()>,
    /// Tries at once to write what could not be written.
    #[prop(into)]
    on_retry: Callback<()>,
    /// Goes to the address of what is to be written.
    #[prop(into)]
    on_write: Callback<&'static str>,
    /// The last act in words, while it can be undone.
    #[prop(into)]
    undo: Signal<Option<String>>,
    #[prop(into)] on_undo: Callback<()>,
    /// Who writes from now on, after the tablet changed hands.
    #[prop(into)]
    told: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    let pathname = use_location().pathname;
    let base = use_context::<BasePath>().unwrap_or_default().0;
    let address = Memo::new(move |_| {
        pathname.with(|path| path.strip_prefix(base.trim_end_matches('/')).unwrap_or(path).to_owned())
    });
    let (write_open, more_open) = (RwSignal::new(false), RwSignal::new(false));
    focus_heading_on_arrival(address);

    view! {
        <div class="shell">
            <a class="skip-link" href="#main" on:click=skip_to_main>{t().shell.skip_to_content}</a>
            <Rail address write_open more_open names_hidden on_hide_names />
            <header class="top-bar">
                <p class="where">
                    <Emblem />
                    {move || where_am_i(&address.read())}
                </p>
                <button
                    class="button lock-button"
                    type="button"
                    aria-label=t().shell.lock
                    on:click=move |_| on_lock.run(())
                >
                    <span class="in-full">{t().shell.lock}</span>
                    <span class="in-short">{t().shell.lock_short}</span>
                </button>
                <StatusStrip saving copy on_retry />
                <button
                    class="button quiet author-button"
                    type="button"
                    aria-label=move || author_words(&author.read())
                    on:click=move |_| on_change_author.run(())
                >
                    <span class="in-full">{move || author_words(&author.read())}</span>
                    <span class="in-short">{move || given_name(&author.read())}</span>
                </button>
            </header>
            <div class="page-room">
                <main id="main" tabindex="-1">
                    {move || view! { <HelpWay address=address.get() /> }}
                    {children()}
                </main>
            </div>
            <UndoBar act=undo on_undo told />
        </div>
        <WriteMenu open=write_open on_write />
        <MoreMenu open=more_open names_hidden on_hide_names />
    }
}

/// The way from a screen to its own page of help.
#[component]
fn HelpWay(address: String) -> impl IntoView {
    Topic::at(&address).map(|topic| {
        let page = (t().help.page)(topic).title;
        view! {
            <p class="help-way">
                <Link href=format!("/huong-dan/{}", topic.slug())>
                    {t().help.title} <span class="visually-hidden">": " {page}</span>
                </Link>
            </p>
        }
    })
}

/// "Người ghi: Đoàn Thị Thử"
fn author_words(author: &Option<String>) -> String {
    (t().shell.author)(author.as_deref().unwrap_or(t().shell.author_none))
}

/// The name one is called by, for a bar that has no room for more.
fn given_name(author: &Option<String>) -> String {
    let name = author.as_deref().and_then(|name| FullName::parse(name).ok());
    name.map_or_else(|| t().shell.author_none.to_owned(), |name| name.given().to_owned())
}

/// Puts the focus on the heading of a page one has come to, so that a screen reader says where one is,
/// and the page at its top. The first page of a session is left alone.
fn focus_heading_on_arrival(address: Memo<String>) {
    let search = use_location().search;
    let heading = StoredValue::new(None::<String>);
    Effect::new(move |before: Option<String>| {
        let now = address.get();
        search.track();
        let is_elsewhere = before.is_some_and(|before| before != now);
        // The page is put in place after this has run.
        request_animation_frame(move || {
            let found = find("main h1").and_then(|heading| heading.text_content());
            // One team among the teams has its own heading and the same path.
            let is_headed_anew =
                heading.try_get_value().flatten().is_some_and(|known| found.as_ref() != Some(&known));
            heading.try_set_value(found);
            if is_elsewhere || is_headed_anew {
                begin_at_heading();
            }
        });
        now
    });
}

/// Puts the focus on the heading of what is shown next, at its top; a caret in a field stays where it is.
pub fn focus_heading() {
    // It is put in place after the effect that asks for this has run.
    request_animation_frame(begin_at_heading);
}

fn begin_at_heading() {
    scroll_to(0);
    if let Some(heading) = find("main h1").filter(|_| !is_writing()) {
        focus(&heading);
    }
}

/// Whether the caret stands in a field: whoever was quick to tap one goes on typing there.
pub fn is_writing() -> bool {
    let focused = document().active_element();
    focused.is_some_and(|it| matches!(it.local_name().as_str(), "input" | "textarea" | "select"))
}

fn skip_to_main(event: web_sys::MouseEvent) {
    // Kept from the router, which would take "#main" for an address.
    event.prevent_default();
    if let Some(main) = find("main") {
        focus(&main);
    }
}

fn find(selector: &str) -> Option<web_sys::HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

fn focus(element: &web_sys::HtmlElement) {
    // Refused only by an element that has just left the page.
    let _ = element.focus();
}
