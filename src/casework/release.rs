//! What is still open on the day somebody leaves the model; the release is recorded all the same (rule 2).

use chrono::NaiveDate;

use super::Register;
use super::decide::after;
use super::due::EmptySeat;
use super::help_plan::action_field;
use super::meeting::{is_closed, task_field};
use super::person::{Episode, Person, proposal_field};
use super::team::team_of;
use super::template::Party;
use super::upcoming::waiting_rounds;
use crate::vietnamese::fold::Folded;
use crate::vietnamese::month::Month;

/// One thing that is not finished.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StillOpen {
    /// No review of these months, which are over.
    Reviews(Vec<Month>),
    /// Parties of the model, the family among them, that have not agreed to the proposal.
    Agreement(Vec<String>),
    /// A conclusion of a meeting that speaks of this person and is not reported as done.
    Task {
        what: String,
        who: String,
    },
    /// Something of the help plan that is neither done nor closed.
    Action {
        what: String,
    },
    /// A statutory measure of which nobody has recorded the end; which it is stays on the page of the case.
    Measure {
        until: Option<NaiveDate>,
    },
    Seats(Vec<EmptySeat>),
    Lead,
    /// Already on record from after that day: how much, and the last day of it.
    Later {
        count: usize,
        last: NaiveDate,
    },
}

/// What is open for an episode on a day, in the order it is shown.
pub fn open_at_release(
    register: &Register,
    person: &Person,
    episode: &Episode,
    on: NaiveDate,
) -> Vec<StillOpen> {
    let mut open = vec![];
    let reviews = missing_reviews(register, episode, on);
    if !reviews.is_empty() {
        open.push(StillOpen::Reviews(reviews));
    }
    let waiting = not_agreed(register, episode);
    if !waiting.is_empty() {
        open.push(StillOpen::Agreement(waiting));
    }
    open.extend(tasks_about(register, person));
    let planned = episode.actions.iter().filter(|action| action.is_open());
    open.extend(planned.map(|it| StillOpen::Action { what: it.text(action_field::WHAT).to_owned() }));
    let running = episode.measures.iter().filter(|measure| measure.is_running());
    open.extend(running.map(|measure| StillOpen::Measure { until: measure.reported.fact.until }));
    let team = team_of(register, episode, on);
    let seats: Vec<_> = team.iter().flat_map(|team| team.missing()).map(EmptySeat::of).collect();
    if !seats.is_empty() {
        open.push(StillOpen::Seats(seats));
    }
    if episode.lead(on).is_none() {
        open.push(StillOpen::Lead);
    }
    let later: Vec<NaiveDate> = after(episode, on).map(|(day, _)| day).collect();
    open.extend(later.iter().max().map(|last| StillOpen::Later { count: later.len(), last: *last }));
    open
}

/// The month of the release itself is not over, so its review is not missing.
fn missing_reviews(register: &Register, episode: &Episode, on: NaiveDate) -> Vec<Month> {
    let Some(template) = register.template(episode.template()) else { return vec![] };
    let reviewed = episode.reviews.iter().map(|review| review.fact.month.first_day()).max();
    let waiting = waiting_rounds(register, episode, template.cadence.review_every_months, reviewed, on);
    waiting.into_iter().filter(|due| due.is_late_on(on)).map(|due| due.0).collect()
}

/// Nobody is asked for a word before a release is proposed.
fn not_agreed(register: &Register, episode: &Episode) -> Vec<String> {
    let template = register.template(episode.template());
    let Some((template, proposal)) = template.zip(episode.release_proposals.first()) else { return vec![] };
    let agrees = |party: &&Party| proposal.text(&format!("{}{}", proposal_field::AGREES, party.id)) == "yes";
    template.required_parties().filter(|party| !agrees(party)).map(|party| party.short.clone()).collect()
}

/// A task has no field for its case: it is about a person whose name or code stands in its words.
fn tasks_about(register: &Register, person: &Person) -> Vec<StillOpen> {
    let names = [person.full_name(), person.code()].map(Folded::new);
    let tasks = register.meetings().flat_map(|meeting| &meeting.tasks);
    let open = tasks.filter(|task| !is_closed(task));
    let about = open.filter(|task| {
        let what = Folded::new(task.text(task_field::WHAT));
        names.iter().any(|name| !name.is_empty() && what.plain().contains(name.plain()))
    });
    let words = |text: &str| text.trim().to_owned();
    about
        .map(|task| StillOpen::Task {
            what: words(task.text(task_field::WHAT)),
            who: words(task.text(task_field::WHO)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::fact::*;
    use crate::casework::tablet::{Model, Tablet, day, measure};
    use crate::ledger::Subject;

    /// Each open thing in a word or two.
    fn open(tablet: &Tablet, episode: &Subject, on: NaiveDate) -> Vec<String> {
        let (person, episode) = tablet.register.episode(episode).expect("the episode");
        open_at_release(&tablet.register, person, episode, on)
            .into_iter()
            .map(|open| match open {
                StillOpen::Reviews(months) => format!("reviews {months:?}").replace("Month ", ""),
                StillOpen::Task { what, who } => format!("task {what} – {who}"),
                StillOpen::Action { what } => format!("action {what}"),
                StillOpen::Measure { until } => format!("measure {until:?}"),
                StillOpen::Seats(seats) => {
                    let seats: Vec<_> = seats.iter().map(|seat| &*seat.party).collect();
                    format!("seats {}", seats.join(" "))
                }
                StillOpen::Agreement(parties) => format!("agreement {}", parties.join(", ")),
                StillOpen::Lead => "lead".to_owned(),
                StillOpen::Later { count, last } => format!("later {count} {last}"),
            })
            .collect()
    }

    #[test]
    fn lists_what_is_open_until_it_is_done() {
        let today = day(2024, 6, 15);
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (_, episode) = tablet.helped(day(2024, 2, 10), "Đỗ An", &[]);
        let review = ReviewOpened {
            episode: episode.clone(),
            month: Month::new(2024, 4).expect("April"),
            on: day(2024, 5, 2),
        };
        tablet.record(today, review.clone());
        let meeting = MeetingOpened { kind: MeetingKind::Briefing, on: day(2024, 5, 3), plan: None };
        let meeting = tablet.record(today, meeting);
        let tasks = ["xin việc cho anh đỗ an", "xin việc cho KT-24-A001 ở xưởng", "dọn kho"].map(|what| {
            let fields = [(task_field::WHAT, what), (task_field::WHO, "Đoàn phường")];
            tablet.record_with(today, TaskGiven { meeting: meeting.clone() }, &fields)
        });
        let seats = "seats front women veterans elders youth family";
        // Sorted, because meetings and their tasks come in no order a person would see.
        let tasks_open = [
            "task xin việc cho KT-24-A001 ở xưởng – Đoàn phường",
            "task xin việc cho anh đỗ an – Đoàn phường",
        ];
        let reviews = "reviews [{ year: 2024, number: 5 }]";
        let expected = [&[reviews][..], &tasks_open, &[seats, "lead"]].concat();
        let mut found = open(&tablet, &episode, today);
        found[1..3].sort();
        assert_eq!(found, expected);
        // In May its own review is not missing yet.
        assert!(!open(&tablet, &episode, day(2024, 5, 31)).iter().any(|line| line.starts_with("reviews")));

        tablet.record(today, ReviewOpened { month: Month::new(2024, 5).expect("May"), ..review });
        for task in &tasks[..2] {
            tablet.set(today, task, task_field::RESULT, "done");
        }
        let hoa = tablet.member(today, "Lê Thị Hoa");
        for party in ["front", "women", "veterans", "elders", "youth"] {
            tablet.seat(&episode, party, Occupant::Member(hoa.clone()), today);
        }
        assert_eq!(open(&tablet, &episode, today), ["seats family", "lead"]);
        tablet.seat(&episode, "family", Occupant::Nobody { reason: "không còn ai".into() }, today);
        tablet.record(today, LeadNamed { episode: episode.clone(), member: hoa, from: today });
        assert_eq!(open(&tablet, &episode, today), [""; 0]);
    }

    #[test]
    fn a_measure_is_open_until_somebody_recorded_its_end() {
        let today = day(2024, 6, 15);
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 6, 1));
        let (_, episode) = tablet.helped(day(2024, 6, 10), "Đỗ An", &[]);
        let measures = |tablet: &Tablet| {
            let lines = open(tablet, &episode, today).into_iter();
            lines.filter(|line| line.starts_with("measure")).collect::<Vec<_>>()
        };
        assert_eq!(measures(&tablet), [""; 0]);
        let told = measure(&episode, day(2024, 6, 10));
        tablet.record(today, MeasureReported { until: None, ..told.clone() });
        let until = Some(day(2024, 6, 12));
        let over = tablet.record(today, MeasureReported { until, ..told.clone() });
        assert_eq!(measures(&tablet), ["measure None", "measure Some(2024-06-12)"]);
        tablet.record(today, MeasureEnded { measure: over, on: day(2024, 6, 12), source: told.source });
        assert_eq!(measures(&tablet), ["measure None"]);
    }

    #[test]
    fn every_party_is_asked_once_a_release_is_proposed() {
        let today = day(2024, 6, 15);
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 6, 1));
        let (_, episode) = tablet.helped(day(2024, 6, 10), "Đỗ An", &[]);
        let agreement = |tablet: &Tablet| {
            open(tablet, &episode, today).into_iter().find(|line| line.starts_with("agreement"))
        };
        assert_eq!(agreement(&tablet), None);
        let proposed = ReleaseProposed { episode: episode.clone(), on: today, reason: "progress".into() };
        let proposal = tablet.record(today, proposed);
        for party in ["front", "women", "veterans", "youth"] {
            tablet.set(today, &proposal, &format!("{}{party}", proposal_field::AGREES), "yes");
        }
        tablet.set(today, &proposal, &format!("{}elders", proposal_field::AGREES), "not_yet");
        assert_eq!(agreement(&tablet).as_deref(), Some("agreement Người cao tuổi, Gia đình"));
        for party in ["elders", "family"] {
            tablet.set(today, &proposal, &format!("{}{party}", proposal_field::AGREES), "yes");
        }
        assert_eq!(agreement(&tablet), None);
    }
}
