mod drafts;

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use self::drafts::drafts_left;
use super::first_steps::FirstSteps;
use super::help_plan::{action_address, plan_address};
use super::intake::part_address;
use super::measure::measure_address;
use super::review::milestone_address;
use super::same_person::compare_address;
use super::zalo::ForZalo;
use crate::app::parts::{Button, DueLine, Empty, Link, Page, Section, Urgency as Look};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::app::turns::in_slices;
use crate::casework::Register;
use crate::casework::audience::Spoken;
use crate::casework::due::{About, Action, Due, Urgency, Why};
use crate::casework::intake::Part;
use crate::ledger::{Subject, WriterId};
use crate::papers::zalo::week_message;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::uncapitalised;

/// Rows in the page at a time: more make an old tablet slow.
const ROWS: usize = 60;

/// Rows under each heading, where all of them would be too many.
const FEW: usize = 10;

/// `Việc cần làm`: the diary of the day, computed anew whenever the book or the day changes.
#[component]
pub fn Work() -> impl IntoView {
    let state = use_state();
    // How much further down each heading one has looked; an act changes the lines, not that.
    let further = headings().map(|_| RwSignal::new(0));
    let looked_at = RwSignal::new(0);
    let lines = in_slices(move |slice| {
        let lines = state.due_within(slice);
        // Told by tens: a screen reader says each.
        let tens = state.due_looked_at() / 10 * 10;
        if lines.is_none() && looked_at.get_untracked() != tens {
            looked_at.set(tens);
        }
        lines
    });
    // Who is called like whom asks everybody's name: once for each version of the book and day.
    let spoken = Memo::new(move |_| {
        let today = state.today.get();
        state.read(|register| Spoken::of(register, today))
    });
    let groups = move || {
        let Some(lines) = lines.get() else {
            let words = move || (t().work.looking_through)(looked_at.get());
            return view! { <p role="status">{words}</p> }.into_any();
        };
        let mut lines: Vec<Arc<Due>> = lines.to_vec();
        let drafts = spoken.with(|spoken| drafts_left(state, spoken));
        if lines.is_empty() && drafts.is_empty() {
            return view! { <NothingWaits /> }.into_any();
        }
        let few = if lines.len() > ROWS { FEW } else { ROWS };
        let groups = headings()
            .into_iter()
            .zip(further)
            .map(|((urgency, title), further)| {
                // They come sorted by urgency.
                let of_group = lines.partition_point(|line| line.urgency <= urgency);
                let dues: Vec<Arc<Due>> = lines.drain(..of_group).collect();
                (!dues.is_empty()).then(|| view! { <Group title dues few further spoken /> })
            })
            .collect_view();
        view! {
            {unfinished(drafts)}
            {groups}
        }
        .into_any()
    };
    // In a new book the first steps come before whatever else waits.
    let has_people = Memo::new(move |_| state.read(|register| register.persons().next().is_some()));
    view! {
        <Page title=t().work.title>
            <FirstSteps />
            <Show when=move || has_people.get()>
                <TakeAlong />
            </Show>
            {groups}
        </Page>
    }
}

/// An empty screen teaches: in a new book what will stand here, later that nothing waits.
#[component]
fn NothingWaits() -> impl IntoView {
    let state = use_state();
    let is_new = move || state.read(|register| register.persons().next().is_none());
    move || {
        let sentence = if is_new() { t().work.empty } else { t().work.nothing };
        view! { <Empty sentence /> }
    }
}

/// What leaves the page for those who do the work: a sheet, and a message that names nobody.
#[component]
fn TakeAlong() -> impl IntoView {
    let state = use_state();
    let text =
        Callback::new(move |()| state.with(|register| week_message(register, state.today.get_untracked())));
    view! {
        <div class="buttons">
            <Link href="/viec-tuan" class="button">
                {t().week.title}
            </Link>
            <ForZalo text />
        </div>
    }
}

fn headings() -> [(Urgency, &'static str); 6] {
    let words = &t().work;
    [
        (Urgency::Overdue, words.overdue),
        (Urgency::Today, words.today),
        (Urgency::ThisWeek, words.this_week),
        (Urgency::ThisMonth, words.this_month),
        (Urgency::Missing, words.missing),
        (Urgency::Unsettled, words.stuck),
    ]
}

/// The lines under one heading; of many only the first `few`, until one asks for more.
#[component]
fn Group(
    title: &'static str,
    dues: Vec<Arc<Due>>,
    few: usize,
    further: RwSignal<usize>,
    spoken: Memo<Spoken>,
) -> impl IntoView {
    let state = use_state();
    let count = dues.len();
    let dues = StoredValue::new(dues);
    let shown = move || few.saturating_add(further.get()).min(count);
    let rows = move || {
        let today = state.today.get_untracked();
        let line = |register: &Register, due: &Due| {
            spoken.with_untracked(|spoken| Line::of(register, due, spoken, today))
        };
        state.with(|register| {
            dues.with_value(|dues| {
                let shown = dues.iter().take(shown()).map(|due| line(register, due));
                shown.enumerate().collect::<Vec<_>>()
            })
        })
    };
    let more = Signal::derive(move || (t().work.more)(count - shown()));
    let show_more = Callback::new(move |()| further.update(|further| *further += ROWS));
    view! {
        <Section title count=Signal::stored(Some(count))>
            <ul class="due-list">
                <For each=rows key=|(at, _)| *at children=|(_, line)| view! { <LineRow line /> } />
            </ul>
            <Show when=move || shown() < count>
                <div class="buttons">
                    <Button label=more on_tap=show_more />
                </div>
            </Show>
        </Section>
    }
}

fn unfinished(drafts: Vec<Line>) -> Option<impl IntoView> {
    let count = drafts.len();
    let rows = move || drafts.into_iter().map(|line| view! { <LineRow line /> }).collect_view();
    (count > 0).then(|| {
        view! {
            <Section title=t().work.unfinished count=Signal::stored(Some(count))>
                <ul class="due-list">{rows()}</ul>
            </Section>
        }
    })
}

#[component]
fn LineRow(line: Line) -> impl IntoView {
    view! {
        <DueLine sentence=line.sentence when=line.when why=line.why urgency=line.look>
            <Link href=line.address class="button">
                {line.action}
            </Link>
        </DueLine>
    }
}

/// One line as it is read.
#[derive(Clone)]
struct Line {
    sentence: String,
    when: String,
    why: String,
    look: Look,
    action: &'static str,
    address: String,
}

impl Line {
    fn of(register: &Register, due: &Due, spoken: &Spoken, today: NaiveDate) -> Self {
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
fn about(register: &Register, about: &About, spoken: &Spoken, today: NaiveDate) -> String {
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
        About::Batch(batch) => {
            register.batch(batch).map_or(String::new(), |known| (words.batch)(&super::batches::name(known)))
        }
        About::Member(member) => register.member_name(member).to_owned(),
        About::Team(team) => register
            .team(team)
            .map_or(String::new(), |known| known.text(crate::casework::book::team_field::NAME).to_owned()),
        About::Book => words.book.to_owned(),
    }
}

/// The page that does it.
fn address(about: &About, action: &Action) -> String {
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
        Action::CompleteOldCases => format!("/ho-so?loc={}", super::people::OLD_CASES),
        Action::AssignTeams => "/phan-cong".to_owned(),
        Action::RecordConsent => part_address(&Subject::named(person), Some(Part::Wishes)),
        Action::RecordGuardian => part_address(&Subject::named(person), Some(Part::Family)),
        Action::Compare { other } => compare_address(&Subject::named(person), other),
        Action::FillSeats | Action::NameLead => format!("/phan-cong?nguoi={episode}"),
        Action::RecordAftercare => format!("/ho-so/{person}/tham-hoi"),
        Action::ReviewPause => format!("/ho-so/{person}/tam-dung"),
        Action::LookAtMeasure { measure } | Action::EndMeasure { measure } => {
            measure_address(person, measure)
        }
        Action::RecordRelease => format!("/ho-so/{person}/ra-khoi-dien"),
        Action::OpenBackups => "/sao-luu".to_owned(),
        Action::UpdateApp | Action::OpenMachines => "/cai-dat".to_owned(),
        Action::OpenMeeting | Action::ReportTask { .. } | Action::HandOver | Action::Look => match about {
            About::Case { person, .. } | About::Person(person) => format!("/ho-so/{person}"),
            About::Meeting(meeting) => format!("/hop/{meeting}"),
            About::Plan(plan) => format!("/ke-hoach/{plan}"),
            About::Batch(batch) => format!("/ho-tro/{batch}"),
            About::Member(_) | About::Team(_) => "/phan-cong".to_owned(),
            About::Book => "/cai-dat".to_owned(),
        },
    }
}
