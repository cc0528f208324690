//! Moments drawn from a seed that is printed: a story that failed is told again with `SEED=…`.

use std::{
    env,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use crate::split_mix::SplitMix;

pub struct Chance(SplitMix);

impl Chance {
    /// From `SEED`, or from the clock; prints which.
    pub fn printed() -> Self {
        let given = env::var("SEED").ok().and_then(|text| text.parse().ok());
        let clock = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_nanos() as u64);
        let seed = given.unwrap_or_else(clock);
        println!("SEED={seed}");
        Self(SplitMix(seed))
    }

    pub fn next(&mut self) -> u64 {
        self.0.next()
    }

    /// Any number under `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u64) as usize]
    }

    /// Any time under `end`.
    pub fn within(&mut self, end: Duration) -> Duration {
        Duration::from_micros(self.below(end.as_micros() as u64))
    }
}
