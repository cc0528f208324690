//! One action of a help plan: what became of it, told again and again, and its words put right.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serde::{Deserialize, Serialize};

use super::{by_words, owner_words, owners, plan_address};
use crate::app::bound::fields::{BoundDay, BoundSelect};
use crate::app::bound::{
    Afresh, BoundText, FormChoice, FormDay, FormDraft, FormErrors, FormText, RecordForm, Rounds, field_error,
    read_day, tidy_text,
};
use crate::app::pages::case_page::{PageAbout, missing};
use crate::app::parts::{Choice, Empty, Section, Timeline, TimelineLine};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::fact::{Progress, ProgressTold};
use crate::casework::help_plan::{Action, action_field};
use crate::casework::person::Episode;
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

const PROGRESS: &str = "progress";
const NOTE: &str = "progress-note";
const DAY: &str = "progress-day";

#[component]
pub fn ActionPage() -> impl IntoView {
    let state = use_state();
    let params = use_params_map();
    // The forms are made anew only for another action.
    let of = Memo::new(move |_| {
        let (person, action) = params.with(|params| (params.get("id"), params.get("action")));
        let (person, action) = (Subject::named(&person?), Subject::named(&action?));
        state.read_of(&person, |register| known(register, &action).map(|_| ()))?;
        Some((person.clone(), action))
    });
    move || match of.get() {
        Some((person, action)) => view! { <OneAction person action /> }.into_any(),
        None => missing(t().help_plan.title, "/ho-so"),
    }
}

/// The action, and the time of being helped it belongs to.
fn known<'a>(register: &'a Register, action: &Subject) -> Option<(&'a Episode, &'a Action)> {
    register.parents(action).find_map(|episode| {
        let (_, episode) = register.episode(episode)?;
        Some((episode, episode.action(action)?))
    })
}

#[component]
fn OneAction(person: Subject, action: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().help_plan;
    let rounds = Rounds::begin();
    let on_recorded = Callback::new(move |said: String| rounds.recorded((t().common.recorded)(&said)));
    let title = Signal::derive({
        let action = action.clone();
        move || {
            state
                .read(|register| {
                    known(register, &action).map(|(_, it)| it.text(action_field::WHAT).to_owned())
                })
                .unwrap_or_default()
        }
    });
    let owners = state.with(|register| {
        let episode = known(register, &action).map(|(episode, _)| episode.id().clone());
        episode.map(|episode| owners(register, &episode)).unwrap_or_default()
    });
    let (shown, told) = (action.clone(), action.clone());
    view! {
        <PageAbout title back=plan_address(&person) back_label=words.back_to_plan person>
            <p>{move || state.read(|register| standing(register, &shown))}</p>
            <Told action=action.clone() />
            <Section title=words.tell>
                <Afresh rounds>
                    <ProgressForm action=told.clone() on_recorded />
                </Afresh>
            </Section>
            <details>
                <summary>{words.edit}</summary>
                <div class="form">
                    <BoundText subject=action.clone() field=action_field::WHAT label=words.what />
                    <BoundSelect subject=action.clone() field=action_field::OWNER label=words.owner choices=owners />
                    <BoundDay subject=action field=action_field::BY label=words.by />
                </div>
            </details>
        </PageAbout>
    }
}

/// "Hỗ trợ, giúp đỡ · Việc làm · Hội Phụ nữ (Lê Thị Hoa) · hạn 20/03/2024 · đang làm"
fn standing(register: &Register, action: &Subject) -> String {
    let words = &t().help_plan;
    let Some((episode, action)) = known(register, action) else { return String::new() };
    let planned = &action.planned.fact;
    let need = if planned.need.is_empty() { "" } else { (t().intake.need)(&planned.need) };
    let parts = [
        (words.strand)(planned.strand).to_owned(),
        need.to_owned(),
        owner_words(register, episode, action.text(action_field::OWNER)),
        by_words(action),
        (words.state)(action.state()).to_owned(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// All that was said of it, the latest first; never written over.
#[component]
fn Told(action: Subject) -> impl IntoView {
    let state = use_state();
    let lines = Memo::new(move |_| {
        state.read(|register| {
            let told = known(register, &action).map(|(_, action)| action.progress.as_slice());
            let line = |told: &crate::casework::event::Event<ProgressTold>| TimelineLine {
                date: in_figures(told.fact.on),
                what: [(t().help_plan.progress)(told.fact.progress), told.fact.note.as_str()]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(". "),
                who: told.author.as_ref().map_or("", |author| register.member_name(author)).to_owned(),
                mark: None,
                edit: None,
            };
            told.unwrap_or_default().iter().rev().map(line).collect::<Vec<_>>()
        })
    });
    view! {
        <Section title=t().help_plan.told_before>
            <Show when=move || lines.with(Vec::is_empty)>
                <Empty sentence=t().help_plan.nothing_told />
            </Show>
            <Timeline lines />
        </Section>
    }
}

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    progress: Option<Progress>,
    note: String,
    on: String,
}

#[component]
fn ProgressForm(action: Subject, on_recorded: Callback<String>) -> impl IntoView {
    let state = use_state();
    let words = &t().help_plan;
    let first = Typed { on: in_figures(state.today.get_untracked()), ..Typed::default() };
    let form = FormDraft::begun(state, "progress", action.as_str(), first);
    let errors = FormErrors::none();
    let choices = choices(state, &action);
    let record = move |()| {
        let typed = form.now();
        let note = tidy_text(&typed.note);
        let (progress, on) = match (typed.progress, read_day(state, &typed.on)) {
            (Some(Progress::Doing), Ok(_)) if note.is_empty() => {
                return errors.show(vec![field_error(NOTE, words.write_note)]);
            }
            (Some(progress), Ok(on)) => (progress, on),
            (progress, on) => {
                let missing = progress.is_none().then(|| field_error(PROGRESS, words.choose_progress));
                let day = on.err().map(|sentence| field_error(DAY, sentence));
                return errors.show(missing.into_iter().chain(day).collect());
            }
        };
        let what = state.with(|register| {
            known(register, &action).map(|(_, it)| it.text(action_field::WHAT).to_owned()).unwrap_or_default()
        });
        let fact = ProgressTold { action: action.clone(), on, progress, note };
        let command = Command::Record { fact: fact.into(), fields: vec![] };
        if form.act(&command, (words.progress_act)(&what), errors, DAY).is_some() {
            on_recorded.run((words.progress)(progress).to_owned());
        }
    };
    view! {
        <RecordForm errors label=words.record_progress on_record=Callback::new(record)>
            <FormChoice form at=|typed| &mut typed.progress id=PROGRESS errors label=words.tell choices />
            <FormText
                form
                at=|typed| &mut typed.note
                id=NOTE
                errors
                label=words.note
                lines=true
                free_note=true
            />
            <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.told_on />
        </RecordForm>
    }
}

/// What can be said of it now: an open action goes on or ends, one that ended is taken up again.
fn choices(state: AppState, action: &Subject) -> Vec<Choice<Progress>> {
    let is_open = state.with(|register| known(register, action).is_none_or(|(_, action)| action.is_open()));
    let open = [Progress::Doing, Progress::Done, Progress::Closed];
    let ended = [Progress::Reopened];
    let all: &[Progress] = if is_open { &open } else { &ended };
    all.iter().map(|progress| Choice::new(*progress, (t().help_plan.progress)(*progress))).collect()
}
