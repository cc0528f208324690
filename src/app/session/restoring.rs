//! A backup file is looked into before anything is changed; then it is laid as a book of its own, or what it holds
//! is added to the same book here. Restoring and joining another tablet are the same act.

use std::rc::Rc;

use leptos::prelude::*;

use super::books::{books, remember_last_book, shelf, store_of};
use super::look::ask_to_keep;
use super::opening::{
    SessionError, Unlocked, accept_loss, compute, new_writer, observe_all, password_secret, random, read,
    take_seat,
};
use super::tabs;
use crate::app::state::AppState;
use crate::casework::Command;
use crate::casework::fact::{Fact, MachineJoined};
use crate::ledger::{Arrival, Entry, Ledger, Pen, WriterId};
use crate::vault::container::read_backup;
use crate::vault::head::{BookId, HeadError, Secret};
use crate::vault::password::normalise;
use crate::vault::recovery::RecoveryCode;
use crate::vault::rehearsal::Typed;
use crate::vault::rehearse::rehearse;
use crate::vault::restore;
use crate::vault::swap::Import;
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
    let people = compute(copy.entries.clone()).await.persons().count();
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

fn fresh_entries(entries: &[Entry], ledger: &mut Ledger) -> Vec<Entry> {
    entries.iter().filter(|entry| ledger.insert((*entry).clone()) != Arrival::Known).cloned().collect()
}

/// Opens the book of the file on this device: laid anew, or, where it is here already, after a union.
pub async fn lay(found: &Found) -> Result<Unlocked, SessionError> {
    let book: BookId = found.copy.head.book;
    let store = store_of(&book);
    shelf().add(book).await.map_err(VaultError::from)?;
    let vault = if Vault::head(&*store).await?.is_some() {
        let vault = Vault::open(store, random(), &found.secret).await.map_err(|error| match error {
            VaultError::Head(HeadError::WrongSecret) => SessionError::OpenItFirst,
            other => other.into(),
        })?;
        if !tabs::claim(&book).await {
            tabs::take_over(&book).await;
        }
        vault.take_over().await?;
        unite(&vault, &found.copy, new_writer()).await?;
        vault
    } else {
        let vault = found.copy.restore(store, random(), new_writer()).await?;
        tabs::claim(&book).await;
        vault
    };
    let mut unlocked = read(Rc::new(vault), false).await?;
    if unlocked.damage.is_empty() {
        take_seat(&mut unlocked.opened).await?;
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
    let writer = left.opened.pen.writer();
    unite(&vault, &found.copy, writer).await?;
    let (waiting, waiting_drafts) = (left.waiting, left.waiting_drafts);
    Ok(Unlocked { waiting, waiting_drafts, ..read(vault, false).await? })
}

/// Adds what the file holds and the open book does not; returns how many entries that were. From then on this
/// installation writes as a new writer, under its old machine letter.
pub async fn union_into(state: AppState, found: &Found) -> Result<usize, SessionError> {
    if !state.flush().await {
        let reason = match state.queue().state() {
            crate::vault::queue::QueueState::Failing { reason, .. } => reason,
            _ => VaultError::NotHeld,
        };
        return Err(reason.into());
    }
    let vault = state.vault();
    let writer = new_writer();
    let before = vault.writer();
    let fresh = unite(&vault, &found.copy, writer).await?;
    let count = fresh.len();
    state.take_in(fresh);
    tabs::tell_written();
    let mut pen = Pen::new(writer);
    state.with(|register| observe_all(&mut pen, register));
    let letter = state.letter();
    state.write_as(pen, letter);
    keep_letter(state, before, letter);
    Ok(count)
}

/// The machine's own line is told again by the new writer, so that the letter stays with this installation.
fn keep_letter(state: AppState, before: Option<WriterId>, letter: char) {
    let own = state.with(|register| {
        let own = register.machines().find(|machine| Some(machine.entry.writer) == before);
        own.map(|machine| machine.subject.clone())
    });
    if let Some(event) = own {
        let fact = Fact::MachineJoined(MachineJoined { letter });
        // Refused only where the line is gone; the next opening then takes a new letter.
        let _ = state.act(&Command::Correct { event, fact }, "");
        state.last_act.set(None);
    }
}

async fn unite(vault: &Vault, copy: &restore::Opened, writer: WriterId) -> Result<Vec<Entry>, SessionError> {
    let mut ledger = Ledger::default();
    vault
        .for_each_batch(|batch| {
            batch.into_iter().for_each(|entry| {
                ledger.insert(entry);
            });
        })
        .await?;
    let fresh = fresh_entries(&copy.entries, &mut ledger);
    let import = Import {
        entries: fresh.clone(),
        attachments: copy.attachments.clone(),
        drafts: copy.drafts.clone(),
        writer: Some(writer),
    };
    vault.import(import).await?;
    Ok(fresh)
}
