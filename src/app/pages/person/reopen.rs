use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{FormDay, FormDraft, FormErrors, field_error, read_day};
use crate::app::pages::entry_form::tick;
use crate::app::parts::{Button, ButtonKind, CheckRows, Choice, Dialog};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::decide::{Carried, measures_running};
use crate::ledger::Subject;

const DAY_ID: &str = "reopen-day";

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct ReopenForm {
    carry: Vec<Carried>,
    on: String,
}

/// `Mở lại hồ sơ`: a new time of being helped, from a day that is asked for.
#[component]
pub fn Reopen(
    person: Subject,
    /// Where the page itself does not go on from there.
    #[prop(optional)]
    on_reopened: Option<Callback<()>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let words = &t().following;
    view! {
        <Button kind=ButtonKind::Primary label=words.reopen on_tap=Callback::new(move |()| open.set(true)) />
        <Dialog open on_close=Callback::new(move |()| open.set(false)) title=words.reopen>
            <ReopenFields person=person.clone() open on_reopened />
        </Dialog>
    }
}

#[component]
fn ReopenFields(person: Subject, open: RwSignal<bool>, on_reopened: Option<Callback<()>>) -> impl IntoView {
    let state = use_state();
    let form = FormDraft::begun(state, "reopen", person.as_str(), ReopenForm::default());
    let errors = FormErrors::none();
    let has_measures = state.with(|register| {
        let last = register.person(&person).and_then(|person| person.current());
        last.is_some_and(|last| measures_running(last, state.today.get_untracked()).next().is_some())
    });
    let reopen = move |()| {
        let ReopenForm { carry, on } = form.now();
        let day = read_day(state, &on).map_err(|sentence| vec![field_error(DAY_ID, sentence)]);
        let Some(on) = errors.check(day) else { return };
        let command = Command::Reopen { person: person.clone(), on, carry };
        // The page shows the new stage, and with it these fields are gone.
        if form.act(&command, t().people.did_reopen, errors, DAY_ID).is_some() {
            open.try_set(false);
            on_reopened.into_iter().for_each(|then| then.run(()));
        }
    };
    let words = &t().release;
    let mut choices = vec![
        Choice::new(Carried::Family, words.carry_family),
        Choice::new(Carried::Needs, words.carry_needs),
        Choice::new(Carried::Team, words.carry_team),
    ];
    // Only of whom there is one: that nothing is said of it tells nothing (rule 19).
    choices.extend(has_measures.then(|| Choice::new(Carried::Measures, words.carry_measures)));
    let on_tick = move |(one, ticked)| form.change(|form| tick(&mut form.carry, one, ticked));
    view! {
        <p>{t().people.reopen_lead}</p>
        <CheckRows
            label=words.carry
            hint=words.carry_hint
            choices
            value=Signal::derive(move || form.read(|form| form.carry.clone()))
            on_tick=Callback::new(on_tick)
        />
        <FormDay form at=|typed| &mut typed.on id=DAY_ID errors label=t().people.reopened_on />
        <div class="buttons">
            <Button kind=ButtonKind::Primary label=t().following.reopen on_tap=Callback::new(reopen) />
        </div>
    }
}
