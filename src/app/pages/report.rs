//! `/bao-cao`: the figures of a period, and behind each number its list.

mod asked;
mod choose;
mod deliver;
mod figures;
mod list;
mod old;
mod words;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

pub use self::asked::Asked;
pub use self::choose::PeriodChoice;
use self::figures::Figures;
pub use self::list::FigureList;
use self::old::OldTotals;
use self::words::{WORDS, Words};
use crate::app::parts::{Button, Page, jump_to};
use crate::app::text::t;
use crate::casework::figures::{Period, PeriodKind};

const ADDRESS: &str = "/bao-cao";

/// Where the words of the report of a period are written.
pub fn words_address(kind: PeriodKind, period: Period) -> String {
    let asked = Asked { kind: Some(kind), period: Some(period) };
    format!("{}&muc={WORDS}", asked.address(ADDRESS))
}

#[component]
pub fn Report() -> impl IntoView {
    let words = &t().report;
    let query = use_query_map();
    let asked = Memo::new(move |_| query.with(Asked::of));
    let shown = move || {
        let Asked { kind, period } = asked.get();
        kind.zip(period).map(|(kind, period)| {
            view! {
                <div class="buttons">
                    <Button label=words.write_words on_tap=move |()| jump_to(WORDS) />
                </div>
                <Figures kind period />
                <Words period />
            }
        })
    };
    if query.with_untracked(|query| query.get("muc").is_some_and(|part| part == WORDS)) {
        // The frame puts a page one comes to at its top, a frame later.
        request_animation_frame(|| request_animation_frame(|| jump_to(WORDS)));
    }
    view! {
        <Page title=words.title lead=words.lead>
            <PeriodChoice label=words.kind page=ADDRESS asked />
            {shown}
            <OldTotals />
        </Page>
    }
}
