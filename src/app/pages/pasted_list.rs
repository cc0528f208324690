//! A list that comes in with one paste, one look and one tap, whatever it is of: those who are helped, or those who
//! help. What a list is of, its page says in a [`ListKind`].

mod row;

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{FormDraft, FormErrors, FormText, field_error, tidy_text};
use crate::app::parts::{Button, ButtonKind, Choice, ChoiceRows, ErrorSummary, Page, TextField, use_go};
use crate::app::state::{AppState, NotRecorded, use_state};
use crate::app::text::{refusals, t};
use crate::casework::pasted::Cells;
use crate::casework::pasted::table::{self, Table, TableError};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use row::OneRow;

/// Letters of a list that is pasted: some thousands of people.
const LONGEST_LIST: u32 = 1_000_000;

const PASTED_ID: &str = "pasted-list";
const ROWS_ID: &str = "pasted-list-rows";
const SOURCE_ID: &str = "pasted-list-source";
const MODEL_ID: &str = "pasted-list-model";

/// What a pasted list is of.
#[derive(Clone, Copy)]
pub struct ListKind {
    /// The name of its draft; stable.
    pub form: &'static str,
    /// Where it leads when nothing is recorded, and …
    pub back: &'static str,
    /// … when it is.
    pub after: fn(&Register) -> &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub pasted_hint: &'static str,
    pub columns: [&'static str; 5],
    /// The models it may be of, the likeliest first; asked only where there is more than one.
    pub models: fn(&Register) -> Vec<Choice<Subject>>,
    pub rows: fn(&Register, Table) -> Vec<Cells>,
    /// By the version of the model that was asked for, else the one new cases take.
    pub read: fn(&Register, Option<&Subject>, Vec<Cells>, NaiveDate) -> Vec<ReadRow>,
    /// The answers of a column that is chosen and not typed.
    pub choices: fn(&Register, Option<&Subject>, usize) -> Option<Vec<String>>,
    /// What stands above the rows.
    pub note: &'static str,
    /// Who drew the list up, where that is asked.
    pub source: Option<SourceWords>,
    pub command: fn(&Register, Recorded<'_>) -> Command,
    pub record: fn(usize) -> String,
    pub did_record: fn(usize) -> String,
}

/// What is recorded of a list.
pub struct Recorded<'a> {
    /// The version of the model, where it was asked for.
    pub version: Option<&'a Subject>,
    pub cells: Vec<Cells>,
    pub today: NaiveDate,
    /// Who drew it up.
    pub source: String,
}

#[derive(Clone, Copy)]
pub struct SourceWords {
    pub label: &'static str,
    pub hint: &'static str,
    pub default: &'static str,
}

/// A row as it is shown: what is said under its cells, by column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadRow {
    pub doubts: Vec<(usize, String)>,
    /// What a cell is understood as.
    pub meant: Vec<(usize, String)>,
    /// What is said of a cell that is as it should be.
    pub notes: Vec<(usize, String)>,
    pub can_be_recorded: bool,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct ListForm {
    pasted: String,
    /// What was read of it, as typed or put right.
    rows: Vec<ListRow>,
    source: String,
    #[serde(default)]
    version: Option<Subject>,
}

impl ListForm {
    /// The version of the model it is read by; a draft may name one that is no longer in force.
    fn version(&self, kind: ListKind, register: &Register) -> Option<Subject> {
        let models = (kind.models)(register);
        let chosen = models.iter().find(|model| Some(&model.value) == self.version.as_ref());
        let model = chosen.or(models.first()).filter(|_| models.len() > 1);
        model.map(|model| model.value.clone())
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct ListRow {
    cells: Cells,
    #[serde(default)]
    left_out: bool,
}

#[component]
pub fn PastedList(kind: ListKind) -> impl IntoView {
    let state = use_state();
    let source = kind.source.map_or("", |source| source.default).to_owned();
    let form = FormDraft::begun(state, kind.form, "book", ListForm { source, ..ListForm::default() });
    let errors = FormErrors::none();
    let is_read = Memo::new(move |_| form.read(|form| !form.rows.is_empty()));
    view! {
        <Page title=kind.title back=kind.back lead=kind.lead>
            <ErrorSummary errors=errors.0 />
            {move || match is_read.get() {
                false => view! { <Paste kind form errors /> }.into_any(),
                true => view! { <Look kind form errors /> }.into_any(),
            }}
        </Page>
    }
}

#[component]
fn Paste(kind: ListKind, form: FormDraft<ListForm>, errors: FormErrors) -> impl IntoView {
    let (state, words) = (use_state(), &t().pasted);
    let read = move |()| match table::read(&form.now().pasted) {
        Ok(table) => {
            errors.show(vec![]);
            let rows = state.with(|register| (kind.rows)(register, table)).into_iter();
            let rows = rows.map(|cells| ListRow { cells, left_out: false }).collect();
            form.change(|form| form.rows = rows);
        }
        Err(error) => errors.show(vec![field_error(PASTED_ID, (words.unreadable)(error))]),
    };
    // What no list can be is not kept: the field still shows it, and the sentence says what to do.
    let keep = Callback::new(move |text: String| match text.len() > table::LONGEST_TEXT {
        true => errors.show(vec![field_error(PASTED_ID, (words.unreadable)(TableError::TooLong))]),
        false => form.change(|form| form.pasted = text),
    });
    view! {
        <TextField lines=true longest=LONGEST_LIST label=words.pasted hint=kind.pasted_hint value=form.now().pasted error=errors.beside(PASTED_ID) id=PASTED_ID on_input=keep />
        <div class="buttons">
            <Button kind=ButtonKind::Primary label=words.read on_tap=Callback::new(read) />
        </div>
    }
}

#[component]
fn Look(kind: ListKind, form: FormDraft<ListForm>, errors: FormErrors) -> impl IntoView {
    let state = use_state();
    let words = &t().pasted;
    let version = Memo::new(move |_| state.read(|register| form.read(|form| form.version(kind, register))));
    let read = Memo::new(move |_| {
        let today = state.today.get();
        let cells = form.read(|form| form.rows.iter().map(|row| row.cells.clone()).collect());
        state.read(|register| (kind.read)(register, version.read().as_ref(), cells, today))
    });
    let left_out =
        Memo::new(move |_| form.read(|form| form.rows.iter().map(|row| row.left_out).collect::<Vec<bool>>()));
    let kept = move || left_out.read().iter().filter(|out| !**out).count();
    let doubtful = move || {
        let (rows, left_out) = (read.read(), left_out.read());
        rows.iter().zip(left_out.iter()).filter(|(row, out)| !**out && !row.doubts.is_empty()).count()
    };
    let go = use_go();
    let record = move |()| match write(state, kind, form, &read.get_untracked()) {
        Ok(()) => {
            let after = state.with(kind.after);
            go.run(after.to_owned());
        }
        Err((id, sentence)) => errors.show(vec![field_error(id, sentence)]),
    };
    let anew = move |()| {
        errors.show(vec![]);
        form.change(|form| form.rows.clear());
    };
    let count = form.now().rows.len();
    let rows = (0..count).map(|at| view! { <OneRow kind form version read at /> }).collect_view();
    let columns = kind.columns.map(|column| view! { <th scope="col">{column}</th> }).collect_view();
    let source = kind.source.map(|source| {
        view! { <FormText form at=|form| &mut form.source id=SOURCE_ID errors label=source.label hint=source.hint /> }
    });
    let models = state.with(kind.models);
    let model = (models.len() > 1).then(|| {
        let on_choose = Callback::new(move |version| form.change(|form| form.version = Some(version)));
        view! { <ChoiceRows id=MODEL_ID label=t().models.ask_model choices=models value=version on_choose /> }
    });
    view! {
        {model}
        <p role="status">{move || (words.summary)(kept(), doubtful())}</p>
        {(!kind.note.is_empty()).then(|| view! { <p class="hint">{kind.note}</p> })}
        <div id=ROWS_ID class="pasted-room" tabindex="0" role="region" aria-label=kind.title>
            <table class="pasted-list">
                <thead>
                    <tr>{columns}<td></td></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {source}
        <div class="buttons">
            <Button kind=ButtonKind::Primary label=Signal::derive(move || (kind.record)(kept())) on_tap=Callback::new(record) />
            <Button label=words.start_anew on_tap=Callback::new(anew) />
        </div>
    }
}

/// Records every row that was not left out, or tells what is wrong where.
fn write(
    state: AppState,
    kind: ListKind,
    form: FormDraft<ListForm>,
    read: &[ReadRow],
) -> Result<(), (&'static str, String)> {
    let words = &t().pasted;
    let typed = form.now();
    let kept = || typed.rows.iter().zip(read).enumerate().filter(|(_, (row, _))| !row.left_out);
    if kept().next().is_none() {
        return Err((ROWS_ID, words.nothing_left.to_owned()));
    }
    let nameless = kept().filter(|(_, (_, read))| !read.can_be_recorded);
    let nameless: Vec<String> = nameless.map(|(at, _)| (words.row)(at + 1).to_lowercase()).collect();
    if !nameless.is_empty() {
        return Err((ROWS_ID, (words.names_missing)(&nameless.join(", "))));
    }
    let cells: Vec<Cells> = kept().map(|(_, (row, _))| row.cells.clone()).collect();
    let label = (kind.did_record)(cells.len());
    let (today, source) = (state.today.get_untracked(), tidy_text(&typed.source));
    let command = state.with(|register| {
        let version = typed.version(kind, register);
        (kind.command)(register, Recorded { version: version.as_ref(), cells, today, source })
    });
    let refused = |reason: NotRecorded| {
        let at = if kind.source.is_some() { SOURCE_ID } else { ROWS_ID };
        (at, refusals::not_recorded(&reason))
    };
    state.act_from(form.name(), &command, label).map(|_| ()).map_err(refused)
}
