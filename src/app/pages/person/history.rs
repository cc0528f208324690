use leptos::prelude::*;

use super::history_words::{answer_said, field_label, value_words};
use super::identity::is_minor;
use super::telling::{Teller, moment};
use crate::app::parts::{Button, ButtonKind};
use crate::app::state::{AppState, use_state};
use crate::app::text::{refusals, t};
use crate::casework::help_plan::action_field;
use crate::casework::history::{Line, What, Written, history};
use crate::ledger::{EntryId, Subject};

/// Acts in the page at first.
const ACTS: usize = 60;

/// One act as it is shown.
#[derive(Clone, Debug, PartialEq)]
struct ActRow {
    act: EntryId,
    who: String,
    lines: Vec<LineRow>,
    can_undo: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct LineRow {
    words: String,
    taken_back: bool,
}

/// `Ai đã ghi, đã sửa`: every act, who, when, old → new; `Hoàn tác` where it can be undone.
#[component]
pub fn History(person: Subject, name_shown: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let shown = RwSignal::new(ACTS);
    let error = RwSignal::new(None::<String>);
    let all = Memo::new(move |_| rows_of(state, &person, name_shown.get()));
    let rows = move || all.read().iter().take(shown.get()).cloned().collect::<Vec<_>>();
    let has_more = move || all.read().len() > shown.get();
    // An act and what became of it: one that was taken back since is another row.
    let key = |row: &ActRow| (row.act, row.can_undo, row.lines.clone());
    view! {
        <div role="alert">
            {move || error.get().map(|sentence| view! { <p class="error">{sentence}</p> })}
        </div>
        <ul class="due-list">
            <For each=rows key=key let:row>
                <Act row error />
            </For>
        </ul>
        <Show when=has_more>
            <Button label=t().people.see_more on_tap=Callback::new(move |()| shown.update(|count| *count += ACTS)) />
        </Show>
    }
}

#[component]
fn Act(row: ActRow, error: RwSignal<Option<String>>) -> impl IntoView {
    let state = use_state();
    let act = row.act;
    let undo = Callback::new(move |()| {
        let outcome = state.undo(act);
        error.set(outcome.err().map(|reason| refusals::not_recorded(&reason)));
    });
    let what = row.lines.first().map(|line| line.words.trim_end_matches('.').to_owned()).unwrap_or_default();
    let lines = row.lines.into_iter().map(|line| {
        let mark = line
            .taken_back
            .then(|| view! { " · " <span class="timeline-mark">{t().people.taken_back}</span> });
        view! { <p class="due-what">{line.words} {mark}</p> }
    });
    view! {
        <li class="due-line">
            <div>
                <p class="due-why">{row.who}</p>
                {lines.collect_view()}
            </div>
            {row
                .can_undo
                .then(|| view! {
                    <div class="due-act">
                        <Button kind=ButtonKind::Quiet label=t().people.undo said_as=(t().common.undo)(&what) on_tap=undo />
                    </div>
                })}
        </li>
    }
}

fn rows_of(state: AppState, person: &Subject, name_shown: bool) -> Vec<ActRow> {
    let today = state.today.get();
    state.read(|register| {
        let Some(known) = register.person(person) else { return vec![] };
        let teller = Teller { register, person: known };
        let hide_names = !name_shown && is_minor(register, person, today);
        let row = |written: Written| ActRow {
            act: written.act,
            who: (t().people.written_by)(
                &teller.author(written.author.as_ref()),
                &moment(&written.recorded_at),
            ),
            lines: written.lines.iter().map(|line| line_row(&teller, line, hide_names)).collect(),
            can_undo: written.can_undo,
        };
        history(register, person).into_iter().map(row).collect()
    })
}

fn line_row(teller: &Teller<'_>, line: &Line, hide_names: bool) -> LineRow {
    let words = &t().people;
    let told = match &line.what {
        What::Event { fact, before } if before.is_empty() => teller.sentence(fact),
        What::Event { fact, before } => {
            let before: Vec<String> = before.iter().map(|fact| teller.sentence(fact)).collect();
            (words.changed)(words.told_again, &before.join(" | "), &teller.sentence(fact))
        }
        What::Field { field, before, value, .. } => {
            let label = field_label(teller.register, teller.person, &line.subject, field);
            let said = |value: &String| match field.as_str() {
                action_field::OWNER if !value.is_empty() => teller.owner(&line.subject, value),
                _ => answer_said(teller.register, teller.person, &line.subject, field, value)
                    .unwrap_or_else(|| value_words(field, value, hide_names)),
            };
            let value = said(value);
            let before: Vec<String> = before.iter().map(said).collect();
            if before.is_empty() {
                (words.first_written)(&label, &value)
            } else {
                (words.changed)(&label, &before.join(" | "), &value)
            }
        }
        What::Undone { act } => {
            let at = teller.register.ledger().note(*act).map(|note| moment(&note.record.recorded_at));
            (words.undid)(&at.unwrap_or_default())
        }
        What::Newer { .. } => words.newer.to_owned(),
    };
    LineRow { words: told, taken_back: line.taken_back_by.is_some() }
}
