//! `Dán danh sách có sẵn`: the ward's running list comes in with one paste (rule 1).

use leptos::prelude::*;

use super::first_steps::CASE_LIST_ADDRESS;
use super::models::models_in_use;
use super::pasted_list::{ListKind, PastedList, ReadRow, Recorded, SourceWords};
use crate::app::text::{in_book, t};
use crate::casework::decide::ListedCase;
use crate::casework::fact::Source;
use crate::casework::first_steps::{FirstStep, next_first_step};
use crate::casework::models::named_or_current;
use crate::casework::running_list::{self, Column, Row};
use crate::casework::template::Template;
use crate::casework::{Command, Register};
use crate::vietnamese::name::tidy_line;

#[component]
pub fn RunningList() -> impl IntoView {
    let words = &t().running_list;
    let kind = ListKind {
        form: "running-list",
        back: "/ho-so",
        // In a new book the list is at once held as a paper.
        after: |register| match next_first_step(register) {
            Some(FirstStep::HoldList) => CASE_LIST_ADDRESS,
            _ => "/ho-so",
        },
        title: words.title,
        lead: words.lead,
        pasted_hint: words.pasted_hint,
        columns: Column::ALL.map(words.column),
        models: models_in_use,
        rows: running_list::rows,
        read: |register, version, cells, today| {
            let rows = running_list::read(register, version, cells, today);
            let template = named_or_current(register, version);
            rows.iter().map(|row| read_row(template, row)).collect()
        },
        choices: |register, version, column| {
            (column == Column::Category as usize).then(|| categories(named_or_current(register, version)))
        },
        note: words.completed_later,
        source: Some(SourceWords {
            label: words.drawn_up_by,
            hint: words.drawn_up_by_hint,
            default: in_book().running_list.drawn_up_by_default,
        }),
        command,
        record: words.record,
        did_record: words.did_record,
    };
    view! { <PastedList kind /> }
}

fn read_row(template: Option<&Template>, row: &Row) -> ReadRow {
    let words = &t().running_list;
    let category = row.category.as_ref().and_then(|id| template?.category(id));
    let meant = category.filter(|category| category.name != row.typed(Column::Category));
    let doubts = row.doubts.iter().map(|(column, doubt)| (*column as usize, (words.doubt)(doubt)));
    let counts_since = row.counts_since.map(words.counts_since);
    ReadRow {
        doubts: doubts.collect(),
        meant: meant.map(|category| (Column::Category as usize, category.name.clone())).into_iter().collect(),
        notes: counts_since.map(|words| (Column::Admitted as usize, words)).into_iter().collect(),
        can_be_recorded: row.can_be_recorded(),
    }
}

fn categories(template: Option<&Template>) -> Vec<String> {
    let categories = template.into_iter().flat_map(|template| &template.categories);
    categories.map(|category| category.name.clone()).collect()
}

fn command(register: &Register, recorded: Recorded<'_>) -> Command {
    let Recorded { version, cells, today, source } = recorded;
    let case = |row: &Row| ListedCase {
        full_name: tidy_line(row.typed(Column::Name)),
        born: row.born.filter(|born| born.earliest() <= today),
        residence: row.typed(Column::Residence).to_owned(),
        category: row.category.clone(),
        admitted: row.admitted,
    };
    let cases = running_list::read(register, version, cells, today).iter().map(case).collect();
    let source = Source { paper: source, ..Source::default() };
    let (template, reason) = (version.cloned(), in_book().running_list.reason.to_owned());
    Command::BringInList { template, cases, source, reason }
}
