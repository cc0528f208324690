use leptos::prelude::*;

use super::link::Link;

/// A ruled row whose whole width leads on: what it is, and under it what is known of it.
#[component]
pub fn LinkRow(
    #[prop(into)] address: String,
    #[prop(into)] name: String,
    #[prop(into)] about: String,
) -> impl IntoView {
    view! {
        <li>
            <Link href=address class="row">
                <span class="row-name">{name}</span>
                <span class="row-about">{about}</span>
            </Link>
        </li>
    }
}
