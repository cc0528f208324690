//! Changing which segments are live: new ones go in under unused ids, then one small transaction swaps the
//! manifest. Compaction, union and accepting a loss are three ways to the same swap.

use std::collections::BTreeSet;

use super::head::Place;
use super::hex_bytes::HexBytes;
use super::opening::Damage;
use super::records::*;
use super::restore::new_writer;
use super::sealer::{delete, put};
use super::store::*;
use super::vault::*;
use crate::ledger::{Entry, WriterId};

/// What another copy of the book brings into this one.
#[derive(Debug, Default)]
pub struct Import {
    /// Those that the ledger's union found to be new, or to have a greater body.
    pub entries: Vec<Entry>,
    pub attachments: Vec<Vec<u8>>,
    /// Put only where nothing is being typed in the same form here.
    pub drafts: Vec<Draft>,
    /// After restoring a backup: this installation becomes a new writer.
    pub new_writer: bool,
}

impl Vault {
    /// Moves the tail into a segment once it holds enough; the queue calls this when nothing waits.
    pub async fn compact_if_due(&self) -> Result<bool, VaultError> {
        let _turn = self.turn.take().await;
        self.settle_doubt().await?;
        let (epoch, (mut manifest, mut tip)) =
            self.held(|state| (state.manifest.clone(), state.tip.clone()))?;
        let tail_damaged =
            self.state.borrow().damage.iter().any(|damage| matches!(damage, Damage::TailAct { .. }));
        if tip.tail_entries < SEGMENT_ENTRIES as u64 || tail_damaged {
            return Ok(false);
        }
        let mut entries = Vec::new();
        for number in tip.tail_from..tip.tail_to {
            let found = self.store.read(StoreName::Tail, KeyRange::One(tail_key(number))).await?;
            let Some(record) = found.first() else { return Ok(false) };
            let opened = self.sealer().open(Place::Tail, &record.key, &record.value).await;
            // A damaged act stays where it is, to be named at the next opening.
            let Some(act) = opened.ok().and_then(|bytes| decode_entries(&bytes).ok()) else {
                return Ok(false);
            };
            entries.extend(act);
        }
        manifest.segments.extend(self.put_segments(epoch, &entries).await?);
        manifest.attachments.append(&mut tip.attachments);
        let mut writes: Vec<_> =
            (tip.tail_from..tip.tail_to).map(|number| delete(StoreName::Tail, &tail_key(number))).collect();
        (tip.tail_from, tip.tail_entries) = (tip.tail_to, 0);
        self.swap(epoch, manifest, tip, None, &mut writes).await?;
        Ok(true)
    }

    /// Takes in what another copy of this book holds; all of it counts at once, or nothing does.
    pub async fn import(&self, import: Import) -> Result<(), VaultError> {
        let _turn = self.turn.take().await;
        self.settle_doubt().await?;
        let (epoch, (mut manifest, mut tip)) =
            self.held(|state| (state.manifest.clone(), state.tip.clone()))?;
        manifest.segments.extend(self.put_segments(epoch, &import.entries).await?);
        tip.entries += import.entries.len() as u64;
        tip.reach.add(&import.entries);
        manifest.attachments.append(&mut tip.attachments);
        for bytes in &import.attachments {
            let sha = sha256(bytes);
            if !manifest.attachments.contains(&sha) {
                let sealed = self.sealer().seal(Place::Attachment, &sha.0, bytes).await?;
                self.commit(epoch, vec![put(StoreName::Attachments, &sha.0, sealed)]).await?;
                manifest.attachments.push(sha);
            }
        }
        let mut writes = Vec::new();
        let mut drafts = self.state.borrow().drafts.clone();
        for draft in &import.drafts {
            if !drafts.contains_key(&draft.name) {
                let id = self.fresh_id();
                let sealed = self.sealer().seal_json(Place::Draft, &id.0, draft).await?;
                writes.push(put(StoreName::Drafts, &id.0, sealed));
                drafts.insert(draft.name.clone(), id);
            }
        }
        let writer = import.new_writer.then(|| new_writer(&*self.random));
        self.swap(epoch, manifest, tip, writer, &mut writes).await?;
        self.state.borrow_mut().drafts = drafts;
        Ok(())
    }

    /// After a person has seen what is damaged: the book goes on with what can be read, under a new writer,
    /// because this one's last entries may be among the lost. Returns how many entries are left.
    pub async fn accept_loss(&self, writer: WriterId) -> Result<u64, VaultError> {
        let mut entries = Vec::new();
        self.for_each_batch(|batch| entries.extend(batch)).await?;
        let _turn = self.turn.take().await;
        let (epoch, old) = {
            let state = self.state.borrow();
            (state.epoch.ok_or(VaultError::NotHeld)?, state.clone())
        };
        let lines = self.put_segments(epoch, &entries).await?;
        let mut manifest =
            Manifest { generation: old.manifest.generation, segments: lines, attachments: Vec::new() };
        for sha in old.manifest.attachments.iter().chain(&old.tip.attachments) {
            if self.attachment(sha).await?.is_some() {
                manifest.attachments.push(*sha);
            }
        }
        let mut tip = Tip { tail_from: old.tip.tail_to, tail_to: old.tip.tail_to, ..Tip::default() };
        tip.entries = entries.len() as u64;
        tip.reach.add(&entries);
        let mut writes: Vec<_> = self.store.keys(StoreName::Tail).await?;
        let mut writes: Vec<_> = writes.drain(..).map(|key| delete(StoreName::Tail, &key)).collect();
        for record in self.store.read(StoreName::Drafts, KeyRange::All).await? {
            if !old.drafts.values().any(|id| id.0.as_slice() == record.key) {
                writes.push(delete(StoreName::Drafts, &record.key));
            }
        }
        let left = tip.entries;
        self.swap(epoch, manifest, tip, Some(writer), &mut writes).await?;
        let state = &mut *self.state.borrow_mut();
        state.untrusted = false;
        state.damage.clear();
        Ok(left)
    }

    /// Deflates, seals and puts entries as segments that nothing names yet.
    pub(super) async fn put_segments(
        &self,
        epoch: u64,
        entries: &[Entry],
    ) -> Result<Vec<SegmentLine>, VaultError> {
        let mut lines = Vec::new();
        for chunk in segment_parts(entries) {
            let (line, sealed) = self.seal_segment(chunk).await?;
            self.commit(epoch, vec![put(StoreName::Segments, &line.id.0, sealed)]).await?;
            lines.push(line);
        }
        Ok(lines)
    }

    pub(super) async fn seal_segment(&self, entries: &[Entry]) -> Result<(SegmentLine, Vec<u8>), VaultError> {
        let id = self.fresh_id();
        let sealed = self.sealer().seal(Place::Segment, &id.0, &pack_segment(entries)).await?;
        let line = SegmentLine { id, entries: entries.len() as u64, sha256: sha256(&sealed) };
        Ok((line, sealed))
    }

    /// The one commit that makes a new manifest count.
    pub(super) async fn swap(
        &self,
        epoch: u64,
        mut manifest: Manifest,
        mut tip: Tip,
        writer: Option<WriterId>,
        writes: &mut Vec<Write>,
    ) -> Result<(), VaultError> {
        manifest.generation += 1;
        let generation = manifest.generation;
        let writer = writer.or(self.writer());
        let local = writer.map(|writer| Local { writer, generation });
        if let Some(local) = &local {
            let sealed = self.sealer().seal_json(Place::Local, LOCAL_KEY, local).await?;
            writes.push(put(StoreName::Head, LOCAL_KEY, sealed));
        }
        let sealed = self.sealer().seal_json(Place::Manifest, MANIFEST_KEY, &manifest).await?;
        tip.manifest_sha256 = Some(sha256(&sealed));
        let sealed_tip = self.sealer().seal_json(Place::Tip, TIP_KEY, &tip).await?;
        writes.push(put(StoreName::Manifest, MANIFEST_KEY, sealed));
        writes.push(put(StoreName::Manifest, TIP_KEY, sealed_tip.clone()));
        self.commit(epoch, std::mem::take(writes)).await?;
        let state = &mut *self.state.borrow_mut();
        (state.manifest, state.tip, state.tip_seen, state.local) = (manifest, tip, sealed_tip, local);
        Ok(())
    }

    /// Deletes what no manifest names: what a swap that never came left behind.
    pub(super) async fn sweep(&self, epoch: u64) -> Result<(), VaultError> {
        let state = self.state.borrow().clone();
        if state.untrusted {
            return Ok(());
        }
        let segments: BTreeSet<_> = state.manifest.segments.iter().map(|line| line.id).collect();
        let attachments: BTreeSet<_> =
            state.manifest.attachments.iter().chain(&state.tip.attachments).copied().collect();
        let mut writes = Vec::new();
        for key in self.store.keys(StoreName::Segments).await? {
            if !key.as_slice().try_into().is_ok_and(|id| segments.contains(&HexBytes(id))) {
                writes.push(delete(StoreName::Segments, &key));
            }
        }
        for key in self.store.keys(StoreName::Attachments).await? {
            if !key.as_slice().try_into().is_ok_and(|sha| attachments.contains(&HexBytes(sha))) {
                writes.push(delete(StoreName::Attachments, &key));
            }
        }
        if writes.is_empty() { Ok(()) } else { self.commit(epoch, writes).await }
    }
}
