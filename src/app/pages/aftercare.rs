//! `Thăm hỏi tiếp`: who asked and how it goes, some months after a release; or that the person does not wish it.

use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};
use serde::{Deserialize, Serialize};

use super::whom::{shown_name, spoken_names};
use crate::app::bound::{DayField, FormDraft, FormErrors, RecordForm, field_error, read_day, tidy_text};
use crate::app::parts::{Choice, ChoiceRows, FieldError, Page, SelectField, TextField};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::{AftercareEnded, AftercareMade, Fact, Outcome};
use crate::casework::person::Stage;
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
    let state = use_state();
    let params = use_params_map();
    let case = Memo::new(move |_| {
        let person = Subject::named(&params.with(|params| params.get("id"))?);
        state.read_of(&person.clone(), |register| {
            let episode = register.person(&person)?.current()?;
            Some((person.clone(), episode.id().clone(), episode.stage() == Stage::Aftercare))
        })
    });
    move || match case.get() {
        Some((person, episode, is_asked)) => view! { <AftercareOf person episode is_asked /> }.into_any(),
        None => {
            view! { <Page title=t().aftercare.title back="/ho-so"><p>{t().common.page_not_found}</p></Page> }
                .into_any()
        }
    }
}

#[component]
fn AftercareOf(person: Subject, episode: Subject, is_asked: bool) -> impl IntoView {
    let state = use_state();
    let words = &t().aftercare;
    let name =
        state.with(|register| register.person(&person).map(|person| shown_name(state, register, person)));
    let home = format!("/ho-so/{person}");
    let go = StoredValue::new_local(use_navigate());
    let back = home.clone();
    let on_recorded = Callback::new(move |()| go.with_value(|go| go(&home, Default::default())));
    let body = if is_asked {
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
    view! { <Page title=words.title back lead=name.unwrap_or_default()>{body}</Page> }
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
    let Typed { on, note, .. } = form.now();
    view! {
        <RecordForm errors label=t().aftercare.record on_record=Callback::new(record)>
            <SelectField
                id=DOER
                label=t().aftercare.doer
                choices=doers
                value=Signal::derive(move || form.read(|typed| typed.doer.clone()))
                on_choose=Callback::new(move |doer| form.change(|typed| typed.doer = Some(doer)))
                error=errors.beside(DOER)
            />
            <ChoiceRows
                id=OUTCOME
                label=words.contact_outcome
                choices=outcomes
                value=Signal::derive(move || form.read(|typed| typed.outcome))
                on_choose=Callback::new(move |outcome| form.change(|typed| typed.outcome = Some(outcome)))
                error=errors.beside(OUTCOME)
            />
            <DayField
                id=DAY
                label=t().aftercare.on
                value=on
                on_input=form.input(|typed, text| typed.on = text)
                error=errors.beside(DAY)
            />
            <TextField lines=true
                label=words.contact_note
                free_note=true
                value=note
                on_input=form.input(|typed, text| typed.note = text)
            />
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
            <DayField
                id=DECLINED_DAY
                label=words.declined_on
                value=form.now()
                on_input=form.input(|typed, text| *typed = text)
                error=errors.beside(DECLINED_DAY)
            />
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
