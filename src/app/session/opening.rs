//! Opening a book's vault and computing its Register.

use std::collections::HashSet;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;

use super::books::{discard, remember_last_book, store_of};
use super::erasing::take_off_at_opening;
use super::tabs;
use crate::app::state::{Opened, now_millis, random_word, today_now};
use crate::app::turns::Slice;
use crate::casework::act::{self, Desk};
use crate::casework::{Command, Context, Reading, Refusal, Register, decide, machine};
use crate::ledger::{Entry, Pen, Subject, WriterId};
use crate::vault::ahead::Ahead;
use crate::vault::aside;
use crate::vault::container::BackupError;
use crate::vault::derive::derive;
use crate::vault::head::{BookHead, BookId, HeadError, Secret};
use crate::vault::opening::Damage;
use crate::vault::random::{BrowserRandom, Random};
use crate::vault::records::Draft;
use crate::vault::recovery::{RecoveryCode, RecoveryError};
use crate::vault::room::make_room;
use crate::vault::store::Store;
use crate::vault::turn::beside;
use crate::vault::{Act, Vault, VaultError};

/// A book that is open, and what has to be settled before its first page is shown.
pub struct Unlocked {
    pub opened: Opened,
    /// Parts that are missing or changed, each named.
    pub damage: Vec<Damage>,
    /// The recovery code to be written down, where a new one was made.
    pub recovery: Option<String>,
    /// What opened it when the password was forgotten: a new password is asked for.
    pub forgotten: Option<Secret>,
    /// Who writes, where that is known already.
    pub author: Option<Subject>,
    /// What this window recorded and could not write before another one took the book.
    pub waiting: Vec<Act>,
    pub waiting_drafts: Vec<Draft>,
}

#[derive(Clone, Debug, thiserror::Error)]
pub enum SessionError {
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Backup(#[from] BackupError),
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error(transparent)]
    Code(#[from] RecoveryError),
    /// Laying it was broken off before its first act; it is empty, and taken off the shelf.
    #[error("the book was never finished")]
    NeverLaid,
    /// The file's book is on this device, under another secret than the file's.
    #[error("the book of this file is here, and has another password")]
    OpenItFirst,
    #[error("the file is of another book")]
    AnotherBook,
}

impl SessionError {
    /// Whether what was typed opens nothing; everything else is a fault of something else.
    pub fn is_wrong_secret(&self) -> bool {
        matches!(
            self,
            Self::Vault(VaultError::Head(HeadError::WrongSecret))
                | Self::Backup(BackupError::Head(HeadError::WrongSecret))
        )
    }
}

/// How much of a hundred of the time goes by until every entry is taken in.
const TAKING_IN: usize = 60;

/// How many entries are taken in between two looks at the clock.
const AT_ONCE: usize = 25;

/// The letter of an installation that has none yet.
const NO_LETTER: char = '?';

pub(super) fn random() -> Rc<dyn Random> {
    Rc::new(BrowserRandom)
}

pub(super) fn new_writer() -> WriterId {
    WriterId(random_word())
}

/// Derives what a password gives under the kdf of a head, in the worker.
pub(super) async fn password_secret(head: &BookHead, password: &str) -> Result<Secret, VaultError> {
    let derived = derive(&head.kdf, password).await.map_err(HeadError::Kdf)?;
    Ok(Secret::Password(derived))
}

/// Opens a book of this device with its password: for writing, or only to look at while another window writes.
/// `told` hears how much of a hundred was read.
pub async fn open(book: &BookId, password: &str, told: impl Fn(usize)) -> Result<Unlocked, SessionError> {
    let store = store_of(book);
    let head = Vault::head(&*store).await?.ok_or(VaultError::NoBook)?;
    // The disk is read while the worker derives.
    let sealed = Ahead::default();
    let secret = beside(password_secret(&head, password), sealed.read(&*store)).await?;
    open_by(book, store, &secret, sealed, told).await
}

/// Opens it with the code of the recovery sheet; a new password is then asked for.
pub async fn open_with_code(
    book: &BookId,
    typed: &str,
    told: impl Fn(usize),
) -> Result<Unlocked, SessionError> {
    let code: RecoveryCode = typed.parse()?;
    let secret = Secret::Recovery(code);
    let unlocked = open_by(book, store_of(book), &secret, Ahead::default(), told).await?;
    Ok(Unlocked { forgotten: Some(secret), ..unlocked })
}

async fn open_by(
    book: &BookId,
    store: Rc<dyn Store>,
    secret: &Secret,
    sealed: Ahead,
    told: impl Fn(usize),
) -> Result<Unlocked, SessionError> {
    let vault = Rc::new(Vault::open(store, random(), secret).await?);
    let to_write = tabs::claim(book).await;
    if to_write {
        vault.take_over().await?;
    }
    let mut unlocked = read_with(vault, sealed, !to_write, told).await?;
    let is_empty = unlocked.opened.vault.entry_count() == 0 && unlocked.damage.is_empty();
    if to_write && is_empty {
        discard(book).await;
        return Err(SessionError::NeverLaid);
    }
    if to_write && unlocked.damage.is_empty() {
        take_seat(&mut unlocked.opened, None).await?;
        take_off_at_opening(&mut unlocked.opened).await;
    }
    remember_last_book(book);
    Ok(unlocked)
}

/// Reads every entry and computes the Register, in slices that leave the page free to paint.
pub(super) async fn read(vault: Rc<Vault>, read_only: bool) -> Result<Unlocked, SessionError> {
    read_with(vault, Ahead::default(), read_only, |_| ()).await
}

async fn read_with(
    vault: Rc<Vault>,
    sealed: Ahead,
    read_only: bool,
    told: impl Fn(usize),
) -> Result<Unlocked, SessionError> {
    let (mut register, mut reading, mut taken) = (Register::default(), Reading::default(), 0);
    let all = usize::try_from(vault.entry_count()).unwrap_or(usize::MAX).max(1);
    make_room(all);
    let mut slice = Slice::begin();
    let each = async |batch: Vec<Entry>| {
        taken += batch.len();
        take_in(&mut register, batch, &mut reading, &mut slice).await;
        // Given once more where another window wrote meanwhile.
        told((taken * TAKING_IN / all).min(TAKING_IN));
    };
    let report = vault.for_each_batch_of(sealed, each).await?;
    compute(&mut register, reading, told).await;
    let writer = vault.writer().unwrap_or_else(new_writer);
    let mut pen = register.ledger().last_head(writer).map_or_else(|| Pen::new(writer), Pen::after);
    observe_all(&mut pen, &register);
    let drafts = vault.drafts().await?;
    let letter = machine::letter_of(&register, writer).unwrap_or(NO_LETTER);
    let damage = report.damage;
    let opened = Opened { vault, register, pen, letter, drafts, read_only, is_sample: false };
    Ok(Unlocked {
        opened,
        damage,
        recovery: None,
        forgotten: None,
        author: None,
        waiting: vec![],
        waiting_drafts: vec![],
    })
}

/// The Register of these entries, computed in slices.
pub(super) async fn register_of(entries: Vec<Entry>) -> Register {
    let (mut register, mut reading) = (Register::default(), Reading::default());
    take_in(&mut register, entries, &mut reading, &mut Slice::begin()).await;
    compute(&mut register, reading, |_| ()).await;
    register
}

/// Takes entries in; the page gets its turns.
async fn take_in(register: &mut Register, entries: Vec<Entry>, reading: &mut Reading, slice: &mut Slice) {
    for (at, entry) in entries.into_iter().enumerate() {
        register.take_in(entry, reading);
        // To look at the clock after each costs as much as some entries do.
        if at % AT_ONCE == 0 {
            slice.breathe().await;
        }
    }
}

/// Computes what was taken in, in slices; `told` hears from [`TAKING_IN`] on how much of a hundred is done.
async fn compute(register: &mut Register, mut reading: Reading, told: impl Fn(usize)) {
    let mut slice = Slice::begin();
    let touched = std::mem::take(&mut reading.touched);
    let (mut roots, mut seen) = (vec![], HashSet::new());
    for subject in &touched {
        roots.extend(register.new_roots_of(subject, &mut seen).into_iter().cloned());
        slice.breathe().await;
    }
    drop(seen);
    for (at, root) in roots.iter().enumerate() {
        register.compute(root, &mut reading);
        if !slice.has_time() {
            told(TAKING_IN + at * (100 - TAKING_IN) / roots.len());
        }
        slice.breathe().await;
    }
}

pub(super) fn observe_all(pen: &mut Pen, register: &Register) {
    let now = now_millis();
    for entry in register.ledger().entries() {
        pen.observe(entry.head.time, now);
    }
}

/// Sees to it that this installation is a writer of the book, with a machine letter of its own: after a restore, a
/// loss, or a joining that was broken off. `before` is the writer it was until then, whose letter it keeps.
pub(super) async fn take_seat(opened: &mut Opened, before: Option<WriterId>) -> Result<(), SessionError> {
    let writer = opened.pen.writer();
    if opened.vault.writer() != Some(writer) {
        opened.vault.set_writer(writer).await?;
    }
    if opened.letter == NO_LETTER {
        let (letter, command) = machine::join(&opened.register, before);
        write_first(opened, letter, &command).await?;
        opened.letter = letter;
    }
    Ok(())
}

/// Records one act straight into the vault, before there is a queue.
pub(super) async fn write_first(
    opened: &mut Opened,
    letter: char,
    command: &Command,
) -> Result<(), SessionError> {
    let mut random = random_word;
    let mut context = Context { today: today_now(), letter, random: &mut random };
    let facts = decide(&opened.register, command, &mut context)?;
    let pen = &mut opened.pen;
    let mut desk = Desk { pen, author: None, now_millis: now_millis(), random: &mut random };
    let entries = act::write(&mut desk, facts);
    let act = Act { entries: entries.clone(), ..Act::default() };
    // The same act may be given again after an error; one hiccup of the disk is not worth a screen.
    if opened.vault.append(&act).await.is_err() {
        TimeoutFuture::new(250).await;
        opened.vault.append(&act).await?;
    }
    opened.register.apply(entries);
    Ok(())
}

/// Goes on with what can be read of a damaged book: under a new writer, because this one's last entries may be
/// among the lost.
pub async fn accept_loss(damaged: &Unlocked) -> Result<Unlocked, SessionError> {
    let vault = damaged.opened.vault.clone();
    if damaged.opened.read_only {
        tabs::take_over(&vault.book()).await;
    }
    vault.take_over().await?;
    vault.accept_loss(new_writer()).await?;
    let mut unlocked = read(vault, false).await?;
    let opened = &mut unlocked.opened;
    // What the window that was taken over could not write is under a writer of its own already, and may stand so in
    // a copy of what is left.
    for act in &damaged.waiting {
        if !aside::is_there(&opened.register, act) {
            opened.vault.append(act).await?;
            opened.register.apply(act.entries.iter().cloned());
        }
    }
    // With a letter of its own: codes it gave may be among the lost, and come back with an older copy.
    take_seat(&mut unlocked.opened, None).await?;
    unlocked.waiting_drafts = damaged.waiting_drafts.clone();
    Ok(unlocked)
}
