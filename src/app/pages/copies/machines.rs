use leptos::prelude::*;

use crate::app::pages::settings::Machines;
use crate::app::text::t;

/// `Thêm máy này`: how another tablet joins, and which machines the book has.
#[component]
pub fn AddMachine() -> impl IntoView {
    view! {
        <p>{t().copies.add_this_device_lead}</p>
        <p>{t().copies.add_this_device_steps}</p>
        <p>{t().copies.add_here_hint}</p>
        <Machines />
    }
}
