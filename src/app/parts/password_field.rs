use leptos::html;
use leptos::prelude::*;

use super::field_frame::{FieldFrame, FieldIds};
use super::standing::{self, begins_with, tell_if_there};
use crate::app::text::t;

/// A password, hidden until the person asks to see it. The text leaves only through `on_input`.
#[component]
pub fn PasswordField(
    #[prop(into)] label: String,
    /// What stands in it at first.
    #[prop(optional, into)]
    value: String,
    /// Digits only: a tablet shows its number keys.
    #[prop(optional)]
    numeric: bool,
    /// Takes the focus when it comes, because the person is typing already.
    #[prop(optional)]
    focused: bool,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// The text at every input event.
    #[prop(into)]
    on_input: Callback<String>,
    /// The person leaves a field that changed.
    #[prop(optional, into)]
    on_change: Option<Callback<()>>,
    /// Enter was pressed.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// The id of the input; made when blank.
    #[prop(optional, into)]
    id: String,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let field = NodeRef::<html::Input>::new();
    begins_with(field, value.clone());
    Effect::new(move |_| {
        if let Some(field) = field.get()
            && focused
        {
            // Fails only for a field that is not in the page any more.
            let _ = field.focus();
        }
    });
    let ids = FieldIds::new(id);
    let (input_id, described_by) = (ids.input.clone(), ids.described_by());
    view! {
        <FieldFrame ids label hint error>
            <div class="input-row">
                <input
                    class="input secret"
                    id=input_id
                    node_ref=field
                    value=value
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete="off"
                    inputmode=numeric.then_some("numeric")
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=described_by
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    on:input=move |event| on_input.run(event_target_value(&event))
                    on:change=move |_| if let Some(tell) = on_change { tell_if_there(tell, ()) }
                    on:keydown=move |event| standing::on_enter(&event, on_enter)
                />
                <button class="button quiet" type="button" on:click=move |_| shown.update(|shown| *shown = !*shown)>
                    {move || show_or_hide(numeric, shown.get())}
                </button>
            </div>
        </FieldFrame>
    }
}

fn show_or_hide(is_pin: bool, is_shown: bool) -> &'static str {
    let words = &t().common;
    match (is_pin, is_shown) {
        (false, false) => words.show_password,
        (false, true) => words.hide_password,
        (true, false) => words.show_pin,
        (true, true) => words.hide_pin,
    }
}
