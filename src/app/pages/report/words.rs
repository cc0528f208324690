//! What the ward says in the report of a period beside its figures, and the totals that bodies report (rule 11).

use leptos::prelude::*;

use crate::app::bound::{BoundText, BoundTextKind};
use crate::app::pages::settings::TotalFields;
use crate::app::parts::{Phrases, Section};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::book::UNIT;
use crate::casework::figures::Period;
use crate::casework::ward_report::{field_of, part, phrases};
use crate::ledger::Subject;

/// The section, and in an address (`?muc=`) that one comes to write it.
pub const WORDS: &str = "phan-loi";

fn unit() -> Subject {
    Subject::named(UNIT)
}

#[component]
pub fn Words(period: Period) -> impl IntoView {
    let state = use_state();
    let words = &t().report;
    let text = move |part: &str, label: &'static str, hint: &'static str, kind| {
        view! { <BoundText subject=unit() field=field_of(period, part) label hint kind /> }
    };
    let told = move |part: &'static str, label: &'static str| {
        let pick = Callback::new(move |phrase: String| add_phrase(state, period, part, &phrase));
        let read = Callback::new(move |()| phrases(part).iter().map(|it| (*it).to_owned()).collect());
        view! {
            {text(part, label, words.left_to_pen, BoundTextKind::Area)}
            <Phrases label=t().help_plan.phrases read on_pick=pick />
        }
    };
    view! {
        <Section title=words.own_words id=WORDS>
            <div class="form">
                {text(part::ADDRESSED_TO, words.addressed_to, words.addressed_to_hint, BoundTextKind::Line)}
                {text(part::NUMBER, words.report_number, t().plan.number_hint, BoundTextKind::Short)}
                {told(part::DIFFICULTIES, words.difficulties)}
                {told(part::PROPOSALS, words.proposals)}
                {told(part::TASKS, words.tasks)}
            </div>
        </Section>
        <Section title=words.reported>
            <details>
                <summary>{words.reported_open}</summary>
                <p class="hint">{words.reported_lead}</p>
                <div class="form">
                    {text(part::REPORTED_BY, words.reported_by, "", BoundTextKind::Line)}
                    <TotalFields subject=unit() prefix=field_of(period, part::REPORTED) />
                </div>
            </details>
        </Section>
    }
}

/// A picked sentence comes after what stands in the field.
fn add_phrase(state: AppState, period: Period, part: &str, phrase: &str) {
    let field = field_of(period, part);
    let before = state.with(|register| register.unit().text(&field).to_owned());
    let value = if before.is_empty() { phrase.to_owned() } else { format!("{before}\n{phrase}") };
    // A field of the unit is never refused.
    let _ = state.act(&Command::Set { subject: unit(), field, value }, (t().reviewing.add_phrase)(phrase));
}
