use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::job;
use crate::app::parts::{Button, ButtonKind};
use crate::app::text::t;

/// What is done sooner needs no words, in milliseconds.
const A_MOMENT_MS: u32 = 1_000;

/// What the press is doing, once it takes longer than a moment, and the way to stop it.
#[component]
pub fn Making(
    #[prop(into)] words: Signal<String>,
    /// How much of it is done, of one; `None` where nobody knows.
    #[prop(optional, into)]
    done: Signal<Option<f64>>,
) -> impl IntoView {
    let takes_long = RwSignal::new(false);
    Timeout::new(A_MOMENT_MS, move || {
        // It may have been done in time.
        takes_long.try_set(true);
    })
    .forget();
    let stop = Callback::new(move |()| job::press().cancel());
    let bar = move || {
        done.get().map(|done| view! { <progress max="1" prop:value=done aria-label=words></progress> })
    };
    view! {
        <div class:notice=takes_long>
            <p role="status">{move || takes_long.get().then(|| words.get())}</p>
            {move || {
                takes_long.get().then(|| {
                    view! {
                        {bar}
                        <Button kind=ButtonKind::Plain label=t().common.cancel on_tap=stop />
                    }
                })
            }}
        </div>
    }
}
