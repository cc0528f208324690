use leptos::prelude::*;

use crate::app::parts::Page;
use crate::app::text::t;

#[component]
pub fn ContactForm() -> impl IntoView {
    view! { <Page title=t().shell.write_contact>""</Page> }
}
