//! The one who appends: gives each new entry its number, its place in the chain and its time.

use std::sync::Arc;

use super::entry::sha256;
use super::{Body, Clock, Entry, EntryId, Hash, Head, Hlc, WriterId};

#[derive(Clone, Debug)]
pub struct Pen {
    writer: WriterId,
    seq: u64,
    prev: Hash,
    clock: Clock,
}

impl Pen {
    /// A pen for a writer who has written nothing yet.
    pub fn new(writer: WriterId) -> Self {
        Self { writer, seq: 0, prev: [0; 32], clock: Clock::default() }
    }

    /// A pen that goes on after the last head its writer wrote, and never before its time: a device whose clock was
    /// set right must not date what comes after earlier than what came before.
    pub fn after(last: &Head) -> Self {
        Self { writer: last.writer, seq: last.seq, prev: last.hash(), clock: Clock::after(last.time) }
    }

    /// A pen for another writer of the same installation, who has written nothing yet: its times go on rising.
    pub fn renewed(&self, writer: WriterId) -> Self {
        Self { writer, seq: 0, prev: [0; 32], clock: self.clock }
    }

    pub fn writer(&self) -> WriterId {
        self.writer
    }

    /// The id the next entry will have; an act is named by its first entry.
    pub fn next_id(&self) -> EntryId {
        EntryId { writer: self.writer, seq: self.seq + 1 }
    }

    /// See [`Clock::observe`].
    pub fn observe(&mut self, remote: Hlc, now_millis: u64) -> bool {
        self.clock.observe(remote, now_millis)
    }

    pub fn write(&mut self, body: Vec<u8>, now_millis: u64) -> Entry {
        self.seq += 1;
        let head = Head {
            writer: self.writer,
            seq: self.seq,
            prev: self.prev,
            time: self.clock.tick(now_millis),
            body: sha256(&body),
        };
        self.prev = head.hash();
        Entry { head, body: Body::Present(Arc::from(body)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FAR_AHEAD_MILLIS;

    #[test]
    fn times_rise_although_the_clock_was_days_ahead_and_is_set_right() {
        let (ahead, now) = (10 * FAR_AHEAD_MILLIS, FAR_AHEAD_MILLIS);
        let last = Pen::new(WriterId(1)).write(b"{}".to_vec(), ahead).head;
        let mut opened_again = Pen::after(&last);
        // As at every opening: our own entries are seen among all others.
        opened_again.observe(last.time, now);
        let mut renewed = opened_again.renewed(WriterId(2));
        assert!(opened_again.write(b"{}".to_vec(), now).head.time > last.time);
        assert!(renewed.write(b"{}".to_vec(), now).head.time > last.time);
    }
}
