use leptos::prelude::*;

/// One thing known: what it is, and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub label: String,
    pub value: String,
    pub is_overdue: bool,
}

impl Fact {
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), is_overdue: false }
    }

    /// Late; the label says it too.
    pub fn overdue(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { is_overdue: true, ..Self::new(label, value) }
    }
}

/// What is known, as ruled lines: label left, value right.
#[component]
pub fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let lines =
        facts.into_iter().map(|fact| view! { <dt>{fact.label}</dt> <dd>{fact.value}</dd> }).collect_view();
    view! { <dl class="facts">{lines}</dl> }
}
