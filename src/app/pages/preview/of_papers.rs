//! The address of each paper.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{PaperPreview, PaperWays, address};
use crate::app::pages::not_found::NotFound;
use crate::app::pages::week::asked as asked_week;
use crate::app::state::use_state;
use crate::casework::team::Takeover;
use crate::casework::week::Week;
use crate::ledger::Subject;
use crate::papers::week_sheet::Asked;
use crate::papers::{Of, PaperKind, Printed};

/// `/van-ban/:paper/:of`: whatever has no address at the work it is made of; `trong` is the blank form.
#[component]
pub fn AnyPreview() -> impl IntoView {
    let today = use_state().today.get_untracked();
    let asked = use_params_map();
    let to = taken_over();
    move || {
        let printed = asked.with(|map| {
            let kind = PaperKind::named(&map.get("paper")?)?;
            let of = map.get("of")?;
            let of = match (&*of, &to) {
                (address::BLANK, _) => Of::Nothing,
                (member, Some(to)) => {
                    Of::Takeover(Takeover { member: Subject::named(member), to: Some(to.clone()), on: today })
                }
                (of, None) => Of::One(Subject::named(of)),
            };
            Some(Printed::new(kind, of, today))
        });
        match printed {
            Some(printed) => view! { <PaperPreview printed /> }.into_any(),
            None => view! { <NotFound /> }.into_any(),
        }
    }
}

/// Of `:id`; `?trong=1` asks for the blank form.
#[component]
pub fn AgreementPreview() -> impl IntoView {
    let subject = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    let today = use_state().today.get_untracked();
    let is_blank = use_query_map();
    move || {
        let kind = PaperKind::Agreement;
        let printed = match is_blank.with(|query| query.get("trong").is_some()) {
            true => Printed::blank(kind, today),
            false => Printed::of_one(kind, &Subject::named(&subject), today),
        };
        view! { <PaperPreview printed /> }
    }
}

#[component]
pub fn MinutesPreview() -> impl IntoView {
    let meeting = of_address();
    let state = use_state();
    let kind =
        state.with(|register| register.meeting(&meeting).map(|meeting| PaperKind::of_meeting(meeting)));
    match kind {
        Some(kind) => view! { <OfOne kind subject=meeting /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
pub fn HandoverPreview() -> impl IntoView {
    view! { <OfOne kind=PaperKind::Handover subject=of_address() /> }
}

#[component]
pub fn PlanPreview() -> impl IntoView {
    view! { <OfOne kind=PaperKind::Plan subject=of_address() /> }
}

#[component]
pub fn ReceiptsPreview() -> impl IntoView {
    view! { <OfOne kind=PaperKind::Receipts subject=of_address() /> }
}

#[component]
fn OfOne(kind: PaperKind, subject: Subject) -> impl IntoView {
    let printed = Printed::of_one(kind, &subject, use_state().today.get_untracked());
    view! { <PaperPreview printed /> }
}

/// Who took over and from when, by `?cho=` and `?tu=`.
fn taken_over() -> Option<(Subject, NaiveDate)> {
    use_query_map()
        .with_untracked(|query| Some((Subject::named(&query.get("cho")?), query.get("tu")?.parse().ok()?)))
}

/// Who or what `:id` is.
fn of_address() -> Subject {
    Subject::named(&use_params_map().with_untracked(|map| map.get("id").unwrap_or_default()))
}

/// `?cho=` and `?tu=` say to whom and from which day; without them it is what the member has in hand.
#[component]
pub fn TakeoverPreview() -> impl IntoView {
    let (member, to) = (of_address(), taken_over());
    let on = use_state().today.get_untracked();
    let is_recorded = to.is_some();
    let of = Of::Takeover(Takeover { member, to, on });
    // Whoever takes over is assigned by a sheet that says only what changed.
    let papers = if is_recorded { vec![(PaperKind::Assignment, of.clone())] } else { vec![] };
    view! {
        <PaperPreview printed=Printed::new(PaperKind::Takeover, of, on)>
            <PaperWays papers />
        </PaperPreview>
    }
}

#[component]
pub fn WeekPreview() -> impl IntoView {
    let on = use_state().today.get_untracked();
    let (week, grouping) = use_query_map().with_untracked(|query| asked_week(query, Week::of(on)));
    let of = Of::Week(Asked { week, grouping, on });
    view! { <PaperPreview printed=Printed::new(PaperKind::WeekSheet, of, on) /> }
}
