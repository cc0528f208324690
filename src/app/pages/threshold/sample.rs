use leptos::prelude::*;

use super::{Problem, Progress, Threshold};
use crate::app::Stage;
use crate::app::parts::Button;
use crate::app::session;
use crate::app::text::{refusals, t};

/// The invented ward is being told; its first page follows by itself.
#[component]
pub fn Sample() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let problem = RwSignal::new(None::<String>);
    leptos::task::spawn_local(async move {
        match session::open_sample().await {
            Ok(unlocked) => stage.show_book(unlocked),
            Err(error) => {
                problem.try_set(Some(refusals::session(&error)));
            }
        }
    });
    let working =
        Signal::derive(move || problem.with(Option::is_none).then_some(t().threshold.making_sample));
    let back = Callback::new(move |()| leptos::task::spawn_local(stage.begin()));
    view! {
        <Threshold title=t().threshold.try_sample>
            <Progress words=working />
            <Problem words=problem />
            <Show when=move || problem.with(Option::is_some)>
                <div class="buttons">
                    <Button label=t().common.back on_tap=back />
                </div>
            </Show>
        </Threshold>
    }
}
