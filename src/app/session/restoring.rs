//! A backup file is looked into before anything is changed; then it is laid as a book of its own, or what it holds
//! is added to the same book here. Restoring and joining another tablet are the same act.

use std::rc::Rc;

use leptos::prelude::*;

use super::books::{books, remember_last_book, shelf, store_of};
use super::erasing::{take_off, take_off_at_opening};
use super::look::ask_to_keep;
use super::opening::{
    SessionError, Unlocked, accept_loss, new_writer, password_secret, random, read, register_of, take_seat,
};
use super::tabs;
use crate::app::state::AppState;
use crate::casework::machine;
use crate::vault::container::read_backup;
use crate::vault::head::{BookId, HeadError, Secret};
use crate::vault::password::normalise;
use crate::vault::recovery::RecoveryCode;
use crate::vault::rehearsal::Typed;
use crate::vault::rehearse::rehearse;
use crate::vault::restore::{self, fresh_entries};
use crate::vault::{Vault, VaultError};

/// What opens a file, as it was typed.
#[derive(Clone, Debug)]
pub enum FileKey {
    Password(String),
    Code(String),
}

/// Where the book of a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The book that is open.
    Open,
    /// Another book of this device.
    OnThisDevice,
    Elsewhere,
}

/// A file that opened whole, and what it would bring. Nothing has been changed yet.
pub struct Found {
    copy: restore::Opened,
    secret: Secret,
    pub place: Place,
    /// Entries in the file.
    pub entries: usize,
    /// Those that the open book does not have; all of them where no such book is open.
    pub fresh: usize,
    /// Persons with a record in the file.
    pub people: usize,
}

/// Reads a file from end to end: first in a worker, and only what that came through here. `open` is the book that
/// is open, if one is.
pub async fn look_into(file: &[u8], key: &FileKey, open: Option<AppState>) -> Result<Found, SessionError> {
    let typed = match key {
        FileKey::Password(password) => Typed::Password(normalise(password)),
        FileKey::Code(typed) => Typed::Code(typed.clone()),
    };
    let derived = rehearse(file, &typed).await?;
    let backup = read_backup(file)?;
    let secret = match (key, derived) {
        (FileKey::Password(_), Some(derived)) => Secret::Password(derived),
        (FileKey::Password(password), None) => password_secret(&backup.head, password).await?,
        (FileKey::Code(typed), _) => Secret::Recovery(typed.parse()?),
    };
    let book = backup.head.book;
    let copy = backup.open(&secret).await?;
    let place = match open {
        Some(state) if state.vault().book() == book => Place::Open,
        _ if books().await.map_err(VaultError::from)?.contains(&book) => Place::OnThisDevice,
        _ => Place::Elsewhere,
    };
    let fresh = match (place, open) {
        (Place::Open, Some(state)) => {
            let mut ledger = state.with(|register| register.ledger().clone());
            fresh_entries(&copy.entries, &mut ledger).len()
        }
        _ => copy.entries.len(),
    };
    let people = register_of(copy.entries.clone()).await.persons().count();
    Ok(Found { entries: copy.entries.len(), fresh, people, place, copy, secret })
}

impl Found {
    /// The recovery code the file was opened with, if it was.
    fn code(&self) -> Option<RecoveryCode> {
        match &self.secret {
            Secret::Password(_) => None,
            Secret::Recovery(code) => code.to_string().parse().ok(),
        }
    }
}

/// Opens the book of the file on this device: laid anew, or, where it is here already, after a union.
pub async fn lay(found: &Found) -> Result<Unlocked, SessionError> {
    let book: BookId = found.copy.head.book;
    let store = store_of(&book);
    shelf().add(book).await.map_err(VaultError::from)?;
    let mut before = None;
    let vault = if Vault::head(&*store).await?.is_some() {
        let vault = Vault::open(store, random(), &found.secret).await.map_err(|error| match error {
            VaultError::Head(HeadError::WrongSecret) => SessionError::OpenItFirst,
            other => other.into(),
        })?;
        if !tabs::claim(&book).await {
            tabs::take_over(&book).await;
        }
        vault.take_over().await?;
        before = vault.writer();
        vault.unite(&found.copy).await?;
        vault
    } else {
        let vault = found.copy.restore(store, random()).await?;
        tabs::claim(&book).await;
        vault
    };
    let mut unlocked = read(Rc::new(vault), false).await?;
    if unlocked.damage.is_empty() {
        take_seat(&mut unlocked.opened, before).await?;
        take_off_at_opening(&mut unlocked.opened).await;
    }
    remember_last_book(&book);
    ask_to_keep().await;
    unlocked.forgotten = found.code().map(Secret::Recovery);
    Ok(unlocked)
}

/// Lays the file's book beside the open one, which stays the one that is open and is offered first.
pub async fn lay_apart(state: AppState, found: &Found) -> Result<(), SessionError> {
    let open = state.vault().book();
    lay(found).await?;
    remember_last_book(&open);
    tabs::let_go(&found.copy.head.book);
    Ok(())
}

/// Goes on with what can be read of a damaged book, and adds what the file still has of it.
pub async fn heal(damaged: &Unlocked, found: &Found) -> Result<Unlocked, SessionError> {
    if damaged.opened.vault.book() != found.copy.head.book {
        return Err(SessionError::AnotherBook);
    }
    let left = accept_loss(damaged).await?;
    let vault = left.opened.vault.clone();
    let before = vault.writer();
    vault.unite(&found.copy).await?;
    let mut healed = Unlocked { waiting_drafts: left.waiting_drafts, ..read(vault, false).await? };
    if healed.damage.is_empty() {
        take_seat(&mut healed.opened, before).await?;
    }
    Ok(healed)
}

/// What a file brought into the open book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    pub entries: usize,
    /// Forms that were begun with other words here: those stay, and the file's are only in the file.
    pub drafts_left: usize,
}

/// Adds what the file holds and the open book does not. From then on this installation writes as a new writer, under
/// its old machine letter.
pub async fn union_into(state: AppState, found: &Found) -> Result<Added, SessionError> {
    if !state.flush().await {
        let reason = match state.queue().state() {
            crate::vault::queue::QueueState::Failing { reason, .. } => reason,
            _ => VaultError::NotHeld,
        };
        return Err(reason.into());
    }
    let vault = state.vault();
    let before = vault.writer();
    let united = vault.unite(&found.copy).await?;
    let added = Added { entries: united.entries.len(), drafts_left: united.drafts_left };
    state.take_in(united.entries);
    tabs::tell_written();
    state.take_in_drafts(united.drafts);
    let (letter, rejoin) = state.with(|register| machine::join(register, before));
    state.write_as(vault.writer().unwrap_or_else(new_writer), letter);
    // Refused only where another window took the book this very moment; the next opening then takes a letter.
    let _ = state.act(&rejoin, "");
    state.last_act.set(None);
    // What was erased here and stood in the file, or the other way about. What fails now the next opening does.
    let _ = take_off(state).await;
    Ok(added)
}
