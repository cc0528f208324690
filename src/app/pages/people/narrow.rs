//! The list by khu phố, by who leads, and in another order than by name.

use leptos::prelude::*;

use super::ListPlace;
use crate::app::parts::{Button, ButtonKind, Choice, Later, SelectField};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::find::{LeadWanted, Narrowing, Order, QuarterKey, leads};

/// Folded away until it is wanted; what is chosen in it is said beside its name, so that nobody misses a case unseen.
#[component]
pub fn Narrow(place: ListPlace) -> impl IntoView {
    let words = &t().case_list;
    let is_narrowed =
        Memo::new(move |_| !place.narrowing.read().is_none() || place.order.get() != Order::Name);
    // As it was when one comes back; afterwards the person alone opens and folds it.
    let begins_open = is_narrowed.get_untracked();
    let choices = if begins_open {
        view! { <Choices place is_narrowed /> }.into_any()
    } else {
        view! { <Later><Choices place is_narrowed /></Later> }.into_any()
    };
    view! {
        <details class="narrow" open=begins_open>
            <summary class="menu-item">
                {words.narrow} {move || is_narrowed.get().then(|| format!(" ({})", words.narrowed))}
            </summary>
            {choices}
        </details>
    }
}

#[component]
fn Choices(place: ListPlace, is_narrowed: Memo<bool>) -> impl IntoView {
    let state = use_state();
    let words = &t().case_list;
    let (quarters, leads) = state.with_people(|register, people| {
        let today = state.today.get_untracked();
        (people.quarters(), leads(register, today))
    });
    let all = |label: &'static str| Choice::new(None, label);
    let by_quarter: Vec<Choice<Option<QuarterKey>>> = std::iter::once(all(words.all_quarters))
        .chain(quarters.into_iter().map(|(key, words)| Choice::new(Some(key), words)))
        .collect();
    let by_lead: Vec<Choice<Option<LeadWanted>>> =
        [Choice::new(None, words.all_leads), Choice::new(Some(LeadWanted::Nobody), words.without_lead)]
            .into_iter()
            .chain(leads.into_iter().map(|(id, name)| Choice::new(Some(LeadWanted::Member(id)), name)))
            .collect();
    let orders = [Order::Name, Order::LatestAdmitted, Order::EarliestAdmitted, Order::Code]
        .map(|order| Choice::new(order, (words.order_named)(order)))
        .to_vec();
    let narrow = move |change: &dyn Fn(&mut Narrowing)| {
        place.from.set(0);
        place.narrowing.update(|narrowing| change(narrowing));
    };
    let to_quarter = move |quarter: Option<QuarterKey>| narrow(&|it| it.quarter.clone_from(&quarter));
    let to_lead = move |lead: Option<LeadWanted>| narrow(&|it| it.lead.clone_from(&lead));
    let to_order = move |order: Order| {
        place.from.set(0);
        place.order.set(order);
    };
    let undo = move |()| {
        place.from.set(0);
        place.narrowing.set(Narrowing::default());
        place.order.set(Order::Name);
    };
    let chosen_quarter = Signal::derive(move || Some(place.narrowing.read().quarter.clone()));
    let chosen_lead = Signal::derive(move || Some(place.narrowing.read().lead.clone()));
    let chosen_order = Signal::derive(move || Some(place.order.get()));
    view! {
        <div class="form">
            <SelectField label=words.by_quarter choices=by_quarter value=chosen_quarter on_choose=Callback::new(to_quarter) />
            <SelectField label=words.by_lead choices=by_lead value=chosen_lead on_choose=Callback::new(to_lead) />
            <SelectField label=words.by_order choices=orders value=chosen_order on_choose=Callback::new(to_order) />
            <Show when=move || is_narrowed.get()>
                <div class="buttons">
                    <Button kind=ButtonKind::Quiet label=words.show_all on_tap=Callback::new(undo) />
                </div>
            </Show>
        </div>
    }
}
