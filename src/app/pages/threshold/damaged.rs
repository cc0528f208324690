//! Parts of the book are not as they were written: each is named, and nothing is given up before a person chooses.

use std::rc::Rc;

use leptos::prelude::*;

use super::{CopyFile, Problem, Progress, Threshold};
use crate::app::parts::{Button, ButtonKind, Section};
use crate::app::session::{self, Found, SessionError, Unlocked};
use crate::app::state::today_now;
use crate::app::text::{copies, refusals, t};
use crate::app::{Stage, files};

#[component]
pub fn Damaged() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    // What this window could not write before is nowhere but here.
    let is_written = |unlocked: &Unlocked| unlocked.waiting.is_empty() && unlocked.waiting_drafts.is_empty();
    session::leave_when_idle(false, move || {
        !busy.get_untracked() && stage.unlocked().is_some_and(|unlocked| is_written(&unlocked))
    });
    let (parts, left) = stage.unlocked().map(|unlocked| what_is_left(&unlocked)).unwrap_or_default();
    let parts = parts.into_iter().map(|part| view! { <li>{part}</li> }).collect_view();
    let go_on = move |()| {
        attempt(stage, busy, problem, async move |damaged| session::accept_loss(&damaged).await);
    };
    let restore = move |found: Rc<Found>| {
        attempt(stage, busy, problem, async move |damaged| session::heal(&damaged, &found).await);
    };
    view! {
        <Threshold title=t().threshold.damaged_title lead=t().threshold.damaged_lead>
            <Section title=t().threshold.damaged_list>
                <ul>{parts}</ul>
            </Section>
            <Section title=t().threshold.damaged_left>
                <p>{left}</p>
            </Section>
            <Section title=t().threshold.damaged_ways>
                <BackUpWhatIsLeft />
                <details>
                    <summary class="row-name">{t().threshold.damaged_restore}</summary>
                    <p class="hint">{t().threshold.damaged_restore_hint}</p>
                    <CopyFile accept=t().copies.restore on_accept=Callback::new(restore) busy problem />
                </details>
                <p class="hint">{t().threshold.damaged_go_on_hint}</p>
                <Problem words=problem />
                <Progress words=Signal::derive(move || busy.get().then_some(t().common.working)) />
                <div class="buttons">
                    <Button kind=ButtonKind::Grave label=t().threshold.damaged_go_on busy on_tap=Callback::new(go_on) />
                </div>
            </Section>
        </Threshold>
    }
}

/// Every damaged part in words, and what can be read.
fn what_is_left(unlocked: &Unlocked) -> (Vec<String>, String) {
    let parts = unlocked.damage.iter().map(|damage| (t().threshold.damage)(damage)).collect();
    let register = &unlocked.opened.register;
    (parts, (t().threshold.entries_left)(register.ledger().len(), register.persons().count()))
}

/// Tries a way out; the book that comes of it is shown, and keeps what was still to be settled.
fn attempt(
    stage: Stage,
    busy: RwSignal<bool>,
    problem: RwSignal<Option<String>>,
    way_out: impl AsyncFnOnce(Rc<Unlocked>) -> Result<Unlocked, SessionError> + 'static,
) {
    let Some(damaged) = stage.unlocked().filter(|_| !busy.get_untracked()) else { return };
    busy.set(true);
    problem.set(None);
    leptos::task::spawn_local(async move {
        match way_out(damaged).await {
            Ok(unlocked) => stage.show_after_loss(unlocked),
            Err(error) => {
                problem.try_set(Some(refusals::session(&error)));
            }
        }
        busy.try_set(false);
    });
}

#[component]
fn BackUpWhatIsLeft() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let busy = RwSignal::new(false);
    let outcome = RwSignal::new(None::<String>);
    let back_up = move |()| {
        let Some(damaged) = stage.unlocked() else { return };
        busy.set(true);
        leptos::task::spawn_local(async move {
            let words = match session::back_up_what_is_left(&damaged).await {
                Ok(made) => {
                    match files::save(&copies::file_name(today_now()), &made.file.bytes, copies::FILE_KIND) {
                        Ok(()) => copies::checked(made.papers_missing),
                        Err(_) => t().copies.checked_bad.to_owned(),
                    }
                }
                Err(error) => refusals::session(&error),
            };
            outcome.try_set(Some(words));
            busy.try_set(false);
        });
    };
    view! {
        <div class="buttons">
            <Button kind=ButtonKind::Primary label=t().threshold.damaged_back_up busy on_tap=Callback::new(back_up) />
        </div>
        <p role="status">{move || outcome.get()}</p>
    }
}
