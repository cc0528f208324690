//! Where two hands gave different answers and nobody has chosen yet.

use super::Register;
use super::batch::Batch;
use super::event::Event;
use super::meeting::Meeting;
use super::person::{Episode, Person};
use super::plan::Plan;
use crate::ledger::{Fields, Subject};

/// A field with two values, or an event told in two ways.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Contested {
    /// The person, meeting, plan … it is found under.
    pub root: Subject,
    pub subject: Subject,
    /// `None`: the event itself was corrected by two hands.
    pub field: Option<String>,
}

/// Everything contested in the book, by root.
pub fn contested(register: &Register) -> Vec<Contested> {
    let mut found: Vec<Contested> = register.persons().flat_map(|person| contested_in(person)).collect();
    found.extend(contested_beside_cases(register));
    found
}

/// What is contested under no person.
pub fn contested_beside_cases(register: &Register) -> Vec<Contested> {
    let mut found = vec![];
    for meeting in register.meetings() {
        of_meeting(meeting, &mut Finder { root: meeting.id(), found: &mut found });
    }
    for plan in register.plans() {
        of_plan(plan, &mut Finder { root: plan.id(), found: &mut found });
    }
    for batch in register.batches() {
        of_batch(batch, &mut Finder { root: batch.id(), found: &mut found });
    }
    for note in register.notes() {
        Finder { root: &note.subject, found: &mut found }.event(note);
    }
    for member in register.members() {
        Finder { root: &member.subject, found: &mut found }.event(member);
    }
    for team in register.teams() {
        Finder { root: &team.subject, found: &mut found }.event(team);
    }
    let unit = Subject::named(super::book::UNIT);
    Finder { root: &unit, found: &mut found }.fields(&unit, &register.unit().fields);
    found
}

/// What is contested under one person.
pub fn contested_in(person: &Person) -> Vec<Contested> {
    let mut found = vec![];
    of_person(person, &mut Finder { root: person.id(), found: &mut found });
    found
}

struct Finder<'a> {
    root: &'a Subject,
    found: &'a mut Vec<Contested>,
}

impl Finder<'_> {
    fn push(&mut self, subject: &Subject, field: Option<&str>) {
        let (root, subject) = (self.root.clone(), subject.clone());
        self.found.push(Contested { root, subject, field: field.map(str::to_owned) });
    }

    fn fields(&mut self, subject: &Subject, fields: &Fields) {
        for (name, _) in fields.iter().filter(|(_, field)| field.is_contested()) {
            self.push(subject, Some(name));
        }
    }

    fn event<T>(&mut self, event: &Event<T>) {
        if !event.others.is_empty() {
            self.push(&event.subject, None);
        }
        self.fields(&event.subject, &event.fields);
    }

    fn events<T>(&mut self, events: &[Event<T>]) {
        events.iter().for_each(|event| self.event(event));
    }
}

fn of_person(person: &Person, finder: &mut Finder<'_>) {
    finder.event(&person.event);
    finder.events(&person.relatives);
    finder.events(&person.family_links);
    finder.events(&person.told_apart);
    person.episodes.iter().for_each(|episode| of_episode(episode, finder));
}

fn of_episode(episode: &Episode, finder: &mut Finder<'_>) {
    finder.event(&episode.event);
    finder.events(&episode.statuses);
    finder.events(&episode.admission_proposals);
    finder.events(&episode.admissions);
    for seat in &episode.seats {
        finder.event(&seat.filled);
        finder.events(&seat.ended);
    }
    finder.events(&episode.leads);
    finder.events(&episode.contacts);
    finder.events(&episode.school_contacts);
    finder.events(&episode.supports);
    finder.events(&episode.reviews);
    finder.events(&episode.milestone_reviews);
    for action in &episode.actions {
        finder.event(&action.planned);
        finder.events(&action.progress);
    }
    finder.events(&episode.plan_agreements);
    finder.events(&episode.incidents);
    for pause in &episode.pauses {
        finder.event(&pause.recorded);
        finder.events(&pause.ended);
    }
    for measure in &episode.measures {
        finder.event(&measure.reported);
        finder.events(&measure.ended);
    }
    finder.events(&episode.notes);
    for consent in &episode.consents {
        finder.event(&consent.asked);
        finder.events(&consent.withdrawn);
    }
    finder.events(&episode.release_proposals);
    finder.events(&episode.releases);
    finder.events(&episode.closures);
    finder.events(&episode.versions);
    finder.events(&episode.aftercare);
    finder.events(&episode.aftercare_ends);
}

fn of_meeting(meeting: &Meeting, finder: &mut Finder<'_>) {
    finder.event(&meeting.event);
    finder.events(&meeting.attendees);
    finder.events(&meeting.invitations);
    finder.events(&meeting.opinions);
    finder.events(&meeting.tasks);
    finder.events(&meeting.finalised);
}

fn of_batch(batch: &Batch, finder: &mut Finder<'_>) {
    finder.event(&batch.event);
    batch.listings.iter().for_each(|listing| finder.event(&listing.event));
}

fn of_plan(plan: &Plan, finder: &mut Finder<'_>) {
    finder.event(&plan.event);
    finder.events(&plan.issues);
}
