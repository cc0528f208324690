//! A statutory measure and its end. Never in lists, in the identity bar or on a paper: whoever looks at the case
//! reads it under `Thuộc diện` (rules 3, 19).

use chrono::NaiveDate;

use super::event::Event;
use super::fact::{MeasureEnded, MeasureReported};

#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    pub reported: Event<MeasureReported>,
    /// More than one when two tablets ended it.
    pub ended: Vec<Event<MeasureEnded>>,
}

impl Measure {
    /// The last day of it, as somebody recorded: the earliest of what was written.
    pub fn ended_on(&self) -> Option<NaiveDate> {
        self.ended.iter().map(|end| end.fact.on).min()
    }

    /// Whether nobody has recorded its end; its last day may have passed all the same.
    pub fn is_running(&self) -> bool {
        self.ended.is_empty()
    }
}
