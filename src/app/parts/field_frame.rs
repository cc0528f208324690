use leptos::prelude::*;

use super::unique_id;

/// The ids that tie a field to its hint and its error.
#[derive(Clone)]
pub(super) struct FieldIds {
    pub input: String,
    hint: String,
    error: String,
}

impl FieldIds {
    /// `id` is the page's own choice, so that an error summary can lead to the field; blank makes one.
    pub fn new(id: String) -> Self {
        let input = if id.is_empty() { unique_id("field") } else { id };
        Self { hint: format!("{input}-hint"), error: format!("{input}-error"), input }
    }

    pub fn described_by(&self) -> String {
        format!("{} {}", self.hint, self.error)
    }
}

/// Label above, hint under it, then the control, then the error.
#[component]
pub(super) fn FieldFrame(
    ids: FieldIds,
    label: String,
    #[prop(into)] hint: Signal<String>,
    error: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    let (hint_id, has_hint) = (ids.hint, Memo::new(move |_| hint.with(|hint| !hint.is_empty())));
    view! {
        <div class="field">
            <label for=ids.input>{label}</label>
            {move || {
                let id = hint_id.clone();
                has_hint.get().then(|| view! { <p class="hint" id=id>{hint}</p> })
            }}
            {children()}
            <div id=ids.error aria-live="polite">
                {move || error.get().map(|words| view! { <p class="error">{words}</p> })}
            </div>
        </div>
    }
}
