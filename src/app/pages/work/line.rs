//! One line of the diary: who or what, when, why, and the page that does it.

use chrono::NaiveDate;

use crate::app::pages::help_plan::{action_address, plan_address};
use crate::app::pages::intake::part_address;
use crate::app::pages::measure::measure_address;
use crate::app::pages::person::person_address;
use crate::app::pages::review::milestone_address;
use crate::app::pages::same_person::compare_address;
use crate::app::parts::Urgency as Look;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::Spoken;
use crate::casework::due::{About, Action, Due, Urgency, Why};
use crate::casework::intake::Part;
use crate::ledger::{Subject, WriterId};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::uncapitalised;

/// One line as it is read.
#[derive(Clone)]
pub struct Line {
    pub sentence: String,
    pub when: String,
    pub why: String,
    pub look: Look,
    pub action: &'static str,
    pub address: String,
}

impl Line {
    pub fn of(register: &Register, due: &Due, spoken: &Spoken, today: NaiveDate) -> Self {
        let words = &t().work;
        let about = about(register, &due.about, spoken, today);
        Self {
            sentence: match &due.why {
                Why::Task { task, what, who } => {
                    // Who takes a task may be a member.
                    let name = register.member_name(&Subject::named(who));
                    let who = if name.is_empty() { who } else { name };
                    let why = Why::Task { task: task.clone(), what: what.clone(), who: who.to_owned() };
                    (words.sentence)(&why, &about)
                }
                Why::DoubtfulClock { writer } => (words.sentence)(&due.why, &machine(register, *writer)),
                why => (words.sentence)(why, &about),
            },
            when: when(due, today),
            why: (words.why)(&due.why),
            look: match due.urgency {
                Urgency::Overdue => Look::Overdue,
                Urgency::Today | Urgency::ThisWeek => Look::Due,
                Urgency::ThisMonth | Urgency::Missing | Urgency::Unsettled => Look::Calm,
            },
            action: (words.action)(&due.action),
            address: address(&due.about, &due.action),
        }
    }
}

fn when(due: &Due, today: NaiveDate) -> String {
    let words = &t().work;
    match (due.urgency, due.day) {
        (Urgency::Overdue, _) => (words.late_by)(due.days_late(today)),
        (Urgency::Today, Some(_)) => words.due_today.to_owned(),
        (Urgency::ThisWeek, Some(day)) => (words.due_in)((day - today).num_days()),
        (Urgency::ThisMonth, Some(day)) => (words.due_on)(&in_figures(day)),
        (Urgency::Missing, Some(day)) => (words.since)(&in_figures(day)),
        _ => String::new(),
    }
}

/// "máy B", as `Cài đặt` lists it.
fn machine(register: &Register, writer: WriterId) -> String {
    let known = register.machines().find(|machine| machine.entry.writer == writer);
    known.map_or(t().work.some_machine.to_owned(), |machine| {
        uncapitalised(&(t().copies.machine)(machine.fact.letter))
    })
}

/// Whom or what a line is about, as lists name them.
pub fn about(register: &Register, about: &About, spoken: &Spoken, today: NaiveDate) -> String {
    let words = &t().work;
    match about {
        About::Case { person, .. } | About::Person(person) => {
            register.person(person).map_or(String::new(), |known| spoken.name(register, known, today))
        }
        About::Meeting(meeting) => register
            .meeting(meeting)
            .map_or(String::new(), |known| (words.meeting)(known.kind(), &in_figures(known.event.fact.on))),
        About::Plan(plan) => {
            register.plan(plan).map_or(String::new(), |known| (words.plan)(known.event.fact.round))
        }
        About::Batch(batch) => register
            .batch(batch)
            .map_or(String::new(), |known| (words.batch)(&crate::app::pages::batches::name(known))),
        About::Member(member) => register.member_name(member).to_owned(),
        About::Team(team) => register
            .team(team)
            .map_or(String::new(), |known| known.text(crate::casework::book::team_field::NAME).to_owned()),
        About::Book => words.book.to_owned(),
    }
}

/// The page that does it.
pub fn address(about: &About, action: &Action) -> String {
    let (person, episode) = match about {
        About::Case { person, episode } => (person.as_str(), episode.as_str()),
        About::Person(person) => (person.as_str(), ""),
        _ => ("", ""),
    };
    match action {
        Action::Review { month } => format!("/ho-so/{person}/nhan-xet/{}", String::from(*month)),
        Action::ReviewMilestone { months } => milestone_address(person, *months),
        Action::OpenHelpPlan => plan_address(person),
        Action::TellProgress { action } => action_address(person, action),
        Action::SettleNote => "/ghi/ghi-nho".to_owned(),
        Action::RecordContact => format!("/ghi/tiep-xuc?nguoi={episode}"),
        Action::OpenNewMeeting { .. } => "/hop".to_owned(),
        Action::ReportStatus => part_address(&Subject::named(person), Some(Part::Status)),
        Action::ContinueIntake | Action::RecordAdmission | Action::CompleteConditions => {
            format!("/ho-so/{person}/lap")
        }
        Action::CompleteOldCases => format!("/ho-so?loc={}", crate::app::pages::people::OLD_CASES),
        Action::AssignTeams => "/phan-cong".to_owned(),
        Action::RecordConsent => part_address(&Subject::named(person), Some(Part::Wishes)),
        Action::RecordGuardian => part_address(&Subject::named(person), Some(Part::Family)),
        Action::Compare { other } => compare_address(&Subject::named(person), other),
        Action::FillSeats | Action::NameLead => format!("/phan-cong?nguoi={episode}"),
        Action::RecordAftercare => format!("/ho-so/{person}/tham-hoi"),
        Action::EraseRest => format!("/ho-so/{person}/xoa"),
        Action::ReviewPause => format!("/ho-so/{person}/tam-dung"),
        Action::LookAtMeasure { measure } | Action::EndMeasure { measure } => {
            measure_address(person, measure)
        }
        Action::RecordRelease => format!("/ho-so/{person}/ra-khoi-dien"),
        Action::OpenBackups => "/sao-luu".to_owned(),
        Action::UpdateApp | Action::OpenMachines => "/cai-dat".to_owned(),
        Action::OpenMeeting | Action::ReportTask { .. } | Action::HandOver | Action::Look => match about {
            About::Case { person, .. } | About::Person(person) => person_address(person),
            About::Meeting(meeting) => format!("/hop/{meeting}"),
            About::Plan(plan) => format!("/ke-hoach/{plan}"),
            About::Batch(batch) => format!("/ho-tro/{batch}"),
            About::Member(_) | About::Team(_) => "/phan-cong".to_owned(),
            About::Book => "/cai-dat".to_owned(),
        },
    }
}
