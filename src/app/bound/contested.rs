use leptos::prelude::*;

use crate::app::parts::{Button, ButtonKind};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Command;
use crate::ledger::Subject;

/// Two hands wrote differently: both are shown until a person chooses. Nothing, while they agree.
#[component]
pub fn Contested(subject: Subject, #[prop(into)] field: String) -> impl IntoView {
    let state = use_state();
    let values = {
        let (subject, field) = (subject.clone(), field.clone());
        move || {
            let fields = state.fields(&subject);
            let contested = fields.get(&field).filter(|field| field.is_contested());
            contested.map(|field| field.values().iter().map(|held| held.value.clone()).collect::<Vec<_>>())
        }
    };
    move || {
        values().map(|values| {
            let rows = values
                .into_iter()
                .map(|value| {
                    let (subject, field, chosen) = (subject.clone(), field.clone(), value.clone());
                    let choose = move |()| {
                        let (subject, field) = (subject.clone(), field.clone());
                        let command = Command::Set { subject, field, value: chosen.clone() };
                        // Refused only where the subject was closed meanwhile; the page then shows that.
                        let _ = state.act(&command, t().common.chose_value);
                    };
                    view! { <li>{value} " " <Button kind=ButtonKind::Plain label=t().common.use_this_value on_tap=Callback::new(choose) /></li> }
                })
                .collect_view();
            view! {
                <div class="notice due">
                    <p>{t().common.two_values}</p>
                    <ul class="rows">{rows}</ul>
                </div>
            }
        })
    }
}
