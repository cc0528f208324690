use leptos::prelude::*;

use super::contested::Contested;
use super::{set, standing};
use crate::app::parts::TextField;
use crate::app::state::{FIELD_FORM, draft_name, use_state};
use crate::app::text::{refusals, t};
use crate::casework::event::fields_of;
use crate::ledger::Subject;
use crate::vietnamese::name::tidy_line;
use unicode_normalization::UnicodeNormalization;

/// How a text is typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BoundTextKind {
    #[default]
    Line,
    /// Several lines.
    Area,
    /// One line, narrow: a year, a time.
    Short,
}

/// A text of the ledger. `read` turns what was typed into what is stored, or says what is wrong: nothing is lost
/// then, the draft stays. `show` turns what is stored into what stands in the field.
#[component]
pub fn BoundText(
    subject: Subject,
    #[prop(into)] field: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] kind: BoundTextKind,
    #[prop(default = "text")] keyboard: &'static str,
    #[prop(optional, into)] id: String,
    #[prop(optional)] free_note: bool,
    #[prop(optional)] read: Option<Callback<String, Result<String, String>>>,
    #[prop(optional)] show: Option<Callback<String, String>>,
) -> impl IntoView {
    let state = use_state();
    let draft = draft_name(&format!("{FIELD_FORM}{field}"), subject.as_str());
    let stored = standing(state, &subject, &field);
    let shown = show.map_or_else(|| stored.clone(), |show| show.run(stored.clone()));
    let left = state.draft(&draft);
    let value = left.clone().unwrap_or(shown);
    let error = RwSignal::new(None::<String>);
    let on_input = {
        let draft = draft.clone();
        Callback::new(move |text: String| state.type_draft(draft.clone(), text))
    };
    let on_change = {
        let (subject, field, label, draft) = (subject.clone(), field.clone(), label.clone(), draft.clone());
        Callback::new(move |typed: String| {
            let tidy = match kind {
                BoundTextKind::Area => typed.nfc().collect::<String>().trim_end().to_owned(),
                _ => tidy_line(&typed),
            };
            let value = match read {
                Some(read) if !tidy.is_empty() => read.run(tidy),
                _ => Ok(tidy),
            };
            let outcome = value.and_then(|value| {
                set(state, &subject, &field, value, &(t().common.edited)(&label), draft.clone())
                    .map_err(|refusal| refusals::not_recorded(&refusal))
            });
            if outcome.is_err() {
                // What was typed stays as a draft; it must be on disk like any other.
                state.type_draft(draft.clone(), typed);
                state.write_drafts();
            }
            error.set(outcome.err());
        })
    };
    if let Some(left) = left {
        // What a lock or a kill left half way is recorded as if the field had been left then: nobody may come back
        // to this very field.
        on_change.run(left);
    }
    let (lines, short) = (kind == BoundTextKind::Area, kind == BoundTextKind::Short);
    let now = {
        let (subject, field) = (subject.clone(), field.clone());
        Signal::derive(move || {
            let stored =
                state.read(|register| fields_of(register.ledger(), &subject).text(&field).to_owned());
            // Letters that could not be recorded stay.
            state.draft(&draft).unwrap_or_else(|| show.map_or(stored.clone(), |show| show.run(stored)))
        })
    };
    view! {
        <TextField label hint value now error on_input on_change id keyboard short lines free_note />
        <Contested subject field />
    }
}
