use leptos::prelude::*;

use crate::app::bound::BoundChoice;
use crate::app::parts::Choice;
use crate::app::text::t;
use crate::casework::book::{UNIT, field};
use crate::ledger::Subject;

/// Whether `Lập hồ sơ` asks for the number of the căn cước. While nothing is chosen, it does not.
#[component]
pub fn IdNumber() -> impl IntoView {
    let words = &t().settings;
    let choices = vec![
        Choice::new("no".to_owned(), words.id_number_off),
        Choice::new("yes".to_owned(), words.id_number_on),
    ];
    view! {
        <BoundChoice
            subject=Subject::named(UNIT)
            field=field::ASKS_ID_NUMBER
            label=words.id_number
            hint=words.id_number_hint
            choices
            otherwise=Some("no".to_owned())
        />
    }
}
