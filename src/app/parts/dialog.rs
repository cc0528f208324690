use leptos::html;
use leptos::prelude::*;

use super::note_sentence::OneForm;
use super::unique_id;
use crate::app::text::t;

fn one_form(children: &ChildrenFn) -> impl IntoView + use<> {
    let children = children.clone();
    view! { <OneForm>{children()}</OneForm> }
}

/// The browser's own dialog: keeps the focus inside, closes on Esc, gives the focus back.
/// What is in it is made anew at each opening.
#[component]
pub fn Dialog(
    #[prop(into)] open: Signal<bool>,
    /// Esc, the close button, or a tap beside the dialog. The page then sets `open` to false.
    #[prop(into)]
    on_close: Callback<()>,
    #[prop(into)] title: String,
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let title_id = unique_id("dialog");
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            // Fails only for a dialog that is not in the page any more; then there is nothing to show.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let beside = move |event: web_sys::MouseEvent| {
        // The dialog itself is the target only where its padding or its backdrop was tapped.
        let Some(dialog) = dialog.get_untracked() else { return };
        let edge = dialog.get_bounding_client_rect();
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let outside = x < edge.left() || x > edge.right() || y < edge.top() || y > edge.bottom();
        // A key on a control inside makes a click at 0, 0.
        if outside && event.detail() > 0 {
            on_close.run(());
        }
    };
    // `open` follows Esc at once: the browser tells of the close only a moment later, when the focus is back already
    // and another key may have opened the dialog again.
    let on_escape = move |event: web_sys::Event| {
        event.prevent_default();
        on_close.run(());
    };
    let on_closed = move |_| {
        if dialog.get_untracked().is_some_and(|dialog| !dialog.open()) {
            on_close.run(());
        }
    };
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby=title_id.clone()
            on:cancel=on_escape
            on:close=on_closed
            on:click=beside
        >
            <h2 class="dialog-title" id=title_id.clone()>
                {title}
            </h2>
            <div class="dialog-body">
                <Show when=move || open.get()>{one_form(&children)}</Show>
            </div>
            <button class="button quiet dialog-close" type="button" on:click=move |_| on_close.run(())>
                {t().common.close}
            </button>
        </dialog>
    }
}
