//! How far down the page is, for lists that somebody comes back to.

use leptos::prelude::*;

/// In pixels.
pub fn scrolled() -> i32 {
    room().map_or(0, |room| room.scroll_top())
}

pub fn scroll_to(pixels: i32) {
    if let Some(room) = room() {
        room.set_scroll_top(pixels);
    }
}

/// Brings the page back to where it was left. The frame puts a page one comes to at its top, a frame later.
pub fn return_to(pixels: i32) {
    if pixels > 0 {
        request_animation_frame(move || request_animation_frame(move || scroll_to(pixels)));
    }
}

fn room() -> Option<web_sys::Element> {
    document().query_selector(".page-room").ok().flatten()
}
