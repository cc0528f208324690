use leptos::prelude::*;

use crate::app::parts::{Link, Page};
use crate::app::text::t;

#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <Page title=t().common.page_not_found>
            <p class="buttons">
                <Link href="/" class="button primary">
                    {t().common.to_first_page}
                </Link>
            </p>
        </Page>
    }
}
