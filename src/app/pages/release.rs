use leptos::prelude::*;

use crate::app::parts::Page;
use crate::app::text::t;

#[component]
pub fn Release() -> impl IntoView {
    view! { <Page title=t().shell.people>""</Page> }
}
