//! `/ho-so/ban-in`: the list of those who are helped.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{PaperPreview, address};
use crate::app::pages::first_steps::NextStep;
use crate::app::pages::person::telling::moment;
use crate::app::pages::report::{Asked, PeriodChoice};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::figures::{Period, covered};
use crate::casework::first_steps::{CASE_LIST, FirstStep};
use crate::papers::{Of, PaperKind, Printed};
use crate::vietnamese::month::Month;

const ADDRESS: &str = "/ho-so/ban-in";

/// Of this month until today, as long as nobody asks for another time.
#[component]
pub fn CaseListPreview() -> impl IntoView {
    let state = use_state();
    let words = &t().case_list;
    let query = use_query_map();
    let asked = Memo::new(move |_| query.with(Asked::of));
    let known = Memo::new(move |_| {
        let today = state.today.get();
        asked.read().period.map(|period| state.read(|register| covered(register, period, today)))
    });
    let period = Memo::new(move |_| {
        let today = state.today.get();
        let month = Period { from: Month::of(today).first_day(), to: today };
        let this_month = || state.read(|register| covered(register, month, today)).unwrap_or(month);
        known.get().flatten().unwrap_or_else(this_month)
    });
    let in_force = Signal::derive(move || Some(period.get()));
    // Before the book begins there is nothing to list (rule 1); the paper below is of this month then, and says so.
    let nothing = move || {
        (known.get() == Some(None)).then(|| view! { <p class="notice">{t().report.no_figures} "."</p> })
    };
    let last = move || {
        let made = state.read(|register| {
            let made = register.papers().filter(|made| made.fact.paper == CASE_LIST).last()?;
            let who = made.author.as_ref().map_or("", |author| register.member_name(author));
            Some((words.last_made)(&moment(&made.recorded_at), who))
        });
        made.map(|words| view! { <p class="hint">{words}</p> })
    };
    let page = query.with_untracked(|query| address::opened_as(ADDRESS.to_owned(), query));
    let printed = Signal::derive(move || {
        Printed::new(PaperKind::CaseList, Of::Period(period.get()), state.today.get_untracked())
    });
    view! {
        <PaperPreview printed>
            <div class="above-paper">
                <NextStep here=FirstStep::HoldList />
                <p>{words.paper_lead}</p>
                {last}
                <PeriodChoice label=words.moves_in page asked in_force />
                {nothing}
            </div>
        </PaperPreview>
    }
}
