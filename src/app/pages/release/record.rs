//! `Ghi nhận đã ra khỏi diện quản lý`: what was decided and by whom, what is still open, then one look at it all.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{reason_words, reasons};
use crate::app::bound::{DayField, FormDraft, FormErrors, field_error, read_day, tidy_text};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{
    Button, ButtonKind, Choice, ChoiceRows, ErrorSummary, Fact, Facts, FieldError, SelectField, TextField,
};
use crate::app::state::{AppState, use_state};
use crate::app::text::{in_book, t};
use crate::casework::decide::after;
use crate::casework::fact::{Authority, MeetingKind, ReleaseRecorded};
use crate::casework::release::{StillOpen, open_at_release};
use crate::casework::{Command, Register};
use crate::ledger::{EntryId, Subject};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

const REASON: &str = "release-reason";
const BODY: &str = "release-body";
const DAY: &str = "release-day";
const WHY_OPEN: &str = "release-why-open";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    reason: Option<String>,
    /// A meeting of the book that decided.
    meeting: Option<Subject>,
    body: String,
    number: String,
    on: String,
    signer: String,
    why_open: String,
}

impl Typed {
    fn first(register: &Register, episode: &Subject) -> Self {
        let proposal = register.episode(episode).and_then(|(_, episode)| episode.release_proposals.first());
        Self { reason: proposal.map(|proposal| proposal.fact.reason.clone()), ..Self::default() }
    }

    fn read(self, state: AppState, episode: &Subject) -> Result<ReleaseRecorded, Vec<FieldError>> {
        let words = &t().following;
        let on = read_day(state, &self.on);
        let mut body = tidy_line(&self.body);
        if body.is_empty()
            && let Some(meeting) = &self.meeting
        {
            body = state.with(|register| meeting_words(register, meeting));
        }
        let open = open_lines(state, episode, on.as_ref().ok().copied());
        let mut errors = vec![];
        if self.reason.is_none() {
            errors.push(field_error(REASON, words.choose_reason));
        }
        if body.is_empty() {
            errors.push(field_error(BODY, words.write_authority));
        }
        errors.extend(on.as_ref().err().map(|sentence| field_error(DAY, sentence)));
        let why_open = tidy_text(&self.why_open);
        if !open.is_empty() && why_open.is_empty() {
            errors.push(field_error(WHY_OPEN, words.write_why_open));
        }
        match (self.reason, on) {
            (Some(reason), Ok(on)) if errors.is_empty() => {
                let (number, signer) = (tidy_line(&self.number), tidy_line(&self.signer));
                let authority = Authority { body, meeting: self.meeting, number, signer };
                let why_open = if open.is_empty() { String::new() } else { why_open };
                let after = known_after(state, episode, on);
                Ok(ReleaseRecorded { episode: episode.clone(), on, reason, authority, open, why_open, after })
            }
            _ => Err(errors),
        }
    }
}

/// What is still open on the day of the release; on today, while that is not known.
fn open_lines(state: AppState, episode: &Subject, on: Option<NaiveDate>) -> Vec<String> {
    let on = on.unwrap_or_else(|| state.today.get_untracked());
    state.with(|register| {
        let Some((person, known)) = register.episode(episode) else { return vec![] };
        open_at_release(register, person, known, on).iter().map(open_words).collect()
    })
}

/// What is on record from after that day; the person sees it among what is still open.
fn known_after(state: AppState, episode: &Subject, on: NaiveDate) -> Vec<EntryId> {
    state.with(|register| {
        let known = register.episode(episode).map(|(_, known)| known);
        known.map(|known| after(known, on).map(|(_, entry)| entry).collect()).unwrap_or_default()
    })
}

fn open_words(open: &StillOpen) -> String {
    let words = &t().following;
    match open {
        StillOpen::Reviews(months) => {
            let months: Vec<String> = months.iter().map(ToString::to_string).collect();
            (words.open_reviews)(&months.join(", "))
        }
        StillOpen::Task { what, who } => (words.open_task)(what, who),
        StillOpen::Action { what } => (t().help_plan.still_open)(what),
        StillOpen::Seats(seats) => (t().team.incomplete)(seats),
        StillOpen::Lead => words.open_lead.to_owned(),
        StillOpen::Later { count, last } => (words.open_later)(*count, *last),
    }
}

fn meeting_words(register: &Register, meeting: &Subject) -> String {
    let meeting = register.meeting(meeting);
    meeting.map_or_else(String::new, |meeting| {
        (in_book().following.decided_at)(&in_figures(meeting.event.fact.on))
    })
}

#[component]
pub(super) fn Record(episode: Subject) -> impl IntoView {
    let state = use_state();
    let first = state.with(|register| Typed::first(register, &episode));
    let form = FormDraft::begun(state, "release", episode.as_str(), first);
    let errors = FormErrors::none();
    // What was read, while it is looked at once more.
    let checked = RwSignal::new(None::<ReleaseRecorded>);
    let check = {
        let episode = episode.clone();
        Callback::new(move |()| match form.now().read(state, &episode) {
            Ok(release) => {
                errors.show(vec![]);
                checked.set(Some(release));
            }
            Err(found) => errors.show(found),
        })
    };
    move || match checked.get() {
        Some(release) => view! { <Check form errors release checked /> }.into_any(),
        None => view! { <Answers form errors episode=episode.clone() check /> }.into_any(),
    }
}

#[component]
fn Answers(
    form: FormDraft<Typed>,
    errors: FormErrors,
    episode: Subject,
    check: Callback<()>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let choices = state.with(|register| reasons(register, &episode));
    view! {
        <ErrorSummary errors=errors.0 />
        <p>{words.release_lead}</p>
        <div class="form">
            <ChoiceRows
                id=REASON
                label=words.release_reason
                choices
                value=Signal::derive(move || form.read(|typed| typed.reason.clone()))
                on_choose=Callback::new(move |reason| form.change(|typed| typed.reason = Some(reason)))
                error=errors.beside(REASON)
            />
            <AuthorityFields form errors />
            <Open form errors episode />
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=words.check_before on_tap=check />
            </div>
        </div>
    }
}

#[component]
fn AuthorityFields(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let state = use_state();
    let Typed { body, number, on, signer, .. } = form.now();
    let meetings = state.with(briefings);
    let meeting = (!meetings.is_empty()).then(|| {
        let value = Signal::derive(move || form.read(|typed| typed.meeting.clone()));
        let on_choose = Callback::new(move |meeting| form.change(|typed| typed.meeting = Some(meeting)));
        view! { <SelectField label=t().following.deciding_meeting hint=t().common.optional choices=meetings value on_choose /> }
    });
    view! {
        {meeting}
        <TextField
            id=BODY
            label=t().intake.authority
            value=body
            on_input=Callback::new(move |text| form.change(|typed| typed.body = text))
            error=errors.beside(BODY)
        />
        <TextField
            label=t().intake.document_number
            hint=t().intake.document_number_hint
            value=number
            on_input=Callback::new(move |text| form.change(|typed| typed.number = text))
        />
        <DayField
            id=DAY
            label=t().following.release_on
            value=on
            on_input=Callback::new(move |text| form.change(|typed| typed.on = text))
            error=errors.beside(DAY)
        />
        <TextField
            label=t().intake.signer
            value=signer
            on_input=Callback::new(move |text| form.change(|typed| typed.signer = text))
        />
    }
}

/// The giao ban of the book, the latest first.
fn briefings(register: &Register) -> Vec<Choice<Subject>> {
    let mut meetings: Vec<_> =
        register.meetings().filter(|meeting| meeting.kind() == MeetingKind::Briefing).collect();
    meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting.event.fact.on));
    meetings
        .iter()
        .map(|meeting| Choice::new(meeting.id().clone(), meeting_words(register, meeting.id())))
        .collect()
}

/// What is still open, and why it is recorded all the same.
#[component]
fn Open(form: FormDraft<Typed>, errors: FormErrors, episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let lines = Memo::new(move |_| {
        state.read(|_| ());
        let on = form.read(|typed| read_day(state, &typed.on).ok());
        open_lines(state, &episode, on)
    });
    let has_open = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    let list = move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let why = move || {
        view! {
            <TextField lines=true
                id=WHY_OPEN
                label=words.why_open
                free_note=true
                value=form.now().why_open
                on_input=Callback::new(move |text| form.change(|typed| typed.why_open = text))
                error=errors.beside(WHY_OPEN)
            />
        }
    };
    view! {
        <div class="notice">
            <p>{words.still_open}</p>
            <Show when=move || has_open.get() fallback=move || view! { <p>{words.still_open_none}</p> }>
                <ul>{list}</ul>
            </Show>
        </div>
        <Show when=move || has_open.get()>{why}</Show>
    }
}

/// One look at everything before the grave act.
#[component]
fn Check(
    form: FormDraft<Typed>,
    errors: FormErrors,
    release: ReleaseRecorded,
    checked: RwSignal<Option<ReleaseRecorded>>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let facts = state.with(|register| facts(register, &release));
    let record = Callback::new(move |()| {
        let episode = release.episode.clone();
        let label = (words.release_act)(&spoken_names(state, &[episode]));
        let command = Command::Record { fact: release.clone().into(), fields: vec![] };
        if let Err(reason) = state.act_from(form.name(), &command, label) {
            errors.refused(DAY, &reason);
            checked.set(None);
        }
    });
    view! {
        <p>{words.check_lead}</p>
        <Facts facts />
        <div class="buttons">
            <Button kind=ButtonKind::Grave label=words.record_released on_tap=record />
            <Button label=t().common.edit on_tap=Callback::new(move |()| checked.set(None)) />
        </div>
    }
}

fn facts(register: &Register, release: &ReleaseRecorded) -> Vec<Fact> {
    let words = &t().following;
    let Some((_, episode)) = register.episode(&release.episode) else { return vec![] };
    let or_blank =
        |text: &str| if text.is_empty() { t().common.not_recorded.to_owned() } else { text.to_owned() };
    let mut facts = vec![
        Fact::new(words.release_reason, reason_words(register, episode, &release.reason)),
        Fact::new(t().intake.authority, &*release.authority.body),
        Fact::new(t().intake.document_number, or_blank(&release.authority.number)),
        Fact::new(words.release_on, in_figures(release.on)),
        Fact::new(t().intake.signer, or_blank(&release.authority.signer)),
    ];
    if release.open.is_empty() {
        facts.push(Fact::new(words.still_open, words.still_open_none));
    } else {
        facts.push(Fact::new(words.still_open, release.open.join("\n")));
        facts.push(Fact::new(words.why_open, &*release.why_open));
    }
    facts
}
