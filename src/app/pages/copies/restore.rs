use std::rc::Rc;

use leptos::prelude::*;

use crate::app::pages::threshold::CopyFile;
use crate::app::parts::Button;
use crate::app::session::{self, Found, Place, SessionError};
use crate::app::state::{AppState, use_state};
use crate::app::text::{refusals, t};
use crate::vault::VaultError;

/// What came of a restore.
#[derive(Clone, Debug, PartialEq)]
enum Outcome {
    /// So much was added to the open book.
    Added(session::Added),
    /// The file has become a book of its own on this device.
    LaidApart,
}

/// `Khôi phục` into the open book, or beside it where the file is of another book.
#[component]
pub fn RestoreHere() -> impl IntoView {
    let state = use_state();
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let outcome = RwSignal::new(None::<Outcome>);
    let restore = move |found: Rc<Found>| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        problem.set(None);
        outcome.set(None);
        leptos::task::spawn_local(async move {
            match take_in(state, &found).await {
                Ok(done) => {
                    outcome.try_set(Some(done));
                }
                Err(error) => {
                    problem.try_set(Some(refusals::session(&error)));
                }
            }
            busy.try_set(false);
        });
    };
    view! {
        <CopyFile open=state accept=t().copies.restore on_accept=Callback::new(restore) busy problem />
        <div role="status">{move || outcome.get().map(|outcome| view! { <Done outcome /> })}</div>
    }
}

async fn take_in(state: AppState, found: &Found) -> Result<Outcome, SessionError> {
    if state.read_only.get_untracked() {
        return Err(VaultError::NotHeld.into());
    }
    match found.place {
        Place::Open => session::union_into(state, found).await.map(Outcome::Added),
        Place::OnThisDevice | Place::Elsewhere => {
            session::lay_apart(state, found).await.map(|()| Outcome::LaidApart)
        }
    }
}

#[component]
fn Done(outcome: Outcome) -> impl IntoView {
    let state = use_state();
    match outcome {
        Outcome::Added(added) => {
            let drafts = (added.drafts_left > 0).then(|| (t().copies.drafts_left)(added.drafts_left));
            view! {
                <p class="notice">{(t().copies.restored)(added.entries)}</p>
                {drafts.map(|words| view! { <p class="notice due">{words}</p> })}
            }
            .into_any()
        }
        Outcome::LaidApart => {
            // The other book is chosen where the password is asked for, never under the PIN.
            let lock = move |()| {
                leptos::task::spawn_local(async move { drop(session::lock_fully(state).await) });
            };
            view! {
                <p class="notice">{t().copies.laid_apart}</p>
                <Button label=t().shell.lock on_tap=Callback::new(lock) />
            }
            .into_any()
        }
    }
}
