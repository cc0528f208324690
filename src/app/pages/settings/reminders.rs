use leptos::prelude::*;

use crate::app::bound::{BoundText, BoundTextKind};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::book::{UNIT, field};
use crate::casework::due::default_not_met_days;
use crate::ledger::Subject;

/// Fewer would remind before anybody could go; more than a year reminds of nothing.
const DAYS: std::ops::RangeInclusive<u32> = 7..=366;

/// After how many days without meeting anybody `Việc cần làm` says so.
#[component]
pub fn Reminders() -> impl IntoView {
    let state = use_state();
    let words = &t().work;
    let by_model = state.read_of(&Subject::named(UNIT), |register| {
        register.current_template().map(|(_, template)| default_not_met_days(template))
    });
    let hint = by_model.map(words.not_met_days_hint).unwrap_or_default();
    let read = Callback::new(move |typed: String| {
        let days = typed.parse::<u32>().ok().filter(|days| DAYS.contains(days));
        days.map(|days| days.to_string()).ok_or_else(|| words.not_met_days_wrong.to_owned())
    });
    view! {
        <BoundText
            subject=Subject::named(UNIT)
            field=field::NOT_MET_DAYS
            label=words.not_met_days
            hint
            kind=BoundTextKind::Short
            keyboard="numeric"
            read
        />
    }
}
