use leptos::prelude::*;

use super::badge::{Badge, BadgeLook};
use super::facts::Fact;

/// Who the page is about. Never the diện (rule 19).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The name, or initials by mode.
    pub name: String,
    /// The stage, and a mark such as "Hồ sơ cũ – cần bổ sung".
    pub badges: Vec<(String, BadgeLook)>,
    /// Code, cách gọi and age, khu phố, lead, next date: as far as they are known, in this order.
    pub facts: Vec<Fact>,
}

/// The bar that stays at the top of a person's pages.
#[component]
pub fn IdentityBar(#[prop(into)] identity: Signal<Identity>) -> impl IntoView {
    let name = move || {
        identity.with(|who| {
            let badges =
                who.badges.iter().cloned().map(|(words, look)| view! { <Badge words look /> }).collect_view();
            view! {
                <h1 class="identity-name" tabindex="-1">
                    {who.name.clone()}
                </h1>
                <p class="identity-badges">{badges}</p>
            }
        })
    };
    let facts = move || {
        identity.with(|who| {
            let each = |fact: Fact| {
                view! {
                    <div class=fact.is_overdue.then_some("overdue-fact")>
                        <dt>{fact.label}</dt>
                        <dd>{fact.value}</dd>
                    </div>
                }
            };
            who.facts.iter().cloned().map(each).collect_view()
        })
    };
    view! {
        <header class="identity-bar">
            {name}
            <dl class="identity-facts">{facts}</dl>
        </header>
    }
}
