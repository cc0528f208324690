//! Opening a book's vault and computing its Register.

use std::rc::Rc;

use chrono::NaiveDate;
use gloo_timers::future::TimeoutFuture;

use super::books::{remember_last_book, shelf, store_of};
use crate::app::state::{Opened, now_millis, random_word, today_now};
use crate::casework::act::{self, Desk};
use crate::casework::fact::{Fact, MachineJoined};
use crate::casework::template::Template;
use crate::casework::{Command, Context, Refusal, Register, decide};
use crate::ledger::{Entry, Pen, WriterId};
use crate::vault::container::BackupError;
use crate::vault::derive::{derive, derive_new};
use crate::vault::head::{BookId, HeadError, Secret};
use crate::vault::opening::Damage;
use crate::vault::random::{BrowserRandom, Random, random_bytes};
use crate::vault::recovery::RecoveryCode;
use crate::vault::{Act, NewBook, Vault, VaultError};

/// A book that is open, and what was found on the way.
pub struct Unlocked {
    pub opened: Opened,
    /// Parts that are missing or changed, each named.
    pub damage: Vec<Damage>,
    /// The recovery code to be written down, where a new one was made.
    pub recovery: Option<String>,
}

/// What `Lập sổ mới` asked.
pub struct NewBookAnswers {
    pub starts_on: NaiveDate,
    /// The code of the shipped template that was chosen.
    pub template: String,
    pub unit: Vec<(String, String)>,
    pub author: Vec<(String, String)>,
    pub password: String,
}

#[derive(Clone, Debug, thiserror::Error)]
pub enum SessionError {
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Backup(#[from] BackupError),
    #[error(transparent)]
    Refused(#[from] Refusal),
}

fn random() -> Rc<dyn Random> {
    Rc::new(BrowserRandom)
}

fn new_writer() -> WriterId {
    WriterId(random_word())
}

/// Derives what a password gives under the kdf of a head, in the worker.
pub async fn password_secret(
    head: &crate::vault::head::BookHead,
    password: &str,
) -> Result<Secret, VaultError> {
    let derived = derive(&head.kdf, password).await.map_err(HeadError::Kdf)?;
    Ok(Secret::Password(derived))
}

/// Lays a new book, records its first act and opens it.
pub async fn create(answers: NewBookAnswers) -> Result<Unlocked, SessionError> {
    let random = random();
    let (kdf, password) = derive_new(&answers.password, &*random)
        .await
        .map_err(|error| VaultError::Head(HeadError::Kdf(error)))?;
    let recovery = RecoveryCode::new(&*random);
    let book: BookId = crate::vault::hex_bytes::HexBytes(random_bytes(&*random));
    let writer = new_writer();
    shelf().add(book).await.map_err(VaultError::from)?;
    let new = NewBook { book, kdf, password: &password, recovery: &recovery, writer };
    let vault = Rc::new(Vault::create(store_of(&book), random, new).await?);
    let (mut register, mut pen) = (Register::default(), Pen::new(writer));
    let documents = Template::shipped().to_vec();
    let chosen = documents.iter().find(|document| {
        Template::parse(document.as_bytes()).is_ok_and(|template| template.code == answers.template)
    });
    let mut unit = answers.unit;
    let field = crate::casework::book::field::TEMPLATE.to_owned();
    unit.extend(
        chosen.map(|document| (field, crate::casework::book::template_subject(document).to_string())),
    );
    let command = Command::OpenBook { starts_on: answers.starts_on, documents, unit, author: answers.author };
    write_first(&vault, &mut register, &mut pen, 'A', &command).await?;
    remember_last_book(&book);
    let opened = Opened { vault, register, pen, letter: 'A', drafts: vec![], read_only: false };
    Ok(Unlocked { opened, damage: vec![], recovery: Some(recovery.to_string()) })
}

/// Records one act straight into the vault, before there is a queue.
async fn write_first(
    vault: &Vault,
    register: &mut Register,
    pen: &mut Pen,
    letter: char,
    command: &Command,
) -> Result<(), SessionError> {
    let mut random = random_word;
    let facts = decide(register, command, &mut Context { today: today_now(), letter, random: &mut random })?;
    let mut desk = Desk { pen, author: None, now_millis: now_millis(), random: &mut random };
    let entries = act::write(&mut desk, facts);
    vault.append(&Act { entries: entries.clone(), ..Act::default() }).await?;
    register.apply(entries);
    Ok(())
}

/// Opens a book of this device for writing.
pub async fn open(book: &BookId, secret: &Secret) -> Result<Unlocked, SessionError> {
    open_as(book, secret, true).await
}

/// Opens it to look at, while another window writes.
pub async fn open_read_only(book: &BookId, secret: &Secret) -> Result<Unlocked, SessionError> {
    open_as(book, secret, false).await
}

async fn open_as(book: &BookId, secret: &Secret, to_write: bool) -> Result<Unlocked, SessionError> {
    let vault = Rc::new(Vault::open(store_of(book), random(), secret).await?);
    if to_write {
        vault.take_over().await?;
    }
    remember_last_book(book);
    unlock(vault, !to_write).await
}

/// Reads every entry and computes the Register, in pieces that leave the page free to paint.
pub async fn unlock(vault: Rc<Vault>, read_only: bool) -> Result<Unlocked, SessionError> {
    let mut entries: Vec<Entry> = vec![];
    let report = vault.for_each_batch(|batch| entries.extend(batch)).await?;
    let mut register = Register::default();
    let mut begun = now_millis();
    let mut rest = entries.into_iter().peekable();
    let mut touched = std::collections::BTreeSet::new();
    while rest.peek().is_some() {
        register.take_in(rest.by_ref().take(500), &mut touched);
        if now_millis() - begun > 30 {
            TimeoutFuture::new(0).await;
            begun = now_millis();
        }
    }
    let roots: std::collections::BTreeSet<_> =
        touched.iter().flat_map(|subject| register.roots_of(subject)).collect();
    let roots: Vec<_> = roots.into_iter().collect();
    for some in roots.chunks(100) {
        register.compute_all(some);
        if now_millis() - begun > 30 {
            TimeoutFuture::new(0).await;
            begun = now_millis();
        }
    }
    let writer = vault.writer().unwrap_or_else(new_writer);
    let mut pen = register.ledger().last_head(writer).map_or_else(|| Pen::new(writer), Pen::after);
    for entry in register.ledger().entries() {
        pen.observe(entry.head.time, now_millis());
    }
    let drafts = vault.drafts().await?;
    let letter = letter_of(&register, writer);
    let damage = report.damage;
    let opened = Opened { vault, register, pen, letter, drafts, read_only };
    Ok(Unlocked { opened, damage, recovery: None })
}

/// The machine letter this writer took; `?` for a book that was only looked at.
fn letter_of(register: &Register, writer: WriterId) -> char {
    let own = register.machines().find(|machine| machine.entry.writer == writer);
    own.map_or('?', |machine| machine.fact.letter)
}

/// The first letter no machine of the book has.
pub fn free_letter(register: &Register) -> char {
    ('A'..='Z')
        .find(|letter| register.machines().all(|machine| machine.fact.letter != *letter))
        .unwrap_or('Z')
}

/// A restored or joined book writes under a new writer, and takes a machine letter of its own.
pub async fn join(unlocked: Unlocked) -> Result<Unlocked, SessionError> {
    let mut unlocked = unlocked;
    let opened = &mut unlocked.opened;
    let letter = free_letter(&opened.register);
    let command = Command::Record { fact: Fact::MachineJoined(MachineJoined { letter }), fields: vec![] };
    write_first(&opened.vault, &mut opened.register, &mut opened.pen, letter, &command).await?;
    opened.letter = letter;
    Ok(unlocked)
}

/// Lays a backup of a book that is not on this device, or takes it into the one that is.
pub async fn restore_new(
    file: &[u8],
    secret_of: impl AsyncFnOnce(&crate::vault::head::BookHead) -> Result<Secret, VaultError>,
) -> Result<Unlocked, SessionError> {
    let backup = crate::vault::container::read_backup(file)?;
    let book = backup.head.book;
    let secret = secret_of(&backup.head).await?;
    let opened = backup.open(&secret).await?;
    let store = store_of(&book);
    shelf().add(book).await.map_err(VaultError::from)?;
    let vault = if Vault::head(&*store).await?.is_some() {
        // The same book is here already, and the same secret opens it: a union, under a new writer.
        let vault = Vault::open(store, random(), &secret).await?;
        vault.take_over().await?;
        union(&vault, &opened).await?;
        vault
    } else {
        opened.restore(store, random(), new_writer()).await?
    };
    remember_last_book(&book);
    join(unlock(Rc::new(vault), false).await?).await
}

/// Adds what a backup of the same book holds and this one does not.
pub async fn union(
    vault: &Vault,
    opened: &crate::vault::restore::Opened,
) -> Result<Vec<Entry>, SessionError> {
    let mut ledger = crate::ledger::Ledger::default();
    vault
        .for_each_batch(|batch| {
            batch.into_iter().for_each(|entry| {
                ledger.insert(entry);
            });
        })
        .await?;
    let fresh: Vec<Entry> = opened
        .entries
        .iter()
        .filter(|entry| ledger.insert((*entry).clone()) != crate::ledger::Arrival::Known)
        .cloned()
        .collect();
    let import = crate::vault::swap::Import {
        entries: fresh.clone(),
        attachments: opened.attachments.clone(),
        drafts: opened.drafts.clone(),
        writer: Some(new_writer()),
    };
    vault.import(import).await?;
    Ok(fresh)
}
