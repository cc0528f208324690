//! The device's clock and randomness: the only place of the app that asks for them.

use chrono::{DateTime, NaiveDate, TimeDelta, Timelike, Utc};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use crate::casework::act::vietnam;

/// Milliseconds since 1970 as the device claims.
pub fn now_millis() -> u64 {
    js_sys::Date::now() as u64
}

/// 64 random bits.
pub fn random_word() -> u64 {
    getrandom::u64().expect("crypto.getRandomValues is part of every browser this module starts in")
}

fn local_now() -> DateTime<chrono::FixedOffset> {
    let since = TimeDelta::milliseconds(i64::try_from(now_millis()).unwrap_or(0));
    (DateTime::<Utc>::UNIX_EPOCH + since).with_timezone(&vietnam())
}

/// The day it is in Việt Nam, whatever zone the tablet is set to.
pub fn today_now() -> NaiveDate {
    local_now().date_naive()
}

/// `14:05`, for "Đã lưu trên máy này 14:05".
pub fn now_time() -> String {
    local_now().format("%H:%M").to_string()
}

/// Keeps `today` true across midnight and after sleep.
pub fn keep_today(today: RwSignal<NaiveDate>) {
    let renew = move || {
        let now = today_now();
        if today.try_get_untracked().is_some_and(|known| known != now) {
            today.try_set(now);
        }
    };
    wait_for_midnight(renew);
    let on_visible = Closure::<dyn Fn()>::new(renew);
    document()
        .add_event_listener_with_callback("visibilitychange", on_visible.as_ref().unchecked_ref())
        .expect("a page listens to its visibility");
    on_visible.forget();
}

fn wait_for_midnight(renew: impl Fn() + Copy + 'static) {
    let left = 24 * 3600 - local_now().num_seconds_from_midnight();
    // A second late rather than a moment early: timers are not exact.
    Timeout::new((left + 1) * 1000, move || {
        renew();
        wait_for_midnight(renew);
    })
    .forget();
}
