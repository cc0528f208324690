use leptos::html;
use leptos::prelude::*;

use super::field_frame::{FieldFrame, FieldIds};

/// Free text; grows with what is written. Uncontrolled, like [`super::TextField`].
#[component]
pub fn TextArea(
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
) -> impl IntoView {
    let ids = FieldIds::new(id);
    let (input_id, described_by) = (ids.input.clone(), ids.described_by());
    let area = NodeRef::<html::Textarea>::new();
    let first = value.clone();
    // A form that is made anew may be given the element of the one before, with the letters typed into it.
    area.on_load(move |area| {
        if area.value() != first {
            area.set_value(&first);
        }
    });
    view! {
        <FieldFrame ids label hint error>
            <textarea
                class="input"
                node_ref=area
                id=input_id
                rows="3"
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
            >
                {value}
            </textarea>
        </FieldFrame>
    }
}
