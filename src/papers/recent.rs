//! Which papers were made last.

use super::kinds::{Of, PaperKind};
use super::printed::Printed;
use crate::casework::Register;
use crate::casework::event::Event;
use crate::casework::fact::PaperMade;

/// The last papers that were saved, printed or sent, the latest first, each once.
pub fn recently_made(register: &Register, most: usize) -> Vec<&Event<PaperMade>> {
    let of_persons = register.persons().flat_map(|person| &person.papers);
    let of_meetings = register.meetings().flat_map(|meeting| &meeting.papers);
    let of_plans = register.plans().flat_map(|plan| &plan.papers);
    let of_batches = register.batches().flat_map(|batch| &batch.papers);
    let all = register.papers().chain(of_persons).chain(of_meetings).chain(of_plans).chain(of_batches);
    let mut made: Vec<&Event<PaperMade>> = all.collect();
    made.sort_by_key(|made| std::cmp::Reverse((made.time, made.entry)));
    let mut told: Vec<&Event<PaperMade>> = vec![];
    for made in made {
        let same = |other: &&Event<PaperMade>| {
            other.fact.paper == made.fact.paper && other.fact.about == made.fact.about
        };
        if !told.iter().any(same) {
            told.push(made);
        }
        if told.len() == most {
            break;
        }
    }
    told
}

/// What an entry says was printed, as it would be printed now. `None` where it does not say of what: of a time, of one
/// review of a person.
pub fn made_again(register: &Register, made: &PaperMade, on: chrono::NaiveDate) -> Option<Printed> {
    let of_meeting = || register.meeting(&made.about).map(|meeting| PaperKind::of_meeting(meeting));
    let blank = made.paper.strip_suffix("-trong").and_then(PaperKind::named);
    if let Some(kind) = blank {
        return Some(Printed::blank(kind, on));
    }
    // Before each kind of minutes had a name of its own there was one for all.
    let kind = PaperKind::named(&made.paper).or_else(of_meeting)?;
    let found = (kind.form().choices)(register, on).contains(&Of::One(made.about.clone()));
    found.then(|| Printed::of_one(kind, &made.about, on))
}
