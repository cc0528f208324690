//! A plan of two to six bodies: which they are, and who signs for each (rule 21).

use leptos::prelude::*;

use crate::app::bound::{BoundChoice, BoundText, BoundTextKind};
use crate::app::parts::{Choice, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::joint::{MOST, field, field_of, is_joint, known};
use crate::ledger::Subject;

#[component]
pub fn Joint(plan: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().plan;
    let choices =
        vec![Choice::new("no".to_owned(), words.of_one_body), Choice::new("yes".to_owned(), words.joint)];
    let joint = {
        let plan = plan.clone();
        Memo::new(move |_| state.plan(&plan).is_some_and(|known| is_joint(&known)))
    };
    let of_bodies = plan.clone();
    let bodies = move || {
        joint.get().then(|| {
            let plan = of_bodies.clone();
            let bodies = (1..=MOST).map(|place| view! { <Body plan=plan.clone() place /> }).collect_view();
            view! {
                <p class="hint">{words.joint_lead}</p>
                <BoundText
                    subject=of_bodies.clone()
                    field=field::SYMBOL
                    label=words.joint_symbol
                    hint=words.joint_symbol_hint
                    kind=BoundTextKind::Short
                />
                {bodies}
            }
        })
    };
    view! {
        <Section title=words.issued_by_whom>
            <div class="form">
                <BoundChoice
                    subject=plan
                    field=field::JOINT
                    label=words.issued_by_whom
                    choices
                    otherwise=Some("no".to_owned())
                />
                {bodies}
            </div>
        </Section>
    }
}

/// One of the bodies; the first two are known by their letterheads.
#[component]
fn Body(plan: Subject, place: usize) -> impl IntoView {
    let state = use_state();
    let words = &t().plan;
    let own = state.with(|register| known(register.unit(), place)).unwrap_or_default();
    let means = |text: String| match text.is_empty() {
        true => String::new(),
        false => (t().settings.empty_means)(&text.replace('\n', " / ")),
    };
    let fields = [
        (field::NAME, words.body_name, means(own.name), BoundTextKind::Area),
        (field::SIGNS_AS, words.signs_as, means(own.signs_as.join("\n")), BoundTextKind::Area),
        (field::SIGNER, words.issued_by, means(own.signer), BoundTextKind::Line),
    ];
    let fields = fields.map(|(part, label, hint, kind)| {
        view! { <BoundText subject=plan.clone() field=field_of(place, part) label hint kind /> }
    });
    view! {
        <details>
            <summary>{(words.body_at)(place)}</summary>
            <div class="form">{fields.into_iter().collect_view()}</div>
        </details>
    }
}
