//! What the screens compute from the whole book and keep: an act changes it for those whom it is about.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;

use super::{AppState, now_millis};
use crate::app::turns::Slice;
use crate::casework::Register;
use crate::casework::due::{Diary, Due};
use crate::casework::find::PeopleIndex;

#[derive(Default)]
pub(super) struct Lists {
    diary: RefCell<Diary>,
    people: RefCell<PeopleIndex>,
}

impl AppState {
    /// The lines of `Việc cần làm`, followed; `None` when the slice is over before everybody was looked at.
    pub fn due_within(&self, slice: Slice) -> Option<Vec<Arc<Due>>> {
        let today = self.today.get();
        let inner = self.inner();
        self.read(|register| {
            let mut diary = inner.lists.diary.borrow_mut();
            let doubtful = register.ledger().doubtful_clocks(now_millis());
            diary.look_through(register, today, || slice.has_time()).then(|| diary.lines(register, &doubtful))
        })
    }

    /// How many of a hundred were looked at by [`AppState::due_within`].
    pub fn due_looked_at(&self) -> usize {
        let inner = self.inner();
        let looked_at = inner.lists.diary.borrow().looked_at();
        self.with(|register| (looked_at * 100 / register.persons().len().max(1)).min(100))
    }

    /// Everybody, to be found and listed, followed; `None` when the slice is over before everybody was read.
    pub fn people_within<R>(
        &self,
        slice: Slice,
        read: impl FnOnce(&Register, &PeopleIndex) -> R,
    ) -> Option<R> {
        let inner = self.inner();
        self.read(|register| {
            let mut people = inner.lists.people.borrow_mut();
            people.read_on(register, || slice.has_time()).then(|| read(register, &people))
        })
    }

    /// As [`AppState::people_within`], at once.
    pub fn people<R>(&self, read: impl FnOnce(&Register, &PeopleIndex) -> R) -> R {
        self.anything.track();
        self.with_people(read)
    }

    /// As [`AppState::people`], without being told of changes: for a tap, or a search.
    pub fn with_people<R>(&self, read: impl FnOnce(&Register, &PeopleIndex) -> R) -> R {
        let inner = self.inner();
        self.with(|register| {
            let mut people = inner.lists.people.borrow_mut();
            people.read_on(register, || true);
            read(register, &people)
        })
    }

    /// Reads everybody for the lists while nobody asks for them yet.
    pub fn read_people_ahead(self) {
        leptos::task::spawn_local(async move {
            let mut slice = Slice::begin();
            loop {
                // The book may be closed meanwhile.
                let Some(inner) = self.inner.try_get_value() else { return };
                let is_done = {
                    let register = inner.register.borrow();
                    inner.lists.people.borrow_mut().read_on(&register, || slice.has_time())
                };
                if is_done {
                    return;
                }
                slice.breathe().await;
            }
        });
    }
}
