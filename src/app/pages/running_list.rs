//! `Dán danh sách có sẵn`: the ward's running list comes in with one paste, one look and one tap (rule 1).

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use serde::{Deserialize, Serialize};

use crate::app::bound::{FormDraft, FormErrors, field_error, tidy_text};
use crate::app::parts::{Button, ButtonKind, Choice, ErrorSummary, Page, SelectField, TextField};
use crate::app::state::{AppState, use_state};
use crate::app::text::{in_book, t};
use crate::casework::Command;
use crate::casework::decide::ListedCase;
use crate::casework::fact::Source;
use crate::casework::running_list::{self, Column, Row, table};
use crate::vietnamese::name::tidy_line;

/// Letters of a list that is pasted: some thousands of people.
const LONGEST_LIST: u32 = 1_000_000;

const PASTED_ID: &str = "running-list-pasted";
const ROWS_ID: &str = "running-list-rows";
const SOURCE_ID: &str = "running-list-source";

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct ListForm {
    pasted: String,
    /// What was read of it, as typed or put right.
    rows: Vec<ListRow>,
    source: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct ListRow {
    cells: [String; 5],
    #[serde(default)]
    left_out: bool,
}

#[component]
pub fn RunningList() -> impl IntoView {
    let state = use_state();
    let words = &t().running_list;
    let first =
        ListForm { source: in_book().running_list.drawn_up_by_default.to_owned(), ..ListForm::default() };
    let form = FormDraft::begun(state, "running-list", "book", first);
    let errors = FormErrors::none();
    let is_read = Memo::new(move |_| form.read(|form| !form.rows.is_empty()));
    view! {
        <Page title=words.title back="/ho-so" lead=words.lead>
            <ErrorSummary errors=errors.0 />
            {move || match is_read.get() {
                false => view! { <Paste form errors /> }.into_any(),
                true => view! { <Look form errors /> }.into_any(),
            }}
        </Page>
    }
}

#[component]
fn Paste(form: FormDraft<ListForm>, errors: FormErrors) -> impl IntoView {
    let words = &t().running_list;
    let read = move |()| match table::read(&form.now().pasted) {
        Ok(table) => {
            errors.show(vec![]);
            let rows = running_list::rows(table).into_iter();
            let rows = rows.map(|cells| ListRow { cells, left_out: false }).collect();
            form.change(|form| form.rows = rows);
        }
        Err(error) => errors.show(vec![field_error(PASTED_ID, (words.unreadable)(error))]),
    };
    // What no list can be is not kept: the field still shows it, and the sentence says what to do.
    let keep = Callback::new(move |text: String| match text.len() > table::LONGEST_TEXT {
        true => errors.show(vec![field_error(PASTED_ID, (words.unreadable)(table::TableError::TooLong))]),
        false => form.change(|form| form.pasted = text),
    });
    view! {
        <TextField lines=true longest=LONGEST_LIST label=words.pasted hint=words.pasted_hint value=form.now().pasted error=errors.beside(PASTED_ID) id=PASTED_ID on_input=keep />
        <div class="buttons">
            <Button kind=ButtonKind::Primary label=words.read on_tap=Callback::new(read) />
        </div>
    }
}

#[component]
fn Look(form: FormDraft<ListForm>, errors: FormErrors) -> impl IntoView {
    let state = use_state();
    let words = &t().running_list;
    let read = Memo::new(move |_| {
        let today = state.today.get();
        let cells = form.read(|form| form.rows.iter().map(|row| row.cells.clone()).collect());
        state.read(|register| running_list::read(register, cells, today))
    });
    let left_out =
        Memo::new(move |_| form.read(|form| form.rows.iter().map(|row| row.left_out).collect::<Vec<bool>>()));
    let kept = move || left_out.read().iter().filter(|out| !**out).count();
    let doubtful = move || {
        let (rows, left_out) = (read.read(), left_out.read());
        rows.iter().zip(left_out.iter()).filter(|(row, out)| !**out && !row.doubts.is_empty()).count()
    };
    let go = StoredValue::new_local(use_navigate());
    let record = move |()| match write(state, form, &read.get_untracked()) {
        Ok(()) => go.with_value(|go| go("/ho-so", Default::default())),
        Err((id, sentence)) => errors.show(vec![field_error(id, sentence)]),
    };
    let anew = move |()| {
        errors.show(vec![]);
        form.change(|form| form.rows.clear());
    };
    let count = form.now().rows.len();
    let rows = (0..count).map(|at| view! { <OneRow form read at /> }).collect_view();
    let columns =
        Column::ALL.map(|column| view! { <th scope="col">{(words.column)(column)}</th> }).collect_view();
    view! {
        <p role="status">{move || (words.summary)(kept(), doubtful())}</p>
        <p class="hint">{words.completed_later}</p>
        <div id=ROWS_ID tabindex="-1">
            <table class="running-list">
                <thead>
                    <tr>{columns}<td></td></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <TextField label=words.drawn_up_by hint=words.drawn_up_by_hint value=form.now().source error=errors.beside(SOURCE_ID) id=SOURCE_ID on_input=form.input(|form, text| form.source = text) />
        <div class="buttons">
            <Button kind=ButtonKind::Primary label=Signal::derive(move || (words.record)(kept())) on_tap=Callback::new(record) />
            <Button label=words.start_anew on_tap=Callback::new(anew) />
        </div>
    }
}

#[component]
fn OneRow(form: FormDraft<ListForm>, read: Memo<Vec<Row>>, at: usize) -> impl IntoView {
    let state = use_state();
    let words = &t().running_list;
    let is_open = RwSignal::new(false);
    let row = Memo::new(move |_| read.read().get(at).cloned().unwrap_or_default());
    let is_out = Memo::new(move |_| form.read(|form| form.rows.get(at).is_some_and(|row| row.left_out)));
    let cell = move |column: Column| {
        let inside = move || match is_open.get() {
            true => view! { <Mend form at column /> }.into_any(),
            false => {
                let typed = move || row.read().typed(column).to_owned();
                view! { <span class="typed">{typed}</span> }.into_any()
            }
        };
        let doubts = move || {
            let row = row.read();
            let own = row.doubts.iter().filter(|(of, _)| *of == column && !is_out.get());
            own.map(|(_, doubt)| view! { <p class="doubt">{(words.doubt)(doubt)}</p> }).collect_view()
        };
        let read_as = (column == Column::Category).then_some({
            move || {
                let row = row.read();
                let id = row.category.as_ref()?;
                let name = category_name(state, id)?;
                (name != row.typed(Column::Category))
                    .then(|| view! { <p class="hint">{(words.read_as)(&name)}</p> })
            }
        });
        view! {
            <td data-label=(words.column)(column)>
                {inside} {read_as} {doubts}
            </td>
        }
    };
    let cells = Column::ALL.map(cell).collect_view();
    let leave = move |()| {
        form.change(|form| {
            if let Some(row) = form.rows.get_mut(at) {
                row.left_out = !row.left_out;
            }
        });
        is_open.set(false);
    };
    let named = move |verb: &'static str| {
        let who = row.read().typed(Column::Name).to_owned();
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
fn Mend(form: FormDraft<ListForm>, at: usize, column: Column) -> impl IntoView {
    let state = use_state();
    let label = (t().running_list.column)(column);
    let typed = form.now().rows.get(at).map(|row| row.cells[column as usize].clone()).unwrap_or_default();
    let put = move |text: String| {
        form.change(|form| {
            if let Some(row) = form.rows.get_mut(at) {
                row.cells[column as usize] = tidy_line(&text);
            }
        });
    };
    if column != Column::Category {
        return view! { <TextField label value=typed on_input=Callback::new(put) /> }.into_any();
    }
    let categories = state.read(|register| {
        let template = register.current_template().map(|(_, template)| template.clone());
        let categories = template.map(|it| it.categories.clone()).unwrap_or_default();
        categories
            .into_iter()
            .map(|category| Choice::new(category.name.clone(), category.name))
            .collect::<Vec<_>>()
    });
    let blank = Choice::new(String::new(), t().common.not_recorded);
    let choices = std::iter::once(blank).chain(categories).collect();
    let chosen = Signal::derive(move || {
        form.read(|form| form.rows.get(at).map(|row| row.cells[Column::Category as usize].clone()))
    });
    view! { <SelectField label choices value=chosen on_choose=Callback::new(put) /> }.into_any()
}

fn category_name(state: AppState, id: &str) -> Option<String> {
    state.read(|register| {
        let (_, template) = register.current_template()?;
        template.category(id).map(|category| category.name.clone())
    })
}

/// Records every row that was not left out, or tells what is wrong where.
fn write(state: AppState, form: FormDraft<ListForm>, read: &[Row]) -> Result<(), (&'static str, String)> {
    let words = &t().running_list;
    let typed = form.now();
    let kept: Vec<(usize, &Row)> = read
        .iter()
        .enumerate()
        .filter(|(at, _)| !typed.rows.get(*at).is_some_and(|row| row.left_out))
        .collect();
    if kept.is_empty() {
        return Err((ROWS_ID, words.nothing_left.to_owned()));
    }
    let nameless: Vec<String> = kept
        .iter()
        .filter(|(_, row)| !row.can_be_recorded())
        .map(|(at, _)| (words.row)(at + 1).to_lowercase())
        .collect();
    if !nameless.is_empty() {
        return Err((ROWS_ID, (words.names_missing)(&nameless.join(", "))));
    }
    let today: NaiveDate = state.today.get_untracked();
    let case = |row: &Row| ListedCase {
        full_name: tidy_line(row.typed(Column::Name)),
        born: row.born.filter(|born| born.earliest() <= today),
        residence: row.typed(Column::Residence).to_owned(),
        category: row.category.clone(),
        admitted: row.admitted,
    };
    let cases: Vec<ListedCase> = kept.iter().map(|(_, row)| case(row)).collect();
    let count = cases.len();
    let source = Source { paper: tidy_text(&typed.source), ..Source::default() };
    let command = Command::BringInList { cases, source, reason: in_book().running_list.reason.to_owned() };
    state
        .act_from(form.name(), &command, (words.did_record)(count))
        .map(|_| ())
        .map_err(|reason| (SOURCE_ID, crate::app::text::refusals::not_recorded(&reason)))
}
