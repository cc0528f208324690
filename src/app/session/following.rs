//! A window that only reads shows what the other one writes.

use std::cell::Cell;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

use crate::app::state::AppState;

/// How often it is tried before a person is told; the other window may be writing this very moment.
const TRIES: u32 = 4;
const TRY_AGAIN_AFTER_MS: u32 = 500;

thread_local! {
    /// A reading is under way …
    static READING: Cell<bool> = const { Cell::new(false) };
    /// … and something was written since it began.
    static ONCE_MORE: Cell<bool> = const { Cell::new(false) };
}

/// Reads on whenever the window comes into sight, besides at every message from the one that writes: a browser may
/// keep messages from a window that is out of sight, or know no channels at all. Ends with the caller.
pub fn follow_when_seen(state: AppState) {
    let on_visible = window_event_listener_untyped("visibilitychange", move |_| {
        if state.read_only.try_get_untracked() == Some(true) {
            read_on(state);
        }
    });
    on_cleanup(move || on_visible.remove());
}

/// Brings what was written since into the Register. Where that fails for good, [`AppState::behind`] says so.
pub fn read_on(state: AppState) {
    if READING.replace(true) {
        ONCE_MORE.set(true);
        return;
    }
    leptos::task::spawn_local(async move {
        loop {
            ONCE_MORE.set(false);
            let reached = read(state).await;
            state.behind.try_set(!reached);
            if !ONCE_MORE.get() {
                break;
            }
        }
        READING.set(false);
    });
}

async fn read(state: AppState) -> bool {
    for _ in 0..TRIES {
        // The book may have been opened anew in this window, to be written.
        if state.read_only.try_get_untracked() != Some(true) {
            return true;
        }
        let fresh = state.vault().read_on().await;
        if let Ok(fresh) = fresh {
            if !fresh.is_empty() && state.read_only.try_get_untracked().is_some() {
                state.take_in(fresh);
            }
            return true;
        }
        TimeoutFuture::new(TRY_AGAIN_AFTER_MS).await;
    }
    false
}
