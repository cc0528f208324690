//! What is being typed: kept in memory at every input event, on its way to the disk at most 300 ms after the first
//! one that is not there yet (a throttle: steady typing is saved too), and at once when the page is hidden.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::{AppState, now_millis};
use crate::casework::act::local_time;
use crate::ledger::{EntryId, Subject};
use crate::vault::records::{Begun, Draft, DraftName};

/// Leaves room under the promised half second for sealing.
const THROTTLE_MS: u32 = 300;

/// The form of a single field bound to the ledger; the field's name follows.
pub const FIELD_FORM: &str = "field:";

/// The draft of a form about a subject. `form` is stable: it stands in sealed records.
pub fn draft_name(form: &str, subject: impl AsRef<str>) -> DraftName {
    DraftName { form: form.to_owned(), subject: subject.as_ref().to_owned() }
}

pub(super) struct Drafts {
    texts: RefCell<BTreeMap<DraftName, Draft>>,
    /// Those with letters the queue has not been given yet.
    ahead: RefCell<BTreeSet<DraftName>>,
}

impl Drafts {
    pub fn new(saved: Vec<Draft>) -> Self {
        let texts = saved.into_iter().map(|draft| (draft.name.clone(), draft)).collect();
        Self { texts: RefCell::new(texts), ahead: RefCell::default() }
    }

    /// The act that ends the draft is on its way: nothing more is written under this name.
    pub fn forget(&self, name: &DraftName) {
        self.texts.borrow_mut().remove(name);
        self.ahead.borrow_mut().remove(name);
    }
}

impl AppState {
    /// What stood in a form when it was left, by a lock, a kill or a change of page.
    pub fn draft(&self, name: &DraftName) -> Option<String> {
        self.draft_whole(name).map(|draft| draft.data)
    }

    /// The same with who typed it, and over what.
    pub fn draft_whole(&self, name: &DraftName) -> Option<Draft> {
        self.inner().drafts.texts.borrow().get(name).cloned()
    }

    /// Every form that was begun and not ended, with what was typed.
    pub fn drafts_whole(&self) -> Vec<Draft> {
        self.inner().drafts.texts.borrow().values().cloned().collect()
    }

    /// Takes in what was being typed elsewhere, from a file; it is on disk already. What is being typed here stays.
    pub fn take_in_drafts(&self, drafts: Vec<Draft>) {
        let inner = self.inner();
        let mut texts = inner.drafts.texts.borrow_mut();
        for draft in drafts {
            texts.entry(draft.name.clone()).or_insert(draft);
        }
    }

    /// Every form that was begun and not ended.
    pub fn drafts(&self) -> Vec<DraftName> {
        self.inner().drafts.texts.borrow().keys().cloned().collect()
    }

    /// Takes in what a form holds now; called at every input event.
    pub fn type_draft(&self, name: DraftName, data: String) {
        if self.read_only.get_untracked() {
            return;
        }
        let inner = self.inner();
        let begun = self.begun(&name);
        inner.drafts.texts.borrow_mut().insert(name.clone(), Draft { name: name.clone(), data, begun });
        let first = inner.drafts.ahead.borrow_mut().insert(name.clone());
        if first {
            self.typing.set(true);
            let state = *self;
            // Guard: without this timer `every_letter_older_than_a_moment_outlives_a_kill` is red.
            Timeout::new(THROTTLE_MS, move || state.write_draft(&name)).forget();
        }
    }

    /// What whoever types now has before them; what they had when they began, while they go on.
    fn begun(&self, name: &DraftName) -> Option<Begun> {
        let field = name.form.strip_prefix(FIELD_FORM)?;
        let author = self.author.get_untracked()?;
        let before = self.draft_whole(name).and_then(|draft| draft.begun);
        if let Some(before) = before.filter(|before| before.author == author) {
            return Some(before);
        }
        let over = self.standing(&Subject::named(&name.subject), field);
        Some(Begun { author, at: local_time(now_millis()), over })
    }

    /// The entries whose values stand in a field.
    pub fn standing(&self, subject: &Subject, field: &str) -> Vec<EntryId> {
        self.fields_now(subject).standing(field)
    }

    /// Ends a draft without recording anything.
    pub fn drop_draft(&self, name: &DraftName) {
        let inner = self.inner();
        let known = inner.drafts.texts.borrow().contains_key(name);
        if known {
            inner.drafts.forget(name);
            inner.queue.push_drop_draft(name.clone());
            self.tell_typing();
        }
    }

    /// Takes back that a draft was dropped; it stays that of whoever typed it.
    pub fn put_back(&self, draft: Draft) {
        if self.read_only.get_untracked() {
            return;
        }
        let inner = self.inner();
        inner.drafts.texts.borrow_mut().insert(draft.name.clone(), draft.clone());
        inner.queue.push_draft(draft);
    }

    /// Gives the queue every draft it does not hold yet: on leaving a field, on hiding, before a lock.
    pub fn write_drafts(&self) {
        // The book may have been opened anew in this window since the page began to listen.
        let Some(inner) = self.inner.try_get_value() else { return };
        let ahead: Vec<DraftName> = inner.drafts.ahead.borrow().iter().cloned().collect();
        ahead.iter().for_each(|name| self.write_draft(name));
    }

    fn write_draft(&self, name: &DraftName) {
        // The book may be closed by the time a timer fires.
        let Some(inner) = self.inner.try_get_value() else { return };
        if !inner.drafts.ahead.borrow_mut().remove(name) {
            return;
        }
        let draft = inner.drafts.texts.borrow().get(name).cloned();
        if let Some(draft) = draft {
            inner.queue.push_draft(draft);
        }
        self.tell_typing();
    }

    /// Says whether letters are still on their way to the queue; after it was given them.
    pub(super) fn tell_typing(&self) {
        let Some(inner) = self.inner.try_get_value() else { return };
        let is_ahead = !inner.drafts.ahead.borrow().is_empty();
        if self.typing.try_get_untracked().is_some_and(|told| told != is_ahead) {
            self.typing.try_set(is_ahead);
        }
    }
}

/// A tablet may end a hidden page at any moment.
pub(super) fn write_when_hidden(state: AppState) {
    let write = Closure::<dyn Fn()>::new(move || state.write_drafts());
    let target: &js_sys::Function = write.as_ref().unchecked_ref();
    let listened = document()
        .add_event_listener_with_callback("visibilitychange", target)
        .and_then(|()| window().add_event_listener_with_callback("pagehide", target));
    listened.expect("a page listens to its own events");
    write.forget();
}
