use leptos::html;
use leptos::prelude::*;

use super::field_frame::{FieldFrame, FieldIds};
use super::standing::{self, begins_with, follows};

/// A text to type. Uncontrolled: `value` is what stands in it at first, and nothing is written back while somebody
/// types, because writing into a field while Vietnamese is being composed doubles letters.
#[component]
pub fn TextField(
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    /// What stands in it when that changes elsewhere.
    #[prop(optional, into)]
    now: Option<Signal<String>>,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// The text at every input event; feeds the draft.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// The text when the person leaves a field that changed; records the fact.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
    /// Enter was pressed.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
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
    /// Several lines; grows with what is written.
    #[prop(optional)]
    lines: bool,
) -> impl IntoView {
    let ids = FieldIds::new(id);
    let (input_id, described_by) = (ids.input.clone(), ids.described_by());
    let tell = move |to: Option<Callback<String>>, text: String| {
        if let Some(to) = to {
            to.run(text);
        }
    };
    let shared = view! {
        <{..}
            id=input_id
            autocomplete="off"
            spellcheck="false"
            aria-describedby=described_by
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            on:input=move |event| tell(on_input, event_target_value(&event))
            on:change=move |event| tell(on_change, event_target_value(&event))
            on:keydown=move |event| standing::on_enter(&event, on_enter)
        />
    };
    let control = if lines {
        let area = NodeRef::<html::Textarea>::new();
        begins_with(area, value.clone());
        now.into_iter().for_each(|now| follows(area, now));
        view! { <textarea {..shared} class="input" node_ref=area rows="3">{value}</textarea> }.into_any()
    } else {
        let input = NodeRef::<html::Input>::new();
        begins_with(input, value.clone());
        now.into_iter().for_each(|now| follows(input, now));
        view! { <input {..shared} class="input" class:short=short node_ref=input type=kind inputmode=keyboard value=value /> }
            .into_any()
    };
    view! {
        <FieldFrame ids label hint error>
            {control}
        </FieldFrame>
    }
}
