use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

/// The path the app is served under, without its last slash (`""` or `"/any/path"`); in context from the root.
#[derive(Clone, Debug, Default)]
pub struct BasePath(pub String);

/// A link to an address of the app, written from the app's own root ("/ho-so").
///
/// `<A>` leaves an address that begins with a slash as it is and does not put the router's base before it
/// (leptos_router 0.8.17, `use_resolved_path`), so in a subfolder it would leave the app.
#[component]
pub fn Link(
    #[prop(into)] href: String,
    /// Marks the link as current only at this very address, not below it.
    #[prop(optional)]
    exact: bool,
    #[prop(optional, into)] class: String,
    children: Children,
) -> impl IntoView {
    let base = use_context::<BasePath>().unwrap_or_default().0;
    let address = format!("{}{href}", base.trim_end_matches('/'));
    if address.contains('?') {
        // `<A>` compares paths alone: every link that differs only in its query would be the current one.
        return view! { <a href=address class=class>{children()}</a> }.into_any();
    }
    view! {
        <A href=address exact=exact attr:class=class>
            {children()}
        </A>
    }
    .into_any()
}

/// Goes on to an address of the app, as a tap on its link would.
pub fn use_go() -> Callback<String> {
    let go = StoredValue::new_local(use_navigate());
    Callback::new(move |address: String| go.with_value(|go| go(&address, Default::default())))
}
