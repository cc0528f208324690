use leptos::prelude::*;

use crate::app::state::use_state;
use crate::app::text::t;

/// `Thêm máy này`: how another tablet joins, and which machines the book has.
#[component]
pub fn Machines() -> impl IntoView {
    let state = use_state();
    let letters = move || {
        let mut letters: Vec<char> =
            state.read(|register| register.machines().map(|machine| machine.fact.letter).collect());
        letters.sort_unstable();
        letters.into_iter().map(|letter| view! { <li>{(t().copies.machine)(letter)}</li> }).collect_view()
    };
    view! {
        <p>{t().copies.add_this_device_lead}</p>
        <p>{t().copies.add_this_device_steps}</p>
        <p>{t().copies.add_here_hint}</p>
        <p><strong>{move || state.read(|_| (t().copies.device_letter)(state.letter()))}</strong></p>
        <h3>{t().copies.machines}</h3>
        <ul>{letters}</ul>
    }
}
