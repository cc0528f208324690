//! `Dán danh sách thành viên`: those who help come in with one paste (rule 9).

use leptos::prelude::*;

use crate::app::pages::pasted_list::{ListKind, PastedList, ReadRow, Recorded};
use crate::app::text::t;
use crate::casework::member_list::{self, Column, Row};
use crate::casework::team::organisation_words;
use crate::casework::{Command, Register};

#[component]
pub fn MemberList() -> impl IntoView {
    let words = &t().member_list;
    let kind = ListKind {
        form: "member-list",
        back: "/phan-cong",
        after: |_| "/phan-cong",
        title: words.title,
        lead: words.lead,
        pasted_hint: words.pasted_hint,
        columns: Column::ALL.map(words.column),
        models: |_| vec![],
        rows: |_, table| member_list::rows(table),
        read: |register, _, cells, _| {
            let rows = member_list::read(register, cells);
            rows.iter().map(|row| read_row(register, row)).collect()
        },
        choices: |_, _, _| None,
        note: "",
        source: None,
        command,
        record: words.record,
        did_record: words.did_record,
    };
    view! { <PastedList kind /> }
}

fn read_row(register: &Register, row: &Row) -> ReadRow {
    let words = &t().member_list;
    let typed = row.typed(Column::Organisation);
    let name = row.party.as_ref().map(|party| organisation_words(register, party));
    let note = (name.is_none() && !typed.is_empty()).then(|| words.no_party.to_owned());
    let meant = name.filter(|name| name != typed);
    let doubts = row.doubts.iter().map(|(column, doubt)| (*column as usize, (words.doubt)(*doubt)));
    ReadRow {
        doubts: doubts.collect(),
        meant: meant.map(|meant| (Column::Organisation as usize, meant)).into_iter().collect(),
        notes: note.map(|note| (Column::Organisation as usize, note)).into_iter().collect(),
        can_be_recorded: row.can_be_recorded(),
    }
}

fn command(register: &Register, recorded: Recorded<'_>) -> Command {
    let rows = member_list::read(register, recorded.cells);
    Command::BringInMembers { members: rows.iter().map(Row::fields).collect() }
}
