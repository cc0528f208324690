//! `Có sự việc mới`: that somebody informed of something new, never what it was (rule 3).

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::case_page::{Case, PageAbout, case_page, use_back_to};
use super::whom::spoken_names;
use crate::app::bound::{FormDraft, FormErrors, RecordForm, SOURCE_DAY, SourceFields, TypedSource};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::IncidentReported;
use crate::ledger::Subject;

/// Where it is recorded of a person.
pub fn incident_address(person: &Subject) -> String {
    format!("/ho-so/{person}/su-viec")
}

/// What was typed so far.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    #[serde(flatten)]
    source: TypedSource,
}

#[component]
pub fn Incident() -> impl IntoView {
    case_page(t().reviewing.incident, |_| (), |case| view! { <IncidentOf case /> })
}

#[component]
fn IncidentOf(case: Case<()>) -> impl IntoView {
    let state = use_state();
    let words = &t().reviewing;
    let Case { person, episode, .. } = case;
    let form = FormDraft::begun(state, "incident", episode.as_str(), Typed::default());
    let errors = FormErrors::none();
    let on_recorded = use_back_to(&person);
    let record = move |()| {
        let Some(source) = errors.check(form.now().source.read(state)) else { return };
        let label = (words.incident_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        let fact = IncidentReported { episode: episode.clone(), source };
        let command = Command::Record { fact: fact.into(), fields: vec![] };
        if form.act(&command, label, errors, SOURCE_DAY).is_some() {
            on_recorded.run(());
        }
    };
    view! {
        <PageAbout person title=words.incident>
            <p class="hint">{words.incident_lead} " " {words.incident_nothing_of_it}</p>
            <RecordForm errors label=words.record_incident on_record=Callback::new(record)>
                <SourceFields form of=|form: &mut Typed| &mut form.source errors />
            </RecordForm>
        </PageAbout>
    }
}
