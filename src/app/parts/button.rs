use leptos::prelude::*;

use crate::app::text::t;

/// How much a button asks for attention; one `Primary` a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    Primary,
    #[default]
    Plain,
    /// Looks like a link, acts like a button.
    Quiet,
    /// An act that is hard to take back.
    Grave,
}

/// A second tap within this time is the tremor of a hand, not a second wish. In milliseconds.
const DOUBLE_TAP: f64 = 1000.0;
/// Once an act that took its time has answered, a tap is an answer to that; only a tremor is shorter than this.
const AFTER_AN_ANSWER: f64 = 400.0;

/// A button. Never greyed out: a tap is let through and what is missing is then said.
#[component]
pub fn Button(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] on_tap: Callback<()>,
    #[prop(optional)] kind: ButtonKind,
    /// The act is under way: taps are not heard, and the words say so.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// What a screen reader says when the visible words need their surroundings ("Ghi tiếp xúc cho anh K.").
    #[prop(optional, into)]
    said_as: Option<String>,
) -> impl IntoView {
    let heard_at = StoredValue::new(f64::NEG_INFINITY);
    let answered = StoredValue::new(false);
    Effect::new(move |was_busy: Option<bool>| {
        let is_busy = busy.get();
        if was_busy == Some(true) && !is_busy {
            answered.set_value(true);
        }
        is_busy
    });
    let class = match kind {
        ButtonKind::Primary => "button primary",
        ButtonKind::Plain => "button",
        ButtonKind::Quiet => "button quiet",
        ButtonKind::Grave => "button grave",
    };
    let tap = move |event: web_sys::MouseEvent| {
        let at = event.time_stamp();
        let deaf_for = if answered.get_value() { AFTER_AN_ANSWER } else { DOUBLE_TAP };
        if busy.get_untracked() || at - heard_at.get_value() < deaf_for {
            return;
        }
        heard_at.set_value(at);
        answered.set_value(false);
        on_tap.run(());
    };
    view! {
        <button
            class=class
            type="button"
            aria-label=said_as
            aria-busy=move || busy.get().then_some("true")
            on:click=tap
        >
            {move || if busy.get() { t().common.working.to_owned() } else { label.get() }}
        </button>
    }
}
