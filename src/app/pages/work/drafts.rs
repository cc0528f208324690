//! `Đang viết dở`: what was typed and not recorded, where it waits, and a way to be rid of it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde_json::Value;

use super::draft_place::{is_name_of_record, place};
use crate::app::parts::{Button, ButtonKind, Link, Section};
use crate::app::state::{AppState, FIELD_FORM, use_state};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::Spoken;
use crate::ledger::Subject;
use crate::vault::records::Draft;

/// Texts of one draft that are shown, and letters of each: enough to know it by.
const MOST_TEXTS: usize = 20;
const MOST_LETTERS: usize = 500;

/// All drafts of one page.
#[derive(Clone)]
pub(super) struct Left {
    /// `None` where what it is about is no longer in the book: then there is no page to take it up on.
    place: Option<(String, String)>,
    drafts: Vec<Draft>,
}

/// Forms that were begun and not ended, one line a page.
pub(super) fn drafts_left(state: AppState, spoken: &Spoken) -> Vec<Left> {
    let today = state.today.get_untracked();
    let mut places: BTreeMap<Option<(String, String)>, Vec<Draft>> = BTreeMap::new();
    for draft in state.drafts_whole() {
        let place = state.with(|register| place(register, &draft, spoken, today));
        places.entry(place).or_default().push(draft);
    }
    places.into_iter().map(|(place, drafts)| Left { place, drafts }).collect()
}

#[component]
pub(super) fn Unfinished(left: Vec<Left>) -> impl IntoView {
    let count = left.len();
    let rows = left.into_iter().map(|left| view! { <Row left /> }).collect_view();
    view! {
        <Section title=t().drafts.title count=Signal::stored(Some(count))>
            <ul class="due-list">{rows}</ul>
        </Section>
    }
}

/// One page with letters on it. They can be looked at and dropped here as well: nothing waits for ever.
#[component]
fn Row(left: Left) -> impl IntoView {
    let state = use_state();
    let words = &t().drafts;
    let Left { place, drafts } = left;
    let sentence = match &place {
        Some((_, place)) => (words.at)(place),
        None => words.nowhere.to_owned(),
    };
    let drafts = StoredValue::new(drafts);
    let is_dropped = RwSignal::new(false);
    let put_back = Callback::new(move |()| {
        drafts.with_value(|drafts| drafts.iter().cloned().for_each(|draft| state.put_back(draft)));
        is_dropped.set(false);
    });
    let action = move || match (is_dropped.get(), place.clone()) {
        (true, _) => view! { <Button label=words.put_back on_tap=put_back /> }.into_any(),
        (false, Some((address, _))) => {
            view! { <Link href=address class="button">{t().common.open}</Link> }.into_any()
        }
        (false, None) => ().into_any(),
    };
    let why = move || if is_dropped.get() { words.dropped } else { words.why };
    // With names hidden it is not offered: what was typed may name somebody.
    let look = move || {
        let is_offered = !is_dropped.get() && !state.hide_names.get();
        is_offered.then(|| view! { <Letters drafts is_dropped /> })
    };
    view! {
        <li class="due-line">
            <p class="due-what">{sentence}</p>
            <p class="due-why" role="status">{why}</p>
            <div class="due-act">{action}</div>
            {look}
        </li>
    }
}

/// The letters themselves, and the way to be rid of them. They may name a minor in full (rule 8): not before a tap.
#[component]
fn Letters(drafts: StoredValue<Vec<Draft>>, is_dropped: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let words = &t().drafts;
    let is_open = RwSignal::new(false);
    let drop = Callback::new(move |()| {
        drafts.with_value(|drafts| drafts.iter().for_each(|draft| state.drop_draft(&draft.name)));
        is_dropped.set(true);
    });
    let lines = move || {
        let typed = state.with(|register| {
            drafts.with_value(|drafts| {
                drafts.iter().flat_map(|draft| letters(register, draft)).collect::<Vec<_>>()
            })
        });
        let line = |text: String| view! { <p class="draft-letters">{text}</p> };
        typed.into_iter().map(line).collect_view()
    };
    view! {
        <details on:toggle=move |_| is_open.update(|is_open| *is_open = !*is_open)>
            <summary>{words.look}</summary>
            <Show when=move || is_open.get()>
                {lines}
                <div class="buttons">
                    <Button kind=ButtonKind::Quiet label=words.drop on_tap=drop />
                </div>
            </Show>
        </details>
    }
}

/// What a person typed into it: a field is its own letters; of a form, whatever text it holds that is no word of the
/// form's own, and the names of the members chosen in it.
fn letters(register: &Register, draft: &Draft) -> Vec<String> {
    if draft.name.form.starts_with(FIELD_FORM) {
        return vec![shortened(&draft.data)];
    }
    let mut found = vec![];
    if let Ok(held) = serde_json::from_str::<Value>(&draft.data) {
        gather(register, &held, &mut found);
    }
    found
}

fn gather(register: &Register, held: &Value, found: &mut Vec<String>) {
    match held {
        Value::String(_) if found.len() == MOST_TEXTS => {}
        Value::String(text) if is_name_of_record(text) => {
            let member = register.member_name(&Subject::named(text));
            found.extend((!member.is_empty()).then(|| member.to_owned()));
        }
        Value::String(text) if is_shown(text) => found.push(shortened(text)),
        Value::Array(all) => all.iter().for_each(|one| gather(register, one, found)),
        Value::Object(fields) => fields.values().for_each(|one| gather(register, one, found)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn is_shown(text: &str) -> bool {
    let is_code = text.chars().all(|one| one.is_ascii_lowercase() || "-_".contains(one));
    !text.trim().is_empty() && !is_code
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
