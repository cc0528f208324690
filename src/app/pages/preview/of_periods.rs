//! `/van-ban/:paper` of a paper that is of a time: which time, and the paper below.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{PaperPreview, address};
use crate::app::pages::report::{Asked, PeriodChoice, words_address};
use crate::app::parts::Link;
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::figures::{Period, PeriodKind};
use crate::papers::{Of, PaperKind, Printed};

/// Of the half year that runs, a list of a year of this one, as long as nobody asks for another time.
#[component]
pub fn PeriodPreview(kind: PaperKind) -> impl IntoView {
    let state = use_state();
    let words = &t().report;
    let query = use_query_map();
    let asked = Memo::new(move |_| query.with(Asked::of));
    let usual = if kind == PaperKind::WardReport { PeriodKind::CalendarHalf } else { PeriodKind::Year };
    let period = Memo::new(move |_| {
        let today = state.today.get();
        let running = usual.back_to(today, today).first().copied();
        asked.read().period.or(running).unwrap_or(Period { from: today, to: today })
    });
    let page = query.with_untracked(|query| address::opened_as(address::to_choose(kind), query));
    let in_force = Signal::derive(move || Some(period.get()));
    let printed =
        Signal::derive(move || Printed::new(kind, Of::Period(period.get()), state.today.get_untracked()));
    // What the ward says beside its figures is written where they stand.
    let to_words = move || {
        (kind == PaperKind::WardReport).then(|| {
            let address = words_address(asked.read().kind.unwrap_or(usual), period.get());
            view! { <Link href=address class="button">{words.write_words}</Link> }
        })
    };
    view! {
        <PaperPreview printed>
            <div class="above-paper">
                <PeriodChoice label=words.kind page asked in_force />
                <p class="buttons">
                    {to_words}
                    <Link href=address::of_blank(kind) class="button">{t().papers.blank}</Link>
                </p>
            </div>
        </PaperPreview>
    }
}
