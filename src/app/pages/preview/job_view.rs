//! How far the making of a paper is, and the paper once it is there.

use std::sync::Arc;

use leptos::prelude::*;

use super::deliver::Deliver;
use super::job::{Job, Made, Step, failure};
use super::making::Making;
use super::reader::Reader;
use crate::app::parts::{Button, ButtonKind};
use crate::app::text::t;
use crate::casework::audience::Audience;
use crate::papers::Printed;

#[component]
pub fn JobView(
    job: RwSignal<Job>,
    retry: Callback<()>,
    printed: Signal<Printed>,
    choose: Callback<Audience>,
) -> impl IntoView {
    let is_working = Memo::new(move |_| job.with(|job| job.step().is_some()));
    let is_other = |one: Option<&Option<Arc<Made>>>, other: Option<&Option<Arc<Made>>>| match (one, other) {
        (Some(Some(one)), Some(Some(other))) => !Arc::ptr_eq(one, other),
        (one, other) => one.is_some_and(Option::is_some) != other.is_some_and(Option::is_some),
    };
    let shown = Memo::new_with_compare(move |_| job.with(|job| job.shown().cloned()), is_other);
    view! {
        {move || is_working.get().then(|| view! { <Progress job /> })}
        {move || job.with(|job| instead(job, retry))}
        // What is in sight while another version is being made can be read, and not be handed on.
        <div class="made-paper" class:waiting=is_working aria-busy=move || is_working.get().then_some("true")>
            // Every version gets sheets of its own: on those of another its pages would stay.
            <For each=move || shown.get() key=|made| Arc::as_ptr(made).addr() let:made>
                <MadePaper made job printed choose />
            </For>
        </div>
    }
}

#[component]
fn Progress(job: RwSignal<Job>) -> impl IntoView {
    let pages = move || match job.with(Job::step) {
        Some(Step::WritingFile { pages }) => Some(pages),
        Some(Step::LayingOut) | None => None,
    };
    let words = Signal::derive(move || match pages() {
        Some(pages) => (t().paper.making_file)(pages),
        None => t().paper.making.to_owned(),
    });
    // The first of two steps done is half of it: enough to see that it goes on.
    let done = Signal::derive(move || Some(if pages().is_some() { 0.5 } else { 0.0 }));
    view! { <Making words done /> }
}

/// What is said in place of a paper, or beside one.
fn instead(job: &Job, retry: Callback<()>) -> AnyView {
    let words = &t().paper;
    match job {
        Job::NoPaper => view! { <p class="notice due" role="alert">{words.not_known_here}</p> }.into_any(),
        Job::Failed(error) => view! {
            <div class="notice overdue" role="alert">
                <p>{failure(error)}</p>
                <Button kind=ButtonKind::Plain label=t().common.try_again on_tap=retry />
            </div>
        }
        .into_any(),
        Job::Ready { stopped: true, .. } => {
            view! { <p class="notice" role="status">{words.version_kept}</p> }.into_any()
        }
        Job::Working { .. } | Job::Ready { stopped: false, .. } => ().into_any(),
    }
}

#[component]
fn MadePaper(
    made: Arc<Made>,
    job: RwSignal<Job>,
    printed: Signal<Printed>,
    choose: Callback<Audience>,
) -> impl IntoView {
    let missing: String = made.preview.missing.iter().collect();
    view! {
        <Deliver job printed choose />
        <p class="count-of-pages">{(t().paper.pages)(made.preview.pages.len())}</p>
        {(!missing.is_empty()).then(|| view! { <p class="notice due">{(t().paper.letters_missing)(&missing)}</p> })}
        <Reader made />
    }
}
