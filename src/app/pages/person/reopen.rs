use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::pages::intake::day::{read_day, recent_days, say_back};
use crate::app::pages::intake::form_draft::FormDraft;
use crate::app::parts::{Button, ButtonKind, DateField, Dialog};
use crate::app::state::use_state;
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::ledger::Subject;

const DAY_ID: &str = "reopen-day";

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct ReopenForm {
    on: String,
}

/// `Mở lại hồ sơ`: a new time of being helped, from a day that is asked for.
#[component]
pub fn Reopen(person: Subject) -> impl IntoView {
    let open = RwSignal::new(false);
    let words = &t().following;
    view! {
        <Button kind=ButtonKind::Primary label=words.reopen on_tap=Callback::new(move |()| open.set(true)) />
        <Dialog open on_close=Callback::new(move |()| open.set(false)) title=words.reopen>
            <ReopenFields person=person.clone() open />
        </Dialog>
    }
}

#[component]
fn ReopenFields(person: Subject, open: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let form = FormDraft::<ReopenForm>::open(state, "reopen", person.as_str());
    let error = RwSignal::new(None::<String>);
    let reopen = move |()| {
        let day = read_day(&form.now().on, state.today.get_untracked());
        let outcome = day.and_then(|on| {
            let command = Command::Reopen { person: person.clone(), on };
            let recorded = state.act_from(form.name(), &command, t().people.did_reopen);
            recorded.map_err(|reason| refusals::not_recorded(&reason))
        });
        match outcome {
            // The page shows the new stage, and with it these fields are gone.
            Ok(_) => _ = open.try_set(false),
            Err(sentence) => error.set(Some(sentence)),
        }
    };
    let today = state.today;
    let put_day = form.input(|form, text| form.on = text);
    view! {
        <p>{t().people.reopen_lead}</p>
        <DateField label=t().people.reopened_on value=form.now().on chips=recent_days(today.get_untracked()) error id=DAY_ID read=say_back(today) on_input=put_day on_change=put_day />
        <div class="buttons">
            <Button kind=ButtonKind::Primary label=t().following.reopen on_tap=Callback::new(reopen) />
        </div>
    }
}
