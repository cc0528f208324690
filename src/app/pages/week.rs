//! `/viec-tuan`: which week's sheet, put together how; the sheet itself is a paper.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::params::ParamsMap;

use crate::app::files;
use crate::app::parts::{Button, Choice, ChoiceRows, Link, Page, SelectField};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::week::{Grouping, Week};
use crate::papers::calendar::calendar;
use crate::vietnamese::date::in_figures;

const ADDRESS: &str = "/viec-tuan";

/// As many weeks are offered, this one counted.
const WEEKS: usize = 4;

/// What an address asks for; this week by its days where it says nothing.
pub fn asked(query: &ParamsMap, this_week: Week) -> (Week, Grouping) {
    let week = query.get("tuan").and_then(|day| day.parse().ok()).map(Week::of);
    let grouping =
        if query.get("xep").as_deref() == Some(BY_HELPER) { Grouping::ByHelper } else { Grouping::ByDay };
    (week.unwrap_or(this_week), grouping)
}

const BY_HELPER: &str = "nguoi";

fn address(page: &str, (week, grouping): (Week, Grouping)) -> String {
    let by = if grouping == Grouping::ByHelper { format!("&xep={BY_HELPER}") } else { String::new() };
    format!("{page}?tuan={}{by}", week.monday())
}

#[component]
pub fn WeekWork() -> impl IntoView {
    let state = use_state();
    let words = &t().week;
    let query = use_query_map();
    let this_week = Week::of(state.today.get_untracked());
    let chosen = Memo::new(move |_| query.with(|query| asked(query, this_week)));
    let go = StoredValue::new_local(use_navigate());
    let ask = move |chosen| {
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        go.with_value(|go| go(&address(ADDRESS, chosen), options));
    };
    let named = |week: Week| (words.days)(&in_figures(week.monday()), &in_figures(week.sunday()));
    let weeks = std::iter::successors(Some(this_week), |week| Some(week.next())).take(WEEKS);
    let weeks = weeks.map(|week| Choice::new(week, named(week))).collect::<Vec<_>>();
    let groupings =
        vec![Choice::new(Grouping::ByDay, words.by_day), Choice::new(Grouping::ByHelper, words.by_helper)];
    let choose_week = Callback::new(move |week| ask((week, chosen.get_untracked().1)));
    let choose_grouping = Callback::new(move |grouping| ask((chosen.get_untracked().0, grouping)));
    let week = Signal::derive(move || Some(chosen.get().0));
    let grouping = Signal::derive(move || Some(chosen.get().1));
    let preview = move || {
        let address = address(&format!("{ADDRESS}/ban-in"), chosen.get());
        view! { <Link href=address class="button primary">{words.preview}</Link> }
    };
    view! {
        <Page title=words.title lead=words.lead back="/">
            <div class="form">
                <SelectField label=words.week choices=weeks value=week on_choose=choose_week />
                <ChoiceRows label=words.grouping choices=groupings value=grouping on_choose=choose_grouping />
            </div>
            <div class="buttons">
                {preview}
                <CalendarFile />
            </div>
            <p class="hint">{words.calendar_hint}</p>
        </Page>
    }
}

/// A file that reminds where this app is not open; it names nobody.
#[component]
fn CalendarFile() -> impl IntoView {
    let state = use_state();
    let words = &t().week;
    let said = RwSignal::new(String::new());
    let save = Callback::new(move |()| {
        let today = state.today.get_untracked();
        let Some(file) = state.with(|register| calendar(register, today)) else {
            return said.set(words.nothing_to_say.to_owned());
        };
        let name = format!("viec-can-lam-{today}.ics");
        said.set(match files::save(&name, file.as_bytes(), "text/calendar") {
            Ok(()) => (t().paper.saved)(&name),
            Err(_) => t().paper.failed.to_owned(),
        });
    });
    view! {
        <Button label=words.calendar on_tap=save />
        <p role="status">{said}</p>
    }
}
