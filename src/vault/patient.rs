//! A store that is not waited for without end: what does not answer in time has failed, and says so.

use std::rc::Rc;

use super::store::*;
use super::turn::within;

/// A read, or a small commit, that has not answered by then has failed, in milliseconds.
pub const ANSWER_LIMIT_MS: u32 = 8_000;
/// A commit of more than this is a backup or a compaction and takes as long as it takes; in bytes.
const SMALL: usize = 256 * 1024;

pub struct Patient {
    store: Rc<dyn Store>,
    /// Ready after so many milliseconds.
    sleep: Box<dyn Fn(u32) -> Pending<'static, ()>>,
}

impl Patient {
    pub fn new(store: Rc<dyn Store>, sleep: Box<dyn Fn(u32) -> Pending<'static, ()>>) -> Self {
        Self { store, sleep }
    }

    async fn in_time<T>(&self, work: Pending<'_, Result<T, StoreError>>) -> Result<T, StoreError> {
        within(work, (self.sleep)(ANSWER_LIMIT_MS)).await.unwrap_or(Err(StoreError::TimedOut))
    }
}

impl Store for Patient {
    fn read(&self, store: StoreName, range: KeyRange) -> Pending<'_, Result<Vec<Record>, StoreError>> {
        Box::pin(self.in_time(self.store.read(store, range)))
    }

    fn keys(&self, store: StoreName) -> Pending<'_, Result<Vec<RecordKey>, StoreError>> {
        Box::pin(self.in_time(self.store.keys(store)))
    }

    fn commit(&self, expected_epoch: Option<u64>, batch: Vec<Write>) -> Pending<'_, Result<(), StoreError>> {
        let size: usize = batch.iter().map(Write::size).sum();
        let commit = self.store.commit(expected_epoch, batch);
        if size > SMALL { commit } else { Box::pin(self.in_time(commit)) }
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};

    use super::*;
    use crate::vault::memory::MemoryStore;

    /// Answers nothing, ever.
    struct Mute;

    impl Store for Mute {
        fn read(&self, _: StoreName, _: KeyRange) -> Pending<'_, Result<Vec<Record>, StoreError>> {
            Box::pin(pending())
        }

        fn keys(&self, _: StoreName) -> Pending<'_, Result<Vec<RecordKey>, StoreError>> {
            Box::pin(pending())
        }

        fn commit(&self, _: Option<u64>, _: Vec<Write>) -> Pending<'_, Result<(), StoreError>> {
            Box::pin(pending())
        }
    }

    fn at_the_end_of_patience(store: impl Store + 'static) -> Patient {
        Patient::new(Rc::new(store), Box::new(|_| Box::pin(ready(()))))
    }

    #[test]
    fn what_does_not_answer_has_failed() {
        let mute = at_the_end_of_patience(Mute);
        futures_executor::block_on(async {
            let range = KeyRange::All;
            assert_eq!(mute.read(StoreName::Head, range.clone()).await, Err(StoreError::TimedOut));
            assert_eq!(mute.keys(StoreName::Tail).await, Err(StoreError::TimedOut));
            assert_eq!(mute.commit(None, vec![]).await, Err(StoreError::TimedOut));
            // What answers at once is in time.
            let quick = at_the_end_of_patience(MemoryStore::default());
            assert_eq!(quick.read(StoreName::Head, range).await, Ok(vec![]));
        });
    }
}
