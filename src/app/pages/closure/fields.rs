//! What is asked: the result, the day, why, who decided or told of it; also to put right what was recorded.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{
    FormChoice, FormDay, FormDraft, FormErrors, FormText, RecordForm, field_error, read_day,
    record_or_correct, tidy_text,
};
use crate::app::pages::authority::{AuthorityFields, TypedAuthority};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Choice, FieldError};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::decide::after_closure;
use crate::casework::fact::{ClosureKind, ClosureRecorded};
use crate::ledger::{EntryId, Subject};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

const RESULT: &str = "closure-result";
const BODY: &str = "closure-body";
const DAY: &str = "closure-day";
const REASON: &str = "closure-reason";
const PLACE: &str = "closure-place";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    result: Option<ClosureKind>,
    #[serde(flatten)]
    authority: TypedAuthority,
    on: String,
    reason: String,
    proposer: String,
    place: String,
}

impl Typed {
    /// Whoever is helped can only wish to go; everything else is a release.
    fn first(is_admitted: bool) -> Self {
        Self { result: is_admitted.then_some(ClosureKind::NotTakingPart), ..Self::default() }
    }

    fn of(told: &ClosureRecorded) -> Self {
        Self {
            result: Some(told.result),
            authority: TypedAuthority::of(&told.authority),
            on: in_figures(told.on),
            reason: told.reason.clone(),
            proposer: told.proposer.clone(),
            place: told.place.clone(),
        }
    }

    fn read(self, state: AppState, episode: &Subject) -> Result<ClosureRecorded, Vec<FieldError>> {
        let words = &t().closure;
        let mut errors = vec![];
        if self.result.is_none() {
            errors.push(field_error(RESULT, words.choose_result));
        }
        let is_decided = self.result.is_some_and(|result| result != ClosureKind::NotTakingPart);
        let authority = self.authority.read(state);
        if is_decided && authority.is_none() {
            errors.push(field_error(BODY, t().following.write_authority));
        }
        let on = read_day(state, &self.on);
        errors.extend(on.as_ref().err().map(|sentence| field_error(DAY, sentence)));
        let reason = tidy_text(&self.reason);
        if reason.is_empty() {
            errors.push(field_error(REASON, words.write_reason));
        }
        let is_elsewhere = self.result == Some(ClosureKind::Elsewhere);
        let place = if is_elsewhere { tidy_line(&self.place) } else { String::new() };
        if is_elsewhere && place.is_empty() {
            errors.push(field_error(PLACE, words.write_place));
        }
        match (self.result, on) {
            (Some(result), Ok(on)) if errors.is_empty() => Ok(ClosureRecorded {
                episode: episode.clone(),
                on,
                result,
                reason,
                authority: authority.filter(|_| is_decided).unwrap_or_default(),
                proposer: tidy_line(&self.proposer),
                place,
                after: later(state, episode, on),
            }),
            _ => Err(errors),
        }
    }
}

/// What is on record from after that day; the form says how much.
fn later(state: AppState, episode: &Subject, on: NaiveDate) -> Vec<EntryId> {
    state.with(|register| {
        let known = register.episode(episode).map(|(_, known)| known);
        known.map(|known| after_closure(known, on).map(|(_, entry)| entry).collect()).unwrap_or_default()
    })
}

#[component]
pub(super) fn ClosureForm(
    episode: Subject,
    is_admitted: bool,
    /// The closure that is told again.
    #[prop(optional)]
    told: Option<(Subject, ClosureRecorded)>,
    on_recorded: Callback<()>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().closure;
    let form = FormDraft::begun_or_again(
        state,
        "closure",
        &episode,
        told.as_ref(),
        Typed::first(is_admitted),
        Typed::of,
    );
    let errors = FormErrors::none();
    let label = match (&told, is_admitted) {
        (Some(_), _) => words.correct,
        (None, true) => words.record_after,
        (None, false) => words.record_before,
    };
    let asked_of = episode.clone();
    let record = move |()| {
        let Some(closure) = errors.check(form.now().read(state, &episode)) else { return };
        let act = (words.act)(closure.result, &spoken_names(state, std::slice::from_ref(&episode)));
        let command = record_or_correct(told.as_ref(), closure);
        if form.act(&command, act, errors, DAY).is_some() {
            on_recorded.run(());
        }
    };
    view! {
        <RecordForm errors label on_record=Callback::new(record)>
            {(!is_admitted).then(|| view! { <Result form errors /> })}
            <WhoAndWhen form errors />
            <Later form episode=asked_of />
            <FormText
                form
                at=|typed| &mut typed.reason
                id=REASON
                errors
                lines=true
                label=words.reason
                hint=words.reason_hint
            />
            <FormText form at=|typed| &mut typed.proposer label=words.proposer hint=words.proposer_hint />
        </RecordForm>
    }
}

#[component]
fn Result(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let words = &t().closure;
    let choices = [ClosureKind::NotEligible, ClosureKind::Elsewhere, ClosureKind::NotTakingPart];
    let choice = |result| Choice::new(result, (words.result_words)(result)).with_hint((words.hint)(result));
    view! {
        <FormChoice
            form
            at=|typed| &mut typed.result
            id=RESULT
            errors
            label=words.result
            choices=choices.map(choice).to_vec()
        />
    }
}

/// Who decided and when; of a wish only the day.
#[component]
fn WhoAndWhen(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let words = &t().closure;
    let result = Memo::new(move |_| form.read(|typed| typed.result));
    let day = move || {
        view! {
            <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.on />
        }
    };
    let place = move || {
        view! {
            <FormText form at=|typed| &mut typed.place id=PLACE errors label=words.place />
        }
    };
    move || match result.get() {
        Some(ClosureKind::NotTakingPart) | None => day().into_any(),
        Some(result) => view! {
            {(result == ClosureKind::Elsewhere).then(place)}
            <AuthorityFields form part=|typed: &mut Typed| &mut typed.authority errors body_id=BODY>
                {day()}
            </AuthorityFields>
        }
        .into_any(),
    }
}

/// That something lies after the day already; it stays where it is.
#[component]
fn Later(form: FormDraft<Typed>, episode: Subject) -> impl IntoView {
    let state = use_state();
    let count = Memo::new(move |_| {
        let on = form.read(|typed| read_day(state, &typed.on).ok());
        state.read(|_| on.map_or(0, |on| later(state, &episode, on).len()))
    });
    move || {
        let count = count.get();
        (count > 0).then(|| view! { <p class="notice">{(t().closure.later)(count)}</p> })
    }
}
