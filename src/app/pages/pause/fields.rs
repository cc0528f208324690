//! `Ghi nhận đã tạm dừng`: why, by whose decision, from when and until when; also to put right what was recorded.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{DayField, FormDraft, FormErrors, RecordForm, field_error, read_day};
use crate::app::pages::authority::{AuthorityFields, TypedAuthority};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Choice, ChoiceRows, FieldError, TextField};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
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
        let until = match self.until.trim() {
            "" => Ok(None),
            until => read_day(state, until).map(Some),
        };
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
    let (name, about) = match &told {
        Some((pause, _)) => ("pause-again", pause.clone()),
        None => ("pause", episode.clone()),
    };
    let first = told.as_ref().map(|(_, told)| Typed::of(told)).unwrap_or_default();
    let form = FormDraft::begun(state, name, about.as_str(), first);
    let errors = FormErrors::none();
    let label = if told.is_some() { words.correct } else { words.record };
    let record = move |()| {
        let pause = match form.now().read(state, &episode) {
            Ok(pause) => pause,
            Err(found) => return errors.show(found),
        };
        let act = (words.pause_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        let command = match &told {
            Some((event, _)) => Command::Correct { event: event.clone(), fact: pause.into() },
            None => Command::Record { fact: pause.into(), fields: vec![] },
        };
        match state.act_from(form.name(), &command, act) {
            Ok(_) => on_recorded.run(()),
            Err(reason) => errors.refused(DAY, &reason),
        }
    };
    let Typed { on, until, .. } = form.now();
    let choices = REASONS.map(|reason| Choice::new(reason, (words.reason_words)(reason))).to_vec();
    view! {
        <RecordForm errors label on_record=Callback::new(record)>
            <ChoiceRows
                id=REASON
                label=words.reason
                choices
                value=Signal::derive(move || form.read(|typed| typed.reason))
                on_choose=Callback::new(move |reason| form.change(|typed| typed.reason = Some(reason)))
                error=errors.beside(REASON)
            />
            <AuthorityFields form part=|typed| &mut typed.authority errors body_id=BODY>
                <DayField
                    id=DAY
                    label=words.from
                    value=on
                    on_input=form.input(|typed, text| typed.on = text)
                    error=errors.beside(DAY)
                />
                <TextField
                    id=UNTIL
                    label=words.until
                    hint=words.until_hint
                    value=until
                    short=true
                    on_input=form.input(|typed, text| typed.until = text)
                    error=errors.beside(UNTIL)
                />
            </AuthorityFields>
        </RecordForm>
    }
}
