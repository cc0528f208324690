//! A review that is not opened yet, begun blank or `Như kỳ trước`; and what was copied, until somebody looked at it.

use leptos::prelude::*;

use super::Of;
use crate::app::pages::not_admitted::{NotAdmitted, waits_for_admission};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Button, ButtonKind, Empty};
use crate::app::state::{AppState, use_state};
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::fact::ReviewOpened;
use crate::casework::person::review_field as field;
use crate::casework::review::{carried_over, copied_count, has_begun, last_before};
use crate::ledger::Subject;
use crate::vietnamese::month::Month;

#[component]
pub(super) fn Begin(of: Of) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    if !has_begun(of.month, state.today.get_untracked()) {
        return view! { <Empty sentence=words.month_not_begun /> }.into_any();
    }
    if waits_for_admission(state, &of.episode) {
        return view! { <NotAdmitted person=of.person /> }.into_any();
    }
    let refused = RwSignal::new(None::<String>);
    let label = (words.begin_review)(&of.month.to_string());
    let before = state.with(|register| {
        let before = last_before(register.episode(&of.episode)?.1, of.month)?;
        Some((before.fact.month, carried_over(before)))
    });
    let begin = {
        let of = of.clone();
        Callback::new(move |()| {
            let label = words.review_act;
            refused.set(open(state, &of, vec![], label).err());
        })
    };
    let as_before = before.map(|(month, fields)| view! { <AsBefore of month fields refused /> });
    view! {
        <Empty sentence=words.review_empty>
            <Button kind=ButtonKind::Primary label on_tap=begin />
            {as_before}
            <div role="alert">{move || refused.get().map(|words| view! { <p class="error">{words}</p> })}</div>
        </Empty>
    }
    .into_any()
}

#[component]
fn AsBefore(
    of: Of,
    month: Month,
    fields: Vec<(String, String)>,
    refused: RwSignal<Option<String>>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().reviewing;
    let begin = Callback::new(move |()| {
        refused.set(open(state, &of, fields.clone(), words.as_before_act).err());
    });
    view! {
        <Button label=words.as_before on_tap=begin />
        <p class="hint">{(words.as_before_hint)(&month.to_string())}</p>
    }
}

fn open(
    state: AppState,
    of: &Of,
    fields: Vec<(String, String)>,
    label: fn(&str, &str) -> String,
) -> Result<(), String> {
    let on = state.today.get_untracked();
    let opened = ReviewOpened { episode: of.episode.clone(), month: of.month, on };
    let label = label(&of.month.to_string(), &spoken_names(state, std::slice::from_ref(&of.episode)));
    let command = Command::Record { fact: opened.into(), fields };
    state.act(&command, label).map(|_| ()).map_err(|reason| refusals::not_recorded(&reason))
}

/// How much of the review is copied and not looked at; one tap says that it still holds.
#[component]
pub(super) fn Copied(of: Of, review: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().reviewing;
    let month = of.month;
    let waits = Memo::new(move |_| {
        state.read_of(&of.person, |register| {
            let (_, episode) = register.episode(&of.episode)?;
            let from = episode.review_of(of.month)?.text(field::COPIED).to_owned();
            let count = copied_count(episode, of.month);
            (count > 0).then(|| (count, Month::try_from(from).map_or(String::new(), |it| it.to_string())))
        })
    });
    let review = StoredValue::new(review);
    let confirm = Callback::new(move |()| {
        let (subject, field) = (review.get_value(), field::COPIED_SEEN.to_owned());
        let command = Command::Set { subject, field, value: "yes".to_owned() };
        // Refused only where the review was taken back meanwhile; the page then shows that.
        let _ = state.act(&command, (words.confirm_act)(&month.to_string()));
    });
    move || {
        waits.get().map(|(count, from)| {
            view! {
                <div class="notice due">
                    <p>{(words.copied_waits)(count, &from)}</p>
                    <div class="buttons">
                        <Button label=words.confirm_copied on_tap=confirm />
                    </div>
                </div>
            }
        })
    }
}
