use leptos::prelude::*;

use super::{Problem, Progress, Threshold};
use crate::app::parts::{Button, ButtonKind, PasswordField};
use crate::app::session;
use crate::app::state::use_state;
use crate::app::text::{refusals, t};
use crate::vault::pin::{PIN_TRIES, read_pin};

/// The screen of an open book that is locked under the PIN. The password is always the other way in, and the only one
/// after too many wrong tries.
#[component]
pub fn PinLock() -> impl IntoView {
    let state = use_state();
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let wrong = StoredValue::new(0);
    // Made anew after each wrong try, so that the next one begins with an empty field.
    let tries = RwSignal::new(0);
    let open = move |()| {
        if busy.get_untracked() {
            return;
        }
        let Some(digits) = read_pin(&typed.get_untracked()) else {
            problem.set(Some(t().threshold.pin_has_six_digits.to_owned()));
            return;
        };
        busy.set(true);
        problem.set(None);
        leptos::task::spawn_local(async move {
            match session::check_pin(state, &digits).await {
                Ok(true) => {
                    state.asks_pin.try_set(false);
                    return;
                }
                Ok(false) => {
                    let count = wrong.try_update_value(|count| {
                        *count += 1;
                        *count
                    });
                    let left = PIN_TRIES.saturating_sub(count.unwrap_or(PIN_TRIES));
                    if left == 0 {
                        session::lock_anyway();
                    }
                    problem.try_set(Some((t().threshold.wrong_pin)(left)));
                    typed.try_set(String::new());
                    tries.try_update(|count| *count += 1);
                }
                Err(error) => {
                    problem.try_set(Some(refusals::session(&error)));
                }
            }
            busy.try_set(false);
        });
    };
    let field = move || {
        let is_again = tries.get() > 0;
        view! {
            <PasswordField
                label=t().threshold.pin
                numeric=true
                focused=is_again
                on_input=Callback::new(move |text| typed.set(text))
                on_enter=Callback::new(open)
            />
        }
    };
    view! {
        <Threshold title=t().threshold.locked_title lead=t().threshold.pin_lead>
            <div class="form">
                {field}
                <Problem words=problem />
                <Progress words=Signal::derive(move || busy.get().then_some(t().threshold.unlocking)) />
                <div class="buttons">
                    <Button kind=ButtonKind::Primary label=t().threshold.unlock busy on_tap=Callback::new(open) />
                    <Button
                        kind=ButtonKind::Quiet
                        label=t().threshold.use_password
                        on_tap=Callback::new(|()| session::lock_anyway())
                    />
                </div>
            </div>
        </Threshold>
    }
}
