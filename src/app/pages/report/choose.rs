//! Which period is looked at: a kind, and then one of the last of it, or two days.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::asked::Asked;
use crate::app::bound::{DayField, read_day};
use crate::app::parts::{Choice, SelectField};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::figures::{Period, PeriodKind};
use crate::vietnamese::date::in_figures;

/// The period stands in the address of the page: what lies behind leads back to it.
#[component]
pub fn PeriodChoice(
    /// Of the kind of period.
    label: &'static str,
    #[prop(into)] page: String,
    asked: Memo<Asked>,
    /// The period that is shown while none is asked for.
    #[prop(optional, into)]
    in_force: Signal<Option<Period>>,
) -> impl IntoView {
    let words = &t().report;
    let in_force = Signal::derive(move || in_force.get().map(words.days));
    let go = StoredValue::new_local(use_navigate());
    let ask = Callback::new(move |asked: Asked| {
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        go.with_value(|go| go(&asked.address(&page), options));
    });
    let kind = Memo::new(move |_| asked.read().kind);
    let kinds = PeriodKind::ALL.map(|kind| Choice::new(kind, (words.kind_named)(kind))).to_vec();
    let choose = Callback::new(move |kind| ask.run(Asked { kind: Some(kind), period: None }));
    let which = move || match kind.get() {
        None => ().into_any(),
        Some(PeriodKind::Free) => view! { <FreeDays asked ask /> }.into_any(),
        Some(kind) => view! { <Which kind asked ask in_force /> }.into_any(),
    };
    view! {
        <div class="form">
            <SelectField label choices=kinds value=kind on_choose=choose in_force />
            {which}
        </div>
    }
}

/// One of the last periods of a kind.
#[component]
fn Which(
    kind: PeriodKind,
    asked: Memo<Asked>,
    ask: Callback<Asked>,
    in_force: Signal<Option<String>>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().report;
    let periods = state.with(|register| {
        let today = state.today.get_untracked();
        kind.back_to(register.starts_on().unwrap_or(today), today)
    });
    let choices = periods.into_iter().map(|it| Choice::new(it, (words.period_named)(kind, it))).collect();
    let value = Signal::derive(move || asked.read().period);
    let choose = Callback::new(move |period| ask.run(Asked { kind: Some(kind), period: Some(period) }));
    view! { <SelectField label=words.which choices value on_choose=choose in_force /> }
}

/// From one day to another, both typed.
#[component]
fn FreeDays(asked: Memo<Asked>, ask: Callback<Asked>) -> impl IntoView {
    let state = use_state();
    let words = &t().report;
    let typed = |day: Option<chrono::NaiveDate>| RwSignal::new(day.map(in_figures).unwrap_or_default());
    let before = asked.get_untracked().period;
    let (from, to) = (typed(before.map(|it| it.from)), typed(before.map(|it| it.to)));
    let error = RwSignal::new(None::<String>);
    let read = move || {
        let day = |typed: RwSignal<String>| read_day(state, &typed.get_untracked()).ok();
        let Some((from, to)) = day(from).zip(day(to)) else { return error.set(None) };
        error.set((to < from).then(|| words.ends_before.to_owned()));
        if from <= to {
            ask.run(Asked { kind: Some(PeriodKind::Free), period: Some(Period { from, to }) });
        }
    };
    let put = move |typed: RwSignal<String>| {
        Callback::new(move |text| {
            typed.set(text);
            read();
        })
    };
    view! {
        <DayField label=words.from value=from.get_untracked() on_input=put(from) />
        <DayField label=words.to value=to.get_untracked() on_input=put(to) error />
    }
}
