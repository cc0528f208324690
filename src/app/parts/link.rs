use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate};

/// The path the app is served under, without its last slash (`""` or `"/any/path"`); in context from the root.
#[derive(Clone, Debug, Default)]
pub struct BasePath(pub String);

/// A link to an address of the app, written from the app's own root ("/ho-so").
///
/// Not the router's `<A>`: that leaves an address that begins with a slash as it is and does not put the router's base
/// before it (leptos_router 0.8.17, `use_resolved_path`), so in a subfolder it would leave the app; and each follows
/// where one is, which sixty rows of a list need not.
#[component]
pub fn Link(
    #[prop(into)] href: String,
    /// Marks the link as current only at this very address, not below it.
    #[prop(optional)]
    exact: bool,
    /// Never the current one: it leads away from the page it stands on.
    #[prop(optional)]
    away: bool,
    #[prop(optional, into)] class: String,
    children: Children,
) -> impl IntoView {
    let base = use_context::<BasePath>().unwrap_or_default().0;
    let address = format!("{}{href}", base.trim_end_matches('/'));
    // Only paths are compared: every link that differs only in its query would be the current one.
    if away || address.contains('?') {
        return view! { <a href=address class=class>{children()}</a> }.into_any();
    }
    let pathname = use_location().pathname;
    let own = address.clone();
    let is_current = move || pathname.with(|path| is_at(path, &own, exact));
    view! {
        <a href=address class=class aria-current=move || is_current().then_some("page")>
            {children()}
        </a>
    }
    .into_any()
}

/// Whether the page at `path` is the one of `address`, or below it.
fn is_at(path: &str, address: &str, exact: bool) -> bool {
    let below = path.strip_prefix(address.trim_end_matches('/'));
    below.is_some_and(|below| matches!(below, "" | "/") || !exact && below.starts_with('/'))
}

/// Goes on to an address of the app, as a tap on its link would.
pub fn use_go() -> Callback<String> {
    let go = StoredValue::new_local(use_navigate());
    Callback::new(move |address: String| go.with_value(|go| go(&address, Default::default())))
}
