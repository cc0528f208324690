use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use crate::app::focus::keep_in_sight;
use crate::app::text::t;

/// `Hoàn tác: …`, in sight until the next act; no clock takes it away.
#[component]
pub fn UndoBar(
    /// The last act in words ("ghi tiếp xúc với anh K."), while it can be undone.
    #[prop(into)]
    act: Signal<Option<String>>,
    #[prop(into)] on_undo: Callback<()>,
    /// Who writes from now on, after the tablet changed hands.
    #[prop(into)]
    told: Signal<Option<String>>,
) -> impl IntoView {
    // The bar takes room from the page when it comes and when its words grow.
    Effect::new(move |_| {
        act.track();
        told.track();
        keep_in_sight();
    });
    // Keyed by the words, so that the guard against a double tap begins anew with each act.
    let bar = move || {
        act.get().map(|act| {
            view! {
                <div class="undo-bar">
                    <Button kind=ButtonKind::Quiet label=(t().common.undo)(&act) on_tap=on_undo />
                </div>
            }
        })
    };
    let told = move || told.get().map(|words| view! { <p class="author-told">{words}</p> });
    view! { <div class="undo-place" role="status">{told} {bar}</div> }
}
