//! The one queue: what was recorded or typed waits here, in order, until it is on disk.
//!
//! Pushing is synchronous and never fails. A single loop seals and commits; after a failure everything stays
//! and is tried again, ever more slowly. "Đã lưu" may be said in [`QueueState::Idle`] alone.

mod line;

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use self::line::{Line, Waiting};
use super::records::{Draft, DraftName};
use super::store::{Pending, StoreError};
use super::turn::within;
use super::vault::{Act, Vault, VaultError};
use crate::ledger::Entry;

/// A commit that has not answered by then counts as failed, in milliseconds; trying again is safe.
pub const COMMIT_LIMIT_MS: u32 = 8_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueueState {
    /// Nothing waits: everything recorded and typed is on disk.
    Idle,
    Saving {
        waiting: usize,
    },
    /// The last try failed. Everything waits still, and is tried again unless the failure is final.
    Failing {
        waiting: usize,
        reason: VaultError,
        failures: u32,
    },
}

/// What the queue needs from where it runs.
pub struct Surroundings {
    /// Starts the loop; in the browser `spawn_local`.
    pub spawn: Box<dyn Fn(Pending<'static, ()>)>,
    /// Ready after so many milliseconds.
    pub sleep: Box<dyn Fn(u32) -> Pending<'static, ()>>,
    /// Told of every change of state, never while the queue is borrowed.
    pub changed: Box<dyn Fn(&QueueState)>,
}

/// Clones are the same queue.
#[derive(Clone)]
pub struct Queue(Rc<Inner>);

struct Inner {
    vault: Rc<Vault>,
    surroundings: Surroundings,
    line: RefCell<Line>,
}

/// How long to wait after the `failures`-th failure in a row (from 1), in milliseconds: a quarter of a second,
/// doubling, at most fifteen.
pub fn retry_after_ms(failures: u32) -> u32 {
    250u32.saturating_mul(1 << failures.saturating_sub(1).min(6)).min(15_000)
}

impl Queue {
    pub fn new(vault: Rc<Vault>, surroundings: Surroundings) -> Self {
        let line = Line::empty();
        Self(Rc::new(Inner { vault, surroundings, line: RefCell::new(line) }))
    }

    pub fn push_act(&self, act: Act) {
        self.push(Waiting::Act(Rc::new(act)));
    }

    /// Overwrites a draft of the same form that still waits, unless its act or its end was pushed since.
    pub fn push_draft(&self, draft: Draft) {
        {
            let line = &mut *self.0.line.borrow_mut();
            let changeable = line.waiting.iter_mut().skip(usize::from(line.running));
            let latest = changeable.rev().find(|waiting| waiting.concerns(&draft.name));
            if let Some(Waiting::Draft(waiting)) = latest {
                *waiting = draft;
                return;
            }
        }
        self.push(Waiting::Draft(draft));
    }

    pub fn push_drop_draft(&self, name: DraftName) {
        self.push(Waiting::DropDraft(name));
    }

    /// Where everything goes.
    pub fn vault(&self) -> &Rc<Vault> {
        &self.0.vault
    }

    pub fn state(&self) -> QueueState {
        self.0.line.borrow().state.clone()
    }

    /// Drafts that are not on disk yet, in the order typed; one that ended since is not among them.
    pub fn waiting_drafts(&self) -> Vec<Draft> {
        let line = self.0.line.borrow();
        let mut drafts: Vec<Draft> = Vec::new();
        for waiting in &line.waiting {
            drafts.retain(|draft| !waiting.concerns(&draft.name));
            if let Waiting::Draft(draft) = waiting {
                drafts.push(draft.clone());
            }
        }
        drafts
    }

    /// The acts that are not on disk yet, whole, in the order in which they were recorded.
    pub fn waiting_acts(&self) -> Vec<Act> {
        let line = self.0.line.borrow();
        let acts = line.waiting.iter().filter_map(|waiting| match waiting {
            Waiting::Act(act) => Some(act.as_ref().clone()),
            Waiting::Draft(_) | Waiting::DropDraft(_) => None,
        });
        acts.collect()
    }

    /// Gives the acts that wait other entries, act by act in their order; their drafts and papers stay.
    ///
    /// One that is with the disk this very moment may yet be written as it was; the disk then has it twice.
    pub fn rewrite(&self, again: impl FnOnce(&[Rc<Act>]) -> Vec<Vec<Entry>>) {
        let line = &mut *self.0.line.borrow_mut();
        let mut acts = Vec::new();
        for waiting in &mut line.waiting {
            if let Waiting::Act(act) = waiting {
                acts.push(act);
            }
        }
        let before: Vec<Rc<Act>> = acts.iter().map(|act| Rc::clone(act)).collect();
        for (act, entries) in acts.into_iter().zip(again(&before)) {
            *act = Rc::new(Act { entries, ..act.as_ref().clone() });
        }
    }

    /// Waits until nothing waits, or a try has failed; before locking and before leaving a book.
    pub async fn flush(&self) -> QueueState {
        poll_fn(|context| {
            let line = &mut *self.0.line.borrow_mut();
            if let QueueState::Saving { .. } = line.state {
                line.wakers.push(context.waker().clone());
                return Poll::Pending;
            }
            Poll::Ready(line.state.clone())
        })
        .await
    }

    /// Tries again at once, because a person asked: after a final failure, or instead of waiting on.
    pub fn retry(&self) {
        let sleeper = {
            let line = &mut *self.0.line.borrow_mut();
            if line.waiting.is_empty() {
                return;
            }
            line.hurry = line.running;
            line.sleeper.take()
        };
        match sleeper {
            Some(sleeper) => sleeper.wake(),
            None => self.start(),
        }
    }

    /// Ready after so many milliseconds, or when a person asked.
    async fn wait(&self, millis: u32) {
        let mut slept = (self.0.surroundings.sleep)(millis);
        poll_fn(|context| {
            let line = &mut *self.0.line.borrow_mut();
            let ready = std::mem::take(&mut line.hurry) || slept.as_mut().poll(context).is_ready();
            line.sleeper = (!ready).then(|| context.waker().clone());
            if ready { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }

    fn push(&self, waiting: Waiting) {
        self.0.line.borrow_mut().waiting.push_back(waiting);
        self.start();
    }

    fn start(&self) {
        {
            let line = &mut *self.0.line.borrow_mut();
            if line.running {
                return;
            }
            line.running = true;
        }
        self.tell(None);
        let queue = self.clone();
        (self.0.surroundings.spawn)(Box::pin(async move { queue.run().await }));
    }

    async fn run(&self) {
        let mut failures = 0;
        loop {
            let tried = self.commit_first().await;
            match tried {
                Ok(true) => {
                    failures = 0;
                    self.tell(None);
                }
                Ok(false) => {
                    self.0.line.borrow_mut().running = false;
                    self.tell(None);
                    // Only when nothing waits: a tablet that is slow to compact must not delay an act. A failure
                    // loses nothing and is met again by the next act.
                    let _ = self.0.vault.compact_if_due().await;
                    return;
                }
                Err(reason) => {
                    // Guard: without trying again, `failures_are_tried_again_ever_more_slowly` is red.
                    failures += 1;
                    let is_final = reason.is_final();
                    self.0.line.borrow_mut().running = !is_final;
                    self.tell(Some((reason, failures)));
                    if is_final {
                        return;
                    }
                    self.wait(retry_after_ms(failures)).await;
                }
            }
        }
    }

    /// Commits the first in line and takes it off; false when nobody waits.
    async fn commit_first(&self) -> Result<bool, VaultError> {
        let Some(first) = self.0.line.borrow().waiting.front().cloned() else { return Ok(false) };
        let vault = &self.0.vault;
        let commit = async {
            match &first {
                Waiting::Act(act) => vault.append(act).await,
                Waiting::Draft(draft) => vault.put_draft(draft).await,
                Waiting::DropDraft(name) => vault.delete_draft(name).await,
            }
        };
        let limit = (self.0.surroundings.sleep)(COMMIT_LIMIT_MS);
        within(commit, limit).await.unwrap_or(Err(VaultError::Store(StoreError::TimedOut)))?;
        let line = &mut *self.0.line.borrow_mut();
        // What was rewritten meanwhile has yet to be written as it is now.
        if line.waiting.front().is_some_and(|now| now.is(&first)) {
            line.waiting.pop_front();
        }
        Ok(true)
    }

    /// Works out the state, keeps it, and tells it.
    fn tell(&self, failure: Option<(VaultError, u32)>) {
        let (state, wakers) = {
            let line = &mut *self.0.line.borrow_mut();
            let waiting = line.waiting.len();
            line.state = match failure {
                Some((reason, failures)) => QueueState::Failing { waiting, reason, failures },
                None if waiting == 0 => QueueState::Idle,
                None => QueueState::Saving { waiting },
            };
            let settled = !matches!(line.state, QueueState::Saving { .. });
            let wakers = if settled { std::mem::take(&mut line.wakers) } else { Vec::new() };
            (line.state.clone(), wakers)
        };
        (self.0.surroundings.changed)(&state);
        wakers.into_iter().for_each(Waker::wake);
    }
}
