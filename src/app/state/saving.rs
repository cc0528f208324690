//! The queue's surroundings in a page, and what the strip says of it.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

use super::now_time;
use crate::app::parts::Saving;
use crate::app::session;
use crate::app::text;
use crate::vault::VaultError;
use crate::vault::queue::{QueueState, Surroundings};
use crate::vault::store::StoreError;

/// Spawns and sleeps as a page does; a lost epoch makes this window read-only.
pub fn surroundings(saving: RwSignal<Saving>, read_only: RwSignal<bool>) -> Surroundings {
    // What an earlier opening in this window could not write is with this one now.
    leave_with_a_warning(false);
    Surroundings {
        spawn: Box::new(|work| leptos::task::spawn_local(work)),
        sleep: Box::new(|millis| Box::pin(TimeoutFuture::new(millis))),
        changed: Box::new(move |queue| {
            if let QueueState::Failing { reason: VaultError::Store(StoreError::StaleEpoch { .. }), .. } =
                queue
            {
                read_only.try_set(true);
            }
            saving.try_set(match queue {
                QueueState::Idle => Saving::Saved { at: Some(now_time()) },
                QueueState::Saving { .. } => Saving::Waiting,
                QueueState::Failing { reason, .. } => {
                    leave_with_a_warning(true);
                    Saving::Failing { reason: (text::t().refusals.vault)(reason) }
                }
            });
            if *queue == QueueState::Idle {
                session::tell_written();
            }
            if !matches!(queue, QueueState::Failing { .. }) {
                leave_with_a_warning(matches!(queue, QueueState::Saving { .. }));
            }
        }),
    }
}

/// While something waits for the disk, the browser asks before the page is left.
fn leave_with_a_warning(ask: bool) {
    use wasm_bindgen::prelude::*;
    thread_local! {
        static ASK: js_sys::Function = Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| event.prevent_default())
            .into_js_value()
            .unchecked_into();
    }
    ASK.with(|handler| window().set_onbeforeunload(ask.then_some(handler)));
}
