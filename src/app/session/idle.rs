//! Nobody there: the screen locks itself.

use std::future::Future;

use gloo_timers::callback::Interval;
use leptos::prelude::*;

use super::books::base_path;
use super::{lock, lock_anyway, lock_fully};
use crate::app::state::{AppState, now_millis};

/// After this long without a touch, in milliseconds …
const PATIENCE_MS: u64 = 5 * 60_000;
/// … and this long while a meeting is open: people talk.
const MEETING_PATIENCE_MS: u64 = 30 * 60_000;
const LOOK_EVERY_MS: u32 = 10_000;
/// After this long not even the PIN is enough: half a working day.
const PIN_PATIENCE_MS: u64 = 4 * 60 * 60_000;

/// Locks after a time without a touch or a key, also when the device slept meanwhile. Ends with the caller.
pub fn lock_when_idle(state: AppState) {
    let patience = move || match state.asks_pin.get_untracked() {
        true => PIN_PATIENCE_MS,
        false if meeting_is_open() => MEETING_PATIENCE_MS,
        false => PATIENCE_MS,
    };
    when_idle(patience, move |idle| async move {
        let locked = if idle > PIN_PATIENCE_MS { lock_fully(state).await } else { lock(state).await };
        // Not while something could not be written: nobody is there to say that it may be lost.
        // Nobody is there to see names either: they are covered until the password is typed.
        if locked.is_err() {
            state.covered.try_set(true);
        }
    });
}

/// On the screens between unlocking and the first page, where the book is open already and nothing is written.
/// A person who copies the recovery code by hand is given as long as a meeting. `may` says whether nothing would be
/// lost now.
pub fn leave_when_idle(is_copying: bool, may: impl Fn() -> bool + Copy + 'static) {
    let patience = if is_copying { MEETING_PATIENCE_MS } else { PATIENCE_MS };
    when_idle(
        move || patience,
        move |_| async move {
            if may() {
                lock_anyway();
            }
        },
    );
}

/// `lock` is told for how long nobody was there, in milliseconds.
fn when_idle<Locking: Future<Output = ()> + 'static>(
    patience: impl Fn() -> u64 + Copy + 'static,
    lock: impl Fn(u64) -> Locking + Copy + 'static,
) {
    let touched = StoredValue::new(now_millis());
    let locking = StoredValue::new(false);
    let look = move || {
        let Some(last) = touched.try_get_value() else { return };
        let idle = now_millis().saturating_sub(last);
        if idle > patience() && locking.try_get_value() == Some(false) {
            locking.set_value(true);
            leptos::task::spawn_local(async move {
                lock(idle).await;
                locking.try_set_value(false);
            });
        }
    };
    let handles = ["pointerdown", "pointermove", "keydown", "input", "wheel", "touchstart"].map(|event| {
        window_event_listener_untyped(event, move |_| {
            // A touch after the time is up, on a tablet that slept, does not open what should be locked.
            look();
            touched.try_set_value(now_millis());
        })
    });
    let on_visible = window_event_listener_untyped("visibilitychange", move |_| look());
    // Dropped, and so ended, with its owner.
    StoredValue::new_local(Interval::new(LOOK_EVERY_MS, look));
    on_cleanup(move || {
        handles.into_iter().for_each(|handle| handle.remove());
        on_visible.remove();
    });
}

/// Whether the page of one meeting is in sight.
fn meeting_is_open() -> bool {
    let path = window().location().pathname().unwrap_or_default();
    path.strip_prefix(&base_path()).is_some_and(|address| address.starts_with("hop/"))
}
