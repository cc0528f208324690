//! The frame round every page: rail or bottom bar, where one is, what is saved, who writes, the lock.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wasm_bindgen::JsCast;

use crate::app::help::Topic;
use crate::app::parts::{BasePath, CopyAge, Dialog, Emblem, Link, Saving, StatusStrip, UndoBar};
use crate::app::text::t;
use crate::vietnamese::name::FullName;

/// One place of the rail. In portrait the bar has room for three of them; the rest stand under `Mục khác`.
#[derive(Clone, Copy)]
struct Place {
    address: &'static str,
    name: &'static str,
    in_bar: bool,
}

/// The places of the app, in the order of a working day. The first is the home address.
fn places() -> [Place; 10] {
    let words = &t().shell;
    let place = |address, name, in_bar| Place { address, name, in_bar };
    [
        place("/", words.work, true),
        place("/ho-so", words.people, true),
        place("/phan-cong", words.teams, false),
        place("/ho-tro", t().giving.batches, false),
        place("/hop", words.meetings, true),
        place("/ke-hoach", words.plan, false),
        place("/bao-cao", words.report, false),
        place("/sao-luu", words.copies, false),
        place("/cai-dat", words.settings, false),
        place("/huong-dan", t().help.title, false),
    ]
}

/// The place that an address of the app belongs to.
fn place_of(address: &str) -> Option<Place> {
    places().into_iter().find(|place| match place.address {
        "/" => address.is_empty() || address == "/",
        below => address == below || address.strip_prefix(below).is_some_and(|rest| rest.starts_with('/')),
    })
}

/// The place one is at; forms that are opened from anywhere belong to the button that opens them.
fn where_am_i(address: &str) -> &'static str {
    match place_of(address) {
        Some(place) => place.name,
        None if address.starts_with("/ghi/") => t().shell.write,
        None => t().common.app_name,
    }
}

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
            <UndoBar act=undo on_undo />
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

/// The way to every place: a rail at the side in landscape, a bar of five at the bottom in portrait.
#[component]
fn Rail(
    address: Memo<String>,
    write_open: RwSignal<bool>,
    more_open: RwSignal<bool>,
    names_hidden: Signal<bool>,
    on_hide_names: Callback<()>,
) -> impl IntoView {
    let links = places()
        .into_iter()
        .map(|place| {
            view! {
                <li class:rail-wide=!place.in_bar>
                    <Link href=place.address exact={place.address == "/"} class="rail-item">{place.name}</Link>
                </li>
            }
        })
        .collect_view();
    let inside_more = move || place_of(&address.read()).is_some_and(|place| !place.in_bar);
    view! {
        <nav class="rail" aria-label=t().shell.sections>
            <p class="rail-brand">
                <Emblem />
                {t().common.app_name}
            </p>
            <ul class="rail-list">
                <li class="rail-write">
                    <button class="rail-item" type="button" aria-haspopup="dialog" on:click=move |_| write_open.set(true)>
                        {t().shell.write}
                    </button>
                </li>
                {links}
                <li class="rail-wide">
                    <HideNames class="rail-item" names_hidden on_hide_names />
                </li>
                <li class="rail-narrow">
                    <button
                        class="rail-item"
                        type="button"
                        aria-haspopup="dialog"
                        aria-current=move || inside_more().then_some("page")
                        on:click=move |_| more_open.set(true)
                    >
                        {t().shell.more}
                    </button>
                </li>
            </ul>
        </nav>
    }
}

/// `Ghi`: what can be written from anywhere.
#[component]
fn WriteMenu(open: RwSignal<bool>, on_write: Callback<&'static str>) -> impl IntoView {
    let (shell, giving) = (&t().shell, &t().giving);
    let items = [
        ("/ghi/tiep-xuc", shell.write_contact),
        ("/ghi/ho-tro", shell.write_support),
        ("/ghi/dot-ho-tro", giving.write_batch),
        ("/ghi/viec-da-giao", giving.write_task),
        ("/ghi/ghi-nho", giving.write_note),
    ];
    let rows = move || {
        let row = |(address, words)| {
            let choose = move |_| {
                open.set(false);
                on_write.run(address);
            };
            view! {
                <li>
                    <button class="menu-item" type="button" on:click=choose>{words}</button>
                </li>
            }
        };
        items.into_iter().map(row).collect_view()
    };
    view! {
        <Dialog open on_close=move |()| open.set(false) title=t().shell.write_title>
            <ul class="menu-list">{rows()}</ul>
        </Dialog>
    }
}

/// `Mục khác`: the places the bottom bar has no room for.
#[component]
fn MoreMenu(open: RwSignal<bool>, names_hidden: Signal<bool>, on_hide_names: Callback<()>) -> impl IntoView {
    let links = || {
        places()
            .into_iter()
            .filter(|place| !place.in_bar)
            .map(|place| view! { <li><Link href=place.address class="menu-item">{place.name}</Link></li> })
            .collect_view()
    };
    view! {
        <Dialog open on_close=move |()| open.set(false) title=t().shell.more>
            // A tap on any link of the list also closes it.
            <ul class="menu-list" on:click=move |_| open.set(false)>
                {links()}
                <li>
                    <HideNames class="menu-item" names_hidden on_hide_names />
                </li>
            </ul>
        </Dialog>
    }
}

/// `Ẩn tên`, or the way back; the words say what a tap does.
#[component]
fn HideNames(class: &'static str, names_hidden: Signal<bool>, on_hide_names: Callback<()>) -> impl IntoView {
    view! {
        <button class=class type="button" on:click=move |_| on_hide_names.run(())>
            {move || if names_hidden.get() { t().shell.show_names } else { t().shell.hide_names }}
        </button>
    }
}

/// Puts the focus on the heading of a page one has come to, so that a screen reader says where one is,
/// and the page at its top. The first page of a session is left alone.
fn focus_heading_on_arrival(address: Memo<String>) {
    Effect::new(move |before: Option<String>| {
        let now = address.get();
        if before.is_some_and(|before| before != now) {
            focus_heading();
        }
        now
    });
}

/// Puts the focus on the heading of what is shown next, at its top; a caret in a field stays where it is.
pub fn focus_heading() {
    // The page is put in place after the effect that asks for this has run.
    request_animation_frame(|| {
        if let Some(room) = find(".page-room") {
            room.set_scroll_top(0);
        }
        if let Some(heading) = find("main h1").filter(|_| !is_writing()) {
            focus(&heading);
        }
    });
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
