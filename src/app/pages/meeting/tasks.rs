//! Kết luận: việc – người nhận – hạn, and what became of what earlier meetings gave out.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::fields::{BoundDay, shown_day};
use super::said::SaidArea;
use crate::app::bound::{
    Afresh, BoundChoice, BoundText, BoundTextKind, FormDraft, FormErrors, FormText, Rounds, field_error,
    read_day_or_none,
};
use crate::app::parts::{Button, Choice, ErrorSummary, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::agenda::left_over;
use crate::casework::event::Event;
use crate::casework::fact::{MeetingKind, TaskGiven};
use crate::casework::meeting::{field, said, task_field};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::name::tidy_line;

const FORM: &str = "task";
const WHAT: &str = "task-what";
const DUE: &str = "task-due";

#[component]
pub fn ConclusionsSection(meeting: Subject, kind: MeetingKind) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let tasks = {
        let meeting = meeting.clone();
        Memo::new(move |_| {
            let known = state.meeting(&meeting);
            known.map_or(vec![], |known| known.tasks.iter().map(|task| task.subject.clone()).collect())
        })
    };
    let days = match kind {
        MeetingKind::Criticism => vec![(field::ANSWER_BY, words.answer_by), (field::SEND_BY, words.send_by)],
        MeetingKind::Briefing | MeetingKind::Gathering => vec![(field::NEXT_ON, words.next_on)],
        MeetingKind::Seminar => vec![],
    };
    let days = days
        .into_iter()
        .map(|(field, label)| view! { <BoundDay subject=meeting.clone() field label /> })
        .collect_view();
    // A recorded task leaves an empty form behind for the next one.
    let rounds = Rounds::begin();
    let about = meeting.clone();
    let on_recorded = Callback::new(move |what: String| rounds.recorded((t().common.recorded)(&what)));
    view! {
        <Section title=words.conclusions>
            <div class="form">
                <SaidArea meeting=meeting.clone() heading=said::CONCLUSION label=words.said_conclusion />
                {days}
                <For each=move || tasks.get() key=Clone::clone let:task>
                    <TaskRow task />
                </For>
            </div>
            <Afresh rounds>
                <TaskForm meeting=about.clone() on_recorded />
            </Afresh>
        </Section>
    }
}

#[component]
fn TaskRow(task: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    // Who takes a task may be kept as a member; shown by name, and a name that is typed stays words.
    let show = Callback::new(move |who: String| state.with(|register| taker(register, &who)));
    view! {
        <div class="notice form">
            <BoundText subject=task.clone() field=task_field::WHAT label=words.conclusion_task />
            <BoundText subject=task.clone() field=task_field::WHO label=words.conclusion_who show />
            <BoundDay subject=task field=task_field::DUE label=words.conclusion_due />
        </div>
    }
}

/// A member's name, or the words that were typed.
fn taker(register: &Register, who: &str) -> String {
    match register.member_name(&Subject::named(who)) {
        "" => who.to_owned(),
        name => name.to_owned(),
    }
}

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    what: String,
    who: String,
    due: String,
}

#[component]
fn TaskForm(meeting: Subject, on_recorded: Callback<String>) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let form = FormDraft::<Typed>::begun_blank(state, FORM, meeting.as_str());
    let errors = FormErrors::none();
    let record = Callback::new(move |()| {
        let typed = form.now();
        let what = tidy_line(&typed.what);
        let due = read_day_or_none(state, &typed.due);
        let (false, Ok(due)) = (what.is_empty(), due.clone()) else {
            let missing = what.is_empty().then(|| field_error(WHAT, words.task_missing));
            let wrong = due.err().map(|sentence| field_error(DUE, sentence));
            return errors.0.set(missing.into_iter().chain(wrong).collect());
        };
        let fields = [
            (task_field::WHAT, what.clone()),
            (task_field::WHO, tidy_line(&typed.who)),
            (task_field::DUE, due.map(|day| day.to_string()).unwrap_or_default()),
        ];
        let fields = fields.map(|(field, value)| (field.to_owned(), value)).to_vec();
        let command = Command::Record { fact: TaskGiven { meeting: meeting.clone() }.into(), fields };
        if form.act(&command, words.record_task.to_lowercase(), errors, WHAT).is_some() {
            on_recorded.run(what);
        }
    });
    view! {
        <div class="form">
            <ErrorSummary errors=errors.0 />
            <FormText form at=|typed| &mut typed.what id=WHAT errors label=words.conclusion_task />
            <FormText form at=|typed| &mut typed.who label=words.conclusion_who hint=words.who_hint />
            <FormText
                form
                at=|typed| &mut typed.due
                id=DUE
                errors
                label=words.conclusion_due
                hint=t().common.date_hint
                short=true
            />
            <div class="buttons">
                <Button label=words.record_task on_tap=record />
            </div>
        </div>
    }
}

/// What earlier giao ban gave out, each with its result to tell.
#[component]
pub fn LeftOverSection(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let tasks = Memo::new(move |_| {
        state.read(|register| {
            let tasks = register.meeting(&meeting).and_then(|meeting| left_over(register, meeting));
            Some(tasks?.iter().map(|task| task.subject.clone()).collect::<Vec<_>>())
        })
    });
    let none = move || match tasks.get() {
        None => Some(words.left_over_unknown),
        Some(tasks) => tasks.is_empty().then_some(words.left_over_none),
    };
    view! {
        <Section title=words.left_over>
            {move || none().map(|none| view! { <p class="hint">{none}</p> })}
            <For each=move || tasks.get().unwrap_or_default() key=Clone::clone let:task>
                <TaskResult task />
            </For>
        </Section>
    }
}

/// A task as it was given, and what became of it: told also after the minutes were finished.
#[component]
pub fn TaskResult(task: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let sentence = state.with(|register| {
        let found = register.roots_of(&task).into_iter().find_map(|root| register.meeting(&root).cloned());
        let known = found.as_ref()?.tasks.iter().find(|known| known.subject == task)?;
        Some(told(register, known))
    });
    let choices =
        [("done", words.result_done), ("doing", words.result_doing), ("carried", words.result_carried)];
    let choices = choices.map(|(value, label)| Choice::new(value.to_owned(), label)).to_vec();
    view! {
        <div class="form">
            <p>{sentence}</p>
            <BoundChoice subject=task.clone() field=task_field::RESULT label=words.result choices />
            <BoundText subject=task field=task_field::RESULT_NOTE label=words.result_note kind=BoundTextKind::Line />
        </div>
    }
}

/// "Liên hệ nơi học nghề – chị Lan – hạn 30/06/2026"
fn told(register: &Register, task: &Event<TaskGiven>) -> String {
    let due = match task.text(task_field::DUE) {
        "" => String::new(),
        due => (t().work.due_on)(&shown_day(due.to_owned())),
    };
    let parts = [task.text(task_field::WHAT).to_owned(), taker(register, task.text(task_field::WHO)), due];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}
