use leptos::prelude::*;

use crate::app::bound::BoundChoice;
use crate::app::parts::Choice;
use crate::app::text::t;
use crate::casework::book::{UNIT, field};
use crate::casework::erasure::DAYS;
use crate::ledger::Subject;

/// After how many days the rest of a closed case is erased (rule 23). While nothing is chosen, the first of them.
#[component]
pub fn Erasing() -> impl IntoView {
    let words = &t().erasure;
    let mut days = DAYS;
    days.sort_unstable();
    let choices = days.map(|days| Choice::new(days.to_string(), (words.setting_days)(days))).to_vec();
    view! {
        <BoundChoice
            subject=Subject::named(UNIT)
            field=field::ERASE_AFTER_DAYS
            label=words.setting_label
            hint=words.setting_hint
            choices
        />
    }
}
