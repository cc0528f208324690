use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{FormChoice, FormDay, FormDraft, FormErrors, field_error, read_day};
use crate::app::parts::{Button, ButtonKind, Choice, Empty, ErrorSummary, LinkRow, Page, use_go};
use crate::app::state::{AppState, draft_name, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::{MeetingKind, MeetingOpened};
use crate::casework::meeting::{Meeting, field};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

/// The form of a new meeting, as drafts know it.
const FORM: &str = "meeting";
const KIND: &str = "meeting-kind";
const DAY: &str = "meeting-day";

/// Họp, hội nghị: what was held and what is ahead, newest first.
#[component]
pub fn Meetings() -> impl IntoView {
    let state = use_state();
    // A form that was left half filled opens again by itself.
    let is_open = RwSignal::new(state.draft(&draft_name(FORM, "")).is_some());
    let start = move || {
        if is_open.get() {
            view! { <NewMeeting /> }.into_any()
        } else {
            let open = Callback::new(move |()| is_open.set(true));
            view! {
                <div class="buttons">
                    <Button kind=ButtonKind::Primary label=t().meeting.new_meeting on_tap=open />
                </div>
            }
            .into_any()
        }
    };
    view! {
        <Page title=t().meeting.title>
            {start}
            <MeetingList />
        </Page>
    }
}

#[component]
fn MeetingList() -> impl IntoView {
    let state = use_state();
    move || {
        let rows = state.read(|register| {
            let mut meetings: Vec<&Meeting> = register.meetings().map(|meeting| &**meeting).collect();
            meetings.sort_by_key(|meeting| {
                std::cmp::Reverse((meeting.event.fact.on, meeting.event.time, meeting.event.entry))
            });
            meetings.into_iter().map(row).collect_view()
        });
        if rows.is_empty() {
            view! { <Empty sentence=t().meeting.empty /> }.into_any()
        } else {
            view! { <ul class="rows">{rows}</ul> }.into_any()
        }
    }
}

fn row(meeting: &Meeting) -> impl IntoView + use<> {
    let words = &t().meeting;
    let done = if meeting.minutes().is_some() { words.minutes_done } else { words.not_done };
    let place = meeting.text(field::PLACE);
    let about = [place, done].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let (address, title) = (format!("/hop/{}", meeting.id()), title(meeting));
    view! {
        <LinkRow address=address name=title about=about />
    }
}

pub fn kind_name(kind: MeetingKind) -> &'static str {
    let words = &t().meeting;
    match kind {
        MeetingKind::Briefing => words.kind_briefing,
        MeetingKind::Gathering => words.kind_session,
        MeetingKind::Seminar => words.kind_seminar,
        MeetingKind::Criticism => words.kind_criticism,
    }
}

/// "Giao ban ngày 05/06/2026"
pub fn title(meeting: &Meeting) -> String {
    (t().meeting.of_day)(kind_name(meeting.kind()), &in_figures(meeting.event.fact.on))
}

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    kind: Option<MeetingKind>,
    on: String,
    plan: Option<Subject>,
}

/// Which kind, on what day, and for a conference about which draft.
#[component]
fn NewMeeting() -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let go = use_go();
    let form = FormDraft::begun(state, FORM, "", Typed::default());
    let errors = FormErrors::none();
    let record = move |()| {
        let typed = form.now();
        let on = read_day(state, &typed.on);
        let (Some(kind), Ok(on)) = (typed.kind, on.clone()) else {
            let kind = typed.kind.is_none().then(|| field_error(KIND, words.choose_kind));
            let day = on.err().map(|sentence| field_error(DAY, sentence));
            return errors.0.set(kind.into_iter().chain(day).collect());
        };
        let plan = typed.plan.filter(|_| kind == MeetingKind::Criticism);
        let fact = MeetingOpened { kind, on, plan }.into();
        let label = (words.of_day)(kind_name(kind), &in_figures(on));
        if let Some(made) = form.act(&Command::Record { fact, fields: vec![] }, label, errors, DAY) {
            go.run(format!("/hop/{}", made.subject));
        }
    };
    let kinds = [MeetingKind::Briefing, MeetingKind::Gathering, MeetingKind::Seminar, MeetingKind::Criticism];
    let choices = kinds.map(|kind| Choice::new(kind, kind_name(kind))).to_vec();
    let is_criticism = Memo::new(move |_| form.read(|typed| typed.kind == Some(MeetingKind::Criticism)));
    view! {
        <div class="form">
            <ErrorSummary errors=errors.0 />
            <FormChoice form at=|typed| &mut typed.kind id=KIND errors label=words.kind choices />
            <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.held_on />
            <Show when=move || is_criticism.get()>
                <ChoosePlan form />
            </Show>
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=words.open_meeting on_tap=Callback::new(record) />
            </div>
        </div>
    }
}

#[component]
fn ChoosePlan(form: FormDraft<Typed>) -> impl IntoView {
    let state = use_state();
    view! {
        <FormChoice
            form
            at=|typed| &mut typed.plan
            label=t().meeting.plan
            hint=t().meeting.plan_hint
            choices=drafts(state)
            many=true
        />
    }
}

/// The drafts that are not issued yet, newest first.
pub fn drafts(state: AppState) -> Vec<Choice<Subject>> {
    state.with(|register| {
        let mut plans: Vec<_> = register.plans().filter(|plan| plan.issue().is_none()).collect();
        plans.sort_by_key(|plan| std::cmp::Reverse((plan.event.fact.on, plan.event.time)));
        let choice = |plan: &crate::casework::plan::Plan| {
            let drafted = &plan.event.fact;
            Choice::new(plan.id().clone(), (t().plan.draft_of)(drafted.round, &in_figures(drafted.on)))
        };
        plans.into_iter().map(|plan| choice(plan)).collect()
    })
}
