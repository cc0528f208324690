//! `Xem thử với phường mẫu`: an invented ward in a sealed database of its own, told anew each time.

use std::cell::Cell;
use std::rc::Rc;

use gloo_storage::{LocalStorage, Storage};
use gloo_timers::callback::Interval;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::window;

use super::books::{base_path, discard_sample, storage_works, store_of_sample};
use super::opening::{SessionError, Unlocked, new_writer, random};
use super::tabs;
use crate::app::state::{AppState, Opened, now_millis, today_now};
use crate::casework::machine::letter_of;
use crate::casework::sample_ward::sample_ward;
use crate::vault::crypto::SecretBytes;
use crate::vault::head::BookId;
use crate::vault::hex_bytes::HexBytes;
use crate::vault::password::Kdf;
use crate::vault::random::random_bytes;
use crate::vault::recovery::RecoveryCode;
use crate::vault::{Act, NewBook, Vault};

/// How often a window says that it shows its sample, and …
const STILL_HERE_MS: u32 = 60_000;
/// … how long it is believed where there are no Web Locks: a window in the background sleeps for hours.
const GONE_AFTER_MS: u64 = 24 * 60 * 60 * 1_000;

thread_local! {
    /// Since this page was loaded, a sample that nobody had left was found and deleted.
    static FOUND_ONE: Cell<bool> = const { Cell::new(false) };
}

/// Whether what was tried out last time, and not left, is gone.
pub fn is_earlier_sample_gone() -> bool {
    FOUND_ONE.get()
}

/// Opens a fresh one. Its key is wrapped by what nobody knows: there is no way back into it but from this page.
pub async fn open_sample() -> Result<Unlocked, SessionError> {
    clear_samples().await;
    let random = random();
    let book: BookId = HexBytes(random_bytes(&*random));
    remember(&book);
    Interval::new(STILL_HERE_MS, move || remember(&book)).forget();
    let (writer, password) = (new_writer(), SecretBytes::new(random_bytes(&*random)));
    let recovery = RecoveryCode::new(&*random);
    let kdf = Kdf::fallback(&*random);
    let new = NewBook { book, kdf, password: &password, recovery: &recovery, writer };
    let vault = Vault::create(store_of_sample(&book), random.clone(), new).await?;
    tabs::claim(&book).await;
    // The screen that says so is painted first.
    TimeoutFuture::new(0).await;
    let ward = sample_ward(writer, today_now());
    let entries = ward.register.ledger().entries().cloned().collect();
    vault.append(&Act { entries, ..Act::default() }).await?;
    let letter = letter_of(&ward.register, writer).unwrap_or('A');
    let opened = Opened {
        vault: Rc::new(vault),
        register: ward.register,
        pen: ward.pen,
        letter,
        drafts: vec![],
        read_only: false,
        is_sample: true,
    };
    Ok(Unlocked {
        opened,
        damage: vec![],
        recovery: None,
        forgotten: None,
        author: Some(ward.author),
        waiting: vec![],
        waiting_drafts: vec![],
    })
}

/// Leaves it: its database goes, and the page begins anew where books are.
pub async fn leave_sample(state: AppState) {
    let book = state.vault().book();
    discard_sample(&book).await;
    forget(&book);
    // A page that has been loaded can be loaded anew.
    let _ = window().location().assign(&base_path());
}

/// Deletes the samples that no window shows any more.
pub async fn clear_samples() {
    for (book, seen) in remembered() {
        let is_gone = match tabs::can_tell_who_has_it() {
            true => tabs::claim(&book).await,
            false => now_millis().saturating_sub(seen) > GONE_AFTER_MS,
        };
        if is_gone {
            discard_sample(&book).await;
            tabs::let_go(&book);
            forget(&book);
            FOUND_ONE.set(true);
        }
    }
}

fn key() -> String {
    format!("{}samples", base_path())
}

/// Each with the time its window was last there. Only so that their databases can be deleted; where this is not kept,
/// they stay sealed under a lost key.
fn remembered() -> Vec<(BookId, u64)> {
    let kept: Option<Vec<String>> = storage_works().then(|| LocalStorage::get(key()).ok()).flatten();
    let read = |kept: &String| {
        // What an older version of the app kept has no time: that window is long gone.
        let (book, seen) = kept.split_once('@').unwrap_or((kept, "0"));
        Some((book.parse().ok()?, seen.parse().ok()?))
    };
    kept.unwrap_or_default().iter().filter_map(read).collect()
}

fn keep(books: &[(BookId, u64)]) {
    if storage_works() {
        let kept: Vec<String> = books.iter().map(|(book, seen)| format!("{book}@{seen}")).collect();
        let _ = LocalStorage::set(key(), kept);
    }
}

/// Its window is there now.
fn remember(book: &BookId) {
    let mut books = others_than(book);
    books.push((*book, now_millis()));
    keep(&books);
}

fn forget(book: &BookId) {
    keep(&others_than(book));
}

fn others_than(book: &BookId) -> Vec<(BookId, u64)> {
    remembered().into_iter().filter(|(known, _)| known != book).collect()
}
