use leptos::prelude::*;

use crate::app::parts::Page;
use crate::app::text::t;

#[component]
pub fn Plans() -> impl IntoView {
    view! { <Page title=t().shell.plan>""</Page> }
}
