//! The fields of a subject as the ledger has them: read once between two acts, however many inputs show one of them.

use std::rc::Rc;

use leptos::prelude::*;

use super::AppState;
use crate::casework::event::fields_of;
use crate::ledger::{Fields, Subject};

impl AppState {
    /// The fields of a subject, followed.
    pub fn fields(&self, subject: &Subject) -> Rc<Fields> {
        self.anything.track();
        self.fields_now(subject)
    }

    /// As [`AppState::fields`], without being told of changes: for what a tap does.
    pub fn fields_now(&self, subject: &Subject) -> Rc<Fields> {
        let inner = self.inner();
        let mut known = inner.fields.borrow_mut();
        if let Some(fields) = known.get(subject) {
            return fields.clone();
        }
        let fields = Rc::new(fields_of(inner.register.borrow().ledger(), subject));
        known.insert(subject.clone(), fields.clone());
        fields
    }
}
