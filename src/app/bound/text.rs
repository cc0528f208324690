use chrono::NaiveDate;
use leptos::prelude::*;

use super::contested::Contested;
use super::{set, standing};
use crate::app::parts::{Button, ButtonKind, TextField};
use crate::app::state::{FIELD_FORM, draft_name, use_state};
use crate::app::text::{refusals, t};
use crate::ledger::Subject;
use crate::vault::records::Draft;
use crate::vietnamese::date::in_figures;
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
    /// `read` is asked also where nothing stands in the field: what was there may not simply go.
    #[prop(optional)]
    needed: bool,
) -> impl IntoView {
    let state = use_state();
    let draft = draft_name(&format!("{FIELD_FORM}{field}"), subject.as_str());
    let error = RwSignal::new(None::<String>);
    let record = {
        let (subject, field, label, draft) = (subject.clone(), field.clone(), label.clone(), draft.clone());
        move |typed: String, author: Option<Subject>| {
            let tidy = match kind {
                BoundTextKind::Area => typed.nfc().collect::<String>().trim_end().to_owned(),
                _ => tidy_line(&typed),
            };
            let value = match read {
                Some(read) if needed || !tidy.is_empty() => read.run(tidy),
                _ => Ok(tidy),
            };
            let outcome = value.and_then(|value| {
                set(state, &subject, &field, value, &(t().common.edited)(&label), draft.clone(), author)
                    .map_err(|refusal| refusals::not_recorded(&refusal))
            });
            if outcome.is_err() {
                // What was typed stays as a draft; it must be on disk like any other. One that is there already stays
                // that of whoever typed it.
                if state.draft(&draft).as_ref() != Some(&typed) {
                    state.type_draft(draft.clone(), typed);
                }
                state.write_drafts();
            }
            error.set(outcome.err());
        }
    };
    let record = StoredValue::new_local(record);
    let left = state.draft_whole(&draft);
    let is_own = left.as_ref().is_some_and(|left| {
        left.is_of(state.author.get_untracked().as_ref(), &state.standing(&subject, &field))
    });
    let (own, foreign) = if is_own { (left, None) } else { (None, left) };
    let stored = standing(state, &subject, &field);
    // The letters of somebody else, or over what stands no more, wait in the field until a person says what of them.
    let foreign = RwSignal::new(foreign);
    let first = own.clone().or(foreign.get_untracked()).map(|left| left.data);
    if let Some(own) = own {
        // What a lock or a kill left half way is recorded as if the field had been left then: nobody may come back
        // to this very field.
        record.with_value(|record| record(own.data, state.author.get_untracked()));
    }
    let value = first.unwrap_or_else(|| shown(&stored, show));
    let on_input = {
        let draft = draft.clone();
        Callback::new(move |text: String| state.type_draft(draft.clone(), text))
    };
    let on_change = Callback::new(move |typed: String| {
        foreign.set(None);
        record.with_value(|record| record(typed, state.author.get_untracked()));
    });
    let on_keep = Callback::new(move |left: Draft| {
        foreign.set(None);
        let author = left.begun.map(|begun| begun.author).or_else(|| state.author.get_untracked());
        record.with_value(|record| record(left.data, author));
    });
    let on_drop = Callback::new(move |left: Draft| {
        state.drop_draft(&left.name);
        foreign.set(None);
    });
    let (lines, short) = (kind == BoundTextKind::Area, kind == BoundTextKind::Short);
    let now = {
        let (subject, field) = (subject.clone(), field.clone());
        Signal::derive(move || {
            // Letters that were given up leave the field.
            foreign.track();
            let stored = state.fields(&subject).text(&field).to_owned();
            // Letters that could not be recorded stay.
            state.draft(&draft).unwrap_or_else(|| shown(&stored, show))
        })
    };
    view! {
        <TextField label hint value now error on_input on_change id keyboard short lines free_note />
        {move || foreign.get().map(|left| view! { <LeftOver left stored=stored.clone() on_keep on_drop /> })}
        <Contested subject field />
    }
}

fn shown(stored: &str, show: Option<Callback<String, String>>) -> String {
    show.map_or_else(|| stored.to_owned(), |show| show.run(stored.to_owned()))
}

/// Letters that were never recorded, and that are not for whoever is at the tablet now to record unseen.
#[component]
fn LeftOver(
    left: Draft,
    stored: String,
    on_keep: Callback<Draft>,
    on_drop: Callback<Draft>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().common;
    let begun = left.begun.as_ref();
    let who = begun.map(|begun| state.with(|register| register.member_name(&begun.author).to_owned()));
    let day = begun.and_then(|begun| NaiveDate::parse_from_str(begun.at.get(..10)?, "%Y-%m-%d").ok());
    let sentence = (words.left_over)(&who.unwrap_or_default(), &day.map(in_figures).unwrap_or_default());
    let left = StoredValue::new(left);
    view! {
        <div class="notice due">
            <p>{sentence}</p>
            {(!stored.is_empty()).then(|| view! { <p>{(words.left_over_stands)(&stored)}</p> })}
            <div class="buttons">
                <Button label=words.left_over_keep on_tap=Callback::new(move |()| on_keep.run(left.get_value())) />
                <Button
                    kind=ButtonKind::Quiet
                    label=words.left_over_drop
                    on_tap=Callback::new(move |()| on_drop.run(left.get_value()))
                />
            </div>
        </div>
    }
}
