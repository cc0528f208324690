use leptos::prelude::*;

/// An empty screen teaches: one sentence on what belongs here, and the button that starts it (`children`).
#[component]
pub fn Empty(#[prop(into)] sentence: String, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    view! {
        <div class="empty">
            <p>{sentence}</p>
            {children.map(|children| children())}
        </div>
    }
}
