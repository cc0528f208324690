use leptos::prelude::*;

use super::link::Link;
use super::note_sentence::OneForm;
use crate::app::text::t;

/// One page: a way back, its heading (which takes the focus when the page opens), then what it shows.
#[component]
pub fn Page(
    #[prop(into)] title: Signal<String>,
    /// Where the way back leads, an address of the app; without it there is none.
    #[prop(optional, into)]
    back: Option<String>,
    /// The words of the way back, by default `Quay lại`.
    #[prop(optional, into)]
    back_label: Option<String>,
    /// The way back stays in sight, however far down one reads.
    #[prop(optional)]
    back_stays: bool,
    /// One sentence under the heading.
    #[prop(optional, into)]
    lead: String,
    children: Children,
) -> impl IntoView {
    let back_label = back_label.unwrap_or_else(|| t().common.back.to_owned());
    let back = back.map(|address| view! { <Link href=address class="back">"← " {back_label}</Link> });
    // What stays in sight does so as long as there is anything of what holds it, in a row of its own: nothing to be
    // tapped lies half under it.
    let (staying, in_head) = if back_stays { (back, None) } else { (None, back) };
    let staying = staying.map(|back| view! { <p class="back-bar">{back}</p> });
    view! {
        <article class="page">
            {staying}
            <header class="page-head">
                {in_head}
                <h1 tabindex="-1">{title}</h1>
                {(!lead.is_empty()).then(|| view! { <p class="page-lead">{lead}</p> })}
            </header>
            <OneForm>{children()}</OneForm>
        </article>
    }
}

/// A part of a page under its own heading, with how many things are in it where that says something.
#[component]
pub fn Section(
    #[prop(into)] title: String,
    #[prop(optional, into)] count: Signal<Option<usize>>,
    /// Of the section, where a list of contents leads.
    #[prop(optional, into)]
    id: Option<String>,
    children: Children,
) -> impl IntoView {
    let counted = move || count.get().map(|count| view! { <span class="count">{count}</span> });
    view! {
        <section class="section" id=id>
            <h2>{title} {counted}</h2>
            {children()}
        </section>
    }
}
