//! Reading a backup: opened whole or not at all, laid as a book of its own, or tried in memory.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::aside::kept_papers;
use super::backup::{BackupFile, CONTENTS_KEY, Contents};
use super::container::{Backup, BackupError, read_backup};
use super::crypto::{self, Key};
use super::head::{BookHead, Place, Secret, associated};
use super::memory::MemoryStore;
use super::random::{Random, random_bytes};
use super::records::*;
use super::store::*;
use super::swap::Import;
use super::vault::*;
use crate::ledger::{Arrival, Entry, Ledger, WriterId};

/// No book's entries come to more, in bytes: a small file may not grow until the device has no memory left.
const MAX_OPENED_BYTES: u64 = 1 << 30;

/// A backup whose every part was opened and found to go with the others.
pub struct Opened {
    pub head: BookHead,
    pub contents: Contents,
    pub entries: Vec<Entry>,
    pub attachments: Vec<Vec<u8>>,
    pub drafts: Vec<Draft>,
    sealed: Vec<Write>,
    key: Key,
}

impl Backup {
    /// Opens every part with a password (derived under `self.head.kdf`) or the recovery code.
    pub async fn open(self, secret: &Secret) -> Result<Opened, BackupError> {
        let key = self.head.unlock(secret).await?;
        self.open_with_key(key).await
    }

    async fn open_with_key(self, key: Key) -> Result<Opened, BackupError> {
        let Self { head, records } = self;
        let mut records = records.into_iter();
        let first = records.next().filter(|record| record.place == Place::Contents);
        let first = first.filter(|record| record.key == CONTENTS_KEY).ok_or(BackupError::Inconsistent)?;
        let opened = open_part(&head, &key, Place::Contents, CONTENTS_KEY, &first.sealed).await?;
        let contents: Contents = from_json(&opened).map_err(|_| BackupError::Inconsistent)?;
        let (mut entries, mut attachments, mut drafts) = (Vec::new(), Vec::new(), Vec::new());
        let (mut sealed, mut inflated) = (Vec::new(), 0);
        for (place, key_bytes) in contents.order() {
            let record = records.next().filter(|record| record.place == place && record.key == key_bytes);
            let record = record.ok_or(BackupError::Inconsistent)?;
            let opened = open_part(&head, &key, place, key_bytes, &record.sealed).await?;
            let store = match place {
                Place::Segment => {
                    let some = unpack_segment(&opened).map_err(|_| BackupError::Inconsistent)?;
                    inflated += some.iter().map(|entry| encoded_len(entry) as u64).sum::<u64>();
                    if inflated > MAX_OPENED_BYTES {
                        return Err(BackupError::TooLarge);
                    }
                    entries.extend(some);
                    StoreName::Segments
                }
                Place::Attachment => {
                    attachments.push(opened);
                    StoreName::Attachments
                }
                _ => {
                    drafts.push(from_json(&opened).map_err(|_| BackupError::Inconsistent)?);
                    StoreName::Drafts
                }
            };
            sealed.push(Write::Put { store, key: record.key, value: record.sealed });
        }
        let opened = Opened { head, contents, entries, attachments, drafts, sealed, key };
        if records.next().is_none() && opened.is_whole() {
            Ok(opened)
        } else {
            Err(BackupError::Inconsistent)
        }
    }
}

async fn open_part(
    head: &BookHead,
    key: &Key,
    place: Place,
    record_key: &[u8],
    sealed: &[u8],
) -> Result<Vec<u8>, BackupError> {
    let bound = associated(&head.book, place, record_key, head.key_id);
    crypto::open(key, &bound, sealed).await.map_err(|_| BackupError::Inconsistent)
}

impl Opened {
    fn is_whole(&self) -> bool {
        let mut reach = Reach::default();
        reach.add(&self.entries);
        let mut lines = self.contents.segments.iter().zip(&self.sealed);
        let attachments = self.attachments.iter().zip(&self.contents.attachments);
        self.entries.len() as u64 == self.contents.entries
            && reach == self.contents.reach
            && lines.all(
                |(line, write)| matches!(write, Write::Put { value, .. } if sha256(value) == line.sha256),
            )
            && attachments.into_iter().all(|(bytes, sha)| sha256(bytes) == *sha)
            && self.entries.iter().all(|entry| entry.verify().is_ok())
    }

    /// Lays the book into an empty store, under the same password and recovery code. Its writer is always a new one:
    /// two restored copies that are worked on never write under one name.
    pub async fn restore(&self, store: Rc<dyn Store>, random: Rc<dyn Random>) -> Result<Vault, BackupError> {
        if Vault::head(&*store).await?.is_some() {
            return Err(VaultError::BookExists.into());
        }
        let mut with_the_head = Vec::new();
        for write in &self.sealed {
            match write.store() {
                StoreName::Drafts => with_the_head.push(write.clone()),
                // No head names these yet: if this stops half-way, there is still no book here.
                _ => store.commit(None, vec![write.clone()]).await.map_err(VaultError::from)?,
            }
        }
        let segments = self.contents.segments.clone();
        let manifest = Manifest { generation: 0, segments, attachments: self.contents.attachments.clone() };
        let (entries, reach) = (self.contents.entries, self.contents.reach.clone());
        let tip = Tip { entries, reach, ..Tip::default() };
        // Guard: with a fixed writer `a_backup_restored_twice_and_worked_on_in_both_never_forks` is red.
        let writer = new_writer(&*random);
        let laid = Laid { head: self.head.clone(), key: self.key.clone(), writer, manifest, tip };
        let vault = Vault::lay(store, random, laid, with_the_head).await?;
        vault.reload().await?;
        Ok(vault)
    }
}

/// A name nobody has written under.
pub fn new_writer(random: &dyn Random) -> WriterId {
    WriterId(u64::from_be_bytes(random_bytes(random)))
}

/// What a union brought into the open book.
pub struct United {
    /// Entries that were not here.
    pub entries: Vec<Entry>,
    /// What was being typed there, in forms in which nothing was being typed here.
    pub drafts: Vec<Draft>,
    /// How many forms were begun with other words here: those stay, and the file's are only in the file.
    pub drafts_left: usize,
}

/// The entries of a copy that a ledger does not have, or has with a lesser body.
pub fn fresh_entries(entries: &[Entry], ledger: &mut Ledger) -> Vec<Entry> {
    entries.iter().filter(|entry| ledger.insert((*entry).clone()) != Arrival::Known).cloned().collect()
}

impl Vault {
    /// Adds what a copy of this book holds and this one does not. From then on this installation is a new writer.
    pub async fn unite(&self, copy: &Opened) -> Result<United, VaultError> {
        let mut ledger = Ledger::default();
        self.for_each_batch(|batch| {
            batch.into_iter().for_each(|entry| {
                ledger.insert(entry);
            });
        })
        .await?;
        let entries = fresh_entries(&copy.entries, &mut ledger);
        let here = self.drafts().await?;
        let begun = |draft: &Draft| here.iter().find(|known| known.name == draft.name);
        let (kept, drafts): (Vec<_>, Vec<_>) =
            copy.drafts.iter().cloned().partition(|draft| begun(draft).is_some());
        let drafts_left = kept.iter().filter(|draft| begun(draft).is_some_and(|own| own.data != draft.data));
        let drafts_left = drafts_left.count();
        let import = Import {
            entries: entries.clone(),
            attachments: copy.attachments.clone(),
            drafts: drafts.clone(),
            new_writer: true,
        };
        self.import(import).await?;
        Ok(United { entries, drafts, drafts_left })
    }

    /// Restores a backup of this book into memory and reads it there from end to end: only after that is it
    /// called good. Returns the finished papers that its entries name and that it does not have: with any of them
    /// missing, it is not.
    pub async fn try_restore(&self, file: &BackupFile) -> Result<BTreeSet<Sha>, BackupError> {
        let backup = read_backup(&file.bytes)?;
        if backup.head != self.book_head() {
            return Err(BackupError::NotTheWholeBook);
        }
        let opened = backup.open_with_key(self.key.clone()).await?;
        let store: Rc<dyn Store> = Rc::new(MemoryStore::default());
        let scratch = opened.restore(store, self.random.clone()).await?;
        let report = scratch.for_each_batch(drop).await?;
        let mut whole = report.damage.is_empty()
            && report.entries == file.contents.entries
            && report.reach == file.contents.reach
            && scratch.drafts().await?.len() == file.contents.drafts.len();
        for sha in &file.contents.attachments {
            whole &= scratch.attachment(sha).await?.is_some();
        }
        let mut missing = kept_papers(&opened.entries);
        missing.retain(|sha| !file.contents.attachments.contains(sha));
        if whole { Ok(missing) } else { Err(BackupError::NotTheWholeBook) }
    }
}
