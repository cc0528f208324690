//! `Việc đã giao`: what meetings gave out and nobody reported as done, each with its result to tell.

use leptos::prelude::*;

use super::meeting::TaskResult;
use crate::app::parts::{Empty, Link, Page, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::agenda::open_tasks;

#[component]
pub fn OpenTasks() -> impl IntoView {
    let state = use_state();
    let words = &t().giving;
    // As it was when one came: a task that is told as done stays in sight, where it can be told otherwise.
    let tasks = state.with(|register| {
        open_tasks(register).into_iter().map(|task| task.subject.clone()).collect::<Vec<_>>()
    });
    let shown = if tasks.is_empty() {
        view! {
            <Empty sentence=words.open_tasks_none>
                <Link href="/hop" class="button">{t().shell.meetings}</Link>
            </Empty>
        }
        .into_any()
    } else {
        let count = Signal::stored(Some(tasks.len()));
        let rows = tasks.into_iter().map(|task| view! { <TaskResult task /> }).collect_view();
        view! { <Section title=t().meeting.left_over count>{rows}</Section> }.into_any()
    };
    view! { <Page title=words.open_tasks lead=words.open_tasks_lead back="/">{shown}</Page> }
}
