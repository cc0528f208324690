use leptos::prelude::*;

use super::security::words_for;
use crate::app::parts::{Button, ButtonKind, PasswordField};
use crate::app::session::{self, SessionError};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::vault::pin::read_pin;

/// The PIN of this device: set, changed or taken away by whoever knows the password.
#[component]
pub fn ChangePin() -> impl IntoView {
    let state = use_state();
    let has_pin = RwSignal::new(state.vault().pin().is_some());
    let done = RwSignal::new(None::<&'static str>);
    // Made anew after each change, so that no digit stays in a field.
    let changes = RwSignal::new(0);
    let form = move || {
        changes.track();
        view! { <PinForm has_pin=has_pin.get_untracked() on_done=Callback::new(move |words| {
            has_pin.set(state.vault().pin().is_some());
            done.set(Some(words));
            changes.update(|count| *count += 1);
        }) /> }
    };
    view! {
        <details>
            <summary class="menu-item">
                {move || if has_pin.get() { t().settings.change_pin } else { t().settings.set_pin }}
            </summary>
            {form}
        </details>
        <p role="status">{move || done.get()}</p>
    }
}

#[component]
fn PinForm(has_pin: bool, on_done: Callback<&'static str>) -> impl IntoView {
    let state = use_state();
    let (password, digits) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (wrong_password, wrong_pin) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let busy = RwSignal::new(false);
    let end = move |result: Result<(), SessionError>, words| {
        match result {
            Ok(()) => on_done.run(words),
            Err(error) => drop(wrong_password.try_set(Some(words_for(&error)))),
        }
        busy.try_set(false);
    };
    let begin = move || {
        wrong_password.set(None);
        wrong_pin.set(None);
        !busy.get_untracked()
    };
    let set = move |()| {
        if !begin() {
            return;
        }
        let Some(digits) = read_pin(&digits.get_untracked()) else {
            wrong_pin.set(Some(t().threshold.pin_has_six_digits.to_owned()));
            return;
        };
        busy.set(true);
        leptos::task::spawn_local(async move {
            end(session::set_pin(state, &password.get_untracked(), &digits).await, t().settings.pin_set);
        });
    };
    let remove = move |()| {
        if !begin() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            end(session::remove_pin(state, &password.get_untracked()).await, t().settings.pin_removed);
        });
    };
    view! {
        <div class="form">
            <p>{t().settings.pin_lead}</p>
            <PasswordField
                label=t().settings.current_password
                error=wrong_password
                on_input=Callback::new(move |text| password.set(text))
            />
            <PasswordField
                label=t().settings.new_pin
                hint=t().threshold.pin_has_six_digits
                error=wrong_pin
                numeric=true
                on_input=Callback::new(move |text| digits.set(text))
                on_enter=Callback::new(set)
            />
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=t().settings.use_pin busy on_tap=Callback::new(set) />
                {has_pin.then(|| view! { <Button label=t().settings.remove_pin busy on_tap=Callback::new(remove) /> })}
            </div>
        </div>
    }
}
