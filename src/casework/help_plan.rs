//! `Kế hoạch giúp đỡ` of one case: needs, the actions that answer them in the two strands, and what became of each.

use chrono::{Days, NaiveDate};

use super::event::Event;
use super::fact::{ActionPlanned, Occupant, Progress, ProgressTold};
use super::person::Episode;
use super::template::{Strand, Template};

/// Names of the fields of an action.
pub mod action_field {
    pub const WHAT: &str = "what";
    /// A party of the template, or [`OWNER_SELF`].
    pub const OWNER: &str = "owner";
    /// The one who is helped does it.
    pub const OWNER_SELF: &str = "self";
    /// An ISO date.
    pub const BY: &str = "by";
}

/// In the order of all papers.
pub const STRANDS: [Strand; 2] = [Strand::Education, Strand::Support];

/// Something to be done, and what was said of it since.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    pub planned: Event<ActionPlanned>,
    /// In the order (day, clock, id).
    pub progress: Vec<Event<ProgressTold>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionState {
    Open,
    Done,
    /// No longer to be done.
    Closed,
}

impl Action {
    pub fn new(planned: Event<ActionPlanned>) -> Self {
        Self { planned, progress: vec![] }
    }

    pub fn text(&self, field: &str) -> &str {
        self.planned.text(field)
    }

    /// What the latest word on it means; a note alone changes nothing.
    pub fn state(&self) -> ActionState {
        let last = self.progress.iter().rev().find(|told| told.fact.progress != Progress::Doing);
        match last.map(|told| told.fact.progress) {
            Some(Progress::Done) => ActionState::Done,
            Some(Progress::Closed) => ActionState::Closed,
            Some(Progress::Reopened | Progress::Doing) | None => ActionState::Open,
        }
    }

    pub fn is_open(&self) -> bool {
        self.state() == ActionState::Open
    }

    /// The last day on which it is in time, where one was written.
    pub fn by(&self) -> Option<NaiveDate> {
        self.text(action_field::BY).parse().ok()
    }
}

/// The strands without any action; both are needed for the plan to be agreed to (A18).
pub fn empty_strands(episode: &Episode) -> Vec<Strand> {
    let has = |strand: &Strand| episode.actions.iter().any(|action| action.planned.fact.strand == *strand);
    STRANDS.into_iter().filter(|strand| !has(strand)).collect()
}

/// The day from which somebody helps: the first seat that a member took, or the first lead.
pub fn assigned_on(episode: &Episode) -> Option<NaiveDate> {
    let by_member = |occupant: &Occupant| matches!(occupant, Occupant::Member(_));
    let seats = episode.seats.iter().map(|seat| &seat.filled.fact);
    let seats = seats.filter(|seat| by_member(&seat.occupant)).map(|seat| seat.from);
    seats.chain(episode.leads.iter().map(|lead| lead.fact.from)).min()
}

/// The day by which the plan has to be agreed to, while it is not; `None` where nobody helps yet.
pub fn plan_due(template: &Template, episode: &Episode) -> Option<NaiveDate> {
    let days = Days::new(template.settings.help_plan_days.into());
    let waits = episode.is_helped() && episode.plan_agreements.is_empty();
    assigned_on(episode).filter(|_| waits)?.checked_add_days(days)
}
