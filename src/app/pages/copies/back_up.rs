use std::rc::Rc;

use leptos::prelude::*;

use crate::app::files;
use crate::app::parts::{Button, ButtonKind};
use crate::app::session;
use crate::app::state::{AppState, today_now, use_state};
use crate::app::text::{copies, refusals, t};
use crate::casework::Command;
use crate::casework::fact::BackupMade;

/// A file that was read back from end to end.
type Good = Rc<(String, Vec<u8>)>;

/// Makes the file, reads it back, and only then saves it and offers to hand it on.
#[component]
pub fn BackUp() -> impl IntoView {
    let state = use_state();
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let good = RwSignal::new_local(None::<Good>);
    let missing = RwSignal::new(0);
    let make = move |()| {
        busy.set(true);
        problem.set(None);
        good.set(None);
        leptos::task::spawn_local(async move {
            match session::back_up(state).await {
                Ok(made) => {
                    let file: Good = Rc::new((copies::file_name(today_now()), made.file.bytes));
                    missing.try_set(made.papers_missing);
                    save(&file, problem);
                    note(state);
                    good.try_set(Some(file));
                }
                Err(error) => {
                    problem.try_set(Some(refusals::session(&error)));
                }
            }
            busy.try_set(false);
        });
    };
    view! {
        <p>{t().copies.back_up_lead}</p>
        <div class="buttons">
            <Button kind=ButtonKind::Primary label=t().copies.back_up busy on_tap=Callback::new(make) />
        </div>
        <p role="status">{move || busy.get().then_some(t().copies.making)}</p>
        <div role="alert">
            {move || problem.get().map(|words| view! { <p class="error">{words}</p> })}
        </div>
        {move || good.get().map(|file| view! { <GoodFile file problem missing=missing.get_untracked() /> })}
    }
}

/// That there is a file: only what was made can be put away. A window that only reads notes nothing.
fn note(state: AppState) {
    let fact = BackupMade { on: state.today.get_untracked() }.into();
    let _ = state.act(&Command::Record { fact, fields: vec![] }, t().copies.made_label);
}

fn save(file: &Good, problem: RwSignal<Option<String>>) {
    if files::save(&file.0, &file.1, copies::FILE_KIND).is_err() {
        problem.try_set(Some(t().copies.not_saved.to_owned()));
    }
}

#[component]
fn GoodFile(
    file: Good,
    problem: RwSignal<Option<String>>,
    /// Finished papers that the file should hold and does not.
    missing: usize,
) -> impl IntoView {
    let size = (t().copies.file_size)(file.1.len().div_ceil(1024));
    let name = file.0.clone();
    let file = StoredValue::new_local(file);
    let save_again = move |()| save(&file.get_value(), problem);
    let send = move |()| {
        let file = file.get_value();
        leptos::task::spawn_local(async move {
            // Given up by the person, or refused by the other app: the saved file is there all the same.
            let _ = files::send(&file.0, &file.1, copies::FILE_KIND).await;
        });
    };
    view! {
        <div class="notice" class:due=move || { missing > 0 } role="status">
            <p>{copies::checked(missing)} " " {size}</p>
            <p>{t().copies.where_saved} " " <strong>{name}</strong></p>
            <p>{t().copies.what_next}</p>
        </div>
        <div class="buttons">
            <Button label=t().copies.save_again on_tap=Callback::new(save_again) />
            {files::can_send().then(|| view! { <Button label=t().copies.send on_tap=Callback::new(send) /> })}
        </div>
        {files::can_send().then(|| view! { <p class="hint">{t().copies.send_hint}</p> })}
    }
}
