use leptos::html;
use leptos::prelude::*;

use wasm_bindgen::JsCast;

use super::field_frame::{FieldFrame, FieldIds};
use super::note_sentence::sentence_of_a_note;
use super::standing::{self, begins_with, follows, tell_if_there};
use crate::app::text::t;

/// The most letters of a note: about eight pages.
const LONGEST_NOTE: u32 = 20_000;

/// A hint and the sentence of free notes after it.
fn with_note_sentence(hint: &str, sentence: &str) -> String {
    let end = if hint.is_empty() || hint.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{hint}{end} {sentence}").trim().to_owned()
}

/// How long the text of a field is, without taking it over.
fn length_of(field: &web_sys::EventTarget) -> u32 {
    let text = js_sys::Reflect::get(field, &"value".into()).ok();
    text.and_then(|text| text.dyn_into::<js_sys::JsString>().ok()).map_or(0, |text| text.length())
}

fn put_back(field: &web_sys::EventTarget, text: &str) {
    if let Some(area) = field.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        area.set_value(text);
    } else if let Some(input) = field.dyn_ref::<web_sys::HtmlInputElement>() {
        input.set_value(text);
    }
}

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
    /// A free note of somebody, or what belongs to one: the sentence of free notes stands with the first of a form
    /// (rule 3).
    #[prop(optional)]
    free_note: bool,
    /// The most letters it takes; more is refused whole, and what stood before stays.
    #[prop(default = LONGEST_NOTE)]
    longest: u32,
) -> impl IntoView {
    let hint = match free_note {
        false => Signal::stored(hint),
        true => {
            let sentence = sentence_of_a_note();
            Signal::derive(move || {
                sentence().map_or_else(|| hint.clone(), |sentence| with_note_sentence(&hint, sentence))
            })
        }
    };
    let too_long = RwSignal::new(None::<String>);
    let own_error = error;
    let error = Signal::derive(move || too_long.get().or_else(|| own_error.get()));
    let before = StoredValue::new(value.clone());
    let ids = FieldIds::new(id);
    let (input_id, described_by) = (ids.input.clone(), ids.described_by());
    let tell = move |to: Option<Callback<String>>, text: String| {
        if let Some(to) = to {
            tell_if_there(to, text);
        }
    };
    let keep_what_stands = move |event: web_sys::InputEvent| {
        let Some(field) = event.target() else { return };
        if length_of(&field) <= longest {
            before.set_value(event_target_value(&event));
        }
    };
    let typed = move |event: web_sys::Event| {
        // Asked before the text is taken over: a slip of the clipboard may be ten million letters.
        let Some(field) = event.target() else { return };
        if length_of(&field) > longest {
            put_back(&field, &before.get_value());
            return too_long.set(Some((t().common.too_long)(longest)));
        }
        too_long.set(None);
        let text = event_target_value(&event);
        before.set_value(text.clone());
        tell(on_input, text);
    };
    let shared = view! {
        <{..}
            id=input_id
            autocomplete="off"
            spellcheck="false"
            aria-describedby=described_by
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            on:beforeinput=keep_what_stands
            on:input=typed
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
