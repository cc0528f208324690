//! `Ghi biện pháp`: which one, by whose decision, from when until when, and who informed us; also to put right what
//! was recorded.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{
    FormChoice, FormDay, FormDraft, FormErrors, FormText, RecordForm, SourceFields, TypedSource, field_error,
    read_day, read_day_or_none, record_or_correct,
};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Choice, FieldError};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::fact::{MeasureKind, MeasureReported};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

const KIND: &str = "measure-kind";
const BODY: &str = "measure-body";
const FROM: &str = "measure-from";
const UNTIL: &str = "measure-until";

const KINDS: [MeasureKind; 6] = [
    MeasureKind::UserManagement,
    MeasureKind::CommunityEducation,
    MeasureKind::HomeRehabilitation,
    MeasureKind::AfterRehabilitation,
    MeasureKind::Reintegration,
    MeasureKind::Other,
];

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    kind: Option<MeasureKind>,
    number: String,
    body: String,
    from: String,
    until: String,
    source: TypedSource,
}

impl Typed {
    fn of(told: &MeasureReported) -> Self {
        Self {
            kind: Some(told.kind),
            number: told.number.clone(),
            body: told.body.clone(),
            from: in_figures(told.from),
            until: told.until.map(in_figures).unwrap_or_default(),
            source: TypedSource::of(&told.source),
        }
    }

    fn read(self, state: AppState, episode: &Subject) -> Result<MeasureReported, Vec<FieldError>> {
        let words = &t().measure;
        let (number, body) = (tidy_line(&self.number), tidy_line(&self.body));
        let mut errors = vec![];
        errors.extend(self.kind.is_none().then(|| field_error(KIND, words.choose_kind)));
        errors.extend(body.is_empty().then(|| field_error(BODY, words.body_needed)));
        let from = read_day(state, &self.from);
        errors.extend(from.as_ref().err().map(|sentence| field_error(FROM, sentence)));
        let until = read_day_or_none(state, &self.until);
        errors.extend(until.as_ref().err().map(|sentence| field_error(UNTIL, sentence)));
        if let (Ok(from), Ok(Some(until))) = (&from, &until)
            && until < from
        {
            errors.push(field_error(UNTIL, words.until_before));
        }
        let source = self.source.read(state);
        errors.extend(source.as_ref().err().into_iter().flatten().cloned());
        match (self.kind, from, until, source) {
            (Some(kind), Ok(from), Ok(until), Ok(source)) if errors.is_empty() => {
                Ok(MeasureReported { episode: episode.clone(), kind, number, from, until, body, source })
            }
            _ => Err(errors),
        }
    }
}

#[component]
pub(super) fn MeasureForm(
    episode: Subject,
    /// The measure that is told again.
    #[prop(optional)]
    told: Option<(Subject, MeasureReported)>,
    on_recorded: Callback<()>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().measure;
    let form =
        FormDraft::begun_or_again(state, "measure", &episode, told.as_ref(), Typed::default(), Typed::of);
    let errors = FormErrors::none();
    let label = if told.is_some() { words.correct } else { words.record };
    let record = move |()| {
        let Some(measure) = errors.check(form.now().read(state, &episode)) else { return };
        let act = (words.measure_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        let command = record_or_correct(told.as_ref(), measure);
        if form.act(&command, act, errors, FROM).is_some() {
            on_recorded.run(());
        }
    };
    let choices = KINDS.map(|kind| Choice::new(kind, (words.kind_words)(kind))).to_vec();
    view! {
        <RecordForm errors label on_record=Callback::new(record)>
            <FormChoice form at=|typed| &mut typed.kind id=KIND errors label=words.kind choices />
            <FormText form at=|typed| &mut typed.body id=BODY errors label=words.body hint=words.body_hint />
            <FormText
                form
                at=|typed| &mut typed.number
                label=t().intake.document_number
                hint=t().intake.document_number_hint
                short=true
            />
            <FormDay form at=|typed| &mut typed.from id=FROM errors label=words.from />
            <FormText
                form
                at=|typed| &mut typed.until
                id=UNTIL
                errors
                label=words.until
                hint=words.until_hint
                short=true
            />
            <SourceFields form of=|typed: &mut Typed| &mut typed.source errors />
        </RecordForm>
    }
}
