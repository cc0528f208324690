//! `Ghi nhận đã tạm dừng`: why, by whose decision, from when and until when; also to put right what was recorded.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{
    FormChoice, FormDay, FormDraft, FormErrors, FormText, RecordForm, field_error, read_day,
    read_day_or_none, record_or_correct,
};
use crate::app::pages::authority::{AuthorityFields, TypedAuthority};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Choice, FieldError};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::fact::{PauseReason, PauseRecorded};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

const REASON: &str = "pause-reason";
const BODY: &str = "pause-body";
const DAY: &str = "pause-day";
const UNTIL: &str = "pause-until";

const REASONS: [PauseReason; 5] = [
    PauseReason::Detained,
    PauseReason::Rehabilitation,
    PauseReason::Treatment,
    PauseReason::AwayForWork,
    PauseReason::Other,
];

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    reason: Option<PauseReason>,
    #[serde(flatten)]
    authority: TypedAuthority,
    on: String,
    until: String,
}

impl Typed {
    fn of(told: &PauseRecorded) -> Self {
        Self {
            reason: Some(told.reason),
            authority: TypedAuthority::of(&told.authority),
            on: in_figures(told.on),
            until: told.until.map(in_figures).unwrap_or_default(),
        }
    }

    fn read(self, state: AppState, episode: &Subject) -> Result<PauseRecorded, Vec<FieldError>> {
        let words = &t().pause;
        let mut errors = vec![];
        if self.reason.is_none() {
            errors.push(field_error(REASON, words.choose_reason));
        }
        let authority = self.authority.read(state);
        if authority.is_none() {
            errors.push(field_error(BODY, t().following.write_authority));
        }
        let on = read_day(state, &self.on);
        errors.extend(on.as_ref().err().map(|sentence| field_error(DAY, sentence)));
        let until = read_day_or_none(state, &self.until);
        errors.extend(until.as_ref().err().map(|sentence| field_error(UNTIL, sentence)));
        let (Some(reason), Some(authority), Ok(on), Ok(until)) = (self.reason, authority, on, until) else {
            return Err(errors);
        };
        if until.is_some_and(|until| until < on) {
            return Err(vec![field_error(UNTIL, words.until_before)]);
        }
        Ok(PauseRecorded { episode: episode.clone(), on, reason, authority, until })
    }
}

#[component]
pub(super) fn PauseForm(
    episode: Subject,
    /// The pause that is told again.
    #[prop(optional)]
    told: Option<(Subject, PauseRecorded)>,
    on_recorded: Callback<()>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().pause;
    let form =
        FormDraft::begun_or_again(state, "pause", &episode, told.as_ref(), Typed::default(), Typed::of);
    let errors = FormErrors::none();
    let label = if told.is_some() { words.correct } else { words.record };
    let record = move |()| {
        let Some(pause) = errors.check(form.now().read(state, &episode)) else { return };
        let act = (words.pause_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        let command = record_or_correct(told.as_ref(), pause);
        if form.act(&command, act, errors, DAY).is_some() {
            on_recorded.run(());
        }
    };
    let choices = REASONS.map(|reason| Choice::new(reason, (words.reason_words)(reason))).to_vec();
    view! {
        <RecordForm errors label on_record=Callback::new(record)>
            <FormChoice form at=|typed| &mut typed.reason id=REASON errors label=words.reason choices />
            <AuthorityFields form part=|typed| &mut typed.authority errors body_id=BODY>
                <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.from />
                <FormText
                    form
                    at=|typed| &mut typed.until
                    id=UNTIL
                    errors
                    label=words.until
                    hint=words.until_hint
                    short=true
                />
            </AuthorityFields>
        </RecordForm>
    }
}
