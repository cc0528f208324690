//! What stands on the screen before, while and after a book is open.

use std::rc::Rc;

use leptos::prelude::*;

use super::book::OpenBook;
use super::pages::threshold::{Locked, NewBook, Recovery, Restore, Starting, Welcome};
use super::parts::BasePath;
use super::session::{self, Unlocked};
use crate::vault::head::BookId;

/// Where one is before a book is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    Starting,
    /// No book on this device.
    Welcome,
    NewBook,
    Restore,
    /// The books of this device, last opened first; another window may hold one.
    Locked(Vec<BookId>),
    /// The recovery code of a book just made, to be printed or copied before going on.
    Recovery(String),
    /// A book is open; the number tells one opening from the next.
    Open(u32),
}

/// Moves from screen to screen; `Copy`, in context everywhere.
#[derive(Clone, Copy)]
pub struct Stage {
    pub screen: RwSignal<Screen>,
    /// What was unlocked, until [`OpenBook`] takes it.
    unlocked: StoredValue<Option<Unlocked>, LocalStorage>,
    openings: StoredValue<u32>,
}

impl Stage {
    /// Shows an unlocked book, or first its recovery code where one was made.
    pub fn show_book(self, mut unlocked: Unlocked) {
        let recovery = unlocked.recovery.take();
        self.unlocked.set_value(Some(unlocked));
        match recovery {
            Some(code) => self.screen.set(Screen::Recovery(code)),
            None => self.enter(),
        }
    }

    /// Into the book that was unlocked.
    pub fn enter(self) {
        self.openings.update_value(|count| *count += 1);
        self.screen.set(Screen::Open(self.openings.get_value()));
    }

    pub(super) fn take_unlocked(self) -> Option<Unlocked> {
        self.unlocked.try_update_value(Option::take).flatten()
    }

    /// Looks which books are here and shows what fits.
    pub async fn begin(self) {
        let books = session::books().await.unwrap_or_default();
        self.screen.set(if books.is_empty() {
            Screen::Welcome
        } else {
            let last = session::last_book();
            let mut books = books;
            books.sort_by_key(|book| Some(*book) != last);
            Screen::Locked(books)
        });
    }
}

#[component]
pub fn Root() -> impl IntoView {
    let stage = Stage {
        screen: RwSignal::new(Screen::Starting),
        unlocked: StoredValue::new_local(None),
        openings: StoredValue::new(0),
    };
    provide_context(stage);
    provide_context(BasePath(session::base_path().trim_end_matches('/').to_owned()));
    leptos::task::spawn_local(stage.begin());
    move || match stage.screen.get() {
        Screen::Starting => view! { <Starting /> }.into_any(),
        Screen::Welcome => view! { <Welcome /> }.into_any(),
        Screen::NewBook => view! { <NewBook /> }.into_any(),
        Screen::Restore => view! { <Restore /> }.into_any(),
        Screen::Locked(books) => view! { <Locked books /> }.into_any(),
        Screen::Recovery(code) => view! { <Recovery code /> }.into_any(),
        Screen::Open(_) => match stage.take_unlocked() {
            Some(unlocked) => {
                view! { <OpenBook unlocked=Rc::new(std::cell::RefCell::new(Some(unlocked))) /> }.into_any()
            }
            None => view! { <Starting /> }.into_any(),
        },
    }
}
