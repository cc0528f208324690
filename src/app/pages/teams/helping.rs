//! What one member does: the cases they help in, and what they handed over.

use leptos::prelude::*;

use super::case_list::{Rows, row_about};
use crate::app::parts::{Link, PersonRow, PersonRowData, Section};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::team::{Helping, helping, taken_over_from};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

#[component]
pub(super) fn CasesOf(member: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().helping;
    let id = member.clone();
    let rows = Signal::derive(move || state.read(|register| rows(state, register, &id)));
    let (replace, list) = (format!("/phan-cong?thay={member}"), format!("/phan-cong/{member}/ban-giao"));
    view! {
        <Section title=words.cases_of>
            <Rows rows empty=words.no_cases />
            <div class="buttons">
                <Link href=replace class="button">{words.replace}</Link>
                <Link href=list class="button">{words.in_hand_list}</Link>
            </div>
        </Section>
    }
}

fn rows(state: AppState, register: &Register, member: &Subject) -> Vec<PersonRowData> {
    let parts = helping(register, member, state.today.get_untracked()).into_iter();
    let rows = parts.map(|part| {
        row_about(state, register, part.person, part.episode.id(), vec![part_words(register, &part)])
    });
    rows.collect()
}

/// "Phụ nữ, từ 01/02/2026 · giúp chính từ 05/02/2026"
pub(super) fn part_words(register: &Register, part: &Helping<'_>) -> String {
    let words = &t().helping;
    let seats = part.seats.iter().map(|seat| {
        let filled = &seat.filled.fact;
        let party = register.templates_of(part.episode).find_map(|template| template.party(&filled.party));
        (words.sits_since)(party.map_or(&*filled.party, |party| &*party.short), &in_figures(filled.from))
    });
    let leads = part.leads_since.map(|since| (words.leads_since)(&in_figures(since)));
    seats.chain(leads).collect::<Vec<_>>().join(" · ")
}

/// What the member handed to whom, each with its list. Nothing, while nothing was.
#[component]
pub(super) fn TakenOver(member: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().helping;
    move || {
        let told = state.read(|register| {
            let told = taken_over_from(register, &member).into_iter();
            let rows = told.map(|told| PersonRowData {
                address: format!("/phan-cong/{member}/ban-giao?cho={}&tu={}", told.by, told.from),
                name: (words.handed_to)(
                    register.member_name(&told.by),
                    &in_figures(told.from),
                    told.cases.len(),
                ),
                about: vec![words.handover_list.to_owned()],
                stage: None,
            });
            rows.collect::<Vec<_>>()
        });
        (!told.is_empty()).then(|| {
            let rows = told.into_iter().map(|row| view! { <PersonRow row /> }).collect_view();
            view! { <Section title=words.handed_over><ul class="rows">{rows}</ul></Section> }
        })
    }
}
