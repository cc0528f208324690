use leptos::prelude::*;

use super::choice_rows::Choice;
use super::unique_id;

/// A question with several answers, as large rows.
#[component]
pub fn CheckRows<T>(
    #[prop(into)] label: String,
    choices: Vec<Choice<T>>,
    /// The answers that are ticked.
    #[prop(into)]
    value: Signal<Vec<T>>,
    /// One answer was ticked (`true`) or unticked.
    #[prop(into)]
    on_tick: Callback<(T, bool)>,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// The id of the group, where an error summary leads; made when blank.
    #[prop(optional, into)]
    id: String,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let id = if id.is_empty() { unique_id("checks") } else { id };
    let rows = choices
        .into_iter()
        .map(|choice| {
            let own = choice.value.clone();
            let ticked = move || value.with(|value| value.contains(&own));
            view! {
                <label class="choice">
                    <input
                        type="checkbox"
                        autocomplete="off"
                        prop:checked=ticked
                        on:change=move |event| on_tick.run((choice.value.clone(), event_target_checked(&event)))
                    />
                    <span>
                        {choice.label}
                        {(!choice.hint.is_empty()).then(|| view! { <span class="hint">{choice.hint}</span> })}
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" id=id tabindex="-1">
            <legend>{label}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            <div class="choices">{rows}</div>
            <div aria-live="polite">{move || error.get().map(|words| view! { <p class="error">{words}</p> })}</div>
        </fieldset>
    }
}
