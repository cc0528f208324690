use std::rc::Rc;

use leptos::prelude::*;

use crate::app::pages::threshold::{RecoverySheet, TwoPasswords, TwoPasswordsFields};
use crate::app::parts::{Button, ButtonKind, PasswordField};
use crate::app::session::{self, NewCode, SessionError};
use crate::app::state::use_state;
use crate::app::text::{refusals, t};

pub(super) fn words_for(error: &SessionError) -> String {
    if error.is_wrong_secret() { t().threshold.wrong_password.to_owned() } else { refusals::session(error) }
}

/// Asks the current password first: the tablet may lie open on a table.
#[component]
pub fn ChangePassword() -> impl IntoView {
    let state = use_state();
    // Made anew after each change, so that no password stays in a field.
    let changes = RwSignal::new(0);
    let done = RwSignal::new(false);
    let form = move || {
        changes.track();
        let current = RwSignal::new(String::new());
        let passwords = TwoPasswords::new();
        let busy = RwSignal::new(false);
        let problem = RwSignal::new(None::<String>);
        let change = move |()| {
            let Some(password) = passwords.checked().filter(|_| !busy.get_untracked()) else { return };
            busy.set(true);
            problem.set(None);
            done.set(false);
            leptos::task::spawn_local(async move {
                let current = current.get_untracked();
                match session::change_password(state, &current, &password).await {
                    Ok(()) => {
                        done.try_set(true);
                        changes.try_update(|count| *count += 1);
                    }
                    Err(error) => {
                        problem.try_set(Some(words_for(&error)));
                    }
                }
                busy.try_set(false);
            });
        };
        view! {
            <PasswordField
                label=t().settings.current_password
                error=problem
                on_input=Callback::new(move |text| current.set(text))
            />
            <TwoPasswordsFields passwords label=t().settings.new_password on_enter=Callback::new(change) />
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=t().settings.change_password busy on_tap=Callback::new(change) />
            </div>
        }
    };
    view! {
        <details>
            <summary class="menu-item">{t().settings.change_password}</summary>
            <div class="form">
                <p class="hint">{t().settings.old_copies}</p>
                {form}
            </div>
        </details>
        <p role="status">{move || done.get().then_some(t().settings.password_changed)}</p>
    }
}

/// A new recovery sheet; once a person says that it is put away, and not before, the old one opens nothing any more.
#[component]
pub fn NewRecovery() -> impl IntoView {
    let state = use_state();
    let code = RwSignal::new_local(None::<Rc<NewCode>>);
    let problem = RwSignal::new(None::<String>);
    let body = move || match code.get() {
        Some(new) => {
            let ward = state.with(|register| register.unit().ward());
            let code_now = new.code.clone();
            let on_kept = Callback::new(move |()| {
                problem.set(None);
                let Some(new) = code.get_untracked() else { return };
                leptos::task::spawn_local(async move {
                    match session::use_new_code(state, &new).await {
                        Ok(()) => {
                            code.try_set(None);
                        }
                        Err(error) => {
                            problem.try_set(Some(words_for(&error)));
                        }
                    }
                });
            });
            view! {
                <p class="notice due">{t().settings.new_sheet_not_yet}</p>
                <RecoverySheet code=code_now ward on_kept />
                <div role="alert">
                    {move || problem.get().map(|words| view! { <p class="error">{words}</p> })}
                </div>
            }
            .into_any()
        }
        None => view! { <AskForRecovery code /> }.into_any(),
    };
    view! {
        <details>
            <summary class="menu-item">{t().settings.new_recovery_sheet}</summary>
            {body}
        </details>
    }
}

#[component]
fn AskForRecovery(code: RwSignal<Option<Rc<NewCode>>, LocalStorage>) -> impl IntoView {
    let state = use_state();
    let current = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let renew = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        problem.set(None);
        leptos::task::spawn_local(async move {
            match session::new_code(state, &current.get_untracked()).await {
                Ok(new) => {
                    code.try_set(Some(Rc::new(new)));
                }
                Err(error) => {
                    problem.try_set(Some(words_for(&error)));
                }
            }
            busy.try_set(false);
        });
    };
    view! {
        <div class="form">
            <p>{t().settings.new_recovery_sheet_lead}</p>
            <p class="hint">{t().settings.old_copies}</p>
            <PasswordField
                label=t().settings.current_password
                error=problem
                on_input=Callback::new(move |text| current.set(text))
                on_enter=Callback::new(renew)
            />
            <div class="buttons">
                <Button kind=ButtonKind::Grave label=t().settings.new_recovery_sheet busy on_tap=Callback::new(renew) />
            </div>
        </div>
    }
}
