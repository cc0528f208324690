//! What is asked: the result, the day, why, who decided or told of it; also to put right what was recorded.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{DayField, FormDraft, FormErrors, RecordForm, field_error, read_day, tidy_text};
use crate::app::pages::authority::{AuthorityFields, TypedAuthority};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Choice, ChoiceRows, FieldError, TextField};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
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
    let (name, about) = match &told {
        Some((closure, _)) => ("closure-again", closure.clone()),
        None => ("closure", episode.clone()),
    };
    let first = told.as_ref().map_or_else(|| Typed::first(is_admitted), |(_, told)| Typed::of(told));
    let form = FormDraft::begun(state, name, about.as_str(), first);
    let errors = FormErrors::none();
    let label = match (&told, is_admitted) {
        (Some(_), _) => words.correct,
        (None, true) => words.record_after,
        (None, false) => words.record_before,
    };
    let asked_of = episode.clone();
    let record = move |()| {
        let closure = match form.now().read(state, &episode) {
            Ok(closure) => closure,
            Err(found) => return errors.show(found),
        };
        let act = (words.act)(closure.result, &spoken_names(state, std::slice::from_ref(&episode)));
        let command = match &told {
            Some((event, _)) => Command::Correct { event: event.clone(), fact: closure.into() },
            None => Command::Record { fact: closure.into(), fields: vec![] },
        };
        match state.act_from(form.name(), &command, act) {
            Ok(_) => on_recorded.run(()),
            Err(reason) => errors.refused(DAY, &reason),
        }
    };
    view! {
        <RecordForm errors label on_record=Callback::new(record)>
            {(!is_admitted).then(|| view! { <Result form errors /> })}
            <WhoAndWhen form errors />
            <Later form episode=asked_of />
            <TextField lines=true
                id=REASON
                label=words.reason
                hint=words.reason_hint
                value=form.now().reason
                on_input=form.input(|typed, text| typed.reason = text)
                error=errors.beside(REASON)
            />
            <TextField
                label=words.proposer
                hint=words.proposer_hint
                value=form.now().proposer
                on_input=form.input(|typed, text| typed.proposer = text)
            />
        </RecordForm>
    }
}

#[component]
fn Result(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let words = &t().closure;
    let choices = [ClosureKind::NotEligible, ClosureKind::Elsewhere, ClosureKind::NotTakingPart];
    let choice = |result| Choice::new(result, (words.result_words)(result)).with_hint((words.hint)(result));
    view! {
        <ChoiceRows
            id=RESULT
            label=words.result
            choices=choices.map(choice).to_vec()
            value=Signal::derive(move || form.read(|typed| typed.result))
            on_choose=Callback::new(move |result| form.change(|typed| typed.result = Some(result)))
            error=errors.beside(RESULT)
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
            <DayField
                id=DAY
                label=words.on
                value=form.now().on
                on_input=form.input(|typed, text| typed.on = text)
                error=errors.beside(DAY)
            />
        }
    };
    let place = move || {
        view! {
            <TextField
                id=PLACE
                label=words.place
                value=form.now().place
                on_input=form.input(|typed, text| typed.place = text)
                error=errors.beside(PLACE)
            />
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
