use leptos::prelude::*;

use crate::app::text::t;

/// The state of one part of a form; there are only these three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    Done,
    Missing,
    NotYet,
}

/// Xong · Còn thiếu · Chưa đến lúc, each with its own sign.
#[component]
pub fn TaskStatus(state: TaskState) -> impl IntoView {
    let (class, words) = match state {
        TaskState::Done => ("task done", t().stage.task_done),
        TaskState::Missing => ("task missing", t().stage.task_missing),
        TaskState::NotYet => ("task not-yet", t().stage.task_not_yet),
    };
    view! { <span class=class>{words}</span> }
}
