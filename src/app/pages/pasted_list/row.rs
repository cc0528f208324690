//! One row of a pasted list: what was typed, what is doubtful about it, and the fields to put it right.

use leptos::prelude::*;

use super::{ListForm, ListKind, ReadRow};
use crate::app::bound::FormDraft;
use crate::app::parts::{Choice, SelectField, TextField};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::ledger::Subject;
use crate::vietnamese::name::tidy_line;

#[component]
pub(super) fn OneRow(
    kind: ListKind,
    form: FormDraft<ListForm>,
    version: Memo<Option<Subject>>,
    read: Memo<Vec<ReadRow>>,
    at: usize,
) -> impl IntoView {
    let words = &t().pasted;
    let is_open = RwSignal::new(false);
    let typed = move |column: usize| {
        form.read(|form| form.rows.get(at).map(|row| row.cells[column].clone()).unwrap_or_default())
    };
    let row = Memo::new(move |_| read.read().get(at).cloned().unwrap_or_default());
    let is_out = Memo::new(move |_| form.read(|form| form.rows.get(at).is_some_and(|row| row.left_out)));
    let cell = move |column: usize| {
        let inside = move || match is_open.get() {
            true => view! { <Mend kind form version row at column /> }.into_any(),
            false => view! { <span class="typed">{move || typed(column)}</span> }.into_any(),
        };
        let doubts = move || {
            let row = row.read();
            let own = row.doubts.iter().filter(|(of, _)| *of == column && !is_out.get());
            own.map(|(_, doubt)| view! { <p class="doubt">{doubt.clone()}</p> }).collect_view()
        };
        let meant = move || {
            let row = row.read();
            let own = row.meant.iter().filter(|(of, _)| *of == column);
            own.map(|(_, meant)| view! { <p class="hint">{(words.read_as)(meant)}</p> }).collect_view()
        };
        let notes = move || {
            let row = row.read();
            let own = row.notes.iter().filter(|(of, _)| *of == column);
            own.map(|(_, note)| view! { <p class="hint">{note.clone()}</p> }).collect_view()
        };
        // By its number another row may name it.
        let number =
            (column == 0).then(|| view! { <span class="row-number" aria-hidden="true">{at + 1} "."</span> });
        view! {
            <td data-label=kind.columns[column]>
                {number} {inside} {meant} {notes} {doubts}
            </td>
        }
    };
    let cells = (0..kind.columns.len()).map(cell).collect_view();
    let leave = move |()| {
        form.change(|form| {
            if let Some(row) = form.rows.get_mut(at) {
                row.left_out = !row.left_out;
            }
        });
        is_open.set(false);
    };
    let named = move |verb: &'static str| {
        let who = typed(0);
        format!("{verb}: {}", if who.is_empty() { (words.row)(at + 1) } else { who })
    };
    let mend_label = move || if is_open.get() { words.mended } else { words.mend };
    let leave_label = move || if is_out.get() { words.take_back_in } else { words.leave_out };
    view! {
        <tr class:left-out=is_out aria-label=(words.row)(at + 1)>
            {cells}
            <td class="buttons">
                <Show when=move || is_out.get()>
                    <p>{words.left_out}</p>
                </Show>
                <Show when=move || !is_out.get()>
                    <button type="button" class="button" aria-label=move || named(mend_label()) on:click=move |_| is_open.update(|open| *open = !*open)>
                        {mend_label}
                    </button>
                </Show>
                <button type="button" class="button" aria-label=move || named(leave_label()) on:click=move |_| leave(())>
                    {leave_label}
                </button>
            </td>
        </tr>
    }
}

/// The field of one cell. Its letters are the form's at once, so nothing waits to be confirmed.
#[component]
fn Mend(
    kind: ListKind,
    form: FormDraft<ListForm>,
    version: Memo<Option<Subject>>,
    row: Memo<ReadRow>,
    at: usize,
    column: usize,
) -> impl IntoView {
    let state = use_state();
    let label = kind.columns[column];
    let typed = form.now().rows.get(at).map(|row| row.cells[column].clone()).unwrap_or_default();
    let put = move |text: String| {
        form.change(|form| {
            if let Some(row) = form.rows.get_mut(at) {
                row.cells[column] = tidy_line(&text);
            }
        });
    };
    let choices = state.read(|register| (kind.choices)(register, version.read().as_ref(), column));
    let Some(choices) = choices else {
        return view! { <TextField label value=typed on_input=Callback::new(put) /> }.into_any();
    };
    let blank = Choice::new(String::new(), t().common.not_recorded);
    let choices = choices.into_iter().map(|choice| Choice::new(choice.clone(), choice));
    let choices = std::iter::once(blank).chain(choices).collect();
    // Where other words stand there, what they are understood as is the answer so far.
    let chosen = Signal::derive(move || {
        let row = row.read();
        let meant = row.meant.iter().find(|(of, _)| *of == column).map(|(_, meant)| meant.clone());
        meant.or_else(|| form.read(|form| form.rows.get(at).map(|row| row.cells[column].clone())))
    });
    view! { <SelectField label choices value=chosen on_choose=Callback::new(put) /> }.into_any()
}
