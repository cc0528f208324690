use leptos::prelude::*;

use crate::app::parts::Page;
use crate::app::text::t;

#[component]
pub fn NotFound() -> impl IntoView {
    view! { <Page title=t().common.page_not_found>""</Page> }
}
