//! Writing a backup: the same head and sealed segments in one container.

use super::container::{BackupError, BackupRecord, assemble};
use super::head::Place;
use super::opening::Damage;
use super::records::*;
use super::store::*;
use super::vault::*;
use crate::ledger::Entry;

pub(super) const CONTENTS_KEY: &[u8] = b"contents";

/// What is listed in a backup, sealed like everything else.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Contents {
    pub entries: u64,
    pub reach: Reach,
    pub segments: Vec<SegmentLine>,
    pub attachments: Vec<Sha>,
    pub drafts: Vec<RecordId>,
}

/// A backup as it is to be kept elsewhere, and what it must give back before it is called good
/// ([`Vault::try_restore`]).
pub struct BackupFile {
    pub bytes: Vec<u8>,
    pub contents: Contents,
}

impl Contents {
    /// The parts in the order in which they stand in the file, after the contents.
    pub(super) fn order(&self) -> impl Iterator<Item = (Place, &[u8])> {
        let segments = self.segments.iter().map(|line| (Place::Segment, line.id.0.as_slice()));
        let attachments = self.attachments.iter().map(|sha| (Place::Attachment, sha.0.as_slice()));
        let drafts = self.drafts.iter().map(|id| (Place::Draft, id.0.as_slice()));
        segments.chain(attachments).chain(drafts)
    }
}

impl Vault {
    /// The backup file of everything on disk, and of what is being typed and still waits for it
    /// ([`super::queue::Queue::waiting_drafts`]).
    ///
    /// Segments are copied as they stand; the tail becomes one more. An entry that waits is not in it: it leaves this
    /// device under its number only once the disk has it ([`super::aside`]). Refused when something is damaged: what is
    /// left then goes through [`Vault::back_up_memory`], where it can be counted.
    pub async fn write_backup(&self, typed: &[Draft]) -> Result<BackupFile, BackupError> {
        let _turn = self.turn.take().await;
        self.settle_doubt().await?;
        let state = self.state.borrow().clone();
        if state.damage.iter().any(|damage| !matches!(damage, Damage::Local(_))) {
            return Err(VaultError::Damaged.into());
        }
        let mut parts = Parts::default();
        for line in &state.manifest.segments {
            let sealed = self.sealed_part(StoreName::Segments, &line.id.0).await?;
            if sha256(&sealed) != line.sha256 {
                return Err(VaultError::Damaged.into());
            }
            parts.add_segment(line.clone(), sealed);
        }
        let mut loose = Vec::new();
        for number in state.tip.tail_from..state.tip.tail_to {
            let sealed = self.sealed_part(StoreName::Tail, &tail_key(number)).await?;
            let opened = self.sealer().open(Place::Tail, &tail_key(number), &sealed).await;
            let act = opened.ok().and_then(|bytes| decode_entries(&bytes).ok());
            loose.extend(act.ok_or(VaultError::Damaged)?);
        }
        parts.contents.entries = state.tip.entries;
        parts.contents.reach = state.tip.reach.clone();
        for sha in state.manifest.attachments.iter().chain(&state.tip.attachments) {
            let sealed = self.sealed_part(StoreName::Attachments, &sha.0).await?;
            parts.add_attachment(*sha, sealed);
        }
        let mut drafts = self.drafts().await?;
        for draft in typed {
            drafts.retain(|known| known.name != draft.name);
            drafts.push(draft.clone());
        }
        Ok(self.finish_backup(parts, &loose, &drafts).await?)
    }

    /// A backup made from memory alone, for when the store cannot be read or is damaged.
    pub async fn write_backup_from_memory(
        &self,
        entries: &[Entry],
        drafts: &[Draft],
        attachments: &[Vec<u8>],
    ) -> Result<BackupFile, BackupError> {
        let mut parts = Parts::default();
        parts.contents.entries = entries.len() as u64;
        parts.contents.reach.add(entries);
        for bytes in attachments {
            let sha = sha256(bytes);
            let sealed =
                self.sealer().seal(Place::Attachment, &sha.0, bytes).await.map_err(VaultError::from)?;
            parts.add_attachment(sha, sealed);
        }
        Ok(self.finish_backup(parts, entries, drafts).await?)
    }

    async fn finish_backup(
        &self,
        mut parts: Parts,
        loose: &[Entry],
        drafts: &[Draft],
    ) -> Result<BackupFile, VaultError> {
        for chunk in segment_parts(loose) {
            let (line, sealed) = self.seal_segment(chunk).await?;
            parts.add_segment(line, sealed);
        }
        for draft in drafts {
            let id = self.fresh_id();
            parts.drafts.push(self.sealer().seal_json(Place::Draft, &id.0, draft).await?);
            parts.contents.drafts.push(id);
        }
        let contents = parts.contents;
        let sealed = self.sealer().seal_json(Place::Contents, CONTENTS_KEY, &contents).await?;
        let mut records = vec![BackupRecord { place: Place::Contents, key: CONTENTS_KEY.to_vec(), sealed }];
        let sealed = parts.segments.into_iter().chain(parts.attachments).chain(parts.drafts);
        let named = contents.order().zip(sealed);
        records.extend(named.map(|((place, key), sealed)| BackupRecord { place, key: key.to_vec(), sealed }));
        Ok(BackupFile { bytes: assemble(&self.book_head(), &records), contents })
    }

    async fn sealed_part(&self, store: StoreName, key: &[u8]) -> Result<Vec<u8>, VaultError> {
        let mut found = self.store.read(store, KeyRange::One(key.to_vec())).await?;
        found.pop().map(|record| record.value).ok_or(VaultError::Damaged)
    }
}

/// Sealed parts in the order of the contents that list them.
#[derive(Default)]
struct Parts {
    contents: Contents,
    segments: Vec<Vec<u8>>,
    attachments: Vec<Vec<u8>>,
    drafts: Vec<Vec<u8>>,
}

impl Parts {
    fn add_segment(&mut self, line: SegmentLine, sealed: Vec<u8>) {
        self.contents.segments.push(line);
        self.segments.push(sealed);
    }

    fn add_attachment(&mut self, sha: Sha, sealed: Vec<u8>) {
        self.contents.attachments.push(sha);
        self.attachments.push(sealed);
    }
}
