use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::check::missing_words;
use crate::app::bound::{FormDay, FormDraft, FormErrors, FormText, read_day};
use crate::app::pages::person::person_address;
use crate::app::parts::{
    Button, ButtonKind, Choice, ErrorSummary, Fact, Facts, FieldError, SelectField, use_go,
};
use crate::app::state::{AppState, NotRecorded, use_state};
use crate::app::text::{in_book, refusals, t};
use crate::casework::decide::missing_for_admission;
use crate::casework::eligibility::begun_after;
use crate::casework::fact::{AdmissionProposed, AdmissionRecorded, Authority, MeetingKind};
use crate::casework::{Command, Refusal};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

const BODY_ID: &str = "admission-body";
const DAY_ID: &str = "admission-day";
const REASON_ID: &str = "admission-reason";

/// `Đề nghị đưa vào diện`, until it was proposed or admitted; then when that was.
#[component]
pub fn Proposal(episode: Subject) -> impl IntoView {
    let state = use_state();
    let error = RwSignal::new(None::<String>);
    let proposed = {
        let episode = episode.clone();
        Memo::new(move |_| {
            state.read(|register| {
                let (_, episode) = register.episode(&episode)?;
                let proposed = episode.admission_proposals.first().map(|proposed| proposed.fact.on);
                Some((proposed, episode.admission().is_some()))
            })
        })
    };
    let propose = Callback::new(move |()| {
        let fact = AdmissionProposed { episode: episode.clone(), on: state.today.get_untracked() };
        let command = Command::Record { fact: fact.into(), fields: vec![] };
        let outcome = state.act(&command, t().intake.did_propose);
        error.set(outcome.err().map(|reason| refusals::not_recorded(&reason)));
    });
    let words = &t().intake;
    move || match proposed.get() {
        None | Some((None, true)) => ().into_any(),
        Some((Some(on), _)) => view! { <p>{(words.proposed_on)(&in_figures(on))}</p> }.into_any(),
        Some((None, false)) => view! {
            <p class="hint">{words.propose_hint}</p>
            <div class="buttons"><Button label=words.propose on_tap=propose /></div>
            {move || error.get().map(|sentence| view! { <p class="error">{sentence}</p> })}
        }
        .into_any(),
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct AdmissionForm {
    /// A meeting of the book, where it was one.
    meeting: Option<Subject>,
    body: String,
    number: String,
    on: String,
    signer: String,
    reason: String,
}

/// `Ghi nhận đã đưa vào diện`: the form, or the record once there is one.
#[component]
pub fn Admission(person: Subject, episode: Subject) -> impl IntoView {
    let state = use_state();
    let admitted = {
        let episode = episode.clone();
        Memo::new(move |_| {
            state.read(|register| register.episode(&episode).is_some_and(|(_, it)| it.admission().is_some()))
        })
    };
    move || {
        if admitted.get() {
            view! { <Admitted episode=episode.clone() /> }.into_any()
        } else {
            view! { <RecordAdmission person=person.clone() episode=episode.clone() /> }.into_any()
        }
    }
}

#[component]
fn Admitted(episode: Subject) -> impl IntoView {
    let state = use_state();
    let facts = move || {
        let words = &t().intake;
        state.read(|register| {
            let (_, episode) = register.episode(&episode)?;
            let admission = &episode.admission()?.fact;
            let authority = &admission.authority;
            let mut facts = vec![
                Fact::new(
                    words.admitted_on,
                    episode.admitted().map(t().running_list.admitted).unwrap_or_default(),
                ),
                Fact::new(words.authority, &authority.body),
            ];
            let or_dots = |text: &String| {
                if text.is_empty() { t().common.not_recorded.to_owned() } else { text.clone() }
            };
            facts.push(Fact::new(words.document_number, or_dots(&authority.number)));
            facts.push(Fact::new(words.signer, or_dots(&authority.signer)));
            if !admission.reason.is_empty() {
                facts.push(Fact::new(words.missing_reason, &admission.reason));
            }
            Some(facts)
        })
    };
    move || facts().map(|facts| view! { <Facts facts /> })
}

#[component]
fn RecordAdmission(person: Subject, episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().intake;
    let form = FormDraft::begun(state, "admission", episode.as_str(), AdmissionForm::default());
    let errors = FormErrors::none();
    let go = use_go();
    let meetings = meetings_held(state);
    let meeting = Signal::derive(move || form.read(|form| form.meeting.clone()).map(Some));
    let choose = move |meeting: Option<Subject>| form.change(|form| form.meeting = meeting);
    let is_incomplete = {
        let episode = episode.clone();
        Memo::new(move |_| !missing_now(state, &episode, state.today.get()).is_empty())
    };
    let of_day = episode.clone();
    let record = move |()| match write(state, &episode, form) {
        Ok(()) => go.run(person_address(&person)),
        Err(wrong) => errors.show(wrong),
    };
    view! {
        <ErrorSummary errors=errors.0 />
        {(!meetings.is_empty()).then(|| view! {
            <SelectField label=words.authority_meeting choices=meetings value=meeting on_choose=Callback::new(choose) />
        })}
        <FormText
            form
            at=|typed| &mut typed.body
            id=BODY_ID
            errors
            label=words.authority
            hint=words.authority_hint
        />
        <FormText
            form
            at=|typed| &mut typed.number
            label=words.document_number
            hint=words.document_number_hint
            short=true
        />
        <FormDay form at=|typed| &mut typed.on id=DAY_ID errors label=words.decided_on />
        <EarlyDay episode=of_day day=form.follow(|typed| &mut typed.on) />
        <FormText form at=|typed| &mut typed.signer label=words.signer hint=words.signer_hint />
        {move || is_incomplete.get().then(|| view! {
            <FormText
                form
                at=|typed| &mut typed.reason
                id=REASON_ID
                errors
                lines=true
                free_note=true
                label=words.missing_reason
                hint=words.missing_reason_hint
            />
        })}
        <div class="buttons">
            <Button kind=ButtonKind::Primary label=words.admit on_tap=Callback::new(record) />
        </div>
    }
}

/// Said of a day before the case began in the book. Nothing is refused: the world may have acted first (rule 2).
#[component]
fn EarlyDay(episode: Subject, #[prop(into)] day: Signal<String>) -> impl IntoView {
    let state = use_state();
    let said = Memo::new(move |_| {
        let day = read_day(state, &day.get()).ok()?;
        let known = state.read(|register| {
            register.episode(&episode).map(|(_, episode)| begun_after(episode, day)).unwrap_or_default()
        });
        (!known.is_empty()).then(|| (t().intake.early_day)(&known))
    });
    view! {
        <div aria-live="polite">
            {move || said.get().map(|sentence| view! { <p class="notice due">{sentence}</p> })}
        </div>
    }
}

/// The meetings already held, the latest first, and the answer that it was none of them.
fn meetings_held(state: AppState) -> Vec<Choice<Option<Subject>>> {
    let today = state.today.get_untracked();
    state.with(|register| {
        let held = register.meetings().filter(|meeting| meeting.event.fact.on <= today);
        let mut held: Vec<_> = held.map(|meeting| (meeting.event.fact.on, meeting)).collect();
        held.sort_by_key(|(on, meeting)| std::cmp::Reverse((*on, meeting.event.subject.clone())));
        let choice = |(on, meeting): (NaiveDate, &std::rc::Rc<crate::casework::meeting::Meeting>)| {
            Choice::new(Some(meeting.event.subject.clone()), meeting_words(meeting.event.fact.kind, on))
        };
        let mut choices: Vec<_> = held.into_iter().map(choice).collect();
        if !choices.is_empty() {
            choices.push(Choice::new(None, t().intake.no_meeting));
        }
        choices
    })
}

fn meeting_words(kind: MeetingKind, on: NaiveDate) -> String {
    let words = &in_book().meeting;
    let kind = match kind {
        MeetingKind::Briefing => words.kind_briefing,
        MeetingKind::Gathering => words.kind_session,
        MeetingKind::Seminar => words.kind_seminar,
        MeetingKind::Criticism => words.kind_criticism,
    };
    (in_book().intake.meeting_of)(kind, &in_figures(on))
}

fn missing_now(state: AppState, episode: &Subject, on: NaiveDate) -> Vec<String> {
    state.read(|register| {
        let known = register.episode(episode);
        known.map_or_else(Vec::new, |(person, episode)| missing_for_admission(register, person, episode, on))
    })
}

fn write(state: AppState, episode: &Subject, form: FormDraft<AdmissionForm>) -> Result<(), Vec<FieldError>> {
    let typed = form.now();
    let error = |id: &str, sentence| FieldError { field_id: id.to_owned(), sentence };
    let on = read_day(state, &typed.on).map_err(|sentence| vec![error(DAY_ID, sentence)])?;
    let held = typed.meeting.as_ref().and_then(|id| {
        state.with(|register| {
            register.meeting(id).map(|it| meeting_words(it.event.fact.kind, it.event.fact.on))
        })
    });
    let body = Some(tidy_line(&typed.body)).filter(|body| !body.is_empty()).or(held).unwrap_or_default();
    let authority = Authority {
        body,
        meeting: typed.meeting,
        number: tidy_line(&typed.number),
        signer: tidy_line(&typed.signer),
    };
    let missing = missing_now(state, episode, on);
    let reason = typed.reason.trim().to_owned();
    let fact = AdmissionRecorded { episode: episode.clone(), on, authority, missing, reason };
    let command = Command::Record { fact: fact.into(), fields: vec![] };
    let outcome = state.act_from(form.name(), &command, t().intake.did_admit);
    outcome.map(|_| ()).map_err(|reason| {
        let field = match &reason {
            NotRecorded::Refused(Refusal::AuthorityMissing) => BODY_ID,
            NotRecorded::Refused(Refusal::ReasonMissing { .. }) => REASON_ID,
            _ => DAY_ID,
        };
        let listed = matches!(reason, NotRecorded::Refused(Refusal::ReasonMissing { .. }));
        let missing = if listed { still_missing(state, episode, on) } else { String::new() };
        vec![error(field, format!("{}{missing}", refusals::not_recorded(&reason)))]
    })
}

/// " Còn thiếu: …", after the sentence that asks for the reason.
fn still_missing(state: AppState, episode: &Subject, on: NaiveDate) -> String {
    state.with(|register| {
        let known = register.episode(episode);
        let missing = known.map(|(person, episode)| missing_words(register, person, episode, on));
        missing.map_or_else(String::new, |missing| {
            format!(" {}", (t().intake.still_missing)(&missing.join("; ")))
        })
    })
}
