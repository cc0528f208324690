//! The frame of an open book, with what every page shares: who writes, the lock, the last act, what this window may
//! do, a new version.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::threshold::AuthorList;
use crate::app::Stage;
use crate::app::parts::{Button, ButtonKind, CopyAge, Dialog, Link, use_go};
use crate::app::session;
use crate::app::shell::Shell;
use crate::app::state::{AppState, LastAct, use_state};
use crate::app::text::{refusals, t};
use crate::casework::audience::spoken_on_screen;
use crate::ledger::{EntryId, Subject};

/// The act in words, with whom it is about: the bar stays while one goes on to somebody else's page.
fn of_whom(state: AppState, act: &LastAct) -> String {
    let today = state.today.get_untracked();
    let about = state.with(|register| {
        let roots: BTreeSet<_> = act.subjects.iter().flat_map(|subject| register.roots_of(subject)).collect();
        let mut persons = roots.iter().filter_map(|root| register.person(root));
        // An act about many says so itself.
        let person = persons.next().filter(|_| persons.next().is_none())?;
        let name = spoken_on_screen(register, person, today);
        let is_named = act.label.contains(&name)
            || (!person.full_name().is_empty() && act.label.contains(person.full_name()));
        (!is_named).then_some(name)
    });
    match about {
        Some(about) => format!("{} – {about}", act.label),
        None => act.label.clone(),
    }
}

/// The tablet went to somebody else.
#[derive(Clone, Copy)]
struct HandedOver {
    /// What was the last act then.
    last_act: Option<EntryId>,
}

#[component]
pub fn Frame(children: Children) -> impl IntoView {
    let state = use_state();
    let author = Signal::derive(move || {
        let name = |author| state.read(|register| register.member_name(&author).to_owned());
        state.author.get().map(name)
    });
    let undo = Signal::derive(move || state.last_act.get().map(|act| of_whom(state, &act)));
    let undo_problem = RwSignal::new(None::<String>);
    let on_undo = Callback::new(move |()| {
        if let Some(act) = state.last_act.get_untracked() {
            let refused = state.undo(act.id).err();
            undo_problem.set(refused.map(|reason| refusals::not_recorded(&reason)));
        }
    });
    let choosing = RwSignal::new(false);
    // Gone with the next act: whose it is then stands in the book.
    let handed_over = RwSignal::new(None::<HandedOver>);
    let told = Signal::derive(move || {
        let last_act = state.last_act.with(|act| act.as_ref().map(|act| act.id));
        let is_told = handed_over.with(|it| it.as_ref().is_some_and(|it| it.last_act == last_act));
        is_told.then(|| author.get()).flatten().map(|name| (t().shell.author_changed)(&name))
    });
    let writer_before = StoredValue::new(None::<Subject>);
    let ask_who = Callback::new(move |()| {
        writer_before.set_value(state.author.get_untracked());
        choosing.set(true);
    });
    let chosen = Callback::new(move |()| {
        choosing.set(false);
        if state.author.get_untracked() != writer_before.get_value() {
            let last_act = state.last_act.with_untracked(|act| act.as_ref().map(|act| act.id));
            handed_over.set(Some(HandedOver { last_act }));
        }
    });
    let go = use_go();
    let to = move |address: &'static str| go.run(address.to_owned());
    let unsaved = RwSignal::new(false);
    let lock = move |()| {
        leptos::task::spawn_local(async move {
            if session::lock(state).await.is_err() {
                unsaved.try_set(true);
            }
        });
    };
    view! {
        <Shell
            saving=state.saving
            copy=copy_age(state)
            author
            on_change_author=ask_who
            on_lock=Callback::new(lock)
            names_hidden=state.hide_names
            on_hide_names=Callback::new(move |()| state.hide_names.update(|hidden| *hidden = !*hidden))
            on_retry=Callback::new(move |()| state.queue().retry())
            on_write=Callback::new(to)
            undo
            on_undo
            told
        >
            <SampleBanner />
            <ReadOnlyBanner />
            <NewVersionBanner />
            <div role="alert">
                {move || {
                    // Gone with the next act.
                    undo_problem.get().filter(|_| state.last_act.get().is_some()).map(|words| {
                        view! { <p class="banner notice overdue">{words}</p> }
                    })
                }}
            </div>
            {children()}
        </Shell>
        <Dialog open=choosing on_close=Callback::new(move |()| choosing.set(false)) title=t().threshold.who_writes>
            <AuthorList on_chosen=chosen />
        </Dialog>
        <UnsavedDialog open=unsaved />
    }
}

/// The age of the last copy that was confirmed to be kept elsewhere (rule 5).
fn copy_age(state: AppState) -> Signal<CopyAge> {
    Signal::derive(move || {
        let last = state.read(|register| register.backups().map(|backup| backup.fact.on).max());
        let today = state.today.get();
        match last.map(|on| (today - on).num_days()) {
            None => CopyAge::Never,
            Some(..=0) => CopyAge::Today,
            Some(days) => CopyAge::Days(u32::try_from(days).unwrap_or(u32::MAX)),
        }
    })
}

/// Locking loads the page anew: what is not on disk would be gone, and only a person may say so.
#[component]
fn UnsavedDialog(open: RwSignal<bool>) -> impl IntoView {
    let close = Callback::new(move |()| open.set(false));
    view! {
        <Dialog open on_close=close title=t().shell.lock_unsaved_title>
            <p>{t().shell.lock_unsaved}</p>
            <div class="buttons" on:click=move |_| open.set(false)>
                <Link href="/sao-luu" class="button primary">{t().shell.failing_way_out}</Link>
                <Button
                    kind=ButtonKind::Grave
                    label=t().shell.lock_anyway
                    on_tap=Callback::new(|()| session::lock_anyway())
                />
            </div>
        </Dialog>
    }
}

/// An invented ward says what it is on every page, and leads back.
#[component]
fn SampleBanner() -> impl IntoView {
    let state = use_state();
    let leave = Callback::new(move |()| leptos::task::spawn_local(session::leave_sample(state)));
    state.is_sample.then(|| {
        view! {
            <div class="banner notice due">
                {session::is_earlier_sample_gone().then(|| view! { <p>{t().shell.earlier_sample_gone}</p> })}
                <p>{t().shell.sample}</p>
                <Button label=t().shell.leave_sample on_tap=leave />
            </div>
        }
    })
}

/// Another window writes; this one may look, and take over.
#[component]
fn ReadOnlyBanner() -> impl IntoView {
    let state = use_state();
    let stage = expect_context::<Stage>();
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let take_over = move |()| {
        busy.set(true);
        leptos::task::spawn_local(async move {
            match session::take_over_here(state).await {
                Ok(unlocked) => stage.show_book(unlocked),
                Err(error) => {
                    problem.try_set(Some(refusals::session(&error)));
                }
            }
            busy.try_set(false);
        });
    };
    let banner = move || {
        state.read_only.get().then(|| {
            view! {
                <div class="banner notice due" role="status">
                    <p>{t().shell.read_only}</p>
                    {move || state.behind.get().then(|| view! { <Behind /> })}
                    {move || busy.get().then(|| view! { <p>{t().shell.taking_over}</p> })}
                    {move || problem.get().map(|words| view! { <p class="error">{words}</p> })}
                    <Button kind=ButtonKind::Primary label=t().shell.use_this_window busy on_tap=Callback::new(take_over) />
                </div>
            }
        })
    };
    view! { <div>{banner}</div> }
}

/// The other window wrote, and this one could not read it.
#[component]
fn Behind() -> impl IntoView {
    let state = use_state();
    view! {
        <p>{t().shell.behind}</p>
        <Button label=t().shell.read_on on_tap=Callback::new(move |()| session::read_on(state)) />
    }
}

/// A newer version of the app waits; it is used when a person says so.
#[component]
fn NewVersionBanner() -> impl IntoView {
    let ready = RwSignal::new(session::is_new_version_ready());
    let heard = window_event_listener_untyped("dong-hanh-new-version", move |_| {
        ready.try_set(true);
    });
    on_cleanup(move || heard.remove());
    let banner = move || {
        ready.get().then(|| {
            let apply = |()| session::use_new_version();
            view! {
                <div class="banner notice" role="status">
                    <p>{t().shell.new_version}</p>
                    <Button label=t().shell.apply_new_version on_tap=Callback::new(apply) />
                </div>
            }
        })
    };
    view! { <div>{banner}</div> }
}
