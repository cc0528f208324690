//! The hybrid logical clock: a last tie-break, never a date that rules read.

use serde::{Deserialize, Serialize};

/// How far a remote time may be ahead before it no longer moves our clock: 24 hours.
pub const FAR_AHEAD_MILLIS: u64 = 24 * 60 * 60 * 1000;

/// Milliseconds since 1970 as a device claimed them, and a counter for entries of one millisecond.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Hlc {
    pub millis: u64,
    pub counter: u32,
}

/// Gives times that only rise, whatever the device's clock does.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    last: Hlc,
}

impl Clock {
    /// A clock that goes on after a time it gave before.
    pub fn after(last: Hlc) -> Self {
        Self { last }
    }

    /// Returns a time later than every one given or observed before.
    pub fn tick(&mut self, now_millis: u64) -> Hlc {
        self.last = if now_millis > self.last.millis {
            Hlc { millis: now_millis, counter: 0 }
        } else {
            self.after_last()
        };
        self.last
    }

    /// Takes note of a time another writer gave.
    ///
    /// Returns `false`, and does not move, when that time is more than 24 hours ahead of `now_millis`:
    /// the entry is kept, but one doubtful clock must not drag every other one with it.
    pub fn observe(&mut self, remote: Hlc, now_millis: u64) -> bool {
        if remote.millis > now_millis.saturating_add(FAR_AHEAD_MILLIS) {
            return false;
        }
        self.last = self.last.max(remote);
        true
    }

    fn after_last(&self) -> Hlc {
        match self.last.counter.checked_add(1) {
            Some(counter) => Hlc { counter, ..self.last },
            None => Hlc { millis: self.last.millis + 1, counter: 0 },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rises_when_the_device_clock_falls_back() {
        let mut clock = Clock::default();
        let times: Vec<Hlc> = [50, 50, 20, 60].iter().map(|now| clock.tick(*now)).collect();
        assert!(times.is_sorted_by(|a, b| a < b), "{times:?}");
        assert_eq!(times[3], Hlc { millis: 60, counter: 0 });
    }

    #[test]
    fn a_remote_time_a_day_ahead_moves_it_and_one_beyond_does_not() {
        let mut clock = Clock::default();
        assert!(!clock.observe(Hlc { millis: FAR_AHEAD_MILLIS + 11, counter: 0 }, 10));
        assert_eq!(clock.tick(10).millis, 10);
        assert!(clock.observe(Hlc { millis: FAR_AHEAD_MILLIS + 10, counter: 7 }, 10));
        assert_eq!(clock.tick(10), Hlc { millis: FAR_AHEAD_MILLIS + 10, counter: 8 });
    }
}
