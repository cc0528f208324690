//! Taking bodies away from the disk for good.
//!
//! The segments that hold one are written again without it under unused ids; where the tail holds one, the whole tail
//! becomes a segment. One transaction then names the new ones and deletes the old ones with what was in the tail. Heads
//! stay, so that counts, chains and reach stay as they are. A kill before that transaction leaves the book as it was, and
//! what was written beside it is swept at the next start.
//!
//! The data key stays the same. A new one could be sealed under a password that is typed here, but not under the recovery
//! code, which nobody types: the sheet in its envelope would open nothing from then on.

use std::collections::BTreeSet;

use super::VaultError;
use super::head::Place;
use super::opening::Damage;
use super::records::*;
use super::sealer::delete;
use super::store::{KeyRange, StoreName, Write};
use super::vault::Vault;
use crate::ledger::{Body, Entry, EntryId};

impl Vault {
    /// Takes these bodies away; false when the disk has none of them. Refused while a segment or act is damaged: what
    /// does not open cannot be written again.
    pub async fn erase(&self, bodies: &BTreeSet<EntryId>) -> Result<bool, VaultError> {
        if bodies.is_empty() {
            return Ok(false);
        }
        let _turn = self.turn.take().await;
        self.settle_doubt().await?;
        let (epoch, (mut manifest, mut tip)) =
            self.held(|state| (state.manifest.clone(), state.tip.clone()))?;
        let is_part = |damage: &Damage| matches!(damage, Damage::Segment { .. } | Damage::TailAct { .. });
        if self.state.borrow().damage.iter().any(is_part) {
            return Err(VaultError::Damaged);
        }
        let mut writes: Vec<Write> = vec![];
        let mut lines = vec![];
        for line in std::mem::take(&mut manifest.segments) {
            let mut entries = self.read_segment(&line).await?.map_err(|_| VaultError::Damaged)?;
            if erase_in(&mut entries, bodies) {
                lines.extend(self.put_segments(epoch, &entries).await?);
                writes.push(delete(StoreName::Segments, &line.id.0));
            } else {
                lines.push(line);
            }
        }
        let mut tail = self.whole_tail(tip.tail_from..tip.tail_to).await?;
        if erase_in(&mut tail, bodies) {
            lines.extend(self.put_segments(epoch, &tail).await?);
            let acts = tip.tail_from..tip.tail_to;
            writes.extend(acts.map(|number| delete(StoreName::Tail, &tail_key(number))));
            (tip.tail_from, tip.tail_entries) = (tip.tail_to, 0);
        }
        manifest.segments = lines;
        if writes.is_empty() {
            return Ok(false);
        }
        manifest.attachments.append(&mut tip.attachments);
        self.swap(epoch, manifest, tip, None, &mut writes).await?;
        Ok(true)
    }

    async fn whole_tail(&self, numbers: std::ops::Range<u64>) -> Result<Vec<Entry>, VaultError> {
        let mut entries = vec![];
        for number in numbers {
            let found = self.store.read(StoreName::Tail, KeyRange::One(tail_key(number))).await?;
            let record = found.first().ok_or(VaultError::Damaged)?;
            let opened = self.sealer().open(Place::Tail, &record.key, &record.value).await?;
            entries.extend(decode_entries(&opened).map_err(|_| VaultError::Damaged)?);
        }
        Ok(entries)
    }
}

/// Whether any of the bodies was there.
fn erase_in(entries: &mut [Entry], bodies: &BTreeSet<EntryId>) -> bool {
    let mut any = false;
    for entry in entries {
        if matches!(entry.body, Body::Present(_)) && bodies.contains(&entry.id()) {
            entry.body = Body::Erased;
            any = true;
        }
    }
    any
}
