//! The ways to every place: the rail or the bottom bar, and the two menus behind its buttons.

use leptos::prelude::*;

use crate::app::parts::{Dialog, Emblem, Link};
use crate::app::text::t;

/// One place of the rail. In portrait the bar has room for three of them; the rest stand under `Mục khác`.
#[derive(Clone, Copy)]
struct Place {
    address: &'static str,
    name: &'static str,
    in_bar: bool,
}

/// The places of the app, in the order of a working day. The first is the home address.
fn places() -> [Place; 11] {
    let words = &t().shell;
    let place = |address, name, in_bar| Place { address, name, in_bar };
    [
        place("/", words.work, true),
        place("/ho-so", words.people, true),
        place("/phan-cong", words.teams, false),
        place("/ho-tro", t().giving.batches, false),
        place("/hop", words.meetings, true),
        place("/ke-hoach", words.plan, false),
        place("/van-ban", t().papers.title, false),
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
pub fn where_am_i(address: &str) -> &'static str {
    match place_of(address) {
        Some(place) => place.name,
        None if address.starts_with("/ghi/") => t().shell.write,
        None => t().common.app_name,
    }
}

/// The way to every place: a rail at the side in landscape, a bar of five at the bottom in portrait.
#[component]
pub fn Rail(
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
pub fn WriteMenu(open: RwSignal<bool>, on_write: Callback<&'static str>) -> impl IntoView {
    let (shell, giving) = (&t().shell, &t().giving);
    let items = [
        ("/ghi/tiep-xuc", shell.write_contact),
        ("/ghi/ho-tro", shell.write_support),
        ("/ghi/dot-ho-tro", giving.write_batch),
        ("/ghi/viec-da-giao", giving.write_task),
        ("/ghi/ghi-nho", giving.write_note),
        ("/ho-so/moi", t().people.new_person),
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
pub fn MoreMenu(
    open: RwSignal<bool>,
    names_hidden: Signal<bool>,
    on_hide_names: Callback<()>,
) -> impl IntoView {
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
