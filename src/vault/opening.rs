//! Opening a book: what should be there is held against what is there, and every difference is named.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;

use super::ahead::{Ahead, SealedSegment};
use super::crypto::Key;
use super::head::{Place, Secret};
use super::hex_bytes::HexBytes;
use super::random::Random;
use super::records::*;
use super::store::*;
use super::turn::{Turn, both};
use super::vault::*;
use crate::ledger::Entry;

/// How many acts of the tail are read from the store at once.
const TAIL_ACTS_AT_ONCE: u32 = 256;
/// How often what another tab changed meanwhile is read before it is believed to be damage.
const READ_AT_MOST: u32 = 5;

/// One part of the book that is not as it was written. The rest is opened all the same.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// This installation no longer knows which writer it is.
    #[error("record of this installation: {0:?}")]
    Local(Fault),
    #[error("manifest: {0:?}")]
    Manifest(Fault),
    #[error("tip: {0:?}")]
    Tip(Fault),
    /// `entries` is how many the manifest says it held; 0 when not even that is known.
    #[error("segment {id} of {entries} entries: {fault:?}")]
    Segment { id: RecordId, entries: u64, fault: Fault },
    #[error("act {number} of the tail: {fault:?}")]
    TailAct { number: u64, fault: Fault },
    #[error("attachment {sha256}: {fault:?}")]
    Attachment { sha256: Sha, fault: Fault },
    #[error("draft {key}: {fault:?}")]
    Draft { key: String, fault: Fault },
    /// Every part opens, and yet they do not add up.
    #[error("{found} entries instead of {expected}")]
    Sum { expected: u64, found: u64 },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Missing,
    /// Changed, cut short, or put in the place of another.
    Altered,
    /// It goes with another state of the book.
    Older,
}

/// What reading every entry came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub entries: u64,
    pub reach: Reach,
    pub damage: Vec<Damage>,
}

impl Vault {
    /// Opens the book in `store` for reading; [`Vault::take_over`] lets it write.
    pub async fn open(
        store: Rc<dyn Store>,
        random: Rc<dyn Random>,
        secret: &Secret,
    ) -> Result<Self, VaultError> {
        let head = Self::head(&*store).await?.ok_or(VaultError::NoBook)?;
        let key = head.unlock(secret).await?;
        Self::open_with_key(store, random, key).await
    }

    pub(super) async fn open_with_key(
        store: Rc<dyn Store>,
        random: Rc<dyn Random>,
        key: Key,
    ) -> Result<Self, VaultError> {
        let head = Self::head(&*store).await?.ok_or(VaultError::NoBook)?;
        let vault = Self { store, random, key, state: RefCell::new(State::new(head)), turn: Turn::default() };
        vault.reload().await?;
        Ok(vault)
    }

    /// Reads head, manifest, tip and drafts anew and holds the names of all records against them.
    ///
    /// Another tab may write while this one reads. Every act and every swap changes the tip, so what was read between
    /// two equal tips goes together; otherwise it is read again before anything is called damaged.
    pub(super) async fn reload(&self) -> Result<(), VaultError> {
        for _ in 1..READ_AT_MOST {
            let before = self.tip_on_disk().await?;
            self.reload_once().await?;
            // Guard: without this check `what_is_written_while_another_tab_reads_is_no_damage` is red.
            if self.state.borrow().tip_seen == before {
                return Ok(());
            }
        }
        self.reload_once().await
    }

    async fn tip_on_disk(&self) -> Result<Vec<u8>, VaultError> {
        let mut found = self.store.read(StoreName::Manifest, KeyRange::One(TIP_KEY.to_vec())).await?;
        Ok(found.pop().map(|record| record.value).unwrap_or_default())
    }

    async fn reload_once(&self) -> Result<(), VaultError> {
        let head = Self::head(&*self.store).await?.ok_or(VaultError::NoBook)?;
        let mut state = State { epoch: self.state.borrow().epoch, ..State::new(head) };
        self.load_local(&mut state).await?;
        let segments = self.store.keys(StoreName::Segments).await?;
        let tail = self.store.keys(StoreName::Tail).await?;
        let attachments = self.store.keys(StoreName::Attachments).await?;
        self.load_manifest(&mut state).await?;
        if state.untrusted {
            adopt_everything(&mut state, &segments, &tail, &attachments);
        } else {
            name_the_missing(&mut state, &segments, &tail, &attachments);
        }
        for record in self.store.read(StoreName::Drafts, KeyRange::All).await? {
            match self.open_draft(&record).await {
                Some((id, draft)) => drop(state.drafts.insert(draft.name, id)),
                None => {
                    state.damage.push(Damage::Draft { key: hex::encode(&record.key), fault: Fault::Altered })
                }
            }
        }
        *self.state.borrow_mut() = state;
        Ok(())
    }

    async fn load_local(&self, state: &mut State) -> Result<(), VaultError> {
        let found = self.store.read(StoreName::Head, KeyRange::One(LOCAL_KEY.to_vec())).await?;
        match self.open_json(Place::Local, found.first()).await {
            Ok(local) => state.local = Some(local),
            Err(fault) => state.damage.push(Damage::Local(fault)),
        }
        let found = self.store.read(StoreName::Head, KeyRange::One(PIN_KEY.to_vec())).await?;
        // One that does not open is none, and no damage: the password opens what it would have opened.
        state.pin = self.open_json(Place::Local, found.first()).await.ok();
        Ok(())
    }

    async fn load_manifest(&self, state: &mut State) -> Result<(), VaultError> {
        let records = self.store.read(StoreName::Manifest, KeyRange::All).await?;
        let named = |key: &[u8]| records.iter().find(|record| record.key == key);
        let (manifest_record, tip_record) = (named(MANIFEST_KEY), named(TIP_KEY));
        let manifest: Result<Manifest, Fault> = self.open_json(Place::Manifest, manifest_record).await;
        let tip: Result<Tip, Fault> = self.open_json(Place::Tip, tip_record).await;
        state.tip_seen = tip_record.map(|record| record.value.clone()).unwrap_or_default();
        let sealed = manifest_record.map(|record| sha256(&record.value));
        if let (Ok(manifest), Ok(tip)) = (&manifest, &tip) {
            // Guard: without this check `an_older_part_is_named` is red.
            let generation = state.local.map_or(manifest.generation, |local| local.generation);
            if tip.manifest_sha256 != sealed || manifest.generation < generation {
                state.damage.push(Damage::Manifest(Fault::Older));
                state.untrusted = true;
            }
        }
        let (manifest, tip) = (
            manifest.map_err(|fault| state.damage.push(Damage::Manifest(fault))),
            tip.map_err(|fault| state.damage.push(Damage::Tip(fault))),
        );
        state.untrusted |= manifest.is_err() || tip.is_err();
        state.manifest = manifest.unwrap_or_default();
        state.tip = tip.unwrap_or_default();
        Ok(())
    }

    async fn open_json<T: serde::de::DeserializeOwned>(
        &self,
        place: Place,
        record: Option<&Record>,
    ) -> Result<T, Fault> {
        let record = record.ok_or(Fault::Missing)?;
        let opened = self.sealer().open(place, &record.key, &record.value).await;
        opened.ok().and_then(|bytes| from_json(&bytes).ok()).ok_or(Fault::Altered)
    }

    async fn open_draft(&self, record: &Record) -> Option<(RecordId, Draft)> {
        let id = HexBytes(record.key.as_slice().try_into().ok()?);
        self.open_json(Place::Draft, Some(record)).await.ok().map(|draft| (id, draft))
    }

    /// All drafts that open.
    pub async fn drafts(&self) -> Result<Vec<Draft>, VaultError> {
        let mut drafts = Vec::new();
        for record in self.store.read(StoreName::Drafts, KeyRange::All).await? {
            drafts.extend(self.open_draft(&record).await.map(|(_, draft)| draft));
        }
        Ok(drafts)
    }

    /// Gives every entry to `each`, some hundreds at a time with awaits between, and tells what was damaged.
    /// For the start, before the queue runs: a compaction meanwhile would move entries under the reader. Where another
    /// tab holds the book and did just that, everything is given once more, and the report is of the last time.
    pub async fn for_each_batch(&self, mut each: impl FnMut(Vec<Entry>)) -> Result<Report, VaultError> {
        self.for_each_batch_of(Ahead::default(), async |batch| each(batch)).await
    }

    /// As [`Vault::for_each_batch`], where sealed bytes were read already, and `each` takes its time: a browser that
    /// opens a segment at once would otherwise never get a turn before the last of them.
    pub async fn for_each_batch_of(
        &self,
        sealed: Ahead,
        mut each: impl AsyncFnMut(Vec<Entry>),
    ) -> Result<Report, VaultError> {
        for _ in 1..READ_AT_MOST {
            let report = self.read_batches(&sealed, &mut each).await?;
            let only_reads = self.state.borrow().epoch.is_none();
            // What was read first no longer stands on disk.
            let is_past = only_reads
                && !report.damage.is_empty()
                && self.tip_on_disk().await? != self.state.borrow().tip_seen;
            if !is_past {
                return Ok(report);
            }
            self.reload().await?;
        }
        self.read_batches(&sealed, &mut each).await
    }

    async fn read_batches(
        &self,
        sealed: &Ahead,
        mut each: impl AsyncFnMut(Vec<Entry>),
    ) -> Result<Report, VaultError> {
        let state = self.state.borrow().clone();
        let mut report = Report { damage: state.damage.clone(), ..Report::default() };
        let mut take = async |entries: Vec<Entry>, report: &mut Report| {
            report.entries += entries.len() as u64;
            report.reach.add(&entries);
            each(entries).await;
        };
        let mut lines = state.manifest.segments.iter();
        let mut line = lines.next();
        let mut opened = self.open_segment(line, sealed).await?;
        while let (Some(this), Some(packed)) = (line, opened) {
            line = lines.next();
            let taken_in = async {
                match packed.and_then(|packed| self.unpack(this, &packed)) {
                    Ok(entries) => take(entries, &mut report).await,
                    // Missing ones were named when the keys were compared.
                    Err(Fault::Missing) => {}
                    Err(fault) => {
                        report.damage.push(Damage::Segment { id: this.id, entries: this.entries, fault })
                    }
                }
            };
            // While one is unpacked and taken in, the browser opens the next.
            let (next, ()) = both(self.open_segment(line, sealed), taken_in).await;
            opened = next?;
        }
        self.read_tail(state.tip.tail_from..state.tip.tail_to, async |number, entries| match entries {
            Some(entries) => take(entries, &mut report).await,
            None => report.damage.push(Damage::TailAct { number, fault: Fault::Altered }),
        })
        .await?;
        let adds_up = report.entries == state.tip.entries && report.reach == state.tip.reach;
        if report.damage.is_empty() && !adds_up {
            report.damage.push(Damage::Sum { expected: state.tip.entries, found: report.entries });
        }
        Ok(report)
    }

    /// Gives the acts of these numbers to `each`, `None` for one that does not open.
    async fn read_tail(
        &self,
        numbers: Range<u64>,
        mut each: impl AsyncFnMut(u64, Option<Vec<Entry>>),
    ) -> Result<(), VaultError> {
        let mut next = numbers.start;
        while next < numbers.end {
            let limit = TAIL_ACTS_AT_ONCE.min((numbers.end - next).try_into().unwrap_or(u32::MAX));
            let range = KeyRange::From { first: tail_key(next), limit };
            let records = self.store.read(StoreName::Tail, range).await?;
            if records.is_empty() {
                break;
            }
            for record in records {
                let Some(number) = tail_number(&record.key).filter(|number| *number < numbers.end) else {
                    return Ok(());
                };
                next = number + 1;
                let opened = self.sealer().open(Place::Tail, &record.key, &record.value).await;
                each(number, opened.ok().and_then(|bytes| decode_entries(&bytes).ok())).await;
            }
        }
        Ok(())
    }

    /// What another tab has written since this one opened or last read on; for a tab that only reads.
    ///
    /// An error leaves what was known as it was, and the same can be asked again: the other tab may be writing
    /// this very moment. An entry may come twice.
    pub async fn read_on(&self) -> Result<Vec<Entry>, VaultError> {
        let _turn = self.turn.take().await;
        let before = self.state.borrow().clone();
        let tip = self.store.read(StoreName::Manifest, KeyRange::One(TIP_KEY.to_vec())).await?;
        if tip.first().is_some_and(|record| record.value == before.tip_seen) {
            return Ok(vec![]);
        }
        let fresh = self.read_beyond(&before).await;
        if fresh.is_err() {
            *self.state.borrow_mut() = before;
        }
        fresh
    }

    async fn read_beyond(&self, before: &State) -> Result<Vec<Entry>, VaultError> {
        self.reload().await?;
        let now = self.state.borrow().clone();
        if now.untrusted {
            return Err(VaultError::Damaged);
        }
        let known: BTreeSet<RecordId> = before.manifest.segments.iter().map(|line| line.id).collect();
        let (mut fresh, mut whole) = (vec![], true);
        for line in now.manifest.segments.iter().filter(|line| !known.contains(&line.id)) {
            fresh.extend(self.read_segment(line).await?.map_err(|_| VaultError::Damaged)?);
        }
        // What was moved into a segment came with it.
        let from = before.tip.tail_to.max(now.tip.tail_from);
        let mut read = from;
        self.read_tail(from..now.tip.tail_to, async |number, entries| {
            whole &= entries.is_some();
            read = number + 1;
            fresh.extend(entries.into_iter().flatten());
        })
        .await?;
        if whole && read == now.tip.tail_to { Ok(fresh) } else { Err(VaultError::Damaged) }
    }

    pub(super) async fn read_segment(
        &self,
        line: &SegmentLine,
    ) -> Result<Result<Vec<Entry>, Fault>, VaultError> {
        let opened = self.open_segment(Some(line), &Ahead::default()).await?;
        Ok(opened.unwrap_or(Err(Fault::Missing)).and_then(|packed| self.unpack(line, &packed)))
    }

    /// What a segment holds, still deflated; `None` where no segment is asked for.
    async fn open_segment(
        &self,
        line: Option<&SegmentLine>,
        sealed: &Ahead,
    ) -> Result<Option<Result<Vec<u8>, Fault>>, VaultError> {
        let Some(line) = line else { return Ok(None) };
        let segment = match sealed.take(&line.id.0) {
            Some(segment) => segment,
            None => {
                let found = self.store.read(StoreName::Segments, KeyRange::One(line.id.0.to_vec())).await?;
                let Some(record) = found.into_iter().next() else { return Ok(Some(Err(Fault::Missing))) };
                SealedSegment::of(record.value)
            }
        };
        let trusted = !self.state.borrow().untrusted;
        if trusted && segment.sha256 != line.sha256 {
            return Ok(Some(Err(Fault::Altered)));
        }
        let opened = self.sealer().open(Place::Segment, &line.id.0, &segment.value).await;
        Ok(Some(opened.map_err(|_| Fault::Altered)))
    }

    fn unpack(&self, line: &SegmentLine, packed: &[u8]) -> Result<Vec<Entry>, Fault> {
        let trusted = !self.state.borrow().untrusted;
        let entries = unpack_segment(packed).ok();
        entries.filter(|entries| !trusted || entries.len() as u64 == line.entries).ok_or(Fault::Altered)
    }
}

/// The number of an act in the tail, from its key.
pub(super) fn tail_number(key: &[u8]) -> Option<u64> {
    key.try_into().ok().map(u64::from_be_bytes)
}

/// Without a manifest and tip that go together, whatever opens is taken.
fn adopt_everything(
    state: &mut State,
    segments: &[RecordKey],
    tail: &[RecordKey],
    attachments: &[RecordKey],
) {
    let known: BTreeMap<_, _> = state.manifest.segments.drain(..).map(|line| (line.id, line)).collect();
    let mut lines = known.clone();
    for id in segments.iter().filter_map(|key| key.as_slice().try_into().ok()).map(HexBytes) {
        lines.entry(id).or_insert(SegmentLine { id, entries: 0, sha256: HexBytes([0; 32]) });
    }
    state.manifest.segments = lines.into_values().collect();
    let numbers: Vec<u64> = tail.iter().filter_map(|key| tail_number(key)).collect();
    state.tip.tail_from = numbers.first().copied().unwrap_or(state.tip.tail_from);
    state.tip.tail_to = numbers.last().map_or(state.tip.tail_to, |last| last.saturating_add(1));
    let shas = attachments.iter().filter_map(|key| key.as_slice().try_into().ok()).map(HexBytes);
    state.manifest.attachments = shas.collect();
    state.tip.attachments.clear();
}

fn name_the_missing(
    state: &mut State,
    segments: &[RecordKey],
    tail: &[RecordKey],
    attachments: &[RecordKey],
) {
    let here: BTreeSet<&[u8]> = segments.iter().map(Vec::as_slice).collect();
    for line in state.manifest.segments.iter().filter(|line| !here.contains(line.id.0.as_slice())) {
        let fault = Fault::Missing;
        state.damage.push(Damage::Segment { id: line.id, entries: line.entries, fault });
    }
    let numbers: BTreeSet<u64> = tail.iter().filter_map(|key| tail_number(key)).collect();
    // The tip bounds this range; a forged one could not have been sealed.
    for number in (state.tip.tail_from..state.tip.tail_to).filter(|number| !numbers.contains(number)) {
        state.damage.push(Damage::TailAct { number, fault: Fault::Missing });
    }
    if numbers.iter().any(|number| !(state.tip.tail_from..state.tip.tail_to).contains(number)) {
        // An act is written together with the tip that counts it, and swept together with the swap.
        state.damage.push(Damage::Tip(Fault::Older));
        state.untrusted = true;
        adopt_everything(state, segments, tail, attachments);
    }
    let here: BTreeSet<&[u8]> = attachments.iter().map(Vec::as_slice).collect();
    let named = state.manifest.attachments.iter().chain(&state.tip.attachments);
    let missing = named.filter(|sha| !here.contains(sha.0.as_slice())).copied();
    let missing: Vec<Sha> = missing.collect();
    let lost = |sha256| Damage::Attachment { sha256, fault: Fault::Missing };
    state.damage.extend(missing.into_iter().map(lost));
}
