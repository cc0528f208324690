use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::reasons;
use crate::app::bound::{DayField, FormDraft, FormErrors, field_error, read_day};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Button, ButtonKind, ChoiceRows, ErrorSummary};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::ReleaseProposed;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

const REASON: &str = "propose-reason";
const DAY: &str = "propose-day";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    reason: Option<String>,
    on: String,
}

/// `Đề nghị ra khỏi diện quản lý`: why, and since when.
#[component]
pub(super) fn Propose(episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let first = Typed { on: in_figures(state.today.get_untracked()), ..Typed::default() };
    let form = FormDraft::begun(state, "propose-release", episode.as_str(), first);
    let errors = FormErrors::none();
    let choices = state.with(|register| reasons(register, &episode));
    let record = move |()| {
        let typed = form.now();
        let on = read_day(state, &typed.on);
        let (Some(reason), Ok(on)) = (&typed.reason, &on) else {
            let reason = typed.reason.is_none().then(|| field_error(REASON, words.choose_reason));
            let day = on.err().map(|sentence| field_error(DAY, sentence));
            return errors.show(reason.into_iter().chain(day).collect());
        };
        let fact = ReleaseProposed { episode: episode.clone(), on: *on, reason: reason.clone() };
        let label = (words.propose_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        let command = Command::Record { fact: fact.into(), fields: vec![] };
        if let Err(reason) = state.act_from(form.name(), &command, label) {
            errors.refused(DAY, &reason);
        }
    };
    view! {
        <ErrorSummary errors=errors.0 />
        <div class="form">
            <ChoiceRows
                id=REASON
                label=words.release_reason
                choices
                value=Signal::derive(move || form.read(|typed| typed.reason.clone()))
                on_choose=Callback::new(move |reason| form.change(|typed| typed.reason = Some(reason)))
                error=errors.beside(REASON)
            />
            <DayField
                id=DAY
                label=words.proposed_on
                value=form.now().on
                on_input=Callback::new(move |text| form.change(|typed| typed.on = text))
                error=errors.beside(DAY)
            />
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=words.propose_release on_tap=Callback::new(record) />
            </div>
        </div>
    }
}
