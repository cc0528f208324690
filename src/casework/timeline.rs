//! The timeline of a person or one time of being helped: it reads like the ledger it comes from.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::event::Event;
use super::fact::*;
use super::help_plan::Action;
use super::measure::Measure;
use super::pause::Pause;
use super::person::{Episode, Person, Seat};
use crate::ledger::{EntryId, Hlc, Subject};

/// What happened, with all that was recorded of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Happened<'a> {
    PersonOpened(&'a Event<PersonOpened>),
    EpisodeOpened(&'a Event<EpisodeOpened>),
    Status(&'a Event<StatusReported>),
    AdmissionProposed(&'a Event<AdmissionProposed>),
    Admitted(&'a Event<AdmissionRecorded>),
    SeatFilled(&'a Seat),
    SeatEnded(&'a Seat, &'a Event<SeatEnded>),
    LeadNamed(&'a Event<LeadNamed>),
    Contact(&'a Event<ContactMade>),
    School(&'a Event<SchoolContacted>),
    Support(&'a Event<SupportGiven>),
    Invited(&'a Event<CaseInvited>),
    Noted(&'a Event<NoteMade>),
    Review(&'a Event<ReviewOpened>),
    MilestoneReview(&'a Event<MilestoneReviewed>),
    ActionPlanned(&'a Action),
    Progress(&'a Action, &'a Event<ProgressTold>),
    PlanAgreed(&'a Event<HelpPlanAgreed>),
    Incident(&'a Event<IncidentReported>),
    Paused(&'a Pause),
    PauseEnded(&'a Event<PauseEnded>),
    Measure(&'a Measure),
    MeasureEnded(&'a Measure, &'a Event<MeasureEnded>),
    ReleaseProposed(&'a Event<ReleaseProposed>),
    Released(&'a Event<ReleaseRecorded>),
    Aftercare(&'a Event<AftercareMade>),
    AftercareEnded(&'a Event<AftercareEnded>),
    Closed(&'a Event<ClosureRecorded>),
    ConsentAsked(&'a Event<ConsentAsked>),
    ConsentWithdrawn(&'a Event<ConsentWithdrawn>),
    VersionChanged(&'a Event<VersionChanged>),
    Erased(&'a Event<ErasureRecorded>),
}

/// One line: the day, who did it, what it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<'a> {
    /// `None` only for a diện whose source has no day.
    pub on: Option<NaiveDate>,
    /// Who did it, where that was asked; who wrote it down stands in the event.
    pub doers: &'a [Subject],
    pub what: Happened<'a>,
    subject: &'a Subject,
    order: (Option<NaiveDate>, Hlc, EntryId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    NewestFirst,
    OldestFirst,
}

/// Everything that happened to a person, in all their episodes.
pub fn of_person(person: &Person, order: Order) -> Vec<Line<'_>> {
    let mut lines = vec![line(&person.event, person.event.fact.on, Happened::PersonOpened(&person.event))];
    lines.extend(person.episodes.iter().flat_map(lines_of));
    lines.extend(person.erasures.iter().map(|it| line(it, it.fact.on, Happened::Erased(it))));
    // One visit may touch two episodes of a person; it happened once.
    let mut seen = BTreeSet::new();
    lines.retain(|line| seen.insert(line.subject));
    sorted(lines, order)
}

pub fn of_episode(episode: &Episode, order: Order) -> Vec<Line<'_>> {
    sorted(lines_of(episode), order)
}

fn sorted(mut lines: Vec<Line<'_>>, order: Order) -> Vec<Line<'_>> {
    lines.sort_by_key(|line| line.order);
    if order == Order::NewestFirst {
        lines.reverse();
    }
    lines
}

fn line<'a, T>(event: &'a Event<T>, on: impl Into<Option<NaiveDate>>, what: Happened<'a>) -> Line<'a> {
    let on = on.into();
    let doers = match what {
        Happened::Contact(contact) => contact.fact.doers.as_slice(),
        Happened::School(spoken) => spoken.fact.doers.as_slice(),
        Happened::Aftercare(asked) => std::slice::from_ref(&asked.fact.doer),
        _ => &[],
    };
    Line { on, doers, what, subject: &event.subject, order: (on, event.time, event.entry) }
}

fn lines_of(episode: &Episode) -> Vec<Line<'_>> {
    use Happened as Is;
    let mut lines = vec![line(&episode.event, episode.event.fact.on, Is::EpisodeOpened(&episode.event))];
    lines.extend(episode.statuses.iter().map(|it| line(it, it.fact.source.on, Is::Status(it))));
    lines
        .extend(episode.admission_proposals.iter().map(|it| line(it, it.fact.on, Is::AdmissionProposed(it))));
    lines.extend(episode.admissions.iter().map(|it| line(it, it.fact.on, Is::Admitted(it))));
    for seat in &episode.seats {
        lines.push(line(&seat.filled, seat.filled.fact.from, Is::SeatFilled(seat)));
        lines.extend(seat.ended.iter().map(|end| line(end, end.fact.on, Is::SeatEnded(seat, end))));
    }
    lines.extend(episode.leads.iter().map(|it| line(it, it.fact.from, Is::LeadNamed(it))));
    lines.extend(episode.contacts.iter().map(|it| line(it, it.fact.on, Is::Contact(it))));
    lines.extend(episode.school_contacts.iter().map(|it| line(it, it.fact.on, Is::School(it))));
    lines.extend(episode.supports.iter().map(|it| line(it, it.fact.on, Is::Support(it))));
    lines.extend(episode.invitations.iter().map(|it| line(it, it.fact.on, Is::Invited(it))));
    lines.extend(episode.notes.iter().map(|it| line(it, it.fact.on, Is::Noted(it))));
    lines.extend(episode.reviews.iter().map(|it| line(it, it.fact.on, Is::Review(it))));
    lines.extend(episode.milestone_reviews.iter().map(|it| line(it, it.fact.on, Is::MilestoneReview(it))));
    for action in &episode.actions {
        lines.push(line(&action.planned, action.planned.fact.on, Is::ActionPlanned(action)));
        lines.extend(action.progress.iter().map(|it| line(it, it.fact.on, Is::Progress(action, it))));
    }
    lines.extend(episode.plan_agreements.iter().map(|it| line(it, it.fact.on, Is::PlanAgreed(it))));
    lines.extend(episode.incidents.iter().map(|it| line(it, it.fact.source.on, Is::Incident(it))));
    for pause in &episode.pauses {
        lines.push(line(&pause.recorded, pause.recorded.fact.on, Is::Paused(pause)));
        lines.extend(pause.ended.iter().map(|end| line(end, end.fact.on, Is::PauseEnded(end))));
    }
    for measure in &episode.measures {
        let reported = &measure.reported;
        lines.push(line(reported, reported.fact.source.on, Is::Measure(measure)));
        lines.extend(measure.ended.iter().map(|end| line(end, end.fact.on, Is::MeasureEnded(measure, end))));
    }
    lines.extend(episode.release_proposals.iter().map(|it| line(it, it.fact.on, Is::ReleaseProposed(it))));
    lines.extend(episode.releases.iter().map(|it| line(it, it.fact.on, Is::Released(it))));
    lines.extend(episode.aftercare.iter().map(|it| line(it, it.fact.on, Is::Aftercare(it))));
    lines.extend(episode.aftercare_ends.iter().map(|it| line(it, it.fact.on, Is::AftercareEnded(it))));
    lines.extend(episode.closures.iter().map(|it| line(it, it.fact.on, Is::Closed(it))));
    for consent in &episode.consents {
        lines.push(line(&consent.asked, consent.asked.fact.on, Is::ConsentAsked(&consent.asked)));
        lines.extend(consent.withdrawn.iter().map(|it| line(it, it.fact.on, Is::ConsentWithdrawn(it))));
    }
    lines.extend(episode.versions.iter().map(|it| line(it, it.fact.on, Is::VersionChanged(it))));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::tablet::{Model, Tablet, day};

    #[test]
    fn goes_by_the_day_it_happened_not_by_when_it_was_written() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (id, episode) = tablet.helped(day(2024, 2, 1), "Nguyễn Tấn Khoa", &[]);
        tablet.contact(&episode, day(2024, 4, 5), Place::Home, Outcome::MetPerson);
        tablet.contact(&episode, day(2024, 3, 5), Place::Home, Outcome::MetNobody);
        let person = tablet.register.person(&id).expect("him");
        let told = |order| -> Vec<String> {
            let lines = of_person(person, order);
            let name = |line: &Line<'_>| format!("{:?}", line.what).split('(').next().map(str::to_owned);
            lines
                .iter()
                .map(|line| {
                    let on = line.on.expect("a day");
                    format!("{on} {} {}", name(line).expect("a name"), line.doers.len())
                })
                .collect()
        };
        let mut expected = vec![
            "2024-02-01 PersonOpened 0",
            "2024-02-01 EpisodeOpened 0",
            "2024-02-01 Status 0",
            "2024-02-01 Admitted 0",
            "2024-03-05 Contact 1",
            "2024-04-05 Contact 1",
        ];
        assert_eq!(told(Order::OldestFirst), expected);
        expected.reverse();
        assert_eq!(told(Order::NewestFirst), expected);
        assert_eq!(of_episode(&person.episodes[0], Order::OldestFirst).len(), expected.len() - 1);
    }
}
