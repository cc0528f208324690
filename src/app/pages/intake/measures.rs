//! The statutory measures of a case, as `Thuộc diện` shows them.

use leptos::prelude::*;

use crate::app::pages::measure::{measure_address, measure_facts, new_measure_address};
use crate::app::parts::{Fact, Facts, Link, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::ledger::Subject;

#[component]
pub fn Measures(person: Subject, episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().measure;
    let new = new_measure_address(&person);
    let measures = Memo::new(move |_| {
        state.read_of(&person, |register| {
            let known = register.person(&person).and_then(|known| known.episode(&episode));
            let measures = known.map(|known| known.measures.as_slice()).unwrap_or_default();
            let row = |measure| -> (String, Vec<Fact>) {
                let measure: &crate::casework::measure::Measure = measure;
                (measure_address(&person, &measure.reported.subject), measure_facts(measure))
            };
            measures.iter().rev().map(row).collect::<Vec<_>>()
        })
    });
    let shown = move || {
        let rows = measures.get().into_iter().map(|(address, facts)| {
            view! {
                <Facts facts />
                <p><Link href=address class="link-button">{words.look}</Link></p>
            }
        });
        rows.collect_view()
    };
    view! {
        <Section title=words.title>
            {move || measures.read().is_empty().then(|| view! { <p>{words.none}</p> })}
            {shown}
            <p><Link href=new class="button">{words.record}</Link></p>
        </Section>
    }
}
