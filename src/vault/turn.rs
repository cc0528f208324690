use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Poll, Waker};

/// Lets one writer in at a time: what the book amounts to is read, changed and committed across awaits.
#[derive(Default)]
pub struct Turn(RefCell<Waiting>);

#[derive(Default)]
struct Waiting {
    taken: bool,
    wakers: VecDeque<Waker>,
}

/// Held while writing; the turn passes on when it is dropped.
pub struct Taken<'a>(&'a Turn);

impl Turn {
    pub async fn take(&self) -> Taken<'_> {
        poll_fn(|context| {
            let waiting = &mut *self.0.borrow_mut();
            if waiting.taken {
                waiting.wakers.push_back(context.waker().clone());
                return Poll::Pending;
            }
            waiting.taken = true;
            Poll::Ready(Taken(self))
        })
        .await
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        let waiting = &mut *self.0.0.borrow_mut();
        waiting.taken = false;
        // All of them: one that gave up meanwhile would otherwise swallow the only call.
        waiting.wakers.drain(..).for_each(Waker::wake);
    }
}

/// What several pieces of work answer, in their order; while one waits the others go on.
pub async fn all<T>(work: impl IntoIterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut running: Vec<_> = work.into_iter().map(|one| (Box::pin(one), None)).collect();
    poll_fn(|context| {
        for (one, answer) in running.iter_mut().filter(|(_, answer)| answer.is_none()) {
            if let Poll::Ready(told) = one.as_mut().poll(context) {
                *answer = Some(told);
            }
        }
        let is_done = running.iter().all(|(_, answer)| answer.is_some());
        if is_done { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    running.into_iter().filter_map(|(_, answer)| answer).collect()
}

/// What `work` answers, or `None` when `limit` is ready first.
pub async fn within<T>(work: impl Future<Output = T>, limit: impl Future<Output = ()>) -> Option<T> {
    let (mut work, mut limit) = (pin!(work), pin!(limit));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(answer) => Poll::Ready(Some(answer)),
        Poll::Pending => limit.as_mut().poll(context).map(|()| None),
    })
    .await
}
