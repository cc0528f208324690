//! How an act comes about: decided, written, shown at once, and left to the queue.

use std::rc::Rc;

use leptos::prelude::*;

use super::{AppState, LastAct, NotRecorded, Recorded, now_millis, random_word};
use crate::casework::act::{self, Desk};
use crate::casework::{Command, Context, NewFact, Refusal, decide};
use crate::ledger::{Entry, EntryId, Subject};
use crate::vault::Act;
use crate::vault::records::DraftName;

impl AppState {
    /// What `decide` says of a command, recording nothing: to show what is missing before a tap.
    pub fn try_out(&self, command: &Command) -> Result<(), Refusal> {
        self.decide(command).map(|_| ())
    }

    fn decide(&self, command: &Command) -> Result<Vec<NewFact>, Refusal> {
        let inner = self.inner();
        let mut random = random_word;
        let mut context =
            Context { today: self.today.get_untracked(), letter: self.letter(), random: &mut random };
        decide(&inner.register.borrow(), command, &mut context)
    }

    /// Decides and records one act. `label` is what stands after "Hoàn tác: ".
    pub fn act(&self, command: &Command, label: impl Into<String>) -> Result<Recorded, NotRecorded> {
        self.record(command, label.into(), None, vec![], self.author.get_untracked())
    }

    /// As [`AppState::act`]; the draft of the form ends in the same transaction.
    pub fn act_from(
        &self,
        draft: DraftName,
        command: &Command,
        label: impl Into<String>,
    ) -> Result<Recorded, NotRecorded> {
        self.act_of(self.author.get_untracked(), draft, command, label)
    }

    /// As [`AppState::act_from`], for letters that somebody else had typed.
    pub fn act_of(
        &self,
        author: Option<Subject>,
        draft: DraftName,
        command: &Command,
        label: impl Into<String>,
    ) -> Result<Recorded, NotRecorded> {
        self.record(command, label.into(), Some(draft), vec![], author)
    }

    /// As [`AppState::act`]; the bytes are kept as sealed attachments in the same transaction.
    pub fn act_with_bytes(
        &self,
        command: &Command,
        label: impl Into<String>,
        bytes: Rc<[u8]>,
    ) -> Result<Recorded, NotRecorded> {
        self.record(command, label.into(), None, vec![bytes], self.author.get_untracked())
    }

    fn record(
        &self,
        command: &Command,
        label: String,
        drops: Option<DraftName>,
        attachments: Vec<Rc<[u8]>>,
        author: Option<Subject>,
    ) -> Result<Recorded, NotRecorded> {
        if self.read_only.get_untracked() {
            return Err(NotRecorded::ReadOnly);
        }
        let facts = self.decide(command).map_err(NotRecorded::Refused)?;
        let subjects: Vec<Subject> = facts.iter().map(|new| new.subject.clone()).collect();
        let Some(subject) = subjects.first().cloned() else {
            return Err(NotRecorded::Refused(Refusal::Empty));
        };
        let inner = self.inner();
        let entries = {
            let mut random = random_word;
            let pen = &mut *inner.pen.borrow_mut();
            act::write(&mut Desk { pen, author, now_millis: now_millis(), random: &mut random }, facts)
        };
        let id = entries[0].id();
        if let Some(name) = &drops {
            inner.drafts.forget(name);
        }
        inner.queue.push_act(Act { entries: entries.clone(), drops, attachments });
        self.tell_typing();
        self.apply(entries);
        let of_act = subjects.clone();
        // An act without words offers no way back: it is one.
        self.last_act.set((!label.is_empty()).then_some(LastAct { id, subjects: of_act, label }));
        Ok(Recorded { act: id, subject, subjects })
    }

    /// Takes `Hoàn tác`'s act back.
    pub fn undo(&self, act: EntryId) -> Result<(), NotRecorded> {
        self.act(&Command::Undo { act }, "").map(|_| ())
    }

    fn apply(&self, entries: Vec<Entry>) {
        let inner = self.inner();
        inner.fields.borrow_mut().clear();
        let roots = inner.register.borrow_mut().apply(entries);
        for root in &roots {
            // A signal that nobody reads is not made.
            let version = inner.versions.borrow().get(root).cloned();
            if let Some(version) = version {
                version.notify();
            }
        }
        self.anything.update(|version| *version += 1);
    }

    /// Brings entries of another file into the Register; they are on disk already.
    pub fn take_in(&self, entries: Vec<Entry>) {
        let inner = self.inner();
        for entry in &entries {
            inner.pen.borrow_mut().observe(entry.head.time, now_millis());
        }
        self.apply(entries);
    }
}
