//! `Dùng ở cửa sổ này`: this window takes the book over and writes what it could not write before.

use leptos::prelude::*;

use super::opening::{SessionError, Unlocked, read, take_seat};
use super::tabs;
use crate::app::state::{AppState, Opened, now_millis, random_word};
use crate::casework::act::{self, Desk};
use crate::ledger::Entry;
use crate::vault::Act;
use crate::vault::queue::QueueState;

/// Opens the book anew, held by this window. What the other window wrote is there; what this one recorded and
/// never got onto the disk is written again under the fresh pen, its drafts too.
pub async fn take_over_here(state: AppState) -> Result<Unlocked, SessionError> {
    let (vault, queue) = (state.vault(), state.queue());
    if let QueueState::Failing { reason, .. } = queue.flush().await
        && !reason.is_final()
    {
        // The old queue still tries; two that write the same would make a fork.
        return Err(reason.into());
    }
    tabs::take_over(&vault.book()).await;
    vault.take_over().await?;
    let mut unlocked = read(vault, false).await?;
    unlocked.author = state.author.get_untracked();
    if unlocked.damage.is_empty() {
        take_seat(&mut unlocked.opened).await?;
    }
    unlocked.waiting = write_again(&mut unlocked.opened, queue.waiting_acts());
    unlocked.waiting_drafts = queue.waiting().1;
    for draft in &unlocked.waiting_drafts {
        unlocked.opened.drafts.retain(|known| known.name != draft.name);
        unlocked.opened.drafts.push(draft.clone());
    }
    Ok(unlocked)
}

/// Gives acts that are not on disk new numbers under the pen of `opened`, and its Register their facts.
pub(super) fn write_again(opened: &mut Opened, mut waiting: Vec<Act>) -> Vec<Act> {
    // A commit may have been carried out although its answer never came.
    waiting.retain(|act| !act.entries.iter().any(|entry| is_there(opened.register.ledger(), entry)));
    let lost: Vec<Entry> = waiting.iter().flat_map(|act| act.entries.iter().cloned()).collect();
    let mut random = random_word;
    let pen = &mut opened.pen;
    let mut desk = Desk { pen, author: None, now_millis: now_millis(), random: &mut random };
    let written = act::write_again(&mut desk, &lost);
    let acts = waiting.into_iter().zip(written).map(|(act, entries)| Act { entries, ..act });
    let acts: Vec<Act> = acts.collect();
    opened.register.apply(acts.iter().flat_map(|act| act.entries.iter().cloned()));
    acts
}

fn is_there(ledger: &crate::ledger::Ledger, entry: &Entry) -> bool {
    let same_writer = ledger.last_head(entry.head.writer).is_some_and(|last| last.seq >= entry.head.seq);
    same_writer && ledger.entries().any(|known| known.head == entry.head)
}
