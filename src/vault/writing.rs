//! What is recorded and typed goes to disk: one act, one draft at a time.

use super::VaultError;
use super::head::Place;
use super::records::*;
use super::sealer::{delete, put};
use super::store::{StoreName, Write};
use super::turn::both;
use super::vault::{Act, TIP_KEY, Vault};

impl Vault {
    /// Commits one act: its entries, its papers, the tip, and the end of its draft, in one strict transaction.
    ///
    /// After an error the same act can be given again, whether or not it was written after all: it goes to
    /// the same place.
    pub async fn append(&self, act: &Act) -> Result<(), VaultError> {
        let _turn = self.turn.take().await;
        let doubted = self.settle_doubt().await?;
        let (epoch, mut tip) = self.held(|state| state.tip.clone())?;
        if doubted && !act.entries.is_empty() && tip.reach.ends_with(&act.entries) {
            return Ok(());
        }
        let mut writes = Vec::with_capacity(3 + act.attachments.len());
        for bytes in &act.attachments {
            let sha = sha256(bytes);
            let sealed = self.sealer().seal(Place::Attachment, &sha.0, bytes).await?;
            writes.push(put(StoreName::Attachments, &sha.0, sealed));
            if !tip.attachments.contains(&sha) {
                tip.attachments.push(sha);
            }
        }
        let key = tail_key(tip.tail_to);
        if !act.entries.is_empty() {
            tip.tail_to += 1;
            tip.tail_entries += act.entries.len() as u64;
            tip.entries += act.entries.len() as u64;
            tip.reach.add(&act.entries);
        }
        let dropped = act.drops.as_ref().and_then(|name| self.state.borrow().drafts.get(name).copied());
        writes.extend(dropped.map(|id| delete(StoreName::Drafts, &id.0)));
        // The browser seals beside the page: both are on their way before either is waited for.
        let sealer = self.sealer();
        let encoded = encode_entries(&act.entries);
        let (sealed, sealed_tip) =
            both(sealer.seal(Place::Tail, &key, &encoded), sealer.seal_json(Place::Tip, TIP_KEY, &tip)).await;
        let (sealed, sealed_tip) = (sealed?, sealed_tip?);
        if !act.entries.is_empty() {
            writes.push(put(StoreName::Tail, &key, sealed));
        }
        writes.push(put(StoreName::Manifest, TIP_KEY, sealed_tip.clone()));
        self.commit(epoch, writes).await?;
        let state = &mut *self.state.borrow_mut();
        state.tip = tip;
        state.tip_seen = sealed_tip;
        if let Some(name) = &act.drops {
            state.drafts.remove(name);
        }
        Ok(())
    }

    /// Writes what is being typed over what was typed before in the same form.
    pub async fn put_draft(&self, draft: &Draft) -> Result<(), VaultError> {
        let _turn = self.turn.take().await;
        self.settle_doubt().await?;
        let (epoch, known) = self.held(|state| state.drafts.get(&draft.name).copied())?;
        let id = known.unwrap_or_else(|| self.fresh_id());
        let sealed = self.sealer().seal_json(Place::Draft, &id.0, draft).await?;
        self.commit(epoch, vec![put(StoreName::Drafts, &id.0, sealed)]).await?;
        self.state.borrow_mut().drafts.insert(draft.name.clone(), id);
        Ok(())
    }

    /// Forgets what was typed in a form; nothing happens if nothing was.
    pub async fn delete_draft(&self, name: &DraftName) -> Result<(), VaultError> {
        let _turn = self.turn.take().await;
        self.settle_doubt().await?;
        let (epoch, known) = self.held(|state| state.drafts.get(name).copied())?;
        let Some(id) = known else { return Ok(()) };
        self.commit(epoch, vec![delete(StoreName::Drafts, &id.0)]).await?;
        self.state.borrow_mut().drafts.remove(name);
        Ok(())
    }

    /// Commits under the epoch of this tab. Until it is answered with success, what is on disk is in doubt.
    pub(super) async fn commit(&self, epoch: u64, writes: Vec<Write>) -> Result<(), VaultError> {
        self.state.borrow_mut().doubtful = true;
        self.store.commit(Some(epoch), writes).await?;
        self.state.borrow_mut().doubtful = false;
        Ok(())
    }

    /// Reads the store again if the last commit was not answered; true if it had to.
    pub(super) async fn settle_doubt(&self) -> Result<bool, VaultError> {
        let doubtful = self.state.borrow().doubtful;
        if doubtful {
            self.reload().await?;
        }
        Ok(doubtful)
    }
}
