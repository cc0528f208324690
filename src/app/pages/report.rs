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
use self::words::Words;
use crate::app::parts::Page;
use crate::app::text::t;

const ADDRESS: &str = "/bao-cao";

#[component]
pub fn Report() -> impl IntoView {
    let words = &t().report;
    let query = use_query_map();
    let asked = Memo::new(move |_| query.with(Asked::of));
    let shown = move || {
        let Asked { kind, period } = asked.get();
        kind.zip(period).map(|(kind, period)| view! { <Figures kind period /> <Words period /> })
    };
    view! {
        <Page title=words.title lead=words.lead>
            <PeriodChoice label=words.kind page=ADDRESS asked />
            {shown}
            <OldTotals />
        </Page>
    }
}
