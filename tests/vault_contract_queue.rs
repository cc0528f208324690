//! The queue: what was pushed reaches the disk in order, whatever fails on the way.
#![cfg(not(target_arch = "wasm32"))]

mod vault_support;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use dong_hanh::ledger::{Entry, Pen, WriterId};
use dong_hanh::vault::memory::{Fault, MemoryStore};
use dong_hanh::vault::queue::{COMMIT_LIMIT_MS, Queue, QueueState, Surroundings, retry_after_ms};
use dong_hanh::vault::records::{Draft, DraftName};
use dong_hanh::vault::store::{KeyRange, Pending, Record, RecordKey, Store, StoreError, StoreName, Write};
use dong_hanh::vault::{Act, Vault, VaultError};
use futures_executor::block_on;
use vault_support::{WRITER, entries, new_book, open, password, seeded};

/// Runs the loop of a queue when told to, and keeps what it said and how long it slept.
#[derive(Clone, Default)]
struct Stage {
    spawned: Rc<RefCell<VecDeque<Pending<'static, ()>>>>,
    states: Rc<RefCell<Vec<QueueState>>>,
    slept: Rc<RefCell<Vec<u32>>>,
    /// True: the limit of every commit is over before the store answers.
    impatient: bool,
    /// True: no sleep ever ends.
    asleep: bool,
}

impl Stage {
    fn queue(&self, vault: Vault) -> Queue {
        let (spawned, states, slept) = (self.spawned.clone(), self.states.clone(), self.slept.clone());
        let (impatient, asleep) = (self.impatient, self.asleep);
        let surroundings = Surroundings {
            spawn: Box::new(move |task| spawned.borrow_mut().push_back(task)),
            sleep: Box::new(move |ms| {
                if asleep || (ms == COMMIT_LIMIT_MS && !impatient) {
                    return Box::pin(std::future::pending());
                }
                slept.borrow_mut().push(ms);
                Box::pin(async {})
            }),
            changed: Box::new(move |state| states.borrow_mut().push(state.clone())),
        };
        Queue::new(Rc::new(vault), surroundings)
    }

    fn settle(&self) {
        while let Some(task) = { self.spawned.borrow_mut().pop_front() } {
            block_on(task);
        }
    }

    /// Lets every loop go on as far as it can, once.
    fn poll_once(&self) {
        let tasks = std::mem::take(&mut *self.spawned.borrow_mut());
        for mut task in tasks {
            let mut context = Context::from_waker(Waker::noop());
            if task.as_mut().poll(&mut context).is_pending() {
                self.spawned.borrow_mut().push_back(task);
            }
        }
    }

    fn states(&self) -> Vec<QueueState> {
        self.states.take()
    }
}

fn act(number: u64, drops: Option<&str>) -> Act {
    Act { entries: entries(WRITER, number - 1, 1), drops: drops.map(name), attachments: vec![] }
}

fn name(form: &str) -> DraftName {
    DraftName { form: form.into(), subject: "person-1".into() }
}

fn draft(form: &str, data: &str) -> Draft {
    Draft::new(name(form), data)
}

fn waiting_entries(queue: &Queue) -> Vec<Entry> {
    queue.waiting_acts().into_iter().flat_map(|act| act.entries).collect()
}

/// What a restart finds: how many entries, in their order, and which drafts.
fn on_disk(store: &MemoryStore) -> (usize, Vec<String>) {
    block_on(async {
        let vault = open(store).await.expect("opens");
        let mut all = Vec::new();
        let report = vault.for_each_batch(|batch| all.extend(batch)).await.expect("reads");
        assert_eq!(report.damage, vec![]);
        assert_eq!(all, entries(WRITER, 0, all.len() as u64));
        let mut drafts: Vec<_> =
            vault.drafts().await.expect("reads").into_iter().map(|draft| draft.data).collect();
        drafts.sort();
        (all.len(), drafts)
    })
}

#[test]
fn saved_is_said_only_when_nothing_waits() {
    let (store, stage) = (MemoryStore::default(), Stage::default());
    let queue = stage.queue(block_on(new_book(&store)).expect("a new book"));
    assert_eq!(queue.state(), QueueState::Idle);
    queue.push_draft(draft("contact", "một"));
    queue.push_act(act(1, Some("contact")));
    queue.push_act(act(2, None));
    assert_eq!(queue.state(), QueueState::Saving { waiting: 1 });
    assert_eq!(on_disk(&store), (0, vec![]));
    stage.settle();
    let waiting: Vec<_> = stage
        .states()
        .into_iter()
        .map(|state| match state {
            QueueState::Saving { waiting } => waiting,
            QueueState::Idle => 0,
            QueueState::Failing { .. } => panic!("nothing fails here"),
        })
        .collect();
    assert_eq!(waiting, [1, 2, 1, 0, 0]);
    assert_eq!(on_disk(&store), (2, vec![]));
}

#[test]
fn a_draft_overwrites_what_waits_of_it_but_never_crosses_its_act() {
    let (store, stage) = (MemoryStore::default(), Stage::default());
    let queue = stage.queue(block_on(new_book(&store)).expect("a new book"));
    queue.push_act(act(1, None));
    for letters in 1..=50 {
        queue.push_draft(draft("contact", &"a".repeat(letters)));
    }
    assert_eq!(queue.waiting_drafts(), [draft("contact", &"a".repeat(50))]);
    queue.push_act(act(2, Some("contact")));
    queue.push_draft(draft("contact", "của lần sau"));
    queue.push_draft(draft("support", "bỏ"));
    queue.push_drop_draft(name("support"));
    assert_eq!(waiting_entries(&queue), entries(WRITER, 0, 2));
    // The draft that its act ends is not what is being typed; the one begun since is.
    assert_eq!(queue.waiting_drafts(), [draft("contact", "của lần sau")]);
    let before = store.operations();
    stage.settle();
    // Two acts, three drafts, one end of a draft: six commits for fifty-five pushes.
    assert_eq!(store.operations() - before, 6);
    assert_eq!(on_disk(&store), (2, vec!["của lần sau".into()]));
}

#[test]
fn failures_are_tried_again_ever_more_slowly() {
    let delays: Vec<_> = (1..=9).map(retry_after_ms).collect();
    assert_eq!(delays, [250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
    assert_eq!(retry_after_ms(u32::MAX), 15_000);
    let (store, stage) = (MemoryStore::default(), Stage::default());
    let queue = stage.queue(block_on(new_book(&store)).expect("a new book"));
    let begun = store.operations();
    // The first commit fails, then the reading that settles the doubt, twice.
    for nth in 1..=3 {
        store.fail_at(begun + nth, Fault::Before(StoreError::QuotaExceeded));
    }
    queue.push_act(act(1, None));
    stage.settle();
    assert_eq!(*stage.slept.borrow(), [250, 500, 1000]);
    let failures: Vec<_> = stage
        .states()
        .into_iter()
        .filter_map(|state| match state {
            QueueState::Failing { waiting, reason, failures } => Some((waiting, reason, failures)),
            _ => None,
        })
        .collect();
    let full = VaultError::Store(StoreError::QuotaExceeded);
    assert_eq!(failures, [(1, full.clone(), 1), (1, full.clone(), 2), (1, full, 3)]);
    assert_eq!(queue.state(), QueueState::Idle);
    assert_eq!(on_disk(&store), (1, vec![]));
}

#[test]
fn a_tab_that_lost_the_book_keeps_everything_and_stops_trying() {
    let (store, stage) = (MemoryStore::default(), Stage::default());
    let queue = stage.queue(block_on(new_book(&store)).expect("a new book"));
    block_on(async { open(&store).await.expect("opens").take_over().await }).expect("taken");
    queue.push_act(act(1, None));
    stage.settle();
    assert!(matches!(queue.state(), QueueState::Failing { waiting: 1, failures: 1, .. }));
    assert!(matches!(block_on(queue.flush()), QueueState::Failing { .. }));
    assert_eq!(*stage.slept.borrow(), [] as [u32; 0]);
    assert_eq!(waiting_entries(&queue), entries(WRITER, 0, 1));
    queue.retry();
    stage.settle();
    assert!(matches!(queue.state(), QueueState::Failing { waiting: 1, .. }));
    assert_eq!(on_disk(&store), (0, vec![]));
}

#[test]
fn an_act_whose_number_another_tab_gave_to_another_is_not_taken_for_written() {
    let (store, stage) = (MemoryStore::default(), Stage::default());
    let queue = stage.queue(block_on(new_book(&store)).expect("a new book"));
    let other = block_on(open(&store)).expect("opens");
    block_on(other.take_over()).expect("taken");
    let theirs = Pen::new(WriterId(WRITER)).write(b"{}".to_vec(), 1);
    block_on(other.append(&Act { entries: vec![theirs], ..Act::default() })).expect("saved");
    for number in 1..=3 {
        queue.push_act(act(number, None));
        stage.settle();
        assert_eq!(waiting_entries(&queue), entries(WRITER, 0, number));
    }
}

/// Everything a day does, with the `k`-th operation failing, for every k, before it is done and after.
#[test]
fn whichever_operation_fails_everything_pushed_is_there_after_a_restart() {
    for lost_answer in [false, true] {
        for k in 1.. {
            let (store, stage) = (MemoryStore::default(), Stage::default());
            let error = StoreError::Failed("pulled".into());
            store.fail_at(k, if lost_answer { Fault::After(error) } else { Fault::Before(error) });
            let vault = block_on(async {
                match new_book(&store).await {
                    Err(VaultError::Store(_)) => match new_book(&store).await {
                        // The first answer was lost: the book is there, and opens.
                        Err(VaultError::BookExists) => {
                            let vault = open(&store).await?;
                            vault.take_over().await.map(|_| vault)
                        }
                        other => other,
                    },
                    other => other,
                }
            });
            let queue = stage.queue(vault.expect("laid at the second try"));
            for number in 1..=4 {
                queue.push_draft(draft("contact", "đang gõ"));
                queue.push_act(act(number, Some("contact")));
            }
            queue.push_act(Act { entries: entries(WRITER, 4, 600), ..Act::default() });
            queue.push_draft(draft("support", "còn dở"));
            stage.settle();
            assert_eq!(queue.state(), QueueState::Idle);
            // A compaction that failed is made good after the next act.
            queue.push_act(act(605, None));
            stage.settle();
            let reached = store.operations() >= k;
            store.heal();
            assert_eq!(on_disk(&store), (605, vec!["còn dở".into()]), "operation {k}");
            if !reached {
                assert!(k > 20);
                break;
            }
        }
    }
}

/// Once `silent`, commits arrive and never answer.
struct Silent {
    store: MemoryStore,
    silent: Cell<bool>,
}

impl Store for Silent {
    fn read(&self, store: StoreName, range: KeyRange) -> Pending<'_, Result<Vec<Record>, StoreError>> {
        self.store.read(store, range)
    }

    fn keys(&self, store: StoreName) -> Pending<'_, Result<Vec<RecordKey>, StoreError>> {
        self.store.keys(store)
    }

    fn commit(&self, expected_epoch: Option<u64>, batch: Vec<Write>) -> Pending<'_, Result<(), StoreError>> {
        let done = self.store.commit(expected_epoch, batch);
        if self.silent.get() { Box::pin(std::future::pending()) } else { done }
    }
}

#[test]
fn a_commit_without_an_answer_is_looked_up_and_not_done_twice() {
    let store = MemoryStore::default();
    block_on(new_book(&store)).expect("a new book");
    let silent = Rc::new(Silent { store: store.clone(), silent: Cell::new(false) });
    let vault = block_on(async {
        let vault = Vault::open(silent.clone(), seeded(9), &password()).await?;
        vault.take_over().await.map(|_| vault)
    });
    let stage = Stage { impatient: true, ..Stage::default() };
    let queue = stage.queue(vault.expect("opens"));
    silent.silent.set(true);
    queue.push_act(act(1, None));
    queue.push_act(act(2, None));
    stage.settle();
    // Both were written and neither answered; the reading after the limit found each in its place.
    assert_eq!(queue.state(), QueueState::Idle);
    assert_eq!(stage.states().iter().filter(|state| matches!(state, QueueState::Failing { .. })).count(), 2);
    assert_eq!(on_disk(&store), (2, vec![]));
}

#[test]
fn whoever_asks_does_not_wait_until_it_is_tried_again() {
    let store = MemoryStore::default();
    let vault = block_on(new_book(&store)).expect("a new book");
    // Nobody ever wakes by themselves here.
    let stage = Stage { asleep: true, ..Stage::default() };
    let queue = stage.queue(vault);
    store.fail_at(store.operations() + 1, Fault::Before(StoreError::QuotaExceeded));
    queue.push_act(act(1, None));
    stage.poll_once();
    assert!(matches!(queue.state(), QueueState::Failing { waiting: 1, .. }));
    stage.poll_once();
    assert_eq!(on_disk(&store), (0, vec![]));
    queue.retry();
    stage.poll_once();
    assert_eq!(queue.state(), QueueState::Idle);
    assert_eq!(on_disk(&store), (1, vec![]));
    // With nothing left to write nothing is begun.
    queue.retry();
    assert_eq!(queue.state(), QueueState::Idle);
}

/// Commits are done at once and answered when `answers` says so.
struct Slow {
    store: MemoryStore,
    answers: Rc<Cell<bool>>,
}

impl Store for Slow {
    fn read(&self, store: StoreName, range: KeyRange) -> Pending<'_, Result<Vec<Record>, StoreError>> {
        self.store.read(store, range)
    }

    fn keys(&self, store: StoreName) -> Pending<'_, Result<Vec<RecordKey>, StoreError>> {
        self.store.keys(store)
    }

    fn commit(&self, expected_epoch: Option<u64>, batch: Vec<Write>) -> Pending<'_, Result<(), StoreError>> {
        let done = self.store.commit(expected_epoch, batch);
        let answers = self.answers.clone();
        Box::pin(async move {
            poll_fn(|_| if answers.get() { Poll::Ready(()) } else { Poll::Pending }).await;
            done.await
        })
    }
}

#[test]
fn what_was_rewritten_while_the_disk_had_it_is_written_as_it_is_now() {
    let store = MemoryStore::default();
    block_on(new_book(&store)).expect("a new book");
    let answers = Rc::new(Cell::new(true));
    let slow = Rc::new(Slow { store: store.clone(), answers: answers.clone() });
    let secret = password();
    let vault = block_on(Vault::open(slow, seeded(9), &secret)).expect("opens");
    block_on(vault.take_over()).expect("taken");
    let stage = Stage { asleep: true, ..Stage::default() };
    let queue = stage.queue(vault);
    answers.set(false);
    queue.push_act(act(1, None));
    stage.poll_once();
    let again = entries(0xB, 0, 1);
    queue.rewrite(|acts| acts.iter().map(|_| again.clone()).collect());
    assert_eq!(waiting_entries(&queue), again);
    answers.set(true);
    stage.poll_once();
    assert_eq!(queue.state(), QueueState::Idle);
    let vault = block_on(open(&store)).expect("opens");
    let mut all = Vec::new();
    block_on(vault.for_each_batch(|batch| all.extend(batch))).expect("reads");
    assert_eq!(all, [entries(WRITER, 0, 1), again].concat());
}
