//! `Ghi nhận đã hết thời hạn`.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{
    FormDay, FormDraft, FormErrors, RecordForm, SourceFields, TypedSource, field_error, read_day,
};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::FieldError;
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::{MeasureEnded, MeasureReported};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

const DAY: &str = "measure-end-day";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    on: String,
    source: TypedSource,
}

impl Typed {
    fn read(
        self,
        state: AppState,
        measure: &Subject,
        told: &MeasureReported,
    ) -> Result<MeasureEnded, Vec<FieldError>> {
        let on = read_day(state, &self.on).and_then(|on| match on < told.from {
            true => Err(t().measure.last_day_before.to_owned()),
            false => Ok(on),
        });
        match (on, self.source.read(state)) {
            (Ok(on), Ok(source)) => Ok(MeasureEnded { measure: measure.clone(), on, source }),
            (on, source) => {
                let day = on.err().map(|sentence| field_error(DAY, sentence));
                Err(day.into_iter().chain(source.err().into_iter().flatten()).collect())
            }
        }
    }
}

#[component]
pub(super) fn EndForm(
    episode: Subject,
    measure: Subject,
    told: MeasureReported,
    on_recorded: Callback<()>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().measure;
    let today = state.today.get_untracked();
    // What ran out has its last day written already.
    let on = told.until.filter(|until| *until <= today).map(in_figures).unwrap_or_default();
    let form = FormDraft::begun(state, "measure-end", measure.as_str(), Typed { on, ..Typed::default() });
    let errors = FormErrors::none();
    let record = move |()| {
        let Some(ended) = errors.check(form.now().read(state, &measure, &told)) else { return };
        let act = (words.end_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        let command = Command::Record { fact: ended.into(), fields: vec![] };
        if form.act(&command, act, errors, DAY).is_some() {
            on_recorded.run(());
        }
    };
    view! {
        <RecordForm errors label=words.end on_record=Callback::new(record)>
            <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.last_day />
            <SourceFields form of=|typed: &mut Typed| &mut typed.source errors />
        </RecordForm>
    }
}
