use leptos::prelude::*;

use crate::app::bound::BoundChoice;
use crate::app::parts::Choice;
use crate::app::text::t;
use crate::casework::book::{UNIT, field};
use crate::casework::home_contact::HomeContacts;
use crate::ledger::Subject;

/// Which visits count as `lượt tiếp xúc tại nhà` (rule 11), and whether a report says what is 0 (rule 26). While nothing
/// is chosen, the first holds.
#[component]
pub fn Counting() -> impl IntoView {
    let words = &t().giving;
    let choices = HomeContacts::ALL.map(|one| Choice::new(one.id().to_owned(), counted(one))).to_vec();
    let zero = vec![
        Choice::new("no".to_owned(), t().report.zero_dropped),
        Choice::new("yes".to_owned(), t().report.zero_said),
    ];
    view! {
        <BoundChoice
            subject=Subject::named(UNIT)
            field=field::HOME_CONTACTS
            label=words.home_contacts
            hint=words.home_contacts_hint
            choices
            otherwise=Some(HomeContacts::default().id().to_owned())
        />
        <BoundChoice
            subject=Subject::named(UNIT)
            field=field::ZERO_CLAUSES
            label=t().report.zero_clauses
            choices=zero
            otherwise=Some("no".to_owned())
        />
    }
}

/// The rule in words, as a screen says it.
pub fn counted(rule: HomeContacts) -> &'static str {
    let words = &t().giving;
    match rule {
        HomeContacts::PersonOrFamily => words.person_or_family,
        HomeContacts::PersonAlone => words.person_alone,
        HomeContacts::Anybody => words.anybody,
    }
}
