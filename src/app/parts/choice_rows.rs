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
    let id = if id.is_empty() { unique_id("choice") } else { id };
    let row = |choice: Choice<T>| {
        let own = choice.value.clone();
        let chosen = move || value.with(|value| value.as_ref() == Some(&own));
        let input = view! {
            <input
                type="radio"
                name=id.clone()
                autocomplete="off"
                prop:checked=chosen
                on:change=move |_| on_choose.run(choice.value.clone())
            />
        };
        labelled(input, choice.label, choice.hint)
    };
    let rows = choices.into_iter().map(row).collect_view();
    view! { <Group id=id.clone() label hint error>{rows}</Group> }
}

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
    let row = |choice: Choice<T>| {
        let own = choice.value.clone();
        let ticked = move || value.with(|value| value.contains(&own));
        let input = view! {
            <input
                type="checkbox"
                autocomplete="off"
                prop:checked=ticked
                on:change=move |event| on_tick.run((choice.value.clone(), event_target_checked(&event)))
            />
        };
        labelled(input, choice.label, choice.hint)
    };
    let rows = choices.into_iter().map(row).collect_view();
    view! { <Group id label hint error>{rows}</Group> }
}

/// The whole row is the target.
fn labelled(input: impl IntoView, label: String, hint: String) -> impl IntoView {
    view! {
        <label class="choice">
            {input}
            <span>
                {label}
                {(!hint.is_empty()).then(|| view! { <span class="hint">{hint}</span> })}
            </span>
        </label>
    }
}

/// The question round its rows.
#[component]
fn Group(
    id: String,
    label: String,
    hint: String,
    error: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset class="field" id=id tabindex="-1">
            <legend>{label}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            <div class="choices">{children()}</div>
            <div aria-live="polite">{move || error.get().map(|words| view! { <p class="error">{words}</p> })}</div>
        </fieldset>
    }
}
