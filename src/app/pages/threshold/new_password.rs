use leptos::prelude::*;

use super::{Problem, Progress, Threshold, TwoPasswords, TwoPasswordsFields};
use crate::app::Stage;
use crate::app::parts::{Button, ButtonKind};
use crate::app::session;
use crate::app::text::{refusals, t};

/// The book was opened by its recovery code: a new password takes the place of the forgotten one.
#[component]
pub fn NewPassword() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let passwords = TwoPasswords::new();
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    session::leave_when_idle(false, move || !busy.get_untracked());
    let set = move |()| {
        let (Some(password), Some(unlocked)) = (passwords.checked(), stage.unlocked()) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        problem.set(None);
        leptos::task::spawn_local(async move {
            let outcome = session::set_new_password(&unlocked, &password).await;
            // The stage hands the book on only when nobody else holds it.
            drop(unlocked);
            match outcome {
                Ok(()) => stage.settle(|unlocked| unlocked.forgotten = None),
                Err(error) => {
                    problem.try_set(Some(refusals::session(&error)));
                }
            }
            busy.try_set(false);
        });
    };
    view! {
        <Threshold title=t().threshold.new_password_title lead=t().threshold.new_password_lead>
            <div class="form">
                <TwoPasswordsFields passwords label=t().settings.new_password on_enter=Callback::new(set) />
                <Problem words=problem />
                <Progress words=Signal::derive(move || busy.get().then_some(t().common.working)) />
                <div class="buttons">
                    <Button kind=ButtonKind::Primary label=t().threshold.set_password busy on_tap=Callback::new(set) />
                </div>
            </div>
        </Threshold>
    }
}
