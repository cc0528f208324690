//! What stands on the screen before, while and after a book is open.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::book::OpenBook;
use super::focus;
use super::pages::threshold::{
    Damaged, Locked, NewBook, NewPassword, Recovery, Restore, Sample, Starting, Trouble, Welcome,
};
use super::parts::BasePath;
use super::session::{self, Unlocked};
use super::shell::focus_heading;
use super::spoken::Spoken;
use super::{steady, text};
use crate::vault::VaultError;
use crate::vault::head::BookId;

/// Where one is before a book is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    Starting,
    /// What is stored on this device cannot be read; the reason in words.
    Trouble(String),
    /// No book on this device.
    Welcome,
    NewBook,
    /// `Xem thử với phường mẫu`: the invented ward is being told.
    Sample,
    /// `Mở lại từ bản sao lưu`, or `Thêm máy này`: the same act under two names.
    Restore {
        joining: bool,
    },
    /// The books of this device, each with its number, last opened first.
    Locked(Vec<(usize, BookId)>),
    /// Parts of the unlocked book are missing or changed.
    Damaged,
    /// The recovery code opened it: a new password takes the place of the forgotten one.
    NewPassword,
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
    unlocked: StoredValue<Option<Rc<Unlocked>>, LocalStorage>,
    openings: StoredValue<u32>,
}

impl Stage {
    /// Shows an unlocked book, or first what has to be settled with it.
    pub fn show_book(self, unlocked: Unlocked) {
        let screen = if !unlocked.damage.is_empty() {
            Screen::Damaged
        } else if unlocked.forgotten.is_some() && !unlocked.opened.read_only {
            Screen::NewPassword
        } else if let Some(code) = &unlocked.recovery {
            Screen::Recovery(code.clone())
        } else {
            self.openings.update_value(|count| *count += 1);
            Screen::Open(self.openings.get_value())
        };
        self.unlocked.set_value(Some(Rc::new(unlocked)));
        self.screen.set(screen);
    }

    /// The book that waits on one of the screens before its first page.
    pub fn unlocked(self) -> Option<Rc<Unlocked>> {
        self.unlocked.try_get_value().flatten()
    }

    /// What a screen has settled is taken off, and the next thing shown.
    pub fn settle(self, settled: impl FnOnce(&mut Unlocked)) {
        let unlocked = self.unlocked.try_update_value(Option::take).flatten().and_then(Rc::into_inner);
        match unlocked {
            Some(mut unlocked) => {
                settled(&mut unlocked);
                self.show_book(unlocked);
            }
            None => leptos::task::spawn_local(self.begin()),
        }
    }

    /// A damaged book has become one that can be written: what was still to be settled with it stays so.
    pub fn show_after_loss(self, unlocked: Unlocked) {
        self.show_book(match self.take_unlocked() {
            Some(before) => Unlocked {
                recovery: before.recovery,
                forgotten: before.forgotten,
                author: before.author,
                ..unlocked
            },
            None => unlocked,
        });
    }

    fn take_unlocked(self) -> Option<Unlocked> {
        self.unlocked.try_update_value(Option::take).flatten().and_then(Rc::into_inner)
    }

    /// Looks which books are here and shows what fits.
    pub async fn begin(self) {
        if session::is_only_sample() {
            self.screen.try_set(Screen::Sample);
            return;
        }
        session::clear_samples().await;
        let screen = match session::books().await {
            Err(error) => Screen::Trouble(text::refusals::session(&VaultError::from(error).into())),
            Ok(books) if books.is_empty() => Screen::Welcome,
            Ok(books) => {
                let last = session::last_book();
                let mut books: Vec<_> =
                    books.into_iter().enumerate().map(|(at, book)| (at + 1, book)).collect();
                books.sort_by_key(|(_, book)| Some(*book) != last);
                Screen::Locked(books)
            }
        };
        self.screen.try_set(screen);
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
    Spoken::provide();
    session::apply_text_size();
    focus::keep();
    steady::keep();
    leptos::task::spawn_local(stage.begin());
    // What had the focus goes with its screen; the first screen of a session is left alone.
    Effect::new(move |before: Option<Screen>| {
        let now = stage.screen.get();
        if before.is_some_and(|before| before != Screen::Starting && before != now) {
            focus_heading();
        }
        now
    });
    move || match taking_over(stage.screen.get()) {
        Screen::Starting => view! { <Starting /> }.into_any(),
        Screen::Trouble(reason) => view! { <Trouble reason /> }.into_any(),
        Screen::Welcome => view! { <Welcome /> }.into_any(),
        Screen::NewBook => view! { <NewBook /> }.into_any(),
        Screen::Sample => view! { <Sample /> }.into_any(),
        Screen::Restore { joining } => view! { <Restore joining /> }.into_any(),
        Screen::Locked(books) => view! { <Locked books /> }.into_any(),
        Screen::Damaged => view! { <Damaged /> }.into_any(),
        Screen::NewPassword => view! { <NewPassword /> }.into_any(),
        Screen::Recovery(code) => view! { <Recovery code /> }.into_any(),
        Screen::Open(_) => match stage.take_unlocked() {
            Some(unlocked) => {
                view! { <OpenBook unlocked=Rc::new(RefCell::new(Some(unlocked))) /> }.into_any()
            }
            None => view! { <Starting /> }.into_any(),
        },
    }
}

/// The static screen of the start goes when the app has one of its own; the lock takes over what was typed there.
fn taking_over(screen: Screen) -> Screen {
    if !matches!(screen, Screen::Starting | Screen::Locked(_)) {
        session::early::take();
    }
    screen
}
