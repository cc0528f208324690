use leptos::html;
use leptos::prelude::*;

use super::field_frame::{FieldFrame, FieldIds};

/// One line of text. Uncontrolled: `value` is only what stands in it at first, and nothing is ever written
/// back, because writing into a field while Vietnamese is being composed doubles letters.
#[component]
pub fn TextField(
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// The text at every input event; feeds the draft.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// The text when the person leaves a field that changed; records the fact.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
    /// The id of the input; made when blank.
    #[prop(optional, into)]
    id: String,
    /// `text`, `search` or `tel`.
    #[prop(default = "text")]
    kind: &'static str,
    /// The on-screen keyboard: `text`, `numeric`, `tel`.
    #[prop(default = "text")]
    keyboard: &'static str,
    /// A field for a year, a number, a time.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let ids = FieldIds::new(id);
    let (input_id, described_by) = (ids.input.clone(), ids.described_by());
    let input = NodeRef::<html::Input>::new();
    let first = value.clone();
    // A form that is made anew may be given the element of the one before, with the letters typed into it.
    input.on_load(move |input| {
        if input.value() != first {
            input.set_value(&first);
        }
    });
    view! {
        <FieldFrame ids label hint error>
            <input
                class="input"
                class:short=short
                node_ref=input
                id=input_id
                type=kind
                inputmode=keyboard
                value=value
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:input=move |event| {
                    if let Some(tell) = on_input {
                        tell.run(event_target_value(&event));
                    }
                }
                on:change=move |event| {
                    if let Some(tell) = on_change {
                        tell.run(event_target_value(&event));
                    }
                }
            />
        </FieldFrame>
    }
}
