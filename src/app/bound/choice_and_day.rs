use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{FormChoice, FormDay, FormDraft, FormErrors, RecordForm, field_error, read_day};
use crate::app::parts::Choice;
use crate::app::state::{NotRecorded, use_state};
use crate::ledger::Subject;
use crate::vault::records::DraftName;
use crate::vietnamese::date::in_figures;

/// Drafts of older versions named the choice and the day after what they were for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    #[serde(alias = "team", alias = "member", alias = "reason")]
    chosen: Option<String>,
    #[serde(alias = "from")]
    on: String,
}

/// What was chosen, from which day it holds, and the draft that ends with it.
pub type Chosen = (String, NaiveDate, DraftName);

/// The ids of the two questions, where an error summary leads.
#[derive(Clone, Copy)]
pub struct Ids {
    pub choice: &'static str,
    pub day: &'static str,
    /// The one a refusal is most likely about.
    pub refused: &'static str,
}

/// One answer and a day, with a final button: who leads, which team, why released.
#[component]
pub fn ChoiceAndDay(
    /// The name of its draft; stable.
    form: &'static str,
    subject: Subject,
    ids: Ids,
    label: &'static str,
    choices: Vec<Choice<String>>,
    /// Too many answers for rows.
    #[prop(optional)]
    many: bool,
    /// What is said where nothing was chosen.
    missing: &'static str,
    day_label: &'static str,
    button: &'static str,
    record: Callback<Chosen, Result<(), NotRecorded>>,
) -> impl IntoView {
    let state = use_state();
    let first = Typed { on: in_figures(state.today.get_untracked()), ..Typed::default() };
    let form = FormDraft::begun(state, form, subject.as_str(), first);
    let errors = FormErrors::none();
    let on_record = move |()| {
        let typed = form.now();
        match (typed.chosen, read_day(state, &typed.on)) {
            (Some(chosen), Ok(on)) => match record.run((chosen, on, form.name())) {
                // The form may be remade by what it recorded.
                Ok(()) => _ = errors.0.try_set(vec![]),
                Err(reason) => errors.refused(ids.refused, &reason),
            },
            (chosen, on) => {
                let choice = chosen.is_none().then(|| field_error(ids.choice, missing));
                let day = on.err().map(|sentence| field_error(ids.day, sentence));
                errors.show(choice.into_iter().chain(day).collect());
            }
        }
    };
    view! {
        <RecordForm errors label=button on_record=Callback::new(on_record)>
            <FormChoice form at=|typed| &mut typed.chosen id=ids.choice errors label choices many />
            <FormDay form at=|typed| &mut typed.on id=ids.day errors label=day_label />
        </RecordForm>
    }
}
