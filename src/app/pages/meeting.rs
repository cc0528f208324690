//! One meeting: everything its minutes print is written here, each field kept as it is left.

mod attendance;
mod cases;
mod finish;
mod finished;
mod leading;
mod opinions;
mod roster;
mod said;
mod tasks;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::app::bound::fields;
pub use fields::shown_day;
pub use tasks::TaskResult;

use super::meetings;
use super::preview::PaperWays;
use super::zalo::ForZalo;
use crate::app::parts::{Empty, Link, Page, SelectField};
use crate::app::state::use_state;
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::fact::{MeetingKind, MeetingOpened};
use crate::casework::plan::Plan;
use crate::ledger::Subject;
use crate::papers::zalo::invitation;
use crate::papers::{Of, PaperKind};
use crate::vietnamese::date::in_figures;
use attendance::AttendanceSection;
use cases::{CasesSection, InAndOutSection};
use finish::FinishSection;
use finished::Finished;
use opinions::OpinionsSection;
use roster::RosterSection;
use said::{BasicsSection, EndSection, SaidSection};
use tasks::{ConclusionsSection, LeftOverSection};

#[component]
pub fn MeetingPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|map| map.get("id").unwrap_or_default()));
    move || view! { <OneMeeting meeting=Subject::named(&id.get()) /> }
}

#[component]
fn OneMeeting(meeting: Subject) -> impl IntoView {
    let state = use_state();
    // Only what decides which page this is: a field that changes must not make the others anew.
    let known = {
        let meeting = meeting.clone();
        Memo::new(move |_| {
            let known = state.meeting(&meeting)?;
            Some((known.kind(), meetings::title(&known), known.minutes().is_some()))
        })
    };
    move || {
        let meeting = meeting.clone();
        match known.get() {
            None => view! {
                <Page title=t().meeting.title back="/hop">
                    <Empty sentence=t().meeting.not_found />
                </Page>
            }
            .into_any(),
            Some((_, title, true)) => view! {
                <Page title back="/hop">
                    <Finished meeting />
                </Page>
            }
            .into_any(),
            Some((kind, title, false)) => view! {
                <Page title back="/hop">
                    {(kind == MeetingKind::Criticism).then(|| view! { <AboutPlan meeting=meeting.clone() /> })}
                    <Open meeting kind />
                </Page>
            }
            .into_any(),
        }
    }
}

/// The draft a conference is about; it is told here, and told again, until the minutes are finished.
#[component]
fn AboutPlan(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let known = {
        let meeting = meeting.clone();
        Memo::new(move |_| {
            let plan = state.meeting(&meeting)?.event.fact.plan.clone()?;
            let title =
                |plan: &Plan| (t().plan.draft_of)(plan.event.fact.round, &in_figures(plan.event.fact.on));
            state.with(|register| Some((format!("/ke-hoach/{plan}"), title(register.plan(&plan)?))))
        })
    };
    let way = move || {
        known.get().map(|(address, title)| {
            view! { <p>{t().meeting.plan} ": " <Link href=address class="link-button">{title}</Link></p> }
        })
    };
    view! {
        {way}
        <TellPlan meeting />
    }
}

#[component]
fn TellPlan(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let problem = RwSignal::new(None::<String>);
    let drafts = meetings::drafts(state);
    let told = meeting.clone();
    let told = Signal::derive(move || state.meeting(&told)?.event.fact.plan.clone());
    // What was issued since is no draft any more, and stays what the conference was about.
    let is_draft = |plan: &Subject| drafts.iter().any(|draft| draft.value == *plan);
    let may_choose = !drafts.is_empty() && told.get_untracked().as_ref().is_none_or(is_draft);
    let tell = move |plan: Subject| {
        let opened = state.with(|register| Some(register.meeting(&meeting)?.event.fact.clone()));
        let Some(opened) = opened else { return };
        let fact = MeetingOpened { plan: Some(plan), ..opened }.into();
        let refused = state.act(&Command::Correct { event: meeting.clone(), fact }, t().meeting.plan).err();
        problem.set(refused.map(|reason| refusals::not_recorded(&reason)));
    };
    may_choose.then(|| {
        view! {
            <SelectField
                label=t().meeting.plan
                hint=t().meeting.plan_hint
                choices=drafts
                value=told
                on_choose=Callback::new(tell)
                error=problem
            />
        }
    })
}

/// The message to those who are to come, while the day of the meeting is not over.
#[component]
fn Invitation(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let is_ahead = {
        let meeting = meeting.clone();
        Memo::new(move |_| {
            state.meeting(&meeting).is_some_and(|known| known.event.fact.on >= state.today.get())
        })
    };
    let text = Callback::new(move |()| {
        let today = state.today.get_untracked();
        state.with(|register| invitation(register, register.meeting(&meeting)?, today))
    });
    move || is_ahead.get().then(|| view! { <div class="buttons"><ForZalo text /></div> })
}

/// What can be printed of a meeting beside its minutes.
pub fn papers_of(kind: MeetingKind, meeting: &Subject) -> Vec<(PaperKind, Of)> {
    let own: &[PaperKind] = match kind {
        MeetingKind::Briefing => &[PaperKind::Handouts],
        MeetingKind::Criticism => &[
            PaperKind::ConferencePlan,
            PaperKind::Invitations,
            PaperKind::OpinionSlip,
            PaperKind::CriticismStatement,
            PaperKind::AnswersTable,
        ],
        MeetingKind::Gathering | MeetingKind::Seminar => &[],
    };
    let all = [PaperKind::SignSheet].into_iter().chain(own.iter().copied());
    all.map(|kind| (kind, Of::One(meeting.clone()))).collect()
}

/// The sections in the order of the minutes.
#[component]
fn Open(meeting: Subject, kind: MeetingKind) -> impl IntoView {
    let own = match kind {
        MeetingKind::Briefing => view! {
            <LeftOverSection meeting=meeting.clone() />
            <CasesSection meeting=meeting.clone() />
            <InAndOutSection meeting=meeting.clone() />
        }
        .into_any(),
        MeetingKind::Criticism => view! { <OpinionsSection meeting=meeting.clone() /> }.into_any(),
        MeetingKind::Gathering | MeetingKind::Seminar => ().into_any(),
    };
    // The minutes of a session only count who came of those who are helped.
    let attendance = match kind {
        MeetingKind::Gathering => view! { <RosterSection meeting=meeting.clone() /> }.into_any(),
        _ => view! { <AttendanceSection meeting=meeting.clone() /> }.into_any(),
    };
    let papers = papers_of(kind, &meeting);
    view! {
        <BasicsSection meeting=meeting.clone() kind />
        <Invitation meeting=meeting.clone() />
        {attendance}
        <PaperWays papers />
        {own}
        <SaidSection meeting=meeting.clone() kind />
        <ConclusionsSection meeting=meeting.clone() kind />
        <EndSection meeting=meeting.clone() kind />
        <FinishSection meeting />
    }
}
