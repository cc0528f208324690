//! What each party of the model says to the proposal, the family among them.

use leptos::prelude::*;

use crate::app::bound::{BoundChoice, BoundText};
use crate::app::parts::{Choice, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::person::proposal_field;
use crate::ledger::Subject;

#[component]
pub(super) fn Agreements(episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().release;
    let asked = state.with(|register| {
        let (_, episode) = register.episode(&episode)?;
        let template = register.template(episode.template())?;
        // Whoever has a line on the paper.
        let parties = template.parties.iter().map(|party| (party.id.clone(), party.short.clone()));
        Some((episode.release_proposals.first()?.subject.clone(), parties.collect::<Vec<_>>()))
    });
    let (proposal, parties) = asked?;
    let rows = parties.into_iter().map(move |(id, party)| {
        let choices = [("yes", words.agrees), ("not_yet", words.agrees_not_yet)];
        let choices = choices.map(|(value, label)| Choice::new(value.to_owned(), label)).to_vec();
        view! {
            <BoundChoice
                subject=proposal.clone()
                field=format!("{}{id}", proposal_field::AGREES)
                label=(words.agreement_of)(&party)
                choices
            />
            <BoundText
                subject=proposal.clone()
                field=format!("{}{id}", proposal_field::OPINION)
                label=(words.opinion_of)(&party)
                hint=t().common.optional
                free_note=true
            />
        }
    });
    Some(view! {
        <Section title=words.agreements>
            <div class="form">{rows.collect_view()}</div>
        </Section>
    })
}
