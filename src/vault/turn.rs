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

/// What `work` answers, or `None` when `limit` is ready first.
pub async fn within<T>(work: impl Future<Output = T>, limit: impl Future<Output = ()>) -> Option<T> {
    let (mut work, mut limit) = (pin!(work), pin!(limit));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(answer) => Poll::Ready(Some(answer)),
        Poll::Pending => limit.as_mut().poll(context).map(|()| None),
    })
    .await
}
