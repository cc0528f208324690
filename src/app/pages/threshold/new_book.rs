//! `Lập sổ mới`: four steps that all stay on the page, so that going back finds everything as it was typed.

mod steps;
mod typed;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use self::steps::{AuthorStep, ModelStep, PasswordStep, UnitStep};
use self::typed::Typed;
use super::{Problem, Progress, Threshold};
use crate::app::Stage;
use crate::app::parts::{Button, ButtonKind, ErrorSummary};
use crate::app::session;
use crate::app::text::{refusals, t};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Unit,
    Author,
    Model,
    Password,
}

const STEPS: [Step; 4] = [Step::Unit, Step::Author, Step::Model, Step::Password];

#[component]
pub fn NewBook() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let typed = Typed::new();
    let step = RwSignal::new(Step::Unit);
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let show = move |next: Step| {
        step.set(next);
        let heading = document().query_selector("main h2").ok().flatten();
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
            heading.scroll_into_view();
            // So that a screen reader says which step this is; a heading in sight can take the focus.
            let _ = heading.focus();
        }
    };
    let step_back = move || {
        problem.set(None);
        typed.touched();
        match STEPS.iter().position(|known| *known == step.get_untracked()) {
            Some(at) if at > 0 => show(STEPS[at - 1]),
            _ => leptos::task::spawn_local(stage.begin()),
        }
    };
    // The browser's own way back is the page's: each step is a place in its history.
    remember_place();
    let went_back = window_event_listener_untyped("popstate", move |_| step_back());
    on_cleanup(move || went_back.remove());
    let back = |()| {
        // A page has a history.
        let _ = window().history().and_then(|history| history.back());
    };
    let go_on = move |()| {
        let now = step.get_untracked();
        problem.set(None);
        if !typed.is_whole(now) || busy.get_untracked() {
            return;
        }
        match STEPS.iter().position(|known| *known == now) {
            Some(at) if at + 1 < STEPS.len() => {
                remember_place();
                show(STEPS[at + 1]);
            }
            _ => create(stage, typed, busy, problem),
        }
    };
    let heading = move || {
        let at = STEPS.iter().position(|known| *known == step.get()).unwrap_or(0);
        format!("{} · {}", (t().threshold.step_of)(at + 1, STEPS.len()), title_of(step.get()))
    };
    // Made anew with each step, so that its guard against a double tap begins anew.
    let go_on_button = move || {
        let last = step.get() == Step::Password;
        let label = (if last { t().threshold.new_book } else { t().common.go_on }).to_owned();
        view! { <Button kind=ButtonKind::Primary label busy on_tap=Callback::new(go_on) /> }
    };
    let back_button = move || {
        step.track();
        view! { <Button label=t().common.back on_tap=Callback::new(back) /> }
    };
    let hidden = move |own: Step| move || step.get() != own;
    view! {
        <Threshold title=t().threshold.new_book wide=true>
            <h2 tabindex="-1">{heading}</h2>
            <ErrorSummary errors=typed.summary />
            // Every step stays in the page: what was typed in it stays with it.
            <div hidden=hidden(Step::Unit)><UnitStep typed /></div>
            <div hidden=hidden(Step::Author)><AuthorStep typed /></div>
            <div hidden=hidden(Step::Model)><ModelStep typed /></div>
            <div hidden=hidden(Step::Password)><PasswordStep typed on_enter=Callback::new(go_on) /></div>
            <Problem words=problem />
            <Progress words=Signal::derive(move || busy.get().then_some(t().threshold.making_book)) />
            <div class="buttons">
                {back_button}
                {go_on_button}
            </div>
        </Threshold>
    }
}

/// One more place in the browser's history, at the same address.
fn remember_place() {
    // Refused only to a page that asks hundreds of times a minute.
    let _ = window().history().and_then(|history| history.push_state_with_url(&JsValue::NULL, "", None));
}

fn title_of(step: Step) -> &'static str {
    match step {
        Step::Unit => t().threshold.step_unit,
        Step::Author => t().threshold.step_author,
        Step::Model => t().threshold.step_model,
        Step::Password => t().threshold.step_password,
    }
}

fn create(stage: Stage, typed: Typed, busy: RwSignal<bool>, problem: RwSignal<Option<String>>) {
    let Some(password) = typed.passwords.checked() else { return };
    let answers = match untrack(|| typed.answers()) {
        Ok(answers) => answers,
        Err(words) => return problem.set(Some(words)),
    };
    busy.set(true);
    leptos::task::spawn_local(async move {
        match session::create(&answers, &password).await {
            Ok(unlocked) => stage.show_book(unlocked),
            Err(error) => {
                problem.try_set(Some(refusals::session(&error)));
            }
        }
        busy.try_set(false);
    });
}
