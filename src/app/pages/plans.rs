use leptos::prelude::*;

use crate::app::parts::{Button, ButtonKind, Empty, LinkRow, Page, use_go};
use crate::app::state::{AppState, use_state};
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::fact::PlanDrafted;
use crate::casework::plan::{Plan, fields_of_text, next_round};
use crate::ledger::Subject;
use crate::papers::plan::{default_text, plan_text};
use crate::vietnamese::date::in_figures;

/// Kế hoạch và phản biện: every draft and what was issued, newest first.
#[component]
pub fn Plans() -> impl IntoView {
    let state = use_state();
    let words = &t().plan;
    let go = use_go();
    let error = RwSignal::new(None::<String>);
    let start = Callback::new(move |()| match draft(state) {
        Ok(plan) => go.run(format!("/ke-hoach/{plan}")),
        Err(sentence) => error.set(Some(sentence)),
    });
    let list = move || {
        let rows = state.read(|register| {
            let mut plans: Vec<&Plan> = register.plans().map(|plan| &**plan).collect();
            plans.sort_by_key(|plan| {
                std::cmp::Reverse((plan.event.fact.on, plan.event.time, plan.event.entry))
            });
            let row = |plan: &Plan| row(plan, plan_text(register, plan).title);
            plans.into_iter().map(row).collect_view()
        });
        if rows.is_empty() {
            view! { <Empty sentence=words.empty /> }.into_any()
        } else {
            view! { <ul class="rows">{rows}</ul> }.into_any()
        }
    };
    view! {
        <Page title=words.title>
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=words.new_plan on_tap=start />
            </div>
            <div aria-live="polite">{move || error.get().map(|words| view! { <p class="error">{words}</p> })}</div>
            {list}
        </Page>
    }
}

/// Records a new draft with the default text of the model in force.
fn draft(state: AppState) -> Result<Subject, String> {
    let on = state.today.get_untracked();
    let command = state.with(|register| {
        let (template, model) = register.current_template()?;
        let round = next_round(register, template);
        let fields = fields_of_text(default_text(register, model, on));
        Some(Command::Record { fact: PlanDrafted { template: template.clone(), on, round }.into(), fields })
    });
    let command = command.ok_or(t().plan.no_template)?;
    let made = state.act(&command, t().plan.new_plan.to_lowercase());
    made.map(|made| made.subject).map_err(|reason| refusals::not_recorded(&reason))
}

/// "Dự thảo lần 1 ngày 05/06/2026", or what it was issued as.
pub fn title(plan: &Plan) -> String {
    let words = &t().plan;
    match plan.issue() {
        Some(issue) => {
            (words.issued)(issue.fact.number.trim(), &in_figures(issue.fact.on), &issue.fact.signer)
        }
        None => (words.draft_of)(plan.event.fact.round, &in_figures(plan.event.fact.on)),
    }
}

fn row(plan: &Plan, subject_line: String) -> impl IntoView + use<> {
    let (address, title) = (format!("/ke-hoach/{}", plan.id()), title(plan));
    view! {
        <LinkRow address=address name=title about=subject_line />
    }
}
