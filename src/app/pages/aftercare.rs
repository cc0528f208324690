//! `Thăm hỏi tiếp`: who asked and how it goes, some months after a release; or that the person does not wish it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::case_page::{Case, PageAbout, case_page, use_back_to};
use super::whom::spoken_names;
use crate::app::bound::{
    FormChoice, FormDay, FormDraft, FormErrors, FormText, RecordForm, field_error, read_day, tidy_text,
};
use crate::app::parts::{Choice, FieldError};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::{AftercareEnded, AftercareMade, Fact, Outcome};
use crate::casework::person::{Episode, Stage};
use crate::casework::team::helpers_for;
use crate::ledger::Subject;

const DOER: &str = "aftercare-doer";
const OUTCOME: &str = "aftercare-outcome";
const DAY: &str = "aftercare-day";
const DECLINED_DAY: &str = "aftercare-declined-day";

/// Where somebody's asking is recorded.
pub fn aftercare_address(person: &Subject) -> String {
    format!("/ho-so/{person}/tham-hoi")
}

#[component]
pub fn Aftercare() -> impl IntoView {
    case_page(t().aftercare.title, Episode::stage, |case| view! { <AftercareOf case /> })
}

#[component]
fn AftercareOf(case: Case<Stage>) -> impl IntoView {
    let words = &t().aftercare;
    let Case { person, episode, standing } = case;
    let on_recorded = use_back_to(&person);
    let body = if standing == Stage::Aftercare {
        let declined = episode.clone();
        view! {
            <p>{words.lead}</p>
            <Asked episode on_recorded />
            <details>
                <summary>{words.declined}</summary>
                <Declined episode=declined on_recorded />
            </details>
        }
        .into_any()
    } else {
        view! { <p>{words.not_asked}</p> }.into_any()
    };
    view! { <PageAbout person title=words.title>{body}</PageAbout> }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    doer: Option<Subject>,
    outcome: Option<Outcome>,
    on: String,
    note: String,
}

impl Typed {
    fn read(self, state: AppState, episode: &Subject) -> Result<AftercareMade, Vec<FieldError>> {
        let words = &t().following;
        let on = read_day(state, &self.on);
        let mut errors = vec![];
        if self.doer.is_none() {
            errors.push(field_error(DOER, words.choose_doer));
        }
        if self.outcome.is_none() {
            errors.push(field_error(OUTCOME, words.choose_outcome));
        }
        errors.extend(on.as_ref().err().map(|sentence| field_error(DAY, sentence)));
        match (self.doer, self.outcome, on) {
            (Some(doer), Some(outcome), Ok(on)) => {
                Ok(AftercareMade { episode: episode.clone(), on, doer, outcome, note: tidy_text(&self.note) })
            }
            _ => Err(errors),
        }
    }
}

#[component]
fn Asked(episode: Subject, on_recorded: Callback<()>) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let form = FormDraft::begun(state, "aftercare", episode.as_str(), Typed::default());
    let errors = FormErrors::none();
    let today = state.today.get_untracked();
    let helpers = state.with(|register| helpers_for(register, std::slice::from_ref(&episode), today));
    let doers: Vec<Choice<Subject>> = helpers.into_iter().map(Choice::from).collect();
    let outcomes = [
        (Outcome::MetPerson, words.met_person),
        (Outcome::MetFamilyOnly, words.met_family),
        (Outcome::MetNobody, words.met_nobody),
    ];
    let outcomes = outcomes.map(|(outcome, label)| Choice::new(outcome, label)).to_vec();
    let record = move |()| match form.now().read(state, &episode) {
        Ok(asked) => {
            let label = (t().aftercare.act)(&spoken_names(state, std::slice::from_ref(&episode)));
            finish(state, form.name(), asked.into(), label, errors, DAY, on_recorded);
        }
        Err(found) => errors.show(found),
    };
    view! {
        <RecordForm errors label=t().aftercare.record on_record=Callback::new(record)>
            <FormChoice
                form
                at=|typed| &mut typed.doer
                id=DOER
                errors
                label=t().aftercare.doer
                choices=doers
                many=true
            />
            <FormChoice
                form
                at=|typed| &mut typed.outcome
                id=OUTCOME
                errors
                label=words.contact_outcome
                choices=outcomes
            />
            <FormDay form at=|typed| &mut typed.on id=DAY errors label=t().aftercare.on />
            <FormText form at=|typed| &mut typed.note lines=true label=words.contact_note free_note=true />
        </RecordForm>
    }
}

#[component]
fn Declined(episode: Subject, on_recorded: Callback<()>) -> impl IntoView {
    let state = use_state();
    let words = &t().aftercare;
    let form = FormDraft::begun(state, "aftercare-declined", episode.as_str(), String::new());
    let errors = FormErrors::none();
    let record = move |()| match read_day(state, &form.now()) {
        Ok(on) => {
            let label = (words.declined_act)(&spoken_names(state, std::slice::from_ref(&episode)));
            let ended = AftercareEnded { episode: episode.clone(), on };
            finish(state, form.name(), ended.into(), label, errors, DECLINED_DAY, on_recorded);
        }
        Err(sentence) => errors.show(vec![field_error(DECLINED_DAY, sentence)]),
    };
    view! {
        <RecordForm errors label=words.record_declined on_record=Callback::new(record)>
            <FormDay form at=|typed| typed id=DECLINED_DAY errors label=words.declined_on />
        </RecordForm>
    }
}

/// Records what a form told and goes on, or says at its day why not.
fn finish(
    state: AppState,
    draft: crate::vault::records::DraftName,
    fact: Fact,
    label: String,
    errors: FormErrors,
    day: &str,
    on_recorded: Callback<()>,
) {
    match state.act_from(draft, &Command::Record { fact, fields: vec![] }, label) {
        Ok(_) => on_recorded.run(()),
        Err(reason) => errors.refused(day, &reason),
    }
}
