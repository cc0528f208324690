use leptos::prelude::*;

use crate::app::parts::Page;
use crate::app::text::t;

#[component]
pub fn Copies() -> impl IntoView {
    view! { <Page title=t().shell.copies>""</Page> }
}
