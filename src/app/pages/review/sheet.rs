//! The fields of a review: what was copied or changed stands beside each, and sentences to pick below.

use leptos::prelude::*;

use crate::app::bound::{BoundChoice, BoundText, BoundTextKind};
use crate::app::parts::{Choice, Phrases};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::review::{Against, against, phrases_for};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::month::Month;

/// What is being written: the review of a month, or one at a milestone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sheet {
    pub person: Subject,
    pub episode: Subject,
    pub review: Subject,
    /// What was said before this month is what it is held against.
    pub month: Month,
    /// Only the review of a month is begun from another.
    pub is_monthly: bool,
}

/// A text of a review.
#[component]
pub(super) fn ReviewText(
    sheet: Sheet,
    #[prop(into)] field: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] kind: BoundTextKind,
) -> impl IntoView {
    view! {
        <div>
            <BoundText subject=sheet.review.clone() field=field.clone() label hint kind free_note=true />
            <Beside sheet=sheet.clone() field=field.clone() />
            <PhrasesOf sheet field />
        </div>
    }
}

/// An answer of a review.
#[component]
pub(super) fn ReviewChoice(
    sheet: Sheet,
    #[prop(into)] field: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    choices: Vec<Choice<String>>,
) -> impl IntoView {
    let words = choices.clone();
    let show = Callback::new(move |stored: String| {
        let known = words.iter().find(|choice| choice.value == stored);
        known.map_or(stored.clone(), |choice| choice.label.clone())
    });
    view! {
        <div>
            <BoundChoice subject=sheet.review.clone() field=field.clone() label hint choices />
            <Beside sheet field show />
        </div>
    }
}

/// Whether it stands copied, or what stood in its place in the month it was copied from.
#[component]
fn Beside(
    sheet: Sheet,
    field: String,
    #[prop(optional)] show: Option<Callback<String, String>>,
) -> impl IntoView {
    let state = use_state();
    let found = Memo::new(move |_| {
        let against = |register: &Register| against(register.episode(&sheet.episode)?.1, sheet.month, &field);
        sheet.is_monthly.then(|| state.read_of(&sheet.person, against)).flatten()
    });
    let words = move || {
        found.get().map(|against| match against {
            Against::Copied(month) => (t().reviewing.copied)(&month.to_string()),
            Against::Changed { month, before } => {
                let before = show.map_or(before.clone(), |show| show.run(before));
                (t().reviewing.changed)(&month.to_string(), &before)
            }
        })
    };
    view! { <div aria-live="polite">{move || words().map(|words| view! { <p class="said-back">{words}</p> })}</div> }
}

/// `Câu hay dùng`: a picked sentence comes after what stands in the field.
#[component]
fn PhrasesOf(sheet: Sheet, field: String) -> impl IntoView {
    let state = use_state();
    let read = {
        let (episode, field) = (sheet.episode.clone(), field.clone());
        move || {
            state.with(|register| {
                let known = register.episode(&episode).map(|(_, known)| known);
                known.map(|known| phrases_for(register, known, &field)).unwrap_or_default()
            })
        }
    };
    let pick = Callback::new(move |phrase: String| add(state, &sheet.review, &field, &phrase));
    let read = Callback::new(move |()| read());
    view! { <Phrases label=t().help_plan.phrases read on_pick=pick /> }
}

fn add(state: AppState, review: &Subject, field: &str, phrase: &str) {
    let before = state.fields_now(review).text(field).to_owned();
    let value = if before.is_empty() { phrase.to_owned() } else { format!("{before} {phrase}") };
    let command = Command::Set { subject: review.clone(), field: field.to_owned(), value };
    // Refused only where the review was taken back meanwhile; the page then shows that.
    let _ = state.act(&command, (t().reviewing.add_phrase)(phrase));
}
