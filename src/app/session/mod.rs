//! From a secret to an open book, and back: creating, unlocking, restoring, backing up, locking.

mod backing_up;
mod books;
mod creating;
pub mod early;
mod erasing;
mod following;
mod idle;
mod look;
mod opening;
mod pin;
mod reload;
mod restoring;
mod sample;
mod secrets;
mod tabs;
mod taking_over;

pub use backing_up::{BackedUp, back_up, back_up_what_is_left};
pub use books::{base_path, books, last_book, last_opened, remember_last_book, store_of};
pub use creating::{NewBookAnswers, create, is_long_enough, may_create, shipped_templates};
pub use erasing::{NotErased, erase_rest};
pub use following::{follow_when_seen, read_on};
pub use idle::{leave_when_idle, lock_when_idle};
pub use look::{
    TextSize, apply_text_size, is_kept_for_good, language, remember_language, set_text_size, text_size,
};
pub use opening::{SessionError, Unlocked, accept_loss, open, open_with_code};
pub use pin::{check_pin, remove_pin, set_pin};
pub use reload::{build_id, is_new_version_ready, is_only_sample, save_before_reload, use_new_version};
pub use restoring::{Added, FileKey, Found, Place, heal, lay, lay_apart, look_into, union_into};
pub use sample::{clear_samples, is_earlier_sample_gone, leave_sample, open_sample};
pub use secrets::{NewCode, change_password, check_password, new_code, set_new_password, use_new_code};
pub use tabs::{claim, hand_over_when_asked, tell_written};
pub use taking_over::take_over_here;

use super::state::AppState;

/// Something is not on disk, and locking would lose it.
pub struct Unsaved;

/// Locks the screen: what is typed is written; then the PIN is asked for, where this installation has one.
pub async fn lock(state: AppState) -> Result<(), Unsaved> {
    if state.vault().pin().is_none() {
        return lock_fully(state).await;
    }
    if !state.flush().await {
        return Err(Unsaved);
    }
    state.ask_pin();
    Ok(())
}

/// Locks under the password: the page is loaded anew, which is the only way to be rid of what wasm memory holds.
pub async fn lock_fully(state: AppState) -> Result<(), Unsaved> {
    // A sample has nothing to lose, and no password to come back with.
    if !state.flush().await && !state.is_sample {
        return Err(Unsaved);
    }
    lock_anyway();
    Ok(())
}

/// Locks although something is not on disk, because a person said so.
pub fn lock_anyway() {
    // A page that has been loaded can be loaded anew.
    let _ = leptos::prelude::window().location().reload();
}
