use leptos::prelude::*;

use crate::app::parts::Page;
use crate::app::text::t;

#[component]
pub fn Settings() -> impl IntoView {
    view! { <Page title=t().shell.settings>""</Page> }
}
