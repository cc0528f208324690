use leptos::html;
use leptos::prelude::*;

use super::field_frame::{FieldFrame, FieldIds};
use super::standing::{begins_with, tell_if_there};
use crate::app::text::t;

/// A date that one tap fills in: the words on the chip and the text it types ("hôm nay", "21/11/2026").
#[derive(Clone, Debug)]
pub struct DateChip {
    pub label: String,
    pub text: String,
}

/// A date, typed (1/7/26; a year alone where `read` allows it) or chosen by a chip. Uncontrolled while typed;
/// only a chip writes into it.
#[component]
pub fn DateField(
    #[prop(into)] label: String,
    /// The text at first, dd/mm/yyyy.
    #[prop(optional, into)]
    value: String,
    /// Stands before how days are typed.
    #[prop(optional, into)]
    hint: String,
    #[prop(optional, into)] chips: Vec<DateChip>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// Says back what a typed text means ("Thứ tư, 1/7/2026"), or what is wrong with it.
    #[prop(into)]
    read: Callback<String, Result<String, String>>,
    /// The text at every input event; feeds the draft.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// The text when the person leaves a field that changed or taps a chip; records the fact.
    #[prop(into)]
    on_change: Callback<String>,
    /// The id of the input; made when blank.
    #[prop(optional, into)]
    id: String,
) -> impl IntoView {
    let ids = FieldIds::new(id);
    let hint = [hint, t().common.date_hint.to_owned()].join(" ").trim_start().to_owned();
    let (input_id, described_by) = (ids.input.clone(), ids.described_by());
    let input = NodeRef::<html::Input>::new();
    let text = RwSignal::new(value.clone());
    begins_with(input, value.clone());
    // A half-typed date is not an error yet: what is wrong is said when the field is left.
    let left = RwSignal::new(!value.is_empty());
    let reading =
        Memo::new(move |_| text.with(|text| (!text.trim().is_empty()).then(|| read.run(text.clone()))));
    let wrong =
        Signal::derive(move || error.get().or_else(|| left.get().then(|| reading.get()?.err()).flatten()));
    let settle = move |typed: String| {
        left.set(true);
        text.set(typed.clone());
        tell_if_there(on_change, typed);
    };
    let tap = move |chip: String| {
        if let Some(input) = input.get_untracked() {
            input.set_value(&chip);
        }
        settle(chip);
    };
    view! {
        <FieldFrame ids label hint error=wrong>
            <div class="input-row">
                <input
                    class="input short"
                    node_ref=input
                    id=input_id
                    type="text"
                    inputmode="text"
                    value=value
                    autocomplete="off"
                    aria-describedby=described_by
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        left.set(false);
                        text.set(typed.clone());
                        if let Some(tell) = on_input {
                            tell.run(typed);
                        }
                    }
                    on:change=move |event| settle(event_target_value(&event))
                />
                <div class="chips">
                    {chips
                        .into_iter()
                        .map(|chip| {
                            let (own, tapped) = (chip.text.clone(), chip.text);
                            view! {
                                <button
                                    class="chip"
                                    type="button"
                                    aria-pressed=move || if text.with(|text| *text == own) { "true" } else { "false" }
                                    on:click=move |_| tap(tapped.clone())
                                >
                                    {chip.label}
                                </button>
                            }
                        })
                        .collect_view()}
                </div>
            </div>
            <p class="said-back">{move || reading.get().and_then(Result::ok)}</p>
        </FieldFrame>
    }
}
