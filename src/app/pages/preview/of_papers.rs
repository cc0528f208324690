//! The address of each paper.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{PaperPreview, Printed};
use crate::app::pages::week::asked as asked_week;
use crate::app::state::use_state;
use crate::casework::team::Takeover;
use crate::casework::week::Week;
use crate::ledger::Subject;
use crate::papers::week_sheet::Asked;

/// Of `:id`; `?trong=1` asks for the blank form.
#[component]
pub fn AgreementPreview() -> impl IntoView {
    let subject = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    let today = use_state().today.get_untracked();
    let is_blank = use_query_map();
    move || {
        let printed = match is_blank.with(|query| query.get("trong").is_some()) {
            true => Printed::BlankAgreement(today),
            false => Printed::Agreement(Subject::named(&subject), today),
        };
        view! { <PaperPreview printed /> }
    }
}

#[component]
pub fn MinutesPreview() -> impl IntoView {
    let subject = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    view! { <PaperPreview printed=Printed::Minutes(Subject::named(&subject)) /> }
}

#[component]
pub fn HandoverPreview() -> impl IntoView {
    let subject = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    view! { <PaperPreview printed=Printed::Handover(Subject::named(&subject)) /> }
}

#[component]
pub fn PlanPreview() -> impl IntoView {
    let subject = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    view! { <PaperPreview printed=Printed::Plan(Subject::named(&subject)) /> }
}

/// `?cho=` and `?tu=` say to whom and from which day; without them it is what the member has in hand.
#[component]
pub fn TakeoverPreview() -> impl IntoView {
    let member = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    let to = use_query_map().with_untracked(|query| {
        Some((Subject::named(&query.get("cho")?), query.get("tu")?.parse::<NaiveDate>().ok()?))
    });
    let (member, on) = (Subject::named(&member), use_state().today.get_untracked());
    view! { <PaperPreview printed=Printed::Takeover(Takeover { member, to, on }) /> }
}

#[component]
pub fn ReceiptsPreview() -> impl IntoView {
    let subject = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    view! { <PaperPreview printed=Printed::Receipts(Subject::named(&subject)) /> }
}

#[component]
pub fn WeekPreview() -> impl IntoView {
    let on = use_state().today.get_untracked();
    let (week, grouping) = use_query_map().with_untracked(|query| asked_week(query, Week::of(on)));
    let asked = Asked { week, grouping, on };
    view! { <PaperPreview printed=Printed::Week(asked) /> }
}
