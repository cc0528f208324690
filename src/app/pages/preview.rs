use leptos::prelude::*;

use crate::app::parts::Page;
use crate::app::text::t;

#[component]
pub fn MinutesPreview() -> impl IntoView {
    view! { <Page title=t().shell.meetings>""</Page> }
}

#[component]
pub fn PlanPreview() -> impl IntoView {
    view! { <Page title=t().shell.plan>""</Page> }
}
