//! `Có sự việc mới`: that somebody informed of something new, never what it was (rule 3).

use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};
use serde::{Deserialize, Serialize};

use super::whom::{shown_name, spoken_names};
use crate::app::bound::{FormDraft, FormErrors, RecordForm, SOURCE_DAY, SourceFields, TypedSource};
use crate::app::parts::Page;
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
    let state = use_state();
    let params = use_params_map();
    let case = Memo::new(move |_| {
        let person = Subject::named(&params.with(|params| params.get("id"))?);
        let current =
            |person: &Subject| state.with(|register| Some(register.person(person)?.current()?.id().clone()));
        current(&person).map(|episode| (person, episode))
    });
    move || {
        match case.get() {
        Some((person, episode)) => view! { <IncidentOf person episode /> }.into_any(),
        None => view! { <Page title=t().reviewing.incident back="/ho-so"><p>{t().common.page_not_found}</p></Page> }.into_any(),
    }
    }
}

#[component]
fn IncidentOf(person: Subject, episode: Subject) -> impl IntoView {
    let state = use_state();
    let go = StoredValue::new_local(use_navigate());
    let words = &t().reviewing;
    let form = FormDraft::begun(state, "incident", episode.as_str(), Typed::default());
    let errors = FormErrors::none();
    let home = format!("/ho-so/{person}");
    let back = home.clone();
    let name =
        state.with(|register| register.person(&person).map(|person| shown_name(state, register, person)));
    let record = move |()| {
        let source = match form.now().source.read(state) {
            Ok(source) => source,
            Err(wrong) => return errors.show(wrong),
        };
        let label = (words.incident_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        let fact = IncidentReported { episode: episode.clone(), source };
        let command = Command::Record { fact: fact.into(), fields: vec![] };
        match state.act_from(form.name(), &command, label) {
            Ok(_) => go.with_value(|go| go(&home, Default::default())),
            Err(reason) => errors.refused(SOURCE_DAY, &reason),
        }
    };
    view! {
        <Page title=words.incident back lead=name.unwrap_or_default()>
            <p class="hint">{words.incident_lead} " " {words.incident_nothing_of_it}</p>
            <RecordForm errors label=words.record_incident on_record=Callback::new(record)>
                <SourceFields form of=|form: &mut Typed| &mut form.source errors />
            </RecordForm>
        </Page>
    }
}
