//! What the screens share while a book is open.
//!
//! The Register is plain data behind one handle; signals are only version counters: one per root (a person, a
//! meeting …), one for whatever changes at all, one for today. A tap records an act and is done: the Register
//! changes at once, the queue seals and commits, the strip tells.

mod acting;
mod clock;
mod drafts;
mod fields;
mod lists;
mod saving;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use chrono::NaiveDate;
use leptos::prelude::*;

pub use clock::{now_millis, now_time, random_word, today_now};
pub use drafts::{FIELD_FORM, draft_name};

use super::parts::Saving;
use crate::casework::act::Desk;
use crate::casework::book::Machine;
use crate::casework::fact::{Fact, MachineJoined};
use crate::casework::meeting::Meeting;
use crate::casework::person::Person;
use crate::casework::plan::Plan;
use crate::casework::{Command, Refusal, Register};
use crate::ledger::{EntryId, Fields, Pen, Subject, WriterId};
use crate::vault::Vault;
use crate::vault::aside::{self, Memory};
use crate::vault::queue::{Queue, QueueState};
use crate::vault::records::Draft;

/// The open book. `Copy`: pages capture it freely.
#[derive(Clone, Copy)]
pub struct AppState {
    inner: StoredValue<Rc<Inner>, LocalStorage>,
    /// The day in Việt Nam; ticks at midnight and when the tablet wakes.
    pub today: RwSignal<NaiveDate>,
    /// What the strip says of the book: nothing is saved while a letter is not.
    pub saving: Signal<Saving>,
    /// Something was typed that the queue does not have yet.
    typing: RwSignal<bool>,
    /// "Ai đang ghi?"; `None` until someone said so.
    pub author: RwSignal<Option<Subject>>,
    /// What `Hoàn tác` would take back.
    pub last_act: RwSignal<Option<LastAct>>,
    /// Another window writes: here one only reads.
    pub read_only: RwSignal<bool>,
    /// An invented ward, to be tried out: nothing leaves it, and nothing of it is kept.
    pub is_sample: bool,
    /// What the writing window wrote could not be read here.
    pub behind: RwSignal<bool>,
    /// Nobody was there, and the book could not be locked because something is not on disk: names are covered.
    pub covered: RwSignal<bool>,
    /// The screen is locked under the PIN: no page is shown.
    pub asks_pin: RwSignal<bool>,
    /// `Ẩn tên`: others look at the screen, and everybody stands there by initials.
    pub hide_names: RwSignal<bool>,
    anything: RwSignal<u64>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LastAct {
    pub id: EntryId,
    /// Everything it wrote about.
    pub subjects: Vec<Subject>,
    /// In words, after "Hoàn tác: ".
    pub label: String,
}

/// What an act made.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    pub act: EntryId,
    /// The first subject the act wrote about: the new person, contact, meeting …
    pub subject: Subject,
    /// Every subject, in the order of the act's facts.
    pub subjects: Vec<Subject>,
}

/// Why an act was not recorded.
#[derive(Clone, Debug, PartialEq)]
pub enum NotRecorded {
    Refused(Refusal),
    /// Another window holds the book.
    ReadOnly,
}

struct Inner {
    register: RefCell<Register>,
    pen: RefCell<Pen>,
    letter: Cell<char>,
    vault: Rc<Vault>,
    queue: Queue,
    drafts: drafts::Drafts,
    lists: lists::Lists,
    versions: RefCell<BTreeMap<Subject, ArcTrigger>>,
    /// Those that were read since the Register last changed.
    fields: RefCell<HashMap<Subject, Rc<Fields>>>,
}

/// What an opened book begins with.
pub struct Opened {
    pub vault: Rc<Vault>,
    pub register: Register,
    pub pen: Pen,
    pub letter: char,
    pub drafts: Vec<Draft>,
    pub read_only: bool,
    pub is_sample: bool,
}

/// The state of the open book; only within the screens of an open book.
pub fn use_state() -> AppState {
    expect_context::<AppState>()
}

/// Whether names are hidden; within the screens of an open book, and followed.
pub fn hides_names() -> bool {
    use_state().hide_names.get()
}

impl AppState {
    /// Called once, by the component that lives as long as the book is open.
    pub fn new(opened: Opened) -> Self {
        let (queued, typing) = (RwSignal::new(Saving::Saved { at: None }), RwSignal::new(false));
        let saving = Memo::new(move |_| match queued.get() {
            Saving::Saved { .. } if typing.get() => Saving::Waiting,
            told => told,
        });
        let read_only = RwSignal::new(opened.read_only);
        let queue = Queue::new(opened.vault.clone(), saving::surroundings(queued, read_only));
        let inner = Inner {
            register: RefCell::new(opened.register),
            pen: RefCell::new(opened.pen),
            letter: Cell::new(opened.letter),
            vault: opened.vault,
            queue,
            drafts: drafts::Drafts::new(opened.drafts),
            lists: lists::Lists::default(),
            versions: RefCell::default(),
            fields: RefCell::default(),
        };
        let state = Self {
            inner: StoredValue::new_local(Rc::new(inner)),
            today: RwSignal::new(today_now()),
            saving: saving.into(),
            typing,
            author: RwSignal::new(None),
            last_act: RwSignal::new(None),
            read_only,
            is_sample: opened.is_sample,
            behind: RwSignal::new(false),
            covered: RwSignal::new(false),
            asks_pin: RwSignal::new(false),
            hide_names: RwSignal::new(false),
            anything: RwSignal::new(0),
        };
        clock::keep_today(state.today);
        drafts::write_when_hidden(state);
        state
    }

    fn inner(&self) -> Rc<Inner> {
        self.inner.get_value()
    }

    /// Reads the Register without being told of changes: for what a tap does.
    pub fn with<R>(&self, read: impl FnOnce(&Register) -> R) -> R {
        read(&self.inner().register.borrow())
    }

    /// Reads the Register again whenever anything in the book changes: for lists and figures.
    pub fn read<R>(&self, read: impl FnOnce(&Register) -> R) -> R {
        self.anything.track();
        self.with(read)
    }

    /// Reads the Register again whenever this root (a person, a meeting, a plan, the unit …) changes.
    pub fn read_of<R>(&self, root: &Subject, read: impl FnOnce(&Register) -> R) -> R {
        self.version(root).track();
        self.with(read)
    }

    /// A person, followed.
    pub fn person(&self, id: &Subject) -> Option<Rc<Person>> {
        self.read_of(id, |register| register.person(id).cloned())
    }

    /// A meeting, followed.
    pub fn meeting(&self, id: &Subject) -> Option<Rc<Meeting>> {
        self.read_of(id, |register| register.meeting(id).cloned())
    }

    /// A plan, followed.
    pub fn plan(&self, id: &Subject) -> Option<Rc<Plan>> {
        self.read_of(id, |register| register.plan(id).cloned())
    }

    fn version(&self, root: &Subject) -> ArcTrigger {
        self.inner().versions.borrow_mut().entry(root.clone()).or_default().clone()
    }

    /// Erased bodies were taken off the disk.
    pub fn no_longer_held(&self, bodies: &BTreeSet<EntryId>) {
        self.inner().register.borrow_mut().no_longer_held(bodies);
    }

    /// After a restore: from now on a new writer writes.
    pub fn write_as(&self, writer: WriterId, letter: char) {
        let inner = self.inner();
        let pen = inner.pen.borrow().renewed(writer);
        *inner.pen.borrow_mut() = pen;
        inner.letter.set(letter);
    }

    /// Who writes here.
    pub fn writer(&self) -> WriterId {
        self.inner().pen.borrow().writer()
    }

    /// What a backup from memory holds. What waits for the disk is from now on another writer's.
    pub fn memory(&self) -> Memory {
        let inner = self.inner();
        let renamed = {
            let mut random = random_word;
            let pen = &mut *inner.pen.borrow_mut();
            let mut desk = Desk { pen, author: None, now_millis: now_millis(), random: &mut random };
            inner.fields.borrow_mut().clear();
            aside::set_aside(&inner.queue, &mut inner.register.borrow_mut(), &mut desk)
        };
        if !renamed.is_empty() {
            if let Some(mut last) = self.last_act.get_untracked() {
                last.id = *renamed.get(&last.id).unwrap_or(&last.id);
                self.last_act.set(Some(last));
            }
            let versions: Vec<_> = inner.versions.borrow().values().cloned().collect();
            versions.iter().for_each(ArcTrigger::notify);
            self.anything.update(|version| *version += 1);
        }
        let drafts = self.drafts_whole();
        Memory::of(&inner.register.borrow(), &inner.queue, drafts)
    }

    /// The letter this machine has in the book; the one it began with, while its own line is not written.
    pub fn letter(&self) -> char {
        let inner = self.inner();
        let own = self.own_machine().map(|machine| machine.fact.letter);
        own.unwrap_or_else(|| inner.letter.get())
    }

    fn own_machine(&self) -> Option<Rc<Machine>> {
        let writer = self.inner().pen.borrow().writer();
        self.with(|register| register.machines().find(|machine| machine.entry.writer == writer).cloned())
    }

    /// Codes made from now on carry another letter; those that were made keep theirs.
    pub fn change_letter(&self, letter: char, label: String) -> Result<(), NotRecorded> {
        let fact = Fact::MachineJoined(MachineJoined { letter });
        let command = match self.own_machine() {
            Some(machine) => Command::Correct { event: machine.subject.clone(), fact },
            None => Command::Record { fact, fields: vec![] },
        };
        self.act(&command, label).map(|_| ())
    }

    pub fn vault(&self) -> Rc<Vault> {
        self.inner().vault.clone()
    }

    pub fn queue(&self) -> Queue {
        self.inner().queue.clone()
    }

    /// Puts every page away until the PIN is typed. Whoever types it may be somebody else: they say who they are, and
    /// find nothing to take back.
    pub fn ask_pin(&self) {
        self.asks_pin.set(true);
        self.author.set(None);
        self.last_act.set(None);
    }

    /// Writes what is being typed and waits for the disk; tells whether everything is there.
    pub async fn flush(&self) -> bool {
        self.write_drafts();
        self.inner().queue.flush().await == QueueState::Idle
    }
}
