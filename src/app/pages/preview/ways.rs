//! The papers that can be made where one works.

use leptos::prelude::*;

use super::address;
use crate::app::parts::{Link, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::ledger::Subject;
use crate::papers::{Of, PaperKind, Printed, kinds_of_person};

/// A link to each, by its name; nothing where there is none.
#[component]
pub fn PaperWays(#[prop(into)] papers: Signal<Vec<(PaperKind, Of)>>) -> impl IntoView {
    let today = use_state().today;
    let links = move || {
        let link = |(kind, of)| {
            let address = address::of(&Printed::new(kind, of, today.get_untracked()));
            view! { <li><Link href=address class="button">{(t().papers.name)(kind)}</Link></li> }
        };
        papers.get().into_iter().map(link).collect_view()
    };
    view! {
        <Show when=move || papers.with(|papers| !papers.is_empty())>
            <Section title=t().papers.title>
                <ul class="buttons paper-ways">{links}</ul>
            </Section>
        </Show>
    }
}

/// The papers of one person that fit where they stand.
#[component]
pub fn PersonPapers(person: Subject) -> impl IntoView {
    let state = use_state();
    let papers = Memo::new(move |_| state.read_of(&person, |register| of_person(register, &person)));
    view! { <PaperWays papers /> }
}

fn of_person(register: &Register, person: &Subject) -> Vec<(PaperKind, Of)> {
    let kinds = register.person(person).map(|person| kinds_of_person(person)).unwrap_or_default();
    kinds.into_iter().map(|kind| (kind, Of::One(person.clone()))).collect()
}
