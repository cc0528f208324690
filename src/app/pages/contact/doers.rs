use chrono::NaiveDate;
use leptos::prelude::*;

use super::{DOERS, Typed};
use crate::app::bound::{FormDraft, FormErrors};
use crate::app::pages::entry_form::tick;
use crate::app::parts::{CheckRows, Choice, SelectField};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::team::{Helper, helpers_for};
use crate::ledger::Subject;

/// Who went: the lead and the team as rows, everybody else in a list.
#[component]
pub fn Doers(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let state = use_state();
    let today = state.today.get_untracked();
    let helpers = Memo::new(move |_| {
        let (episodes, doers) = form.read(|typed| (typed.episodes.clone(), typed.doers.clone()));
        state.read(|register| rows(register, &episodes, &doers, today))
    });
    let chosen = Signal::derive(move || form.read(|typed| typed.doers.clone()));
    let on_tick = Callback::new(move |(member, ticked): (Subject, bool)| {
        form.change(|typed| tick(&mut typed.doers, member, ticked));
    });
    let near = move || {
        let choices = helpers.get().0;
        let label = t().following.doer;
        let choices = choices.into_iter().map(Choice::from).collect::<Vec<_>>();
        view! { <CheckRows label choices value=chosen on_tick error=errors.beside(DOERS) id=DOERS /> }
    };
    let others = move || {
        let others = helpers.get().1;
        let choices: Vec<_> = others.into_iter().map(Choice::from).collect();
        let add = Callback::new(move |member| on_tick.run((member, true)));
        let nobody = Signal::derive(|| None::<Subject>);
        (!choices.is_empty()).then(|| {
            view! { <SelectField label=t().following.other_doer choices value=nobody on_choose=add /> }
        })
    };
    view! { {near} {others} }
}

impl From<Helper> for Choice<Subject> {
    fn from(helper: Helper) -> Self {
        let lead = helper.is_lead.then_some(t().following.lead_mark);
        let hint: Vec<&str> = lead.into_iter().chain([&*helper.title, &*helper.organisation]).collect();
        let hint: Vec<&str> = hint.into_iter().filter(|text| !text.is_empty()).collect();
        Choice::new(helper.member, helper.name).with_hint(hint.join(" · "))
    }
}

/// Those of the team and those chosen stand as rows; a book with few members shows them all.
fn rows(
    register: &Register,
    episodes: &[Subject],
    doers: &[Subject],
    today: NaiveDate,
) -> (Vec<Helper>, Vec<Helper>) {
    const FEW: usize = 7;
    let helpers = helpers_for(register, episodes, today);
    let few = helpers.len() <= FEW;
    helpers.into_iter().partition(|helper| few || helper.on_team || doers.contains(&helper.member))
}
