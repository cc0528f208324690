use leptos::prelude::*;

use crate::app::bound::BoundChoice;
use crate::app::pages::models::MODELS;
use crate::app::parts::{Choice, Link};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::book::{UNIT, field};
use crate::casework::models::models;
use crate::ledger::Subject;

/// The model new cases take, each in its version in force.
#[component]
pub fn Model() -> impl IntoView {
    let state = use_state();
    let choices = state.with(|register| {
        let choice = |model: &crate::casework::models::Model<'_>| {
            let template = model.template;
            let bodies = template.parties.iter().map(|party| &*party.name).collect::<Vec<_>>().join(" · ");
            let words = (t().threshold.model_named)(&template.name, &template.note);
            Choice::new(model.version.to_string(), words).with_hint(bodies)
        };
        let mut choices: Vec<_> = models(register).iter().map(choice).collect();
        choices.sort_by(|one, other| one.label.cmp(&other.label));
        choices
    });
    view! {
        <p>{t().settings.model_lead}</p>
        <BoundChoice subject=Subject::named(UNIT) field=field::TEMPLATE label=t().settings.model choices />
        <p class="buttons"><Link href=MODELS class="button">{t().models.open}</Link></p>
    }
}
