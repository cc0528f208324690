//! `Chép để gửi Zalo`: a text that names nobody, copied with one tap and shown, so that it can also be selected (rule 12).

use leptos::prelude::*;

use crate::app::files;
use crate::app::parts::Button;
use crate::app::text::t;

/// `text` is made anew at each tap: what was shown before stays as it was copied.
#[component]
pub fn ForZalo(text: Callback<(), Option<String>>) -> impl IntoView {
    let words = &t().week;
    let shown = RwSignal::new(None::<String>);
    let said = RwSignal::new("");
    let copy = Callback::new(move |()| {
        let made = text.run(());
        shown.set(made.clone());
        let Some(made) = made else { return said.set(words.nothing_to_say) };
        leptos::task::spawn_local(async move {
            let copied = files::copy(&made).await;
            said.try_set(if copied { t().common.copied } else { words.not_copied });
        });
    });
    let copied_text = move || {
        shown.get().map(|text| {
            view! {
                <p class="copied-text">{text}</p>
                <p class="hint">{words.nothing_private}</p>
            }
        })
    };
    view! {
        <Button label=words.for_zalo on_tap=copy />
        <p role="status">{said}</p>
        {copied_text}
    }
}
