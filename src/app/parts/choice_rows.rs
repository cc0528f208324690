use leptos::prelude::*;

use super::unique_id;

/// One answer to choose: what it stands for, its words, and a line under them.
#[derive(Clone, Debug)]
pub struct Choice<T> {
    pub value: T,
    pub label: String,
    pub hint: String,
}

impl<T> Choice<T> {
    pub fn new(value: T, label: impl Into<String>) -> Self {
        Self { value, label: label.into(), hint: String::new() }
    }

    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

/// A question with one answer, as large rows. Nothing is chosen before the person chooses.
#[component]
pub fn ChoiceRows<T>(
    #[prop(into)] label: String,
    choices: Vec<Choice<T>>,
    #[prop(into)] value: Signal<Option<T>>,
    #[prop(into)] on_choose: Callback<T>,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// The id of the group, where an error summary leads; made when blank.
    #[prop(optional, into)]
    id: String,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let name = if id.is_empty() { unique_id("choice") } else { id };
    let rows = choices
        .into_iter()
        .map(|choice| {
            let own = choice.value.clone();
            let chosen = move || value.with(|value| value.as_ref() == Some(&own));
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=name.clone()
                        autocomplete="off"
                        prop:checked=chosen
                        on:change=move |_| on_choose.run(choice.value.clone())
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
        <fieldset class="field" id=name.clone() tabindex="-1">
            <legend>{label}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            <div class="choices">{rows}</div>
            <div aria-live="polite">{move || error.get().map(|words| view! { <p class="error">{words}</p> })}</div>
        </fieldset>
    }
}
