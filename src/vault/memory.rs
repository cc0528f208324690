//! A store in memory: where a backup is tried before it is called good, and where tests break things.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::store::*;

type Contents = BTreeMap<(StoreName, RecordKey), Vec<u8>>;

/// Clones share their contents, as two tabs share one database.
#[derive(Clone, Default)]
pub struct MemoryStore(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    contents: Contents,
    /// How many reads and commits were asked for.
    operations: u64,
    faults: BTreeMap<u64, Fault>,
}

/// What goes wrong at one operation.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Nothing was done.
    Before(StoreError),
    /// It was done, and the answer was lost.
    After(StoreError),
}

impl MemoryStore {
    /// Makes the `nth` operation from the store's beginning (from 1) fail.
    pub fn fail_at(&self, nth: u64, fault: Fault) {
        self.0.borrow_mut().faults.insert(nth, fault);
    }

    /// Takes back every fault that has not happened yet.
    pub fn heal(&self) {
        self.0.borrow_mut().faults.clear();
    }

    /// How many operations there have been.
    pub fn operations(&self) -> u64 {
        self.0.borrow().operations
    }

    /// Lets `change` do to the records what a failing disk or a stranger would.
    pub fn tamper<T>(&self, change: impl FnOnce(&mut BTreeMap<(StoreName, RecordKey), Vec<u8>>) -> T) -> T {
        change(&mut self.0.borrow_mut().contents)
    }

    fn operate<T>(&self, act: impl FnOnce(&mut Contents) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let inner = &mut *self.0.borrow_mut();
        inner.operations += 1;
        match inner.faults.remove(&inner.operations) {
            None => act(&mut inner.contents),
            Some(Fault::Before(error)) => Err(error),
            Some(Fault::After(error)) => act(&mut inner.contents).and(Err(error)),
        }
    }
}

fn of_store(contents: &Contents, store: StoreName) -> impl Iterator<Item = (&RecordKey, &Vec<u8>)> {
    contents.iter().filter(move |((name, _), _)| *name == store).map(|((_, key), value)| (key, value))
}

impl Store for MemoryStore {
    fn read(&self, store: StoreName, range: KeyRange) -> Pending<'_, Result<Vec<Record>, StoreError>> {
        let (first, limit) = match &range {
            KeyRange::All => (RecordKey::new(), usize::MAX),
            KeyRange::One(key) => (key.clone(), 1),
            KeyRange::From { first, limit } => (first.clone(), *limit as usize),
        };
        let found = self.operate(|contents| {
            Ok(of_store(contents, store)
                .filter(
                    |(key, _)| {
                        if matches!(range, KeyRange::One(_)) { **key == first } else { **key >= first }
                    },
                )
                .take(limit)
                .map(|(key, value)| Record { key: key.clone(), value: value.clone() })
                .collect())
        });
        Box::pin(async { found })
    }

    fn keys(&self, store: StoreName) -> Pending<'_, Result<Vec<RecordKey>, StoreError>> {
        let keys =
            self.operate(|contents| Ok(of_store(contents, store).map(|(key, _)| key.clone()).collect()));
        Box::pin(async { keys })
    }

    fn commit(&self, expected_epoch: Option<u64>, batch: Vec<Write>) -> Pending<'_, Result<(), StoreError>> {
        let committed = self.operate(|contents| {
            // Guard: without this check `the_tab_that_was_taken_over_writes_nothing` is red.
            let epoch = contents.get(&(StoreName::Head, EPOCH_KEY.to_vec()));
            let found = epoch_from(epoch.map(Vec::as_slice));
            if found != expected_epoch {
                return Err(StoreError::StaleEpoch { expected: expected_epoch, found });
            }
            for write in batch {
                match write {
                    Write::Put { store, key, value } => contents.insert((store, key), value),
                    Write::Delete { store, key } => contents.remove(&(store, key)),
                };
            }
            Ok(())
        });
        Box::pin(async { committed })
    }
}
