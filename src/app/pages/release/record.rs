//! `Ghi nhận đã ra khỏi diện quản lý`: what was decided and by whom, what is still open, then one look at it all.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{reason_words, reasons};
use crate::app::bound::{DayField, FormDraft, FormErrors, field_error, read_day, tidy_text};
use crate::app::pages::authority::{AuthorityFields, TypedAuthority, authority_facts};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{
    Button, ButtonKind, Choice, ChoiceRows, ErrorSummary, Fact, Facts, FieldError, TextField,
};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::decide::after;
use crate::casework::fact::ReleaseRecorded;
use crate::casework::release::{StillOpen, open_at_release};
use crate::casework::template::Template;
use crate::casework::{Command, Register};
use crate::ledger::{EntryId, Subject};
use crate::vietnamese::date::in_figures;

const REASON: &str = "release-reason";
const BODY: &str = "release-body";
const DAY: &str = "release-day";
const WHY_OPEN: &str = "release-why-open";
const AFTERCARE: &str = "release-aftercare";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    reason: Option<String>,
    #[serde(flatten)]
    authority: TypedAuthority,
    on: String,
    why_open: String,
    /// Whether somebody is to ask afterwards how it goes; only asked after a release with progress.
    aftercare: Option<bool>,
}

impl Typed {
    fn first(register: &Register, episode: &Subject) -> Self {
        let proposal = register.episode(episode).and_then(|(_, episode)| episode.release_proposals.first());
        Self { reason: proposal.map(|proposal| proposal.fact.reason.clone()), ..Self::default() }
    }

    fn read(self, state: AppState, episode: &Subject) -> Result<ReleaseRecorded, Vec<FieldError>> {
        let words = &t().following;
        let on = read_day(state, &self.on).and_then(|on| since_admission(state, episode, on));
        let authority = self.authority.read(state);
        let open = open_lines(state, episode, on.as_ref().ok().copied());
        let mut errors = vec![];
        if self.reason.is_none() {
            errors.push(field_error(REASON, words.choose_reason));
        }
        if authority.is_none() {
            errors.push(field_error(BODY, words.write_authority));
        }
        errors.extend(on.as_ref().err().map(|sentence| field_error(DAY, sentence)));
        let why_open = tidy_text(&self.why_open);
        if !open.is_empty() && why_open.is_empty() {
            errors.push(field_error(WHY_OPEN, words.write_why_open));
        }
        let months = state.with(|register| months_of_aftercare(register, episode, self.reason.as_deref()));
        if !months.is_empty() && self.aftercare.is_none() {
            errors.push(field_error(AFTERCARE, t().aftercare.choose_wished));
        }
        let aftercare = if self.aftercare == Some(true) { months } else { vec![] };
        match (self.reason, authority, on) {
            (Some(reason), Some(authority), Ok(on)) if errors.is_empty() => {
                let why_open = if open.is_empty() { String::new() } else { why_open };
                let after = known_after(state, episode, on);
                Ok(ReleaseRecorded {
                    episode: episode.clone(),
                    on,
                    reason,
                    authority,
                    open,
                    why_open,
                    after,
                    aftercare,
                })
            }
            _ => Err(errors),
        }
    }
}

/// A day on which the case was taken in already, or what is wrong with it.
fn since_admission(state: AppState, episode: &Subject, on: NaiveDate) -> Result<NaiveDate, String> {
    match admitted_on(state, episode) {
        Some(admitted_on) if on < admitted_on => {
            Err((t().following.before_admission)(&in_figures(admitted_on)))
        }
        _ => Ok(on),
    }
}

fn admitted_on(state: AppState, episode: &Subject) -> Option<NaiveDate> {
    state.with(|register| Some(register.episode(episode)?.1.admission()?.fact.on))
}

/// When somebody would ask afterwards; never but after a release with progress.
fn months_of_aftercare(register: &Register, episode: &Subject, reason: Option<&str>) -> Vec<u32> {
    let episode = register.episode(episode).map(|(_, episode)| episode);
    let template = episode.and_then(|episode| register.template(episode.template()));
    let is_progress = |template: &&std::rc::Rc<Template>| {
        reason.and_then(|id| template.exit_reason(id)).is_some_and(|reason| reason.counts_as_progress)
    };
    template.filter(is_progress).map_or_else(Vec::new, |template| template.settings.aftercare_months.clone())
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
        StillOpen::Measure { until } => (t().measure.still_open)(until.map(in_figures).as_deref()),
        StillOpen::Agreement(parties) => (t().release.open_agreement)(&parties.join(", ")),
        StillOpen::Seats(seats) => (t().team.incomplete)(seats),
        StillOpen::Lead => words.open_lead.to_owned(),
        StillOpen::Later { count, last } => (words.open_later)(*count, *last),
    }
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
    let first_day = admitted_on(state, &episode);
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
            <AuthorityFields form part=|typed| &mut typed.authority errors body_id=BODY>
                <DayField
                    id=DAY
                    label=words.release_on
                    from=first_day
                    value=form.now().on
                    on_input=form.input(|typed, text| typed.on = text)
                    error=errors.beside(DAY)
                />
            </AuthorityFields>
            <AftercareWish form errors episode=episode.clone() />
            <Open form errors episode />
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=words.check_before on_tap=check />
            </div>
        </div>
    }
}

/// `Thăm hỏi tiếp`: whoever leaves with progress may wish it or decline.
#[component]
fn AftercareWish(form: FormDraft<Typed>, errors: FormErrors, episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().aftercare;
    let months = Memo::new(move |_| {
        let reason = form.read(|typed| typed.reason.clone());
        state.with(|register| months_of_aftercare(register, &episode, reason.as_deref()))
    });
    move || {
        let months = months.get();
        (!months.is_empty()).then(|| {
            let wished = (words.wished_yes)(&(words.after_months)(&months));
            view! {
                <ChoiceRows
                    id=AFTERCARE
                    label=words.wished
                    choices=vec![Choice::new(true, wished), Choice::new(false, words.wished_no)]
                    value=Signal::derive(move || form.read(|typed| typed.aftercare))
                    on_choose=Callback::new(move |wished| form.change(|typed| typed.aftercare = Some(wished)))
                    error=errors.beside(AFTERCARE)
                />
            }
        })
    }
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
    let mut facts = vec![
        Fact::new(words.release_reason, reason_words(register, episode, &release.reason)),
        Fact::new(words.release_on, in_figures(release.on)),
    ];
    facts.extend(authority_facts(&release.authority));
    if !release.aftercare.is_empty() {
        facts.push(Fact::new(t().aftercare.title, (t().aftercare.after_months)(&release.aftercare)));
    }
    if release.open.is_empty() {
        facts.push(Fact::new(words.still_open, words.still_open_none));
    } else {
        facts.push(Fact::new(words.still_open, release.open.join("\n")));
        facts.push(Fact::new(words.why_open, &*release.why_open));
    }
    facts
}
