//! What is carried between installations and windows: backups, also those made while nothing can be written, come
//! back without a fork, and everything in them is read.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::duplicate_mod, reason = "books of both rooms are needed, and each draws its own chance")]

mod support;
mod vault_support;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;
use std::task::{Context, Waker};

use dong_hanh::casework::act::{Desk, Renamed};
use dong_hanh::casework::decide::Command;
use dong_hanh::casework::fact::*;
use dong_hanh::casework::person::field;
use dong_hanh::casework::{Register, machine, tablet};
use dong_hanh::ledger::{Entry, EntryId, Pen, Subject, WriterId};
use dong_hanh::vault::aside::{self, Memory};
use dong_hanh::vault::backup::BackupFile;
use dong_hanh::vault::container::read_backup;
use dong_hanh::vault::crypto::SecretBytes;
use dong_hanh::vault::head::Secret;
use dong_hanh::vault::hex_bytes::HexBytes;
use dong_hanh::vault::memory::MemoryStore;
use dong_hanh::vault::password::Kdf;
use dong_hanh::vault::queue::{Queue, QueueState, Surroundings};
use dong_hanh::vault::records::{Begun, Draft, DraftName, sha256};
use dong_hanh::vault::recovery::RecoveryCode;
use dong_hanh::vault::restore::Opened;
use dong_hanh::vault::store::{KeyRange, Pending, Record, RecordKey, Store, StoreError, StoreName, Write};
use dong_hanh::vault::{Act, NewBook, Vault};
use futures_executor::block_on;
use support::book::*;
use support::split_mix::SplitMix;
use vault_support::seeded;

/// A disk that can be full.
struct Disk {
    store: MemoryStore,
    full: Rc<Cell<bool>>,
}

impl Store for Disk {
    fn read(&self, store: StoreName, range: KeyRange) -> Pending<'_, Result<Vec<Record>, StoreError>> {
        self.store.read(store, range)
    }

    fn keys(&self, store: StoreName) -> Pending<'_, Result<Vec<RecordKey>, StoreError>> {
        self.store.keys(store)
    }

    fn commit(&self, expected_epoch: Option<u64>, batch: Vec<Write>) -> Pending<'_, Result<(), StoreError>> {
        match self.full.get() {
            true => Box::pin(async { Err(StoreError::QuotaExceeded) }),
            false => self.store.commit(expected_epoch, batch),
        }
    }
}

fn secret() -> Secret {
    Secret::Password(SecretBytes::new([1; 32]))
}

type Tasks = Rc<RefCell<VecDeque<Pending<'static, ()>>>>;

/// A window of the app with the book open: what it shows, what it writes with, and what waits.
struct Window {
    tablet: Tablet,
    /// Draws writers.
    random: SplitMix,
    vault: Rc<Vault>,
    queue: Queue,
    tasks: Tasks,
}

impl Window {
    fn of(vault: Vault, tablet: Tablet) -> Self {
        let (vault, tasks) = (Rc::new(vault), Tasks::default());
        let spawned = tasks.clone();
        let surroundings = Surroundings {
            spawn: Box::new(move |task| spawned.borrow_mut().push_back(task)),
            sleep: Box::new(|_| Box::pin(std::future::pending())),
            changed: Box::new(|_| {}),
        };
        let random = SplitMix(tablet.pen.writer().0.rotate_left(8));
        Self { tablet, random, queue: Queue::new(vault.clone(), surroundings), vault, tasks }
    }

    /// Lets the queue write as far as the disk lets it.
    fn settle(&self) {
        let tasks = std::mem::take(&mut *self.tasks.borrow_mut());
        for mut task in tasks {
            if task.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending() {
                self.tasks.borrow_mut().push_back(task);
            }
        }
    }

    /// What a tap does.
    #[track_caller]
    fn act(&mut self, command: &Command, papers: &[&[u8]]) -> Vec<Entry> {
        let entries = self.tablet.do_it(command).unwrap_or_else(|refusal| panic!("{refusal}: {command:?}"));
        let attachments = papers.iter().map(|bytes| Rc::from(*bytes)).collect();
        self.queue.push_act(Act { entries: entries.clone(), drops: None, attachments });
        self.settle();
        entries
    }

    #[track_caller]
    fn open_person(&mut self, name: &str) -> Vec<Entry> {
        let person = text_pairs(&[(field::FULL_NAME, name), (field::BORN, "1990")]);
        self.act(&Command::OpenPerson { on: day(40), person, episode: vec![] }, &[])
    }

    /// What `Sao lưu` does while the disk does not write.
    fn back_up(&mut self) -> (BackupFile, Renamed) {
        let now_millis = self.tablet.now_millis;
        let mut next = || self.random.next();
        let tablet::Tablet { register, pen, .. } = &mut *self.tablet;
        let mut desk = Desk { pen, author: None, now_millis, random: &mut next };
        let renamed = aside::set_aside(&self.queue, register, &mut desk);
        let memory = Memory::of(register, &self.queue, vec![]);
        let file = block_on(self.vault.back_up_memory(&memory)).expect("writes");
        assert_eq!(block_on(self.vault.try_restore(&file)), Ok(BTreeSet::new()), "no paper is missing");
        (file, renamed)
    }

    /// What `Dùng ở cửa sổ này` does: the same book anew, with what this window could not write.
    fn taken_over(self, set_aside: Option<WriterId>) -> Self {
        let waiting = self.queue.waiting_acts();
        block_on(self.vault.take_over()).expect("taken");
        let vault = Rc::into_inner(self.vault_alone()).expect("nobody else has it");
        let mut window = Self::of(vault, Tablet::new(77, 'A'));
        window.read();
        let now_millis = window.tablet.now_millis;
        let mut next = || window.random.next();
        let tablet::Tablet { register, pen, .. } = &mut *window.tablet;
        let mut desk = Desk { pen, author: None, now_millis, random: &mut next };
        for act in aside::take_up(register, waiting, set_aside, &mut desk) {
            window.queue.push_act(act);
        }
        window.settle();
        assert_eq!(window.queue.state(), QueueState::Idle);
        window
    }

    fn vault_alone(self) -> Rc<Vault> {
        let Self { vault, queue, tasks, .. } = self;
        tasks.borrow_mut().clear();
        drop(queue);
        vault
    }

    /// Reads what is on disk and goes on as whoever this installation is.
    fn read(&mut self) {
        let tablet::Tablet { register, pen, now_millis, .. } = &mut *self.tablet;
        let report = block_on(self.vault.for_each_batch(|batch| drop(register.apply(batch)))).expect("reads");
        assert_eq!(report.damage, vec![]);
        let writer = self.vault.writer().expect("known");
        *pen = register.ledger().last_head(writer).map_or_else(|| Pen::new(writer), Pen::after);
        for entry in register.ledger().entries() {
            pen.observe(entry.head.time, *now_millis);
        }
    }

    /// What `Khôi phục` does, and then how many entries came.
    fn restore(&mut self, file: &BackupFile) -> usize {
        let united = block_on(self.vault.unite(&opened(file))).expect("united");
        let count = united.entries.len();
        self.tablet.register.apply(united.entries);
        self.tablet.pen = self.tablet.pen.renewed(self.vault.writer().expect("a new one"));
        count
    }

    fn names(&self) -> BTreeSet<String> {
        let name =
            |person: &Rc<dong_hanh::casework::person::Person>| person.event.text(field::FULL_NAME).to_owned();
        self.tablet.register.persons().map(name).collect()
    }

    #[track_caller]
    fn is_whole(&self) {
        let ledger = self.tablet.register.ledger();
        assert_eq!((ledger.forks().collect::<Vec<_>>(), ledger.broken_chains()), (vec![], vec![]));
    }
}

fn opened(file: &BackupFile) -> Opened {
    block_on(read_backup(&file.bytes).expect("a backup").open(&secret())).expect("opens")
}

/// A book of every kind of thing on a disk that can be full, open in one window.
fn book() -> (Window, MemoryStore, Rc<Cell<bool>>) {
    let (store, full) = (MemoryStore::default(), Rc::new(Cell::new(false)));
    let disk = Rc::new(Disk { store: store.clone(), full: full.clone() });
    let (random, tablet) = (seeded(7), open_book());
    let new = NewBook {
        book: HexBytes([5; 16]),
        kdf: Kdf::fallback(&*random),
        password: &SecretBytes::new([1; 32]),
        recovery: &RecoveryCode::new(&*random),
        writer: tablet.pen.writer(),
    };
    let vault = block_on(Vault::create(disk, random, new)).expect("a new book");
    let entries = tablet.register.ledger().entries().cloned().collect();
    block_on(vault.append(&Act { entries, ..Act::default() })).expect("saved");
    (Window::of(vault, tablet), store, full)
}

/// Another window, or the same one after it was closed.
fn window(store: &MemoryStore, seed: u64) -> Window {
    let vault = block_on(Vault::open(Rc::new(store.clone()), seeded(seed), &secret())).expect("opens");
    block_on(vault.take_over()).expect("taken");
    let mut window = Window::of(vault, Tablet::new(seed, 'A'));
    window.read();
    window
}

fn meeting_of(register: &Register) -> Subject {
    register.meetings().find(|meeting| !meeting.opinions.is_empty()).expect("one").id().clone()
}

/// Acts that name other acts in every way there is.
fn entangled(window: &mut Window, paper: &[u8]) {
    window.open_person("Trần Văn Giữ");
    let undone = window.open_person("Lê Văn Bỏ");
    window.act(&Command::Undo { act: undone[0].id() }, &[]);
    let kept = window.tablet.register.persons().find(|it| it.event.text(field::FULL_NAME) == "Trần Văn Giữ");
    let kept = kept.expect("stands").id().clone();
    for phone in ["0905", "0906"] {
        let command = Command::Set { subject: kept.clone(), field: field::PHONE.into(), value: phone.into() };
        window.act(&command, &[]);
    }
    let meeting = meeting_of(&window.tablet.register);
    let minutes = MinutesFinalised {
        meeting,
        on: day(40),
        numbers: vec![],
        sha256: sha256(paper).to_string(),
        upto: Upto::of(window.tablet.register.ledger()),
    };
    window.act(&Command::Record { fact: minutes.into(), fields: vec![] }, &[paper]);
}

/// Whether the acts of [`entangled`] say of each other what they said when they were recorded.
#[track_caller]
fn is_entangled(register: &Register) {
    let kept =
        register.persons().find(|it| it.event.text(field::FULL_NAME) == "Trần Văn Giữ").expect("stands");
    assert_eq!(kept.event.fields.get(field::PHONE).expect("set").values().len(), 1);
    assert_eq!(kept.event.text(field::PHONE), "0906");
    assert!(register.persons().all(|it| it.event.text(field::FULL_NAME) != "Lê Văn Bỏ"));
    for (act, _) in register.undone_acts() {
        assert!(register.ledger().note(act).is_some_and(|note| note.record.act == act), "{act} is an act");
    }
    let meeting = register.meeting(&meeting_of(register)).expect("stands");
    let minutes = meeting.minutes().expect("finished");
    assert!(
        minutes.fact.upto.covers(kept.event.entry),
        "the minutes were finished after the person was opened"
    );
    assert!(!minutes.fact.upto.covers(minutes.entry));
}

#[test]
fn a_backup_of_what_a_full_disk_does_not_take_comes_back_beside_later_work() {
    let (mut first, store, full) = book();
    full.set(true);
    entangled(&mut first, b"%PDF minutes");
    assert!(matches!(first.queue.state(), QueueState::Failing { .. }));
    let (file, _) = first.back_up();
    // Later taps, and another copy: numbers that stand in the first file do not change any more.
    first.open_person("Phan Thị Sau");
    let (second, renamed) = first.back_up();
    assert!(renamed.is_empty());
    is_entangled(&first.tablet.register);
    first.is_whole();
    // `Vẫn khóa`: what was not on disk is gone from here. The book goes on.
    drop(first);
    let mut again = window(&store, 8);
    again.open_person("Võ Thị Mới");
    assert!(!again.names().contains("Trần Văn Giữ"));
    assert!(again.restore(&file) > 0);
    again.restore(&second);
    assert_eq!(again.restore(&file), 0);
    again.is_whole();
    is_entangled(&again.tablet.register);
    for name in ["Trần Văn Giữ", "Phan Thị Sau", "Võ Thị Mới"] {
        assert!(again.names().contains(name), "{name}");
    }
    let paper = block_on(again.vault.attachment(&sha256(b"%PDF minutes")));
    assert_eq!(paper, Ok(Some(b"%PDF minutes".to_vec())));
}

#[test]
fn what_a_backup_holds_is_not_there_twice_when_the_disk_takes_it_after_all() {
    let (mut first, store, full) = book();
    full.set(true);
    entangled(&mut first, b"%PDF minutes");
    let (file, _) = first.back_up();
    full.set(false);
    first.queue.retry();
    first.settle();
    assert_eq!(first.queue.state(), QueueState::Idle);
    let mut again = window(&store, 8);
    is_entangled(&again.tablet.register);
    assert_eq!(again.restore(&file), 0);
    again.open_person("Võ Thị Mới");
    again.is_whole();
}

#[test]
fn what_a_window_that_was_taken_over_recorded_comes_back_from_it_and_from_its_backup() {
    for backed_up in [false, true] {
        let (mut first, store, _) = book();
        let shared = first.tablet.register.ledger().last_head(first.tablet.pen.writer()).expect("wrote").seq;
        let mut second = window(&store, 8);
        let theirs = second.open_person("Hồ Thị Kia");
        entangled(&mut first, b"%PDF minutes");
        assert!(matches!(first.queue.state(), QueueState::Failing { .. }));
        let waited = first.queue.waiting_acts().len();
        let file = backed_up.then(|| first.back_up().0);
        let set_aside = backed_up.then(|| first.tablet.pen.writer());
        let mut first = first.taken_over(set_aside);
        first.is_whole();
        println!("{backed_up} {:?}", first.names());
        is_entangled(&first.tablet.register);
        assert!(first.names().contains("Hồ Thị Kia"));
        // What the other window wrote was not known when the minutes were finished.
        let register = &first.tablet.register;
        let meeting = register.meeting(&meeting_of(register)).expect("stands");
        let upto = &meeting.minutes().expect("finished").fact.upto;
        assert!(upto.covers(EntryId { writer: theirs[0].head.writer, seq: shared }));
        assert!(!upto.covers(theirs[0].id()));
        // They are on disk once, and the file has nothing else.
        assert_eq!(first.tablet.register.undone_acts().count(), 1);
        assert!(waited > 3);
        if let Some(file) = file {
            assert_eq!(first.restore(&file), 0);
        }
        let again = window(&store, 9);
        again.is_whole();
        is_entangled(&again.tablet.register);
    }
}

#[test]
fn a_paper_that_a_file_should_hold_and_does_not_is_counted() {
    let (mut first, _, full) = book();
    full.set(true);
    entangled(&mut first, b"%PDF minutes");
    let memory = Memory::of_acts(&first.tablet.register, &[], vec![]);
    let file = block_on(first.vault.back_up_memory(&memory)).expect("writes");
    let missing = block_on(first.vault.try_restore(&file));
    assert_eq!(missing, Ok([sha256(b"%PDF minutes")].into()));
}

#[test]
fn a_backup_restored_twice_and_worked_on_in_both_never_forks() {
    let (first, _, _) = book();
    let file = block_on(first.vault.write_backup(&[])).expect("writes");
    let worked_on = |seed, name: &str| {
        let store = MemoryStore::default();
        let vault = block_on(opened(&file).restore(Rc::new(store.clone()), seeded(seed))).expect("restores");
        drop(vault);
        let mut tablet = window(&store, seed + 1);
        tablet.open_person(name);
        tablet
    };
    let (mut one, two) = (worked_on(21, "Võ Văn Một"), worked_on(22, "Võ Văn Hai"));
    let at_first = one.tablet.register.persons().count();
    let from_two = block_on(two.vault.write_backup(&[])).expect("writes");
    assert!(one.restore(&from_two) > 0);
    one.is_whole();
    assert_eq!(one.tablet.register.persons().count(), at_first + 1);
    // And once more after both went on.
    one.open_person("Võ Văn Ba");
    assert_eq!(one.restore(&block_on(first.vault.write_backup(&[])).expect("writes")), 0);
    one.open_person("Võ Văn Tư");
    one.is_whole();
    assert_eq!(one.tablet.register.persons().count(), at_first + 3);
}

#[test]
fn what_is_being_typed_in_a_file_comes_into_the_open_book_and_never_over_what_is_typed_here() {
    let name = |form: &str| DraftName { form: form.into(), subject: "person-1".into() };
    let begun = Begun {
        author: Subject::named("member-1"),
        at: "2026-03-10T14:05:00+07:00".into(),
        over: vec![EntryId { writer: WriterId(1), seq: 3 }],
    };
    let theirs = Draft { begun: Some(begun), ..Draft::new(name("field:phone"), "09") };
    let (mut first, _, _) = book();
    let drafts =
        [theirs.clone(), Draft::new(name("contact"), "kể ở kia"), Draft::new(name("support"), "như nhau")];
    let file = block_on(first.vault.write_backup(&drafts)).expect("writes");
    for (form, data) in [("contact", "kể ở đây"), ("support", "như nhau")] {
        block_on(first.vault.put_draft(&Draft::new(name(form), data))).expect("saved");
    }
    let united = block_on(first.vault.unite(&opened(&file))).expect("united");
    assert_eq!((united.drafts, united.drafts_left), (vec![theirs.clone()], 1));
    let on_disk: BTreeMap<_, _> = block_on(first.vault.drafts())
        .expect("reads")
        .into_iter()
        .map(|draft| (draft.name.form.clone(), draft))
        .collect();
    assert_eq!(on_disk["field:phone"], theirs);
    assert_eq!(on_disk["contact"].data, "kể ở đây");
    // Recorded without a question only by whoever typed it, over what they saw.
    let (author, over) = (Subject::named("member-1"), [EntryId { writer: WriterId(1), seq: 3 }]);
    assert!(theirs.is_of(Some(&author), &over));
    assert!(!theirs.is_of(Some(&Subject::named("member-2")), &over));
    assert!(!theirs.is_of(Some(&author), &[]));
    assert!(!theirs.is_of(None, &over));
    assert!(!on_disk["contact"].is_of(Some(&author), &[]));
    first.open_person("Võ Thị Mới");
}

#[test]
fn letters_do_not_run_out_and_codes_stay_unique() {
    let mut base = open_book();
    for number in 2..=80 {
        let (letter, command) = machine::join(&base.register, None);
        let mut tablet = base.joined(number, letter);
        tablet.do_it(&command).unwrap_or_else(|refusal| panic!("machine {number}, {letter}: {refusal}"));
        assert_eq!(machine::letter_of(&tablet.register, WriterId(number)), Some(letter));
        for _ in 0..2 {
            tablet.open_person("Võ Thị Mới", day(40));
        }
        base.register.apply(tablet.register.ledger().entries().cloned().collect::<Vec<_>>());
    }
    let letters: BTreeSet<char> = base.register.machines().map(|machine| machine.fact.letter).collect();
    assert_eq!(letters.len(), 80);
    assert!(('A'..='Z').all(|letter| letters.contains(&letter)));
    let codes: BTreeSet<&str> = base.register.persons().map(|person| person.code()).collect();
    assert_eq!(codes.len(), base.register.persons().count());
}

#[test]
fn an_installation_that_restores_keeps_its_letter() {
    let mut tablet = open_book();
    for number in 2..40 {
        let before = tablet.pen.writer();
        tablet.pen = tablet.pen.renewed(WriterId(number));
        let (letter, command) = machine::join(&tablet.register, Some(before));
        assert_eq!(letter, 'A');
        tablet.do_it(&command).expect("told again");
        assert_eq!(tablet.register.machines().count(), 1);
        assert_eq!(machine::letter_of(&tablet.register, WriterId(number)), Some('A'));
    }
}
