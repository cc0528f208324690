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

/// What both come to, worked on in turns.
pub async fn both<A, B>(one: impl Future<Output = A>, other: impl Future<Output = B>) -> (A, B) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    let (mut first, mut second) = (None, None);
    poll_fn(move |context| {
        if first.is_none()
            && let Poll::Ready(answer) = one.as_mut().poll(context)
        {
            first = Some(answer);
        }
        if second.is_none()
            && let Poll::Ready(answer) = other.as_mut().poll(context)
        {
            second = Some(answer);
        }
        match (first.take(), second.take()) {
            (Some(first), Some(second)) => Poll::Ready((first, second)),
            (one, other) => {
                (first, second) = (one, other);
                Poll::Pending
            }
        }
    })
    .await
}

/// What `work` answers; the `other` goes on beside it, and no longer than it.
pub async fn beside<T>(work: impl Future<Output = T>, other: impl Future<Output = ()>) -> T {
    let (mut work, mut other) = (pin!(work), pin!(other));
    let mut is_over = false;
    poll_fn(|context| {
        is_over = is_over || other.as_mut().poll(context).is_ready();
        work.as_mut().poll(context)
    })
    .await
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
