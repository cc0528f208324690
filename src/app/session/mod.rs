//! From a secret to an open book, and back: creating, unlocking, restoring, locking.

mod books;
mod opening;
mod tabs;

pub use books::{base_path, books, last_book, remember_last_book, store_of};
pub use opening::{
    NewBookAnswers, SessionError, Unlocked, create, join, open, open_read_only, password_secret, restore_new,
    union, unlock,
};
pub use tabs::{claim, hand_over_when_asked, take_over};

/// Locks the screen: what is typed is written, then the page is loaded anew, which is the only way to be rid of
/// what wasm memory holds.
pub async fn lock(state: super::state::AppState) {
    state.flush().await;
    // Whatever could not be written is said by the strip; a person who locks all the same is asked by the browser.
    let _ = leptos::prelude::window().location().reload();
}
