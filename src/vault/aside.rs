//! A backup made from memory, when the disk is full, damaged, or with another window.
//!
//! What the disk does not have yet would leave this device under numbers that the disk gives again, to other entries,
//! once the page is closed and the book opened anew: a fork, and neither is read. So it is first set aside: written
//! again under a writer of its own, in the queue and in the Register too, and the page goes on as that writer.

use std::collections::BTreeSet;

use super::backup::BackupFile;
use super::container::BackupError;
use super::hex_bytes::HexBytes;
use super::queue::Queue;
use super::records::{Draft, Sha, sha256};
use super::vault::{Act, Vault};
use crate::casework::act::{Desk, Renamed, write_again};
use crate::casework::{Fact, Register};
use crate::ledger::{Body, Entry, EntryId, Record, WriterId};

/// Writes what waits in the queue under a new writer, unless it waits under one of its own already. Returns which
/// entry is now which; empty when nothing had to be done.
pub fn set_aside(queue: &Queue, register: &mut Register, desk: &mut Desk<'_>) -> Renamed {
    let mut renamed = Renamed::new();
    // Another writer than the one the next opening goes on with: its numbers are nobody else's.
    let is_aside = queue.vault().writer() != Some(desk.pen.writer());
    if is_aside || queue.waiting_acts().iter().all(|act| act.entries.is_empty()) {
        return renamed;
    }
    *desk.pen = desk.pen.renewed(WriterId((desk.random)()));
    let mut written = vec![];
    queue.rewrite(|acts| {
        let acts: Vec<&[Entry]> = acts.iter().map(|act| act.entries.as_slice()).collect();
        written = write_again(desk, acts, &mut renamed);
        written.clone()
    });
    let gone = |id: EntryId| renamed.contains_key(&id);
    register.replace(gone, written.into_iter().flatten());
    renamed
}

/// Brings acts that a window could not write into the Register of the book as it is on disk now, which that window has
/// taken over: without those that are there after all, and under a new writer, for another window may have given their
/// numbers to other entries. Those of the writer `set_aside` have numbers of their own already.
///
/// The desk's pen is left as it is.
pub fn take_up(
    register: &mut Register,
    mut waiting: Vec<Act>,
    set_aside_as: Option<WriterId>,
    desk: &mut Desk<'_>,
) -> Vec<Act> {
    // A commit may have been carried out although its answer never came.
    waiting.retain(|act| !is_there(register, act));
    let mut pen = desk.pen.renewed(WriterId((desk.random)()));
    let mut own =
        Desk { pen: &mut pen, author: None, now_millis: desk.now_millis, random: &mut *desk.random };
    let mut renamed = Renamed::new();
    for act in &mut waiting {
        if act.entries.first().map(|entry| entry.head.writer) != set_aside_as {
            let again = write_again(&mut own, [act.entries.as_slice()], &mut renamed);
            act.entries = again.into_iter().flatten().collect();
        }
        register.apply(act.entries.iter().cloned());
    }
    waiting
}

/// Whether all that an act wrote is in the Register; never of one that wrote nothing.
pub fn is_there(register: &Register, act: &Act) -> bool {
    let ledger = register.ledger();
    let is_known = |entry: &Entry| {
        let may_be = ledger.last_head(entry.head.writer).is_some_and(|last| last.seq >= entry.head.seq);
        may_be && ledger.entries().any(|known| known.head == entry.head)
    };
    !act.entries.is_empty() && act.entries.iter().all(is_known)
}

/// Everything that is held in memory and goes into a backup.
pub struct Memory {
    entries: Vec<Entry>,
    drafts: Vec<Draft>,
    /// Finished papers that are not on disk yet.
    papers: Vec<Vec<u8>>,
}

impl Memory {
    /// Of an open book: after [`set_aside`], without an await between.
    pub fn of(register: &Register, queue: &Queue, drafts: Vec<Draft>) -> Self {
        Self::of_acts(register, &queue.waiting_acts(), drafts)
    }

    /// `waiting` stands in the Register, under a writer of its own.
    pub fn of_acts(register: &Register, waiting: &[Act], drafts: Vec<Draft>) -> Self {
        let entries = register.ledger().entries().cloned().collect();
        let papers = waiting.iter().flat_map(|act| &act.attachments).map(|bytes| bytes.to_vec()).collect();
        Self { entries, drafts, papers }
    }
}

impl Vault {
    /// The file of what is held in memory, and of the finished papers that can still be read.
    pub async fn back_up_memory(&self, memory: &Memory) -> Result<BackupFile, BackupError> {
        let mut papers = memory.papers.clone();
        let waiting: BTreeSet<Sha> = papers.iter().map(|bytes| sha256(bytes)).collect();
        for sha in kept_papers(&memory.entries).difference(&waiting) {
            // One that cannot be read is missing from this copy as it is from the disk; [`Vault::try_restore`] counts it.
            papers.extend(self.attachment(sha).await.ok().flatten());
        }
        self.write_backup_from_memory(&memory.entries, &memory.drafts, &papers).await
    }
}

/// The finished papers that these entries say are kept in the book.
pub(super) fn kept_papers(entries: &[Entry]) -> BTreeSet<Sha> {
    let names = |entry: &Entry| {
        let Body::Present(bytes) = &entry.body else { return None };
        // Most entries name none, and reading every one of a large book takes its time.
        if !std::str::from_utf8(bytes).ok()?.contains("\"sha256\"") {
            return None;
        }
        let record: Record = serde_json::from_slice(bytes).ok()?;
        let fact = Fact::from_data(&record.kind, record.v, &record.data)?;
        let sha: [u8; 32] = hex::decode(fact.kept_paper()?).ok()?.try_into().ok()?;
        Some(HexBytes(sha))
    };
    entries.iter().filter_map(names).collect()
}
