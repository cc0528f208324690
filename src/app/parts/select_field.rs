use leptos::prelude::*;

use super::choice_rows::Choice;
use super::field_frame::{FieldFrame, FieldIds};
use crate::app::text::t;

/// One answer out of many (sixty members, eight sections), in the browser's own list. For a handful of
/// answers use [`super::ChoiceRows`].
#[component]
pub fn SelectField<T>(
    #[prop(into)] label: String,
    choices: Vec<Choice<T>>,
    #[prop(into)] value: Signal<Option<T>>,
    #[prop(into)] on_choose: Callback<T>,
    #[prop(optional, into)] hint: String,
    /// What holds while nothing is chosen; where nothing does, the list asks to choose.
    #[prop(optional, into)]
    in_force: Signal<Option<String>>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// The id of the list; made when blank.
    #[prop(optional, into)]
    id: String,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let ids = FieldIds::new(id);
    let (input_id, described_by) = (ids.input.clone(), ids.described_by());
    let options = choices
        .iter()
        .cloned()
        .enumerate()
        .map(|(index, choice)| {
            let chosen = move || value.with(|value| value.as_ref() == Some(&choice.value));
            view! { <option value=index.to_string() prop:selected=chosen>{choice.label}</option> }
        })
        .collect_view();
    let choose = move |event| {
        let index = event_target_value(&event).parse::<usize>();
        if let Some(choice) = index.ok().and_then(|index| choices.get(index)) {
            on_choose.run(choice.value.clone());
        }
    };
    view! {
        <FieldFrame ids label hint error>
            <select
                class="input"
                id=input_id
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:change=choose
            >
                // Nothing is chosen before the person chooses, and this line cannot be chosen again.
                <option value="" disabled=true prop:selected=move || value.with(Option::is_none)>
                    {move || in_force.get().unwrap_or_else(|| t().common.choose.to_owned())}
                </option>
                {options}
            </select>
        </FieldFrame>
    }
}
