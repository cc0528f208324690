//! `/ho-tro`: rounds of support, newest first.

use leptos::prelude::*;

use crate::app::parts::{Empty, Link, LinkRow, Page};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::batch::Batch;
use crate::casework::fact::BatchOpened;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::capitalised;

/// The address of the form that begins a round.
pub const NEW: &str = "/ghi/dot-ho-tro";

#[component]
pub fn Batches() -> impl IntoView {
    let state = use_state();
    let words = &t().giving;
    let list = move || {
        let rows = state.read(|register| {
            let mut batches: Vec<&Batch> = register.batches().map(|batch| &**batch).collect();
            batches.sort_by_key(|batch| {
                std::cmp::Reverse((batch.event.fact.on, batch.event.time, batch.event.entry))
            });
            batches.into_iter().map(row).collect_view()
        });
        let start = view! { <Link href=NEW class="button primary">{words.new_batch}</Link> };
        if rows.is_empty() {
            view! { <Empty sentence=words.batches_empty>{start}</Empty> }.into_any()
        } else {
            view! {
                <p class="buttons">{start}</p>
                <ul class="rows">{rows}</ul>
            }
            .into_any()
        }
    };
    view! { <Page title=words.batches>{list}</Page> }
}

fn row(batch: &Batch) -> impl IntoView + use<> {
    let words = &t().giving;
    let progress = (words.batch_progress)(batch.received().count(), batch.listed().count());
    let about = format!("{} · {progress}", (words.planned_for)(&in_figures(batch.event.fact.on)));
    let (address, name) = (format!("/ho-tro/{}", batch.id()), name(batch));
    view! {
        <LinkRow address=address name=name about=about />
    }
}

/// What a round is called: its name, else what is given and when.
pub fn name(batch: &Batch) -> String {
    title(batch.name(), &batch.event.fact)
}

pub fn title(name: &str, opened: &BatchOpened) -> String {
    match name {
        "" => (t().giving.batch_of_day)(&capitalised(&opened.what), &in_figures(opened.on)),
        name => name.to_owned(),
    }
}
