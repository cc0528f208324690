//! `Bước tiếp theo`: what leads a new book to its first list, its first paper and its first copy, and then goes away.

use std::cmp::Ordering;

use leptos::prelude::*;

use crate::app::parts::{Link, TaskState, TaskStatus};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::due::Action;
use crate::casework::first_steps::{FirstStep, next_first_step};

/// Where the list of those who are helped is looked at as a paper.
pub const CASE_LIST_ADDRESS: &str = "/ho-so/ban-in";

fn next(state: AppState) -> Option<FirstStep> {
    // An invented ward is nobody's to print or put away.
    (!state.is_sample).then(|| state.read(next_first_step)).flatten()
}

/// All steps, each with how far it is; the next one with its way. Nothing, once the book is no longer new.
#[component]
pub fn FirstSteps() -> impl IntoView {
    let state = use_state();
    let words = &t().first_steps;
    let next = Memo::new(move |_| next(state));
    let step = |step: FirstStep, now: FirstStep| {
        let is_next = step == now;
        let status = match step.cmp(&now) {
            Ordering::Less => Some(TaskState::Done),
            // Its button says it.
            Ordering::Equal => None,
            Ordering::Greater => Some(TaskState::NotYet),
        };
        let status = status.map(|state| view! { <TaskStatus state /> });
        view! {
            <li aria-current=is_next.then_some("step")>
                <strong>{(words.step)(step)}</strong> " " {status}
                {is_next.then(|| view! { <Way step /> })}
            </li>
        }
    };
    move || {
        next.get().map(|now| {
            let steps = FirstStep::ALL.map(|one| step(one, now)).into_iter().collect_view();
            view! {
                <section class="section first-steps">
                    <h2>{words.next_step}</h2>
                    <ol>{steps}</ol>
                </section>
            }
        })
    }
}

/// What a step is for, and the way to do it.
#[component]
fn Way(step: FirstStep) -> impl IntoView {
    let links = match step {
        FirstStep::BringIn => view! {
            <Link href="/ho-so/dan" class="button primary">{t().people.paste_list}</Link>
            <Link href="/ho-so/moi" class="button">{t().people.new_person}</Link>
        }
        .into_any(),
        FirstStep::HoldList | FirstStep::PutCopyAway => view! { <To step /> }.into_any(),
    };
    view! {
        <p>{(t().first_steps.why)(step)}</p>
        <div class="buttons">{links}</div>
    }
}

#[component]
fn To(step: FirstStep) -> impl IntoView {
    let (address, words) = match step {
        FirstStep::BringIn => ("/ho-so/dan", t().people.paste_list),
        FirstStep::HoldList => (CASE_LIST_ADDRESS, t().paper.preview),
        FirstStep::PutCopyAway => ("/sao-luu", (t().work.action)(&Action::OpenBackups)),
    };
    view! { <Link href=address class="button primary">{words}</Link> }
}

/// On the page where the step `here` is done: the step itself while it waits, then the way to the one after it.
#[component]
pub fn NextStep(here: FirstStep) -> impl IntoView {
    let state = use_state();
    let words = &t().first_steps;
    let next = Memo::new(move |_| next(state));
    move || {
        let step = next.get()?;
        let way = (step != here).then(|| view! { <div class="buttons"><To step /></div> });
        Some(view! {
            <section class="notice first-steps" aria-label=words.next_step>
                <p><strong>{words.next_step} ": " {(words.step)(step)}</strong></p>
                <p>{(words.why)(step)}</p>
                {way}
            </section>
        })
    }
}
