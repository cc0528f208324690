use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{Problem, Progress, Threshold};
use crate::app::parts::{Button, ButtonKind, PasswordField, Saving};
use crate::app::session;
use crate::app::state::use_state;
use crate::app::text::{refusals, t};

/// What stands over an open book that could not lock itself, because something in it is not on disk yet: no name can
/// be read, nothing is lost, and the password goes on.
#[component]
pub fn Cover() -> impl IntoView {
    let state = use_state();
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    close_dialogs();
    let reason = move || match state.saving.get() {
        Saving::Failing { reason } => Some((t().shell.not_saved)(&reason)),
        _ => None,
    };
    let open = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        problem.set(None);
        leptos::task::spawn_local(async move {
            match session::check_password(state, &typed.get_untracked()).await {
                Ok(()) => {
                    state.covered.try_set(false);
                }
                Err(error) => {
                    let words = match error.is_wrong_secret() {
                        true => t().threshold.wrong_password.to_owned(),
                        false => refusals::session(&error),
                    };
                    problem.try_set(Some(words));
                }
            }
            busy.try_set(false);
        });
    };
    view! {
        <Threshold title=t().threshold.covered_title lead=t().threshold.covered_lead>
            <div class="form">
                {move || reason().map(|words| view! { <p class="notice overdue">{words}</p> })}
                <PasswordField
                    label=t().threshold.password
                    on_input=Callback::new(move |text| typed.set(text))
                    on_enter=Callback::new(open)
                />
                <Problem words=problem />
                <Progress words=Signal::derive(move || busy.get().then_some(t().threshold.unlocking)) />
                <div class="buttons">
                    <Button kind=ButtonKind::Primary label=t().threshold.unlock busy on_tap=Callback::new(open) />
                </div>
            </div>
        </Threshold>
    }
}

/// A dialog stands above everything, and holds the focus even where its page is not shown.
fn close_dialogs() {
    let Ok(open) = document().query_selector_all("dialog[open]") else { return };
    for at in 0..open.length() {
        if let Some(dialog) =
            open.item(at).and_then(|node| node.dyn_into::<web_sys::HtmlDialogElement>().ok())
        {
            dialog.close();
        }
    }
}
