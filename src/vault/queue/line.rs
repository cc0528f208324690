//! What waits for the disk, in its order.

use std::collections::VecDeque;
use std::rc::Rc;
use std::task::Waker;

use super::QueueState;
use crate::vault::records::{Draft, DraftName};
use crate::vault::vault::Act;

/// What waits, and how its loop stands.
pub struct Line {
    pub waiting: VecDeque<Waiting>,
    pub state: QueueState,
    /// The loop runs; the first in line is with it and must not change.
    pub running: bool,
    /// The loop waits before it tries again …
    pub sleeper: Option<Waker>,
    /// … and a person does not want to wait.
    pub hurry: bool,
    pub wakers: Vec<Waker>,
}

/// One thing that waits.
#[derive(Clone)]
pub enum Waiting {
    Act(Rc<Act>),
    Draft(Draft),
    DropDraft(DraftName),
}

impl Line {
    pub fn empty() -> Self {
        Self {
            waiting: VecDeque::new(),
            state: QueueState::Idle,
            running: false,
            sleeper: None,
            hurry: false,
            wakers: Vec::new(),
        }
    }
}

impl Waiting {
    /// Whether this is the very same thing that was taken in hand.
    pub fn is(&self, taken: &Self) -> bool {
        match (self, taken) {
            (Self::Act(act), Self::Act(taken)) => Rc::ptr_eq(act, taken),
            _ => true,
        }
    }

    pub fn concerns(&self, name: &DraftName) -> bool {
        match self {
            Self::Act(act) => act.drops.as_ref() == Some(name),
            Self::Draft(draft) => draft.name == *name,
            Self::DropDraft(dropped) => dropped == name,
        }
    }
}
