//! `Dùng ở cửa sổ này`: this window takes the book over and writes what it could not write before.

use leptos::prelude::*;

use super::opening::{SessionError, Unlocked, read, take_seat};
use super::tabs;
use crate::app::state::{AppState, Opened, now_millis, random_word};
use crate::casework::act::Desk;
use crate::ledger::WriterId;
use crate::vault::Act;
use crate::vault::aside;
use crate::vault::queue::QueueState;

/// Opens the book anew, held by this window. What the other window wrote is there; what this one recorded and
/// never got onto the disk is written again under a writer of its own, its drafts too.
pub async fn take_over_here(state: AppState) -> Result<Unlocked, SessionError> {
    let (vault, queue) = (state.vault(), state.queue());
    if let QueueState::Failing { reason, .. } = queue.flush().await
        && !reason.is_final()
    {
        // The old queue still tries; two that write the same would make a fork.
        return Err(reason.into());
    }
    // What a backup from memory holds already keeps its numbers.
    let set_aside = Some(state.writer()).filter(|writer| vault.writer() != Some(*writer));
    tabs::take_over(&vault.book()).await;
    vault.take_over().await?;
    let mut unlocked = read(vault, false).await?;
    unlocked.author = state.author.get_untracked();
    if unlocked.damage.is_empty() {
        take_seat(&mut unlocked.opened, None).await?;
    }
    unlocked.waiting = write_again(&mut unlocked.opened, queue.waiting_acts(), set_aside);
    unlocked.waiting_drafts = queue.waiting_drafts();
    for draft in &unlocked.waiting_drafts {
        unlocked.opened.drafts.retain(|known| known.name != draft.name);
        unlocked.opened.drafts.push(draft.clone());
    }
    Ok(unlocked)
}

/// Brings acts that are not on disk into the Register of `opened`, under numbers that are nobody else's.
fn write_again(opened: &mut Opened, waiting: Vec<Act>, set_aside: Option<WriterId>) -> Vec<Act> {
    let mut random = random_word;
    let pen = &mut opened.pen;
    let mut desk = Desk { pen, author: None, now_millis: now_millis(), random: &mut random };
    aside::take_up(&mut opened.register, waiting, set_aside, &mut desk)
}
