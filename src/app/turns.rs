//! Long work in slices: between two of them the page paints and hears what is tapped.

use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::vault::turn::within;

/// How long work goes on before the page gets a turn, in milliseconds: with what is not cut up behind it, it stays
/// well under the 50 that are felt.
const SLICE_MS: f64 = 16.0;

/// A frame that was begun is on screen after so many milliseconds; what came at once would take the page's thread before
/// it was.
const PAINTING_MS: u32 = 10;

/// A window that nobody sees paints nothing; its page is whole after so many milliseconds.
const UNSEEN_MS: u32 = 250;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;

    /// Missing in browsers older than 2024.
    #[wasm_bindgen(catch, js_namespace = scheduler, js_name = "yield")]
    fn yield_now() -> Result<js_sys::Promise, JsValue>;
}

/// A stretch of work that the page does not wait for.
#[derive(Clone, Copy)]
pub struct Slice {
    begun: f64,
}

impl Slice {
    pub fn begin() -> Self {
        Self { begun: now() }
    }

    pub fn has_time(self) -> bool {
        now() - self.begun < SLICE_MS
    }

    /// Gives the page its turn when the time is over, and goes on with a new slice.
    pub async fn breathe(&mut self) {
        if !self.has_time() {
            give_turn().await;
            *self = Self::begin();
        }
    }
}

/// Comes back after whatever the page has to do.
async fn give_turn() {
    match yield_now() {
        // Nothing is thrown by a turn that comes.
        Ok(turn) => drop(JsFuture::from(turn).await),
        Err(_) => TimeoutFuture::new(0).await,
    }
}

/// What is computed from the whole book: `step` goes on where it left off until it returns something, a slice at a
/// time, and anew when what it follows changes. Until then what was computed last stands; `None` before the first.
pub fn in_slices<T: Send + Sync + 'static>(
    step: impl Fn(Slice) -> Option<T> + Send + Sync + 'static,
) -> Memo<Option<Arc<T>>> {
    let turn = RwSignal::new(0_u32);
    let has_changed = |one: Option<&Option<Arc<T>>>, other: Option<&Option<Arc<T>>>| match (one, other) {
        (Some(Some(one)), Some(Some(other))) => !Arc::ptr_eq(one, other),
        (one, other) => one.is_some_and(Option::is_some) != other.is_some_and(Option::is_some),
    };
    Memo::new_with_compare(
        move |before: Option<&Option<Arc<T>>>| {
            turn.track();
            if let Some(done) = step(Slice::begin()) {
                return Some(Arc::new(done));
            }
            leptos::task::spawn_local(async move {
                give_turn().await;
                turn.try_update(|turn| *turn = turn.wrapping_add(1));
            });
            before.cloned().flatten()
        },
        has_changed,
    )
}

/// Does something once what stands now was painted.
pub fn after_paint(then: impl FnOnce() + 'static) {
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        // Refused by no window; what never comes is not waited for.
        let _ = window().request_animation_frame(&resolve);
    });
    let painted = async {
        drop(JsFuture::from(frame).await);
        TimeoutFuture::new(PAINTING_MS).await;
    };
    leptos::task::spawn_local(async move {
        within(painted, TimeoutFuture::new(UNSEEN_MS)).await;
        then();
    });
}
