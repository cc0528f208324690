//! What is asked of those of one diện, in a version that is drawn up; and what the shipped models ask that it does not.

use leptos::prelude::*;

use super::desk::{Desk, Text, field_id};
use super::lines::{Missing, within_line};
use crate::app::parts::{Button, Choice, ChoiceRows};
use crate::app::state::random_word;
use crate::app::text::t;
use crate::casework::template::{Edited, Offered};

/// The questions of the shipped models that a model of before there were questions lacks: taken over with one tap.
#[component]
pub(super) fn TakeOver(desk: Desk) -> impl IntoView {
    let words = &t().models;
    let said = RwSignal::new("");
    let offered = Memo::new(move |_| {
        desk.shape.track();
        desk.form.now().edited.offered()
    });
    let take = Callback::new(move |()| {
        desk.change_lines(Edited::take_offered);
        said.set(words.took_offered);
    });
    let offer = move || {
        let offered = offered.get();
        let line = |Offered { of, labels }: Offered| view! { <li>{of}": "{labels.join("; ")}</li> };
        (!offered.is_empty()).then(|| {
            view! {
                <div class="notice">
                    <p>{words.offered_lead}</p>
                    <ul class="differences">{offered.into_iter().map(line).collect_view()}</ul>
                    <div class="buttons"><Button label=words.take_offered on_tap=take /></div>
                </div>
            }
        })
    };
    let was_offered = offered.with_untracked(|offered| !offered.is_empty());
    view! {
        {offer}
        {was_offered.then(|| view! { <p class="said-back" role="status">{said}</p> })}
    }
}

/// The questions of a line, a diện or a mark.
#[component]
pub(super) fn Questions(
    desk: Desk,
    line: String,
    /// "Diện 1".
    of: String,
) -> impl IntoView {
    view! {
        <p class="hint">{t().models.asked_hint}</p>
        {within_line(desk, format!("{line}/asked"), of)}
    }
}

/// One question. Where it stands under a diện before, it is put in other words there.
#[component]
pub(super) fn Question(
    desk: Desk,
    place: String,
    /// "Câu hỏi 2, diện 1".
    within: String,
) -> impl IntoView {
    let words = &t().models;
    if let Some(first) = desk.form.now().edited.told_before(&place) {
        let label = desk.text(&format!("{first}/label"));
        let said = move || {
            let of = format!("{}/name", Edited::asked_under(&first));
            desk.form.read(|form| (words.same_question)(&form.edited.text(&of)))
        };
        return view! { <p>{label}</p> <p class="hint">{said}</p> }.into_any();
    }
    let text = |name: &'static str| {
        view! { <Text desk at=format!("{place}/{name}") label=(words.field)(name) /> }
    };
    let kind = place.clone();
    let is_choice = Memo::new(move |_| desk.form.read(|form| form.edited.answered_by(&kind) == "choice"));
    let answers = format!("{place}/answered/choice");
    let choices = move || {
        is_choice.get().then(|| {
            view! {
                <Missing desk list=answers.clone() />
                {within_line(desk, answers.clone(), within.clone())}
            }
        })
    };
    view! {
        {text("label")} {text("hint")}
        <Answered desk place=place.clone() />
        {choices}
    }
    .into_any()
}

/// How it is answered: chosen for a question that no case was asked yet.
#[component]
fn Answered(desk: Desk, place: String) -> impl IntoView {
    let words = &t().models;
    let kinds = ["text", "date", "choice"];
    let label = (words.field)("answered");
    if desk.was_asked(&place) {
        let kind = desk.form.now().edited.answered_by(&place);
        let said = format!("{label}: {}. {}", (words.answered)(&kind), words.kind_stays);
        return view! { <p class="hint">{said}</p> }.into_any();
    }
    let id = field_id(&format!("{place}/answered"));
    let of = place.clone();
    let value = Signal::derive(move || Some(desk.form.read(|form| form.edited.answered_by(&of))));
    let on_choose = Callback::new(move |kind: String| {
        desk.form.change(|form| form.edited.answer_by(&place, &kind, random_word()));
    });
    let choices = kinds.map(|kind| Choice::new(kind.to_owned(), (words.answered)(kind))).to_vec();
    view! { <ChoiceRows id label choices value on_choose /> }.into_any()
}
