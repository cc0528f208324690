use leptos::prelude::*;

use crate::app::bound::BoundChoice;
use crate::app::parts::Choice;
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::book::{UNIT, field};
use crate::ledger::Subject;

/// The template new cases take, among those in the book.
#[component]
pub fn Model() -> impl IntoView {
    let state = use_state();
    let choices = state.with(|register| {
        let mut choices: Vec<_> = register
            .templates()
            .map(|(subject, template)| {
                let bodies =
                    template.parties.iter().map(|party| party.name.as_str()).collect::<Vec<_>>().join(" · ");
                let words = (t().threshold.model_named)(&template.name, &template.note);
                Choice::new(subject.to_string(), words).with_hint(bodies)
            })
            .collect();
        choices.sort_by(|one, other| one.label.cmp(&other.label));
        choices
    });
    view! {
        <p>{t().settings.model_lead}</p>
        <BoundChoice subject=Subject::named(UNIT) field=field::TEMPLATE label=t().settings.model choices />
    }
}
