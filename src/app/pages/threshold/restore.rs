use std::rc::Rc;

use leptos::prelude::*;

use super::{CopyFile, Threshold};
use crate::app::Stage;
use crate::app::parts::{Button, ButtonKind};
use crate::app::session::{self, Found};
use crate::app::text::{refusals, t};

/// `Mở lại từ bản sao lưu`; under the name `Thêm máy này` it says what the machine letters are.
#[component]
pub fn Restore(joining: bool) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let lay = move |found: Rc<Found>| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        problem.set(None);
        leptos::task::spawn_local(async move {
            match session::lay(&found).await {
                Ok(unlocked) => stage.show_book(unlocked),
                Err(error) => {
                    problem.try_set(Some(refusals::session(&error)));
                }
            }
            busy.try_set(false);
        });
    };
    let (title, lead, accept) = match joining {
        true => (t().threshold.add_this_device, t().copies.add_this_device_lead, t().copies.add_this_device),
        false => (t().threshold.open_copy, t().copies.restore_lead, t().copies.restore),
    };
    view! {
        <Threshold title lead>
            {joining.then(|| view! { <p>{t().copies.add_this_device_steps}</p> })}
            <CopyFile accept on_accept=Callback::new(lay) busy problem />
            <div class="buttons">
                <Button
                    kind=ButtonKind::Quiet
                    label=t().common.back
                    on_tap=Callback::new(move |()| leptos::task::spawn_local(stage.begin()))
                />
            </div>
        </Threshold>
    }
}
